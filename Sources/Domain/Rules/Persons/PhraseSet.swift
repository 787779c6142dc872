// Phrases that are looked for in texts, found by their first words.
import Vietnamese

/// Phrases under the keys of their spellings (`matchKey`).
struct PhraseSet: Sendable {
    /// The phrases by their first word, longer ones before those that they begin with.
    private var byFirst: [String: [[String]]] = [:]

    /// No phrases.
    init() {}

    /// Phrases with semicolons between them.
    init(_ text: String) {
        for phrase in text.split(separator: ";") {
            let words = phrase.split(whereSeparator: \.isWhitespace)
            if !words.isEmpty { insert(words.map { matchKey(String($0)) }) }
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { byFirst.isEmpty }

    /// The phrases as texts, their words with a blank between.
    var texts: Set<String> { Set(byFirst.values.joined().map { $0.joined(separator: " ") }) }

    /// The phrases that begin with a word, longer ones first.
    func phrases(beginningWith word: String) -> [[String]] { byFirst[word] ?? [] }

    /// Adds a phrase by the keys of its words; none of no words.
    mutating func insert(_ phrase: [String]) {
        guard let first = phrase.first else { return }
        var phrases = byFirst[first] ?? []
        phrases.insert(phrase, at: phrases.firstIndex { $0.count < phrase.count } ?? phrases.count)
        byFirst[first] = phrases
    }

    /// These phrases and others.
    func union(_ others: PhraseSet) -> PhraseSet {
        var result = self
        for phrase in others.byFirst.values.joined() { result.insert(phrase) }
        return result
    }
}
