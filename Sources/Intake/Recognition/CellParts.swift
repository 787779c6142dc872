// Takes cells apart that hold several things: several questions, who asked in front of a question, who answers.
import Formats

enum CellParts {
    /// The parts of a cell whose lines are numbered or marked, without their numbers; nil when it is one thing.
    static func parts(_ lines: [String]) -> [String]? {
        guard lines.count >= 2, let first = marker(of: lines[0]) else { return nil }
        var parts: [[String]] = []
        var expected = 1
        for line in lines {
            if let found = marker(of: line), found.form == first.form, found.number == nil || found.number == expected {
                parts.append([found.rest])
                expected += 1
            } else {
                parts[parts.count - 1].append(line)
            }
        }
        guard parts.count >= 2, parts.allSatisfy({ !$0[0].isEmpty }) else { return nil }
        return parts.map { $0.joined(separator: "\n") }
    }

    private struct Marker {
        /// What markers of one list have in common.
        let form: String
        /// The number of a numbered one.
        let number: Int?
        let rest: String
    }

    private static let words = ["câu hỏi", "câu", "ý kiến", "ý", "kiến nghị", "nội dung"]

    private static func marker(of line: String) -> Marker? {
        guard let first = line.first else { return nil }
        if "-–+•*·●▪".contains(first) {
            let rest = TextLayout.trimmed(String(line.dropFirst()))
            return rest.isEmpty ? nil : Marker(form: String(first), number: nil, rest: rest)
        }
        if let letter = line.unicodeScalars.first, ("a"..."h").contains(letter), line.dropFirst().first == ")" {
            let number = Int(letter.value - UnicodeScalar("a").value) + 1
            return Marker(form: "a)", number: number, rest: TextLayout.trimmed(String(line.dropFirst(2))))
        }
        var rest = Substring(line)
        var form = "1"
        let lower = line.lowercased()
        if let word = words.first(where: { lower.hasPrefix($0 + " ") }) {
            rest = rest.dropFirst(word.count + 1)
            if rest.lowercased().hasPrefix("số ") { rest = rest.dropFirst(3) }
            form = word
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
        let after = rest.dropFirst(digits.count)
        guard let sign = after.first, ".):/-".contains(sign) else { return nil }
        // "1.200 cây" and "15/7" are no markers.
        if let next = after.dropFirst().first, next.isNumber { return nil }
        return Marker(form: form + String(sign), number: number, rest: TextLayout.trimmed(String(after.dropFirst())))
    }

    private static let askVerbs = [
        "hỏi", "đề nghị", "kiến nghị", "đề xuất", "phản ánh", "nêu", "có ý kiến", "ý kiến", "nêu ý kiến", "đặt câu hỏi",
        "mong muốn", "thắc mắc", "phát biểu", "quan tâm", "có câu hỏi",
    ]
    private static let answerVerbs = [
        "trả lời", "giải đáp", "phúc đáp", "giải trình", "có ý kiến", "ý kiến", "cho biết", "thông tin",
        "tiếp thu, giải trình",
        "trả lời như sau", "giải đáp như sau", "xin trả lời", "đã trả lời", "có ý kiến như sau", "có ý kiến trả lời",
        "xin trả lời như sau", "trả lời cử tri", "thông tin như sau",
    ]
    private static let askLabels = [
        "hỏi", "câu hỏi", "kiến nghị", "ý kiến", "nội dung", "nội dung kiến nghị", "nội dung câu hỏi",
    ]
    private static let answerLabels = [
        "trả lời", "đáp", "giải đáp", "giải trình", "nội dung trả lời", "ý kiến trả lời", "phúc đáp", "trả lời như sau",
        "kết quả giải quyết", "nội dung giải đáp",
    ]
    private static let longestHead = 110

    /// The words before a colon near the beginning, and what follows it.
    static func head(_ text: String) -> (head: String, rest: String)? {
        guard let colon = text.prefix(longestHead + 1).firstIndex(of: ":") else { return nil }
        let head = TextLayout.trimmed(String(text[..<colon]))
        // A time and an address have colons too.
        if let after = text[text.index(after: colon)...].first, after.isNumber || after == "/" { return nil }
        guard !head.isEmpty, !head.contains("?"), !head.contains("\n"), !head.contains(". ") else { return nil }
        return (head, TextLayout.trimmed(String(text[text.index(after: colon)...])))
    }

    /// Who asked, in front of a question: "Cử tri xã X đề nghị: …".
    static func asker(of text: String) -> (asker: String, rest: String)? {
        guard let (head, rest) = head(text) else { return nil }
        if let who = before(askVerbs, head), !who.isEmpty { return (who, rest) }
        if let who = after(askNouns, head), !isLeader(who) { return (who, rest) }
        return nil
    }

    /// Who answers, in front of an answer: "Sở Y trả lời: …".
    static func body(of text: String) -> (body: String, rest: String)? {
        guard let (head, rest) = head(text), !rest.isEmpty else { return nil }
        if let who = before(answerVerbs, head), !who.isEmpty { return (who, rest) }
        if let who = after(askNouns + answerNouns, head), isLeader(who) { return (who, rest) }
        return nil
    }

    private static let askNouns = [
        "ý kiến của", "kiến nghị của", "câu hỏi của", "đề nghị của", "đề xuất của", "phản ánh của",
    ]
    private static let answerNouns = ["trả lời của", "giải đáp của", "ý kiến trả lời của", "phúc đáp của"]
    private static let leaders = [
        "ubnd", "uy ban nhan dan", "chu tich", "lanh dao", "co quan", "so ", "phong ", "hdnd", "thuong truc", "dang uy",
    ]

    /// Whether somebody is one of those that answer.
    private static func isLeader(_ who: String) -> Bool {
        let words = TextLayout.folded(who) + " "
        return leaders.contains(where: words.hasPrefix)
    }

    /// The words behind the noun that begins them: "Ý kiến của …".
    private static func after(_ nouns: [String], _ head: String) -> String? {
        let lower = head.lowercased()
        guard let noun = nouns.first(where: { lower.hasPrefix($0 + " ") }) else { return nil }
        let who = TextLayout.trimmed(String(head.dropFirst(noun.count)))
        return who.isEmpty ? nil : who
    }

    /// What follows a label that only says that a question begins, and whether it does.
    static func isAskLabel(_ head: String) -> Bool { askLabels.contains(head.lowercased()) }
    /// Whether words only say that an answer begins.
    static func isAnswerLabel(_ head: String) -> Bool { answerLabels.contains(head.lowercased()) }
    /// Whether words end in a verb of answering.
    static func isAnswering(_ head: String) -> Bool { before(answerVerbs, head) != nil }

    /// The words before the verb that ends them; nil when none does.
    private static func before(_ verbs: [String], _ head: String) -> String? {
        let lower = head.lowercased()
        guard let verb = verbs.filter({ lower == $0 || lower.hasSuffix(" " + $0) }).max(by: { $0.count < $1.count })
        else {
            return nil
        }
        var who = TextLayout.trimmed(String(head.dropLast(verb.count)))
        for word in [" có", " xin", " đã", " cũng"] where who.lowercased().hasSuffix(word) {
            who = TextLayout.trimmed(String(who.dropLast(word.count)))
        }
        return who
    }
}
