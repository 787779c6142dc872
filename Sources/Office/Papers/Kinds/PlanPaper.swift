// The plan of a dialogue.
import Domain
import Papers
import Words

/// The plan of a dialogue: purpose, content, form, time, place, who takes part, who does what, with what means (decree
/// 13/2021/NĐ-CP). It is public at least 30 days before.
struct PlanPaper: OfficePaper {
    let conference: Int64?

    static let code = "plan"
    static let takes: Set<PaperArgument> = [.number, .year, .name, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.plan, sign: .plan)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogueAhead.map { [PaperOffer(words[.paperNamePlan], Self(conference: $0.conference))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(conference: try await office.conference(arguments).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNamePlan] }

    func fileName(_ words: Words) -> String { words[.planFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.letter(of: self, about: conference, .plan, lists: ["participants", "tasks"])
    }
}
