// A policy or programme that pays for help: on which document it rests, for whom, how much and until when.

/// A support programme. What makes somebody eligible is data that an office can change; what cannot be checked by
/// itself is said in words.
package struct Programme: Record {
    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// The numbers of the documents it rests on, separated by semicolons.
    package var document = ""
    /// What it pays for; none for anything.
    package var purposes = Codes<Support.Purpose>()
    /// The first day on which it is in force.
    package var validFrom: CalendarDate?
    /// The last day on which it is in force.
    package var validTo: CalendarDate?
    /// The youngest age of a beneficiary, in years.
    package var ageFrom: Int?
    /// The highest age of a beneficiary, in years.
    package var ageTo: Int?
    /// Within how many months after discharge from service one has to apply.
    package var dischargeMonths: Int?
    /// Whether only those qualify whom young people lead.
    package var isForYouthLed = false
    /// The units in which it applies, separated by semicolons; empty for all.
    package var units = ""
    /// The kinds of beneficiary; none for all.
    package var forms = Codes<Support.Form>()
    /// The fewest stars of the product that is helped.
    package var starsFrom: Int?
    /// Conditions that somebody has to judge.
    package var conditions = ""
    /// The most that one case may get.
    package var caseCeiling: Money?
    /// The most that all cases may get together.
    package var budget: Money?
    /// Whether `budget` is for each year instead of the whole time.
    package var isBudgetYearly = false
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Programme>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("document", \.document, column: Column(minimum: 14, share: 1, priority: 1), isSearched: true)
            .offering(from: .legalDocument, "number").citing,
        Field("purposes", \.purposes),
        Field("validFrom", \.validFrom, column: Column(minimum: 10, priority: 3)),
        Field("validTo", \.validTo, column: Column(minimum: 12, priority: 2)),
        Field("ageFrom", \.ageFrom, rules: [.within(0...150)]),
        Field("ageTo", \.ageTo, rules: [.within(0...150)]),
        Field("dischargeMonths", \.dischargeMonths, rules: [.within(1...600)]),
        Field("youthLed", \.isForYouthLed),
        Field("units", \.units, isSearched: true).offering.fresh,
        Field("forms", \.forms),
        Field("starsFrom", \.starsFrom, rules: [.within(1...5)]),
        Field("conditions", \.conditions, kind: .prose, isSearched: true),
        Field("caseCeiling", \.caseCeiling, column: Column(minimum: 14, priority: 4)),
        Field("budget", \.budget, column: Column(minimum: 14, priority: 5)),
        Field("budgetYearly", \.isBudgetYearly),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .programme, of: Programme.self, titleField: "name", naturalKey: ["name"],
        defaultSort: "name"
    )
    .inOrder(["validFrom", "validTo"])
    .listed(with: "name", and: "document purposes caseCeiling budget conditions")
    .keptWhileNamed
    .shown(beside: .cases)
    .viewed { context in
        [
            PresetView(
                name: "current",
                conditions: [
                    .emptyOrFrom(field: "validTo", context.today),
                    .emptyOrBefore(field: "validFrom", context.today.adding(days: 1) ?? context.today),
                ]),
            PresetView(name: "over", conditions: [.before(field: "validTo", context.today)]),
        ]
    }

    /// The numbers of the documents, one by one.
    package var documents: [String] {
        document.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
