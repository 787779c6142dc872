// What can be the number of a document.
import Vietnamese

/// A number as documents carry it: `1428`, `1428/TB-UBND`, `08/2019/NQ-HĐND` (decree 30/2020/NĐ-CP, annex I).
package enum DocumentNumber {
    /// Whether a text is nothing but a day, which is no number: `12/4/2024`, `ngày 12 tháng 4 năm 2024`.
    package static func isOnlyDay(_ text: String) -> Bool {
        let words = trimmed(text)
        let bare = folded(words).hasPrefix("so ") ? trimmed(String(words.dropFirst(3))) : words
        return CalendarDate(bare) != nil
    }

    /// The order number in front of a written one: 57 of `57/TB-UBND` and `số 57-CV/ĐTN`; nil of a symbol alone.
    package static func order(in text: String) -> Int? {
        let digits = split(text).digits
        return digits.count <= 6 ? Int(digits) : nil
    }

    /// What stands behind the order number: `TB-UBND` of `57/TB-UBND`.
    package static func symbol(in text: String) -> String { split(text).symbol }

    /// Who issues, as a written number says it: `UBND` of `57/TB-UBND`, `05/UBND-VX`, `08/2019/QĐ-UBND` and `QĐ-UBND-VX`;
    /// empty where none is named. What stands behind the issuer is the unit that drew the paper up.
    package static func issuer(in text: String) -> String {
        let parts = symbol(in: text).split { "-/".contains($0) || $0.isWhitespace }
            .drop { $0.allSatisfy(\.isNumber) }
        guard let first = parts.first else { return "" }
        let isType = OfficePaperType(symbol: String(first))?.sign == String(first)
        return String(isType ? parts.dropFirst().first ?? "" : first)
    }

    /// A number as it is written on a paper: `05/TB-UBND`. Numbers below ten take a nought (annex I of the decree).
    package static func written(_ order: Int, symbol: String) -> String {
        let digits = (0..<10).contains(order) ? "0\(order)" : String(order)
        guard let first = symbol.first else { return digits }
        return digits + (first.isLetter || first.isNumber ? "/" : "") + symbol
    }

    private static func split(_ text: String) -> (digits: Substring, symbol: String) {
        let words = trimmed(text)
        var rest = words[...]
        if folded(String(rest.prefix(2))) == "so" {
            rest = rest.dropFirst(2).drop { $0 == ":" || $0.isWhitespace }
            if rest.first?.isNumber != true { rest = words[...] }
        }
        // Sign by sign: a mark behind the last digit belongs to what follows.
        let scalars = rest.unicodeScalars
        let digits = Substring(scalars.prefix { ("0"..."9").contains($0) })
        rest = Substring(scalars.dropFirst(digits.unicodeScalars.count))
        if !digits.isEmpty, rest.first == "/" { rest = rest.dropFirst() }
        return (digits, trimmed(String(rest)))
    }
}
