// Other programs of the machine: found on the path, run with arguments and never through a shell.
import Domain
import Foundation
import Synchronization
import Words

/// How a program ended and what it said.
struct ProgramEnding: Sendable {
    /// Its status; negative for the signal that ended it.
    let status: Int32
    /// Standard output, as far as it is kept.
    let output: String
    /// Standard error, as far as it is kept.
    let complaint: String
}

/// Why a program did not come to its end.
enum ProgramFault: Error {
    /// The system did not start it.
    case notStarted(Int32)
    /// It took too long.
    case tooLong
    /// Somebody stopped the work.
    case stopped
}

/// The first of some programs that the path has; folders that are not absolute are passed over. Who is shut in has none.
func programOnPath(_ names: String...) -> String? {
    guard Confinement.current == nil else { return nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    for name in names {
        for folder in folders {
            let path = folder + "/" + name
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
        }
    }
    return nil
}

/// Runs a program to its end; with what it started it is ended when it takes too long or the task is cancelled.
/// - Parameters:
///   - settings: variables of its surroundings that are set for it.
///   - limit: the most seconds it may take.
func run(
    _ path: String, _ arguments: [String], settings: [String: String] = [:], limit: Int
) async throws(ProgramFault) -> ProgramEnding {
    guard Confinement.current == nil else { throw .notStarted(EPERM) }
    Unfinished.begin()
    defer { Unfinished.end() }
    let isStopped = Stop()
    let result = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(ProgramFault) -> ProgramEnding in
                        try Running(path, arguments, settings: settings).finish(limit: limit) { isStopped.isSet }
                    })
            }
        }
    } onCancel: {
        isStopped.set()
    }
    return try result.get()
}

/// Whether work is to be stopped.
private final class Stop: Sendable {
    private let flag = Mutex(false)
    var isSet: Bool { flag.withLock { $0 } }
    func set() { flag.withLock { $0 = true } }
}

/// A program while it runs, in a process group of its own.
private struct Running {
    private let process: pid_t
    private let ends: [Int32]

    /// So much of what it says is kept.
    private static let outputLimit = 1 << 18

    init(_ path: String, _ arguments: [String], settings: [String: String]) throws(ProgramFault) {
        let (output, errors) = (try Self.pipe(), try Self.pipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.write, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.write, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // What the screen does with signals is not for others; the group is ended as a whole.
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let surroundings = ProcessInfo.processInfo.environment.merging(settings) { $1 }
        let words = ([path] + arguments).map { strdup($0) }
        let variables = surroundings.map { strdup($0.key + "=" + $0.value) }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, words + [nil], variables + [nil])
        for text in words + variables { free(text) }
        posix_spawnattr_destroy(&attributes)
        posix_spawn_file_actions_destroy(&actions)
        close(output.write)
        close(errors.write)
        self.process = process
        ends = [output.read, errors.read]
        guard code == 0 else {
            for end in ends { close(end) }
            throw .notStarted(code)
        }
    }

    private static func pipe() throws(ProgramFault) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        // Closed on exec from the first moment: two programs may be started at once.
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .notStarted(errno)
        }
        return (ends[0], ends[1])
    }

    /// Reads what it says until it ends.
    func finish(limit: Int, isStopped: () -> Bool) throws(ProgramFault) -> ProgramEnding {
        defer { for end in ends { close(end) } }
        var texts: [[UInt8]] = [[], []]
        var watched = ends.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let start = monotonicMilliseconds()
        var status: Int32 = 0
        while true {
            poll(&watched, 2, 100)
            for index in 0..<2 where watched[index].fd >= 0 && watched[index].revents != 0 {
                if !Self.read(watched[index].fd, into: &texts[index]) { watched[index].fd = -1 }
            }
            let isOver = waitpid(process, &status, WNOHANG) == process
            if isOver {
                // What waits in the pipes still counts; whoever keeps them open afterwards is not waited for.
                for index in 0..<2 where watched[index].fd >= 0 {
                    while poll(&watched[index], 1, 0) > 0, Self.read(watched[index].fd, into: &texts[index]) {}
                }
                break
            }
            let isTooLong = monotonicMilliseconds() - start > limit * 1000
            if isTooLong || isStopped() {
                kill(-process, SIGKILL)
                waitpid(process, &status, 0)
                throw isTooLong ? .tooLong : .stopped
            }
        }
        // Nothing that it started goes on behind it.
        kill(-process, SIGKILL)
        let signal = status & 0x7F
        return ProgramEnding(
            status: signal == 0 ? status >> 8 & 0xFF : -signal, output: String(decoding: texts[0], as: UTF8.self),
            complaint: String(decoding: texts[1], as: UTF8.self))
    }

    /// Reads what is there; false at the end.
    private static func read(_ end: Int32, into text: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Foundation.read(end, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        if text.count < outputLimit { text += buffer[..<count] }
        return count > 0
    }
}

/// A folder that nobody else looks into; it is gone with the last reference to it.
final class PrivateFolder {
    /// Where it is.
    let path: String

    /// Makes the folder, with the mode 0700.
    init() throws(OfficeFailure) {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array((parent + "/soxa-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: parent, code: errno)
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        Unfinished.begin()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        Unfinished.end()
    }
}
