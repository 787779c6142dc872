// A part of the sum of a case that was paid on one day.

/// An instalment of a case. A case that was paid at once needs none.
package struct Payment: Record {
    package var identity = RecordIdentity.unsaved
    /// What it is called: the first instalment, the rest.
    package var label = ""
    /// The day it was paid.
    package var paidOn: CalendarDate?
    /// The year it counts for: that of the day.
    package var year: Int?
    /// The sum.
    package var amount: Money?
    /// The paper that shows it.
    package var voucher = ""
    /// Why it was paid although something speaks against it.
    package var exception = ""
    /// What was known to speak against it when that was said.
    package var accepted = ""
    /// What else there is to know.
    package var notes = ""
    /// The case.
    package var support: Int64?

    package init() {}

    package static let fields: [Field<Payment>] = [
        Field(
            "label", \.label, rules: [.required, .atMost(letters: 200)], column: Column(minimum: 16, share: 2),
            isSearched: true),
        Field("paidOn", \.paidOn, column: Column(minimum: 10)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5, priority: 2)),
        Field("amount", \.amount, rules: [.required], column: Column(minimum: 14)),
        Field("voucher", \.voucher, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true),
        Field("exception", \.exception, isSearched: true),
        Field("accepted", \.accepted).managed,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("support", \.support, to: .support, rules: [.required]).managed
            .shown(as: Column(minimum: 14, share: 1, priority: 1)),
    ]

    package static let description = RecordDescription(
        .payment, of: Payment.self, titleField: "label", naturalKey: ["support", "label"],
        defaultSort: "paidOn"
    )
    .listed(with: "amount", and: "label voucher paidOn")
    .shown(beside: .cases)
    .grouped(by: "year")
    .begun { payment, _, today in payment["paidOn"] = .date(today) }

    /// A payment counts for the year of its day.
    package static func settled(_ record: Payment, from old: Payment?) -> Payment {
        var record = record
        if let day = record.paidOn { record.year = day.year }
        return record
    }
}
