// A lot of a product: one step back and one step forward.

/// A lot, for tracing a product to those it came from and those it went to.
package struct Lot: Record {
    package var identity = RecordIdentity.unsaved
    /// The code on its labels.
    package var code = ""
    /// The product, as it was called then.
    package var item = ""
    /// The day it was made.
    package var producedOn: CalendarDate?
    /// The last day on which it may be used.
    package var useBy: CalendarDate?
    /// How much it is.
    package var quantity: Figure?
    /// The unit of the quantity: tấn, hộp, túi 300 g.
    package var measure = ""
    /// From whom the goods in it came: one step back.
    package var supplier = ""
    /// To whom it went: one step forward.
    package var buyer = ""
    /// The day it went there.
    package var shippedOn: CalendarDate?
    /// What else there is to know.
    package var notes = ""
    /// The product.
    package var product: Int64?

    package init() {}

    package static let fields: [Field<Lot>] = [
        Field(
            "code", \.code, rules: [.required, .atMost(letters: 100)], column: Column(minimum: 12), isSearched: true),
        Field("item", \.item, rules: [.required], column: Column(minimum: 16, share: 2), isSearched: true)
            .offering(from: .product, "name"),
        Field("producedOn", \.producedOn, rules: [.required], column: Column(minimum: 10)),
        Field("useBy", \.useBy, column: Column(minimum: 10, priority: 4)),
        Field("quantity", \.quantity, rules: [.required], column: Column(minimum: 9, priority: 1)),
        Field("measure", \.measure, rules: [.required], column: Column(minimum: 10, priority: 1), isSearched: true)
            .offering,
        Field(
            "supplier", \.supplier, column: Column(minimum: 14, share: 1, priority: 2), isSearched: true
        ).offering(from: .holder, "name").naming(.holders),
        Field("buyer", \.buyer, column: Column(minimum: 14, share: 1, priority: 3), isSearched: true)
            .offering.fresh.naming(.holders),
        Field("shippedOn", \.shippedOn),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed.named(by: "item"),
    ]

    package static let description = RecordDescription(
        .lot, of: Lot.self, titleField: "code", naturalKey: ["item", "code"],
        defaultSort: "producedOn"
    )
    .inOrder(["producedOn", "useBy"], ["producedOn", "shippedOn"])
    .listed(with: "item code producedOn|useBy|quantity", and: "code producedOn useBy supplier buyer shippedOn")
    .traced
    .shown(beside: .parts)
    .told(with: .referred(by: "product"))
    .grouped(by: "item", "buyer", "supplier")
}
