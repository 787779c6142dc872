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
        // "Đoàn viên xã X: …" names nobody else than who asks.
        if head.count <= 60, !isLeader(head), !rest.isEmpty, let who = GroupTitle.asker(head) { return (who, rest) }
        return nil
    }

    /// Who asked, in brackets behind a question: "Xin mở lớp (Chi đoàn X)."
    static func asker(behind text: String) -> (asker: String, rest: String)? {
        let bare = text.last.map { ".;".contains($0) } == true ? String(text.dropLast()) : text
        guard bare.last == ")", let open = bare.lastIndex(of: "(") else { return nil }
        let who = TextLayout.trimmed(String(bare[bare.index(after: open)...].dropLast()))
        let rest = TextLayout.trimmed(String(bare[..<open]))
        guard !rest.isEmpty, !isLeader(who), GroupTitle.asker(who) != nil else { return nil }
        return (who, rest + text.suffix(text.count - bare.count))
    }

    /// Who answers, in front of an answer: "Sở Y trả lời: …".
    static func body(of text: String) -> (body: String, rest: String)? {
        guard let (head, rest) = head(text), !rest.isEmpty else { return nil }
        if let who = before(answerVerbs, head), !who.isEmpty { return (who, rest) }
        if let who = after(answerNouns, head) { return (who, rest) }
        if let who = after(askNouns, head), isLeader(who) { return (who, rest) }
        return nil
    }

    private static let general: HeadingPhrases =
        "các|cơ quan|lãnh đạo|chủ tịch|ubnd|uỷ ban|đơn vị|chuyên môn|huyện|xã|cấp|sở, ngành|phòng ban|phòng, ban|ban, ngành"

    /// The body whose answers a column holds: "Trả lời của Công an xã"; nil for words that name no one body.
    static func body(ofHeading heading: String) -> String? {
        let speaker = before(answerVerbs, heading) ?? after(["ý kiến của"], heading)
        guard let who = after(headingNouns, heading) ?? speaker.flatMap({ isLeader($0) ? $0 : nil }) else { return nil }
        let text = HeadingText(who)
        return definite.begin(text) || !general.begin(text) ? who : nil
    }

    private static let headingNouns =
        answerNouns
        + [
            "nội dung trả lời của", "nội dung giải đáp của", "nội dung giải trình của", "ý kiến giải đáp của",
            "ý kiến giải quyết của", "kết quả trả lời của", "kết quả giải quyết của", "giải trình của",
            "giải quyết của", "ý kiến giải trình của",
        ]
    /// Words of `general` that name one body all the same: a committee above ours, which answers where nobody is named.
    private static let definite: HeadingPhrases =
        """
        ubnd huyện|ubnd tỉnh|ubnd thành phố|ubnd thị xã|uỷ ban nhân dân huyện|uỷ ban nhân dân tỉnh|uỷ ban nhân dân thành phố|\
        uỷ ban nhân dân thị xã
        """

    /// A label with what stands in brackets behind it: "Hỏi (chị Mai)".
    static func labelled(_ head: String) -> (label: String, inside: String)? {
        guard head.last == ")", let open = head.firstIndex(of: "(") else { return nil }
        let inside = TextLayout.trimmed(String(head[head.index(after: open)...].dropLast()))
        return inside.isEmpty ? nil : (TextLayout.trimmed(String(head[..<open])), inside)
    }

    private static let titles = ["đồng chí ", "đ/c ", "ông ", "bà ", "thay mặt ", "dong chi ", "ong "]

    /// Whether a text begins with one of those that answer.
    static func isOfLeader(_ text: String) -> Bool {
        let lower = text.lowercased()
        return isLeader(titles.first(where: lower.hasPrefix).map { String(text.dropFirst($0.count)) } ?? text)
    }

    /// The body of somebody who answers for it: "Bà Lý Thị Hoa, Phòng Kinh tế" is "Phòng Kinh tế".
    static func office(_ text: String) -> String {
        let name = NameCell.tidy(text)
        let lower = name.lowercased()
        guard titles.contains(where: lower.hasPrefix) || lower.hasPrefix("anh ") || lower.hasPrefix("chị ") else {
            return name
        }
        let part = name.split(separator: ",").dropFirst().map { NameCell.tidy(String($0)) }
            .first { isLeader($0) && !$0.lowercased().contains("chủ tịch") }
        return part ?? name
    }

    private static let askNouns = [
        "ý kiến của", "kiến nghị của", "câu hỏi của", "đề nghị của", "đề xuất của", "phản ánh của",
    ]
    private static let answerNouns = ["trả lời của", "giải đáp của", "ý kiến trả lời của", "phúc đáp của"]
    private static let leaders: HeadingPhrases =
        """
        ubnd|uỷ ban nhân dân|chủ tịch|phó chủ tịch|lãnh đạo|cơ quan|sở|phòng|hđnd|thường trực|đảng uỷ|công an|trung tâm|ban|\
        văn phòng|ngân hàng|trưởng phòng|phó trưởng phòng|đoàn xã|ban chỉ huy|trạm|bhxh|bảo hiểm xã hội|chi cục|hạt kiểm lâm|\
        điện lực|uỷ ban|bí thư|phó bí thư|chủ toạ
        """

    /// Whether somebody is one of those that answer.
    private static func isLeader(_ who: String) -> Bool { leaders.begin(HeadingText(who)) }

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
