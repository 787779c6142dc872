// Whether the file is still the one that was opened: what is written into another would be lost, or spoil that.
import Domain
import GRDB
import Glibc
import Synchronization

/// The file of a store, its log and its index, as they were when they were last looked at.
///
/// SQLite goes on writing when any of them is deleted or replaced. Only `stat` is used while they are open: closing a
/// descriptor of one would give up SQLite's locks on it.
final class OpenedFile: Sendable {
    /// What the system says of a file.
    private struct Look: Equatable {
        let device: UInt64
        let number: UInt64
        let size: Int64
        let written: Int64

        init?(_ path: String) {
            guard let status = fileStatus(path) else { return nil }
            (device, number, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int64(status.st_size))
            written = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        }

        func isSameFile(as other: Look) -> Bool { (device, number) == (other.device, other.number) }
    }

    /// The last change that must be found in the file.
    struct Change: Equatable {
        let id: Int64
        let at: Int64
        let session: String

        init(_ db: Database) throws {
            let sql = "SELECT id, at, session FROM journalChange ORDER BY id DESC LIMIT 1"
            let row = try Row.fetchOne(db.cachedStatement(sql: sql))
            id = try row?.integer(0) ?? 0
            at = try row?.integer(1) ?? 0
            session = try row?.text(2) ?? ""
        }

        func isStored(_ db: Database) throws -> Bool {
            try id == 0
                || Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM journalChange WHERE id = ? AND at = ? AND session = ?)",
                    arguments: [id, at, session]) ?? false
        }
    }

    private struct Known {
        var file: Look?
        var log: Look?
        var index: Look?
        var change: Change
        /// The stamp of the seal in the file without its log; nil when it was not looked at.
        var stamp: String?
    }

    private let path: String
    private let known: Mutex<Known>

    /// A file that was just opened.
    init(_ path: String, lastChange: Change) {
        self.path = path
        known = Mutex(
            Known(file: Look(path), log: Look(path + "-wal"), index: Look(path + "-shm"), change: lastChange))
    }

    /// Whether file, log and index are where they were.
    var isInPlace: Bool {
        known.withLock { known in
            for (before, now) in [
                (known.file, Look(path)), (known.log, Look(path + "-wal")), (known.index, Look(path + "-shm")),
            ] {
                guard let before else { continue }
                guard let now, now.isSameFile(as: before) else { return false }
            }
            return true
        }
    }

    /// Whether what is written now belongs to what is there. Another program may have written the log into the file.
    func isGenuine() -> Bool {
        guard isInPlace else { return false }
        let (before, now) = (known.withLock { $0 }, (file: Look(path), log: Look(path + "-wal")))
        let isLogWhole = before.log.map { ($0.size, now.log?.size ?? 0) }.map { $0 <= $1 } ?? true
        let isUntouched = before.file == now.file
        if isUntouched, isLogWhole {
            if before.stamp == nil { known.withLock { $0.stamp = try? FoundLog.stamp(ofFileAlone: path) } }
            return true
        }
        // SQLite deletes the log of a file with nothing in it as soon as another connection looks at it.
        guard now.file?.size != 0 || before.file?.size == 0, holds(before.change) else { return false }
        let stamp = try? FoundLog.stamp(ofFileAlone: path)
        // Every log begins with a fresh seal: who wrote it into the file has put another stamp there.
        if !isUntouched, let stamp, stamp == before.stamp { return false }
        // A program that makes the file smaller leaves a seal in it; what was cut off has none, or the old one.
        if let old = before.file, let new = now.file, new.size < old.size, stamp ?? LogSeal.unsealed == LogSeal.unsealed
        {
            return false
        }
        known.withLock { ($0.file, $0.log, $0.stamp) = (now.file, now.log ?? $0.log, stamp) }
        return true
    }

    /// Whether something else lies in the place of the file, or was written into it.
    var isOverwritten: Bool { Look(path).map { now in known.withLock { $0.file != now } } ?? false }

    /// Takes the file as it is now, after work on it that leaves no seal.
    func renew() { known.withLock { ($0.file, $0.log, $0.stamp) = (Look(path), Look(path + "-wal"), nil) } }

    /// Notes what was just written.
    func note(_ change: Change) {
        let (log, index) = (Look(path + "-wal"), Look(path + "-shm"))
        known.withLock { known in
            known.change = change
            (known.log, known.index) = (log ?? known.log, known.index ?? index)
        }
    }

    /// Whether another connection, which has nothing in its memory, finds a change.
    private func holds(_ change: Change) -> Bool {
        do {
            let queue = try FoundLog.reader(path)
            defer { try? queue.close() }
            return try queue.read(change.isStored)
        } catch let error as DatabaseError {
            // Who stands in the way for a moment says nothing of the file.
            return ![.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR].contains(error.resultCode)
        } catch {
            return true
        }
    }
}

extension Store {
    /// Refuses to write where the file is not the one that was opened any more.
    func requireGenuineFile() throws {
        guard opened.isGenuine() else { throw StoreError.replaced(path: path) }
    }
}
