// What a recognised product is awarded, by the document in force.

/// The awards that a document gives for stars. Amounts are data with a time: older resolutions paid other sums.
package struct AwardRule: Record {
    package var identity = RecordIdentity.unsaved
    /// The document, as `60/2026/TT-BTC`.
    package var document = ""
    /// The first day it applies.
    package var validFrom: CalendarDate?
    /// The last day it applies; nil while it has none.
    package var validTo: CalendarDate?
    /// The award for three stars.
    package var threeStars: Money?
    /// The award for four stars.
    package var fourStars: Money?
    /// The award for five stars.
    package var fiveStars: Money?
    /// The most that is paid towards a trademark.
    package var trademarkCeiling: Money?
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<AwardRule>] = [
        Field(
            "document", \.document, rules: [.required, .atMost(letters: 100)], column: Column(minimum: 18, share: 1),
            isSearched: true
        ).offering(from: .legalDocument, "number").citing,
        Field("validFrom", \.validFrom, rules: [.required], column: Column(minimum: 10, priority: 1)),
        Field(
            "validTo", \.validTo,
            column: Column(minimum: 10, priority: 2)),
        Field("threeStars", \.threeStars, column: Column(minimum: 12)),
        Field("fourStars", \.fourStars, column: Column(minimum: 12)),
        Field("fiveStars", \.fiveStars, column: Column(minimum: 12)),
        Field("trademarkCeiling", \.trademarkCeiling, column: Column(minimum: 14, priority: 3)),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .awardRule, of: AwardRule.self, titleField: "document",
        naturalKey: ["document", "validFrom"], defaultSort: "validFrom"
    )
    .inOrder(["validFrom", "validTo"])
    .listed(with: "document", and: "threeStars fourStars fiveStars")

    /// The award for a number of stars; nothing below three.
    package func award(forStars stars: Int) -> Money? {
        switch stars {
        case 3: threeStars
        case 4: fourStars
        case 5: fiveStars
        default: nil
        }
    }
}
