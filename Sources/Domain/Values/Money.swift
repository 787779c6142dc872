// Sums of money: whole đồng, with the figure as somebody wrote it.
import Vietnamese

/// A sum in đồng. What was written ("169,02 triệu") is kept beside it, so that print can say it the same way.
package struct Money: Sendable, Hashable {
    /// The sum in whole đồng.
    package let dong: Int64
    /// The figure as it was written; empty when it was counted.
    package let written: String

    /// A sum, with what was written for it.
    package init(dong: Int64, written: String = "") {
        self.dong = dong
        self.written = written
    }

    /// Reads `200.000.000`, `75,0 triệu`, `100 triệu đồng`, `1,5 tỷ`, `1 tỷ 200 triệu`, `30.000 đ`; with an English unit,
    /// `169.02 million`, the marks of the number are the English ones. A sum that is no whole number of đồng, or too large
    /// to count, gives nil.
    package init?(_ text: String) {
        let parts = Self.parts(folded(text))
        guard let last = parts.last, parts.count <= Self.mostParts else { return nil }
        var total: Int64 = 0
        var previous = Int.max
        for part in parts {
            let isEnglish = Self.englishPowers[part.unit] != nil
            let number = isEnglish ? String(part.number.map { $0 == "." ? "," : $0 == "," ? "." : $0 }) : part.number
            // Of several parts each has its unit, the greatest in front: "1 tỷ 200" may mean several things.
            guard let power = Self.englishPowers[part.unit] ?? Self.powers[part.unit], power < previous,
                parts.count == 1 || !part.unit.isEmpty && !number.contains("-"),
                let figure = parseDecimal(number),
                let dong = Self.scaled(figure.unscaled, by: power - figure.scale)
            else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(dong)
            if overflow { return nil }
            (total, previous) = (sum, power)
        }
        let unit = last.unit
        let isPlain = parts.count == 1 && (unit.isEmpty || unit == "d" || unit == "dong")
        self.init(dong: total, written: isPlain ? "" : matchTrimmed(text))
    }

    private static let mostParts = 4

    /// The numbers of a text with the letters behind each; points inside a short form of a unit do not count.
    private static func parts(_ text: String) -> [(number: String, unit: String)] {
        var parts: [(number: String, unit: String)] = []
        for character in text where !character.isWhitespace {
            let isDigit = character.isNumber || character == "-"
            if parts.isEmpty || isDigit && !(parts.last?.unit.isEmpty ?? true) { parts.append(("", "")) }
            let isMark = (character == "." || character == ",") && parts.last?.unit.isEmpty == true
            if isDigit || isMark {
                parts[parts.count - 1].number.append(character)
            } else if character != "." {
                parts[parts.count - 1].unit.append(character)
            }
        }
        return parts
    }

    /// The sum in full: `169.020.000 đ`.
    package var fullText: String { grouped(dong) + " đ" }

    /// The sum in millions of đồng, as reports give it: `169,02`, `200,0`; one decimal, or as many as it needs.
    package var millionsText: String {
        var unscaled = dong
        var scale = 6
        while scale > 1, unscaled % 10 == 0 {
            unscaled /= 10
            scale -= 1
        }
        return grouped(unscaled, scale: scale)
    }

    private static let powers: [String: Int] = [
        "": 0, "d": 0, "dong": 0, "vnd": 0, "nghin": 3, "nghindong": 3, "ngan": 3, "ngandong": 3, "k": 3,
        "tr": 6, "trieu": 6, "trieudong": 6, "trd": 6, "trdong": 6, "ngd": 3, "nghind": 3, "ngand": 3, "trieud": 6,
        "trieuvnd": 6, "ty": 9, "tydong": 9, "ti": 9, "tidong": 9,
    ]

    private static let englishPowers: [String: Int] = [
        "thousand": 3, "thousanddong": 3, "thousandvnd": 3, "million": 6, "milliondong": 6, "millionvnd": 6,
        "billion": 9, "billiondong": 9, "billionvnd": 9,
    ]

    private static func scaled(_ value: Int64, by power: Int) -> Int64? {
        var result = value
        if power >= 0 {
            for _ in 0..<power {
                let (product, overflow) = result.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                result = product
            }
        } else {
            for _ in 0..<(-power) {
                guard result % 10 == 0 else { return nil }
                result /= 10
            }
        }
        return result
    }
}

private func matchTrimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
