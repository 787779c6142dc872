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

    /// The query of the folded index: every word must be there, the last one may go on.
    let expression: String
    /// What is nearer to what was typed than the same words without marks, the nearest first; each holds the one before.
    let nearer: [Spellings]

    /// Rows in which the words stand in certain spellings.
    struct Spellings: Sendable, Hashable {
        /// The query of the index that keeps marks.
        let expression: String
        /// Whether the folded index must find the row too: for words that may have any marks, and for phrases.
        let needsWords: Bool
    }

    /// The query of a filter, nil when it has no word and so leaves nothing out.
    init?(_ filter: String) {
        let query = SearchQuery(String(filter.prefix(Self.letterLimit)))
        guard !query.isEmpty else { return nil }
        expression = query.phrases.map(Self.folded).joined(separator: " ")
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

    private static func folded(_ phrase: SearchPhrase) -> String {
        let words = phrase.words.map(\.folded).joined(separator: " ")
        return "\"\(words)\"" + (phrase.words.last?.isPrefix == true ? "*" : "")
    }

    /// Nil where marks make no difference to any word.
    ///
    /// A phrase is asked for by its words here and as a phrase in the folded index, so the index needs no places.
    private static func spellings(of query: SearchQuery, _ nearness: Nearness) -> Spellings? {
        var parts: [String] = []
        var needsWords = query.phrases.contains { $0.words.count > 1 }
        for word in query.words {
            // Beside words with marks, one without asks for none.
            let isFree = query.isMarked && !word.isMarked && nearness <= .asTyped
            guard !isFree, let spellings = word.spellings(nearness) else {
                needsWords = true
                continue
            }
            let star = word.isPrefix ? "*" : ""
            parts.append("(" + spellings.map { "\"\($0)\"" + star }.joined(separator: " OR ") + ")")
        }
        guard !parts.isEmpty else { return nil }
        return Spellings(expression: parts.joined(separator: " AND "), needsWords: needsWords)
    }
}
