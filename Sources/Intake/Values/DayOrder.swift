// Tells a column of days written month first, as programs set to American English do: 12/31/2025.
import Formats

/// In which order a column writes days and months. Offices write the day first; another order has to be seen.
struct DayOrder: Equatable, Sendable {
    private var sawMonthFirst = false
    private var sawDayFirst = false

    /// Whether its values can only have the month in front.
    var isMonthFirst: Bool { sawMonthFirst && !sawDayFirst }
    /// Whether some values can only have the month in front and others only the day.
    var isContradicting: Bool { sawMonthFirst && sawDayFirst }

    /// Looks at a value.
    mutating func note(_ text: String) {
        guard let (first, second, _) = Self.numbers(text) else { return }
        if first <= 12, second > 12 { sawMonthFirst = true }
        if first > 12, second <= 12 { sawDayFirst = true }
    }

    /// A value with its day in front; nil where nobody can tell which of its numbers that is.
    func dayFirst(_ text: String) -> String? {
        guard sawMonthFirst, let (first, second, year) = Self.numbers(text) else { return text }
        if isMonthFirst || second > 12 { return "\(second)/\(first)/\(year)" }
        return first > 12 || first == second ? text : nil
    }

    /// The numbers of a day written with strokes, perhaps with a time behind it.
    private static func numbers(_ text: String) -> (Int, Int, Substring)? {
        let day = TextLayout.trimmed(text).prefix { $0 != " " }
        for sign: Character in ["/", "-"] {
            let parts = day.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, [2, 4].contains(parts[2].utf8.count), Int(parts[2]) != nil,
                let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first),
                (1...31).contains(second)
            else { continue }
            return (first, second, parts[2])
        }
        return nil
    }
}
