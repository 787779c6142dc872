// What can go wrong with the stored records, as facts; the interface words them.

/// Why the records cannot be read or written.
package enum StoreError: Error, Sendable, Hashable {
    /// What stands in the way of a file.
    package enum Obstacle: Sendable, Hashable {
        /// There is no such file or folder.
        case absent
        /// The rights do not suffice.
        case forbidden
        /// The path names a folder, or leads through a file.
        case notAFile
        /// Another reason, by the system's error number.
        case system(code: Int32)
    }

    /// Another program holds the file for writing.
    case busy
    /// The file was written by a newer program.
    case newer(found: Int, known: Int)
    /// The file is a database, but its contents are not what they must be.
    case damaged(detail: String)
    /// The file is no database of this program.
    case notADatabase(path: String)
    /// The file cannot be opened or made.
    case cannotOpen(path: String, reason: Obstacle)
    /// The file or its folder may only be read.
    case readOnly
    /// There is no room left.
    case diskFull
    /// A record that is referred to does not exist.
    case missing(kind: RecordKind, id: Int64)
    /// The task that asked was cancelled; nothing was written.
    case cancelled
    /// Anything else.
    case other(detail: String)
}
