// A product on a marketplace.

/// A listing of a product on a platform.
package struct Listing: Record {
    /// Where a listing stands.
    package enum State: String, CaseIterable, Sendable { case active, paused, removed }

    package var identity = RecordIdentity.unsaved
    /// The product, as it was called then.
    package var item = ""
    /// The platform: voso.vn, Shopee, Facebook.
    package var platform = ""
    /// The address of the product there.
    package var address = ""
    /// Where it stands.
    package var state = State.active
    /// The day since when it is there.
    package var listedOn: CalendarDate?
    /// What else there is to know.
    package var notes = ""
    /// The product.
    package var product: Int64?

    package init() {}

    package static let fields: [Field<Listing>] = [
        Field("item", \.item, rules: [.required], column: Column(minimum: 16, share: 2), isSearched: true)
            .offering(from: .product, "name"),
        Field(
            "platform", \.platform, rules: [.required], column: Column(minimum: 14, share: 1), isSearched: true
        ).offering,
        Field("address", \.address, column: Column(minimum: 16, share: 2, priority: 2), isSearched: true),
        Field("state", \.state, column: Column(minimum: 14)),
        Field("listedOn", \.listedOn, column: Column(minimum: 10, priority: 1)),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed.named(by: "item"),
    ]

    package static let description = RecordDescription(
        .listing, of: Listing.self, titleField: "item", naturalKey: ["item", "platform"],
        defaultSort: "item"
    )
    .listed(with: "item platform", and: "address state listedOn")
    .grouped(by: "platform", "state")
}
