// Reads counts, years, points and amounts with the words beside them: "150 người", "85,5/100", "350 kg".
import Domain
import Formats

extension ValueReader {
    /// Words behind a count that say what was counted.
    private static let counted: Set<String> = [
        "nguoi", "hoc vien", "dai bieu", "luot", "luot nguoi", "cuoc", "lop", "ho", "to", "diem", "sao", "san pham",
        "thanh nien", "doan vien", "dvtn", "lao dong", "viec lam", "thanh vien", "dong chi", "d c", "nam", "buoi",
        "hop tac xa",
        "nhom", "co so", "chu the", "truong hop", "hoi vien", "ho gia dinh", "em", "ban", "nguoi dan",
    ]
    /// Words in front of a number that change nothing of it.
    private static let leading: Set<String> = ["", "dat", "nam", "hang", "tong", "co", "gom", "du", "so", "la"]

    func number(_ cell: GridCell, _ field: FieldDescription, _ column: HeadingColumn) -> Reading {
        let isWhole = field.kind == .number
        let unreadable = Reading(matter: .unreadable(field: field.name))
        guard let text = cell.isNumber ? cell.readable : vietnamese(cell.text, column, isWhole: isWhole) else {
            return Reading(matter: .ambiguous(field: field.name))
        }
        if field.name == "year" { return Self.year(in: text).map { Reading(value: $0) } ?? unreadable }
        if field.name == "age", Self.year(in: text) != nil { return unreadable }
        var reading = Reading()
        if (try? FieldValue(reading: text, for: field)) != nil {
            reading.value = text
            if text.filter(\.isNumber) == cell.text.filter(\.isNumber), text != cell.readable, isWhole {
                reading.matter = .readAs(field: field.name, text)
            }
        } else if let parts = Self.parts(text), (try? FieldValue(reading: parts.number, for: field)) != nil {
            let behind = TextLayout.folded(parts.behind)
            // "7O" is a slip of the keys and no unit.
            let isApart =
                text.contains(parts.number + " ") || Self.counted.contains(behind) || UnitLines.isMeasure(behind)
            let isRate = field.name == "points" && parts.behind.filter { $0 != " " } == "/100"
            guard Self.leading.contains(TextLayout.folded(parts.front)),
                isRate || isApart && Self.isOfWords(parts.behind) || parts.behind.isEmpty
            else {
                return unreadable
            }
            reading.value = parts.number
            if needsMeasure, field.name == "quantity", UnitLines.isMeasure(parts.behind) {
                reading.more = [("measure", parts.behind)]
            } else if isRate || !Self.counted.contains(behind) {
                reading.matter = .readAs(field: field.name, parts.number)
            }
        } else {
            return unreadable
        }
        // A scale of points ends at a hundred.
        if field.name == "points", let points = reading.value.flatMap(Figure.init(vietnamese:)),
            points.isGreaterThanHundred
        {
            return unreadable
        }
        return reading
    }

    /// The one year of four digits in a text.
    private static func year(in text: String) -> String? {
        let runs = text.split { !($0.isASCII && $0.isNumber) }
        guard runs.count == 1, runs[0].count == 4, let year = Int(runs[0]), (1900...2200).contains(year) else {
            return nil
        }
        return String(runs[0])
    }

    /// The one number of a text with what stands around it.
    private static func parts(_ text: String) -> (front: String, number: String, behind: String)? {
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        guard let start = text.firstIndex(where: isDigit) else { return nil }
        var end = text[start...].firstIndex { !isDigit($0) && $0 != "." && $0 != "," } ?? text.endIndex
        while end > start, !isDigit(text[text.index(before: end)]) { end = text.index(before: end) }
        return (
            TextLayout.trimmed(String(text[..<start])), String(text[start..<end]),
            TextLayout.trimmed(String(text[end...]))
        )
    }

    private static let multiplying: Set<String> = ["trieu", "nghin", "ngan", "ty", "phan", "tram", "chuc", "tr"]

    /// Whether what stands behind a number is a few words that multiply nothing and add no other number.
    private static func isOfWords(_ text: String) -> Bool {
        let words = TextLayout.folded(text).split(separator: " ").map(String.init)
        return (1...4).contains(words.count) && !text.contains { "/%+-–~".contains($0) || $0.isNumber }
            && !words.contains(where: multiplying.contains)
    }
}

extension Figure {
    fileprivate var isGreaterThanHundred: Bool {
        var hundred: Int64 = 100
        for _ in 0..<min(scale, 16) { hundred *= 10 }
        return unscaled > hundred
    }
}
