// What is asked before something leaves with names in it of which nobody knows whether they are those of persons.
import Domain
import Office
import Vietnamese
import Words

/// What came of work on something that leaves the office and may have to wait for somebody to look at names.
enum Unsettled<Value: Sendable>: Sendable {
    /// It is done.
    case done(Value)
    /// These names wait.
    case names([HiddenPart])

    /// Does some work, and tells of names that wait.
    static func orDone(_ work: () async throws(OfficeFailure) -> Value) async throws(OfficeFailure) -> Unsettled {
        do throws(OfficeFailure) { return .done(try await work()) } catch {
            guard case .doubtfulNames(let parts) = error else { throw error }
            return .names(parts)
        }
    }
}

extension PaperOrder {
    /// The same paper with what somebody said of its names.
    func settling(_ doubtful: DoubtfulNames) -> PaperOrder {
        var order = self
        order.doubtful = doubtful
        return order
    }
}

extension DoubtfulNames {
    /// Asks what becomes of names that may be those of persons; the paper, the file or what is copied leaves only with an
    /// answer.
    static func ask(
        about parts: [HiddenPart], in state: inout AppState,
        _ goOn: @escaping @Sendable (DoubtfulNames, inout AppState) -> [Effect]
    ) {
        let words = state.words
        let count = grouped(Int64(parts.count))
        func answer(_ title: String, _ choice: DoubtfulNames) -> MenuItem {
            MenuItem(title: title) { goOn(choice, &$0) }
        }
        let look = MenuItem(title: words[.doubtfulLook]) { state in
            guard state.openPage != nil else {
                state.layers.append(.hidden(HiddenState(parts: parts, disclosure: nil, remarks: [])))
                return []
            }
            while let top = state.layers.last, top.isAsking { state.layers.removeLast() }
            PageState.listHidden(in: &state)
            return []
        }
        let names = parts.compactMap(\.name)
        let clear = MenuItem(title: words[.doubtfulClear]) { _ in
            [.ruleNames(Dictionary(names.map { ($0, .body) }) { first, _ in first }) { goOn(.asked, &$0) }]
        }
        let isAllowed = Command.notPerson.objection(in: state) == nil
        let items =
            [look, answer(words(.doubtfulHide, count), .hide), answer(words[.doubtfulKeep], .keep)]
            + (isAllowed ? [clear] : []) + [.dismissal(words[.mergerNotNow])]
        state.layers.append(.menu(MenuState(title: words(.doubtfulTitle, count, words.names(parts)), items: items)))
    }
}

extension PageState {
    /// Takes what somebody said of the names of the paper that is looked at, and composes it so.
    static func settle(_ doubtful: DoubtfulNames, in state: inout AppState) -> [Effect] {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return [] }
        var request = page.request
        request.order.doubtful = doubtful
        page.asked = request
        state.layers[index] = .page(page)
        return [.compose(request.composed, width: request.width)]
    }
}
