// A training voucher: to whom it was given, until when it counts and whether it was used.

/// A voucher for vocational training (thẻ học nghề, decree 61/2015/NĐ-CP): it counts for a year.
package struct Voucher: Record {
    /// What became of it.
    package enum State: String, CaseIterable, Sendable { case issued, used, returned }

    package var identity = RecordIdentity.unsaved
    /// Its number.
    package var code = ""
    /// Who got it: never printed (law 91/2025/QH15).
    package var recipient = ""
    /// The unit where that person lives, as it was called then.
    package var unit = ""
    /// The programme that pays.
    package var programme = ""
    /// The day it was given out.
    package var issuedOn: CalendarDate?
    /// The last day on which it counts.
    package var expiresOn: CalendarDate?
    /// The most it is worth.
    package var value: Money?
    /// What became of it.
    package var state = State.issued
    /// The day it was used.
    package var usedOn: CalendarDate?
    /// Where it was used.
    package var school = ""
    /// What was learned.
    package var subject = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Voucher>] = [
        Field(
            "code", \.code, rules: [.required, .atMost(letters: 100)], column: Column(minimum: 12, share: 1),
            isSearched: true),
        Field("recipient", \.recipient).kept,
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering.ofUnit,
        Field("programme", \.programme, column: Column(minimum: 14, share: 1, priority: 4), isSearched: true)
            .offering(from: .programme, "name"),
        Field("issuedOn", \.issuedOn, rules: [.required], column: Column(minimum: 10, priority: 2)),
        Field("expiresOn", \.expiresOn, column: Column(minimum: 10)),
        Field("value", \.value, column: Column(minimum: 14, priority: 3)),
        Field("state", \.state, column: Column(minimum: 13)),
        Field(
            "usedOn", \.usedOn,
            rules: [.requiredWith(field: "state", State.used.rawValue)]),
        Field("school", \.school, isSearched: true).offering,
        Field("subject", \.subject, isSearched: true).offering,
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .voucher, of: Voucher.self, titleField: "code", naturalKey: ["code"],
        defaultSort: "expiresOn", workflow: VoucherWorkflow.workflow
    )
    .calling(unitsAsOn: "issuedOn")
    .inOrder(["issuedOn", "expiresOn"], ["issuedOn", "usedOn"])
    .listed(with: "code", and: "value school subject issuedOn usedOn recipient")
    .grouped(by: "unit", "programme", "state")
    .toned([.good: ["used"], .bad: ["returned"]])
    .late { entry, today in
        entry["state"].text == Voucher.State.issued.rawValue && entry["expiresOn"].date.map { $0 < today } == true
    }
    .viewed { context in
        [
            PresetView(
                name: "expiring",
                conditions: [
                    .oneOf(field: "state", ["issued"]), .from(field: "expiresOn", context.today),
                    .before(field: "expiresOn", context.today.adding(days: 61) ?? context.today),
                ]),
            PresetView(
                name: "expired",
                conditions: [.oneOf(field: "state", ["issued"]), .before(field: "expiresOn", context.today)]),
        ]
    }

    /// The months that a voucher counts when nobody says otherwise.
    package static let months = 12

    /// The last day follows from the day of issue; another one that somebody typed stays.
    package static func settled(_ record: Voucher, from old: Voucher?) -> Voucher {
        var record = record
        let followed = old.flatMap { $0.expiresOn != nil && $0.expiresOn == lastDay(from: $0.issuedOn) } ?? false
        let isMoved = followed && record.expiresOn == old?.expiresOn && record.issuedOn != old?.issuedOn
        if record.expiresOn == nil || isMoved { record.expiresOn = lastDay(from: record.issuedOn) }
        return record
    }

    private static func lastDay(from day: CalendarDate?) -> CalendarDate? { day?.adding(months: months) }
}
