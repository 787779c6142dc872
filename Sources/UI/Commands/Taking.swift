// Which records a command is meant for.

/// What a command takes from a list.
package enum Taking: Sendable, Equatable {
    /// No record, or the list as a whole: marks are no matter, but that the export of a list writes its marked rows.
    case nothing
    /// The row under the cursor, to show, to scroll or to mark it; nothing is done to the record.
    case row
    /// One record: the only marked one, else the one under the cursor. With more marks it is refused.
    case one
    /// One record, or two that are marked, which are held against each other.
    case two
    /// All marked records, else the one under the cursor.
    case chosen
}
