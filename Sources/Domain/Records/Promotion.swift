// A fair or another occasion at which products were promoted.

/// A promotion: where a product was shown, or the commune's products in general.
package struct Promotion: Record {
    /// What kind of occasion it is.
    package enum Form: String, CaseIterable, Sendable { case fair, media, connection, sign, other }

    package var identity = RecordIdentity.unsaved
    /// The name of the fair, the programme, the film.
    package var event = ""
    /// What kind of occasion it is.
    package var form = Form.fair
    /// The product, as it was called then; empty for products in general.
    package var item = ""
    /// Where it was.
    package var place = ""
    /// The day it began.
    package var heldOn: CalendarDate?
    /// The year.
    package var year: Int?
    /// What it cost.
    package var cost: Money?
    /// What came of it.
    package var result = ""
    /// Where this stands.
    package var source = ""
    /// The product.
    package var product: Int64?

    package init() {}

    package static let fields: [Field<Promotion>] = [
        Field(
            "event", \.event, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 20, share: 3),
            isSearched: true
        ).offering,
        Field("form", \.form, column: Column(minimum: 14, priority: 2)),
        Field("item", \.item, column: Column(minimum: 14, share: 1, priority: 1), isSearched: true).offering(
            from: .product, "name"),
        Field("place", \.place, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true)
            .offering.fresh,
        Field("heldOn", \.heldOn, column: Column(minimum: 10, priority: 4)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5)),
        Field("cost", \.cost, column: Column(minimum: 14, priority: 5)),
        Field("result", \.result, kind: .prose, isSearched: true),
        Field("source", \.source, isSearched: true).offering.fresh,
        Field("product", \.product, to: .product).managed.named(by: "item"),
    ]

    package static let description = RecordDescription(
        .promotion, of: Promotion.self, titleField: "event",
        naturalKey: ["event", "year", "item"], defaultSort: "year"
    )
    .listed(with: "event", and: "item form place heldOn cost")
    .grouped(by: "year", "form", "item")
    .begunInYear
}
