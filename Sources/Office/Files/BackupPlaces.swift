// Where the copies of a book are: beside it, and in a folder elsewhere, as on a stick, that somebody named once.
import Domain
import Foundation
import Repository

/// The folders with the copies of one book.
struct BackupPlaces: Sendable {
    /// A folder that somebody named.
    struct Named: Sendable {
        /// The folder as it was named; where it is not, a stick is away.
        let place: String
        /// The folder in it with the copies of this book alone.
        let folder: BackupFolder
        /// The day of the last copy that was made there, which is known while the stick is away.
        let last: CalendarDate

        /// Whether it can be reached now.
        var isThere: Bool { isFolder(place) }
    }

    /// The folder beside the book.
    let beside: BackupFolder
    /// The one elsewhere; nil where nobody named one.
    let named: Named?
    private let database: String

    /// The folders of a book, which may be damaged: what was named stands beside it, for this machine alone.
    init(of database: String) {
        self.database = database
        beside = BackupFolder(beside: database)
        let text = FileManager.default.contents(atPath: Self.note(beside)).map { String(decoding: $0, as: UTF8.self) }
        let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 3, lines[0].hasPrefix("/"), lines[1].hasPrefix("/"), let last = CalendarDate(lines[2])
        else {
            named = nil
            return
        }
        named = Named(place: lines[0], folder: BackupFolder(lines[1], of: database), last: last)
    }

    /// All copies that can be reached, the latest first.
    var copies: [BackupFolder.Copy] {
        (beside.copies + (named?.folder.copies ?? [])).sorted { $1.isEarlier(than: $0) }
    }

    /// The latest copy that is whole; nil where there is none.
    var latestWhole: BackupFolder.Copy? { copies.first(where: \.isWhole) }

    /// The day up to which everything is in a copy wherever copies go; nil before the first.
    var lastDay: CalendarDate? {
        let own = beside.copies.first { $0.occasion == nil }?.day
        return named.map { min($0.last, own ?? $0.last) } ?? own
    }

    /// Whether a folder is that of the book or the one with its copies there, whatever it is called.
    func isBesideBook(_ place: String) -> Bool {
        [beside.path, (beside.path as NSString).deletingLastPathComponent].contains { own in
            var (mine, other) = (stat(), stat())
            guard stat(own, &mine) == 0, stat(place, &other) == 0 else { return false }
            return mine.st_dev == other.st_dev && mine.st_ino == other.st_ino
        }
    }

    /// A folder for the copies of this book in one that somebody names: what another book has there stays alone.
    /// - Parameter origin: what the copies of this book have in common.
    /// - Returns: nil where none is left.
    func folder(in place: String, origin: String?) -> BackupFolder? {
        let name = beside.path.split(separator: "/").last.map(String.init) ?? ""
        let paths = (1...99).map { place + (place == "/" ? "" : "/") + name + ($0 == 1 ? "" : "-\($0)") }
        return paths.map { BackupFolder($0, of: database) }.first { folder in
            guard let copy = folder.copies.first else {
                return (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty ?? !isFolder(
                    folder.path)
            }
            return origin != nil && copy.origin == origin
        }
    }

    /// Remembers a folder and the day of the last copy in it; nil for none.
    func remember(_ named: Named?) throws(OfficeFailure) {
        guard let named else {
            unlink(Self.note(beside))
            return
        }
        let lines = [named.place, named.folder.path, named.last.isoText]
        try keep(Array((lines.joined(separator: "\n") + "\n").utf8), in: Self.note(beside))
    }

    private static func note(_ folder: BackupFolder) -> String { folder.path + "/folder.txt" }
}

/// Whether a folder is at a path.
func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
