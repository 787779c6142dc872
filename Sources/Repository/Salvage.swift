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
}

extension Store {
    /// Puts what can still be read of a damaged file in its place, and keeps the file with its log under another name.
    /// References to what is lost are emptied.
    /// - Parameters:
    ///   - aside: the name under which the damaged file is kept; nothing has it.
    ///   - who: who does it.
    /// - Throws: `busy` while a program has the file open; `damaged` or `notADatabase` where no record can be read;
    ///   `newer`.
    package static func salvage(_ path: String, keeping aside: String, by who: String) throws(StoreError) -> Salvaged {
        let target = StoreFile.resolved(path) ?? path
        guard !FoundLog.isInUse(target) else { throw .busy }
        guard let copy = ReadingCopy(of: target) else { throw .cannotOpen(path: path, reason: .notAFile) }
        defer { ReadingCopy.remove(copy.folder) }
        var salvaged = Salvaged()
        let copying = Copying(target + ".restored")
        try copying.run { part in
            var salvage = try Salvage(of: copy.path, into: part, named: path)
            salvaged = try salvage.run()
            guard salvaged.records > 0 else { throw StoreError.damaged(detail: "nothing read") }
        }
        do throws(StoreError) {
            if let problem = access(to: target, of: who)?.objection(toNeeding: .reviewer) { throw .notAllowed(problem) }
            guard !FoundLog.isInUse(target) else { throw .busy }
            try exchange(copying.target, target, aside)
        } catch {
            unlink(copying.target)
            throw error
        }
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
        expected = try source.writeWithoutTransaction { old in
            // A page that says of a cell that it is larger than the page is not believed.
            try old.execute(sql: "PRAGMA cell_size_check = ON")
            let counted = try? Row.fetchAll(old, sql: "SELECT kind, live + binned FROM recordCount")
            try target.write { new in
                for step in Migrations.steps.prefix(version) { for script in step { try new.execute(sql: script) } }
                let tables = try String.fetchAll(
                    new,
                    sql: """
                        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                        AND name NOT LIKE 'sqlite%' AND name <> 'recordCount'
                        """)
                for table in tables {
                    try new.execute(sql: "DELETE FROM \(quoted(table))")
                    var rows = try RowSalvage(table, from: old, into: new)
                    rows.run()
                }
                try new.execute(
                    sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(Migrations.applicationID)")
            }
            return counted?.reduce(into: [:]) { counts, row in
                guard let kind = String.fromDatabaseValue(row[0]).flatMap(RecordKind.init(rawValue:)) else { return }
                counts[kind] = Int.fromDatabaseValue(row[1])
            }
        }
    }

    /// Makes again what the journal tells of, and lets nothing refer to what is lost.
    private mutating func fill() throws {
        let target = try open()
        defer { try? target.close() }
        let expected = expected
        result = try target.write { db in
            var result = Salvaged()
            result.isCountKnown = expected != nil
            try Self.standInForChanges(db)
            for kind in RecordKind.allCases {
                let table = try Table.of(kind)
                result.fromJournal += try JournalSalvage(db, table).run()
                let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
                let told = try Int.fetchOne(
                    db, sql: "SELECT count(DISTINCT record) FROM journalEntry WHERE kind = ?",
                    arguments: [kind.rawValue])
                let lost = max(expected?[kind] ?? 0, told ?? 0) - count
                if lost > 0 { result.lost[kind] = lost }
                result.records += count
            }
            try Self.cutLooseEnds(db)
            return result
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

/// The records of one kind that are not there and that the journal tells of from their beginning.
private struct JournalSalvage {
    private let db: Database
    private let table: Table

    init(_ db: Database, _ table: Table) { (self.db, self.table) = (db, table) }

    /// Makes them as their last changes left them; a journal of which parts are gone makes none.
    /// - Returns: how many.
    func run() throws -> Int {
        let missing = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT record FROM journalEntry
                WHERE kind = ? AND record NOT IN (SELECT id FROM \(table.name)) ORDER BY record
                """, arguments: [table.description.kind.rawValue])
        var count = 0
        for id in missing where (try? make(id)) == true { count += 1 }
        return count
    }

    private func make(_ id: Int64) throws -> Bool {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT e.step, e.versionBefore, e.versionAfter, e.after, c.at
                FROM journalEntry e JOIN journalChange c ON c.id = e.change
                WHERE e.kind = ? AND e.record = ? ORDER BY e.change, e.place
                """, arguments: [table.description.kind.rawValue, id])
        guard let first = rows.first, let last = rows.last, try first.text(0) == "create" else { return false }
        var (version, values) = (Int64(0), [String: FieldValue]())
        var binnedAt: Int64?
        for row in rows {
            guard try row.integer(1) == version else { return false }
            version = try row.integer(2)
            values.merge(try Repository.values(json: row.text(3), of: table.description)) { $1 }
            switch try row.text(0) {
            case "bin": binnedAt = try row.integer(4)
            case "restore", "create": binnedAt = nil
            default: break
            }
        }
        var entry = table.description.blank()
        for (field, value) in values { entry[field] = value }
        entry = try table.normalised(entry)
        let identity: [DatabaseValue] = [
            RecordWriter.newUID().databaseValue, version.databaseValue, try first.integer(4).databaseValue,
            try last.integer(4).databaseValue,
        ]
        try db.cachedStatement(sql: table.insertion)
            .execute(arguments: StatementArguments(identity + table.arguments(entry)))
        try db.execute(
            sql: "UPDATE \(table.name) SET id = ?, binnedAt = ? WHERE rowid = last_insert_rowid()",
            arguments: [id, binnedAt])
        return true
    }
}
