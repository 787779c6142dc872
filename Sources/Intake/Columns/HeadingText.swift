// The words of a heading, made alike: case, marks' places, punctuation, line breaks and what stands in parentheses do not
// count.
import Formats
import Vietnamese

/// The words of a heading, or of a phrase that headings are looked through for.
struct HeadingText: Hashable, Sendable {
    /// A word with its marks and without them.
    struct Word: Hashable, Sendable {
        let marked: String
        let folded: String
    }

    let words: [Word]
    /// What stood in parentheses, such as the unit of a sum.
    let aside: String
    /// Whether any word has a mark: else it was typed without them, and marks do not count.
    private let isMarked: Bool

    /// Words that join and say nothing.
    private static let joining: Set<String> = ["và", "hoặc", "của", "các", "những", "theo"]
    private static let longest = 120

    /// A heading; one that is longer than headings are has no words.
    init(_ text: String) {
        guard text.utf8.count <= Self.longest * 3 else {
            (words, aside, isMarked) = ([], "", false)
            return
        }
        let (outside, inside) = Self.parted(text)
        let own = Self.words(outside)
        words = own.isEmpty ? Self.words(inside) : own
        aside = own.isEmpty ? "" : inside
        isMarked = words.contains { $0.marked != $0.folded }
    }

    private init(words: [Word], aside: String) {
        self.words = words
        self.aside = aside
        isMarked = words.contains { $0.marked != $0.folded }
    }

    /// The words of this heading and then of another.
    func followed(by other: HeadingText) -> HeadingText {
        HeadingText(words: words + other.words, aside: aside.isEmpty ? other.aside : aside)
    }

    /// What stands outside parentheses and brackets, and what stands inside.
    private static func parted(_ text: String) -> (outside: String, inside: String) {
        var depth = 0
        var outside = String.UnicodeScalarView()
        var inside = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
            if scalar == "(" || scalar == "[" {
                depth += 1
                outside.append(" ")
                inside.append(" ")
            } else if depth > 0 {
                inside.append(scalar)
            } else if scalar != ")", scalar != "]" {
                outside.append(scalar)
            }
        }
        return (String(outside), trimmed(String(inside)))
    }

    private static func trimmed(_ text: String) -> String { TextLayout.trimmed(text) }

    private static func words(_ text: String) -> [Word] {
        matchKey(TextLayout.plain(text)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !joining.contains($0) }
            .map { Word(marked: $0, folded: TextLayout.folded($0)) }
    }

    /// Under which it stands in a dictionary.
    var key: String { words.map(\.marked).joined(separator: " ") }
    /// Under which it stands there when it was typed without marks.
    var foldedKey: String? { isMarked ? nil : words.map(\.folded).joined(separator: " ") }

    /// Where a phrase begins, counted in words; nil when it is not there.
    func position(of phrase: HeadingText) -> Int? {
        let count = phrase.words.count
        guard count > 0, count <= words.count else { return nil }
        return (0...words.count - count).first { matches(phrase, at: $0) }
    }

    /// Whether it begins with a phrase.
    func begins(with phrase: HeadingText) -> Bool {
        !phrase.words.isEmpty && phrase.words.count <= words.count && matches(phrase, at: 0)
    }

    private func matches(_ phrase: HeadingText, at start: Int) -> Bool {
        zip(words[start...], phrase.words).allSatisfy { own, other in
            isMarked ? own.marked == other.marked : own.folded == other.folded
        }
    }
}

/// Phrases of which one is looked for.
struct HeadingPhrases: Sendable, ExpressibleByStringLiteral {
    private let phrases: [HeadingText]

    /// Phrases parted by strokes: "trả lời|giải đáp".
    init(stringLiteral text: String) {
        phrases = text.split(separator: "|").map { HeadingText(String($0)) }
    }

    /// Where the first of them begins.
    func position(in text: HeadingText) -> Int? { phrases.compactMap(text.position).min() }
    /// Whether one of them stands in a text.
    func stand(in text: HeadingText) -> Bool { phrases.contains { text.position(of: $0) != nil } }
    /// Whether a text begins with one of them.
    func begin(_ text: HeadingText) -> Bool { phrases.contains(where: text.begins) }
    /// Whether a text is one of them.
    func are(_ text: HeadingText) -> Bool {
        phrases.contains { $0.words.count == text.words.count && text.begins(with: $0) }
    }
}
