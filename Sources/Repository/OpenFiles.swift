// The database files that this program has open: closing any other descriptor of one would give up SQLite's locks on it.
import Synchronization

/// See https://sqlite.org/howtocorrupt.html, section 2.2.
enum OpenFiles {
    private static let counts = Mutex<[String: Int]>([:])

    /// Notes that a file is opened once more.
    static func add(_ path: String) { counts.withLock { $0[path, default: 0] += 1 } }

    /// Notes that a file is closed once.
    static func remove(_ path: String) {
        counts.withLock { counts in
            let left = (counts[path] ?? 1) - 1
            counts[path] = left > 0 ? left : nil
        }
    }

    /// Whether a file is open.
    static func has(_ path: String) -> Bool { counts.withLock { $0[path] != nil } }
}
