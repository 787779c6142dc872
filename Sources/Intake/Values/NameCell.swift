// Takes out of a cell that names somebody what is no part of the name: stray signs at its ends, a telephone number.
import Formats

/// A name as a cell holds it.
struct NameCell {
    /// The name.
    let name: String
    /// The telephone numbers that stood beside it, as written; empty when there are none.
    let telephone: String

    init(_ text: String) {
        var rest = text
        var numbers: [String] = []
        while let range = Self.telephone(in: rest) {
            numbers.append(String(rest[range]))
            let front = Self.withoutLabel(String(rest[..<range.lowerBound]))
            let behind = String(rest[range.upperBound...].drop { " .,;".contains($0) })
            rest = Self.joined(front, behind)
        }
        telephone = numbers.joined(separator: ", ")
        name = Self.tidy(rest)
    }

    /// A short text without the comma or semicolon behind which something stood that is not in its field.
    static func withoutTail(_ text: String) -> String {
        guard let last = text.last, " ,;\u{A0}".contains(last) else { return text }
        return String(text.reversed().drop { " ,;\u{A0}".contains($0) }.reversed())
    }

    /// A name without dashes, commas and brackets that nothing belongs to.
    static func tidy(_ text: String) -> String {
        let stray = " ,;:-–—•·|/\u{A0}"
        var result = TextLayout.trimmed(
            String(
                String(text.reversed().drop { stray.contains($0) }.reversed()).drop { " ,;:-–—•·|\u{A0}".contains($0) })
        )
        // "(Chi đoàn Pò Háng)" stands in brackets as a whole; one bracket alone is a slip.
        if result.first == "(", result.last == ")", result.count(where: { $0 == "(" }) == 1 {
            result = TextLayout.trimmed(String(result.dropFirst().dropLast()))
        }
        let (opened, closed) = (result.count { $0 == "(" }, result.count { $0 == ")" })
        if opened > closed, result.last == "(" { return tidy(String(result.dropLast())) }
        if opened > closed, opened == 1, result.first == "(" { return tidy(String(result.dropFirst())) }
        if closed > opened, result.last == ")" { return tidy(String(result.dropLast())) }
        return result
    }

    private static let labels = [
        "điện thoại", "số điện thoại", "sđt", "đt", "đtdđ", "tel", "zalo", "di động", "liên hệ", "số", "dt", "sdt",
        "hotline",
    ]

    /// The text in front of a number without the words that announce it.
    private static func withoutLabel(_ text: String) -> String {
        var rest = String(text.reversed().drop { " :.-–—,;/\u{A0}".contains($0) }.reversed())
        for label in labels.sorted(by: { $0.count > $1.count }) {
            let lower = rest.lowercased()
            guard lower.hasSuffix(label) else { continue }
            let before = lower.dropLast(label.count).last
            if before == nil || !(before?.isLetter ?? false) {
                rest = String(rest.dropLast(label.count))
                break
            }
        }
        return String(rest.reversed().drop { " :-–—,;/\u{A0}".contains($0) }.reversed())
    }

    /// The parts around a number, without the brackets that held it alone.
    private static func joined(_ front: String, _ behind: String) -> String {
        if front.last == "(", behind.first == ")" {
            return TextLayout.trimmed(String(front.dropLast())) + String(behind.dropFirst())
        }
        let isParted = behind.first.map { ")/-–".contains($0) } ?? true
        return isParted ? front + behind : front + " " + behind
    }

    /// The first run of digits in a text that is a telephone number: it begins with a nought and has ten digits, with an old
    /// one eleven.
    private static func telephone(in text: String) -> Range<String.Index>? {
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        var index = text.startIndex
        while let start = text[index...].firstIndex(where: { isDigit($0) || $0 == "+" }) {
            var (end, digits) = (start, "")
            index = start
            while index < text.endIndex {
                let character = text[index]
                if isDigit(character) {
                    digits.append(character)
                    end = text.index(after: index)
                } else if !(" .-+\u{A0}".contains(character) && digits.count < 11) {
                    break
                }
                index = text.index(after: index)
            }
            if digits.hasPrefix("0") && (10...11).contains(digits.count)
                || text[start] == "+" && digits.hasPrefix("84") && (11...12).contains(digits.count)
            {
                return start..<end
            }
            if index == start { index = text.index(after: start) }
        }
        return nil
    }
}
