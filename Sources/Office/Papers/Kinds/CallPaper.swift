// The call for questions to a dialogue.
import Domain
import Papers
import Words

/// The notice that asks the youth for their questions, with the slip on which they are written.
struct CallPaper: OfficePaper {
    let conference: Int64?

    static let code = "call"
    static let takes: Set<PaperArgument> = [.number, .year, .name, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.call, sign: .notice)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogueAhead.map { [PaperOffer(words[.paperNameCall], Self(conference: $0.conference))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(conference: try await office.conference(arguments).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameCall] }

    func fileName(_ words: Words) -> String { words[.callFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.letter(of: self, about: conference, .call, annex: .slip)
    }
}
