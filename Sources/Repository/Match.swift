// What somebody typed into a filter as full-text queries that can mean nothing but its words.
import Domain
import GRDB
import Vietnamese

/// The words of a filter, quoted for FTS5: https://sqlite.org/fts5.html#full_text_query_syntax.
struct Match: Sendable {
    /// More words than this are left out.
    static let wordLimit = SearchQuery.wordLimit
    /// More letters than these are not looked at.
    private static let letterLimit = 2000

    /// What the folded index must have: every word, the last one may go on.
    let words: [Clause]
    /// What is nearer to what was typed than the same words without marks, the nearest first; each holds the one before.
    let nearer: [Spellings]

    /// All words of the filter next to each other, as whole words; nil for one word or one phrase.
    let together: Clause?
    /// Whether every word was typed with marks, which then weigh more than places.
    let isMarked: Bool
    /// What has the marks that were typed, where only some words have any; nil otherwise.
    let typed: Spellings?

    /// The query of the folded index.
    var expression: String { Clause.expression(words) }

    /// Rows in which the words stand in certain spellings.
    struct Spellings: Sendable, Hashable {
        /// What the index that keeps marks must have.
        let clauses: [Clause]
        /// Whether the folded index must find the row too: for words that may have any marks, and for phrases.
        let needsWords: Bool
    }

    /// The query of a filter, nil when it has no word and so leaves nothing out.
    /// - Parameter isOpen: whether its last word may go on.
    init?(_ filter: String, isOpen: Bool = true) {
        // Behind a quotation mark nothing of the word before it is missing.
        let query = SearchQuery(String(filter.prefix(Self.letterLimit)) + (isOpen ? "" : "\""))
        guard !query.isEmpty else { return nil }
        words = query.phrases.map { phrase in
            Clause(
                texts: [phrase.words.map(\.folded).joined(separator: " ")],
                isPrefix: phrase.words.last?.isPrefix == true)
        }
        isMarked = query.words.allSatisfy { $0.isMarked || $0.isNumber } && query.isMarked
        typed = query.isMarked && !isMarked ? Self.spellings(of: query, .asTyped) : nil
        together =
            query.phrases.count > 1
            ? Clause(texts: [query.words.map(\.folded).joined(separator: " ")], isPrefix: false) : nil
        var nearer: [Spellings] = []
        for nearness in [Nearness.exact, .asTyped, .toneless] {
            guard let spellings = Self.spellings(of: query, nearness), nearer.last != spellings else { continue }
            nearer.append(spellings)
        }
        self.nearer = nearer
    }

    /// The subquery that gives the numbers of the matching rows; its one argument is the expression.
    static func rows(of table: Table) -> String {
        "SELECT rowid FROM \(table.search) WHERE \(table.search) MATCH ?"
    }

    /// Nil where marks make no difference to any word.
    ///
    /// A phrase is asked for by its words here and as a phrase in the folded index, so the index needs no places.
    private static func spellings(of query: SearchQuery, _ nearness: Nearness) -> Spellings? {
        var clauses: [Clause] = []
        var tellsMarks = false
        var needsWords = query.phrases.contains { $0.words.count > 1 }
        for word in query.words {
            if word.isNumber {
                // Both indexes have it: the other need not be asked for its sake.
                clauses.append(Clause(texts: [word.folded], isPrefix: word.isPrefix))
                continue
            }
            // Beside words with marks, one without asks for none.
            let isFree = query.isMarked && !word.isMarked && nearness <= .asTyped
            guard !isFree, let spellings = word.spellings(nearness) else {
                needsWords = true
                continue
            }
            tellsMarks = true
            clauses.append(Clause(texts: spellings, isPrefix: word.isPrefix))
        }
        guard tellsMarks else { return nil }
        return Spellings(clauses: clauses, needsWords: needsWords)
    }
}

/// Words or phrases of which a row must have one.
struct Clause: Sendable, Hashable {
    /// The words or phrases, in lower case.
    let texts: [String]
    /// Whether they may go on.
    let isPrefix: Bool

    /// The indexes know the rows of shorter beginnings.
    private static let indexedLetters = 3
    /// A beginning of more words than these stays one.
    private static let termLimit = 200

    /// The query in which every clause must hold.
    static func expression(_ clauses: [Clause]) -> String {
        clauses.map { clause in
            let parts = clause.texts.map { "\"\($0)\"" + (clause.isPrefix ? "*" : "") }
            return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    /// The whole words of an index in place of a long beginning: FTS5 would gather all rows of the beginning each time it
    /// is asked for one of them.
    func wholeWords(_ db: Database, of index: String) throws -> Clause {
        guard isPrefix,
            texts.allSatisfy({ $0.count > Self.indexedLetters && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        else { return self }
        let next = try db.cachedStatement(sql: "SELECT term FROM \(Table.terms(of: index)) WHERE term >= ? LIMIT 1")
        var found: [String] = []
        for text in texts {
            var place = text
            while let term = try String.fetchOne(next, arguments: [place]), term.utf8.starts(with: text.utf8) {
                found.append(term)
                guard found.count <= Self.termLimit else { return self }
                // The least text behind the term: the index leaps over its rows.
                place = term + "\u{1}"
            }
        }
        return Clause(texts: found.isEmpty ? Array(texts.prefix(1)) : found, isPrefix: false)
    }
}
