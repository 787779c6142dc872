// A day of the calendar, read and written as Vietnamese offices do.
import Vietnamese

/// A day, without time or zone (proleptic Gregorian calendar).
package struct CalendarDate: Sendable, Hashable, Comparable {
    /// The year, 1–9999.
    package let year: Int
    /// The month, 1–12.
    package let month: Int
    /// The day of the month, from 1.
    package let day: Int

    /// A day; nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private init(epochYear: Int) { (year, month, day) = (epochYear, 1, 1) }

    /// 1/01/1970, the day from which systems count.
    package static let epoch = CalendarDate(epochYear: 1970)

    /// Reads `2024-04-12`, `12/4/2024`, `10/12/ 2021`, `12-4-2024`, `12.4.2024` and `ngày 12 tháng 4 năm 2024`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 3, parts[0].utf8.count == 4 {
            // Digits alone: `Int` would take a sign as well.
            guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
                let month = Int(parts[1]), let day = Int(parts[2])
            else { return nil }
            self.init(year: year, month: month, day: day)
        } else {
            guard let date = parseOfficeDate(text) else { return nil }
            self.init(year: date.year, month: date.month, day: date.day)
        }
    }

    /// The form machines sort: `2024-04-12`.
    package var isoText: String {
        Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// The form of official papers: `12/4/2024`, `08/3/2024`. Days below 10 and months 1 and 2 take a leading zero
    /// (decree 30/2020/NĐ-CP, annex I).
    package var officialText: String { officeDate(day: day, month: month, year: year) }

    /// The form of narrow lists: `12/4`.
    package var shortText: String { "\(day)/\(month)" }

    /// Days since 1970-01-01; differences between two days are exact.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day a number of days later, earlier when negative; nil outside the years 1–9999.
    package func adding(days: Int) -> CalendarDate? {
        // The inverse of `dayNumber`: eras of 400 years begin on 1 March.
        let (shifted, overflow) = (dayNumber + 719_468).addingReportingOverflow(days)
        guard !overflow, shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return CalendarDate(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day a number of months later; the last of the month when that has no such day (civil code 2015, article 148).
    package func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        guard count >= 0 else { return nil }
        return CalendarDate(year: year, month: month, day: day)
            ?? CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year))
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
