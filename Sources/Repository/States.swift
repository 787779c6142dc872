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
        var current = stored.values
        for change in try changes(db, table, of: stored.identity.id) {
            let after = current
            if change.isTakenBack { states[states.count - 1].isTakenBack = true }
            for (place, step) in change.steps.enumerated() {
                for (index, field) in table.description.fields.enumerated() {
                    if let value = step.before[field.name] { current[index] = value }
                }
                let state = RecordState(version: step.version, values: current)
                // Between two steps of one change nobody saw the record. There stands what a file said where something else
                // was kept, written first and at once written over; it counts as long as the change does.
                let steps = change.steps.count
                guard place < steps - 1 else { states.append(state); continue }
                guard change.keepsDeclined, place == steps - 2 else { continue }
                var noted = state
                for (index, field) in table.description.fields.enumerated()
                where step.before[field.name] != nil && current[index] != after[index] {
                    noted.declined.insert(field.name)
                }
                states.append(noted)
            }
        }
        return states
    }

    /// A change as far as it tells what one record was.
    private struct StateChange {
        let number: Int64
        /// Whether it is an import that somebody took back.
        let isTakenBack: Bool
        /// Whether it is an import that stands, made or made again.
        let keepsDeclined: Bool
        /// What each step found, the last first: the version and the values that it changed.
        var steps: [(version: Int, before: [String: FieldValue])] = []
    }

    /// The changes of a record back to where it was created, the latest first.
    private static func changes(_ db: Database, _ table: Table, of id: Int64) throws -> [StateChange] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT e.step, e.versionBefore, e.before, e.change, c.action = 'import' AND c.role <> 'undo', c.isEffective
                    FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = ? AND e.record = ? ORDER BY e.change DESC, e.place DESC LIMIT ?
                    """), arguments: [table.description.kind.rawValue, id, stepLimit])
        var changes: [StateChange] = []
        while let row = try rows.next() {
            guard let step = JournalItem.Step(rawValue: try row.text(0)), step != .create else { break }
            let (number, isImport, isEffective) = (try row.integer(3), try row.integer(4) == 1, try row.integer(5) == 1)
            if changes.last?.number != number {
                changes.append(
                    StateChange(
                        number: number, isTakenBack: isImport && !isEffective, keepsDeclined: isImport && isEffective))
            }
            let before = try values(json: row.text(2), of: table.description)
            changes[changes.count - 1].steps.append((Int(try row.integer(1)), before))
        }
        return changes
    }

    /// The versions of records that a file brought, by their numbers: those of imports that stand.
    package func filedVersions(of kind: RecordKind, ids: [Int64]) async throws(StoreError) -> [Int64: Set<Int>] {
        try await read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT e.versionAfter FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = ? AND e.record = ? AND c.action = 'import' AND c.role <> 'undo' AND c.isEffective = 1
                    """)
            var found: [Int64: Set<Int>] = [:]
            for id in ids { found[id] = Set(try Int.fetchAll(statement, arguments: [kind.rawValue, id])) }
            return found
        }
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
