// Why there are no records in a file that could be read, as facts from which one sentence can be made.
import Domain

/// Everything that finding records in a file can fail with; facts only, no prose.
package enum IntakeError: Error, Equatable, Sendable {
    /// No rows at all.
    case empty
    /// A row of delimited text that we wrote has more cells than headings, so that nobody knows which is which; its line.
    case longRow(line: Int)
    /// No table and no questions in sentences.
    case noTable
    /// There are tables, and nobody can tell what any of them is.
    case unrecognised([ReadTable])
    /// A table of a known kind without rows, by its place.
    case noRows(table: String)
}
