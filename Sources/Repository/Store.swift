// The open database: one writer, a few readers, and nothing of SQLite to be seen from outside.
import Domain
import GRDB
import Glibc
import Synchronization

/// A file that was just opened.
struct Connection {
    let pool: DatabasePool
    /// The last change that was there.
    let lastChange: OpenedFile.Change
    /// Whether it had an older schema.
    let wasOlder: Bool
}

/// The stored records. Its work runs off the main actor; several may be open on one file, also in other processes.
package final class Store: Sendable {
    /// The step of the schema that files of this program have; a file with a later one is newer than the program.
    package static var schemaStep: Int { Migrations.current }

    /// Where the file is.
    package let path: String
    /// The same without symbolic links: SQLite keeps the log beside the file itself.
    package let realPath: String
    let pool: DatabasePool
    let log: LogKeeper
    let repairs = RepairNotes()
    /// This run over the file, and the last change that was there before it.
    let session = Session()
    let lastChangeBefore: Int64
    let opened: OpenedFile
    /// Why nothing can be written, where only a copy of the file is read; and the folder of that.
    let refusal: StoreError?
    let copyFolder: String?
    /// The folder of drafts that the file did not take; nil when there is none.
    let draftFolder: String?
    /// The sessions from which drafts were taken over that are gone on with.
    let takenOver = Mutex<[DraftName: String]>([:])
    /// The moment that the journal and drafts are given, in seconds since 1970.
    let now: @Sendable () -> Int64
    private let readers = Readers()
    private let isOpen = Mutex(true)
    /// Whether the file had an older schema when it was opened.
    package let wasOlder: Bool
    let isRescued = Atomic(false)

    init(
        path: String, realPath: String, connection: Connection, draftFolder: String?, log: LogKeeper,
        refusal: StoreError? = nil, copyFolder: String? = nil, now: @escaping @Sendable () -> Int64
    ) {
        (self.refusal, self.copyFolder) = (refusal, copyFolder)
        (self.path, self.realPath) = (path, realPath)
        (lastChangeBefore, self.draftFolder) = (connection.lastChange.id, draftFolder)
        opened = OpenedFile(realPath, lastChange: connection.lastChange)
        (pool, wasOlder, self.log, self.now) = (connection.pool, connection.wasOlder, log, now)
        if copyFolder != nil { repairs.add([.copied]) }
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
        guard wasOpen else { return }
        OpenFiles.remove(realPath)
        if let copyFolder { ReadingCopy.remove(copyFolder) }
        session.end()
    }

    /// Opens a file, makes it or begins an empty one when allowed, and brings an older schema up to date.
    ///
    /// A new file gets the mode 0600; what exists keeps its rights, and folders are never made. A file of a newer
    /// program, one that is none of ours, and a log that belongs to no file or to another are left as they are.
    /// - Parameters:
    ///   - usesLog: whether a log is used although the file beside it was put there later, when the two fit.
    ///   - busyTimeout: how long to wait for another program that writes, in milliseconds.
    ///   - rest: how long nothing may have changed before the log is written into the file.
    ///   - draftFolder: where drafts are kept while the file does not take them; made when it is needed.
    ///   - progress: told how far the index of an older file is, in records of all.
    ///   - now: the moment that changes and drafts are given, in seconds since 1970.
    /// - Throws: `newer`, `notADatabase`, `damaged`, `cannotOpen`, `readOnly`, `busy`, `diskFull`, `lostLog`, `oldLog`.
    package static func open(
        path: String, createIfMissing: Bool, usesLog: Bool = false, busyTimeout: Int = 3000,
        rest: Duration = .seconds(30), draftFolder: String? = nil,
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil,
        now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) throws(StoreError) -> Store {
        // What tables are called is made from the descriptions of all kinds while the file is opened.
        Task.detached { try? Table.of(.question) }
        let realPath = try StoreFile.prepare(path, createIfMissing: createIfMissing)
        let found = FoundLog(beside: realPath, patience: busyTimeout)
        defer { found.release() }
        let added = try found.judge(isUsed: usesLog)
        let start = ContinuousClock.now
        var patience = Duration.milliseconds(busyTimeout)
        while true {
            do throws(StoreError) {
                let connection = try connect(
                    realPath, named: path, isNewAllowed: createIfMissing, busyTimeout: busyTimeout,
                    progress: progress, &patience)
                let store = Store(
                    path: path, realPath: realPath, connection: connection, draftFolder: draftFolder,
                    log: LogKeeper(rest: rest), now: now)
                store.log.noteAdded(added)
                return store
            } catch .busy where ContinuousClock.now - start < patience {
                // Two that turn a new file to its log at once do not wait for each other: SQLite refuses one of them.
                usleep(20_000)
            }
        }
    }

    /// How long to wait for another program that makes the schema.
    private static let schemaPatience = Duration.seconds(300)

    static func connect(
        _ realPath: String, named path: String, isNewAllowed: Bool, busyTimeout: Int,
        progress: ((Int, Int) -> Void)? = nil, _ patience: inout Duration
    ) throws(StoreError) -> Connection {
        do {
            // Who makes the schema holds the file for as long as that takes.
            if fileStatus(realPath)?.st_size == 0 { patience = max(patience, schemaPatience) }
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
                patience = max(patience, schemaPatience)
                try keepBeforeSteps(pool, realPath, version)
                try pool.writeWithoutTransaction { db in
                    try migrate(db, path: path, isNewAllowed: isNewAllowed, progress)
                }
            }
            return Connection(
                pool: pool, lastChange: try pool.writeWithoutTransaction(OpenedFile.Change.init),
                wasOlder: (1..<Migrations.current).contains(version))
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
        try Copying(folder.place(at: Int64(time(nil)), before: .step)).run { part in try pool.vacuum(into: part) }
    }

    /// Whatever another program did between the first look and the lock is seen here again.
    private static func migrate(
        _ db: Database, path: String, isNewAllowed: Bool, _ progress: ((Int, Int) -> Void)?
    ) throws {
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
            try Migrations.bring(db, from: found)
            if (1..<Migrations.firstWithLists).contains(found) { try LinksByName(db).leadLists() }
            // Keys and index follow from the records, whatever order a program has and whatever fields it puts into it.
            if try !SortKeys(db).areCurrent { try SortKeys(db).run(progress) }
            if try !WordIndex.isCurrent(db) { try WordFilling(db).run(progress) }
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
    /// - Throws: `replaced` too.
    package func dataVersion() async throws(StoreError) -> Int {
        guard opened.isInPlace else {
            rescue()
            throw .replaced(path: path)
        }
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

    func write<Value: Sendable>(
        patience: Int? = nil, _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await transaction(patience: patience, body) } catch { throw StoreError(error, path: path) }
    }

    /// The one way in which records change: all of the work or nothing of it. What it throws is thrown on.
    /// - Parameter patience: how long to wait for another program that writes, in milliseconds; nil as the file was opened.
    func transaction<Value: Sendable>(
        patience: Int? = nil, _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        if let refusal { throw refusal }
        Unfinished.begin()
        defer { Unfinished.end() }
        readers.open()
        let (value, change) = try await mending {
            try await writing(patience: patience) { db in
                try requireGenuineFile()
                try Self.readSchema(db)
                let (before, last) = (db.totalChangesCount, try JournalChain.lastChange(db))
                let value = try body(db)
                guard db.totalChangesCount != before else { return (value, OpenedFile.Change?.none) }
                try JournalChain(db).seal(after: last)
                try log.seal(db, of: realPath)
                return (value, try OpenedFile.Change(db))
            }
        }
        if let change {
            // What was taken away in this moment took the change with it.
            guard opened.isInPlace else { throw StoreError.replaced(path: path) }
            opened.note(change)
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
