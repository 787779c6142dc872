// A log that lies beside a file when it is opened: after a crash it goes on, an old one must never be replayed.
import Domain
import GRDB
import Glibc
import Synchronization

/// What the log beside a file is to it. Both files stay as they are.
struct FoundLog {
    let database: String
    private var log: String { database + "-wal" }
    /// The log, opened and locked so that another program waits for what is found; negative when there is none.
    private var lock: Int32 = -1

    /// Looks for a log, and waits while another program judges it.
    init(beside database: String, patience: Int) {
        self.database = database
        guard let status = fileStatus(database + "-wal"), status.st_size > 0 else { return }
        lock = Glibc.open(database + "-wal", O_RDONLY | O_CLOEXEC)
        guard lock >= 0 else { return }
        let end = ContinuousClock.now + .milliseconds(patience)
        while flock(lock, LOCK_EX | LOCK_NB) != 0, ContinuousClock.now < end { usleep(10_000) }
    }

    /// Lets others go on. SQLite holds no lock on the log itself, so that closing it takes none away.
    func release() { if lock >= 0 { Glibc.close(lock) } }

    /// Refuses to go on with a log of another file, or of another state of this one.
    /// - Parameter isUsed: whether a log that fits the file, though the file was put there later, is to be used.
    /// - Returns: how many changes the log adds to a file that is a copy of the one it was written for: it fits, and may
    ///   be that of another copy.
    /// - Throws: `oldLog`.
    @discardableResult
    func judge(isUsed: Bool) throws(StoreError) -> Int {
        guard lock >= 0, Self.holder(of: database) == nil else { return 0 }
        let hadIndex = fileStatus(database + "-shm") != nil
        defer { if !hadIndex { unlink(database + "-shm") } }
        let (verdict, added) = verdict()
        switch verdict {
        case .fits: return added
        case .restored where isUsed: return 0
        case .restored: throw .oldLog(log: log, path: database, isUsable: true)
        case .foreign: throw .oldLog(log: log, path: database, isUsable: false)
        }
    }

    private enum Verdict {
        /// The log goes on from what the file holds.
        case fits
        /// It would, but the file was put there after the log was written: somebody wanted what it holds.
        case restored
        /// The log goes on from something else.
        case foreign
    }

    /// Refuses while a living program has the file open.
    static func requireUnused(_ database: String) throws(StoreError) {
        guard let process = holder(of: database) else { return }
        throw .inUse(process: process, login: Login.name(ofProcess: process) ?? "")
    }

    /// The process of a living program that has the file open, nil when none has: it holds a lock on the index of the log.
    /// 0 for this program, and for one that the system does not name.
    private static func holder(of database: String) -> pid_t? {
        if OpenFiles.has(database) { return 0 }
        let index = Glibc.open(database + "-shm", O_RDONLY | O_CLOEXEC)
        guard index >= 0 else { return nil }
        defer { Glibc.close(index) }
        // The byte that every connection holds: https://sqlite.org/src/file?name=src/os_unix.c, UNIX_SHM_DMS.
        var asked = Glibc.flock()
        asked.l_type = Int16(F_WRLCK)
        asked.l_whence = Int16(SEEK_SET)
        asked.l_start = 128
        asked.l_len = 1
        guard fcntl(index, F_GETLK, &asked) == 0, asked.l_type != Int16(F_UNLCK) else { return nil }
        return max(0, asked.l_pid)
    }

    /// What the log is, and how many changes it adds to a copy of the file that it was written for.
    private func verdict() -> (Verdict, added: Int) {
        // SQLite would take it for a log without frames, and delete it.
        if LogFrames.isUnreadable(log) { return (.foreign, 0) }
        let together: State
        let alone = try? State(database, ignoringLog: true)
        do {
            together = try State(database, ignoringLog: false)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            // The file makes sense without the log, and none with it.
            return (alone == nil ? .fits : .foreign, 0)
        } catch {
            // What keeps the two from being read at all is said when they are opened.
            return (.fits, 0)
        }
        guard let seal = together.seal, let file = LogSeal.Mark(file: database), seal.file != file, let alone else {
            return (.fits, 0)
        }
        let isCopy = (seal.file.device, seal.file.number) != (file.device, file.number)
        return (verdict(seal, alone, together), isCopy ? Int(max(0, together.lastChange - alone.lastChange)) : 0)
    }

    private func verdict(_ seal: LogSeal, _ alone: State, _ together: State) -> Verdict {
        let stamp = alone.seal?.stamps.first ?? LogSeal.unsealed
        guard let place = seal.stamps.firstIndex(of: stamp), alone.lastChange <= together.lastChange else {
            return .foreign
        }
        // The file has taken up the latest seal out of this log.
        if place == 0 { return .fits }
        guard let frames = LogFrames(log) else { return .fits }
        defer { frames.end() }
        // The log must go on from there: what followed that stamp must stand in it.
        guard frames.contain(LogSeal.beginning + seal.stamps[place - 1]) else { return .foreign }
        guard isPutThereLater(seal), !frames.areBegun(in: database) else { return .fits }
        return State.isSound(database) ? .restored : .foreign
    }

    /// Whether the log is still where it was written while the file is not, or was written to after it.
    private func isPutThereLater(_ seal: LogSeal) -> Bool {
        guard LogSeal.Mark(log: log) == seal.log, let file = fileStatus(database), let log = fileStatus(log) else {
            return false
        }
        return (file.st_ctim.tv_sec, file.st_ctim.tv_nsec) > (log.st_mtim.tv_sec, log.st_mtim.tv_nsec)
    }

    /// A connection that only reads, and waits for nobody.
    static func reader(_ path: String) throws -> DatabaseQueue { try State.reader(path) }

    /// The latest stamp in a file without its log.
    static func stamp(ofFileAlone path: String) throws -> String {
        try State(path, ignoringLog: true).seal?.stamps.first ?? LogSeal.unsealed
    }

    /// What a look at a database finds.
    private struct State {
        let seal: LogSeal?
        let lastChange: Int64

        /// Reads a database without changing it.
        init(_ path: String, ignoringLog: Bool) throws {
            let queue = try Self.reader(ignoringLog ? Self.address(path) : path)
            defer { try? queue.close() }
            (seal, lastChange) = try queue.read { db in
                let tables = "SELECT count(*) FROM sqlite_master WHERE name IN ('setting', 'journalChange')"
                guard try Int.fetchOne(db, sql: tables) == 2 else { return (nil, 0) }
                let lastChange = try Int64.fetchOne(db, sql: "SELECT max(id) FROM journalChange") ?? 0
                return (try LogSeal.stored(db), lastChange)
            }
        }

        /// Whether file and log make a whole together: a copy may hold the same at other places.
        static func isSound(_ path: String) -> Bool {
            guard let queue = try? reader(path) else { return false }
            defer { try? queue.close() }
            return (try? queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }) == ["ok"]
        }

        static func reader(_ path: String) throws -> DatabaseQueue {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(1)
            return try DatabaseQueue(path: path, configuration: configuration)
        }

        /// The address under which SQLite reads a file alone: https://sqlite.org/uri.html.
        private static func address(_ path: String) -> String {
            let escaped: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
            return "file:" + path.map { escaped[$0] ?? String($0) }.joined() + "?immutable=1"
        }
    }
}
