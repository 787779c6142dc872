// A copy of the whole file while it is in use.
import Domain
import GRDB
import Glibc

extension Store {
    /// Writes everything, as it stands at one moment, into a new file of mode 0600, while others read and write. The
    /// copy is examined before it appears; a file that exists is replaced.
    package func backup(to target: String) async throws(StoreError) {
        guard !target.isEmpty, !target.utf8.contains(0), !isSameFile(target) else {
            throw .cannotOpen(path: target, reason: .notAFile)
        }
        // A log there would be taken for that of the copy.
        try StoreFile.refuseLostLog(of: target)
        try await Copying(target).run { part in
            // Beside the connection that writes: a large copy must keep no save waiting.
            var configuration = Configuration()
            configuration.readonly = true
            let beside = try DatabaseQueue(path: realPath, configuration: configuration)
            defer { try? beside.close() }
            try await beside.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [part])
            }
        }
    }

    /// What the file and its copies have in common with each other and with no other file; nil before anything is saved.
    package func origin() async throws(StoreError) -> String? { try await read(JournalChain.origin) }

    /// Removes what programs that were killed left beside the file of what was to take its place.
    package func clearUnfinished() {
        let name = realPath.split(separator: "/").last.map(String.init) ?? ""
        Copying.clear(String(realPath.dropLast(name.utf8.count)), beginning: name + ".")
    }

    private func isSameFile(_ other: String) -> Bool {
        guard let mine = fileStatus(path), let theirs = fileStatus(other) else { return false }
        return mine.st_ino == theirs.st_ino && mine.st_dev == theirs.st_dev
    }
}

/// A copy being made: beside its place until it is whole, examined and on the disk.
struct Copying {
    let target: String
    /// Where it is until then; the number is that of the program, so that what it leaves behind is known.
    let part: String

    init(_ target: String) {
        self.target = target
        part = "\(target).\(getpid()).part"
    }

    /// Makes the copy and puts it in its place.
    /// - Parameter fill: writes the copy into an empty file.
    func run(_ fill: (String) async throws -> Void) async throws(StoreError) {
        Unfinished.begin()
        defer { Unfinished.end() }
        try begin()
        do { try await fill(part) } catch { throw failed(error) }
        try finish()
    }

    /// The same where nothing else goes on meanwhile.
    func run(_ fill: (String) throws -> Void) throws(StoreError) {
        Unfinished.begin()
        defer { Unfinished.end() }
        try begin()
        do { try fill(part) } catch { throw failed(error) }
        try finish()
    }

    private func begin() throws(StoreError) {
        let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
        Self.clear(folder, beginning: String(target.split(separator: "/").last ?? ""))
        removePart()
        do throws(StoreError) {
            try StoreFile.make(part)
        } catch .cannotOpen(_, let reason) {
            throw .cannotOpen(path: target, reason: reason)
        }
    }

    /// A journal that is left would be rolled back into the next file of that name.
    private func removePart() { for ending in ["", "-journal", "-wal", "-shm"] { unlink(part + ending) } }

    /// Removes what programs that were killed left in a folder of unfinished copies whose names begin so.
    static func clear(_ folder: String, beginning: String) {
        for name in fileNames(in: folder) where name.hasPrefix(beginning) {
            let parts = name.split(separator: ".")
            guard parts.count > 2, ["part", "part-journal", "part-wal", "part-shm"].contains(parts[parts.count - 1]),
                let writer = pid_t(parts[parts.count - 2]), writer != getpid(), kill(writer, 0) != 0, errno == ESRCH
            else { continue }
            unlink(folder + "/" + name)
        }
    }

    private func failed(_ error: any Error) -> StoreError {
        removePart()
        return StoreError(error, path: target)
    }

    private func finish() throws(StoreError) {
        do { try Self.prepare(part) } catch { throw failed(error) }
        guard Self.synchronise(part), rename(part, target) == 0 else {
            let code = errno
            removePart()
            throw StoreFile.failure(code, target)
        }
        // An index of a log that could not be taken away when the copy was closed.
        removePart()
        _ = Self.synchronise(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]))
    }

    /// Examines a copy that was just written and makes it one that no log belongs to: its pages lie otherwise than those
    /// of the file.
    private static func prepare(_ path: String) throws {
        let copy = try DatabaseQueue(path: path)
        defer { try? copy.close() }
        try copy.writeWithoutTransaction { db in
            let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
            guard found == ["ok"], try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 > 0 else {
                throw StoreError.damaged(detail: "copy")
            }
            try LogSeal.remove(db)
            // What a log still holds would stay behind under the name of the unfinished copy.
            guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
                throw StoreError.damaged(detail: "log of a copy")
            }
        }
    }

    private static func synchronise(_ path: String) -> Bool {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { _ = Glibc.close(file) }
        return fsync(file) == 0
    }
}

/// The names in a folder, in no order; none when it cannot be read.
func fileNames(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
        names.append(
            withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            })
    }
    return names
}
