// Help that was given to young people who start something.

/// One support: who got how much for what, from which programme.
package struct Support: Record {
    /// What the help was for.
    package enum Purpose: String, CaseIterable, Sendable {
        case foundation, staff, promotion, award, label, packaging, traceability, website, trademark, training, loan
        case other
    }

    /// Where a support stands.
    package enum State: String, CaseIterable, Sendable { case applied, approved, paid, closed, refused }

    package var identity = RecordIdentity.unsaved
    /// Who got it: organisations and groups; a person's name only with a recorded basis (law 91/2025/QH15).
    package var beneficiary = ""
    /// How many holders or people share the sum; a shared sum stays whole unless somebody knows the split.
    package var recipients: Int?
    /// Whether young people lead the beneficiary.
    package var isYouthLed = true
    /// The programme or policy that pays.
    package var programme = ""
    /// The document it rests on.
    package var basis = ""
    /// What it was for.
    package var purpose = Purpose.foundation
    /// The year it counts for.
    package var year: Int?
    /// The sum.
    package var amount: Money?
    /// The day it was paid.
    package var paidOn: CalendarDate?
    /// Where it stands.
    package var state = State.applied
    /// The stars for which an award was paid.
    package var starRating: Int?
    /// What else there is to know.
    package var notes = ""
    /// The product it was for; nil when it was for no product, or for several.
    package var product: Int64?

    package init() {}

    package static let fields: [Field<Support>] = [
        Field(
            "beneficiary", \.beneficiary, rules: [.required, .atMost(letters: 500)],
            column: Column(minimum: 20, share: 3), isSearched: true),
        Field("recipients", \.recipients, rules: [.within(1...1_000_000)]),
        Field("youthLed", \.isYouthLed),
        Field(
            "programme", \.programme, column: Column(minimum: 14, share: 2, priority: 2), isSearched: true),
        Field("basis", \.basis, isSearched: true),
        Field("purpose", \.purpose, column: Column(minimum: 14, priority: 1)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5)),
        Field("amount", \.amount, column: Column(minimum: 14)),
        Field("paidOn", \.paidOn, column: Column(minimum: 10, priority: 4)),
        Field("state", \.state, column: Column(minimum: 13, priority: 3)),
        Field("starRating", \.starRating, rules: [.within(1...5)]),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: RecordKind(rawValue: "product")).managed,
    ]

    package static let description = RecordDescription(
        RecordKind(rawValue: "support"), of: Support.self, titleField: "beneficiary",
        naturalKey: ["beneficiary", "programme", "purpose", "year"], defaultSort: "year")
}
