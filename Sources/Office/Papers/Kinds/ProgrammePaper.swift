// The programme of a dialogue.
import Domain
import Papers
import Words

/// The programme of the day: when, what, who. Times are counted on from the beginning; where the dialogue has no
/// programme of its own the steps of the template are printed.
struct ProgrammePaper: OfficePaper {
    let conference: Int64?

    static let code = "programme"
    static let takes: Set<PaperArgument> = [.number, .year, .name, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.programme, sign: .programme)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogueAhead.map { [PaperOffer(words[.paperNameProgramme], Self(conference: $0.conference))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(conference: try await office.conference(arguments).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameProgramme] }

    func fileName(_ words: Words) -> String { words[.programmeFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.letter(of: self, about: conference, .programme)
    }
}
