// Writes a number of a list in the formats of word processors (ECMA-376 part 1, 17.18.59).

enum WordNumberFormat {
    /// A number in a format; decimal in those that no office here uses.
    static func text(_ value: Int, _ format: String) -> String {
        switch format {
        case "none": ""
        case "decimalZero": (0..<10).contains(value) ? "0\(value)" : "\(value)"
        case "lowerRoman": roman(value).lowercased()
        case "upperRoman": roman(value)
        case "lowerLetter": letters(value)
        case "upperLetter": letters(value).uppercased()
        case "ordinal": "\(value)" + ordinalEnding(value)
        case "numberInDash": "- \(value) -"
        case "vietnameseCounting": words(value)
        case "hex": String(value, radix: 16, uppercase: true)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": sign(value, first: 0x2460)
        case "decimalEnclosedParen": sign(value, first: 0x2474)
        case "decimalEnclosedFullstop": sign(value, first: 0x2488)
        default: "\(value)"
        }
    }

    /// One of twenty signs that stand in a row.
    private static func sign(_ value: Int, first: UInt32) -> String {
        guard (1...20).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1) else {
            return "\(value)"
        }
        return String(Character(scalar))
    }

    private static func ordinalEnding(_ value: Int) -> String {
        if (11...13).contains(value % 100) { return "th" }
        return switch value % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }

    /// A number below 100 in Vietnamese words.
    private static func words(_ value: Int) -> String {
        let names = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        guard (1...99).contains(value) else { return "\(value)" }
        let (tens, units) = (value / 10, value % 10)
        if tens == 0 { return names[units] }
        let unit = units == 5 ? "lăm" : units == 1 && tens > 1 ? "mốt" : names[units]
        return [tens == 1 ? "mười" : names[tens] + " mươi", unit].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func letters(_ value: Int) -> String {
        guard (1...260).contains(value) else { return "\(value)" }
        let letter = Character(Unicode.Scalar(UInt8(97 + (value - 1) % 26)))
        return String(repeating: letter, count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return "\(value)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value
        var result = ""
        for (amount, sign) in signs {
            while rest >= amount {
                result += sign
                rest -= amount
            }
        }
        return result
    }
}
