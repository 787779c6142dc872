// What was probably meant by a filter that finds nothing: words of the index that are one slip away.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Filters near one that finds nothing, the likelier slips first and of these those that find most; empty when it finds
    /// something.
    ///
    /// Keys that no input method made letters of (`thachj ddeen`) and words without a blank between them (`thachden`) are
    /// likelier than slips. A word that stands nowhere is replaced by words of the index one slip away (`slips(of:)`);
    /// where every word stands somewhere but no record has them all, one of them is. Words of a phrase that stand apart are
    /// offered without quotation marks.
    /// - Parameter limit: the most that are wanted.
    package func corrections(of query: ListQuery, limit: Int) async throws(StoreError) -> [SearchCorrection] {
        let typed = SearchQuery(query.filter, knowing: query.lexicon)
        guard query.reading.terms.isEmpty, !typed.isEmpty, typed.isPlain,
            typed.words.count <= CorrectionFinder.wordLimit, limit > 0
        else { return [] }
        return try await read { db in
            guard try ListReader(db, query).rows(true, from: nil, limit: 1).isEmpty else { return [] }
            let finder = CorrectionFinder(db: db, table: try Table.of(query.kind))
            var found: [(correction: SearchCorrection, slip: Slip.Kind)] = []
            if typed.phrases.contains(where: { $0.words.count > 1 && !$0.isLoose }) {
                // The words may stand there, but not beside each other.
                var loose = query
                loose.reading = .plain
                loose.filter = typed.words.map(\.typed).joined(separator: " ")
                let count = try ListReader(db, loose).count(atMost: SearchCorrection.countLimit + 1)
                if count > 0 { return [SearchCorrection(text: loose.filter, count: count)] }
            }
            let meant = try finder.meantByKeys(query) + finder.meantBySplitting(query, typed)
            for filter in try finder.candidates(typed) {
                // Unlikelier ones would come behind those that are wanted.
                if meant.count + found.count >= limit, let last = found.last, last.slip < filter.slip { break }
                var corrected = query
                corrected.reading = .plain
                // A word that stays keeps the marks that were typed.
                let words = zip(filter.words, typed.words).map { $0.text == $1.folded ? $1.typed : $0.text }
                corrected.filter = typed.replacingWords(words, isOpen: true)
                guard let offer = try finder.asWritten(corrected) else { continue }
                // One record may write a word in capitals that another does not.
                guard !(meant + found.map(\.correction)).contains(where: { folded($0.text) == folded(offer.text) })
                else {
                    continue
                }
                found.append((offer, filter.slip))
            }
            found.sort {
                ($0.slip, $1.correction.count, $0.correction.text) < ($1.slip, $0.correction.count, $1.correction.text)
            }
            return Array((meant + found.map(\.correction)).prefix(limit))
        }
    }
}

/// Looks for words that stand in an index.
private struct CorrectionFinder {
    /// In a longer filter nothing is looked for.
    static let wordLimit = 8
    /// A shorter word is one slip away from too many.
    private static let leastLetters = 3
    /// More words than these are not tried in place of one.
    private static let wordChoices = 40
    /// More filters than these are not tried.
    private static let filterChoices = 12

    let db: Database
    let table: Table

    /// A word of a filter, without marks.
    struct Word {
        var text: String
        let isPrefix: Bool
    }

    /// A filter that finds rows, and the unlikeliest slip in it.
    struct Candidate {
        var words: [Word]
        var slip = Slip.Kind.swapped

        /// The filter with another word at a place.
        func replacing(_ place: Int, by slip: Slip) -> Candidate {
            var other = self
            other.words[place].text = slip.text
            other.slip = max(self.slip, slip.kind)
            return other
        }
    }

    /// The filters that find rows, whatever else the list leaves out.
    func candidates(_ query: SearchQuery) throws -> [Candidate] {
        let typed = Candidate(words: query.words.map { Word(text: $0.folded, isPrefix: $0.isPrefix) })
        let missing = try typed.words.indices.filter { try !stands(typed.words[$0]) }
        guard missing.allSatisfy({ typed.words[$0].text.count >= Self.leastLetters }), missing.count <= 2 else {
            return []
        }
        var filters: [Candidate] = []
        if missing.isEmpty {
            for place in typed.words.indices where typed.words[place].text.count >= Self.leastLetters {
                filters += try replacements(of: typed.words[place]).map { typed.replacing(place, by: $0) }
            }
        } else {
            filters = [typed]
            for place in missing {
                let slips = try replacements(of: typed.words[place])
                filters = filters.flatMap { filter in slips.map { filter.replacing(place, by: $0) } }
            }
        }
        var found: [Candidate] = []
        filters.sort { $0.slip < $1.slip }
        for filter in filters where found.count < Self.filterChoices {
            if try stands(filter.words) { found.append(filter) }
        }
        return found
    }

    /// The words one slip away that stand in some row, the likelier first. A word that goes on is replaced by whole words
    /// too: where there is none, two of its letters may be swapped.
    private func replacements(of word: Word) throws -> [Slip] {
        let all = slips(of: word.text).filter { $0.text.count >= 2 }
        var found: [Slip] = []
        for slip in all where found.count < Self.wordChoices {
            if try stands([Word(text: slip.text, isPrefix: false)]) { found.append(slip) }
        }
        guard found.isEmpty, word.isPrefix else { return found }
        return try all.filter { try $0.kind == .swapped && stands(Word(text: $0.text, isPrefix: true)) }
    }

    /// Whether a row has a word.
    private func stands(_ word: Word) throws -> Bool {
        guard word.isPrefix else { return try stands([word]) }
        // The next word of the index tells it; asked for a beginning, the index would gather all its rows.
        let next = try db.cachedStatement(
            sql: "SELECT term FROM \(WordIndex.words.terms) WHERE term >= ? LIMIT 1")
        return try String.fetchOne(next, arguments: [word.text])?.utf8.starts(with: word.text.utf8) ?? false
    }

    /// Whether a row has all words.
    private func stands(_ words: [Word]) throws -> Bool {
        let clauses = words.map { Clause(texts: [$0.text], isPrefix: $0.isPrefix) }
        return try !RowSet(db, .words, of: table, clauses).isEmpty
    }
}

// What was typed as it was meant, but for the keyboard.
extension CorrectionFinder {
    /// A word is no longer than this when it is taken apart, and has no more syllables than these.
    private static let longestGlued = 40
    private static let mostSyllables = 5
    private static let longestSyllable = 7
    /// More ways to take a word apart are not tried.
    private static let splitChoices = 20

    /// The filter as its keys were meant under the methods that make something of them that is found.
    fileprivate func meantByKeys(_ query: ListQuery) throws -> [SearchCorrection] {
        var found: [SearchCorrection] = []
        for method in TypingMethod.allCases {
            var meant = query
            meant.reading = .plain
            meant.filter = written(byKeys: query.filter, method)
            guard meant.filter != query.filter else { continue }
            if let offer = try asWritten(meant), !found.contains(offer) { found.append(offer) }
        }
        return found
    }

    /// A filter with its words as the first record that it finds writes them; nil when it finds nothing.
    fileprivate func asWritten(_ query: ListQuery) throws -> SearchCorrection? {
        guard let text = try firstText(of: query) else { return nil }
        let typed = SearchQuery(query.filter, knowing: query.lexicon)
        var written = query
        written.filter = typed.replacingWords(typed.wholeWords(in: text), isOpen: false)
        let count = try ListReader(db, written).count(atMost: SearchCorrection.countLimit + 1)
        return count > 0 ? SearchCorrection(text: written.filter, count: count) : nil
    }

    /// The searched texts of the first record of a list; nil when it has none.
    private func firstText(of query: ListQuery) throws -> String? {
        let reader = try ListReader(db, query)
        guard let row = try reader.rows(true, from: nil, limit: 1).first else { return nil }
        return zip(reader.table.description.fields, row.entry.values).filter(\.0.isSearched).map(\.1.text)
            .joined(separator: "\n")
    }

    /// The filter with blanks in the words that stand nowhere, as some record writes them.
    fileprivate func meantBySplitting(_ query: ListQuery, _ typed: SearchQuery) throws -> [SearchCorrection] {
        var texts: [[String]] = []
        var isSplit = false
        for word in typed.words {
            let own = Word(text: word.folded, isPrefix: word.isPrefix)
            guard try !stands(own) else {
                texts.append([word.typed])
                continue
            }
            guard let syllables = try syllables(of: own) else { return [] }
            texts.append(syllables)
            isSplit = true
        }
        guard isSplit else { return [] }
        var meant = query
        meant.reading = .plain
        func filter(_ words: [String]) -> String { typed.replacingWords(words, isOpen: true) }
        meant.filter = filter(texts.map { $0.count > 1 ? "\"" + $0.joined(separator: " ") + "\"" : $0[0] })
        guard let text = try firstText(of: meant) else { return [] }
        let written = texts.map { words in
            guard words.count > 1 else { return words[0] }
            let phrase = "\"" + words.joined(separator: " ") + "\""
            return matches(of: phrase, in: text).first.map { String(text[$0]) } ?? words.joined(separator: " ")
        }
        meant.filter = filter(written)
        let count = try ListReader(db, meant).count(atMost: SearchCorrection.countLimit + 1)
        return count > 0 ? [SearchCorrection(text: meant.filter, count: count)] : []
    }

    /// The fewest syllables that make up a word and stand in a row somewhere; nil when it cannot be taken apart.
    private func syllables(of word: Word) throws -> [String]? {
        let letters = Array(word.text)
        guard letters.count <= Self.longestGlued else { return nil }
        var known: [String: Bool] = [:]
        func isWord(_ text: String) throws -> Bool {
            if let known = known[text] { return known }
            let stands = try stands([Word(text: text, isPrefix: false)])
            known[text] = stands
            return stands
        }
        var begun: [(pieces: [String], end: Int)] = [([], 0)]
        for _ in 0..<Self.mostSyllables {
            var next: [(pieces: [String], end: Int)] = []
            var whole: [[String]] = []
            for (pieces, end) in begun {
                for length in 1...Self.longestSyllable where end + length <= letters.count {
                    let piece = String(letters[end..<end + length])
                    guard try isWord(piece) else { continue }
                    if end + length == letters.count {
                        whole.append(pieces + [piece])
                    } else {
                        next.append((pieces + [piece], end + length))
                    }
                }
            }
            for pieces in whole.prefix(Self.splitChoices) where pieces.count > 1 {
                let clause = Clause(texts: [pieces.joined(separator: " ")], isPrefix: word.isPrefix)
                if try !RowSet(db, .words, of: table, [clause]).isEmpty { return pieces }
            }
            begun = Array(next.prefix(Self.splitChoices))
        }
        return nil
    }
}
