// The day whose names of units a record uses.

/// Whether a day lies in a time whose ends are open where nobody has said them.
func isWithin(_ first: CalendarDate?, _ last: CalendarDate?, _ day: CalendarDate) -> Bool {
    (first ?? day) <= day && day <= (last ?? day)
}

extension RecordEntry {
    /// Whether it was valid on a day, as far as is known.
    package func isValid(on day: CalendarDate) -> Bool { isWithin(self["validFrom"].date, self["validTo"].date, day) }

    /// Of a promise the day it was made, of a question that of its conference, else when it was due, recognised or paid;
    /// nil when the record says no day.
    /// - Parameter conferenceDay: the day of a conference by its number.
    package func dayOfNames(conferenceDay: (Int64) throws -> CalendarDate?) rethrows -> CalendarDate? {
        if kind == .promise, let day = self["madeOn"].date { return day }
        if let id = self["conference"].reference, let day = try conferenceDay(id) { return day }
        if let date = self["dueOn"].date ?? self["issuedOn"].date ?? self["paidOn"].date { return date }
        return self["year"].number.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    }
}
