// Telephone numbers, identity numbers, birth dates and e-mail addresses inside sentences.
import Vietnamese

/// Finds numbers that are a person's: papers never have them, whatever the reason (law 91/2025/QH15).
enum PersonalNumbers {
    /// The numbers and addresses in a text, in its order.
    static func found(in text: String) -> [FoundPerson] {
        let addresses = addresses(in: text)
        let numbers = numbers(in: text)
        guard !addresses.isEmpty else { return numbers }
        return (addresses + numbers.filter { number in !addresses.contains { $0.range.overlaps(number.range) } })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// E-mail addresses but those of public offices (`…gov.vn`), which anybody may write to.
    private static func addresses(in text: String) -> [FoundPerson] {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
        func isPart(_ character: Character) -> Bool {
            character.isASCII && (character.isLetter || character.isNumber || "._%+-".contains(character))
        }
        return text.indices.filter { text[$0] == "@" }.compactMap { sign in
            let name = text[..<sign].reversed().prefix(while: isPart).count
            var host = text[text.index(after: sign)...].prefix(while: isPart)
            while host.last.map({ "._%+-".contains($0) }) == true { host.removeLast() }
            guard name > 0, host.contains("."), !host.lowercased().hasSuffix("gov.vn") else { return nil }
            let range = text.index(sign, offsetBy: -name)..<host.endIndex
            return FoundPerson(kind: .number, range: range, text: String(text[range]), isSure: true)
        }
    }

    private static func numbers(in text: String) -> [FoundPerson] {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
        var found: [FoundPerson] = []
        var index = text.startIndex
        while let start = text[index...].firstIndex(where: { $0.isASCII && ($0.isNumber || $0 == "+") }) {
            let end = numberEnd(in: text, from: start)
            let written = text[start..<end]
            let digits = written.filter { $0.isASCII && $0.isNumber }
            if let isSure = standing(digits, written, before: text[..<start], after: text[end...]) {
                let range = start..<end
                found.append(FoundPerson(kind: .number, range: range, text: String(text[range]), isSure: isSure))
            }
            index = end > start ? end : text.index(after: start)
        }
        return found
    }

    /// The end of digits with single blanks, points or dashes between them; a birth date may have slashes.
    private static func numberEnd(in text: String, from start: String.Index) -> String.Index {
        var (end, index) = (text.index(after: start), text.index(after: start))
        while index < text.endIndex {
            let character = text[index]
            if character.isASCII, character.isNumber {
                index = text.index(after: index)
                end = index
            } else if " .-/\u{A0}".contains(character) {
                let next = text.index(after: index)
                guard next < text.endIndex, text[next].isASCII, text[next].isNumber else { break }
                index = next
            } else {
                break
            }
        }
        return end
    }

    /// Whether a number is a person's for certain; nil when it is none.
    private static func standing(
        _ digits: String, _ written: Substring, before: Substring, after: Substring
    ) -> Bool? {
        if let last = before.last, last.isLetter || last.isNumber || last == "/" || last == "," { return nil }
        if let next = after.first, next.isLetter || next == "/" { return nil }
        let words = before.suffix(40).split(whereSeparator: { $0.isWhitespace || ":(".contains($0) }).suffix(3)
            .map { matchKey(String($0)) }
        let lead = words.joined(separator: " ")
        if lead.hasSuffix("sinh ngày") || lead.hasSuffix("ngày sinh") || lead.hasSuffix("sinh năm")
            || lead.hasSuffix("năm sinh") || lead == "sn" || lead.hasSuffix(" sn")
        {
            return digits.count >= 4 ? true : nil
        }
        guard !written.contains("/") else { return nil }
        let isPapers =
            ["cccd", "cmnd", "cmt", "dân", "cước", "danh", "thân", "chiếu"].contains { lead.hasSuffix($0) }
            || ["cccd số", "cmnd số", "dân số", "cước số", "danh số", "chiếu số"].contains { lead.hasSuffix($0) }
        if isPapers, digits.count == 9 || digits.count == 12 { return true }
        let isPhone = ["sđt", "đt", "thoại", "zalo", "liên hệ", "di động", "số", "gọi"].contains { lead.hasSuffix($0) }
        if digits.hasPrefix("84"), written.hasPrefix("+"), (11...12).contains(digits.count) { return true }
        guard digits.hasPrefix("0") else { return nil }
        let second = digits.dropFirst().first
        if digits.count == 10, second.map({ "35789".contains($0) }) == true { return true }
        if digits.count == 12, !written.contains(".") { return true }
        // Numbers of offices begin so too.
        if digits.count == 11, second == "2" { return isPhone ? false : nil }
        return nil
    }
}
