// Finds a document's number, date and issuer as letterheads and annex headings write them
// (decree 30/2020/NĐ-CP, annex I).
import Formats

/// A date as a document writes it; always a day of the calendar.
package struct WrittenDate: Equatable, Hashable, Sendable {
    /// The day of the month, from 1.
    package let day: Int
    /// The month, 1–12.
    package let month: Int
    /// The year, 1900–2199.
    package let year: Int

    /// The date, if there is such a day between 1900 and 2199.
    package init?(day: Int, month: Int, year: Int) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1900...2199).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day)
        else { return nil }
        self.day = day
        self.month = month
        self.year = year
    }

    /// The first date in a text: "12/4/2024", "10/12/ 2021", "12 tháng 4 năm 2024" or ISO "2024-04-12".
    package init?(in text: String) {
        var scanner = TextScanner(text)
        while !scanner.atEnd {
            let start = scanner.position
            if let date = scanner.date() {
                self = date
                return
            }
            scanner.position = start
            if scanner.number(digits: 1...9) == nil { scanner.position += 1 }
        }
        return nil
    }
}

/// What a heading says of the document it belongs to.
struct NoticeReference: Equatable {
    var number: String?
    var date: WrittenDate?
    var issuer: String?

    /// From the sentence that an annex is published with, "(Ban hành kèm theo Thông báo số … ngày … của …)".
    init?(annexSentence text: String) {
        guard TextLayout.folded(text).contains("kem theo") else { return nil }
        number = TextScanner.documentNumber(in: text)
        var scanner = TextScanner(text)
        if scanner.skip(past: "ngày") { date = WrittenDate(in: scanner.rest) }
        // The issuer is named after the date; an "của" before it belongs to the subject.
        var after = TextScanner(date == nil ? text : scanner.rest)
        if after.skip(past: "của") {
            let name = TextLayout.trimmed(String(after.rest.prefix { $0 != ")" && $0 != ";" }))
            if !name.isEmpty { issuer = name }
        }
    }

    /// From the lines of a letterhead; nil when none of them begins with a number.
    init?(letterhead cells: [[String]]) {
        for (index, lines) in cells.enumerated() {
            guard let line = lines.firstIndex(where: { TextLayout.folded($0).hasPrefix("so ") }),
                let found = TextScanner.documentNumber(in: lines[line])
            else { continue }
            number = found
            let above = lines[..<line].isEmpty && index > 0 ? cells[0][...] : lines[..<line]
            let name = above.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
            if !name.isEmpty, TextLayout.folded(name[0]).hasPrefix("cong hoa") == false {
                issuer = name.joined(separator: " ")
            }
            break
        }
        guard number != nil else { return nil }
        for line in cells.joined() {
            var scanner = TextScanner(line)
            guard scanner.skip(past: "ngày"), let found = WrittenDate(in: scanner.rest) else { continue }
            date = found
            break
        }
    }
}

/// Steps through a text's scalars.
struct TextScanner {
    private let scalars: [Unicode.Scalar]
    var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var atEnd: Bool { position >= scalars.count }

    var rest: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[min(position, scalars.count)...])
        return String(view)
    }

    private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    private mutating func skipBlanks() {
        while let next = scalar(), TextLayout.isBlank(next) { position += 1 }
    }

    /// Goes behind the next occurrence of a word in lower or upper case; false when there is none.
    mutating func skip(past word: String) -> Bool {
        let forms = [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()].map {
            Array($0.unicodeScalars)
        }
        while !atEnd {
            let isStart = position == 0 || !scalars[position - 1].properties.isAlphabetic
            if isStart, let form = forms.first(where: { scalars[position...].starts(with: $0) }) {
                let after = position + form.count
                if after >= scalars.count || !scalars[after].properties.isAlphabetic {
                    position = after
                    return true
                }
            }
            position += 1
        }
        return false
    }

    private mutating func takeWord(_ word: String) -> Bool {
        let wanted = Array(word.unicodeScalars)
        guard scalars[min(position, scalars.count)...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while let next = scalar(), (0x30...0x39).contains(next.value), count <= digits.upperBound {
            value = value * 10 + Int(next.value) - 0x30
            count += 1
            position += 1
        }
        return digits.contains(count) ? value : nil
    }

    /// A date that begins here.
    mutating func date() -> WrittenDate? {
        guard let first = number(digits: 1...4) else { return nil }
        skipBlanks()
        let separator: Unicode.Scalar
        if let next = scalar(), next == "/" || next == "-" || next == "." {
            separator = next
            position += 1
        } else if takeWord("tháng") {
            separator = " "
        } else {
            return nil
        }
        skipBlanks()
        guard let month = number(digits: 1...2) else { return nil }
        skipBlanks()
        if separator == " " {
            guard takeWord("năm") else { return nil }
        } else {
            guard scalar() == separator else { return nil }
            position += 1
        }
        skipBlanks()
        guard let last = number(digits: 1...4) else { return nil }
        if first > 31, separator == "-" { return WrittenDate(day: last, month: month, year: first) }
        return WrittenDate(day: first, month: month, year: last)
    }

    /// The first document number after "số", such as "1428/TB-UBND".
    static func documentNumber(in text: String) -> String? {
        var scanner = TextScanner(text)
        while scanner.skip(past: "số") {
            let start = scanner.position
            if let found = scanner.documentNumber() { return found }
            scanner.position = start
        }
        return nil
    }

    private mutating func documentNumber() -> String? {
        skipBlanks()
        if scalar() == ":" || scalar() == "." { position += 1 }
        skipBlanks()
        let start = position
        guard number(digits: 1...6) != nil else { return nil }
        var result = String.UnicodeScalarView(scalars[start..<position])
        skipBlanks()
        guard scalar() == "/" else { return nil }
        position += 1
        skipBlanks()
        result.append("/")
        var hasLetter = false
        while let next = scalar(),
            next.properties.isAlphabetic || (0x30...0x39).contains(next.value) || next == "-" || next == "/"
                || next == "&"
        {
            hasLetter = hasLetter || next.properties.isAlphabetic
            result.append(next)
            position += 1
        }
        while let last = result.last, last == "-" || last == "/" || last == "&" { result.removeLast() }
        return hasLetter ? String(result) : nil
    }
}
