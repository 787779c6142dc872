// How much of a product was sold in a period.

/// A volume sold, in the unit it was reported in: volumes in different units are never added.
package struct Sale: Record {
    package var identity = RecordIdentity.unsaved
    /// What was sold, as the report names it; not everything sold is a registered product.
    package var item = ""
    /// The period, as `2023` or `6 tháng đầu năm 2023`.
    package var period = ""
    /// The year in which it ends.
    package var year: Int?
    /// How much.
    package var quantity: Figure?
    /// The unit: tấn, hộp, túi 300 g.
    package var measure = ""
    /// Where it was sold: a platform, a fair, a buyer.
    package var channel = ""
    /// What it brought in.
    package var revenue: Money?
    /// Where the figure stands.
    package var source = ""
    /// What else there is to know.
    package var notes = ""
    /// The product; nil for something that is not registered.
    package var product: Int64?

    package init() {}

    package static let fields: [Field<Sale>] = [
        Field("item", \.item, rules: [.required], column: Column(minimum: 16, share: 2), isSearched: true)
            .offering(from: .product, "name"),
        Field("period", \.period, rules: [.required], column: Column(minimum: 10), isSearched: true),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5, priority: 3)),
        Field("quantity", \.quantity, rules: [.required], column: Column(minimum: 9)),
        Field("measure", \.measure, rules: [.required], column: Column(minimum: 10), isSearched: true).offering,
        Field("channel", \.channel, column: Column(minimum: 12, share: 1, priority: 2), isSearched: true).offering
            .naming(.holders),
        Field("revenue", \.revenue, column: Column(minimum: 14, priority: 1)),
        Field("source", \.source, isSearched: true).offering.fresh,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed.named(by: "item"),
    ]

    package static let description = RecordDescription(
        .sale, of: Sale.self, titleField: "item",
        naturalKey: ["item", "period", "measure", "channel", "source"], defaultSort: "year"
    )
    .listed(with: "item quantity|revenue", and: "period year measure channel revenue")
    .grouped(by: "year", "item", "measure", "channel")
    .begunInYear
    .viewed { _ in
        [PresetView(name: "unregistered", conditions: [.isEmpty(field: "product")])]
    }
}
