// Kinds whose records carry an order number that is given once and never again.

/// How the records of a kind are numbered: from one on without gaps in each series.
package struct Numbering: Sendable {
    /// The field with the number.
    package let field: String
    /// The fields whose values together make a series: a type, a year and an issuer. Only a text may be empty, as an issuer
    /// that no symbol names.
    package let series: [String]
    /// The field with the day that it counts for.
    package let day: String
    /// The field that has the number in writing; nil when there is none.
    package let sign: String?
    /// Whether numbers follow the days: the next one is not given to a day before that of the last.
    package let keepsDays: Bool
    /// Whether a record must have a number.
    package let isDue: @Sendable (RecordEntry) -> Bool

    init(
        field: String, series: [String], day: String, sign: String? = nil, keepsDays: Bool = false,
        isDue: @escaping @Sendable (RecordEntry) -> Bool
    ) {
        (self.field, self.series, self.day, self.sign) = (field, series, day, sign)
        (self.keepsDays, self.isDue) = (keepsDays, isDue)
    }

    /// Why a record may not lose its number or go out of use; nil when it has none.
    package func problem(without entry: RecordEntry) -> FieldProblem? {
        entry[field].isEmpty ? nil : FieldProblem(sign ?? field, .numbered)
    }
}

extension RecordEntry {
    /// The entry as the beginning of another record of its kind: without the number and the day, which belong to this one.
    package var unnumbered: RecordEntry {
        guard let numbering = kind.description.numbering else { return self }
        var entry = self
        entry[numbering.field] = .none
        entry[numbering.day] = .none
        if let sign = numbering.sign { entry[sign] = FieldValue(text: DocumentNumber.symbol(in: self[sign].text)) }
        return entry
    }
}
