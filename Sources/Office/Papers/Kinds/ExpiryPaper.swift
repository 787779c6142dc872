// The notice that the recognition of products ends.
import Domain
import Papers
import Words

/// The notice of expiry of the products chosen, or of all whose recognition ends within the days for its renewal.
struct ExpiryPaper: OfficePaper {
    let products: [Int64]

    static let code = "expiry"
    static let takes: Set<PaperArgument> = [.product, .date]
    static let head: PaperHead? = PaperHead(.expiry, sign: .letter)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .product, place.kind == .product else { return [] }
        let products = place.isMarked ? place.chosen.map(\.identity.id) : []
        return [PaperOffer(words[.paperNameExpiry], Self(products: products))]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        guard let name = arguments.product else { return Self(products: []) }
        return Self(products: [try await office.product(named: name).identity.id])
    }

    func name(_ words: Words) -> String { words[.paperNameExpiry] }

    func fileName(_ words: Words) -> String { words[.expiryFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let today = office.today
        let days = Product.expiringDays
        let ending = try await office.entries(Product.self).filter { product in
            guard products.isEmpty else { return products.contains(product.identity.id) && product.lastDay != nil }
            guard product.isRecognised, let last = product.lastDay else { return false }
            return (0...days).contains(last.dayNumber - today.dayNumber)
        }
        guard !ending.isEmpty else { throw products.isEmpty ? .noExpiring(days: days) : .noLastDay }
        let (known, _) = try await office.printedNames(showsAll: order.showsNames, names: order.names)
        let holders = ending.map { office.printed($0.holder, known) }
        var composition = Composition(
            ExpiryComposer(words: office.words).document(
                Array(zip(ending, holders)), by: try await office.facts(for: .expiry)[.issuer] ?? "", on: today),
            hidden: known.hidden(of: ending.map(\.holder)))
        composition.receivers.above = [office.words[.recipientAsAbove]]
        return try await lettered(composition, by: office)
    }
}
