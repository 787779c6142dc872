// Where the words of a query stand in a text, and how well the text answers it.

/// How well a text answers a query; greater is better.
package enum MatchQuality: Int, Comparable, CaseIterable, Sendable {
    /// Some word of the query is missing.
    case none
    /// Every word is there when marks are left out.
    case foldedWords
    /// The words stand next to each other when marks are left out.
    case foldedPhrase
    /// Every word is there with the marks as typed.
    case exactWords
    /// The words stand next to each other with the marks as typed.
    case exactPhrase

    /// The worse one first.
    package static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rawValue < right.rawValue }
}

/// A query taken apart once, to be held against many texts.
///
/// A letter typed with marks matches only itself, one typed plain matches any marked variant. Where the tone stands
/// (hoà, hòa) makes no difference. Words are runs of letters and digits; case is ignored.
package struct SearchQuery: Sendable {
    /// More words than this are left out.
    package static let wordLimit = 32

    private enum Comparison {
        case exact, asTyped, folded
    }

    private struct Word: Sendable {
        /// The spellings to look for: as typed and with the tone in both places.
        var spellings: [[UInt32]]
        var plain: [UInt32]
    }

    private let words: [Word]
    private let hasMarks: Bool

    /// Takes the query apart; words beyond `wordLimit` are ignored.
    package init(_ query: String) {
        let typed = SearchText(query, placing: nil)
        words = typed.words.prefix(SearchQuery.wordLimit).map { range in
            var spellings = [Array(typed.exact[range])]
            for style in TonePlacement.allCases {
                var spelling = spellings[0]
                placeTone(&spelling, in: 0..<spelling.count, style)
                if !spellings.contains(spelling) { spellings.append(spelling) }
            }
            return Word(spellings: spellings, plain: Array(typed.plain[range]))
        }
        hasMarks = words.contains { $0.spellings[0] != $0.plain }
    }

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { words.isEmpty }

    /// The places, in order and apart from each other, where a word of the text begins as a word of the query does.
    package func matches(in text: String) -> [Range<String.Index>] {
        guard !words.isEmpty else { return [] }
        let haystack = SearchText(text, placing: .old)
        var found: [Range<String.Index>] = []
        let utf8 = text.utf8
        for place in haystack.words {
            var longest = 0
            for word in words where word.plain.count > longest {
                if begins(place, of: haystack, with: word, .asTyped) { longest = word.plain.count }
            }
            guard longest > 0 else { continue }
            let start = utf8.index(utf8.startIndex, offsetBy: haystack.starts[place.lowerBound])
            let end = utf8.index(utf8.startIndex, offsetBy: haystack.ends[place.lowerBound + longest - 1])
            found.append(start..<end)
        }
        return found
    }

    /// How well the text answers; a query without any mark counts as exact only where the text has none either.
    package func quality(in text: String) -> MatchQuality {
        guard !words.isEmpty else { return .none }
        let haystack = SearchText(text, placing: .old)
        guard hasAllWords(haystack, .folded) else { return .none }
        let comparison: Comparison = hasMarks ? .asTyped : .exact
        if hasPhrase(haystack, comparison) { return .exactPhrase }
        if hasAllWords(haystack, comparison) { return .exactWords }
        return hasPhrase(haystack, .folded) ? .foldedPhrase : .foldedWords
    }

    private func hasAllWords(_ text: SearchText, _ comparison: Comparison) -> Bool {
        words.allSatisfy { word in text.words.contains { begins($0, of: text, with: word, comparison) } }
    }

    /// Whether the words follow each other, all but the last of them whole.
    private func hasPhrase(_ text: SearchText, _ comparison: Comparison) -> Bool {
        guard text.words.count >= words.count else { return false }
        return (0...(text.words.count - words.count)).contains { first in
            words.indices.allSatisfy { offset in
                let place = text.words[first + offset]
                let word = words[offset]
                return (offset == words.count - 1 || place.count == word.plain.count)
                    && begins(place, of: text, with: word, comparison)
            }
        }
    }

    private func begins(
        _ place: Range<Int>, of text: SearchText, with word: Word, _ comparison: Comparison
    ) -> Bool {
        guard place.count >= word.plain.count else { return false }
        let start = place.lowerBound
        for offset in word.plain.indices where text.plain[start + offset] != word.plain[offset] { return false }
        if comparison == .folded { return true }
        return word.spellings.contains { spelling in
            spelling.indices.allSatisfy { offset in
                spelling[offset] == text.exact[start + offset]
                    || comparison == .asTyped && spelling[offset] == word.plain[offset]
            }
        }
    }
}

/// Where the words of the query stand in the text; see `SearchQuery`.
package func matches(of query: String, in text: String) -> [Range<String.Index>] {
    SearchQuery(query).matches(in: text)
}

/// How well the text answers the query; see `SearchQuery`.
package func matchQuality(query: String, text: String) -> MatchQuality {
    SearchQuery(query).quality(in: text)
}
