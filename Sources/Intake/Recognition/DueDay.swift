// Reads until when something is to be done: a day, a month, a quarter or a year.
import Domain
import Formats
import Vietnamese

enum DueDay {
    private static let always = [
        "thuong xuyen", "hang nam", "lien tuc", "hang thang", "hang quy", "khi co", "da xong", "hoan thanh",
    ]

    /// What a deadline comes to.
    enum Reading: Equatable {
        /// A day as it is written.
        case day(CalendarDate)
        /// The last day of a month, a quarter or a year.
        case lastDay(CalendarDate)
        /// No day.
        case none
    }

    /// The day that a text names.
    /// - Parameter year: the year of a quarter or month that names none.
    static func read(_ text: String, year: Int?) -> Reading {
        let words = folded(text)
        // When something was done does not say until when it was to be.
        if words.hasPrefix("da ") { return .none }
        if let date = WrittenDate(in: text) {
            return CalendarDate(year: date.year, month: date.month, day: date.day).map(Reading.day) ?? .none
        }
        if always.contains(where: words.contains) { return .none }
        if !words.contains("quy"), let month = slashedMonth(text) { return last(year: month.year, month: month.month) }
        let isPeriod = ["quy", "thang", "nam", "q1", "q2", "q3", "q4"].contains { word in
            words.split { !$0.isLetter && !$0.isNumber }.contains { $0 == word }
        }
        guard isPeriod, let end = PeriodEnd(text, year: year) else { return .none }
        return last(year: end.year, month: end.month)
    }

    private static func last(year: Int, month: Int) -> Reading {
        for day in [31, 30, 29, 28] {
            if let date = CalendarDate(year: year, month: month, day: day) { return .lastDay(date) }
        }
        return .none
    }

    /// "6/2026" or "tháng 6/2026".
    private static func slashedMonth(_ text: String) -> (month: Int, year: Int)? {
        let numbers = text.split { !$0.isNumber && $0 != "/" }
        for run in numbers {
            let parts = run.split(separator: "/").compactMap { Int($0) }
            if parts.count == 2, (1...12).contains(parts[0]), (1990...2199).contains(parts[1]) {
                return (parts[0], parts[1])
            }
        }
        return nil
    }
}
