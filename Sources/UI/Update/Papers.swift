// Which papers can be printed from where.
import Domain

extension AppState {
    /// The questions to be printed, by their numbers; none means all that are ready.
    package var printedQuestions: [Int64] {
        kind == Question.description.kind ? lists[pane]?.marks.map(\.identity.id) ?? [] : []
    }

    /// Offers the papers of a dialogue; elsewhere those of the register shown.
    mutating func choosePaper() -> [Effect] {
        guard pane == .dialogue else { return chooseRegisterPaper() }
        let papers: [(Text, Paper)] = [
            (.paperNameNotice, .notice(conference: printedConference, questions: printedQuestions)),
            (.paperNameConclusion, .conclusion(conference: printedConference, questions: printedQuestions)),
            (.paperNamePromises, .promises(conference: printedConference)),
            (.paperNameSummary, .summary),
        ]
        let items = papers.map { MenuItem(title: words[$0], note: "", isEnabled: true, action: .compose($1)) }
        layers.append(.menu(MenuState(title: words[.choosePaper], items: items)))
        return []
    }

    /// The dialogue under the cursor or that of the record there; nil stands for the current one.
    private var printedConference: Int64? {
        guard let current else { return nil }
        return current.kind == Conference.description.kind
            ? current.identity.id : current["conference"].reference
    }
}
