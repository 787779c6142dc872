// The log between changes and at the end: written into the file when nothing has changed for a while, and when it is closed.
import Domain
import GRDB
import Glibc
import Synchronization

/// What a store knows of its log.
final class LogKeeper: Sendable {
    /// How long nothing may have changed before the log is written into the file.
    let rest: Duration
    private struct Known {
        var seal: LogSeal?
        var lastChange = ContinuousClock.now
        var waiting: Task<Void, Never>?
        var added = 0
    }
    private let known = Mutex(Known())

    init(rest: Duration) { self.rest = rest }

    /// Notes how many changes a log added to a copy of its file.
    func noteAdded(_ count: Int) { known.withLock { $0.added = count } }

    /// The changes that a log added to a copy of its file, since this was last asked.
    func takeAdded() -> Int {
        known.withLock { known in
            defer { known.added = 0 }
            return known.added
        }
    }

    /// Seals the log for the file as it is now; the open transaction must have changed something.
    func seal(_ db: Database, of path: String) throws {
        guard let file = LogSeal.Mark(file: path), let log = LogSeal.Mark(log: path + "-wal") else { return }
        let isSealed = known.withLock { $0.seal.map { $0.file == file && $0.log == log } ?? false }
        guard !isSealed else { return }
        let seal = try LogSeal.renewed(db, file: file, log: log)
        db.afterNextTransaction { [weak self] _ in self?.known.withLock { $0.seal = seal } }
    }

    /// Notes a change. One timer runs from the first change on until nothing has changed for a while.
    /// - Parameter work: writes the log into the file; false when another program is in the way.
    func noteChange(_ work: @escaping @Sendable () async -> Bool) {
        known.withLock { known in
            known.lastChange = .now
            guard known.waiting == nil else { return }
            known.waiting = Task.detached(priority: .utility) { [weak self] in await self?.wait(for: work) }
        }
    }

    /// Waits until the log lies still and nothing is left to do about it.
    func waitUntilAtRest() async { await known.withLock { $0.waiting }?.value }

    /// No timer runs afterwards.
    func end() { known.withLock { $0.waiting }?.cancel() }

    private func wait(for work: @Sendable () async -> Bool) async {
        var patience = rest
        while true {
            let end = known.withLock { $0.lastChange } + patience
            if ContinuousClock.now < end {
                guard (try? await Task.sleep(until: end, clock: .continuous)) != nil else { return }
                continue
            }
            let before = known.withLock { $0.lastChange }
            let isDone = await work()
            let isOver = known.withLock { known in
                guard isDone, known.lastChange == before else { return false }
                known.waiting = nil
                return true
            }
            if isOver { return }
            // Who is in the way may be so for hours: the file is asked ever more rarely.
            if !isDone { patience = min(patience * 2, max(rest, .seconds(600))) } else { patience = rest }
        }
    }
}

extension Store {
    /// Writes what is still in the log into the file itself and empties the log. As far as another program stands in the
    /// way, the log stays; it belongs to the file all the same.
    /// - Returns: whether the log is empty.
    @discardableResult
    package func checkpoint() async throws(StoreError) -> Bool {
        guard opened.isGenuine() else { throw .replaced(path: path) }
        do {
            // Most of the work is done beside the writer, which goes on meanwhile; emptying the log is then quick.
            let path = realPath
            let beside = try DatabaseQueue(path: path)
            defer { try? beside.close() }
            _ = try? await beside.writeWithoutTransaction { db in try db.checkpoint(.passive) }
            return try await pool.writeWithoutTransaction { db in try Self.emptyLog(db, patience: 0) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// How many changes the log beside the file brought when it was opened, where the file is a copy of the one that the log
    /// was written for; told once.
    package func takeChangesOfLog() -> Int { log.takeAdded() }

    /// Waits until nothing is left to do about the log; at once when nothing was changed.
    package func waitUntilLogRests() async { await log.waitUntilAtRest() }

    /// Closes the file; whatever is asked afterwards fails. The last program to close it leaves the file alone there,
    /// without a log.
    package func close() throws(StoreError) {
        log.end()
        guard opened.isGenuine() else { return abandon() }
        do {
            _ = try? pool.writeWithoutTransaction { db in try Self.emptyLog(db, patience: 200) }
            // Who closes last takes the log away, and only a connection that writes can.
            pool.invalidateReadOnlyConnections()
            try pool.close()
            noteClosed()
            takeEmptyLogAway()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A reader that was given up a moment too late leaves the empty log and its index behind.
    private func takeEmptyLogAway() {
        for _ in 1...3 {
            guard fileStatus(realPath + "-wal")?.st_size == 0, let file = fileStatus(realPath), file.st_size > 0,
                let last = try? DatabaseQueue(path: realPath)
            else { return }
            _ = try? last.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
            }
            try? last.close()
            guard fileStatus(realPath + "-wal") != nil else { return }
            usleep(10_000)
        }
    }

    /// Who reads or writes longer than some milliseconds keeps the log.
    private static func emptyLog(_ db: Database, patience: Int) throws -> Bool {
        let usual = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
        try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(usual)") }
        do {
            _ = try db.checkpoint(.truncate)
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }
}
