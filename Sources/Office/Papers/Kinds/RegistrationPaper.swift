// The registration that begins a dossier: form 01 of decision 26/2026/QĐ-TTg.
import Domain
import Papers
import Words

/// The registration of a dossier, by its number, filled in for its holder to sign.
struct RegistrationPaper: OfficePaper {
    let dossier: Int64

    static let code = "registration"
    static let takes: Set<PaperArgument> = [.product, .date]

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dossier.map { [PaperOffer(words[.paperNameRegistration], Self(dossier: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let name = try arguments.needed(arguments.product, .product)
        return Self(dossier: try await office.lastDossier(ofProduct: name).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameRegistration] }

    func fileName(_ words: Words) -> String { words[.registrationFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.form(of: dossier, .registration, hasScores: false, for: order)
    }
}
