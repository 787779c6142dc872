// Counts what SQLite looks at in one file: a measure of work that nothing beside it disturbs.
import GRDBSQLite
import Synchronization

/// What the statements on one file looked at that ended since it was last asked. What is looked up in the schema is left
/// out: each connection does so once, and a pool opens another whenever its others are in use.
///
/// Only connections count that are opened after the counter was made.
final class WorkCounter: Sendable {
    struct Work: Sendable {
        /// Rows of tables that were gone through without an index leading to them.
        var scanned = 0
        /// Pages of the file, those of indexes among them; one counts each time it is looked at.
        var pages = 0
    }

    private let work = Mutex(Work())

    private static let isWatching = sqlite3_auto_extension(unsafeBitCast(watch, to: Entry.self)) == SQLITE_OK
    /// Connections point to the counters, so these are kept as long as the process runs.
    private static let counters = Mutex<[(end: String, counter: WorkCounter)]>([])

    /// - Parameter file: a file in a folder whose name no other test uses.
    init(file: String) {
        precondition(Self.isWatching)
        // SQLite has its own way of writing the folders before.
        let end = "/" + file.split(separator: "/").suffix(2).joined(separator: "/")
        Self.counters.withLock { $0.append((end, self)) }
    }

    /// What a piece of work looks at.
    func count(_ body: () async throws -> Void) async rethrows -> Work {
        work.withLock { $0 = Work() }
        try await body()
        return work.withLock { $0 }
    }

    private func add(_ statement: OpaquePointer) {
        let connection = sqlite3_db_handle(statement)
        let scanned = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1)
        var pages = 0
        for measure in [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS] {
            var (current, highest) = (CInt(0), CInt(0))
            sqlite3_db_status(connection, measure, &current, &highest, 1)
            pages += Int(current)
        }
        guard let sql = sqlite3_sql(statement), !String(cString: sql).contains("sqlite_master") else { return }
        work.withLock { work in
            work.scanned += Int(scanned)
            work.pages += pages
        }
    }

    private typealias Entry = @convention(c) () -> Void
    private typealias Watch = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?) -> CInt

    /// SQLite calls it for each connection that is opened in this process.
    private static let watch: Watch = { connection, _, _ in
        guard let connection, let name = sqlite3_db_filename(connection, "main") else { return SQLITE_OK }
        let file = String(cString: name)
        guard let counter = counters.withLock({ $0.first { file.hasSuffix($0.end) }?.counter }) else {
            return SQLITE_OK
        }
        return sqlite3_trace_v2(
            connection, CUnsignedInt(SQLITE_TRACE_PROFILE),
            { _, counter, statement, _ in
                guard let counter, let statement else { return 0 }
                Unmanaged<WorkCounter>.fromOpaque(counter).takeUnretainedValue().add(OpaquePointer(statement))
                return 0
            }, Unmanaged.passUnretained(counter).toOpaque())
    }
}
