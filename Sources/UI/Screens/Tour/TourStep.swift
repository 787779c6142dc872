// The steps of the tour: what is to be done, and by what change it is told to be done.
import Domain
import Office

/// A step of the tour, in the order of the steps. Its words stand in the `.strings` under `tour.` and its name.
package enum TourStep: String, CaseIterable, Sendable {
    /// Looking around, and into the lists.
    case look, filter, open
    /// The way of an answer.
    case answer, state
    /// Several at once, on paper, and taking it back.
    case mark, preview, undo
    /// The other panes.
    case product, dossier, payment
    /// What else there is.
    case menu

    /// Whether it is done, by what the screen shows now or by the records that were just written; never by keys.
    func isDone(in state: AppState, written: Changes?) -> Bool {
        switch self {
        case .look: return (state.tour?.seen.count ?? 0) > 2
        case .filter:
            guard let list = state.lists[state.pane] else { return false }
            return !list.query.filter.isEmpty && !list.isFiltering && !list.rows.isEmpty
        case .open: return state.openForm?.review != nil
        case .answer: return written.has(.question) { !$0["answer"].isEmpty && Self.isWithAuthor($0) }
        case .state: return written.has(.question) { Self.hasMoved($0, in: state) }
        case .mark: return (state.lists[state.pane]?.marks.count ?? 0) > 1
        case .preview: return state.openPage != nil
        case .undo: return written?.isUndoing ?? false
        case .product: return written.has(.product) { $0.identity.version == 1 }
        case .dossier: return written.has(.dossier) { $0.identity.version == 1 }
        case .payment: return written.has(.payment) { _ in true }
        case .menu:
            guard case .menu(let menu) = state.layers.last else { return false }
            return menu.title == state.words[.menuTitle] && !menu.filter.isEmpty
        }
    }

    private static func isWithAuthor(_ question: RecordEntry) -> Bool {
        Question.State(rawValue: question["state"].text)?.isWithAuthor ?? false
    }

    /// Whether a question that was written is in another state than its row, which is fetched again afterwards.
    private static func hasMoved(_ question: RecordEntry, in state: AppState) -> Bool {
        let row = state.lists[.dialogue]?.rows.map(\.entry).first { $0.identity.uid == question.identity.uid }
        return row.map { $0["state"] != question["state"] } ?? !isWithAuthor(question)
    }
}

extension Changes? {
    /// Whether a record of a kind was written of which something is true.
    fileprivate func has(_ kind: RecordKind, _ isWanted: (RecordEntry) -> Bool) -> Bool {
        self?.entries.contains { $0.kind == kind && isWanted($0) } ?? false
    }
}
