// What a field offers while one types in it.
import Domain
import Vietnamese

/// The drop-down under a field.
package struct Completion: Sendable, Equatable {
    /// What fits the text, best first; empty when nothing does, and the drop-down is not shown.
    package let matches: [String]
    /// The line under the cursor; nil while the cursor is in the text.
    package var selected: Int?

    /// A drop-down with the cursor still in the text.
    package init(matches: [String]) { self.matches = matches }

    /// The match under the cursor.
    package var chosen: String? { selected.flatMap { matches.indices.contains($0) ? matches[$0] : nil } }

    /// Moves the cursor on; behind either end it is in the text again.
    mutating func move(by step: Int) {
        let places = matches.count + 1
        let next = ((selected.map { $0 + 1 } ?? 0) + step + places) % places
        selected = next == 0 ? nil : next - 1
    }
}

/// Values that a field offers, made ready for typing.
package struct CompletionList: Sendable {
    /// The most lines of a drop-down.
    package static let limit = 6

    private let values: [(text: String, folded: String, exact: String)]

    /// A list of values, the likeliest first; two spellings of one name count once.
    package init(_ values: [String]) {
        var seen: Set<String> = []
        self.values = values.compactMap { text in
            let key = matchKey(text)
            return key.isEmpty || !seen.insert(key).inserted ? nil : (text, Self.plain(text), key)
        }
    }

    /// The values that begin with the text, then those in which a word does; with the marks as typed before without
    /// them. Nothing when the text is empty, or is the only value that fits.
    package func matches(_ text: String) -> [String] {
        let wanted = Self.plain(text)
        guard !wanted.isEmpty else { return [] }
        let exact = matchKey(text)
        var ranked: [[String]] = [[], [], [], []]
        for value in values {
            let isFirst = value.folded.hasPrefix(wanted)
            guard isFirst || value.folded.contains(" " + wanted) else { continue }
            let hasMarks = isFirst ? value.exact.hasPrefix(exact) : value.exact.contains(" " + exact)
            ranked[(isFirst ? 0 : 2) + (hasMarks ? 0 : 1)].append(value.text)
        }
        let found = ranked.joined()
        if let only = found.first, found.count == 1, matchKey(only) == exact { return [] }
        return Array(found.prefix(Self.limit))
    }

    /// Letters and digits without marks, one blank between the words.
    private static func plain(_ text: String) -> String {
        folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
