// A filled score sheet on paper.
import Domain
import Papers
import Words

/// A filled score sheet, by its number.
struct ScorePaper: OfficePaper {
    let sheet: Int64

    static let code = "score"
    static let takes: Set<PaperArgument> = [.product]
    static let isOfShown = true

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard let record = place.record, record.kind == .scoreSheet else { return [] }
        return [PaperOffer(words[.paperNameScore], Self(sheet: record.identity.id))]
    }

    static func of(_ overlay: PaperOverlay) -> Self? {
        if case .scoreSheet(let sheet) = overlay { Self(sheet: sheet) } else { nil }
    }

    /// The last score sheet of a product.
    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let product = try await office.product(named: arguments.needed(arguments.product, .product))
        let own = try await office.entries(ScoreSheet.self).filter { $0.product == product.identity.id }
        let last = own.max { first, second in
            let days = [first, second].map { $0.scoredOn ?? .epoch }
            return days[0] == days[1] ? first.identity.id < second.identity.id : days[0] < days[1]
        }
        guard let last else { throw .noScore(product: product.name) }
        return Self(sheet: last.identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameScore] }

    func fileName(_ words: Words) -> String { words[.scoreFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        guard let entry = try await office.entry(RecordKind.scoreSheet, sheet),
            let sheet = entry.record(as: ScoreSheet.self), let number = sheet.criteria,
            let set = try await office.entry(RecordKind.criteriaSet, number)?.record(as: CriteriaSet.self)
        else { throw .missing }
        var product: RecordEntry?
        if let number = sheet.product { product = try await office.entry(RecordKind.product, number) }
        var hiding = try await office.hiding(for: order)
        let document = ScoreComposer(words: office.words).document(
            sheet, set: set, product: product?.record(), holder: product.map { hiding.shown("holder", of: $0) } ?? "",
            scorer: hiding.shown("scorer", of: entry))
        return Composition(document, hidden: hiding.hidden)
    }
}
