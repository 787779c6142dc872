// What SQLite reports, as facts that callers can act upon.
import Domain
import GRDB

extension StoreError {
    /// Any error met while working on the file at a path.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case is CancellationError: self = .cancelled
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .other(detail: String(describing: type(of: error)))
        }
    }

    /// SQLite's own words stay behind: they are in English, and name what nobody has heard of.
    private init(_ error: DatabaseError, path: String) {
        let code = error.extendedResultCode.rawValue
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_CORRUPT: self = .damaged(detail: "\(code)")
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: .system(code: code))
        case .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: .forbidden)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
        // The index of the log could not grow: the one thing that stops it is a disk without room.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
            self = .damaged(detail: "\(code)")
        case .SQLITE_IOERR: self = .unreadableDisk(code: code)
        case .SQLITE_NOMEM: self = .outOfMemory
        case .SQLITE_TOOBIG: self = .tooLarge
        case .SQLITE_CONSTRAINT: self = .contradiction(code: code)
        default: self = .other(detail: "SQLite \(code)")
        }
    }
}
