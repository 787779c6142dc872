// Reads what offices write where a day is wanted: a day, two of them, a month, a quarter, a spreadsheet's number.
import Domain
import Formats
import Vietnamese

/// What a text says of a day.
enum DayReading: Equatable {
    /// One day. It is not plain where its year was completed or the day was counted by a spreadsheet.
    case day(CalendarDate, isPlain: Bool)
    /// From one day to another: "10-15/3/2025".
    case days(CalendarDate, CalendarDate)
    /// The first and the last day of a month, a quarter or a year.
    case period(CalendarDate, CalendarDate)
    /// No day.
    case none

    /// Reads a text.
    /// - Parameter year: the year of a day, month or quarter that names none.
    init(_ text: String, year: Int?) {
        if let day = CalendarDate(TextLayout.trimmed(text)) {
            self = .day(day, isPlain: true)
            return
        }
        let tokens = DayTokens(text)
        if let day = Self.counted(text) {
            self = .day(day, isPlain: false)
        } else if let found = Self.days(tokens.fragments, year: year) {
            self = found
        } else if let found = Self.period(tokens, year: year) {
            self = found
        } else {
            self = .none
        }
    }

    /// The first of its days; nil when it names none.
    var first: CalendarDate? {
        switch self {
        case .day(let day, _): day
        case .days(let first, _), .period(let first, _): first
        case .none: nil
        }
    }

    /// The last of its days; nil when it names none.
    var last: CalendarDate? {
        switch self {
        case .day(let day, _): day
        case .days(_, let last), .period(_, let last): last
        case .none: nil
        }
    }

    private static let always = [
        "thuong xuyen", "hang nam", "lien tuc", "hang thang", "hang quy", "khi co", "da xong", "hoan thanh",
    ]

    /// Until when something is to be done.
    static func due(_ text: String, year: Int?) -> DayReading {
        let words = TextLayout.folded(text)
        // When something was done does not say until when it was to be.
        if words.hasPrefix("da ") { return .none }
        let found = DayReading(text, year: year)
        if case .period = found, always.contains(where: words.contains) { return .none }
        return found
    }

    private static let planned = ["du kien", "ke hoach", "se to chuc", "phan dau"]

    /// Whether a text says when something is meant to be.
    static func isPlanned(_ text: String) -> Bool {
        let words = TextLayout.folded(text)
        return planned.contains(where: words.contains)
    }

    /// Days of 1990 to 2079 as spreadsheets count them.
    private static let counts = 32_874...65_745
    private static let daysToEpoch = 25_569

    /// The day of a number that a spreadsheet counts days by.
    private static func counted(_ text: String) -> CalendarDate? {
        let whole = TextLayout.trimmed(text).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = whole.first, first.utf8.count == 5, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            whole.count == 1 || whole[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(first),
            counts.contains(count)
        else { return nil }
        return CalendarDate.epoch.adding(days: count - daysToEpoch)
    }

    /// The one day or the one run of days among fragments; nil when there is none, or when there are several.
    private static func days(_ fragments: [DayTokens.Fragment], year: Int?) -> DayReading? {
        var found: [(first: CalendarDate, last: CalendarDate, isPlain: Bool)] = []
        var run: [DayTokens.Fragment] = []
        for fragment in fragments {
            if !fragment.goesOn {
                if let days = completed(run, year: year) { found.append(days) }
                run = []
            }
            run.append(fragment)
        }
        if let days = completed(run, year: year) { found.append(days) }
        // Of days written in full and days that had to be completed the full ones count.
        let plain = found.filter(\.isPlain)
        let counting = plain.isEmpty ? found : plain
        guard let one = counting.first, counting.allSatisfy({ $0.first == one.first && $0.last == one.last }) else {
            return nil
        }
        return one.first == one.last ? .day(one.first, isPlain: one.isPlain) : .days(one.first, one.last)
    }

    /// The days of a run of fragments of which the last says the month and the year.
    private static func completed(
        _ run: [DayTokens.Fragment], year: Int?
    ) -> (first: CalendarDate, last: CalendarDate, isPlain: Bool)? {
        guard let end = run.last, !end.isMonth, let (last, isPlain) = end.day(year: year) else { return nil }
        var first = last
        for fragment in run.dropLast().reversed() {
            guard !fragment.isMonth, let day = fragment.day(before: first) else { return nil }
            first = day
        }
        return (first, last, isPlain)
    }

    /// The first and the last day of the month, quarter, half or year that a text names.
    private static func period(_ tokens: DayTokens, year: Int?) -> DayReading? {
        let words = tokens.words
        let isHalf = words.contains("dau") || words.contains("cuoi")
        func days(_ year: Int, _ months: ClosedRange<Int>) -> DayReading? {
            guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
                let last = first.adding(months: months.count)?.adding(days: -1)
            else { return nil }
            return .period(first, last)
        }
        let own = tokens.fragments.compactMap(\.year)
        guard Set(own).count <= 1, let year = own.first ?? year else { return nil }
        let quarters = tokens.quarters
        if let first = quarters.min(), let last = quarters.max() { return days(year, first * 3 - 2...last * 3) }
        let months = tokens.fragments.compactMap(\.month)
        if let first = months.min(), let last = months.max() { return days(year, first...last) }
        if let count = tokens.countOfMonths {
            // "3 tháng" is how long something takes.
            guard isHalf, (1...12).contains(count) else { return nil }
            return words.contains("cuoi") ? days(year, 13 - count...12) : days(year, 1...count)
        }
        guard !own.isEmpty, tokens.fragments.count == 1 else { return nil }
        if words.contains("dau") { return nil }
        return days(year, 1...12)
    }
}
