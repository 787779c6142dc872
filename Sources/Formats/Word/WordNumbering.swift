// Counts automatic paragraph numbers as a word processor shows them (ECMA-376 part 1, 17.9).

/// The numbering definitions of a document and the counts so far.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var isLegal = false
        var style: String?
    }

    struct Instance {
        var abstract = 0
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    static let deepest = 8

    var abstracts: [Int: [Int: Level]] = [:]
    var instances: [Int: Instance] = [:]
    private var counts: [Int: [Int?]] = [:]
    private var started: Set<Int> = []

    /// The level to which a paragraph style is tied, or nil.
    func level(ofStyle style: String, instance: Int) -> Int? {
        guard let found = instances[instance] else { return nil }
        return abstracts[found.abstract]?.first { $0.value.style == style }?.key
    }

    /// Counts one paragraph and gives its label; empty for a bullet that stands alone, nil without numbering.
    mutating func count(instance id: Int, level: Int) -> (label: String, isBullet: Bool)? {
        guard id > 0, (0...Self.deepest).contains(level), let instance = instances[id] else { return nil }
        func definition(_ level: Int) -> Level? { instance.levels[level] ?? abstracts[instance.abstract]?[level] }
        guard let current = definition(level), current.format != "none" else { return nil }
        // Instances of one definition go on counting together unless one of them says where to start.
        var values = counts[instance.abstract] ?? [Int?](repeating: nil, count: Self.deepest + 1)
        if started.insert(id).inserted {
            for (level, start) in instance.starts where (0...Self.deepest).contains(level) { values[level] = start - 1 }
        }
        values[level] = values[level].map { $0 + 1 } ?? current.start
        for above in 0..<level where values[above] == nil { values[above] = definition(above)?.start ?? 1 }
        for below in stride(from: level + 1, through: Self.deepest, by: 1) { values[below] = nil }
        counts[instance.abstract] = values
        if current.format == "bullet" { return (Self.bullet(current.text), true) }
        var label = ""
        var afterPercent = false
        for character in current.text.unicodeScalars {
            if afterPercent, let digit = Int(String(character)), (1...9).contains(digit) {
                let format = current.isLegal ? "decimal" : definition(digit - 1)?.format ?? "decimal"
                label += Self.format(values[digit - 1] ?? 1, format)
                afterPercent = false
            } else if character == "%" {
                afterPercent = true
            } else {
                label.unicodeScalars.append(character)
                afterPercent = false
            }
        }
        return (label, false)
    }

    private static func bullet(_ text: String) -> String {
        guard let scalar = text.unicodeScalars.first else { return "" }
        // Symbol fonts keep their glyphs in the private use area, where the letters mean nothing without the font.
        return (0xE000...0xF8FF).contains(scalar.value) || scalar == "o" ? "-" : text
    }

    static func format(_ value: Int, _ format: String) -> String {
        switch format {
        case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
        case "lowerRoman": return roman(value).lowercased()
        case "upperRoman": return roman(value)
        case "lowerLetter": return letters(value)
        case "upperLetter": return letters(value).uppercased()
        default: return "\(value)"
        }
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
