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
        case Support.description.kind: ["year", "programme", "unit", "beneficiary", "purpose", "state"]
        case Payment.description.kind: ["year"]
        case Project.description.kind: ["year", "state", "unit", "sector", "mentor"]
        case Visit.description.kind: ["visitor"]
        case Loan.description.kind: ["period", "unit", "body"]
        case TrainingNeed.description.kind: ["year", "unit", "subject", "state"]
        case Activity.description.kind: ["year", "form", "unit"]
        case Voucher.description.kind: ["unit", "programme", "state"]
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
