// By which fields a list can be split into groups: products by unit, holder, star and year.

/// The groups of lists.
package enum Grouping {
    /// The fields by which the records of a kind are grouped, in the order in which they are offered.
    package static func fields(of kind: RecordKind) -> [String] {
        switch kind {
        case .question: ["unit", "department", "state"]
        case .product: ["unit", "holder", "starRating", "year", "group", "state"]
        case .holder: ["unit", "form"]
        case .dossier: ["purpose", "state"]
        case .dossierPaper: ["state"]
        case .scoreSheet: ["item", "role", "starRating"]
        case .lot: ["item", "buyer", "supplier"]
        case .listing: ["platform", "state"]
        case .sale: ["year", "item", "measure", "channel"]
        case .promotion: ["year", "form", "item"]
        case .support: ["year", "programme", "unit", "beneficiary", "purpose", "state"]
        case .payment: ["year"]
        case .project: ["year", "state", "unit", "sector", "mentor"]
        case .visit: ["visitor"]
        case .loan: ["period", "unit", "body"]
        case .trainingNeed: ["year", "unit", "subject", "state"]
        case .activity: ["year", "form", "unit"]
        case .voucher: ["unit", "programme", "state"]
        case .indicator: ["period", "source"]
        case .promise: ["body", "state"]
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
