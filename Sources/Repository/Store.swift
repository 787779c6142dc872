// The open database: one writer, a few readers, and nothing of SQLite to be seen from outside.
import Domain
import GRDB
import Glibc
import Synchronization

/// The stored records. Its work runs off the main actor; several may be open on one file, also in other processes.
package final class Store: Sendable {
    /// Where the file is.
    package let path: String
    let pool: DatabasePool
    private let first = FirstReads()

    private init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Opens a file, makes it when allowed, and brings an older schema up to date.
    ///
    /// A new file gets the mode 0600 and a new folder 0700; what exists keeps its rights. A file of a newer program
    /// and one that is none of ours are left as they are.
    /// - Parameter busyTimeout: how long to wait for another program that writes, in milliseconds.
    /// - Throws: `newer`, `notADatabase`, `damaged`, `cannotOpen`, `readOnly`, `busy`, `diskFull`.
    package static func open(path: String, createIfMissing: Bool, busyTimeout: Int = 3000) throws(StoreError) -> Store {
        try StoreFile.prepare(path, createIfMissing: createIfMissing)
        let start = ContinuousClock.now
        while true {
            do throws(StoreError) {
                return try connect(path, busyTimeout: busyTimeout)
            } catch .busy where ContinuousClock.now - start < .milliseconds(busyTimeout) {
                // Two that turn a new file to its log at once do not wait for each other: SQLite refuses one of them.
                usleep(20_000)
            }
        }
    }

    private static func connect(_ path: String, busyTimeout: Int) throws(StoreError) -> Store {
        do {
            var configuration = Configuration()
            configuration.label = "soxa"
            configuration.maximumReaderCount = 3
            configuration.busyMode = .timeout(Double(busyTimeout) / 1000)
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                if try Int.fetchOne(db, sql: "PRAGMA user_version") != Migrations.current {
                    try migrate(db, path: path)
                }
            }
            return Store(path: path, pool: pool)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Whatever another program did between the first look and the lock is seen here again.
    private static func migrate(_ db: Database, path: String) throws {
        try db.inTransaction(.immediate) {
            let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let isOurs = owner == Migrations.applicationID
            if !isOurs {
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                guard owner == 0, found == 0, tables == 0 else { throw StoreError.notADatabase(path: path) }
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

    /// Writes what is still in the log into the file itself and empties the log.
    package func checkpoint() async throws(StoreError) {
        do {
            try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Closes the file; whatever is asked afterwards fails.
    package func close() throws(StoreError) {
        do { try pool.close() } catch { throw StoreError(error, path: path) }
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
            guard first.take() else { return try await pool.read(body) }
            return try await pool.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw StoreError.other(detail: "read") }
                return value
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
        do { return try await pool.write(body) } catch { throw StoreError(error, path: path) }
    }
}

/// The reads that the first frame needs, its rows and their number: they use the connection that is open already. Every
/// other connection reads the whole schema first, which takes longer than they do.
final class FirstReads: Sendable {
    private let left = Mutex(2)

    /// Whether the next read is one of them.
    func take() -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
    }
}
