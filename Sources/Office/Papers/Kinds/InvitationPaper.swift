// The invitation to a dialogue.
import Domain
import Papers
import Words

/// The invitation to a dialogue, with room for whom it is for.
struct InvitationPaper: OfficePaper {
    let conference: Int64?

    static let code = "invitation"
    static let takes: Set<PaperArgument> = [.number, .year, .name, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.invitation, sign: .invitation)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogueAhead.map { [PaperOffer(words[.paperNameInvitation], Self(conference: $0.conference))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(conference: try await office.conference(arguments).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameInvitation] }

    func fileName(_ words: Words) -> String { words[.invitationFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.letter(of: self, about: conference, .invitation)
    }
}
