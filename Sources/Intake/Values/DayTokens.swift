// Takes a text apart into the numbers of days, months and years in it, and what joins them.
import Domain
import Formats
import Vietnamese

/// The parts of a text in which a day may stand.
struct DayTokens {
    /// Numbers joined as those of a day are: "15", "10/3", "10/3/2025", "3/2025".
    struct Fragment: Equatable {
        var numbers: [Int]
        /// How many digits its last number was written with.
        var lastDigits: Int
        /// Whether it is written as a year, a month and a day.
        var isReversed = false
        /// Whether the word for a month stands in front of it.
        var isMonth = false
        /// Whether it goes on with the fragment before it: a dash, "đến", "và" or a comma joins them.
        var goesOn = false
    }

    private(set) var fragments: [Fragment] = []
    /// The words that stand between the numbers.
    private(set) var words: [String] = []
    /// The quarters that it names.
    private(set) var quarters: [Int] = []
    /// The number in front of the word for months, when there is one.
    private(set) var countOfMonths: Int?

    private enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case sign(Character)
    }

    private static let joining: Set<String> = ["den", "toi", "va", "het"]
    private static let ofDays: Set<String> = ["ngay", "cac", "tu", "mung"]
    private static let ofTimes: Set<String> = ["gio", "phut", "sang", "chieu", "luc", "ph"]
    private static let romans = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

    init(_ text: String) {
        let tokens = Self.withoutTimes(Self.tokens(text))
        var index = 0
        var isMonth = false
        var isJoined = false
        while index < tokens.count {
            switch tokens[index] {
            case .number(let number, let digits):
                if index + 1 < tokens.count, tokens[index + 1] == .word("thang"),
                    !Self.isNumber(tokens, index + 2) || fragments.isEmpty && !isMonth && number > 31
                {
                    countOfMonths = number
                    index += 1
                    continue
                }
                var fragment = Fragment(numbers: [number], lastDigits: digits, isMonth: isMonth)
                index = Self.goOn(&fragment, tokens, from: index + 1)
                fragment.goesOn = isJoined && !fragments.isEmpty
                fragments.append(fragment)
                (isMonth, isJoined) = (false, false)
            case .word(let word):
                words.append(word)
                if word == "quy" || word == "q" || Self.quarter(word) != nil {
                    index = takeQuarters(tokens, from: index)
                    continue
                }
                if word == "thang" {
                    isMonth = true
                } else if word == "nam" {
                    isMonth = false
                } else if Self.joining.contains(word) {
                    isJoined = true
                } else if !Self.ofDays.contains(word) {
                    (isJoined, isMonth) = (false, false)
                }
                index += 1
            case .sign(let sign):
                isJoined = "-,→~&".contains(sign) || isJoined && sign == "."
                index += 1
            }
        }
    }

    /// The number of "q1" or "quyi".
    private static func quarter(_ word: String) -> Int? { word.first == "q" ? romans[String(word.dropFirst())] : nil }

    /// The quarters behind the word for them: "quý I", "quý II, III", "Q1-Q2".
    private mutating func takeQuarters(_ tokens: [Token], from start: Int) -> Int {
        var index = start
        if case .word(let word) = tokens[index], let number = Self.quarter(word) { quarters.append(number) }
        index += 1
        while index < tokens.count {
            switch tokens[index] {
            case .word(let word) where Self.romans[word] != nil: quarters.append(Self.romans[word] ?? 1)
            case .number(let number, 1) where (1...4).contains(number) && !quarters.contains(number):
                quarters.append(number)
            case .word("va"), .word("den"), .word("quy"), .sign("-"), .sign(","): break
            default: return index
            }
            index += 1
        }
        return index
    }

    private static func isNumber(_ tokens: [Token], _ index: Int) -> Bool {
        guard index < tokens.count, case .number = tokens[index] else { return false }
        return true
    }

    /// Takes the further numbers of a day: behind strokes and points, behind the words for months and years, and behind
    /// dashes where a year ends or begins them.
    private static func goOn(_ fragment: inout Fragment, _ tokens: [Token], from start: Int) -> Int {
        var index = start
        func number(_ place: Int) -> (value: Int, digits: Int)? {
            guard place < tokens.count, case .number(let value, let digits) = tokens[place] else { return nil }
            return (value, digits)
        }
        if index < tokens.count, tokens[index] == .sign("-"), index + 2 < tokens.count, tokens[index + 2] == .sign("-"),
            let second = number(index + 1), let third = number(index + 3), fragment.numbers.count == 1
        {
            let isReversed = fragment.lastDigits == 4 && third.digits <= 2
            if isReversed || third.digits == 4 || third.digits == 2 && second.digits <= 2 && fragment.numbers[0] <= 31 {
                fragment.numbers += [second.value, third.value]
                fragment.lastDigits = third.digits
                fragment.isReversed = isReversed
                return index + 4
            }
        }
        while fragment.numbers.count < 3, index < tokens.count {
            var next = index
            var isWord = false
            switch tokens[index] {
            case .sign("/"), .sign("."): next = index + 1
            case .word("thang"), .word("nam"):
                next = index + 1
                isWord = true
            case .sign(","):
                // "tháng 3, năm 2025"
                guard index + 1 < tokens.count, tokens[index + 1] == .word("nam") else { return index }
                next = index + 2
            default: return index
            }
            if next < tokens.count, tokens[next] == .word("nam") { next += 1 }
            guard let more = number(next) else { return isWord ? next : index }
            fragment.numbers.append(more.value)
            fragment.lastDigits = more.digits
            index = next + 1
        }
        return index
    }

    /// The tokens without times of day: "8h00", "7 giờ 30 phút", "14:30:00".
    private static func withoutTimes(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var index = 0
        func word(_ place: Int) -> String? {
            guard place < tokens.count, case .word(let word) = tokens[place] else { return nil }
            return word
        }
        while index < tokens.count {
            guard case .number = tokens[index] else {
                if word(index).map({ !ofTimes.contains($0) }) ?? true { kept.append(tokens[index]) }
                index += 1
                continue
            }
            if ["gio", "h", "g"].contains(word(index + 1)) {
                index += 2
                // The minutes behind an hour; a day would have more behind it.
                let isDay = index + 1 < tokens.count && tokens[index + 1] == .sign("/") || word(index + 1) == "thang"
                if !isDay, isNumber(tokens, index) { index += 1 }
                continue
            }
            var end = index + 1
            while end + 1 < tokens.count, tokens[end] == .sign(":"), isNumber(tokens, end + 1) { end += 2 }
            if end == index + 1 { kept.append(tokens[index]) }
            index = end
        }
        return kept
    }

    private static let longest = 300

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var word = ""
        func end() {
            guard !word.isEmpty else { return }
            if let number = Int(word), word.utf8.count <= 9 {
                tokens.append(.number(number, digits: word.utf8.count))
            } else {
                tokens.append(.word(word))
            }
            word = ""
        }
        for character in Vietnamese.folded(text).prefix(longest) {
            let isDigit = character.isASCII && character.isNumber
            if isDigit || character.isLetter {
                let wasDigit = word.last.map { $0.isASCII && $0.isNumber } ?? isDigit
                // "8h00" is a number and a word, "q1" one word.
                if wasDigit != isDigit, word != "q" { end() }
                word.append(character)
                continue
            }
            end()
            if character.isWhitespace { continue }
            tokens.append(.sign("–—−‒‐".contains(character) ? "-" : character))
        }
        end()
        return tokens
    }
}

extension DayTokens.Fragment {
    /// The year that it ends with.
    var year: Int? {
        if isReversed { return numbers.first }
        guard let last = numbers.last, lastDigits == 4, (1990...2199).contains(last) else { return nil }
        return last
    }

    /// The month of "3/2025", or of "tháng 3".
    var month: Int? {
        let month: Int? =
            numbers.count == 2 && year != nil ? numbers[0] : isMonth && numbers.count == 1 ? numbers[0] : nil
        return month.flatMap { (1...12).contains($0) ? $0 : nil }
    }

    /// The day that it says by itself, its year completed where it has none or two digits.
    func day(year: Int?) -> (day: CalendarDate, isPlain: Bool)? {
        switch numbers.count {
        case 3 where isReversed:
            return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { ($0, true) }
        case 3 where self.year != nil:
            return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]).map { ($0, true) }
        case 3 where lastDigits == 2:
            return CalendarDate(year: 2000 + numbers[2], month: numbers[1], day: numbers[0]).map { ($0, false) }
        case 2 where self.year == nil && lastDigits <= 2:
            guard let year else { return nil }
            return CalendarDate(year: year, month: numbers[1], day: numbers[0]).map { ($0, false) }
        default: return nil
        }
    }

    /// The day that it says in front of a later one, which says what it leaves out.
    func day(before next: CalendarDate) -> CalendarDate? {
        let own: CalendarDate?
        switch numbers.count {
        case 3: own = day(year: nil)?.day
        case 2 where year == nil && lastDigits <= 2:
            let same = CalendarDate(year: next.year, month: numbers[1], day: numbers[0])
            // "28/12 - 03/01/2025"
            own =
                same.map { $0 <= next } == true
                ? same : CalendarDate(year: next.year - 1, month: numbers[1], day: numbers[0])
        case 1 where lastDigits <= 2: own = CalendarDate(year: next.year, month: next.month, day: numbers[0])
        default: own = nil
        }
        return own.flatMap { $0 <= next ? $0 : nil }
    }
}
