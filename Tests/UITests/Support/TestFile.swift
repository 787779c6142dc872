// Stores with records for tests, on files in a folder of memory: each is a copy of one that was filled once.
import Domain
import Foundation
import GRDB
import Synchronization

@testable import Repository

/// A store on a file that is gone with the last reference to it.
final class TestFile: Sendable {
    /// Where it is.
    let path: String
    let store: Store
    private let records: [RecordEntry]
    private let changes: Int

    /// 20/4/2024 09:41, the moment at which everything happens.
    static let now: Int64 = moment(hour: 9, minute: 41)

    /// A moment on a day of April 2024, in seconds since 1970.
    static func moment(day: Int = 20, hour: Int, minute: Int = 0) -> Int64 {
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (124, 3, Int32(day))
        (parts.tm_hour, parts.tm_min, parts.tm_isdst) = (Int32(hour), Int32(minute), -1)
        return Int64(mktime(&parts))
    }

    /// A store with these records and nothing else, which refer to those before them.
    static func holding(_ records: [RecordEntry]) -> TestFile {
        untouched.withLock { $0[records]?.popLast() } ?? TestFile(records)
    }

    private init(_ records: [RecordEntry]) {
        path = Self.nextPath()
        let bytes = Self.filled.withLock { $0[records] } ?? Self.filling(records)
        guard FileManager.default.createFile(atPath: path, contents: bytes) else {
            preconditionFailure("cannot write \(path)")
        }
        self.records = records
        store = Self.open(path)
        changes = Self.changes(store)
    }

    deinit { Self.remove(path) }

    /// Keeps a store in which nothing was changed for the next test that wants such a one.
    func giveBack() {
        guard Self.changes(store) == changes else { return }
        Self.untouched.withLock { $0[records, default: []].append(self) }
    }

    private static let untouched = Mutex<[[RecordEntry]: [TestFile]]>([:])

    private static func changes(_ store: Store) -> Int {
        store.pool.writeWithoutTransaction { $0.totalChangesCount }
    }

    /// Opens a file of records.
    private static func open(_ path: String) -> Store {
        do throws(StoreError) {
            return try Store.open(path: path, createIfMissing: true, now: { now })
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// The bytes of files that were filled, by their records.
    private static let filled = Mutex<[[RecordEntry]: Data]>([:])

    private static func filling(_ records: [RecordEntry]) -> Data {
        let path = nextPath()
        defer { remove(path) }
        do {
            let store = open(path)
            try store.pool.write { db in
                let shelf = Shelf(db, TestThings())
                for entry in records { shelf.records.put(entry) }
            }
            try store.close()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            filled.withLock { $0[records] = bytes }
            return bytes
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func remove(_ path: String) { for end in ["", "-wal", "-shm"] { unlink(path + end) } }

    private static let count = Atomic(0)

    private static func nextPath() -> String {
        folder + "/\(count.wrappingAdd(1, ordering: .relaxed).newValue).db"
    }

    /// The folder of this process; it goes with it.
    private static let folder: String = {
        let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
        var template = Array((memory + "/soxa-tests-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no folder in \(memory)") }
        // Hundreds of tests run at once, each with its files.
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        atexit { try? FileManager.default.removeItem(atPath: TestFile.folder) }
        return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }()
}
