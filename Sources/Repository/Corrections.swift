// What was probably meant by a filter that finds nothing: words of the index that are one slip away.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Filters near one that finds nothing, the likelier slips first and of these those that find most; empty when it finds
    /// something.
    ///
    /// A word that stands nowhere is replaced by words of the index one slip away (`slips(of:)`); where every word stands
    /// somewhere but no record has them all, one of them is. Words of a phrase that stand apart are offered without
    /// quotation marks.
    /// - Parameter limit: the most that are wanted.
    package func corrections(of query: ListQuery, limit: Int) async throws(StoreError) -> [SearchCorrection] {
        let typed = SearchQuery(query.filter)
        guard !typed.isEmpty, typed.isPlain, typed.words.count <= CorrectionFinder.wordLimit, limit > 0 else {
            return []
        }
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
            for filter in try finder.candidates(typed) {
                // Unlikelier ones would come behind those that are wanted.
                if found.count >= limit, let last = found.last, last.slip < filter.slip { break }
                var corrected = query
                corrected.reading = .plain
                // A word that stays keeps the marks that were typed.
                let words = zip(filter.words, typed.words).map { $0.text == $1.folded ? $1.typed : $0.text }
                corrected.filter = typed.replacingWords(words, isOpen: true)
                let reader = try ListReader(db, corrected)
                guard let row = try reader.rows(true, from: nil, limit: 1).first else { continue }
                let text = zip(reader.table.description.fields, row.entry.values).filter(\.0.isSearched)
                    .map(\.1.text).joined(separator: "\n")
                let written = SearchQuery(corrected.filter).wholeWords(in: text)
                corrected.filter = typed.replacingWords(written, isOpen: false)
                // One record may write a word in capitals that another does not.
                guard !found.contains(where: { folded($0.correction.text) == folded(corrected.filter) }) else {
                    continue
                }
                let count = try ListReader(db, corrected).count(atMost: SearchCorrection.countLimit + 1)
                guard count > 0 else { continue }
                found.append((SearchCorrection(text: corrected.filter, count: count), filter.slip))
            }
            found.sort {
                ($0.slip, $1.correction.count, $0.correction.text) < ($1.slip, $0.correction.count, $1.correction.text)
            }
            return found.prefix(limit).map(\.correction)
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
