// Files: where the records are at home, and writing a file whole or not at all.
import Domain
import Foundation
import Repository
import Words

/// Where the records are unless `--db` says otherwise: `$XDG_DATA_HOME/soxa/soxa.db`.
package func homeDatabase() -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? expandingHome("~/.local/share")) + "/soxa/soxa.db"
}

/// A path with `~` at its start taken as the person's home.
package func expandingHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
    return home + path.dropFirst()
}

/// The file that somebody means by a path, from the root on.
package func writtenPath(_ written: String) -> String {
    // A file that has this very name is meant, quotation marks and all.
    let path = access(expandingHome(written), F_OK) == 0 ? WrittenPath(bare: written) : WrittenPath(written)
    return path.whole(home: expandingHome("~"), folder: FileManager.default.currentDirectoryPath)
}

/// The file that somebody names to be read or written. A lone `-` names none: whoever writes it means no file.
package func namedPath(_ written: String) throws(OfficeFailure) -> String {
    guard written != "-" else { throw .noFileName }
    return writtenPath(written)
}

/// The same as it is told: from the root on, so that it is found from anywhere and in any program.
package func shownPath(_ written: String) -> String { writtenPath(written) }

/// The first bytes of a file, up to a limit; nil when it cannot be opened. A pipe gives what is in it.
package func readStart(of path: String, count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    var read = 0
    while read < bytes.count {
        let got = bytes[read...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        read += got
    }
    return Array(bytes[..<read])
}

/// Writes a text to a file, or to standard output without one.
package func writeText(_ text: String, to path: String?, replaces: Bool) throws(OfficeFailure) {
    guard let path else {
        try writeToStandardOutput(text)
        return
    }
    try writeBytes(Array(text.utf8), to: path, replaces: replaces)
}

/// Writes bytes to a file.
package func writeBytes(_ bytes: [UInt8], to path: String, replaces: Bool) throws(OfficeFailure) {
    try write(bytes, to: try NewFile(path: path, replaces: replaces))
}

private func write(_ bytes: [UInt8], to file: NewFile) throws(OfficeFailure) {
    try file.append(bytes)
    try file.finish()
}

/// Writes bytes to a file of the person's own; the folders above it are made with the mode 0700.
package func keep(_ bytes: [UInt8], in path: String) throws(OfficeFailure) {
    do {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    } catch {
        throw .cannotWrite(path: path, code: errno)
    }
    try write(bytes, to: try NewFile(ownPath: path, replaces: true))
}

/// Writes lines to standard output, which may be a terminal.
package func writeLines(_ lines: [String]) throws(OfficeFailure) {
    try writeToStandardOutput(lines.map { harmless($0) + "\n" }.joined())
}

/// Writes a text to standard output.
/// - Parameter isMarked: whether it was made harmless already, and has marks of our own that a terminal is to obey.
package func writeToStandardOutput(_ text: String, isMarked: Bool = false) throws(OfficeFailure) {
    try writeToStandardOutput(Array(text.utf8), isMarked: isMarked)
}

/// Writes bytes to standard output. A terminal gets nothing that it would obey; a program gets them as they are.
package func writeToStandardOutput(_ bytes: [UInt8], isMarked: Bool = false) throws(OfficeFailure) {
    let bytes = isatty(STDOUT_FILENO) == 1 && !isMarked ? harmlessLines(bytes) : bytes
    do {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
        throw .cannotWrite(path: "stdout", code: errno)
    }
}

/// Whether records may be in a file. One that is open here is not looked into: closing it again would give up the locks
/// that keep it.
private func isDatabase(_ path: String) -> Bool {
    OpenFiles.isOpen(at: path) || readStart(of: path, count: 16) == Array("SQLite format 3\0".utf8)
}

/// Whether a file begins as a log of changes does, whose database may be gone.
private func isLog(_ path: String) -> Bool {
    let start = readStart(of: path, count: 4)
    return start == [0x37, 0x7F, 0x06, 0x82] || start == [0x37, 0x7F, 0x06, 0x83]
}

/// Refuses to write where a file is that stays: without leave every file does, and records always do.
func refuseToReplace(_ path: String, replaces: Bool) throws(OfficeFailure) {
    // What a database keeps beside it is as much its own as the file.
    for ending in ["-wal", "-shm", "-journal"] where path.hasSuffix(ending) {
        let database = String(path.dropLast(ending.count))
        if isDatabase(database) { throw .isRecords(path: path) }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    // Renaming over a device would take its place.
    if status.st_mode & S_IFMT != S_IFREG { throw .notAFile(path: path) }
    if isDatabase(path) || isLog(path) { throw .isRecords(path: path) }
    if !replaces { throw .exists(path: path) }
}

/// A file being written beside its place, where it moves when it is whole. Its mode is 0600.
final class NewFile {
    private let path: String
    private let temporary: String
    private let replaces: Bool
    private var descriptor: Int32

    /// Begins the file that somebody names; one that is there is only replaced when told.
    convenience init(path written: String, replaces: Bool) throws(OfficeFailure) {
        try self.init(ownPath: try Confinement.place(written), replaces: replaces)
    }

    /// Begins a file whose place the program chose.
    init(ownPath path: String, replaces: Bool) throws(OfficeFailure) {
        self.path = path
        self.replaces = replaces
        try refuseToReplace(path, replaces: replaces)
        temporary = path + ".\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let code = errno
        Unfinished.begin()
        if descriptor < 0 { throw .cannotWrite(path: path, code: code) }
    }

    deinit {
        Unfinished.end()
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    /// Writes on.
    func append(_ text: String) throws(OfficeFailure) { try append(Array(text.utf8)) }

    /// Writes on.
    func append(_ content: [UInt8]) throws(OfficeFailure) {
        var bytes = content[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotWrite(path: path, code: errno)
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Writes what another file holds.
    func append(contentsOf other: String) throws(OfficeFailure) {
        let source = open(other, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw .cannotRead(path: other, code: errno) }
        defer { close(source) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(source, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotRead(path: other, code: errno)
            }
            if count == 0 { return }
            try append(Array(buffer[..<count]))
        }
    }

    /// Moves the file to its place.
    func finish() throws(OfficeFailure) {
        // What did not reach the disk takes no good file's place.
        let isSynced = fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isSynced, isClosed else {
            let code = errno
            unlink(temporary)
            throw .cannotWrite(path: path, code: code)
        }
        // Without leave to replace, a file that appeared meanwhile stays: a link never takes another's place.
        let isMoved = replaces ? rename(temporary, path) == 0 : link(temporary, path) == 0
        let code = errno
        if !replaces || !isMoved { unlink(temporary) }
        guard isMoved else {
            if code == EEXIST { throw .exists(path: path) }
            throw .cannotWrite(path: path, code: code)
        }
    }
}
