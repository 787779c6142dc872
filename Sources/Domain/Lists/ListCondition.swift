// What a list leaves out besides what the filter does.

/// A condition on one field; a list shows the records that meet all of its conditions.
package enum ListCondition: Sendable, Hashable {
    /// The field holds exactly this.
    case equals(field: String, FieldValue)
    /// A text or choice field holds one of these.
    case oneOf(field: String, [String])
    /// Nothing was entered.
    case isEmpty(field: String)
    /// The reference names the current conference, or none.
    case ofCurrentConference(field: String)
    /// A date field holds a day before this one.
    case before(field: String, CalendarDate)
    /// A date field holds this day or a later one.
    case from(field: String, CalendarDate)
    /// A date field holds this day or a later one, or none.
    case emptyOrFrom(field: String, CalendarDate)
    /// A date field holds an earlier day than this one, or none.
    case emptyOrBefore(field: String, CalendarDate)
    /// A number field holds a number within these bounds.
    case inside(field: String, ClosedRange<Int>)
    /// A number field holds a number without these bounds, or none.
    case emptyOrOutside(field: String, ClosedRange<Int>)
    /// A text, choice or date field holds something.
    case isFilled(field: String)
    /// It is the record of this number.
    case record(Int64)
    /// No record of another kind that is in use, and in one of these states when it has any, refers to it.
    case without(kind: RecordKind, field: String, states: [String])
    /// The reference names another conference than the current one, or none.
    case notOfCurrentConference(field: String)
    /// The body that a promise names went with its unit before a day; the rule is
    /// `UnitRegistry.succession(ofBody:on:today:)`.
    case bodyGone(on: CalendarDate)
    /// The case counts in the account of a year: it is of that year, or something of it was paid in it.
    case ofAccount(year: Int)
    /// It is one of the records of these numbers.
    case records([Int64])
    /// One of these references, single ones or lists, names the record of a number.
    case referring(fields: [String], to: Int64)

    /// The questions that a department still has to answer.
    package static func open(for department: String) -> [ListCondition] {
        let open = Question.State.allCases.filter(\.isOpen).map(\.rawValue)
        return [.equals(field: "department", .text(department)), .oneOf(field: "state", open)]
    }

    /// The questions whose answers are late on a day; the rule is `Question.isOverdue(on:)`.
    package static func overdue(on today: CalendarDate) -> [ListCondition] {
        let open = Question.State.allCases.filter(\.isOpen).map(\.rawValue)
        return [.before(field: "dueOn", today), .oneOf(field: "state", open)]
    }

    /// The days of the month of a day.
    package static func month(of day: CalendarDate, field: String) -> [ListCondition] {
        let first = CalendarDate(year: day.year, month: day.month, day: 1) ?? day
        return [.from(field: field, first), .before(field: field, first.adding(months: 1) ?? day)]
    }

    /// The promises for which somebody still has to do something.
    package static let openPromises = ListCondition.oneOf(
        field: "state", Promise.State.allCases.filter(\.isOpen).map(\.rawValue))

    /// The promises that are late on a day; the rule is `Promise.isOverdue(on:)`.
    package static func overduePromises(on today: CalendarDate) -> [ListCondition] {
        [.before(field: "dueOn", today), openPromises]
    }

    /// The stars that nobody recognises.
    private static let unrecognisedStars = 1...Product.fewestStars - 1

    /// The products that hold a recognition, expired or not; the rule is `Product.isRecognised`.
    package static let recognised: [ListCondition] = [
        .oneOf(field: "state", ["recognised"]), .emptyOrOutside(field: "starRating", unrecognisedStars),
    ]

    /// The products whose recognition ends within a number of days.
    package static func expiring(within days: ClosedRange<Int>, from today: CalendarDate) -> [ListCondition] {
        let first = today.adding(days: days.lowerBound) ?? today
        let end = today.adding(days: days.upperBound + 1) ?? today
        return recognised + [.from(field: "expiresOn", first), .before(field: "expiresOn", end)]
    }

    /// The products for which the dossier of renewal may go in and is in time; the rule is `RenewalWindow`.
    package static func renewalOpen(on today: CalendarDate) -> [ListCondition] {
        expiring(within: RenewalWindow.closesBefore...RenewalWindow.opensBefore, from: today)
    }

    /// The products whose window for renewal opens within a year.
    package static func renewalComing(on today: CalendarDate) -> [ListCondition] {
        expiring(within: RenewalWindow.opensBefore + 1...RenewalWindow.opensBefore + 365, from: today)
    }

    /// The products whose window for renewal is past while recognition still lasts.
    package static func renewalLate(on today: CalendarDate) -> [ListCondition] {
        expiring(within: 0...RenewalWindow.closesBefore - 1, from: today)
    }

    /// The products whose recognition ended, but not so long ago that a dossier handed in late saves nothing.
    package static func renewalExtended(on today: CalendarDate) -> [ListCondition] {
        expiring(within: -RenewalWindow.extendedBy...(-1), from: today)
    }

    /// The products whose recognition has ended.
    package static func expired(on today: CalendarDate) -> [ListCondition] {
        recognised + [.before(field: "expiresOn", today)]
    }

    /// The products that stand somewhere on a day; the rule is `Product.standing(on:)`.
    package static func standing(_ standing: Product.Standing, on today: CalendarDate) -> [ListCondition] {
        let soon = today.adding(days: Product.expiringDays + 1) ?? today
        switch standing {
        case .idea, .applying, .revoked: return [.oneOf(field: "state", [standing.rawValue])]
        case .recognised: return recognised + [.emptyOrFrom(field: "expiresOn", soon)]
        case .rated: return [.oneOf(field: "state", ["recognised"]), .inside(field: "starRating", unrecognisedStars)]
        case .expiring: return expiring(within: 0...Product.expiringDays, from: today)
        case .expired: return expired(on: today)
        }
    }

    /// The dossiers that somebody is still at work on.
    package static let openDossiers = ListCondition.oneOf(
        field: "state", Dossier.State.allCases.filter(\.isOpen).map(\.rawValue))

    /// The open promises whose body is no more on a day and that nobody has taken over yet.
    package static func orphanedPromises(on today: CalendarDate) -> [ListCondition] {
        [openPromises, .isEmpty(field: "successor"), .bodyGone(on: today)]
    }
}
