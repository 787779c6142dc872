// When a period ends: `2022`, `quý I/2023`, `6 tháng đầu năm 2023`, `tháng 5/2023`.
import Vietnamese

/// The month in which a period ends, by which periods are put in order.
package struct PeriodEnd: Sendable, Hashable, Comparable {
    /// The year.
    package let year: Int
    /// The month, 1–12.
    package let month: Int

    /// Reads a period; nil when it names no year.
    /// - Parameter year: the year when the period itself names none.
    package init?(_ text: String, year: Int? = nil) {
        guard let last = Period(text)?.last ?? year else { return nil }
        self.year = last
        month = Self.month(text)
    }

    private static func month(_ text: String) -> Int {
        let words = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for (index, word) in words.enumerated() {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            if word == "quy", let quarter = quarters[next] { return quarter * 3 }
            if word.first == "q", let quarter = quarters[String(word.dropFirst())] { return quarter * 3 }
            guard word == "thang" else { continue }
            if index > 0, let count = Int(words[index - 1]), (1...12).contains(count) {
                return words.contains("cuoi") ? 12 : count
            }
            if let month = Int(next), (1...12).contains(month) { return month }
        }
        return 12
    }

    private static let quarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]

    package static func < (left: PeriodEnd, right: PeriodEnd) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
