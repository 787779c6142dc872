// The notice that the recognition of products ends.
import Domain
import Papers
import Words

/// The notice of expiry of the products chosen, or of those of a view; nobody is told without being chosen.
struct ExpiryPaper: OfficePaper {
    let products: [Int64]
    /// The list whose recognised products are told, where none are chosen by themselves.
    var view: ListQuery?

    static let code = "expiry"
    static let takes: Set<PaperArgument> = [.product, .view, .date]
    static let head: PaperHead? = PaperHead(.expiry, sign: .letter)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .product, place.kind == .product else { return [] }
        let products = Self(products: place.chosen.map(\.identity.id))
        if place.isMarked { return [PaperOffer(words[.paperNameExpiry], products)] }
        let views = Product.description.views(ViewContext(today: place.today, department: ""))
        return place.chosen.map { PaperOffer(words(.paperNameExpiryOf, $0.title), products) }
            + views.filter { ["renewalOpen", "renewalLate"].contains($0.name) }.map { view in
                let query = ListQuery(kind: .product, conditions: view.conditions)
                let title = words(.paperNameExpiryOf, words.view(.product, view.name))
                return PaperOffer(title, Self(products: [], view: query))
            }
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        if let name = arguments.product { return Self(products: [try await office.product(named: name).identity.id]) }
        let view = try arguments.needed(arguments.view, .productOrView)
        return Self(products: [], view: try await office.list(of: .product, view: view, filter: nil).query)
    }

    func name(_ words: Words) -> String { words[.paperNameExpiry] }

    func fileName(_ words: Words) -> String { words[.expiryFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let today = office.today
        let ending = try await chosen(by: office).filter { $0.lastDay != nil }
        guard !ending.isEmpty else { throw products.isEmpty ? .noExpiring : .noLastDay }
        let (known, _) = try await office.printedNames(showsAll: order.showsNames, names: order.names)
        let holders = ending.map { office.printed($0.holder, known) }
        var composition = Composition(
            ExpiryComposer(words: office.words).document(
                Array(zip(ending, holders)), by: try await office.facts(for: .expiry)[.issuer] ?? "", on: today),
            hidden: known.hidden(of: ending.map(\.holder)))
        composition.receivers.above = [office.words[.recipientAsAbove]]
        return try await lettered(composition, by: office)
    }

    /// The products that are told, in the order of their list.
    private func chosen(by office: Office) async throws(OfficeFailure) -> [Product] {
        guard let view else {
            return try await office.entries(Product.self).filter { products.contains($0.identity.id) }
        }
        return try await office.window(view, .start, Self.limit).rows.compactMap { $0.entry.record(as: Product.self) }
            .filter(\.isRecognised)
    }

    /// No province has as many products.
    private static let limit = 100_000
}
