// What was sold, offered and promoted.
import Domain
import Papers
import Words

/// The account of the market, of a year or of all.
struct MarketPaper: OfficePaper {
    let year: Int?

    static let code = "market"
    static let takes: Set<PaperArgument> = [.year, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.market, type: .paperTypeReport, sign: .report)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .product else { return [] }
        return [nil, place.today.year, place.today.year - 1].map { year in
            let paper = Self(year: year)
            return PaperOffer(paper.name(words), paper)
        }
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(year: arguments.year)
    }

    func name(_ words: Words) -> String {
        year.map { words(.paperNameMarketYear, String($0)) } ?? words[.paperNameMarket]
    }

    func fileName(_ words: Words) -> String { words[.marketFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let account = MarketAccount(
            sales: try await office.entries(Sale.self), listings: try await office.entries(Listing.self),
            promotions: try await office.entries(Promotion.self), products: try await office.entries(Product.self),
            year: year)
        let document = MarketComposer(words: office.words).document(account, on: office.today)
        return try await lettered(Composition(document), by: office)
    }
}
