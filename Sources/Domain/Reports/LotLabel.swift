// What stands on the label of a lot.

/// The label of a lot: public facts and a code. Nobody's contact is on it (law 91/2025/QH15).
package struct LotLabel: Sendable, Equatable {
    /// The lot.
    package let lot: Lot
    /// What the product is called.
    package let item: String
    /// Who makes it; empty when that is not known.
    package var holder: String
    /// Where it comes from; empty when that is not known.
    package let place: String
    /// Its stars, while it is recognised.
    package let stars: Int?
    /// What its code says; nil when there is nothing to say.
    package let code: TraceabilityCode?

    /// The label of a lot on a day.
    /// - Parameter product: the product it is of; nil when that is not in the register.
    package init(_ lot: Lot, of product: Product?, on day: CalendarDate) {
        self.lot = lot
        item = lot.item.isEmpty ? product?.name ?? "" : lot.item
        holder = product?.holder ?? ""
        place = product?.unit ?? ""
        switch product?.standing(on: day) {
        case .recognised, .expiring: stars = product?.starRating.flatMap { (1...5).contains($0) ? $0 : nil }
        default: stars = nil
        }
        code = TraceabilityCode(lot, of: product)
    }

    /// The stars as signs: ★★★; empty without.
    package var starText: String { String(repeating: "★", count: stars ?? 0) }

    /// The quantity with its unit: 2.000 hộp; empty without.
    package var quantityText: String {
        lot.quantity.map { $0.vietnameseText + (lot.measure.isEmpty ? "" : " " + lot.measure) } ?? ""
    }
}
