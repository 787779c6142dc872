// What examining the file with the records found.

/// Something in the file that is not as it must be.
package enum StoreFinding: Sendable, Hashable {
    /// Pages of the file are damaged: the least number of places.
    case pages(Int)
    /// Rows of a table name rows of another that are not there: how many.
    case references(table: String, count: Int)
    /// Parts of the schema are missing or other than the program makes them, or are none of the program's.
    case schema([String])
    /// The number kept of the records in use or in the bin is not theirs.
    case counter(RecordKind)
    /// The index of words says something else than the records.
    case words
    /// Records that are not as their last change in the journal left them: how many, and the first one's number.
    case journal(RecordKind, count: Int, first: Int64)
    /// A change of the journal, by its number, is not as it was sealed.
    case chain(change: Int64)
}
