// What was probably meant by a filter that finds nothing: words of the index that are one slip away.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Filters near one that finds nothing, those that find most first; empty when it finds something.
    ///
    /// A word that stands nowhere is replaced by words of the index one slip away (`slips(of:)`); where every word stands
    /// somewhere but no record has them all, one of them is.
    /// - Parameter limit: the most that are wanted.
    package func corrections(of query: ListQuery, limit: Int) async throws(StoreError) -> [SearchCorrection] {
        let typed = SearchQuery(query.filter)
        guard !typed.isEmpty, typed.words.count <= CorrectionFinder.wordLimit, limit > 0 else { return [] }
        return try await read { db in
            guard try ListReader(db, query).rows(true, from: nil, limit: 1).isEmpty else { return [] }
            let finder = CorrectionFinder(db: db, table: try Table.of(query.kind))
            var found: [SearchCorrection] = []
            for words in try finder.candidates(typed) {
                var corrected = query
                corrected.filter = typed.replacingWords(words.map(\.text), isOpen: true)
                let reader = try ListReader(db, corrected)
                guard let row = try reader.rows(true, from: nil, limit: 1).first else { continue }
                let text = zip(reader.table.description.fields, row.entry.values).filter(\.0.isSearched)
                    .map(\.1.text).joined(separator: "\n")
                let written = SearchQuery(corrected.filter).wholeWords(in: text)
                corrected.filter = typed.replacingWords(written, isOpen: false)
                guard !found.contains(where: { $0.text == corrected.filter }) else { continue }
                found.append(SearchCorrection(text: corrected.filter, count: try ListReader(db, corrected).count()))
            }
            return found.filter { $0.count > 0 }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
                .prefix(limit).map { $0 }
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
        var expression: String { "\"\(text)\"" + (isPrefix ? "*" : "") }
    }

    /// The words of filters that find rows, whatever else the list leaves out.
    func candidates(_ query: SearchQuery) throws -> [[Word]] {
        let typed = query.words.map { Word(text: $0.folded, isPrefix: $0.isPrefix) }
        let missing = try typed.indices.filter { try !stands([typed[$0]]) }
        guard missing.allSatisfy({ typed[$0].text.count >= Self.leastLetters }), missing.count <= 2 else { return [] }
        var filters: [[Word]] = []
        if missing.isEmpty {
            for place in typed.indices where typed[place].text.count >= Self.leastLetters {
                filters += try replacements(of: typed[place]).map { replacing(place, of: typed, by: $0) }
            }
        } else {
            filters = [typed]
            for place in missing {
                let words = try replacements(of: typed[place])
                filters = filters.flatMap { filter in words.map { replacing(place, of: filter, by: $0) } }
            }
        }
        var found: [[Word]] = []
        for filter in filters where found.count < Self.filterChoices {
            if try stands(filter) { found.append(filter) }
        }
        return found
    }

    private func replacing(_ place: Int, of words: [Word], by text: String) -> [Word] {
        var words = words
        words[place].text = text
        return words
    }

    /// The words one slip away that stand in some row.
    private func replacements(of word: Word) throws -> [String] {
        var found: [String] = []
        for text in slips(of: word.text) where text.count >= 2 && found.count < Self.wordChoices {
            if try stands([Word(text: text, isPrefix: word.isPrefix)]) { found.append(text) }
        }
        return found
    }

    /// Whether a row has all words.
    private func stands(_ words: [Word]) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (\(Match.rows(of: table)))")
        return try Bool.fetchOne(statement, arguments: [words.map(\.expression).joined(separator: " ")]) ?? false
    }
}
