// The papers of products: labels of lots and the account of the market.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// The labels of lots as the lines of a page for a browser.
    func labelMarkup(_ ids: [Int64]) async throws(OfficeFailure) -> [String] {
        LabelMarkup(words: words).lines(try await labels(of: ids))
    }

    /// The labels of lots, by their numbers and in that order.
    func labels(of ids: [Int64]) async throws(OfficeFailure) -> [LotLabel] {
        var labels: [LotLabel] = []
        var products: [Int64: Product] = [:]
        for id in ids {
            guard let lot = try await record(Lot.self, id) else { continue }
            if let product = lot.product, products[product] == nil {
                products[product] = try await record(Product.self, product)
            }
            labels.append(LotLabel(lot, of: lot.product.flatMap { products[$0] }, on: today))
        }
        guard !labels.isEmpty else { throw .noLots }
        return labels
    }

    /// The account of the market.
    func market(year: Int?) async throws(OfficeFailure) -> PaperDocument {
        let account = MarketAccount(
            sales: try await records(Sale.self), listings: try await records(Listing.self),
            promotions: try await records(Promotion.self), products: try await records(Product.self), year: year)
        return MarketPaper(words: words).document(account, on: today)
    }

    /// The lots that codes such as `A1,B2` name, in that order; without codes all of them.
    package func lots(coded written: String?) async throws(OfficeFailure) -> [Int64] {
        let lots = try await records(Lot.self)
        guard let written else { return lots.map(\.identity.id) }
        let byCode = Dictionary(grouping: lots) { trimmed($0.code) }
        let codes = written.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        let unknown = codes.filter { byCode[$0] == nil }
        guard unknown.isEmpty, !codes.isEmpty else {
            throw .lotCodes(unknown.isEmpty ? written : unknown.joined(separator: ", "))
        }
        return codes.flatMap { byCode[$0] ?? [] }.map(\.identity.id)
    }

    private func record<R: Record>(_ type: R.Type, _ id: Int64) async throws(OfficeFailure) -> R? {
        try await stored { () async throws(StoreError) in
            try await store.entry(of: R.description.kind, id: id)
        }?.record()
    }

    private func records<R: Record>(_ type: R.Type) async throws(OfficeFailure) -> [R] {
        try await stored { () async throws(StoreError) in
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
    }
}
