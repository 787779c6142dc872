// What can go wrong with the stored records, as facts; the interface words them.

/// Why the records cannot be read or written.
package enum StoreError: Error, Sendable, Hashable {
    /// What stands in the way of a file.
    package enum Obstacle: Sendable, Hashable {
        /// There is no such file or folder.
        case absent
        /// The path is a link that leads to nothing.
        case brokenLink
        /// There is a file in which nothing was ever written: it may be what is left of a copy.
        case empty
        /// The rights do not suffice.
        case forbidden
        /// The path names a folder, or leads through a file.
        case notAFile
        /// The folder in which the file would stand does not exist.
        case noFolder(String)
        /// Another reason, by the number that SQLite or the system gives it.
        case system(code: Int32)
    }

    /// Another program holds the file for writing.
    case busy
    /// The file cannot be replaced while a program has it open: its process and whose that is; 0 where nobody can say.
    case inUse(process: Int32, login: String)
    /// The file was written by a newer program.
    case newer(found: Int, known: Int)
    /// The file is a database, but its contents are not what they must be.
    case damaged(detail: String)
    /// The file is no database of this program.
    case notADatabase(path: String)
    /// The file cannot be opened or made.
    case cannotOpen(path: String, reason: Obstacle)
    /// A log lies where the file should be, and the file itself is gone or empty.
    case lostLog(log: String, path: String)
    /// The log beside the file goes on from something else than the file holds. It is usable when the two would fit, but
    /// the file was put there after the log was written.
    case oldLog(log: String, path: String, isUsable: Bool)
    /// The file is not the one that was opened: it was deleted, moved or replaced, or its log was.
    case replaced(path: String)
    /// The file is on a drive of another machine, where nobody sees who else writes; what the drive is called.
    case networkDrive(path: String, kind: String)
    /// The disk or the network did not do what was asked, by SQLite's number for it.
    case unreadableDisk(code: Int32)
    /// There is not enough memory.
    case outOfMemory
    /// A text or a batch is larger than a database can hold.
    case tooLarge
    /// The database refuses what contradicts its own rules, by SQLite's number for it.
    case contradiction(code: Int32)
    /// The file or its folder may only be read.
    case readOnly
    /// Who asked may not change that.
    case notAllowed(AccessProblem)
    /// There is no room left.
    case diskFull
    /// A record that is referred to does not exist.
    case missing(kind: RecordKind, id: Int64)
    /// The task that asked was cancelled; nothing was written.
    case cancelled
    /// Anything else; the detail names a part of the program or a number, and is for who mends it.
    case other(detail: String)
}
