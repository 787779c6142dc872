// What can still be read of a damaged file, in a new one: the rows that are whole, and from the journal those that are not.
import Domain
import GRDB
import Glibc

/// What came out of a damaged file.
package struct Salvaged: Sendable, Equatable {
    /// How many records the new file has.
    package internal(set) var records = 0
    /// How many of them were made again from what the journal tells of them.
    package internal(set) var fromJournal = 0
    /// How many records the file had and the new one does not have, of each kind that lacks any.
    package internal(set) var lost: [RecordKind: Int] = [:]
    /// Whether the file still says how many records it had; else more may be lost than is known.
    package internal(set) var isCountKnown = true
    /// Whether all that is no record could be read: the journal, settings, what was being typed.
    package internal(set) var isRestWhole = true
}

extension Store {
    /// Puts what can still be read of a damaged file in its place, and keeps the file with its log under another name.
    /// References to what is lost are emptied.
    /// - Parameters:
    ///   - aside: the name under which the damaged file is kept; nothing has it.
    ///   - who: who does it.
    /// - Returns: nil when the file is not damaged; then it stays as it is.
    /// - Throws: `inUse` while a program has the file open; `damaged` or `notADatabase` where no record can be read;
    ///   `newer`.
    package static func salvage(_ path: String, keeping aside: String, by who: String) throws(StoreError) -> Salvaged? {
        let target = StoreFile.resolved(path) ?? path
        try FoundLog.requireUnused(target)
        guard fileStatus(target)?.st_size ?? 0 > 0, Glibc.access(target, R_OK) == 0 else {
            throw fileStatus(target)?.st_size == 0
                ? .cannotOpen(path: path, reason: .empty) : StoreFile.failure(errno, path)
        }
        // It can be read, so that it is room for the copy that is missing.
        guard let copy = ReadingCopy(of: target) else { throw .diskFull }
        defer { ReadingCopy.remove(copy.folder) }
        guard Salvage.isDamaged(copy.path) else { return nil }
        var salvaged = Salvaged()
        let copying = Copying(target + ".restored")
        try copying.run { part in
            var salvage = try Salvage(of: copy.path, into: part, named: path)
            salvaged = try salvage.run()
            guard salvaged.records > 0 else { throw StoreError.damaged(detail: "nothing read") }
        }
        try put(copying.target, inPlaceOf: target, keeping: aside, by: who)
        return salvaged
    }
}

/// The work on one file.
private struct Salvage {
    private let source: DatabaseQueue
    private let part: String
    private let version: Int
    private var result = Salvaged()
    /// How many records the file says that it has.
    private var expected: [RecordKind: Int]?
    /// The uids of the records, which their index still has where their rows are lost.
    private var uids: [RecordKind: [Int64: String]] = [:]
    private var isRestWhole = true

    /// - Throws: `newer`, `notADatabase`.
    init(of copy: String, into part: String, named path: String) throws {
        self.part = part
        source = try DatabaseQueue(path: copy)
        version = try source.read { db in
            guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Migrations.applicationID else {
                throw StoreError.notADatabase(path: path)
            }
            return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        }
        guard version <= Migrations.current else {
            throw StoreError.newer(found: version, known: Migrations.current)
        }
    }

    /// Whether anything in a file cannot be read or contradicts itself.
    static func isDamaged(_ path: String) -> Bool {
        guard let queue = try? DatabaseQueue(path: path) else { return true }
        defer { try? queue.close() }
        let found = try? queue.writeWithoutTransaction { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        }
        return found != ["ok"]
    }

    mutating func run() throws -> Salvaged {
        defer { try? source.close() }
        try copyRows()
        // The steps of the schema, and the indexes of words, which follow from the records.
        try Store.open(path: part, createIfMissing: false).close()
        try fill()
        let whole = try Store.open(path: part, createIfMissing: false)
        _ = try whole.pool.barrierWriteWithoutTransaction { db in
            var repair = IndexRepair(db)
            try repair.run()
        }
        try whole.close()
        return result
    }

    /// A database in the new file that lets rows refer to what is not there yet.
    private func open() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return try DatabaseQueue(path: part, configuration: configuration)
    }

    /// Makes the schema that the file had and copies into it what can be read; counters follow from the records.
    private mutating func copyRows() throws {
        let target = try open()
        defer { try? target.close() }
        var (uids, isRestWhole) = (uids, true)
        expected = try source.writeWithoutTransaction { old in
            // A page that says of a cell that it is larger than the page is not believed.
            try old.execute(sql: "PRAGMA cell_size_check = ON")
            let counted = try? Row.fetchAll(old, sql: "SELECT kind, live + binned FROM recordCount")
            try target.write { new in
                try Migrations.run(Migrations.steps.prefix(version), new)
                let tables = try String.fetchAll(
                    new,
                    sql: """
                        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                        AND name NOT LIKE 'sqlite%' AND name <> 'recordCount'
                        """)
                for table in tables {
                    try new.execute(sql: "DELETE FROM \(quoted(table))")
                    var rows = try RowSalvage(table, from: old, into: new)
                    let isWhole = rows.run()
                    guard let kind = RecordKind(rawValue: table) else {
                        isRestWhole = isRestWhole && isWhole
                        continue
                    }
                    if !isWhole { uids[kind] = Self.uids(old, table) }
                }
                try new.execute(
                    sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(Migrations.applicationID)")
            }
            return counted?.reduce(into: [RecordKind: Int]()) { counts, row in
                guard let kind = String.fromDatabaseValue(row[0]).flatMap(RecordKind.init(rawValue:)) else { return }
                counts[kind] = Int.fromDatabaseValue(row[1])
            }
        }
        (self.uids, self.isRestWhole) = (uids, isRestWhole)
    }

    /// The uids of a table by the numbers of its records, as far as the index of them can be read.
    private static func uids(_ db: Database, _ table: String) -> [Int64: String] {
        var found: [Int64: String] = [:]
        guard let rows = try? Row.fetchCursor(db, sql: "SELECT id, uid FROM \(quoted(table)) ORDER BY uid") else {
            return found
        }
        while let row = try? rows.next() {
            if let id = Int64.fromDatabaseValue(row[0]), let uid = String.fromDatabaseValue(row[1]) { found[id] = uid }
        }
        return found
    }

    /// Makes again what the journal tells of, and lets nothing refer to what is lost.
    private mutating func fill() throws {
        let target = try open()
        defer { try? target.close() }
        let (expected, uids, isRestWhole) = (expected, uids, isRestWhole)
        result = try target.write { db in
            var result = Salvaged()
            (result.isCountKnown, result.isRestWhole) = (expected != nil, isRestWhole)
            var made: [(table: Table, id: Int64)] = []
            try Self.standInForChanges(db)
            let erased = try Erasing.records(db)
            for kind in RecordKind.allCases {
                let table = try Table.of(kind)
                let ids = try JournalSalvage(db, table, uids: uids[kind] ?? [:]).run()
                result.fromJournal += ids.count
                made += ids.map { (table, $0) }
                let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
                let told = try Int.fetchOne(
                    db, sql: "SELECT count(DISTINCT record) FROM journalEntry WHERE kind = ?",
                    arguments: [kind.rawValue])
                let lost = max(expected?[kind] ?? 0, (told ?? 0) - (erased[kind]?.count ?? 0)) - count
                if lost > 0 { result.lost[kind] = lost }
                result.records += count
            }
            // What follows from other records is in no journal; they are all there only now.
            for (table, id) in made { try Self.derive(db, table, id) }
            try Self.cutLooseEnds(db)
            return result
        }
    }

    /// Fills what of a record follows from others: links by name, what was paid of a case.
    private static func derive(_ db: Database, _ table: Table, _ id: Int64) throws {
        guard let stored = try Reading.row(db, table, id: id)?.entry else { return }
        let whole = try PaidSums(db).filled(LinksByName(db).derived(stored))
        let changed = zip(table.description.fields, zip(stored.values, whole.values)).filter { $1.0 != $1.1 }
        for (field, values) in changed {
            let columns = Table.valueColumns(field) + (field.column == nil ? [] : [field.name + "Key"])
            try db.execute(
                sql:
                    "UPDATE \(table.name) SET \(columns.map { quoted($0) + " = ?" }.joined(separator: ", ")) WHERE id = ?",
                arguments: StatementArguments(table.arguments([(field, values.1)]) + [id.databaseValue]))
        }
    }

    /// Makes up changes for entries whose own cannot be read: what they tell of records stays.
    private static func standInForChanges(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO journalChange (id, at, who, action, role)
                SELECT lost.id, ifnull((SELECT max(at) FROM journalChange WHERE id < lost.id), 0), '', 'salvage', 'original'
                FROM (SELECT change AS id FROM journalEntry UNION SELECT change FROM journalSeal
                    UNION SELECT revertsChange FROM journalChange WHERE revertsChange IS NOT NULL) lost
                WHERE lost.id NOT IN (SELECT id FROM journalChange)
                """)
    }

    /// Empties references to what is not there; a row that must refer to it goes.
    private static func cutLooseEnds(_ db: Database) throws {
        // A row that goes may leave others without what they refer to.
        for _ in 1...8 {
            let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            if broken.isEmpty { return }
            for row in broken {
                let table: String = row[0]
                guard let place = Int64.fromDatabaseValue(row[1]) else {
                    // Rows without a number are parts of what they refer to.
                    try deleteLoose(db, table, row)
                    continue
                }
                let columns = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(quoted(table)))")
                    .filter { $0["id"] as Int64 == row[3] }.map { $0["from"] as String }
                let emptied = columns.map { "\(quoted($0)) = NULL" }.joined(separator: ", ")
                do {
                    try db.execute(
                        sql: "UPDATE \(quoted(table)) SET \(emptied) WHERE rowid = ?", arguments: [place])
                } catch {
                    try db.execute(sql: "DELETE FROM \(quoted(table)) WHERE rowid = ?", arguments: [place])
                }
            }
        }
    }

    private static func deleteLoose(_ db: Database, _ table: String, _ row: Row) throws {
        for link in try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(quoted(table)))")
        where link["id"] as Int64 == row[3] {
            let (from, parent) = (quoted(link["from"]), quoted(link["table"]))
            let to = quoted((link["to"] as String?) ?? "id")
            try db.execute(sql: "DELETE FROM \(quoted(table)) WHERE \(from) NOT IN (SELECT \(to) FROM \(parent))")
        }
    }
}
