// What became of the promises made before a dialogue.
import Domain
import Papers
import Words

/// The account of the promises made before a dialogue; without one before the current one.
struct PromisesPaper: OfficePaper {
    let conference: Int64?

    static let code = "promises"
    static let takes: Set<PaperArgument> = [.number, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.promises, type: .paperTypeReport, sign: .report)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogue.map { [PaperOffer(words[.paperNamePromises], Self(conference: $0.conference))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(conference: try await office.conference(numbered: arguments.number).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNamePromises] }

    func fileName(_ words: Words) -> String { words[.promisesFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let conference = try await office.conference(id: conference)
        let account = PromiseAccount(
            before: conference, promises: try await office.entries(Promise.self),
            conferences: try await office.entries(Conference.self), on: office.today)
        var composition = Composition(PromiseComposer(words: office.words).document(account, before: conference))
        composition.bodies = account.openBodies
        return try await lettered(composition, by: office)
    }
}
