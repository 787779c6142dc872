// A run of the program over a file: what is being typed and what can be taken back belong to it.
import Glibc
import Synchronization

/// A session. It is over when it was ended, or when the process it ran in is gone.
struct Session: Sendable {
    /// Its name, which no other session on this machine has: process, start of that, start of the machine, number.
    let name: String
    private let number: Int

    private static let open = Mutex<(last: Int, numbers: Set<Int>)>((0, []))

    /// Begins a session of this process.
    init() {
        let number = Self.open.withLock { open in
            open.last += 1
            open.numbers.insert(open.last)
            return open.last
        }
        self.number = number
        name = "\(getpid()).\(Self.start(of: getpid()) ?? "").\(Self.machine).\(number)"
    }

    /// Ends it.
    func end() { Self.open.withLock { _ = $0.numbers.remove(number) } }

    /// Whether a session of that name is over; so is one of which nothing is known.
    static func isOver(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let process = pid_t(parts[0]), process > 0, let number = Int(parts[3]),
            parts[2] == machine
        else { return true }
        if process == getpid(), start(of: process) ?? "" == parts[1] {
            return !open.withLock { $0.numbers.contains(number) }
        }
        if kill(process, 0) != 0, errno == ESRCH { return true }
        // The number may have gone to another process since.
        return start(of: process).map { $0 != parts[1] } ?? false
    }

    /// When a process began, in ticks since the machine did: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html.
    private static func start(of process: pid_t) -> String? {
        // The name of the program, in brackets, may have blanks in it.
        let fields = line(of: "/proc/\(process)/stat")?.split(separator: ")").last?.split(separator: " ")
        guard let fields, fields.count > 19 else { return nil }
        // One that has ended and was not fetched yet has no start any more.
        return fields[0] == "Z" ? "" : String(fields[19])
    }

    /// What this start of the machine is called.
    private static let machine = String((line(of: "/proc/sys/kernel/random/boot_id") ?? "").prefix(8))

    private static func line(of path: String) -> String? {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { Glibc.close(file) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(file, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}
