// Which question of a dialogue a row of a file answers: by its reference, by number and words, by its words alone.
import Domain

/// Finds the questions that rows answer. What it cannot tell it does not guess.
struct AnswerMatcher: Sendable {
    /// What a row answers.
    enum Finding: Hashable, Sendable {
        /// This question, by its place among those of the dialogue.
        case found(Int)
        /// Probably this one, but something speaks against it.
        case doubted(Int, AnswerDoubt)
        /// Any of these.
        case several([Int])
        /// None of the dialogue.
        case none
    }

    private let questions: [Question]
    private let words: [QuestionWords]
    /// The place of the question in which each is answered now: what replaces it, or what it is the same as.
    private let answered: [Int]

    /// A matcher for the questions of a dialogue.
    init(_ questions: [Question]) {
        self.questions = questions
        words = questions.map { QuestionWords($0.question) }
        let places = Dictionary(questions.enumerated().map { ($1.identity.id, $0) }) { first, _ in first }
        var next: [Int: Int] = [:]
        for (place, question) in questions.enumerated() {
            if let main = question.sameAs.flatMap({ places[$0] }) { next[place] = main }
        }
        for (place, question) in questions.enumerated() {
            if let replaced = question.replaces.flatMap({ places[$0] }) { next[replaced] = place }
        }
        answered = questions.indices.map { start in
            var (place, seen) = (start, Set([start]))
            while let other = next[place], seen.insert(other).inserted { place = other }
            return place
        }
    }

    /// What each row of a file answers.
    func findings(_ rows: [AnswerRow]) -> (findings: [Finding], hasOwnNumbers: Bool) {
        let likenesses = rows.map { row in
            let own = QuestionWords(row.question)
            return words.map { $0.likeness(to: own) }
        }
        // A file that numbers its rows by itself says nothing by its numbers.
        var (agreeing, differing) = (0, 0)
        for (row, likeness) in zip(rows, likenesses) {
            guard let number = row.number, case .found(let place) = byWords(likeness) else { continue }
            if isNumbered(place, number) { agreeing += 1 } else { differing += 1 }
        }
        let hasOwnNumbers = differing > 1 && differing > agreeing
        let findings = zip(rows, likenesses).map { row, likeness in
            finding(row, likeness, number: hasOwnNumbers ? nil : row.number)
        }
        return (findings, hasOwnNumbers)
    }

    /// Whether a question, or one that is answered in it, has a number.
    private func isNumbered(_ place: Int, _ number: Int) -> Bool {
        questions.indices.contains { answered[$0] == place && questions[$0].number == number }
    }

    private func finding(_ row: AnswerRow, _ likeness: [Double], number: Int?) -> Finding {
        let known = row.reference.isEmpty ? nil : byReference(row.reference)
        if let known {
            guard !QuestionWords(row.question).isEmpty, likeness[known.own] < Self.least,
                case .found(let other) = byWords(likeness), other != known.place
            else { return .found(known.place) }
            // Its words are those of another question: somebody moved cells, and not rows.
            return .several([known.place, other])
        }
        let meant = byWords(likeness)
        // Last year's file has last year's references, and perhaps the same words.
        if QuestionReferences.isMade(row.reference) || RecordIdentity.isUID(row.reference) {
            if case .found(let place) = meant { return .doubted(place, .reference) }
            return meant
        }
        guard let number else { return meant }
        let numbered = questions.indices.filter { questions[$0].number == number }
        guard let own = numbered.max(by: { likeness[$0] < likeness[$1] }) else { return meant }
        if QuestionWords(row.question).isEmpty { return .doubted(answered[own], .noWords(number)) }
        if likeness[own] >= Self.least {
            guard case .found(let other) = meant, other != answered[own],
                best(likeness, of: other) > likeness[own] + Self.margin
            else { return .found(answered[own]) }
            return .doubted(other, .number(number))
        }
        if case .found(let place) = meant { return .doubted(place, .number(number)) }
        return meant
    }

    /// The question of a reference, and the one in which it is answered.
    private func byReference(_ reference: String) -> (own: Int, place: Int)? {
        let own = questions.indices.filter {
            QuestionReferences.isReference(reference, of: questions[$0].identity.uid)
        }
        return own.count == 1 ? (own[0], answered[own[0]]) : nil
    }

    /// The question that the words alone mean, when it is clearly one.
    private func byWords(_ likeness: [Double]) -> Finding {
        var scores: [Int: Double] = [:]
        for (place, score) in likeness.enumerated() where score >= Self.enough {
            scores[answered[place]] = max(scores[answered[place]] ?? 0, score)
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first else { return .none }
        let rivals = ranked.dropFirst().filter { $0.value > first.value - Self.margin }
        // The very words of a question mean it, however alike another one is.
        if rivals.isEmpty || first.value == 1 && rivals.allSatisfy({ $0.value < 1 }) { return .found(first.key) }
        return .several([first.key] + rivals.map(\.key))
    }

    private func best(_ likeness: [Double], of place: Int) -> Double {
        likeness.indices.filter { answered[$0] == place }.map { likeness[$0] }.max() ?? 0
    }

    /// How alike words must be beside a number or a reference, and how alike when they stand alone.
    private static let (least, enough) = (0.5, 0.75)
    /// By how much the words of one question must be nearer than those of any other.
    private static let margin = 0.1
}
