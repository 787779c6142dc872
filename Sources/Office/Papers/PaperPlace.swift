// Where somebody stands who wants a paper, and what is offered there.
import Domain
import Vietnamese
import Words

/// What is shown and chosen where somebody wants a paper.
package struct PaperPlace: Sendable {
    /// The list that is shown.
    package struct List: Sendable {
        /// Its rows in their order.
        package let query: ListQuery
        /// What it is called.
        package let title: String
        /// How many rows it has, or how many are marked; in words.
        package let count: String

        /// A list.
        package init(_ query: ListQuery, title: String, count: String) {
            (self.query, self.title, self.count) = (query, title, count)
        }
    }

    /// The pane.
    package let pane: Pane
    /// The kind of the register; nil in the summary.
    package let kind: RecordKind?
    /// The marked records, else the one under the cursor.
    package let chosen: [RecordEntry]
    /// Whether they are marked.
    package let isMarked: Bool
    /// The record whose parts are shown; nil when it is a whole register.
    package let owner: RecordEntry?
    /// The list with its rows; nil while it is read.
    package let list: List?
    /// The day.
    package let today: CalendarDate

    /// A place.
    package init(
        pane: Pane, kind: RecordKind?, chosen: [RecordEntry], isMarked: Bool, owner: RecordEntry?, list: List?,
        today: CalendarDate
    ) {
        (self.pane, self.kind, self.chosen, self.isMarked) = (pane, kind, chosen, isMarked)
        (self.owner, self.list, self.today) = (owner, list, today)
    }

    /// The dialogues that the chosen records are or belong to; nil among them stands for the current one.
    private var dialogues: Set<Int64?> {
        Set(chosen.map { $0.kind == .conference ? $0.identity.id : $0["conference"].reference })
    }

    /// Whether records of several dialogues are chosen, of which a paper of one cannot be made.
    package var hasSeveralDialogues: Bool { pane == .dialogue && dialogues.count > 1 }

    /// The dialogue of which papers are offered; nil where none are.
    var dialogue: DialogueChoice? {
        guard pane == .dialogue, !hasSeveralDialogues else { return nil }
        // Without marks a paper takes all questions of a dialogue that are ready.
        let questions = isMarked && kind == .question ? chosen.map(\.identity.id) : []
        return DialogueChoice(conference: dialogues.first ?? nil, questions: questions)
    }

    /// The dialogue whose papers of preparation and whose year are offered: where dialogues themselves are shown, and
    /// where there are no questions yet.
    var dialogueAhead: DialogueChoice? { kind == .conference || chosen.isEmpty ? dialogue : nil }

    /// The dossier of which papers are offered: the one chosen, or the one whose papers are.
    var dossier: Int64? {
        guard pane == .product else { return nil }
        switch kind {
        case .dossier: return chosen.count == 1 ? chosen.first?.identity.id : nil
        case .dossierPaper:
            let dossiers = Set(chosen.map { $0["dossier"].reference })
            return owner?.identity.id ?? (dossiers.count == 1 ? dossiers.first ?? nil : nil)
        default: return nil
        }
    }

    /// Whether papers of what is shown are meant first. Papers of a dialogue know the marks of questions.
    var putsShownFirst: Bool { isMarked && !(pane == .dialogue && kind == .question) }
}

/// An overlay that a paper can be made of.
package enum PaperOverlay: Sendable, Hashable {
    /// The account of the support of a year.
    case account(year: Int)
    /// A score sheet that is stored.
    case scoreSheet(Int64)
}

/// A paper that can be made, under what it is called where it is offered.
package struct PaperOffer: Sendable {
    /// What it is called there.
    package let title: String
    /// The paper.
    package let paper: Paper
    /// What is said beside it: that it takes no notice of marks where there are some.
    package internal(set) var note = ""

    /// An offer.
    init(_ title: String, _ paper: some OfficePaper) { (self.title, self.paper) = (title, Paper(paper)) }
}
