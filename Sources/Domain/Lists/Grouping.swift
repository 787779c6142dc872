// By which fields a list can be split into groups: products by unit, holder, star and year.

/// The groups of lists.
package enum Grouping {
    /// The fields by which the records of a kind are grouped, in the order in which they are offered.
    package static func fields(of kind: RecordKind) -> [String] {
        switch kind {
        case Question.description.kind: ["unit", "department", "state"]
        case Product.description.kind: ["unit", "holder", "starRating", "year", "group", "state"]
        case Holder.description.kind: ["unit", "form"]
        case Dossier.description.kind: ["purpose", "state"]
        case DossierPaper.description.kind: ["state"]
        case ScoreSheet.description.kind: ["item", "role", "starRating"]
        case Lot.description.kind: ["item", "buyer", "supplier"]
        case Listing.description.kind: ["platform", "state"]
        case Sale.description.kind: ["year", "item", "measure", "channel"]
        case Promotion.description.kind: ["year", "form", "item"]
        case Support.description.kind: ["year", "programme", "purpose", "state"]
        case Indicator.description.kind: ["period", "source"]
        case Promise.description.kind: ["body", "state"]
        default: []
        }
    }
}

/// What some records say in a field, and how many they are.
package struct GroupCount: Sendable, Hashable {
    /// What they say.
    package let value: FieldValue
    /// How many.
    package let count: Int

    /// A counted group.
    package init(value: FieldValue, count: Int) {
        self.value = value
        self.count = count
    }
}
