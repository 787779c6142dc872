// Records of a damaged file whose rows cannot be read, made again from the journal.
import Domain
import GRDB

/// The records of one kind that are not there and that the journal tells of from their beginning.
struct JournalSalvage {
    private let db: Database
    private let table: Table
    private let uids: [Int64: String]

    /// - Parameter uids: the uids of the records, as far as they are known; others get new ones.
    init(_ db: Database, _ table: Table, uids: [Int64: String]) { (self.db, self.table, self.uids) = (db, table, uids) }

    /// Makes them as their last changes left them; a journal of which parts are gone makes none.
    /// - Returns: the numbers of those that were made.
    func run() throws -> [Int64] {
        let missing = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT record FROM journalEntry
                WHERE kind = ? AND record NOT IN (SELECT id FROM \(table.name)) ORDER BY record
                """, arguments: [table.description.kind.rawValue])
        // What went for good was not lost.
        let erased = try Erasing.records(db)[table.description.kind] ?? []
        return missing.filter { !erased.contains($0) && (try? make($0)) == true }
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
            (uids[id] ?? RecordWriter.newUID()).databaseValue, version.databaseValue,
            try first.integer(4).databaseValue,
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
