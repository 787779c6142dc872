// A folder that nothing leaves: for a seat over SSH, whose person has the rights of the office's login and no others.
import Foundation
import Synchronization
import Words

/// The folder in which all files are that a person names, where they are shut in.
///
/// It is one for the whole program and for good: no way to a file can forget to ask for it.
package enum Confinement {
    private static let folder = Mutex<String?>(nil)

    /// Shuts everything in that is read or written by name, and lets no other program be started from now on. What the
    /// office sets is looked for in the folder `settings` there.
    package static func begin(in written: String) throws(OfficeFailure) {
        var status = stat()
        guard let real = resolved(writtenPath(written)), stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
        else { throw .noConfinement(folder: written) }
        folder.withLock { $0 = real }
    }

    /// The folder; nil where nobody is shut in.
    static var current: String? { folder.withLock { $0 } }

    /// The place that a path means, from the root on; throws `outside` when that is not allowed.
    static func place(_ written: String) throws(OfficeFailure) -> String {
        let path = try namedPath(written)
        guard let folder = current else { return path }
        guard let inside = place(path, in: folder) else { throw .outside(path: written, folder: folder) }
        return inside
    }

    /// The place that a path means once links are followed, when it is in a folder and no hidden one: what a shell or
    /// SSH reads at the next login is hidden. A link whose end is missing is followed by nobody.
    static func place(_ path: String, in folder: String) -> String? {
        let cut = path.lastIndex(of: "/") ?? path.startIndex
        let name = String(path[cut...].drop { $0 == "/" })
        var status = stat()
        let found: String?
        if lstat(path, &status) == 0 {
            found = resolved(path)
        } else {
            found = resolved(String(path[..<cut]) + "/").map { ($0 == "/" ? "" : $0) + "/" + name }
        }
        let root = folder == "/" ? "" : folder
        guard let found, name != "..", found.hasPrefix(root + "/") else { return nil }
        let steps = found.dropFirst(root.count).split(separator: "/")
        return steps.isEmpty || steps.contains { $0.hasPrefix(".") } ? nil : found
    }

    private static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
