// What a query asks for piece by piece: words that must stand together, an abbreviation, a number.

/// Words that must stand next to each other, or that are one thing with several writings; a single word stands for itself.
package struct SearchPhrase: Sendable, Hashable {
    /// The words, at least one.
    package private(set) var words: [SearchWord]
    /// Whether the words may stand apart: nobody put them into quotation marks.
    package let isLoose: Bool
    /// Other ways to write it, each of whole words next to each other.
    package let others: [[SearchWord]]
    /// The name of the field in which it must stand, folded, as it was typed; nil for any.
    package let field: String?

    /// What stands behind the name of the field, as it was typed.
    package let written: String
    /// Whether it is the type of a document, with the document's number behind it.
    private(set) var isDocumentType = false

    /// A word that stands for itself, or words that somebody put into quotation marks.
    init(_ words: [SearchWord], knowing lexicon: SearchLexicon, field: String? = nil, written: String = "") {
        let others = words.count == 1 ? OtherWritings.of(words[0], knowing: lexicon) : []
        self.init(words, isLoose: false, others: others, field: field, written: written)
    }

    /// Words that may stand apart, and the other ways to write them.
    init(_ words: [SearchWord], others: [String], isDocumentType: Bool = false) {
        self.init(words, isLoose: true, others: others, field: nil, written: "")
        self.isDocumentType = isDocumentType
    }

    private init(_ words: [SearchWord], isLoose: Bool, others texts: [String], field: String?, written: String) {
        self.written = written
        self.isLoose = isLoose
        self.field = field
        let found = texts.map { SearchWord.words(of: $0, isPrefix: false) }.filter { !$0.isEmpty }
        // kĩ is kỹ with the same marks; htx has none of those of what it stands for.
        let isShortened = !found.isEmpty && (words.count > 1 || found.contains { $0.count > 1 })
        self.words = isShortened ? words.map(\.free) : words
        self.others = isShortened ? found.map { $0.map(\.free) } : found
    }

    /// All ways to write it.
    var writings: [[SearchWord]] { [words] + others }

    /// Whether it is one number.
    var isNumber: Bool { words.count == 1 && words[0].isNumber && field == nil }

    /// The same, of which nothing is missing.
    var closed: SearchPhrase {
        var phrase = self
        phrase.words = words.map(\.closed)
        return phrase
    }

    /// Where a phrase stands in a text, and how near it is.
    struct Place {
        /// The letters.
        let letters: Range<Int>
        let nearness: Nearness
        /// Whether its last word is not a part of a longer one.
        let isWhole: Bool
    }

    /// Where it stands in a text; of what may stand apart, all places of all words.
    func places(in text: SearchText, beside isMarked: Bool) -> [Place] {
        var found: [Place] = []
        if isLoose {
            for word in words {
                let places = Self.places(of: [word], in: text, beside: isMarked)
                if places.isEmpty {
                    found = []
                    break
                }
                found += places
            }
        } else {
            found = Self.places(of: words, in: text, beside: isMarked)
        }
        for other in others { found += Self.places(of: other, in: text, beside: isMarked) }
        return found
    }

    /// How near it is to a text at best, and whether as whole words; nil when it does not stand there.
    func standing(in text: SearchText, beside isMarked: Bool) -> Standing? {
        let others = others.flatMap { Self.places(of: $0, in: text, beside: isMarked) }.map {
            Standing(nearness: $0.nearness, isWhole: $0.isWhole)
        }
        guard isLoose else {
            let places = Self.places(of: words, in: text, beside: isMarked)
            return (places.map { Standing(nearness: $0.nearness, isWhole: $0.isWhole) } + others).max()
        }
        var whole: Standing? = Standing(nearness: .exact, isWhole: true)
        for word in words {
            let best = Self.places(of: [word], in: text, beside: isMarked).map {
                Standing(nearness: $0.nearness, isWhole: $0.isWhole)
            }.max()
            guard let best, let before = whole else {
                whole = nil
                break
            }
            whole = Standing(
                nearness: min(before.nearness, best.nearness), isWhole: before.isWhole && best.isWhole)
        }
        return (others + (whole.map { [$0] } ?? [])).max()
    }

    /// How well a phrase stands in a text; the nearer is the greater, then whole words.
    struct Standing: Comparable {
        let nearness: Nearness
        let isWhole: Bool

        static func < (left: Standing, right: Standing) -> Bool {
            (left.nearness.rawValue, left.isWhole ? 1 : 0) < (right.nearness.rawValue, right.isWhole ? 1 : 0)
        }
    }

    /// Where words stand next to each other: their letters, and how near the farthest of them is.
    /// - Parameter isMarked: whether the query has marks; beside words with marks, one without asks for none.
    static func places(of words: [SearchWord], in text: SearchText, beside isMarked: Bool) -> [Place] {
        guard text.words.count >= words.count, let last = words.last else { return [] }
        return (0...(text.words.count - words.count)).compactMap { first in
            var nearness = Nearness.exact
            for (offset, word) in words.enumerated() {
                var own = word.nearness(to: text, text.words[first + offset])
                if isMarked, !word.isMarked, own > .none { own = max(own, .asTyped) }
                nearness = min(nearness, own)
                guard nearness > .none else { return nil }
            }
            let end = text.words[first + words.count - 1]
            return Place(
                letters: text.words[first].lowerBound..<end.lowerBound + last.count, nearness: nearness,
                isWhole: end.count == last.count)
        }
    }
}
