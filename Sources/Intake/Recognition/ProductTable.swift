// The list of recognised products.

/// A recognised table of products.
package struct ProductTable: Equatable, Sendable {
    /// The title above the table; empty when there is none.
    package var title: String
    /// The products in the table's order.
    package var rows: [ProductRow]
    /// Whether its title says that the products are recognised.
    var isOfRecognised = false

    /// A table.
    package init(title: String, rows: [ProductRow], isOfRecognised: Bool = false) {
        self.title = title
        self.rows = rows
        self.isOfRecognised = isOfRecognised
    }
}

/// A product as a list gives it.
package struct ProductRow: Equatable, Sendable {
    /// The number typed, else counted on from the row before.
    package var number: Int
    /// The product's name.
    package var name: String
    /// The commune, town or address.
    package var unit: String?
    /// The stars, 1–5; nil also where the text names no such number.
    package var stars: Int?
    /// What the cell of the stars says, for a message when `stars` is nil.
    package var starsText: String?
    /// The year of recognition, from its column or else from the date.
    package var year: Int?
    /// Who makes it.
    package var holder: String?
    /// The decision that recognises it, as written.
    package var decision: String?
    /// The day of recognition, from its column or else from the decision.
    package var date: WrittenDate?
    /// The title the row stands under, or the product's kind where the table has a column for it.
    package var group: String?
    /// Where the name stands.
    package var place: TablePlace
    /// Whether the group is the title that the row stands under.
    var isGroupTitle = false
    /// What the list says of it that is not, or no longer, recognised.
    var standing = ProductStanding.none
    /// What the columns of other fields say, by field.
    var more: [String: String] = [:]
    /// The columns that hold something in the row and are not kept.
    var unread: [String] = []

    /// A row.
    package init(
        number: Int, name: String, unit: String? = nil, stars: Int? = nil, starsText: String? = nil, year: Int? = nil,
        holder: String? = nil, decision: String? = nil, date: WrittenDate? = nil, group: String? = nil,
        place: TablePlace
    ) {
        self.number = number
        self.name = name
        self.unit = unit
        self.stars = stars
        self.starsText = starsText
        self.year = year
        self.holder = holder
        self.decision = decision
        self.date = date
        self.group = group
        self.place = place
    }
}
