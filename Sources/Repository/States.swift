// What records were before: their states, read back from the journal.
import Domain
import GRDB

extension Store {
    /// The states that records have and had, the latest first; numbers of none are left out.
    package func states(of kind: RecordKind, ids: [Int64]) async throws(StoreError) -> [Int64: [RecordState]] {
        try await read { db in
            let table = try Table.of(kind)
            var found: [Int64: [RecordState]] = [:]
            for id in ids {
                guard let stored = try Reading.row(db, table, id: id) else { continue }
                found[id] = try Self.states(db, table, of: stored.entry)
            }
            return found
        }
    }

    /// Gives all records in use of a kind by their number with their states, in batches, as they stand at one moment.
    package func forEachBatchWithStates(
        of kind: RecordKind, size: Int = 500,
        _ body: @Sendable ([(entry: RecordEntry, states: [RecordState])]) throws -> Void
    ) async throws {
        try await forEachBatch(of: kind, size: size) { db, batch in
            let table = try Table.of(kind)
            try body(batch.map { ($0, try Self.states(db, table, of: $0)) })
        }
    }

    /// More steps back than this are not followed.
    private static let stepLimit = 1000

    /// The states of a record, the latest first: the journal is read backwards from what is stored.
    private static func states(_ db: Database, _ table: Table, of stored: RecordEntry) throws -> [RecordState] {
        var states = [RecordState(version: stored.identity.version, values: stored.values)]
        // What was never saved again has no other.
        guard stored.identity.version > 1 else { return states }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT step, versionBefore, before, change FROM journalEntry
                    WHERE kind = ? AND record = ? ORDER BY change DESC, place DESC LIMIT ?
                    """), arguments: [table.description.kind.rawValue, stored.identity.id, stepLimit])
        var current = stored.values
        // Two steps in one change: what a file said was written, and at once written over.
        var overwriting: (change: Int64, fields: Set<String>)?
        while let row = try rows.next() {
            guard let step = JournalItem.Step(rawValue: try row.text(0)), step != .create else { break }
            let before = try values(json: row.text(2), of: table.description)
            let change: Int64 = row[3]
            if let overwriting, overwriting.change == change, step == .edit {
                states[states.count - 1].declined = overwriting.fields
            }
            overwriting = step == .edit ? (change, Set(before.keys)) : nil
            for (index, field) in table.description.fields.enumerated() {
                if let value = before[field.name] { current[index] = value }
            }
            states.append(RecordState(version: Int(try row.integer(1)), values: current))
        }
        return states
    }

    /// The kinds to which uids belong, of records in use or in the bin.
    package func kinds(ofUIDs uids: [String]) async throws(StoreError) -> [String: [RecordKind]] {
        guard !uids.isEmpty else { return [:] }
        return try await read { db in
            var found: [String: [RecordKind]] = [:]
            for description in Catalogue.descriptions {
                let table = try Table.of(description.kind)
                for part in stride(from: 0, to: uids.count, by: 500) {
                    let some = Array(uids[part..<min(part + 500, uids.count)])
                    let places = Array(repeating: "?", count: some.count).joined(separator: ", ")
                    let rows = try String.fetchAll(
                        db, sql: "SELECT uid FROM \(table.name) WHERE uid IN (\(places))",
                        arguments: StatementArguments(some))
                    for uid in rows { found[uid, default: []].append(description.kind) }
                }
            }
            return found
        }
    }

    /// The title of the record that one in the bin was merged into; nil when it was not merged.
    package func title(mergedFrom entry: RecordEntry) async throws(StoreError) -> String? {
        guard SameName.kinds.contains(entry.kind) else { return nil }
        return try await read { db in
            let table = try Table.of(entry.kind)
            let survivor = try Int64.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT own.record FROM journalEntry other
                        JOIN journalChange c ON c.id = other.change AND c.action = ?3 AND c.role <> 'undo'
                            AND c.isEffective = 1
                        JOIN journalEntry own ON own.change = other.change AND own.kind = ?1 AND own.step = 'edit'
                            AND own.record <> ?2
                        WHERE other.kind = ?1 AND other.record = ?2 AND other.step = 'bin'
                        ORDER BY other.change DESC, own.place LIMIT 1
                        """), arguments: [entry.kind.rawValue, entry.identity.id, Self.mergeAction])
            return try survivor.flatMap { try Reading.row(db, table, id: $0)?.entry.title }
        }
    }
}
