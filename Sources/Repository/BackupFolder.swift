// The folder with the copies of a database, and how they are called.
import Domain
import GRDB
import Glibc

/// Copies of one database: `soxa-2026-11-28.db` of a day, `soxa-2026-11-28-import-1.db` of what a large change began with.
package struct BackupFolder: Sendable {
    /// What a copy was made before.
    package enum Occasion: String, Sendable, CaseIterable {
        /// Steps of the schema; an import of many rows; the loss of a file that was deleted or replaced while it was open.
        case step, `import`, loss
    }

    /// A copy.
    package struct Copy: Sendable, Hashable {
        /// Where it is.
        package let path: String
        /// The day it was made.
        package let day: CalendarDate
        /// What it was made before; nil for the copy of a day.
        package let occasion: Occasion?
        /// Its place among those of a day and occasion.
        let number: Int
    }

    /// Where it is.
    package let path: String
    private let stem: String

    /// The folder beside a database: `soxa.db.backups` beside `soxa.db`.
    package init(beside database: String) { self.init(database + ".backups", of: database) }

    /// A folder somewhere else.
    package init(_ path: String, of database: String) {
        self.path = path
        let name = database.split(separator: "/").last.map(String.init) ?? database
        stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    }

    /// The copies, the latest first.
    package var copies: [Copy] {
        fileNames(in: path).compactMap(copy).sorted { ($1.day, $1.number, $1.path) < ($0.day, $0.number, $0.path) }
    }

    /// The latest copy that is whole; nil where there is none.
    package var latestWhole: Copy? {
        copies.first { copy in
            guard let queue = try? FoundLog.reader(copy.path) else { return false }
            defer { try? queue.close() }
            return (try? queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }) == ["ok"]
        }
    }

    /// Makes the folder when it is not there; the one above it must be.
    package func make() throws(StoreError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw StoreFile.failure(errno, path) }
    }

    /// Where the copy of a day goes, or one before something: never in the place of another of those.
    package func place(on day: CalendarDate, before occasion: Occasion?) -> String {
        let base = path + "/" + stem + "-" + day.isoText
        guard let occasion else { return base + ".db" }
        let last = copies.filter { $0.day == day && $0.occasion == occasion }.map(\.number).max() ?? 0
        return base + "-\(occasion.rawValue)-\(last + 1).db"
    }

    /// Removes the copies that are not needed any more, and what was left of copies that were never finished.
    package func prune(today: CalendarDate) {
        let copies = copies
        let unneeded = BackupRetention.unneeded(copies.filter { $0.occasion == nil }.map(\.day), today: today)
        for copy in copies where copy.occasion == nil && unneeded.contains(copy.day) { unlink(copy.path) }
        for copy in copies.filter({ $0.occasion != nil }).dropFirst(BackupRetention.others) { unlink(copy.path) }
        Copying.clear(path, beginning: stem + "-")
    }

    private func copy(named name: String) -> Copy? {
        guard name.hasPrefix(stem + "-"), name.hasSuffix(".db") else { return nil }
        let rest = name.dropFirst(stem.count + 1).dropLast(3)
        guard let day = CalendarDate(String(rest.prefix(10))), day.isoText == rest.prefix(10) else { return nil }
        let file = path + "/" + name
        if rest.count == 10 { return Copy(path: file, day: day, occasion: nil, number: .max) }
        let parts = rest.dropFirst(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].isEmpty, let occasion = Occasion(rawValue: String(parts[1])),
            let number = Int(parts[2]), number > 0
        else { return nil }
        return Copy(path: file, day: day, occasion: occasion, number: number)
    }
}
