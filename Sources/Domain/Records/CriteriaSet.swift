// A set of criteria by which products are scored: data with a decision and a time.

/// A set of criteria. Its parts, criteria, options and points are lines of text, read by `CriteriaOutline`.
package struct CriteriaSet: Record {
    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// The decision that issued it.
    package var decision = ""
    /// The product set that it is for; empty when it is for all.
    package var productSet = ""
    /// The first day it applies.
    package var validFrom: CalendarDate?
    /// The last day it applies; nil while it has none.
    package var validTo: CalendarDate?
    /// Whether only the parts are known, not the criteria in them.
    package var isFrameOnly = false
    /// The points of all parts together.
    package var total: Int? = 100
    /// The parts, criteria and options.
    package var outline = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<CriteriaSet>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field(
            "decision", \.decision, rules: [.required], column: Column(minimum: 16, share: 1), isSearched: true
        ).offering(from: .legalDocument, "number").citing,
        Field("productSet", \.productSet, column: Column(minimum: 12, share: 1, priority: 2), isSearched: true)
            .offering,
        Field("validFrom", \.validFrom, rules: [.required], column: Column(minimum: 10)),
        Field(
            "validTo", \.validTo, column: Column(minimum: 10, priority: 1)),
        Field("frameOnly", \.isFrameOnly, column: Column(minimum: 9, priority: 3)),
        Field("total", \.total, rules: [.required, .within(1...1000)]),
        Field("outline", \.outline, kind: .prose, rules: [.required]),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .criteriaSet, of: CriteriaSet.self, titleField: "name",
        naturalKey: ["decision", "name"], defaultSort: "validFrom"
    )
    .inOrder(["validFrom", "validTo"])
    .listed(with: "name outline", and: "total decision")
}
