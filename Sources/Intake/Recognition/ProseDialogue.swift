// Reads questions and answers that stand in sentences: "Câu 1: … Trả lời: …", "Cử tri … đề nghị: … TRẢ LỜI: …".
import Formats

struct ProseDialogue {
    /// A question and what was said to it.
    struct Entry {
        var number: Int?
        var asker = ""
        var question: [String] = []
        var department = ""
        /// The bodies that said more.
        var supporting: [String] = []
        var answer: [String] = []
        var hasAnswer = false
        /// Whether a label says that it is a question.
        var isLabelled = false
        /// The title it stands under.
        var group: String?
    }

    private(set) var entries: [Entry] = []
    /// The lines before the first question.
    private(set) var preamble: [String] = []
    private(set) var labels: [String] = []
    /// The lines that end the paper behind its last question.
    private(set) var closing: [String] = []

    /// The question whose lines are read.
    private var open: Entry?
    /// The title under which questions stand.
    private var group: String?
    /// Whether the lines are those behind the last question.
    private var isClosed = false

    /// The questions among some lines; none unless at least one has an answer, or two of them are numbered as questions.
    init(_ lines: [String]) {
        let isDialogue = lines.contains(where: Self.isOfDialogue)
        let last = lines.lastIndex { Self.question($0) != nil } ?? lines.startIndex
        for (index, line) in lines.enumerated() {
            if Self.isEnd(line), open != nil || isClosed { break }
            // A numbered line right above a labelled question is its title, and not the end of the answer before.
            if Self.withoutMarker(line).number != nil, Self.question(line) == nil, index + 1 < lines.count,
                Self.question(lines[index + 1])?.isLabelled == true, open?.hasAnswer != false
            {
                finish()
                (group, isClosed) = (line, false)
                continue
            }
            take(line, isDialogue: isDialogue, isLast: index > last)
        }
        finish()
        entries = entries.filter { !$0.question.isEmpty }.map(Self.settled)
        let answered = entries.count { $0.hasAnswer && !$0.answer.isEmpty }
        let numbered = entries.count { $0.number != nil }
        if answered == 0, numbered < 2 { entries = [] }
        // A list of steps is numbered too: those that nobody answers are not questions among ones that are answered.
        if answered > 0 {
            entries = entries.filter { $0.hasAnswer || $0.number != nil || !$0.asker.isEmpty || $0.isLabelled }
        }
    }

    /// Takes a line.
    /// - Parameters:
    ///   - isDialogue: whether the lines speak of questions and answers.
    ///   - isLast: whether no question follows.
    private mutating func take(_ line: String, isDialogue: Bool, isLast: Bool) {
        if let begun = Self.question(line) {
            finish()
            (open, isClosed) = (begun, false)
            open?.group = group
            note(line)
        } else if isClosed || open != nil && Self.isClosing(line, isLast: isLast) {
            finish()
            isClosed = true
            closing.append(line)
        } else if open == nil {
            if GroupTitle.isTitle(line) { group = line }
            preamble.append(line)
        } else if GroupTitle.isTitle(line), open?.hasAnswer == true {
            finish()
            group = line
        } else if !beginsAnswer(line, isDialogue: isDialogue) {
            if open?.hasAnswer == true { open?.answer.append(line) } else { open?.question.append(line) }
        }
    }

    /// Takes a line that begins an answer.
    /// - Returns: whether nothing more is to be taken of it.
    private mutating func beginsAnswer(_ line: String, isDialogue: Bool) -> Bool {
        if let (body, rest) = Self.answer(line), open?.hasAnswer == false {
            open?.hasAnswer = true
            open?.department = body
            if !rest.isEmpty { open?.answer.append(rest) }
            note(line)
            return true
        }
        guard isDialogue, let (body, rest) = Self.said(line) else { return false }
        guard open?.hasAnswer == false else {
            open?.supporting.append(body)
            return false
        }
        open?.hasAnswer = true
        open?.department = body
        open?.answer.append(rest)
        note(line)
        return true
    }

    /// Ends the question whose lines were read.
    private mutating func finish() {
        if let open { entries.append(open) }
        open = nil
    }

    private mutating func note(_ line: String) {
        guard let (head, _) = CellParts.head(line), labels.count < 8, !labels.contains(head) else { return }
        labels.append(head)
    }

    private static let ends = ["noi nhan", "tren day la", "tren day", "tm ", "kt ", "tl "]

    static func isEnd(_ line: String) -> Bool {
        let words = TextLayout.folded(line) + " "
        return ends.contains(where: words.hasPrefix)
    }

    private static let dialogues = [
        "doi thoai", "cau hoi", "tiep xuc cu tri", "hoi dap", "giai dap", "chat van", "tra loi", "kien nghi cua",
    ]

    /// Whether a line speaks of questions and answers: elsewhere what a body says is no answer.
    private static func isOfDialogue(_ line: String) -> Bool {
        let words = TextLayout.folded(line)
        return dialogues.contains(where: words.contains)
    }

    private static let closings = [
        "ket luan hoi nghi", "hoi nghi ket thuc", "bien ban lap", "bien ban duoc lap", "bien ban nay",
        "bien ban ket thuc",
        "bien ban da duoc", "cuoc hop ket thuc", "buoi doi thoai ket thuc", "cuoc doi thoai ket thuc",
        "doi thoai ket thuc",
        "buoi lam viec ket thuc", "hoi nghi be mac", "be mac hoi nghi", "phat bieu ket luan", "phat bieu be mac",
        "hoi nghi thong qua", "bien ban thong qua", "thu ky hoi nghi", "chu toa hoi nghi", "hoi nghi da ket thuc",
        "be mac",
    ]

    /// Whether a line ends the paper: minutes have the chair's words and the hour behind the last question.
    /// - Parameter isLast: whether no question follows; else the chair concludes on one of several.
    private static func isClosing(_ line: String, isLast: Bool) -> Bool {
        let words = TextLayout.folded(withoutMarker(line).rest) + " "
        if closings.contains(where: words.hasPrefix) { return true }
        guard isLast else { return false }
        let head = words.split(separator: " ").prefix(14).joined(separator: " ")
        return words.hasPrefix("ket luan ") || words.hasPrefix("chi dao cua ")
            || CellParts.isOfLeader(String(line.prefix(90))) && (head.contains(" ket luan") || head.contains(" be mac"))
    }

    /// What a body said, where its name and a colon stand in front: "Phòng Kinh tế: …", "Công an xã bổ sung: …".
    private static func said(_ line: String) -> (body: String, rest: String)? {
        guard let (head, rest) = CellParts.head(withoutMarker(line).rest), !rest.isEmpty, head.count <= 70,
            CellParts.isOfLeader(head)
        else { return nil }
        for verb in [" kết luận", " bổ sung", " bổ sung thêm", " nói thêm", " làm rõ thêm", " làm rõ"]
        where head.hasSuffix(verb) {
            return (NameCell.tidy(String(head.dropLast(verb.count))), rest)
        }
        return (CellParts.body(of: head + ": " + rest)?.body ?? NameCell.tidy(head), rest)
    }

    private static let numberedWords = [
        "câu hỏi", "câu", "kiến nghị", "ý kiến", "vấn đề", "nội dung kiến nghị", "nội dung",
    ]

    /// The question that a line begins.
    private static func question(_ line: String) -> Entry? {
        if let (number, rest) = numbered(line) {
            var entry = Entry(number: number)
            if !rest.isEmpty { entry.question = [rest] }
            return entry
        }
        let bare = withoutMarker(line)
        guard let (head, rest) = CellParts.head(bare.rest), !CellParts.isAnswerLabel(head), !CellParts.isAnswering(head)
        else { return nil }
        if let (label, inside) = CellParts.labelled(head), CellParts.isAskLabel(label) {
            return Entry(number: bare.number, asker: inside, question: rest.isEmpty ? [] : [rest])
        }
        if CellParts.isAskLabel(head) {
            return Entry(number: bare.number, question: rest.isEmpty ? [] : [rest], isLabelled: true)
        }
        guard let (asker, rest) = CellParts.asker(of: bare.rest), asker.count >= 3 else { return nil }
        return Entry(number: bare.number, asker: asker, question: rest.isEmpty ? [] : [rest])
    }

    /// "Câu 1: …", "Kiến nghị số 2.", "Câu hỏi 3".
    private static func numbered(_ line: String) -> (number: Int, rest: String)? {
        let lower = line.lowercased()
        guard let word = numberedWords.first(where: { lower.hasPrefix($0 + " ") }) else { return nil }
        var rest = line.dropFirst(word.count + 1)
        for more in ["hỏi ", "số ", "thứ "] where rest.lowercased().hasPrefix(more) {
            rest = rest.dropFirst(more.count)
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
        let after = rest.dropFirst(digits.count)
        guard let sign = after.first else { return (number, "") }
        guard ".:)-– (".contains(sign) else { return nil }
        if sign == " ", let next = after.dropFirst().first, !"(:-–".contains(next) { return nil }
        if sign == "(" || after.hasPrefix(" (") {
            // "Câu 1 (Chi đoàn A): …": who asked stands in parentheses.
            return (number, TextLayout.trimmed(String(after)))
        }
        let tail = after.drop { ".:)-– ".contains($0) }
        return (number, TextLayout.trimmed(String(tail)))
    }

    /// A line without the number or mark in front.
    static func withoutMarker(_ line: String) -> (number: Int?, rest: String) {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if (1...3).contains(digits.count), let sign = line.dropFirst(digits.count).first, ".)".contains(sign) {
            let rest = line.dropFirst(digits.count + 1)
            if rest.first?.isNumber != true { return (Int(digits), TextLayout.trimmed(String(rest))) }
        }
        if let first = line.first, "-–+*•".contains(first) {
            return (nil, TextLayout.trimmed(String(line.dropFirst())))
        }
        return (nil, line)
    }

    /// Who answers and what, where a line begins an answer.
    private static func answer(_ line: String) -> (body: String, rest: String)? {
        let bare = withoutMarker(line).rest
        if CellParts.isAnswerLabel(bare.lowercased().filter { $0 != "." && $0 != ":" }) { return ("", "") }
        guard let (head, rest) = CellParts.head(bare) else { return nil }
        if let (label, inside) = CellParts.labelled(head), CellParts.isAnswerLabel(label) { return (inside, rest) }
        if CellParts.isAnswerLabel(head) {
            if let inner = CellParts.body(of: rest) { return (inner.body, inner.rest) }
            return ("", rest)
        }
        let found = CellParts.body(of: head + ": " + (rest.isEmpty ? "." : rest))
        guard found != nil || CellParts.isAnswering(head), head.count <= 90 else { return nil }
        return (found?.body ?? "", rest)
    }

    /// The entry with who asked taken out of its first words.
    private static func settled(_ entry: Entry) -> Entry {
        var entry = entry
        guard entry.asker.isEmpty, let first = entry.question.first else { return entry }
        if first.hasPrefix("("), let close = first.firstIndex(of: ")") {
            let inner = TextLayout.trimmed(String(first[first.index(after: first.startIndex)..<close]))
            let rest = first[first.index(after: close)...].drop { ".:)-– ".contains($0) }
            entry.asker = inner
            entry.question[0] = TextLayout.trimmed(String(rest))
        } else if let found = CellParts.asker(of: first) {
            entry.asker = found.asker
            entry.question[0] = found.rest
        }
        entry.question.removeAll(where: \.isEmpty)
        return entry
    }
}
