// The folder with the copies of a database, and how they are called.
import Domain
import GRDB
import Glibc

/// Copies of one database: `soxa-2026-11-28.db` of a day, `soxa-2026-11-28-import-1.db` of what a large change began with.
package struct BackupFolder: Sendable {
    /// What a copy was made before.
    package enum Occasion: String, Sendable, CaseIterable {
        /// Steps of the schema; an import of many rows; a merge of records, units or bodies; that another file takes its
        /// place; the loss of a file that was deleted or replaced while it was open.
        case step, `import`, merge, restore, loss

        /// A change of this many records or more is a large one.
        package static let largeChange = 100
        /// Merges within so many seconds tidy up one thing.
        private static let series = 600

        /// Whether a copy is made before it: the one place that says so.
        /// - Parameters:
        ///   - count: how many records it changes.
        ///   - last: the latest copy that was made before such a thing.
        package func wantsCopy(count: Int, last: Copy?) -> Bool {
            switch self {
            case .step, .restore, .loss: true
            case .import: count >= Self.largeChange
            // The copy from before the first of them serves all.
            case .merge: last?.age.map { !(0..<Self.series).contains($0) } ?? true
            }
        }
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

        /// Whether it was made before another one.
        package func isEarlier(than other: Copy) -> Bool { (day, number, path) < (other.day, other.number, other.path) }

        /// Whether everything in it can be read.
        package var isWhole: Bool {
            (try? read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }) == ["ok"]
        }

        /// What the copies of one database have in common with it and with no other; nil where it cannot be told.
        package var origin: String? { (try? read(JournalChain.origin)) ?? nil }

        /// How many seconds ago it was written, by the clock of the machine; nil where it is gone.
        package var age: Int? { fileStatus(path).map { time(nil) - $0.st_mtim.tv_sec } }

        private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
            let queue = try FoundLog.reader(path)
            defer { try? queue.close() }
            return try queue.read(body)
        }
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
        fileNames(in: path).compactMap(copy).sorted { $1.isEarlier(than: $0) }
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

    /// Where a copy before something goes at a moment, in seconds since 1970.
    func place(at moment: Int64, before occasion: Occasion) -> String {
        place(on: CalendarDate.epoch.adding(days: Int(moment / 86_400)) ?? .epoch, before: occasion)
    }

    /// Removes the copies that are not needed any more, and what was left of copies that were never finished.
    package func prune(today: CalendarDate) {
        let copies = copies
        let unneeded = BackupRetention.unneeded(copies.filter { $0.occasion == nil }.map(\.day), today: today)
        for copy in copies where copy.occasion == nil && unneeded.contains(copy.day) { unlink(copy.path) }
        for occasion in Occasion.allCases {
            for copy in copies.filter({ $0.occasion == occasion }).dropFirst(BackupRetention.others) {
                unlink(copy.path)
            }
        }
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
