// A query taken apart: where its words stand in a text, and how well the text answers it.

/// Words that must stand next to each other; a single word stands for itself.
package struct SearchPhrase: Sendable, Hashable {
    /// The words, at least one.
    package let words: [SearchWord]
}

/// A query taken apart once, to be held against many texts.
///
/// Marks are optional: a word without them finds any, and the more of them were typed the more they count. Where the
/// tone stands (hoà, hòa) makes no difference. Words are runs of letters and digits; case is ignored. The last word may
/// go on, words in quotation marks are a phrase.
package struct SearchQuery: Sendable {
    /// More words than this are left out.
    package static let wordLimit = 32
    /// The quotation marks around a phrase.
    package static let quotes = "\"“”„«»"

    /// What must be there, in the order in which it was typed.
    package let phrases: [SearchPhrase]
    /// Whether any word was typed with a mark.
    package let isMarked: Bool

    /// Takes the query apart; words beyond `wordLimit` are ignored.
    package init(_ query: String) {
        var phrases: [SearchPhrase] = []
        var count = 0
        let parts = query.split(omittingEmptySubsequences: false) { Self.quotes.contains($0) }
        for (index, part) in parts.enumerated() {
            let text = SearchText(String(part))
            let places = text.words.prefix(SearchQuery.wordLimit - count)
            count += places.count
            let isClosed = index + 1 < parts.count
            let words = places.enumerated().map { order, place in
                // Nothing but blanks may follow the word that may go on.
                let isLast = !isClosed && order == places.count - 1
                return SearchWord(text, place, isPrefix: isLast)
            }
            guard !words.isEmpty else { continue }
            if index.isMultiple(of: 2) {
                // The last word before a quotation mark is no longer the one being typed.
                phrases += words.map { SearchPhrase(words: [$0]) }
            } else {
                phrases.append(SearchPhrase(words: words))
            }
        }
        self.phrases = phrases
        isMarked = phrases.contains { $0.words.contains(where: \.isMarked) }
    }

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { phrases.isEmpty }

    /// The words of all phrases.
    package var words: [SearchWord] { phrases.flatMap(\.words) }

    /// The places, in order and apart from each other, where something of the query stands in the text. Of a phrase with
    /// marks only the nearest places count.
    package func matches(in text: String) -> [Range<String.Index>] {
        guard !phrases.isEmpty else { return [] }
        let haystack = SearchText(text)
        var found: [Range<Int>] = []
        for phrase in phrases {
            let places = places(of: phrase, in: haystack)
            let best = places.map(\.nearness).max() ?? .none
            let isMarked = phrase.words.contains(where: \.isMarked)
            let least = isMarked ? min(best, .asTyped) : .folded
            for place in places where place.nearness >= least { found.append(place.letters) }
        }
        return joined(found).map { letters in
            let utf8 = text.utf8
            let start = utf8.index(utf8.startIndex, offsetBy: haystack.starts[letters.lowerBound])
            return start..<utf8.index(utf8.startIndex, offsetBy: haystack.ends[letters.upperBound - 1])
        }
    }

    /// How well the text answers.
    package func quality(in text: String) -> MatchQuality {
        guard !phrases.isEmpty else { return .none }
        let haystack = SearchText(text)
        var nearness = Nearness.exact
        for phrase in phrases {
            nearness = min(nearness, places(of: phrase, in: haystack).map(\.nearness).max() ?? .none)
            guard nearness > .none else { return .none }
        }
        let whole = SearchPhrase(words: words)
        let isTogether = places(of: whole, in: haystack).contains { $0.nearness >= nearness }
        return MatchQuality(nearness: nearness, isTogether: isTogether)
    }

    /// Whether all words, at least two, stand next to each other in the text, none of them a part of a longer word.
    package func standsTogether(in text: String) -> Bool {
        guard words.count > 1, let last = words.last else { return false }
        let haystack = SearchText(text)
        return places(of: SearchPhrase(words: words), in: haystack).contains { place in
            haystack.words.contains {
                $0.upperBound == place.letters.upperBound && $0.count == last.count
            }
        }
    }

    /// The words of a text that the words of the query find, whole and as they are written there; a word that is not found
    /// stays as it was typed.
    package func wholeWords(in text: String) -> [String] {
        let haystack = SearchText(text)
        let utf8 = Array(text.utf8)
        return words.map { word in
            let best = haystack.words.max { word.nearness(to: haystack, $0) < word.nearness(to: haystack, $1) }
            guard let best, word.nearness(to: haystack, best) > .none else { return word.folded }
            return String(
                decoding: utf8[haystack.starts[best.lowerBound]..<haystack.ends[best.upperBound - 1]], as: UTF8.self)
        }
    }

    /// The query with other words in place of its own, its phrases in quotation marks.
    /// - Parameter isOpen: whether the last word may still go on; otherwise a phrase at the end is closed.
    package func replacingWords(_ texts: [String], isOpen: Bool) -> String {
        var rest = texts[...]
        let parts = phrases.map { phrase in
            let words = rest.prefix(phrase.words.count).joined(separator: " ")
            rest = rest.dropFirst(phrase.words.count)
            guard phrase.words.count > 1 else { return words }
            return "\"" + words + (isOpen && phrase.words.last?.isPrefix == true ? "" : "\"")
        }
        return parts.joined(separator: " ")
    }

    /// Where a phrase stands: its letters, and how near its farthest word is.
    private func places(of phrase: SearchPhrase, in text: SearchText) -> [(letters: Range<Int>, nearness: Nearness)] {
        guard text.words.count >= phrase.words.count, let last = phrase.words.last else { return [] }
        return (0...(text.words.count - phrase.words.count)).compactMap { first in
            var nearness = Nearness.exact
            for (offset, word) in phrase.words.enumerated() {
                nearness = min(nearness, self.nearness(of: word, to: text, text.words[first + offset]))
                guard nearness > .none else { return nil }
            }
            let end = text.words[first + phrase.words.count - 1].lowerBound + last.count
            return (text.words[first].lowerBound..<end, nearness)
        }
    }

    /// Beside words with marks, one without asks for none.
    private func nearness(of word: SearchWord, to text: SearchText, _ place: Range<Int>) -> Nearness {
        let nearness = word.nearness(to: text, place)
        return isMarked && !word.isMarked && nearness > .none ? max(nearness, .asTyped) : nearness
    }

    private func joined(_ places: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, place.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                joined.append(place)
            }
        }
        return joined
    }
}

/// Where the words of the query stand in the text; see `SearchQuery`.
package func matches(of query: String, in text: String) -> [Range<String.Index>] {
    SearchQuery(query).matches(in: text)
}
