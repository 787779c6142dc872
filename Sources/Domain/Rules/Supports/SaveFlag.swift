// What speaks against saving a case, a payment or a figure, with the facts that a sentence about it needs.

/// Something that speaks against saving; it can be saved nevertheless, with a reason.
package enum SaveFlag: Sendable, Hashable {
    /// The same beneficiary has had the same help: another case, by its uid.
    case twice(uid: String, beneficiary: String, programme: String, year: Int?)
    /// More was approved than one case may get; several that share a case get as many times that much.
    case overCeiling(amount: Money, ceiling: Money, recipients: Int)
    /// All that was approved, in a year when one is given, is more than the programme has.
    case overBudget(total: Int128, budget: Money, year: Int?, own: Int64)
    /// A day, or else the year, lies outside the programme's days.
    case outsidePeriod(day: CalendarDate?, year: Int?, from: CalendarDate?, to: CalendarDate?)
    /// It comes after the last day of a document that the programme rests on.
    case afterDocument(number: String, last: CalendarDate, day: CalendarDate?, year: Int?)
    /// A condition of the programme is not met.
    case unmet(Eligibility.Condition, has: FieldValue)
    /// The instalments together are more than was approved.
    case overApproved(paid: Int128, approved: Int128, own: Int64)
    /// More was approved than was asked for.
    case overRequested(amount: Money, requested: Money)
    /// A step is dated before the one it follows; the fields of both days.
    case earlierThan(field: String, day: CalendarDate, other: String, CalendarDate)
    /// A cumulative figure is lower than in an earlier period.
    case falls(result: Figure, uid: String, other: Figure, period: String)
    /// A cumulative figure is higher than in a later period.
    case exceedsLater(result: Figure, uid: String, other: Figure, period: String)

    /// What it is known by once somebody has given a reason: the kind, and what the record itself says. It stays the
    /// same when other records change, and becomes another one when the record does.
    package var code: String {
        switch self {
        case .twice(let uid, _, _, _): "twice:" + uid
        case .overCeiling(let amount, _, _): "ceiling:\(amount.dong)"
        case .overBudget(_, _, let year, let own): "budget:" + Self.text(year) + ":\(own)"
        case .outsidePeriod(let day, let year, _, _): "period:" + (day?.isoText ?? Self.text(year))
        case .afterDocument(let number, _, let day, let year):
            "document:" + number + ":" + (day?.isoText ?? Self.text(year))
        case .unmet(let condition, let has):
            // What is known of a person leaves the office with no code.
            "condition:" + condition.rawValue + (condition.isOfAPerson ? "" : ":" + Self.plain(has))
        case .overApproved(_, _, let own): "instalments:\(own)"
        case .overRequested(let amount, let requested): "requested:\(amount.dong):\(requested.dong)"
        case .earlierThan(let field, let day, let other, let earlier):
            "order:" + field + ":" + day.isoText + ":" + other + ":" + earlier.isoText
        case .falls(let result, let uid, _, _): "falls:" + uid + ":" + result.plainText
        case .exceedsLater(let result, let uid, _, _): "exceeds:" + uid + ":" + result.plainText
        }
    }

    /// The order in which several are told.
    var rank: Int {
        switch self {
        case .twice: 0
        case .overCeiling: 1
        case .overBudget: 2
        case .overApproved: 3
        case .outsidePeriod: 4
        case .afterDocument: 5
        case .unmet: 6
        case .overRequested: 7
        case .earlierThan: 8
        case .falls: 9
        case .exceedsLater: 10
        }
    }

    private static func text(_ year: Int?) -> String { year.map { String($0) } ?? "-" }

    /// A value without the mark that separates codes.
    private static func plain(_ value: FieldValue) -> String {
        String(value.plainText.map { $0 == ";" ? "," : $0 })
    }
}

extension RecordEntry {
    /// The codes of what was known to speak against it when a reason was given.
    package var acceptedCodes: Set<String> { Set(severalCodes(self["accepted"].text)) }

    /// What still asks for a reason.
    package func open(_ flags: [SaveFlag]) -> [SaveFlag] {
        let accepted = acceptedCodes
        return flags.filter { !accepted.contains($0.code) }
    }

    /// The record with a reason for all that speaks against it.
    package func accepting(_ flags: [SaveFlag], reason: String) -> RecordEntry {
        var entry = self
        entry["exception"] = FieldValue(text: reason)
        entry["accepted"] = FieldValue(text: flags.map(\.code).joined(separator: ";"))
        return entry
    }
}
