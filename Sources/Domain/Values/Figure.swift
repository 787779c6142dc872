// A number with the precision it was written in: 294.590,2 keeps its one decimal.
import Vietnamese

/// An exact decimal: `unscaled / 10^scale`.
package struct Figure: Sendable, Hashable {
    /// The digits without their decimal mark.
    package let unscaled: Int64
    /// How many of them stand behind the mark, 0–18.
    package let scale: Int

    /// A figure from its digits; nil when the scale is out of range.
    package init?(unscaled: Int64, scale: Int) {
        guard (0...18).contains(scale) else { return nil }
        self.unscaled = unscaled
        self.scale = scale
    }

    /// A whole number.
    package init(_ whole: Int64) {
        unscaled = whole
        scale = 0
    }

    /// Reads the Vietnamese form: `1.892`, `294.590,2`, `0,5`.
    package init?(vietnamese text: String) {
        guard let parsed = parseDecimal(text) else { return nil }
        self.init(unscaled: parsed.unscaled, scale: parsed.scale)
    }

    /// Reads the plain form of files: `294590.2`.
    package init?(plain text: String) {
        var digits = ""
        var scale: Int?
        for (index, character) in text.enumerated() {
            if character == "-", index == 0 {
                digits.append(character)
            } else if character == ".", scale == nil, digits.last?.isNumber == true {
                scale = 0
            } else if character.isASCII, character.isNumber {
                digits.append(character)
                if let count = scale { scale = count + 1 }
            } else {
                return nil
            }
        }
        guard scale != 0, let unscaled = Int64(digits) else { return nil }
        self.init(unscaled: unscaled, scale: scale ?? 0)
    }

    /// The Vietnamese form: `294.590,2`.
    package var vietnameseText: String { grouped(unscaled, scale: scale) }

    /// The plain form of files and of the database: `294590.2`.
    package var plainText: String {
        guard scale > 0 else { return String(unscaled) }
        let digits = String(unscaled.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        let mark = padded.index(padded.endIndex, offsetBy: -scale)
        return (unscaled < 0 ? "-" : "") + padded[..<mark] + "." + padded[mark...]
    }

    /// An approximation for charts.
    package var approximation: Double {
        var value = Double(unscaled)
        for _ in 0..<scale { value /= 10 }
        return value
    }

    /// The exact sum of figures, with the decimals of the most precise one; nil when it does not fit.
    package static func sum(of figures: [Figure]) -> Figure? {
        let scale = figures.map(\.scale).max() ?? 0
        // Wholes and rests are summed apart: no order and no mixture of precisions overflows.
        var (wholes, rests) = (Int128(0), Int128(0))
        for figure in figures {
            let unit = power(figure.scale)
            wholes += Int128(figure.unscaled) / unit
            rests += Int128(figure.unscaled) % unit * power(scale - figure.scale)
        }
        let (shifted, isOver) = wholes.multipliedReportingOverflow(by: power(scale))
        let (total, isOverToo) = shifted.addingReportingOverflow(rests)
        guard !isOver, !isOverToo, let unscaled = Int64(exactly: total) else { return nil }
        return Figure(unscaled: unscaled, scale: scale)
    }

    private static func power(_ exponent: Int) -> Int128 {
        var result = Int128(1)
        for _ in 0..<max(0, exponent) { result *= 10 }
        return result
    }
}
