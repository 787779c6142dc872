// The table of answers of a dialogue: which questions stand in it, under which numbers, and what answers each.
import Vietnamese

/// The rows of the published table, worked out from questions and the links between them.
///
/// A published answer does not change: what replaces it takes its place in the table (decree 30/2020/NĐ-CP, article 18).
package struct AnswerTable: Sendable {
    /// What stands in the column of answers.
    package enum Answer: Sendable, Equatable {
        /// The answer itself.
        case text(String)
        /// The answer of another row, by its number.
        case sameAs(number: Int)
        /// It was passed on: where to or why, and what was said besides.
        case forwarded(reason: String, answer: String)
        /// There is none yet.
        case missing
    }

    /// A row.
    package struct Row: Sendable, Equatable {
        /// Its number in the table; a question without one of its own got the next free one.
        package let number: Int
        /// The question printed: the one that was chosen, or what replaces it.
        package let question: Question
        /// What answers it.
        package let answer: Answer
        /// The question whose answer that is, by its number in the database.
        package let source: Int64
        /// The notice of what it replaces, empty when not known; nil when it replaces nothing.
        package let replacedNotice: String?
    }

    /// The rows in their order.
    package private(set) var rows: [Row]
    private let numbers: [Int64: Int]
    private let links: QuestionLinks
    /// How the questions stand that have a row, by their numbers in the database.
    private let standings: [Int64: Standing]

    /// How a question stands in what papers say of the table.
    package enum Standing: Sendable, Equatable {
        /// It has an answer; in a row that was chosen, also one that nobody has approved.
        case answered
        /// It was passed on.
        case forwarded
        /// It has no answer.
        case open
    }

    /// The table of a dialogue.
    /// - Parameters:
    ///   - own: its questions in the order of the table.
    ///   - linked: questions elsewhere that these are linked with.
    ///   - chosen: the numbers in the database of exactly those to print, in this order; when empty, all whose answer
    ///     is approved or published.
    package init(_ own: [Question], linked: [Question] = [], chosen: [Int64] = []) {
        let links = QuestionLinks(own + linked)
        self.links = links
        let wanted = chosen.isEmpty ? own.filter(links.isAnswered) : chosen.compactMap { links[$0] }
        let places = Self.places(wanted, links)
        var next = places.compactMap { $0.asked.number ?? $0.printed.number }.max() ?? 0
        var numbers: [Int64: Int] = [:]
        for (asked, printed) in places {
            if asked.number == nil, printed.number == nil { next += 1 }
            let number = asked.number ?? printed.number ?? next
            for question in [asked, printed] { numbers[question.identity.id] = number }
        }
        self.numbers = numbers
        rows = places.map { _, printed in
            let (answer, source) = Self.answer(to: printed, links, numbers, isChosen: !chosen.isEmpty)
            return Row(
                number: numbers[printed.identity.id] ?? 0, question: printed, answer: answer, source: source,
                replacedNotice: printed.replaces.map { links[$0]?.notice ?? "" })
        }
        let byNumber = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        var standings: [Int64: Standing] = [:]
        for ((asked, printed), row) in zip(places, rows) {
            let standing = Self.standing(row, byNumber)
            for question in [asked, printed] { standings[question.identity.id] = standing }
        }
        self.standings = standings
    }

    private static func standing(_ row: Row, _ rows: [Int: Row]) -> Standing {
        switch row.answer {
        case .text: return .answered
        case .forwarded: return .forwarded
        case .missing: return .open
        // What has the answer of another row has none while that one has none.
        case .sameAs(let number):
            if case .missing = rows[number]?.answer { return .open }
            return .answered
        }
    }

    /// How a question stands: as its row shows it, where the table has one.
    package func standing(of question: Question) -> Standing {
        if let standing = standings[links.latest(question).identity.id] ?? standings[question.identity.id] {
            return standing
        }
        if question.state == .forwarded { return .forwarded }
        return links.isAnswered(question) ? .answered : .open
    }

    /// The number under which a question stands in the table, or its own when it does not stand there.
    package func number(of question: Question) -> Int? {
        numbers[links.latest(question).identity.id] ?? numbers[question.identity.id] ?? question.number
    }

    /// The question that stands in the table for a question, by its number in the database: what replaces it, or itself.
    func printed(for question: Question) -> Int64 { links.latest(question).identity.id }

    /// The topics as headings over the rows, by the place of the row that each stands over; empty where questions do
    /// not stand group by group.
    package var groups: [Int: String] {
        var groups: [Int: String] = [:]
        var seen: Set<String> = []
        var last = ""
        for (index, row) in rows.enumerated() {
            let topic = trimmed(row.question.topic)
            let key = matchKey(topic)
            guard key != last else { continue }
            guard !key.isEmpty, seen.insert(key).inserted else { return [:] }
            groups[index] = topic
            last = key
        }
        return groups
    }

    /// The bodies that answer or support, each once, in the order of their rows.
    package var bodies: [String] {
        var seen: Set<String> = []
        return rows.flatMap { [$0.question.department] + $0.question.supportingBodies }
            .filter { !$0.isEmpty && seen.insert(matchKey($0)).inserted }
    }

    /// What its rows say: the units that asked, the questions, the answers.
    package var texts: [String] {
        rows.flatMap { row in
            let answer: [String] =
                switch row.answer {
                case .text(let text): [text]
                case .forwarded(let reason, let answer): [reason, answer]
                case .sameAs, .missing: []
                }
            return [row.question.unit, row.question.question] + answer
        }
    }

    /// The units that asked, each as it is written; where a row says none, whoever asked.
    package var askingUnits: [String] { UnitSpellings.distinct(rows.map(\.question.askingBody)) }

    /// The table without some of its rows, by their places; the others keep their numbers.
    package func without(_ places: Set<Int>) -> AnswerTable {
        var table = self
        table.rows = rows.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        return table
    }

    /// The questions that stand in it, or answer one that does, by their numbers in the database.
    package var shown: Set<Int64> { Set(rows.flatMap { [$0.question.identity.id, $0.source] }) }

    /// Each question once, where it or the first that it replaces was wanted.
    private static func places(_ wanted: [Question], _ links: QuestionLinks) -> [(asked: Question, printed: Question)] {
        let ids = Set(wanted.map(\.identity.id))
        var seen: Set<Int64> = []
        return wanted.compactMap { question in
            guard !links.replacedBy(question).contains(where: { ids.contains($0) }) else { return nil }
            let printed = links.latest(question)
            return seen.insert(printed.identity.id).inserted ? (question, printed) : nil
        }
    }

    private static func answer(
        to question: Question, _ links: QuestionLinks, _ numbers: [Int64: Int], isChosen: Bool
    ) -> (Answer, source: Int64) {
        var source = question
        if let main = links.main(of: question) {
            source = links.latest(main)
            let number = numbers[source.identity.id] ?? numbers[main.identity.id]
            if let number, number != numbers[question.identity.id] {
                return (.sameAs(number: number), source.identity.id)
            }
            // A draft elsewhere answers nothing in print, unless somebody chose the row as it is.
            let isOpen = !source.isSettled && source.state != .forwarded
            if isOpen, !question.answer.isEmpty || !isChosen { source = question }
        }
        return (source.ownAnswer, source.identity.id)
    }
}

extension AnswerTable.Row {
    /// The row with the texts of its question and of the one whose answer it has, as they were fetched.
    package func with(_ texts: [Int64: Question]) -> AnswerTable.Row {
        var answer = answer
        switch answer {
        case .text, .forwarded: answer = texts[source]?.ownAnswer ?? answer
        case .sameAs, .missing: break
        }
        return AnswerTable.Row(
            number: number, question: texts[question.identity.id] ?? question, answer: answer, source: source,
            replacedNotice: replacedNotice)
    }
}

extension Question {
    /// What it says itself in the column of answers.
    fileprivate var ownAnswer: AnswerTable.Answer {
        if state == .forwarded { return .forwarded(reason: reason, answer: answer) }
        return answer.isEmpty ? .missing : .text(answer)
    }

    /// The bodies that support the answer.
    package var supportingBodies: [String] {
        supporting.split { $0 == ";" || $0.isNewline }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether its answer is approved or published.
    var isSettled: Bool { state == .approved || state == .published }
}

/// How questions refer to each other. Whatever the records say, following them comes to an end.
struct QuestionLinks: Sendable {
    private let known: [Int64: Question]
    /// The latest question with an approved or published answer that replaces one.
    private let replacements: [Int64: Question]

    init(_ questions: [Question]) {
        known = Dictionary(questions.map { ($0.identity.id, $0) }) { first, _ in first }
        var replacements: [Int64: Question] = [:]
        for question in questions where question.isSettled {
            guard let replaced = question.replaces, replaced != question.identity.id else { continue }
            if let other = replacements[replaced], other.identity.id > question.identity.id { continue }
            replacements[replaced] = question
        }
        self.replacements = replacements
    }

    subscript(_ id: Int64) -> Question? { known[id] }

    /// What stands in the place of a question now: the last of what replaces it, or itself. Questions that replace each
    /// other in a circle all keep their places.
    func latest(_ question: Question) -> Question {
        var (current, seen) = (question, Set([question.identity.id]))
        while let next = replacements[current.identity.id] {
            guard seen.insert(next.identity.id).inserted else { return question }
            current = next
        }
        return current
    }

    /// The questions whose place a question takes.
    func replacedBy(_ question: Question) -> [Int64] {
        var (found, seen, current) = ([Int64](), Set([question.identity.id]), question)
        while let id = current.replaces, replacements[id]?.identity.id == current.identity.id {
            guard seen.insert(id).inserted else { return [] }
            found.append(id)
            guard let next = known[id] else { break }
            current = next
        }
        return found
    }

    /// The question whose answer answers this one; nil when it is itself, or when they only name each other.
    func main(of question: Question) -> Question? {
        var (current, seen) = (question, Set([question.identity.id]))
        while let next = current.sameAs.flatMap({ known[$0] }) {
            guard seen.insert(next.identity.id).inserted else { return nil }
            current = next
        }
        return current.identity.id == question.identity.id ? nil : current
    }

    /// Whether the answer, its own or the one it shares, is approved or published.
    func isAnswered(_ question: Question) -> Bool {
        question.isSettled || latest(main(of: question) ?? question).isSettled
    }
}
