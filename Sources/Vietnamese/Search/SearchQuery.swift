// A query taken apart: where its words stand in a text, and how well the text answers it.

/// A query taken apart once, to be held against many texts.
///
/// Marks are optional: a word without them finds any, and the more of them were typed the more they count. Where the
/// tone stands (hoà, hòa) makes no difference. Words are runs of letters and digits; case is ignored. The last word may
/// go on, words in quotation marks are a phrase. `-word` and `-"two words"` must not be there, `field:word` must stand in
/// that field. Abbreviations, numbers, days and i for y are found in their other writings too.
package struct SearchQuery: Sendable {
    /// More words than this are left out.
    package static let wordLimit = 32
    /// The quotation marks around a phrase.
    package static let quotes = "\"“”„«»"

    /// What must be there, in the order in which it was typed.
    package let phrases: [SearchPhrase]
    /// What must not be there.
    package let excluded: [SearchPhrase]
    /// Whether any word was typed with a mark.
    package let isMarked: Bool
    /// The ways to write all of it in a row, as it was typed in front.
    package let sequences: [[SearchWord]]

    /// More ways to write all of it than these are not looked for.
    private static let sequenceLimit = 12

    /// Takes the query apart; words beyond `wordLimit` are ignored.
    /// - Parameters:
    ///   - lexicon: the short words that are found both ways.
    ///   - hasSigns: whether a dash before a word leaves out what has it, and a name with a colon asks for a field.
    package init(_ query: String, knowing lexicon: SearchLexicon = .common, hasSigns: Bool = true) {
        let grammar = SearchGrammar(query, knowing: lexicon, hasSigns: hasSigns)
        phrases = grammar.phrases
        excluded = grammar.excluded
        isMarked = phrases.contains { $0.words.contains(where: \.isMarked) }
        sequences = Self.sequences(of: phrases) + (Self.signs(in: phrases).map { Self.sequences(of: $0) } ?? [])
    }

    private static func sequences(of phrases: [SearchPhrase]) -> [[SearchWord]] {
        var sequences: [[SearchWord]] = [[]]
        for phrase in phrases {
            let isMany = sequences.count * phrase.writings.count > sequenceLimit
            let writings = isMany ? [phrase.words] : phrase.writings
            sequences = writings.flatMap { writing in sequences.map { $0 + writing } }
        }
        return sequences
    }

    /// The phrases with each type of a document behind its number and year, as the signs of documents have them: `qd 148` is
    /// 148/QĐ-TTg. Nil when there is no such type.
    private static func signs(in phrases: [SearchPhrase]) -> [SearchPhrase]? {
        guard phrases.contains(where: \.isDocumentType) else { return nil }
        var turned: [SearchPhrase] = []
        var type: SearchPhrase?
        for phrase in phrases {
            if type != nil, !phrase.isNumber {
                turned += [type].compactMap(\.self)
                type = nil
            }
            if phrase.isDocumentType { type = phrase } else { turned.append(type == nil ? phrase : phrase.closed) }
        }
        return turned + [type].compactMap(\.self)
    }

    /// Whether it is words and phrases alone: nothing is left out, and no field is asked for.
    package var isPlain: Bool { excluded.isEmpty && phrases.allSatisfy { $0.field == nil } }

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
            let places = phrase.places(in: haystack, beside: isMarked)
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
            nearness = min(nearness, phrase.standing(in: haystack, beside: isMarked)?.nearness ?? .none)
            guard nearness > .none else { return .none }
        }
        let isTogether = sequences.contains { words in
            SearchPhrase.places(of: words, in: haystack, beside: isMarked).contains { $0.nearness >= nearness }
        }
        return MatchQuality(nearness: nearness, isTogether: isTogether)
    }

    /// The words of a text that the words of the query find, whole and as they are written there, where they stand in a
    /// row if they do; a word that is not found stays as it was typed.
    package func wholeWords(in text: String) -> [String] {
        let haystack = SearchText(text)
        let utf8 = Array(text.utf8)
        func written(_ place: Range<Int>) -> String {
            String(
                decoding: utf8[haystack.starts[place.lowerBound]..<haystack.ends[place.upperBound - 1]], as: UTF8.self)
        }
        let row = SearchPhrase.places(of: words, in: haystack, beside: false).max { $0.nearness < $1.nearness }
        if let start = row?.letters.lowerBound, let first = haystack.words.firstIndex(where: { $0.lowerBound == start })
        {
            return haystack.words[first..<first + words.count].map(written)
        }
        return words.map { word in
            let best = haystack.words.max { word.nearness(to: haystack, $0) < word.nearness(to: haystack, $1) }
            guard let best, word.nearness(to: haystack, best) > .none else { return word.folded }
            return written(best)
        }
    }

    /// The query with other words in place of its own, its phrases in quotation marks.
    /// - Parameter isOpen: whether the last word may still go on; otherwise a phrase at the end is closed.
    package func replacingWords(_ texts: [String], isOpen: Bool) -> String {
        var rest = texts[...]
        let parts = phrases.map { phrase in
            let words = rest.prefix(phrase.words.count).joined(separator: " ")
            rest = rest.dropFirst(phrase.words.count)
            guard phrase.words.count > 1, !phrase.isLoose else { return words }
            return "\"" + words + (isOpen && phrase.words.last?.isPrefix == true ? "" : "\"")
        }
        return parts.joined(separator: " ")
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
