// The unit in which a list gives its sums or amounts, as headings and the lines above a table say it.
import Formats
import Vietnamese

/// The unit of a list's sums.
enum SumUnit: String, Hashable, Sendable {
    case dong, thousand, million, billion
    /// Another currency, of which no field holds a sum.
    case foreign

    /// How it is written behind a sum.
    var suffix: String {
        switch self {
        case .dong, .foreign: ""
        case .thousand: " nghìn đồng"
        case .million: " triệu đồng"
        case .billion: " tỷ đồng"
        }
    }

    /// What it is called.
    var name: String { self == .dong ? "đồng" : String(suffix.dropFirst()) }

    private static let currencies: Set<String> = ["dong", "d", "vnd", "vnđ"]
    private static let foreignCurrencies: Set<String> = ["usd", "eur", "euro", "do", "dola"]
    private static let thousands: Set<String> = ["nghin", "ngan", "ng", "1000"]
    private static let millions: Set<String> = ["trieu", "tr", "trd", "1000000"]
    private static let billions: Set<String> = ["ty", "ti"]

    /// The unit that words name; nil when they name none.
    init?(_ text: String) {
        guard text.utf8.count <= 120 else { return nil }
        // The points of "1.000 đồng" and "tr.đ" do not part.
        let joined = Vietnamese.folded(text).filter { $0 != "." }.replacing(",000", with: "000")
        var words: [String] = []
        for word in TextLayout.folded(joined).split(separator: " ").map(String.init) {
            let digits = word.prefix { $0.isNumber }
            if !digits.isEmpty, digits.count < word.count { words.append(String(digits)) }
            words.append(digits.isEmpty || digits.count == word.count ? word : String(word.dropFirst(digits.count)))
        }
        func isCurrency(_ place: Int) -> Bool { place < words.count && Self.currencies.contains(words[place]) }
        for (place, word) in words.enumerated() {
            let isLast = place == words.count - 1
            if Self.foreignCurrencies.contains(word),
                word != "do" || place + 1 < words.count && words[place + 1] == "la"
            {
                self = .foreign
                return
            }
            let isCounted = isCurrency(place + 1) || isLast
            if Self.thousands.contains(word), isCounted, word != "ng" || isCurrency(place + 1) {
                self = .thousand
                return
            }
            if Self.millions.contains(word), isCounted, word != "tr" || isCurrency(place + 1) {
                self = .million
                return
            }
            // "Công ty" is no unit.
            if Self.billions.contains(word), isCurrency(place + 1) || words.count == 1 {
                self = .billion
                return
            }
            if word == "trd" || word == "nghind" || word == "ngand" || word == "trieud" || word == "ngd" {
                self = word.hasPrefix("tr") ? .million : .thousand
                return
            }
        }
        guard words.contains(where: Self.currencies.contains), words.count <= 3 else { return nil }
        self = .dong
    }
}

/// What lines say of the units of a table.
struct UnitLines: Equatable {
    /// The units of sums, with the words that name them.
    private(set) var sums: [(unit: SumUnit, text: String)] = []
    /// The unit of amounts: "kg", "tấn".
    private(set) var measures: [String] = []

    private static let labels = [
        "đơn vị tính", "đơn vị tiền", "đvt", "tính bằng", "đơn vị", "don vi tinh", "dvt", "unit",
    ]
    private static let longest = 40

    /// From the lines above a table, its own name among them.
    init(_ lines: [String]) {
        for line in lines {
            for part in Self.parts(of: line) {
                if let unit = SumUnit(part) {
                    sums.append((unit, part))
                } else if Self.isMeasure(part) {
                    measures.append(part)
                }
            }
        }
    }

    /// The one unit of sums that they name; nil when they name none or several.
    var sum: SumUnit? { Set(sums.map(\.unit)).count == 1 ? sums.first?.unit : nil }
    /// Whether they name several units of sums.
    var isContradicting: Bool { Set(sums.map(\.unit)).count > 1 }
    /// The one unit of amounts that they name.
    var measure: String? { Set(measures.map { TextLayout.folded($0) }).count == 1 ? measures.first : nil }
    /// The words that name the units of sums.
    var text: String { sums.map(\.text).joined(separator: "; ") }

    /// What stands behind a label of a unit, and what stands in parentheses and is nothing but a unit of sums.
    private static func parts(of line: String) -> [String] {
        let lower = line.lowercased()
        for label in labels {
            guard let range = lower.firstRange(of: label) else { continue }
            let rest = line.dropFirst(lower.distance(from: lower.startIndex, to: range.upperBound))
            let behind = rest.drop { $0 == " " || $0 == "\u{A0}" }
            // "Đơn vị" without a colon heads bodies.
            guard let sign = behind.first, ":=".contains(sign) || !label.hasSuffix("vị") && label != "unit" else {
                continue
            }
            let part = TextLayout.trimmed(
                String(behind.drop { ":= ".contains($0) }.prefix { !")];\n".contains($0) }))
            return part.isEmpty || part.count > longest ? [] : [part.trimmingStops]
        }
        return line.split(separator: "(").dropFirst().compactMap { segment -> String? in
            guard let close = segment.firstIndex(of: ")") else { return nil }
            let part = TextLayout.trimmed(String(segment[..<close]))
            return isOnlyUnit(part) ? part : nil
        }
    }

    private static let unitWords: Set<String> = [
        "nghin", "ngan", "trieu", "ty", "ti", "dong", "d", "vnd", "tr", "trd", "1000", "000", "1",
    ]

    private static func isOnlyUnit(_ text: String) -> Bool {
        let words = TextLayout.folded(text).split(separator: " ").map(String.init)
        return !words.isEmpty && words.count <= 4 && words.allSatisfy(unitWords.contains) && SumUnit(text) != nil
    }

    private static let knownMeasures: Set<String> = [
        "kg", "g", "gam", "ta", "tan", "yen", "lit", "ml", "m2", "m3", "ha", "sao", "con", "cay", "hop", "goi", "chai",
        "tui",
        "bao", "nguoi", "ho", "luot", "san pham", "cai", "chiec", "bo", "doi", "lo", "hu", "qua", "thung", "bi", "hat",
        "bong", "met", "km", "vien", "thanh", "mieng", "luot nguoi", "can", "lang", "banh", "khay",
    ]

    /// Whether words are the unit of amounts, as a list gives it once for all.
    static func isMeasure(_ text: String) -> Bool { knownMeasures.contains(TextLayout.folded(text)) }

    static func == (one: UnitLines, other: UnitLines) -> Bool {
        one.sums.map(\.unit) == other.sums.map(\.unit) && one.measures == other.measures
    }
}

extension String {
    /// Without points, commas and blanks at its end.
    fileprivate var trimmingStops: String { String(reversed().drop { ".,; ".contains($0) }.reversed()) }
}
