// What somebody typed into a filter as a full-text query that can mean nothing but its words.
import Domain
import GRDB
import Vietnamese

/// The words of a filter, quoted for FTS5: https://sqlite.org/fts5.html#full_text_query_syntax.
struct Match: Sendable {
    /// More words than this are left out.
    static let wordLimit = SearchQuery.wordLimit

    /// The query: every word must be there, the last one may go on.
    let expression: String

    /// The query of a filter, nil when it has no word and so leaves nothing out.
    init?(_ filter: String) {
        // The index was folded by SQLite; what Swift folds away beyond that is left out on both sides.
        let words = folded(filter.prefix(2000).description).split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return nil }
        expression = words.prefix(Self.wordLimit).map { "\"\($0)\"" }.joined(separator: " ") + "*"
    }

    /// The subquery that gives the numbers of the matching rows; its one argument is the expression.
    static func rows(of table: Table) -> String {
        "SELECT rowid FROM \(table.search) WHERE \(table.search) MATCH ?"
    }
}
