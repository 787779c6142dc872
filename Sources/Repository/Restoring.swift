// Putting a copy in the place of the file.
import Domain
import GRDB
import Glibc

extension Store {
    /// Puts what a copy holds in the place of a file, which nothing may have open, and keeps that under another name. The
    /// copy itself stays as it is, and no old log is left beside the new file.
    /// - Parameters:
    ///   - source: a copy; a log beside it belongs to it.
    ///   - path: the file, or where one is to be; its folder must be there.
    ///   - aside: the name under which the file is kept; nothing has it.
    ///   - who: who does it. Of a file that cannot be read any more nobody is kept.
    /// - Throws: `inUse` while a program has the file open; what `open` throws of the copy; `damaged` where the copy is,
    ///   `notADatabase` where it is one of another program.
    package static func restore(_ source: String, to path: String, keeping aside: String, by who: String)
        throws(StoreError)
    {
        // A link leads to the file that is replaced, and stays.
        let target = StoreFile.resolved(path) ?? path
        let realSource = try StoreFile.prepare(source, createIfMissing: false)
        let found = FoundLog(beside: realSource, patience: 3000)
        defer { found.release() }
        try found.judge(isUsed: false)
        try FoundLog.requireUnused(target)
        let copying = Copying(target + ".restored")
        try copying.run { part in
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: realSource, configuration: configuration)
            defer { try? queue.close() }
            let owner = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA application_id") }
            guard owner == Migrations.applicationID else { throw StoreError.notADatabase(path: source) }
            try queue.vacuum(into: part)
        }
        try put(copying.target, inPlaceOf: target, keeping: aside, by: who) { () throws(StoreError) in
            try takeIntoFile(target)
            keepCopy(of: target)
        }
    }

    /// Copies what is replaced, where it can still be read: under its other name it may be opened and changed. Where there is
    /// no room for a copy, that one is all that is kept.
    private static func keepCopy(of target: String) {
        let folder = BackupFolder(beside: target)
        guard fileStatus(target)?.st_size ?? 0 > 0, (try? folder.make()) != nil else { return }
        try? Copying(folder.place(at: Int64(time(nil)), before: .restore)).run { part in
            let queue = try FoundLog.reader(target)
            defer { try? queue.close() }
            try queue.vacuum(into: part)
        }
    }

    /// Puts a file that was made in the place of another one, which is kept under another name, if nothing has that open
    /// and who does it may. Where it is not put there, what was made goes.
    /// - Parameter prepare: what is done before anything is looked at.
    static func put(
        _ made: String, inPlaceOf target: String, keeping aside: String, by who: String,
        after prepare: () throws(StoreError) -> Void = {}
    ) throws(StoreError) {
        do throws(StoreError) {
            try prepare()
            if let problem = access(to: target, of: who)?.objection(toNeeding: .reviewer) { throw .notAllowed(problem) }
            try FoundLog.requireUnused(target)
            try exchange(made, target, aside)
        } catch {
            unlink(made)
            throw error
        }
    }

    /// What somebody may do by a file; nil where it does not say, or cannot be read.
    private static func access(to path: String, of who: String) -> Access? {
        guard fileStatus(path) != nil else { return nil }
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return nil }
        defer { try? queue.close() }
        return try? queue.read { db in try Access(db, who: who) }
    }

    /// Writes the log of a file into it where that still can be; what is damaged stays as it is.
    private static func takeIntoFile(_ path: String) throws(StoreError) {
        guard fileStatus(path + "-wal")?.st_size ?? 0 > 0 else { return }
        do throws(StoreError) {
            try open(path: path, createIfMissing: false, busyTimeout: 200).close()
        } catch .busy {
            throw .busy
        } catch {}
    }

    /// The old file keeps a name at every moment, and its log goes with it.
    private static func exchange(_ new: String, _ target: String, _ aside: String) throws(StoreError) {
        if fileStatus(target) != nil, link(target, aside) != 0 {
            // File systems of sticks have no second names.
            guard errno == EPERM || errno == ENOTSUP, rename(target, aside) == 0 else {
                throw StoreFile.failure(errno, aside)
            }
        }
        guard rename(new, target) == 0 else { throw StoreFile.failure(errno, target) }
        if fileStatus(target + "-wal") != nil, rename(target + "-wal", aside + "-wal") != 0 {
            throw StoreFile.failure(errno, aside + "-wal")
        }
        unlink(target + "-shm")
    }
}
