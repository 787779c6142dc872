// A copy of a file that cannot be written, in a folder of memory: SQLite reads no log without writing its index.
import Domain
import Glibc

/// A copy of a file and its log, for one program.
struct ReadingCopy {
    /// The folder it is in; nobody else may look into it.
    let folder: String
    let path: String
    private static let prefix = "soxa-read-"

    /// Copies a file with its log; nil where that cannot be read, or there is no room.
    init?(of original: String) {
        let source = StoreFile.resolved(original) ?? original
        guard fileStatus(source)?.st_size ?? 0 > 0 else { return nil }
        for parent in ["/dev/shm", getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp", "/tmp"] {
            Self.clearUp(parent)
            var template = Array((parent + "/\(Self.prefix)\(getpid())-XXXXXX").utf8CString)
            guard mkdtemp(&template) != nil else { continue }
            let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if Self.copy(source, to: made + "/soxa.db") {
                (folder, path) = (made, made + "/soxa.db")
                return
            }
            Self.remove(made)
        }
        return nil
    }

    /// Copies both at one state: who writes into either meanwhile makes it be done again.
    private static func copy(_ source: String, to target: String) -> Bool {
        for _ in 1...3 {
            let before = [source, source + "-wal"].map(State.init)
            guard copyFile(source, to: target) else { return false }
            unlink(target + "-wal")
            if before[1] != nil, !copyFile(source + "-wal", to: target + "-wal") { return false }
            if [source, source + "-wal"].map(State.init) == before { return true }
        }
        return false
    }

    private struct State: Equatable {
        let size, seconds, nanoseconds: Int

        init?(_ path: String) {
            guard let status = fileStatus(path) else { return nil }
            (size, seconds, nanoseconds) = (status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    private static func copyFile(_ source: String, to target: String) -> Bool {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { return false }
        defer { close(input) }
        let output = open(target, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard output >= 0 else { return false }
        defer { close(output) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(input, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 }
            guard write(output, bytes, count) == count else { return false }
        }
    }

    /// Removes a folder with a copy.
    static func remove(_ folder: String) {
        for name in fileNames(in: folder) where name.hasPrefix("soxa.db") { unlink(folder + "/" + name) }
        rmdir(folder)
    }

    /// Removes what programs that were killed left.
    private static func clearUp(_ parent: String) {
        for name in fileNames(in: parent) where name.hasPrefix(prefix) {
            guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber }), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            remove(parent + "/" + name)
        }
    }
}

extension Store {
    /// Opens a copy of a file that cannot be opened as it is: everything can be read, and nothing is written.
    /// - Parameter reason: why not; whoever wants to write is told.
    /// - Throws: the reason, where no copy can be made either.
    package static func openToRead(
        _ path: String, because reason: StoreError, draftFolder: String? = nil,
        now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) throws(StoreError) -> Store {
        guard let copy = ReadingCopy(of: path) else { throw reason }
        do throws(StoreError) {
            var patience = Duration.zero
            let connection = try connect(
                copy.path, named: path, isNewAllowed: false, busyTimeout: 1000, &patience)
            return Store(
                path: path, realPath: copy.path, connection: connection, draftFolder: draftFolder,
                log: LogKeeper(rest: .seconds(30)), refusal: reason, copyFolder: copy.folder, now: now)
        } catch {
            ReadingCopy.remove(copy.folder)
            throw error
        }
    }
}

extension StoreError {
    /// Whether a file may still be read when this stands in the way of opening it.
    package var leavesReading: Bool {
        switch self {
        case .readOnly, .diskFull, .unreadableDisk, .cannotOpen(_, .forbidden), .cannotOpen(_, .system): true
        default: false
        }
    }
}
