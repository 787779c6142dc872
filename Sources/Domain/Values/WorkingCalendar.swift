// The days on which offices work: weekdays without public holidays, with the weekend days worked in exchange.

/// Days off in a row, or weekend days that are worked, and why.
package struct Break: Sendable, Hashable {
    /// The first and the last of the days.
    package let first: CalendarDate, last: CalendarDate
    /// Whether offices work on them.
    package let isWorked: Bool
    /// Why.
    package let reason: String
}

/// Which days are working days, read from data because each year's are announced again.
package struct WorkingCalendar: Sendable, Equatable {
    private var off: Set<CalendarDate> = []
    private var worked: Set<CalendarDate> = []
    private var years: Set<Int> = []
    /// The breaks in the order in which they were said.
    private var breaks: [Break] = []
    /// The lines that could not be read, from 1.
    package private(set) var mistakenLines: [Int] = []

    /// More days than this are no holiday.
    private static let longest = 31

    /// Reads lines of `first day | last day | off or work | why`; lines that begin with `#` are for the reader.
    package init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(String(line))
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
            guard parts.count >= 3, let first = CalendarDate(parts[0]), let last = CalendarDate(parts[1]),
                (0..<Self.longest).contains(last.dayNumber - first.dayNumber), ["off", "work"].contains(parts[2])
            else {
                mistakenLines.append(index + 1)
                continue
            }
            let days = (0...(last.dayNumber - first.dayNumber)).compactMap { first.adding(days: $0) }
            if parts[2] == "off" { off.formUnion(days) } else { worked.formUnion(days) }
            years.formUnion(days.map(\.year))
            let reason = parts.count > 3 ? parts[3] : ""
            breaks.append(Break(first: first, last: last, isWorked: parts[2] == "work", reason: reason))
        }
    }

    /// Whether the holidays of a year are known; of others only the weekends are.
    package func knows(_ year: Int) -> Bool { years.contains(year) }

    /// What is said of days from one day to another, in their order.
    package func breaks(from first: CalendarDate, to last: CalendarDate) -> [Break] {
        breaks.filter { $0.first <= last && first <= $0.last }.sorted { $0.first < $1.first }
    }

    /// Whether offices work on a day.
    package func isWorkingDay(_ day: CalendarDate) -> Bool {
        worked.contains(day) || !off.contains(day) && day.weekday < 5
    }

    /// The last of a number of working days behind a day, which does not count itself (civil code 2015, article 147); nil
    /// beyond the calendar, or when there are none.
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
