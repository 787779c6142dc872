// What somebody typed into a filter as full-text queries that can mean nothing but its words.
import Domain
import GRDB
import Vietnamese

/// The words of a filter, quoted for FTS5: https://sqlite.org/fts5.html#full_text_query_syntax.
struct Match: Sendable {
    /// The records that a word has from which on its frequency no longer counts.
    private static let rareLimit = 1000
    /// More letters than these are not looked at.
    private static let letterLimit = 2000

    /// What the folded index must have: every word, the last one may go on. Empty when the filter asks for values of fields
    /// alone.
    let words: [Clause]
    /// What the folded index must not have.
    let excluded: [Clause]
    /// Whether it is words and phrases alone.
    let isPlain: Bool
    /// What is nearer to what was typed than the same words without marks, the nearest first; each holds the one before.
    let nearer: [Spellings]

    /// All words of the filter next to each other, as whole words.
    let together: Clause?
    /// The same at the beginning of a field.
    let atBeginning: Clause?
    /// Whether every word was typed with marks, which then weigh more than places.
    let isMarked: Bool
    /// What has the marks that were typed, where only some words have any; nil otherwise.
    let typed: Spellings?

    /// The query of the folded index.
    var expression: String { Clause.expression(words, without: excluded) }

    /// Rows in which the words stand in certain spellings.
    struct Spellings: Sendable, Hashable {
        /// What the index that keeps marks must have.
        let clauses: [Clause]
        /// Whether the folded index must find the row too: for words that may have any marks, and for phrases.
        let needsWords: Bool
    }

    /// The query of a filter, nil when it asks for nothing and so leaves nothing out.
    /// - Parameters:
    ///   - kind: the kind whose fields a name with a colon means.
    ///   - fields: the fields that such names mean.
    ///   - lexicon: the short words that are found both ways.
    ///   - isOpen: whether its last word may go on.
    ///   - hasSigns: whether dashes and colons mean something; not in names.
    init?(
        _ filter: String, of kind: RecordKind? = nil, fields: [String: String] = [:],
        knowing lexicon: SearchLexicon = .common, isOpen: Bool = true, hasSigns: Bool = true
    ) {
        // Behind a quotation mark nothing of the word before it is missing.
        let query = SearchQuery(
            String(filter.prefix(Self.letterLimit)) + (isOpen ? "" : "\""), knowing: lexicon, hasSigns: hasSigns)
        guard !query.isEmpty || !query.excluded.isEmpty else { return nil }
        func clause(_ phrase: SearchPhrase) -> Clause? {
            guard let name = phrase.field else { return Clause(phrase) }
            guard let kind, let field = fields[name] else { return .never }
            // The column of another field is looked at by itself.
            guard kind.description[field]?.isSearched == true else { return nil }
            return Clause(phrase, column: WordIndex.column(field, of: kind.description))
        }
        words = query.phrases.compactMap(clause)
        excluded = query.excluded.compactMap(clause)
        isMarked = query.isFullyMarked
        typed = query.isMarked && !isMarked ? Self.spellings(of: query, .asTyped) : nil
        isPlain = query.phrases.allSatisfy { $0.field == nil }
        let sequences = Set(query.sequences.map { $0.map(\.folded).joined(separator: " ") }).sorted()
        together = isPlain ? Clause(texts: sequences, isPrefix: false) : nil
        atBeginning = isPlain ? Clause(texts: sequences, isPrefix: false, isFirst: true) : nil
        var nearer: [Spellings] = []
        for nearness in isPlain ? [Nearness.exact, .asTyped, .toneless] : [] {
            guard let spellings = Self.spellings(of: query, nearness), nearer.last != spellings else { continue }
            nearer.append(spellings)
        }
        self.nearer = nearer
    }

    /// Nil where marks make no difference to any word.
    ///
    /// A phrase is asked for by its words here and as a phrase in the folded index, so the index needs no places.
    private static func spellings(of query: SearchQuery, _ nearness: Nearness) -> Spellings? {
        var clauses: [Clause] = []
        var tellsMarks = false
        var needsWords = !query.excluded.isEmpty || query.phrases.contains { $0.words.count > 1 && !$0.isLoose }
        for phrase in query.phrases {
            for word in phrase.words {
                if word.isFree {
                    // An abbreviation and what it stands for have no letters in common.
                    needsWords = true
                    continue
                }
                if !phrase.others.isEmpty { needsWords = true }
                if word.isNumber && phrase.others.isEmpty {
                    // Both indexes have it: the other need not be asked for its sake.
                    clauses.append(Clause(texts: [word.folded], isPrefix: word.isPrefix))
                    continue
                }
                // Beside words with marks, one without asks for none.
                let isFree = query.isMarked && !word.isMarked && nearness <= .asTyped
                let spellings = isFree ? nil : Self.spellings(of: [word] + phrase.others.flatMap(\.self), nearness)
                guard let spellings else {
                    needsWords = true
                    continue
                }
                tellsMarks = true
                clauses.append(Clause(texts: spellings, isPrefix: word.isPrefix))
            }
        }
        guard tellsMarks else { return nil }
        return Spellings(clauses: clauses, needsWords: needsWords)
    }

    /// The spellings of any of some words; nil where marks make no difference to one of them.
    private static func spellings(of words: [SearchWord], _ nearness: Nearness) -> [String]? {
        var all: Set<String> = []
        for word in words {
            guard let own = word.spellings(nearness) else { return nil }
            all.formUnion(own)
        }
        return all.sorted()
    }

    /// The place of the clause of `words` that the fewest records have; nil where several are as frequent, or only one is
    /// looked for.
    func rarest(_ db: Database) throws -> Int? {
        guard isPlain, words.count > 1 else { return nil }
        let sql =
            "SELECT count(*) FROM (SELECT 1 FROM \(WordIndex.words.name) WHERE \(WordIndex.words.name) MATCH ? LIMIT ?)"
        let counts = try words.map { word in
            let expression = Clause.expression([try word.wholeWords(db, of: .words)])
            return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [expression, Self.rareLimit]) ?? 0
        }
        guard let least = counts.min(), least < Self.rareLimit, counts.count(where: { $0 == least }) == 1 else {
            return nil
        }
        return counts.firstIndex(of: least)
    }
}
