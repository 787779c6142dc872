// Which papers can be printed from where.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Composes a paper, as wide as its sheet, or of a width in columns.
    package static func compose(_ order: PaperOrder, width: Int?) -> Effect {
        .ask("compose", about: order, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            try await services.machine.compose(order, width)
        } take: {
            PageState.takeComposed(order, $1, width: width, in: &$0)
        }
    }

    /// Composes a paper that shows what is hidden by default, and notes that it does once it is certain that it can.
    static func disclose(_ order: PaperOrder, width: Int?, hidden: [HiddenPart]) -> Effect {
        .ask("disclose", about: order, .holdsKeys) { services throws(OfficeFailure) in
            let paper = try await services.machine.compose(order, width)
            if let reason = order.disclosure, hidden.contains(where: \.reason.isDisclosed) {
                try await services.office.disclose(order.paper, reason: reason, hidden: hidden)
            }
            return paper
        } take: {
            PageState.takeComposed(order, $1, width: width, in: &$0)
        }
    }

    /// Composes a paper and writes it to a file in the format of its ending; asks before one that is there is replaced.
    package static func writePaper(_ order: PaperOrder, path: String, replaces: Bool) -> Effect {
        .ask("writePaper", about: order, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            let path = try services.machine.place(path)
            return try await Unsettled.orDone { () throws(OfficeFailure) in
                try await WrittenFile(path) { () throws(OfficeFailure) in
                    try await services.machine.writePaper(order, path, replaces, services.report)
                }
            }
        } answer: { state, answer in
            switch answer {
            case .done(let file) where file.content == nil:
                state.askToOverwrite(file.path, .writePaper(order, path: file.path, replaces: true))
            case .done(let file): state.sayWritten(file.path)
            case .names(let parts):
                DoubtfulNames.ask(about: parts, in: &state) { choice, state in
                    PageState.settle(choice, in: &state)
                        + [.writePaper(order.settling(choice), path: path, replaces: replaces)]
                }
            }
            return []
        }
    }
}

extension PageState {
    /// Offers the papers of what is shown; the one that there is, is composed at once.
    /// - Parameter entries: the marked records, else the one under the cursor.
    static func choosePaper(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        let place = paperPlace(entries, in: state)
        let offers = PaperCatalogue.offers(at: place, state.words)
        // A notice, a conclusion and a report on promises are those of one dialogue.
        if place.hasSeveralDialogues { state.say(.papersOfOneDialogue, role: .warning) }
        guard offers.count > 1 else { return offers.map { .compose(PaperOrder($0.paper), width: nil) } }
        let items = offers.map { offer in
            MenuItem(title: offer.title, note: offer.note) { _ in [.compose(PaperOrder(offer.paper), width: nil)] }
        }
        state.layers.append(.menu(MenuState(title: state.words[.choosePaper], items: items)))
        return []
    }

    /// What is shown and chosen where a paper is wanted.
    /// - Parameter entries: the marked records, else the one under the cursor.
    static func paperPlace(_ entries: [RecordEntry], in state: AppState) -> PaperPlace {
        let isMarked = state.shownMarks != nil
        let shown = state.lists[state.pane].flatMap { list -> PaperPlace.List? in
            guard list.isLoaded else { return nil }
            let count = state.shownMarks.map(state.count(of:)) ?? list.total.map { grouped(Int64($0)) } ?? "…"
            return PaperPlace.List(list.query, title: list.title(in: state), count: count)
        }
        return PaperPlace(
            pane: state.pane, kind: state.kind, chosen: entries, isMarked: isMarked,
            owner: state.lists[state.pane]?.owner?.entry,
            list: shown, today: state.today)
    }

    /// The paper of the overlay that has the keyboard; nil when it has none.
    static func overlayPaper(in state: AppState) -> Paper? {
        switch state.layers.last {
        case .account(let account):
            account.account.flatMap { PaperCatalogue.paper(of: .account(year: $0.year)) }
        case .score(let score) where score.base.identity.id != 0:
            PaperCatalogue.paper(of: .scoreSheet(score.base.identity.id))
        default: nil
        }
    }

    /// Why the sheet on top cannot be printed now; nil when it can.
    static func reasonAgainstScorePaper(in state: AppState) -> Text? {
        guard case .score(let score) = state.layers.last else { return nil }
        return score.isChanged || score.base.identity.id == 0 ? .scorePaperUnsaved : nil
    }
}

extension ListState {
    /// What a list is called: its kind, its view, its group. Names of persons do not stand in it.
    func title(in state: AppState) -> String {
        let kind = query.kind
        var parts = [state.words(.listOfRecords, state.words.kind(kind))]
        if let kept = self.kept {
            parts.append(kept.name)
        } else if let view = self.view {
            parts.append(state.words.view(kind, view))
        }
        if let group = self.group, self.kept == nil, PersonField(kind, group.field) == nil { parts.append(group.title) }
        if let owner = self.owner?.entry, PersonField(owner.kind, owner.kind.description.titleField) == nil {
            parts.append(owner.title)
        }
        return parts.joined(separator: " – ")
    }
}
