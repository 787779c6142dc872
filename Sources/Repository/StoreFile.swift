// The file before SQLite sees it: made with tight rights, and known for ours by its first bytes.
import Domain
import Glibc

enum StoreFile {
    /// The first 100 bytes of every SQLite file: https://sqlite.org/fileformat.html#the_database_header.
    private static let headerSize = 100

    /// Makes the file when it is missing and may be made; otherwise looks whether it is ours to open.
    /// - Returns: its path without symbolic links.
    static func prepare(_ path: String, createIfMissing: Bool) throws(StoreError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .cannotOpen(path: path, reason: .notAFile) }
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path: path, reason: .notAFile) }
            let realPath = resolved(path) ?? path
            try refuseLostLog(ofEmpty: realPath)
            if !OpenFiles.has(realPath) { try inspect(path, isNewAllowed: createIfMissing) }
            return realPath
        }
        let obstacle = obstacle(errno)
        guard obstacle == .absent else { throw .cannotOpen(path: path, reason: obstacle) }
        let realPath = try placeForNew(path)
        guard createIfMissing else { throw .cannotOpen(path: path, reason: .absent) }
        try make(path)
        return realPath
    }

    /// Where a file that is not there would be made, without symbolic links.
    static func placeForNew(_ path: String) throws(StoreError) -> String {
        var status = stat()
        // A link that leads nowhere would be followed to a place that nobody named.
        guard lstat(path, &status) != 0 else { throw .cannotOpen(path: path, reason: .brokenLink) }
        let place = parent(of: path)
        guard let folder = resolved(place.isEmpty ? "." : place) else {
            throw .cannotOpen(path: path, reason: .noFolder(place))
        }
        let realPath = (folder == "/" ? "" : folder) + "/" + (path.split(separator: "/").last ?? "")
        do throws(StoreError) {
            try refuseLostLog(of: realPath)
        } catch {
            // Another program may have made both since.
            guard fileStatus(realPath) != nil else { throw error }
            try refuseLostLog(ofEmpty: realPath)
        }
        return realPath
    }

    /// SQLite takes an empty file for a new one. Another program that is just making it is given a moment.
    private static func refuseLostLog(ofEmpty path: String) throws(StoreError) {
        for attempt in 1...beginningPatience {
            guard fileStatus(path)?.st_size == 0 else { return }
            do throws(StoreError) {
                return try refuseLostLog(of: path)
            } catch {
                if attempt == beginningPatience { throw error }
                usleep(20_000)
            }
        }
    }

    /// How often an empty file with a log is looked at, every 20 ms.
    private static let beginningPatience = 25

    /// SQLite would take a log for one of the file that it is about to make, and delete it: it may hold the only copy of
    /// what was saved last.
    static func refuseLostLog(of path: String) throws(StoreError) {
        for log in [path + "-wal", path + "-journal"] {
            if let status = fileStatus(log), status.st_size > 0 { throw .lostLog(log: log, path: path) }
        }
    }

    /// The path without symbolic links; nil when it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
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

    /// An empty file becomes a new one where that is allowed; any other must begin as ours do. The log beside it may know better numbers, so that
    /// only what can never become ours is refused here, before SQLite writes anything.
    private static func inspect(_ path: String, isNewAllowed: Bool) throws(StoreError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotOpen(path: path, reason: obstacle(errno)) }
        defer { _ = Glibc.close(file) }
        var header = [UInt8](repeating: 0, count: headerSize)
        let count = pread(file, &header, headerSize, 0)
        guard count >= 0 else { throw .cannotOpen(path: path, reason: obstacle(errno)) }
        if count == 0 {
            guard isNewAllowed else { throw .cannotOpen(path: path, reason: .empty) }
            return
        }
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
