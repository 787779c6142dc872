// The day whose names of units a record uses.

/// Whether a day lies in a time whose ends are open where nobody has said them.
func isWithin(_ first: CalendarDate?, _ last: CalendarDate?, _ day: CalendarDate) -> Bool {
    (first ?? day) <= day && day <= (last ?? day)
}

extension RecordEntry {
    /// Whether it was valid on a day, as far as is known.
    package func isValid(on day: CalendarDate) -> Bool { isWithin(self["validFrom"].date, self["validTo"].date, day) }

    /// The first day that the fields say by which its kind calls units; nil when they say none.
    /// - Parameter conferenceDay: the day of a conference by its number.
    package func dayOfNames(conferenceDay: (Int64) throws -> CalendarDate?) rethrows -> CalendarDate? {
        for field in kind.description.unitDays {
            let value = self[field]
            let day =
                if let id = value.reference {
                    try conferenceDay(id)
                } else {
                    value.date ?? value.number.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
                }
            if let day { return day }
        }
        return nil
    }
}
