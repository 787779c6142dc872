// The grammar of searches: words, "words together", -without, field:word.

/// A search taken apart into what must and what must not be there.
struct SearchGrammar {
    private(set) var phrases: [SearchPhrase] = []
    private(set) var excluded: [SearchPhrase] = []
    private let lexicon: SearchLexicon
    private var count = 0

    /// Reads a query; words beyond `SearchQuery.wordLimit` are ignored.
    /// - Parameters:
    ///   - lexicon: the short words that are found both ways.
    ///   - hasSigns: whether a dash before a word and a colon behind a name mean something.
    init(_ query: String, knowing lexicon: SearchLexicon, hasSigns: Bool) {
        self.lexicon = lexicon
        let parts = query.split(omittingEmptySubsequences: false) { SearchQuery.quotes.contains($0) }
        // What stands immediately before a quotation mark belongs to the phrase.
        var sign = Sign()
        for (index, part) in parts.enumerated() {
            let isClosed = index + 1 < parts.count
            if !index.isMultiple(of: 2) {
                add(words(of: part, isOpen: !isClosed), sign, part)
                sign = Sign()
                continue
            }
            var chunks = part.split(whereSeparator: \.isWhitespace)
            sign = Sign()
            if hasSigns, isClosed, let last = chunks.last, part.last?.isWhitespace == false {
                let (found, rest) = Sign.read(last)
                if rest.isEmpty, found != Sign() {
                    sign = found
                    chunks.removeLast()
                }
            }
            add(chunks, isOpen: !isClosed, hasSigns)
        }
    }

    /// What a sign before a word asks for.
    private struct Sign: Equatable {
        var isExcluding = false
        var field: String?

        /// The signs at the beginning of a chunk, and what follows them.
        static func read(_ chunk: Substring) -> (Sign, rest: Substring) {
            var sign = Sign()
            var rest = chunk
            if let first = rest.first, first == "-" || first == "\u{2212}",
                rest.dropFirst().first.map({ $0.isLetter || $0.isNumber }) ?? true
            {
                sign.isExcluding = true
                rest = rest.dropFirst()
            }
            if let colon = rest.firstIndex(of: ":"), rest[..<colon].count > 1, rest[..<colon].allSatisfy(\.isLetter),
                rest[rest.index(after: colon)...].first.map({ $0.isLetter || $0.isNumber }) ?? true
            {
                sign.field = folded(String(rest[..<colon]))
                rest = rest[rest.index(after: colon)...]
            }
            return (sign, rest)
        }
    }

    /// The chunks between blanks; runs that have a short writing stay one phrase.
    private mutating func add(_ chunks: [Substring], isOpen: Bool, _ hasSigns: Bool) {
        var plain: [SearchWord] = []
        func flush(_ grammar: inout SearchGrammar) {
            grammar.addRun(plain)
            plain = []
        }
        for (order, chunk) in chunks.enumerated() {
            let isLast = isOpen && order == chunks.count - 1
            let (sign, rest) = hasSigns ? Sign.read(chunk) : (Sign(), chunk)
            let isBare = rest.allSatisfy { !$0.isLetter && !$0.isNumber }
            if sign != Sign(), !isBare {
                flush(&self)
                add(words(of: rest, isOpen: isLast && !sign.isExcluding), sign, rest)
            } else if let (digits, number) = OtherWritings.ungrouped(chunk) {
                flush(&self)
                let rest = chunk[digits.endIndex...]
                let words = words(of: digits, isOpen: isLast && rest.isEmpty)
                if !words.isEmpty { phrases.append(SearchPhrase(words, others: [number])) }
                plain += self.words(of: rest, isOpen: isLast)
            } else {
                plain += words(of: chunk, isOpen: isLast)
            }
        }
        flush(&self)
    }

    private mutating func addRun(_ words: [SearchWord]) {
        let texts = words.map(\.folded)
        var index = 0
        while index < words.count {
            if let (length, others) = OtherWritings.day(texts[index...]) {
                phrases.append(
                    SearchPhrase(Array(words[index..<index + length]), others: others))
                index += length
                continue
            }
            if let (length, leading, others) = OtherWritings.documentType(texts[index...], knowing: lexicon) {
                phrases.append(SearchPhrase(Array(words[index..<index + length]), others: others, isDocumentType: true))
                // No sign has a word between type and number.
                index += length + leading
                continue
            }
            var length = min(lexicon.longest, words.count - index)
            var others: [String] = []
            while length > 1 {
                others = lexicon.others(of: texts[index..<index + length].joined(separator: " "))
                if !others.isEmpty { break }
                length -= 1
            }
            if others.isEmpty {
                phrases.append(SearchPhrase([words[index]], knowing: lexicon))
                index += 1
            } else {
                phrases.append(SearchPhrase(Array(words[index..<index + length]), others: others))
                index += length
            }
        }
    }

    private mutating func add(_ words: [SearchWord], _ sign: Sign, _ written: Substring) {
        guard !words.isEmpty else { return }
        let phrase = SearchPhrase(words, knowing: lexicon, field: sign.field, written: String(written))
        if sign.isExcluding { excluded.append(phrase) } else { phrases.append(phrase) }
    }

    /// The words of a text up to the limit; the last may go on when nothing but blanks follows it.
    private mutating func words(of text: Substring, isOpen: Bool) -> [SearchWord] {
        let words = SearchWord.words(of: String(text), isPrefix: isOpen).prefix(SearchQuery.wordLimit - count)
        count += words.count
        return Array(words)
    }
}
