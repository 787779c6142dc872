// The database files that this program has open: closing any other descriptor of one would give up SQLite's locks on it.
import Synchronization

/// See https://sqlite.org/howtocorrupt.html, section 2.2.
package enum OpenFiles {
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

    /// Whether the file at a path, by whatever name, is open.
    package static func isOpen(at path: String) -> Bool {
        guard let wanted = fileStatus(path) else { return false }
        return counts.withLock {
            $0.keys.contains { name in
                fileStatus(name).map { ($0.st_dev, $0.st_ino) == (wanted.st_dev, wanted.st_ino) } ?? false
            }
        }
    }

    /// Whether a file is open.
    static func has(_ path: String) -> Bool { counts.withLock { $0[path] != nil } }
}
