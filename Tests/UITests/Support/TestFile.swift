// Stores with records for tests, on files in a folder of memory: each is a copy of one that was filled once.
import Domain
import Foundation
import GRDB
import Repository
import Synchronization

/// A store on a file that is gone with the last reference to it.
final class TestFile: Sendable {
    let store: Store
    private let path: String
    private let records: [RecordEntry]
    private let clock: TestClock
    private let onlooker: DatabaseQueue
    private let version: Int
    private let otherStore = Mutex<Store?>(nil)
    private let isSpoilt = Atomic(false)

    /// 20/4/2024 09:41, the moment at which everything begins to happen.
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

    /// The change of the journal in which records of a kind are made.
    static func action(for kind: RecordKind) -> String { kind == .disclosure ? Disclosure.action : "save" }

    private init(_ records: [RecordEntry]) {
        self.records = records
        path = Self.nextPath()
        let bytes = Self.bytes(records)
        clock = TestClock()
        do {
            try bytes.write(to: URL(fileURLWithPath: path))
            store = try Self.open(path, clock)
            onlooker = try DatabaseQueue(path: path)
            version = try onlooker.read(Self.version)
        } catch {
            preconditionFailure("\(path): \(error)")
        }
    }

    deinit { Self.remove(path) }

    /// Keeps a file in which nothing was changed for the next test that wants such a one.
    func giveBack() {
        // An onlooker does not see what it wrote itself.
        let isSpoilt = isSpoilt.load(ordering: .sequentiallyConsistent)
        guard !isSpoilt, (try? onlooker.read(Self.version)) == version else { return }
        Self.untouched.withLock { $0[records, default: []].append(self) }
    }

    /// The same records as another program has them open.
    func elsewhere() throws -> Store {
        try otherStore.withLock { store in
            let other = try store ?? Self.open(path, clock)
            store = other
            return other
        }
    }

    /// Looks at what no store tells of.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try onlooker.read(body) }

    /// Changes what no store would.
    func spoil(_ body: (Database) throws -> Void) throws {
        isSpoilt.store(true, ordering: .sequentiallyConsistent)
        try onlooker.write(body)
    }

    /// Does work to which another moment is given.
    func at<Value>(_ moment: Int64, _ work: () throws -> Value) rethrows -> Value {
        let before = clock.moment.exchange(moment, ordering: .sequentiallyConsistent)
        defer { clock.moment.store(before, ordering: .sequentiallyConsistent) }
        return try work()
    }

    private static let untouched = Mutex<[[RecordEntry]: [TestFile]]>([:])

    /// A number that changes when another connection writes to the file.
    @Sendable private static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    }

    private static func open(_ path: String, _ clock: TestClock) throws -> Store {
        try Store.open(path: path, createIfMissing: true, now: { clock.next() })
    }

    private static let filled = Mutex<[[RecordEntry]: Data]>([:])

    /// The bytes of a file with these records: the same for all, so that a record has one uid in all of them.
    private static func bytes(_ records: [RecordEntry]) -> Data {
        filled.withLock { filled in
            let bytes = filled[records] ?? filling(records)
            filled[records] = bytes
            return bytes
        }
    }

    private static func filling(_ records: [RecordEntry]) -> Data {
        let path = nextPath()
        defer { remove(path) }
        do {
            let store = try open(path, TestClock())
            _ = try blocking {
                try await store.saveAll(
                    records, action: records.first.map { Self.action(for: $0.kind) } ?? "save", by: TestOffice.other)
            }
            try store.close()
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            preconditionFailure("\(path): \(error)")
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

/// The moment that the stores of a file give to what is done now, in seconds since 1970.
private final class TestClock: Sendable {
    let moment = Atomic(TestFile.now)

    /// A second later each time: of two drafts one is the later.
    func next() -> Int64 { moment.add(1, ordering: .sequentiallyConsistent).oldValue }
}
