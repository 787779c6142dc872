// Which copies of the records are kept, and when the last one is too old.

/// The rule of keeping copies: the latest of each of seven days, of four weeks and of twelve months.
package enum BackupRetention {
    /// How many days, weeks and months keep a copy.
    package static let (days, weeks, months) = (7, 4, 12)
    /// How many copies made before something large are kept besides, of each such act.
    package static let others = 7
    /// A copy older than this many days is told as too old.
    package static let oldest = 7

    /// The days of copies that are not needed any more, a copy a day. What is dated after today, by a clock that was
    /// set back since, stays and takes no other's place.
    package static func unneeded(_ days: some Sequence<CalendarDate>, today: CalendarDate) -> Set<CalendarDate> {
        let past = Set(days).filter { $0 <= today }.sorted(by: >)
        var kept = Set(past.prefix(Self.days))
        // Weeks begin on Monday; the first day of 1970 was a Thursday.
        kept.formUnion(latest(past, Self.weeks) { ($0.dayNumber - CalendarDate.epoch.dayNumber + 3) / 7 })
        kept.formUnion(latest(past, Self.months) { $0.year * 12 + $0.month })
        return Set(past).subtracting(kept)
    }

    /// Whether it is time to say that the last copy is old.
    package static func isTooOld(_ last: CalendarDate, today: CalendarDate) -> Bool {
        today.dayNumber - last.dayNumber > oldest
    }

    private static func latest(_ days: [CalendarDate], _ count: Int, _ span: (CalendarDate) -> Int) -> [CalendarDate] {
        var seen: [Int] = []
        return days.filter { day in
            guard !seen.contains(span(day)) else { return false }
            seen.append(span(day))
            return seen.count <= count
        }
    }
}
