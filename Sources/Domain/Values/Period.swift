// The years that a period names: `2022`, `2022–2025`, `quý I/2023`, `6 tháng đầu năm 2023`.

/// The years from the first to the last that a report or plan speaks of.
package struct Period: Sendable, Hashable, Comparable {
    /// The first year.
    package let first: Int
    /// The last year.
    package let last: Int

    /// Years in their order; nil when the last comes before the first.
    package init?(first: Int, last: Int) {
        guard first <= last else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// One year.
    package init(year: Int) { (first, last) = (year, year) }

    /// Reads the years that a text names: the first and the last number of four digits that can be a year. Nil when it
    /// names none, or names them backwards.
    package init?(_ text: String) {
        var years: [Int] = []
        var digits: [UInt8] = []
        for byte in Array(text.utf8) + [0] {
            if (0x30...0x39).contains(byte) {
                digits.append(byte)
                continue
            }
            let number = digits.count == 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
            if (1990...2200).contains(number) { years.append(number) }
            digits = []
        }
        guard let first = years.first, let last = years.last else { return nil }
        self.init(first: first, last: last)
    }

    /// Whether a year lies in it.
    package func contains(_ year: Int) -> Bool { (first...last).contains(year) }

    package static func < (left: Period, right: Period) -> Bool {
        (left.last, left.first) < (right.last, right.first)
    }
}
