// The file before SQLite sees it: made with tight rights, and known for ours by its first bytes.
import Domain
import Glibc

enum StoreFile {
    /// The first 100 bytes of every SQLite file: https://sqlite.org/fileformat.html#the_database_header.
    private static let headerSize = 100

    /// Makes the file when it is missing and may be made; otherwise looks whether it is ours to open.
    static func prepare(_ path: String, createIfMissing: Bool) throws(StoreError) {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .cannotOpen(path: path, reason: .notAFile) }
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path: path, reason: .notAFile) }
            try inspect(path)
        } else if errno == ENOENT, createIfMissing {
            try makeFolder(of: path)
            try make(path)
        } else {
            throw .cannotOpen(path: path, reason: obstacle(errno))
        }
    }

    /// A new empty file that only its owner may read. SQLite gives the files beside it the same rights.
    static func make(_ path: String) throws(StoreError) {
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            // Another program that made it meanwhile is as good.
            if errno == EEXIST { return }
            throw failure(errno, path)
        }
        _ = fchmod(file, 0o600)
        _ = Glibc.close(file)
    }

    /// What a system error number says about a path.
    static func failure(_ code: Int32, _ path: String) -> StoreError {
        switch code {
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        default: .cannotOpen(path: path, reason: obstacle(code))
        }
    }

    private static func makeFolder(of path: String) throws(StoreError) {
        var missing: [String] = []
        var folder = parent(of: path)
        while !folder.isEmpty, folder != "/" {
            var status = stat()
            if stat(folder, &status) == 0 { break }
            guard errno == ENOENT else { throw .cannotOpen(path: path, reason: obstacle(errno)) }
            missing.append(folder)
            folder = parent(of: folder)
        }
        for folder in missing.reversed() {
            if mkdir(folder, 0o700) == 0 {
                _ = chmod(folder, 0o700)
            } else if errno != EEXIST {
                throw failure(errno, path)
            }
        }
    }

    /// An empty file is a new one; any other must begin as ours do. The log beside it may know better numbers, so that
    /// only what can never become ours is refused here, before SQLite writes anything.
    private static func inspect(_ path: String) throws(StoreError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotOpen(path: path, reason: obstacle(errno)) }
        defer { _ = Glibc.close(file) }
        var header = [UInt8](repeating: 0, count: headerSize)
        let count = pread(file, &header, headerSize, 0)
        guard count >= 0 else { throw .cannotOpen(path: path, reason: obstacle(errno)) }
        if count == 0 { return }
        guard count == headerSize, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw .notADatabase(path: path)
        }
        func number(at offset: Int) -> Int {
            Int(Int32(truncatingIfNeeded: header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }))
        }
        let owner = number(at: 68)
        guard owner == 0 || owner == Migrations.applicationID else { throw .notADatabase(path: path) }
        let version = number(at: 60)
        guard owner == 0 || version <= Migrations.current else {
            throw .newer(found: version, known: Migrations.current)
        }
    }

    private static func parent(of path: String) -> String {
        var rest = path[...]
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        guard let slash = rest.lastIndex(of: "/") else { return "" }
        return slash == rest.startIndex ? "/" : String(rest[..<slash])
    }

    private static func obstacle(_ code: Int32) -> StoreError.Obstacle {
        switch code {
        case ENOENT: .absent
        case EACCES, EPERM: .forbidden
        case ENOTDIR, EISDIR: .notAFile
        default: .system(code: code)
        }
    }
}
