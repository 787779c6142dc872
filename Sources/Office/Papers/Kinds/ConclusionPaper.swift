// The conclusion of a dialogue in four parts.
import Domain
import Papers
import Words

/// The conclusion of a dialogue, from the questions chosen or from all.
struct ConclusionPaper: OfficePaper {
    let dialogue: DialogueChoice

    static let code = "conclusion"
    static let takes: Set<PaperArgument> = [.number, .questions, .date]
    static let head: PaperHead? = PaperHead(.conclusion, type: .paperTypeNotice, sign: .notice)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogue.map { [PaperOffer(words[.paperNameConclusion], Self(dialogue: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(dialogue: try await office.dialogue(arguments))
    }

    func name(_ words: Words) -> String { words[.paperNameConclusion] }

    func fileName(_ words: Words) -> String { words[.conclusionFileName] }

    /// The letter says nothing of what its annex does not show.
    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let stored = try await office.conference(id: dialogue.conference)
        try office.refuseOtherDay(than: stored.concludedOn)
        let letterhead = try await office.letterhead(for: .conclusion, on: stored.concludedOn)
        let conference = stored.withConclusion(letterhead?.sign(stored.conclusion, for: .notice))
        let (all, linked) = try await office.questions(of: conference)
        let later = try await office.laterQuestions(of: conference, among: all)
        let own = all.filter { !later.ids.contains($0.identity.id) }
        guard !own.isEmpty else { throw .noQuestions(conference: conference.title) }
        let made = try await office.entries(Promise.self).filter { $0.conference == conference.identity.id }
        let isLettered = letterhead != nil
        let issuer =
            isLettered ? try await office.facts(for: .conclusion, on: conference.concludedOn)[.issuer] ?? "" : ""
        let named = DialogueConclusion(conference, questions: own, linked: linked, chosen: dialogue.questions)
        let shown = named.table.shown.union(named.raised.map(\.identity.id))
        // What the paper does not show is neither hidden nor said to be.
        func printed(_ question: Question) -> Question {
            shown.contains(question.identity.id) ? names.question(question) : question
        }
        func conclusion(without silent: Set<Int64>) -> DialogueConclusion {
            DialogueConclusion(
                conference, questions: own.map(printed), linked: linked.map(printed), promises: made,
                chosen: dialogue.questions, leavingOut: silent)
        }
        let whole = conclusion(without: [])
        let cited = try await office.remarks(
            onCitationsIn: whole.table.rows.map(\.question), asOf: office.day(ofPaper: conference.concludedOn))
        func composed(without places: Set<Int>) async throws(OfficeFailure) -> Composition {
            let silent = Set(places.map { whole.table.rows[$0].question.identity.id })
            let said = silent.isEmpty ? whole : conclusion(without: silent)
            let raised = Set(said.raised.map(\.identity.id))
            let askers = names.count(of: (own + linked).filter { raised.contains($0.identity.id) })
            let composer = ConclusionComposer(words: office.words, askers: askers)
            var composition = Composition(composer.document(whole, isLettered: isLettered, by: issuer, saying: said))
            let table = whole.table.without(places)
            composition.remarks += cited + later.remarks
            let due = said.assignments.flatMap(\.tasks).compactMap(\.dueOn).min()
            composition.terms = [PaperTerm(due, .termTask, isBinding: false)].compactMap(\.self)
            composition.bodies = [conference.chair] + table.bodies + said.assignments.map(\.body)
            (composition.texts, composition.units) = (table.texts, table.askingUnits)
            composition.receivers.named =
                [office.words[.recipientAskers]] + said.assignments.map(\.body) + table.bodies
                + (said.forwarded.isEmpty ? [] : [office.words[.recipientForwarded]])
            return try await lettered(
                composition, by: office, number: conference.conclusion, date: conference.concludedOn)
        }
        let paper = try await composed(without: [])
        guard !order.leftOut.isEmpty, let first = paper.document.firstTableItem else { return paper }
        let places = NoticeComposer.places(of: order.leftOut, from: first, in: whole.table)
        return places.isEmpty ? paper : try await composed(without: places)
    }
}
