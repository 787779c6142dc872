// Drafts: what was being typed outlives a crash, one a person and record, each new record under a name of its own.
import Domain
import GRDB

extension Store {
    /// Keeps what a person is typing; a new record goes by the uid of `RecordIdentity.begun`, or by none.
    package func saveDraft(_ entry: RecordEntry, by who: String) async throws(StoreError) {
        try await write { db in
            let description = try Table.of(entry.kind).description
            let values = try json(zip(description.fields, entry.values).map { ($0.name, $1) })
            try db.cachedStatement(
                sql: """
                    INSERT INTO draft (who, kind, record, baseVersion, "values", at) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET baseVersion = excluded.baseVersion, "values" = excluded."values",
                        at = excluded.at
                    """
            ).execute(arguments: [
                who, entry.kind.rawValue, entry.identity.uid, entry.identity.version, values,
                now(),
            ])
        }
    }

    /// What that person was typing for a record, by its uid or by that of a new one that was begun.
    package func draft(of kind: RecordKind, uid: String, by who: String) async throws(StoreError) -> Draft? {
        try await read { db in
            let statement = try db.cachedStatement(sql: Self.draftSelection + " AND kind = ? AND record = ?")
            let row = try Row.fetchOne(statement, arguments: [who, kind.rawValue, uid])
            return try row.flatMap { try Self.draft($0, db) }
        }
    }

    /// Everything that person was typing, the latest first.
    package func drafts(by who: String) async throws(StoreError) -> [Draft] {
        try await read { db in
            let statement = try db.cachedStatement(sql: Self.draftSelection + " ORDER BY at DESC, kind, record")
            return try Row.fetchAll(statement, arguments: [who]).compactMap { try Self.draft($0, db) }
        }
    }

    /// Forgets what that person was typing for a record, by its uid or by that of a new one that was begun.
    package func discardDraft(of kind: RecordKind, uid: String, by who: String) async throws(StoreError) {
        try await write { db in try Self.deleteDraft(db, of: kind, uid: uid, by: who) }
    }

    static func deleteDraft(_ db: Database, of kind: RecordKind, uid: String, by who: String) throws {
        try db.cachedStatement(sql: "DELETE FROM draft WHERE who = ? AND kind = ? AND record = ?")
            .execute(arguments: [who, kind.rawValue, uid])
    }

    static let draftSelection = "SELECT kind, record, baseVersion, \"values\", at FROM draft WHERE who = ?"

    /// A draft of a kind that the program still knows, and of a record that is still there.
    static func draft(_ row: Row, _ db: Database) throws -> Draft? {
        guard let description = RecordKind(rawValue: try row.text(0))?.description else { return nil }
        var entry = description.blank()
        let uid = try row.text(1)
        if RecordIdentity.isBegun(uid: uid) {
            entry.identity.uid = uid
        } else {
            guard let stored = try Reading.row(db, Table.of(description.kind), uid: uid) else { return nil }
            entry = stored.entry
        }
        entry.identity.version = Int(try row.integer(2))
        for (field, value) in try values(json: row.text(3), of: description, keepsText: true) { entry[field] = value }
        return Draft(entry: entry, at: try row.integer(4))
    }
}
