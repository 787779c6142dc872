// A row of a file that comes back with an answer, as far as it says which question it answers, and who says what.
import Domain
import Vietnamese

/// A row with an answer, or the room for one.
struct AnswerRow: Sendable {
    /// The file and the place in it.
    let place: String
    /// Its number, where one was typed.
    let number: Int?
    /// By what it is found again; empty when the file is not ours.
    let reference: String
    /// The question in its words.
    let question: String
    /// Who answers; empty when it does not say.
    let body: String
    /// The answer.
    let answer: String
    /// The row as a record, for somebody to read.
    let entry: RecordEntry

    /// The row of a record from a file; nil for what is no question.
    init?(_ record: IncomingRecord, file: String?) {
        guard record.entry.kind == .question else { return nil }
        let uid = record.entry.identity.uid
        place = (file.map { $0 + "/" } ?? "") + record.place
        number = record.isNumbered || !uid.isEmpty ? record.entry["number"].number : nil
        reference = record.reference.isEmpty ? uid : trimmed(record.reference)
        question = record.entry["question"].text
        body = record.answerer.isEmpty ? record.entry["department"].text : record.answerer
        answer = trimmedProse(composed(record.entry["answer"].text))
        var entry = record.entry
        entry["conference"] = .none
        self.entry = entry
    }
}

/// The words of a question, by which it is known again though somebody typed it again.
struct QuestionWords: Sendable {
    private let words: [String]
    private let counts: [String: Int]

    /// The words of a text; marks and capitals do not count.
    init(_ text: String) {
        words = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Whether there are any.
    var isEmpty: Bool { words.isEmpty }

    /// How much of two texts is the same, from 0 to 1: words that both have, slips of the hand among them, and a text that
    /// is a part of the other as a whole.
    func likeness(to other: QuestionWords) -> Double {
        guard !isEmpty, !other.isEmpty else { return 0 }
        if words == other.words { return 1 }
        var (rest, left) = (other.counts, [String]())
        var shared = 0.0
        for word in words {
            if let count = rest[word], count > 0 {
                rest[word] = count - 1
                shared += 1
            } else {
                left.append(word)
            }
        }
        let total = Double(words.count + other.words.count)
        // Only texts that are alike already are looked through for slips.
        if shared * 4 >= total {
            for word in left where word.count > 2 {
                let near = rest.first { $0.value > 0 && $0.key.count > 2 && typingDistance(word, $0.key) == 1 }?.key
                guard let near else { continue }
                rest[near, default: 1] -= 1
                shared += Self.slip
            }
        }
        let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        let isPart = short.count >= Self.telling && long.firstRange(of: short) != nil
        // Of two texts with the same words in another order one is not the other, but nearly.
        return max(min(0.99, 2 * shared / total), isPart ? Self.part : 0)
    }

    /// What a word with a slip counts.
    private static let slip = 0.8
    /// A part of a question with fewer words may be anybody's.
    private static let telling = 6
    /// How much a part says.
    private static let part = 0.9
}
