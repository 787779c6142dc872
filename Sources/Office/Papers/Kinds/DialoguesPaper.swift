// The yearly report on dialogues to the level above.
import Domain
import Papers
import Words

/// The report on the dialogues of a year (decree 13/2021/NĐ-CP: results are reported every year); without a year of the
/// one of the current dialogue.
struct DialoguesPaper: OfficePaper {
    let year: Int?

    static let code = "dialogues"
    static let takes: Set<PaperArgument> = [.number, .year, .name, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.dialogues, sign: .report)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard let dialogue = place.dialogueAhead else { return [] }
        let chosen = place.chosen.first { $0.identity.id == dialogue.conference }
        let paper = Self(year: chosen?.record(as: Conference.self)?.reportYear)
        return [PaperOffer(paper.name(words), paper)]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(year: try await office.conference(arguments).reportYear)
    }

    func name(_ words: Words) -> String {
        year.map { words(.paperNameDialoguesYear, String($0)) } ?? words[.paperNameDialogues]
    }

    func fileName(_ words: Words) -> String { words[.dialoguesFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let wanted: Int
        if let year { wanted = year } else { wanted = try await office.conference().reportYear ?? office.today.year }
        let held = try await office.entries(Conference.self).filter { $0.reportYear == wanted }
        guard !held.isEmpty else { throw .noConferenceIn(wanted) }
        let made = try await office.entries(Promise.self)
        var conclusions: [DialogueConclusion] = []
        for conference in held {
            let (own, linked) = try await office.questions(of: conference)
            conclusions.append(
                DialogueConclusion(
                    conference, questions: own.map(names.question), linked: linked.map(names.question)))
        }
        let ids = Set(held.map(\.identity.id))
        let year = DialogueYear(
            year: wanted, conclusions: conclusions,
            promises: made.filter { $0.conference.map(ids.contains) ?? false })
        let (template, place) = try TemplateName.dialogues.template()
        let facts = try await office.facts(for: .dialogues)
        let (document, gaps) = DialogueYearComposer(words: office.words).document(
            year, template: template, facts: facts, on: office.today)
        var composition = Composition(
            document, remarks: gaps.map { Sentence($0, place: place, words: office.words) })
        composition.bodies = year.promises.map(\.body)
        if let head = try await office.letterhead(for: .dialogues), let above = try await office.levelAbove(head) {
            composition.receivers.above = [above]
        }
        return try await lettered(composition, by: office)
    }
}
