// The market of one product in its record: what was sold, where it is offered, how it was promoted, its latest lots.
import Domain
import Screen
import Words

/// The lines that tell how a product sells, from what belongs to it.
package struct MarketText {
    let context: RecordContext
    let product: Product

    /// The market of a product.
    package init(context: RecordContext, product: Product) {
        self.context = context
        self.product = product
    }

    /// More lots than this are counted, not named.
    private static let lotsShown = 3
    /// The same for promotions.
    private static let promotionsShown = 6

    private var words: Words { context.words }

    /// The lines, each section under its heading; none while nothing is known of the product.
    package func lines(width: Int) -> [StyledLine] {
        let related = context.related
        guard product.identity.isSame(as: related.shown), related.kind == .product else { return [] }
        let account = MarketAccount(
            sales: related.records(), listings: related.records(), promotions: related.records(), products: [product])
        return volumes(account, width) + listings(related.records(), width) + promotions(account, width)
            + lots(related.records(), width)
    }

    /// What was sold, a year a line, each unit by itself.
    private func volumes(_ account: MarketAccount, _ width: Int) -> [StyledLine] {
        section(.marketVolumes, account.sums) { sum in
            var parts = sum.volumes.map { ($0.quantity?.vietnameseText ?? words[.marketTooLarge]) + " " + $0.measure }
            if sum.revenue.given > 0 { parts.append(Self.text(sum.revenue, words)) }
            if sum.periods.count > 1 { parts.append(words(.marketPeriods, sum.periods.joined(separator: "; "))) }
            return wrapped(
                (sum.year.map(String.init) ?? words[.marketNoYear]) + ": " + parts.joined(separator: " · "), width)
        }
    }

    private func listings(_ listings: [Listing], _ width: Int) -> [StyledLine] {
        section(.marketListings, listings) { listing in
            let code = listing.state.rawValue
            let parts = [listing.platform, listing.address, context.words.state(RecordKind.listing, code)]
            return wrapped(
                parts.filter { !$0.isEmpty }.joined(separator: " · "), width,
                listing.state == .active ? .normal : .dim)
        }
    }

    private func promotions(_ account: MarketAccount, _ width: Int) -> [StyledLine] {
        let promotions = account.promotions.flatMap(\.promotions)
        return section(.marketPromotions, Array(promotions.prefix(Self.promotionsShown)), of: promotions.count) {
            promotion in
            let parts = [
                promotion.heldOn?.officialText ?? promotion.year.map(String.init) ?? "", promotion.event,
                words.choice(RecordKind.promotion, "form", promotion.form.rawValue),
                promotion.cost?.fullText ?? "",
            ]
            return wrapped(parts.filter { !$0.isEmpty }.joined(separator: " · "), width)
        }
    }

    /// The latest lots; the later one of two made on the same day was entered later.
    private func lots(_ lots: [Lot], _ width: Int) -> [StyledLine] {
        let latest = lots.sorted {
            ($0.producedOn?.dayNumber ?? .min, $0.identity.id) > ($1.producedOn?.dayNumber ?? .min, $1.identity.id)
        }
        return section(.marketLots, Array(latest.prefix(Self.lotsShown)), of: lots.count) { lot in
            let isOver = lot.useBy.map { $0 < context.today } ?? false
            let parts = [
                lot.code, lot.producedOn?.officialText ?? "", LotLabel(lot, of: nil, on: context.today).quantityText,
                lot.buyer.isEmpty ? "" : "→ " + lot.buyer, isOver ? "! " + words[.lotOver] : "",
            ]
            return wrapped(parts.filter { !$0.isEmpty }.joined(separator: " · "), width, isOver ? .overdue : .normal)
        }
    }

    private func section<Item>(
        _ title: Text, _ items: [Item], of count: Int? = nil, body: (Item) -> [StyledLine]
    ) -> [StyledLine] {
        guard !items.isEmpty else { return [] }
        let more = (count ?? items.count) - items.count
        return [StyledLine(""), StyledLine(words[title], .header)] + items.flatMap(body)
            + (more > 0 ? [StyledLine(words(.marketMore, String(more)), .dim)] : [])
    }

    private func wrapped(_ text: String, _ width: Int, _ role: StyleRole = .normal) -> [StyledLine] {
        wrapLines("– " + text, width).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, role) }
    }

    /// A sum of money, and of how many records when not all give one.
    static func text(_ sum: MarketAccount.MoneySum, _ words: Words) -> String {
        let total = sum.dong.map { Money(dong: $0).fullText } ?? words[.marketTooLarge]
        return sum.given < sum.count ? total + " " + words(.marketPartOf, String(sum.given), String(sum.count)) : total
    }
}
