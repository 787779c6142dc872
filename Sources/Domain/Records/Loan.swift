// What was lent through the Social Policy Bank in a period, in sums alone.

/// The loans for which one body vouches in one unit at the end of a period. No person's data (law 91/2025/QH15).
package struct Loan: Record {
    package var identity = RecordIdentity.unsaved
    /// The body that vouches for the groups.
    package var body = ""
    /// The unit, as it was called then.
    package var unit = ""
    /// The period, as `2022` or `quý I/2023`.
    package var period = ""
    /// The year in which the period ends.
    package var year: Int?
    /// How many savings and loan groups there are.
    package var groups: Int?
    /// How many households have a loan.
    package var households: Int?
    /// What is lent at the end of the period.
    package var outstanding: Money?
    /// What was newly lent in the period.
    package var lent: Money?
    /// What should have been paid back.
    package var overdue: Money?
    /// Where this is known from.
    package var source = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Loan>] = [
        Field(
            "body", \.body, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 16, share: 2),
            isSearched: true
        ).offering,
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering.ofUnit,
        Field("period", \.period, rules: [.required], column: Column(minimum: 9)),
        Field("year", \.year, rules: [.required, .within(1990...2200)]),
        Field("groups", \.groups, rules: [.within(0...1_000_000)], column: Column(minimum: 6, priority: 3)),
        Field("households", \.households, rules: [.within(0...100_000_000)], column: Column(minimum: 8, priority: 2)),
        Field("outstanding", \.outstanding, column: Column(minimum: 18)),
        Field("lent", \.lent, column: Column(minimum: 16, priority: 5)),
        Field("overdue", \.overdue, column: Column(minimum: 14, priority: 4)),
        Field("source", \.source, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .loan, of: Loan.self, titleField: "body", naturalKey: ["body", "unit", "period"],
        defaultSort: "period"
    )
    .calling(unitsAsOn: "year")
    .listed(with: "body|unit outstanding|lent", and: "groups households period overdue outstanding")
    .shown(beside: .parts)
    .told(with: .sharing("body"), .sharing("year"))
    .grouped(by: "period", "unit", "body")

    /// The year follows from the period when that names one.
    package static func settled(_ record: Loan, from old: Loan?) -> Loan {
        var record = record
        if let years = Period(record.period) { record.year = years.last }
        return record
    }
}
