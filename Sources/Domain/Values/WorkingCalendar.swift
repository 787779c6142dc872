// The days on which offices work: weekdays without public holidays, with the weekend days worked in exchange.

/// Which days are working days, by the register of holidays: each year's are announced again.
package struct WorkingCalendar: Sendable, Equatable {
    private var off: Set<CalendarDate> = []
    private var worked: Set<CalendarDate> = []
    private var years: Set<Int> = []
    private let holidays: [Holiday]

    /// The calendar by the holidays that are known; a day that one says is worked is worked, whatever others say.
    package init(_ holidays: [Holiday] = []) {
        self.holidays = holidays
        for holiday in holidays {
            if holiday.effect == .off {
                off.formUnion(holiday.days)
                years.formUnion(holiday.days.map(\.year))
            } else {
                worked.formUnion(holiday.days)
            }
        }
    }

    /// The years from one day to another of which no holidays are known; of those only the weekends are left out.
    package func unknownYears(from first: CalendarDate, to last: CalendarDate) -> [Int] {
        first.year <= last.year ? (first.year...last.year).filter { !years.contains($0) } : []
    }

    /// The holidays that have a day from one day to another, in their order.
    package func holidays(from first: CalendarDate, to last: CalendarDate) -> [Holiday] {
        holidays.compactMap { holiday in holiday.days.first.map { (day: $0, holiday: holiday) } }
            .filter { $0.day <= last && first <= $0.holiday.days.last ?? $0.day }
            .sorted { $0.day < $1.day }.map(\.holiday)
    }

    /// Whether offices work on a day.
    package func isWorkingDay(_ day: CalendarDate) -> Bool {
        worked.contains(day) || !off.contains(day) && day.weekday < 5
    }

    /// The last of a number of working days behind a day, which does not count itself (civil code 2015, article 147); nil
    /// beyond the calendar.
    package func day(_ count: Int, workingDaysAfter start: CalendarDate) -> CalendarDate? {
        var (day, left): (CalendarDate?, Int) = (start, count)
        while left > 0 {
            day = day?.adding(days: 1)
            guard let day else { return nil }
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}

extension CalendarDate {
    /// The day of the week, 0 for Monday to 6 for Sunday.
    var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }
}
