// What a holder says of a product itself: form 02 of decision 26/2026/QĐ-TTg.
import Domain
import Papers
import Words

/// The self-assessment of a dossier, by its number: general facts, results, proofs, and the scores of the holder's own sheet
/// in the order of the criteria.
struct SelfAssessmentPaper: OfficePaper {
    let dossier: Int64

    static let code = "self-assessment"
    static let takes: Set<PaperArgument> = [.product, .date]

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dossier.map { [PaperOffer(words[.paperNameSelfAssessment], Self(dossier: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let name = try arguments.needed(arguments.product, .product)
        return Self(dossier: try await office.lastDossier(ofProduct: name).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameSelfAssessment] }

    func fileName(_ words: Words) -> String { words[.selfAssessmentFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        try await office.form(of: dossier, .selfAssessment, hasScores: true, for: order)
    }
}
