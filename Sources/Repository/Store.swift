// The open database: one writer, a few readers, and nothing of SQLite to be seen from outside.
import Domain
import GRDB
import Glibc
import Synchronization

/// The stored records. Its work runs off the main actor; several may be open on one file, also in other processes.
package final class Store: Sendable {
    /// Where the file is.
    package let path: String
    /// The same without symbolic links: SQLite keeps the log beside the file itself.
    let realPath: String
    let pool: DatabasePool
    let log: LogKeeper
    let repairs = RepairNotes()
    /// The moment that the journal and drafts are given, in seconds since 1970.
    let now: @Sendable () -> Int64
    private let readers = Readers()
    private let isOpen = Mutex(true)
    /// Whether the file had an older schema when it was opened.
    package let wasOlder: Bool

    private init(
        path: String, realPath: String, opened: (pool: DatabasePool, wasOlder: Bool), log: LogKeeper,
        now: @escaping @Sendable () -> Int64
    ) {
        (self.path, self.realPath) = (path, realPath)
        (pool, wasOlder) = opened
        (self.log, self.now) = (log, now)
        OpenFiles.add(realPath)
    }

    deinit {
        log.end()
        noteClosed()
    }

    /// Notes once that this store has the file open no more.
    func noteClosed() {
        let wasOpen = isOpen.withLock { isOpen in
            defer { isOpen = false }
            return isOpen
        }
        if wasOpen { OpenFiles.remove(realPath) }
    }

    /// Opens a file, makes it or begins an empty one when allowed, and brings an older schema up to date.
    ///
    /// A new file gets the mode 0600; what exists keeps its rights, and folders are never made. A file of a newer
    /// program, one that is none of ours, and a log that belongs to no file or to another are left as they are.
    /// - Parameters:
    ///   - usesLog: whether a log is used although the file beside it was put there later, when the two fit.
    ///   - busyTimeout: how long to wait for another program that writes, in milliseconds.
    ///   - rest: how long nothing may have changed before the log is written into the file.
    ///   - now: the moment that changes and drafts are given, in seconds since 1970.
    /// - Throws: `newer`, `notADatabase`, `damaged`, `cannotOpen`, `readOnly`, `busy`, `diskFull`, `lostLog`, `oldLog`.
    package static func open(
        path: String, createIfMissing: Bool, usesLog: Bool = false, busyTimeout: Int = 3000,
        rest: Duration = .seconds(30), now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) throws(StoreError) -> Store {
        let realPath = try StoreFile.prepare(path, createIfMissing: createIfMissing)
        let found = FoundLog(beside: realPath, patience: busyTimeout)
        defer { found.release() }
        try found.judge(isUsed: usesLog)
        let start = ContinuousClock.now
        while true {
            do throws(StoreError) {
                let opened = try connect(
                    realPath, named: path, isNewAllowed: createIfMissing, busyTimeout: busyTimeout)
                return Store(path: path, realPath: realPath, opened: opened, log: LogKeeper(rest: rest), now: now)
            } catch .busy where ContinuousClock.now - start < .milliseconds(busyTimeout) {
                // Two that turn a new file to its log at once do not wait for each other: SQLite refuses one of them.
                usleep(20_000)
            }
        }
    }

    private static func connect(
        _ realPath: String, named path: String, isNewAllowed: Bool, busyTimeout: Int
    ) throws(StoreError) -> (pool: DatabasePool, wasOlder: Bool) {
        do {
            var configuration = Configuration()
            configuration.label = "soxa"
            configuration.maximumReaderCount = 3
            configuration.busyMode = .timeout(Double(busyTimeout) / 1000)
            let pool = try DatabasePool(path: realPath, configuration: configuration)
            let version = try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // No remains of an earlier seal may stand in a page; SQLite is often built so.
                if try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 0 {
                    try db.execute(sql: "PRAGMA secure_delete = FAST")
                }
                return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            }
            if version != Migrations.current {
                try keepBeforeSteps(pool, realPath, version)
                try pool.writeWithoutTransaction { db in try migrate(db, path: path, isNewAllowed: isNewAllowed) }
            }
            return (pool, (1..<Migrations.current).contains(version))
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Makes a copy of an older file before its schema goes on; without room for one it stays as it is.
    private static func keepBeforeSteps(_ pool: DatabasePool, _ realPath: String, _ version: Int) throws {
        let owner = try pool.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA application_id") }
        guard owner == Migrations.applicationID, (1..<Migrations.current).contains(version) else { return }
        let folder = BackupFolder(beside: realPath)
        try folder.make()
        let day = CalendarDate.epoch.adding(days: Int(time(nil) / 86_400)) ?? .epoch
        try Copying(folder.place(on: day, before: .step)).run { part in try pool.vacuum(into: part) }
    }

    /// Whatever another program did between the first look and the lock is seen here again.
    private static func migrate(_ db: Database, path: String, isNewAllowed: Bool) throws {
        try db.inTransaction(.immediate) {
            let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let isOurs = owner == Migrations.applicationID
            if !isOurs {
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                guard owner == 0, found == 0, tables == 0 else { throw StoreError.notADatabase(path: path) }
                guard isNewAllowed else { throw StoreError.cannotOpen(path: path, reason: .empty) }
            }
            guard found <= Migrations.current else {
                throw StoreError.newer(found: found, known: Migrations.current)
            }
            for step in Migrations.steps[max(0, found)...] {
                for script in step { try db.execute(sql: script) }
            }
            try db.execute(
                sql: """
                    PRAGMA user_version = \(Migrations.current);
                    PRAGMA application_id = \(Migrations.applicationID);
                    """)
            return .commit
        }
        // The numbers must stand in the file itself, where they are looked up before SQLite may touch it.
        _ = try? db.checkpoint(.passive)
    }

    /// A number that changes when anything but this store has written to the file.
    package func dataVersion() async throws(StoreError) -> Int {
        do {
            return try await pool.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
        do {
            return try await mending {
                guard readers.takeOpenConnection() else { return try await pool.read(body) }
                defer { readers.giveBack() }
                return try await pool.writeWithoutTransaction { db in
                    var value: Value?
                    try db.inTransaction(.deferred) {
                        value = try body(db)
                        return .commit
                    }
                    guard let value else { throw StoreError.other(detail: "read") }
                    return value
                }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
        do { return try await transaction(body) } catch { throw StoreError(error, path: path) }
    }

    /// The one way in which records change: all of the work or nothing of it. What it throws is thrown on.
    func transaction<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        readers.open()
        let (value, isChanged) = try await mending {
            try await pool.write { db in
                let before = db.totalChangesCount
                let value = try body(db)
                let isChanged = db.totalChangesCount != before
                if isChanged { try log.seal(db, of: realPath) }
                return (value, isChanged)
            }
        }
        if isChanged {
            log.noteChange { [weak self] in
                guard let self else { return true }
                do { return try await checkpoint() } catch { return false }
            }
        }
        return value
    }
}

/// Whether reads have connections of their own yet. Until two come at once, or something is written, they use the one
/// that is open: every other connection reads the whole schema first, which takes longer than the rows of a screen.
private final class Readers: Sendable {
    private enum State { case unopened, reading, opened }

    private let state = Mutex(State.unopened)

    /// Whether a read uses the open connection, which it then gives back; else readers are open from now on.
    func takeOpenConnection() -> Bool {
        state.withLock { state in
            state = state == .unopened ? .reading : .opened
            return state == .reading
        }
    }

    /// The read that used the open connection has ended.
    func giveBack() { state.withLock { if $0 == .reading { $0 = .unopened } } }

    /// From now on reads have connections of their own.
    func open() { state.withLock { $0 = .opened } }
}
