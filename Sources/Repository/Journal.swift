// Writing to the journal, in the transaction of what it tells of, and reading it.
import Domain
import GRDB

/// A change being written; it enters the journal with its first entry.
final class JournalWriter {
    let at: Int64
    let db: Database
    private let session: String
    /// What the person may do whose change it is, by the records before it.
    let access: Access
    let action: String
    let role: JournalItem.Role
    /// Whether the change brings records in from a file.
    var isTakingIn: Bool { action == JournalAction.import.rawValue }
    /// Whether what is noted is taken back at once.
    var isDeclining = false
    private let reverting: Int64?
    private var change: Int64?
    private var place = 0

    /// Prepares a change at a moment, in seconds since 1970; `reverting` names the one it takes back.
    init(
        _ db: Database, at: Int64, session: String, access: Access, action: String,
        role: JournalItem.Role = .original, reverting: Int64? = nil
    ) {
        self.db = db
        self.at = at
        (self.session, self.access) = (session, access)
        self.action = action
        self.role = role
        self.reverting = reverting
    }

    /// Notes what happened to one record, whose version went up by one.
    /// - Throws: `notAllowed`, which rolls the whole change back.
    func add(_ entry: RecordEntry, _ step: JournalItem.Step, _ fields: [FieldChange] = []) throws {
        try requireAccess(to: entry, step, fields)
        // Before it was there every field was empty.
        let before = step == .create ? "{}" : json(fields.map { ($0.field, $0.before) })
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO journalEntry
                (change, place, kind, record, step, versionBefore, versionAfter, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            try begin(), place, entry.kind.rawValue, entry.identity.id, step.rawValue, entry.identity.version - 1,
            entry.identity.version, before, json(fields.map { ($0.field, $0.after) }),
        ])
        place += 1
    }

    /// Notes a change of no record.
    /// - Returns: its number.
    @discardableResult
    func note() throws -> Int64 { try begin() }

    private func begin() throws -> Int64 {
        if let change { return change }
        try db.cachedStatement(
            sql: """
                INSERT INTO journalChange (at, who, action, role, revertsChange, session, name)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            at, access.who, action, role.rawValue, reverting, session, try Access.name(db, of: access.who),
        ])
        change = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}

extension Store {
    /// Notes in the journal something that changes no record, as a paper that leaves the office. Undo passes it over.
    package func note(_ action: String, by who: String) async throws(StoreError) {
        try await write(patience: 500) { db in
            _ = try journal(db, by: who, action).note()
        }
    }

    /// What writes one change to the journal.
    /// - Parameter asProgram: whether the program itself makes it, which no role keeps from anything.
    func journal(
        _ db: Database, by who: String, _ action: String, role: JournalItem.Role = .original, reverting: Int64? = nil,
        asProgram: Bool = false
    ) throws -> JournalWriter {
        JournalWriter(
            db, at: now(), session: session.name, access: try asProgram ? Access(who: who) : Access(db, who: who),
            action: action, role: role, reverting: reverting)
    }

    /// What happened to a record and to those that were merged into it, latest first.
    package func journal(of kind: RecordKind, id: Int64, limit: Int = 200) async throws(StoreError) -> [JournalItem] {
        try await read { db in
            let table = try Table.of(kind)
            var items = try Self.journal(db, table.description, id: id, merged: nil, limit: limit)
            guard SameName.kinds.contains(kind) else { return items }
            for other in try Self.merged(db, into: id, table) {
                items += try Self.journal(db, table.description, id: other.id, merged: other.title, limit: limit)
            }
            let order = items.indices.sorted { (items[$1].change, $0) < (items[$0].change, $1) }
            return order.prefix(limit).map { items[$0] }
        }
    }

    private static func journal(
        _ db: Database, _ description: RecordDescription, id: Int64, merged: String?, limit: Int
    ) throws -> [JournalItem] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.at, c.who, c.action, c.role, e.step, e.versionAfter, e.before, e.after,
                        c.name
                    FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = ? AND e.record = ? ORDER BY e.change DESC, e.place DESC LIMIT ?
                    """), arguments: [description.kind.rawValue, id, limit])
        var items: [JournalItem] = []
        while let row = try rows.next() {
            guard let role = JournalItem.Role(rawValue: try row.text(4)),
                let step = JournalItem.Step(rawValue: try row.text(5))
            else { throw StoreError.damaged(detail: "journal \(description.kind.rawValue) \(id)") }
            let fields = try fieldChanges(before: row.text(7), after: row.text(8), of: description)
            try items.append(
                JournalItem(
                    change: row.integer(0), at: row.integer(1), who: row.text(2), name: row.text(9),
                    action: row.text(3), role: role,
                    step: step, version: Int(row.integer(6)), fields: fields, merged: merged))
        }
        return items
    }
}

/// The differences that two JSON texts of an entry tell, in the order of the description.
func fieldChanges(before: String, after: String, of description: RecordDescription) throws -> [FieldChange] {
    let old = try values(json: before, of: description)
    let new = try values(json: after, of: description)
    return description.fields.compactMap { field in
        guard old[field.name] != nil || new[field.name] != nil else { return nil }
        return FieldChange(
            field: field.name, before: old[field.name] ?? .none, after: new[field.name] ?? .none)
    }
}
