// Undo and redo from the journal: a change is taken back by a new change, and nothing is removed.
import Domain
import GRDB

/// One entry of the journal, as far as taking it back needs it.
private struct JournalStep {
    let table: Table
    let record: Int64
    let step: JournalItem.Step
    let before: String
    let after: String
}

/// Why an undo is rolled back without being an error.
private struct NotUndone: Error {
    let outcome: UndoOutcome
}

extension Store {
    /// The first entries of a change that `undo` and `redo` tell of.
    package static let undoneEntryLimit = 100

    /// Takes the latest change of that person in this session back, an import as a whole. What was created goes to the bin.
    /// - Parameter ofNames: whether only what was said of names is taken back.
    package func undo(by who: String, ofNames: Bool = false) async throws(StoreError) -> UndoOutcome {
        try await revert(.undo, by: who) { db in
            let changes = try ["original", "redo"].compactMap { try latest($0, by: who, ofNames: ofNames, db) }
            return changes.max { $0.id < $1.id }
        }
    }

    /// Makes the latest change that the person took back in this session again; not once anything else was changed there.
    package func redo(by who: String, ofNames: Bool = false) async throws(StoreError) -> UndoOutcome {
        try await revert(.redo, by: who) { db in
            let last = try latest("original", by: who, isEffective: false, db)?.id ?? 0
            return try latest("undo", by: who, ofNames: ofNames, db).flatMap { $0.id > last ? $0 : nil }
        }
    }

    /// The latest change of a role that is this session's; what sessions left that were over when it began is its own too.
    /// That something was shown cannot be taken back.
    private func latest(
        _ role: String, by who: String, isEffective: Bool = true, ofNames: Bool = false, _ db: Database
    ) throws -> (id: Int64, action: String)? {
        let ofRecords = "EXISTS (SELECT 1 FROM journalEntry WHERE change = journalChange.id AND kind <> 'disclosure')"
        let sql = """
            SELECT id, action, session FROM journalChange WHERE who = ? AND role = ? AND isEffective >= ?
                AND (\(ofNames ? "FALSE" : ofRecords) OR \(RulingChange.condition))
            ORDER BY id DESC
            """
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [who, role, isEffective ? 1 : 0])
        while let row = try rows.next() {
            let (id, other) = (try row.integer(0), try row.text(2))
            if other == session.name || id <= lastChangeBefore && Session.isOver(other) {
                return (id, try row.text(1))
            }
        }
        return nil
    }

    private func revert(
        _ role: JournalItem.Role, by who: String, _ change: @Sendable (Database) throws -> (id: Int64, action: String)?
    ) async throws(StoreError) -> UndoOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                guard let (id, action) = try change(db) else { return .nothing }
                let journal = try journal(db, by: who, action, role: role, reverting: id)
                if let said = try RulingChange(db, of: id) {
                    try said.reverted(by: RulingChange.rulings(db)).carryOut(db, journal)
                    try db.execute(sql: "UPDATE journalChange SET isEffective = 0 WHERE id = ?", arguments: [id])
                    return .done(action: action, count: 0, entries: [])
                }
                let writer = RecordWriter(db, journal)
                let steps = try Self.steps(db, of: id)
                // A record may stand in a change several times: what this undo writes does not overtake the rest of it.
                let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM journalChange") ?? id
                var entries: [RecordEntry] = []
                var records: [RecordKind: Set<Int64>] = [:]
                var binned: [RecordKind: Set<Int64>] = [:]
                for (count, step) in steps.enumerated() {
                    if count % WorkProgress.step == 0 {
                        try Task.checkCancellation()
                        if count > 0 { listener?.report(count, steps.count) }
                    }
                    let entry = try Self.revert(step, of: id, upTo: last, db, writer)
                    records[entry.kind, default: []].insert(entry.identity.id)
                    if step.step == .bin { binned[entry.kind]?.remove(entry.identity.id) }
                    if [.create, .restore].contains(step.step) {
                        binned[entry.kind, default: []].insert(entry.identity.id)
                    }
                    if entries.count < Self.undoneEntryLimit { entries.append(entry) }
                }
                // What others have hung on it since would be left without it.
                if let (kind, record, problem) = try Hanging(db).first(of: binned, withParts: true),
                    let stored = try Reading.row(db, Table.of(kind), id: record)
                {
                    throw NotUndone(outcome: .refused(stored.entry, problem))
                }
                try db.execute(sql: "UPDATE journalChange SET isEffective = 0 WHERE id = ?", arguments: [id])
                return .done(action: action, count: records.values.reduce(0) { $0 + $1.count }, entries: entries)
            }
        } catch let refusal as NotUndone {
            return refusal.outcome
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The entries of a change, the last first.
    private static func steps(_ db: Database, of change: Int64) throws -> [JournalStep] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT kind, record, step, iif(step = 'edit', before, ''), iif(step = 'edit', after, '')
                    FROM journalEntry WHERE change = ? ORDER BY place DESC
                    """), arguments: [change])
        var steps: [JournalStep] = []
        while let row = try rows.next() {
            guard let kind = RecordKind(rawValue: try row.text(0)),
                let step = JournalItem.Step(rawValue: try row.text(2))
            else { throw StoreError.damaged(detail: "journal \(change)") }
            try steps.append(
                JournalStep(
                    table: Table.of(kind), record: row.integer(1), step: step,
                    before: row.text(3), after: row.text(4)))
        }
        return steps
    }

    /// Brings one record back to what it was before a step.
    /// - Parameter last: the last change from before the undo.
    private static func revert(
        _ step: JournalStep, of change: Int64, upTo last: Int64, _ db: Database, _ writer: RecordWriter
    ) throws -> RecordEntry {
        guard let stored = try Reading.row(db, step.table, id: step.record) else {
            let kind = step.table.description.kind
            guard try Erasing.records(db)[kind]?.contains(step.record) == true else {
                throw StoreError.missing(kind: kind, id: step.record)
            }
            throw NotUndone(outcome: .erased(title: try Erasing.title(kind, step.record, db)))
        }
        let isInBin = stored.binnedAt != nil
        guard isInBin == (step.step == .bin), try !isOvertaken(step, change, upTo: last, db) else {
            throw NotUndone(outcome: .overtaken(stored.entry))
        }
        func checked(_ problem: FieldProblem?) throws {
            if let problem { throw NotUndone(outcome: .refused(stored.entry, problem)) }
        }
        switch step.step {
        case .create, .restore:
            try checked(writer.numbers.objection(toMoving: stored.entry, toBin: true, isUndoing: true))
            return try writer.move(stored.entry, step.table, toBin: true)
        case .bin:
            try checked(writer.numbers.objection(toMoving: stored.entry, toBin: false))
            return try writer.move(stored.entry, step.table, toBin: false)
        case .edit:
            var wanted = stored.entry
            for field in try fieldChanges(before: step.before, after: step.after, of: step.table.description) {
                // What is taken away must be what that change wrote.
                guard stored.entry[field.field] == field.after else {
                    throw NotUndone(outcome: .overtaken(stored.entry))
                }
                wanted[field.field] = field.before
            }
            try checked(writer.numbers.objection(toPuttingBack: wanted, over: stored.entry))
            return try writer.replace(stored.entry, with: wanted.values, step.table)
        }
    }

    /// Whether later changes of the record add up to anything. An undo takes its change out and a redo takes the undo
    /// out: such a chain adds up to nothing when the part of it that came later is even.
    private static func isOvertaken(_ step: JournalStep, _ change: Int64, upTo last: Int64, _ db: Database) throws
        -> Bool
    {
        let statement = try db.cachedStatement(
            sql: """
                WITH RECURSIVE chain (last, id, length) AS (
                    SELECT c.id, c.id, 1 FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = ?1 AND e.record = ?2 AND e.change > ?3 AND e.change <= ?4
                        AND c.isEffective = 1
                    UNION
                    SELECT chain.last, c.revertsChange, chain.length + 1
                    FROM chain JOIN journalChange c ON c.id = chain.id WHERE c.revertsChange > ?3)
                SELECT EXISTS (SELECT 1 FROM chain GROUP BY last HAVING max(length) % 2 = 1)
                """)
        return try Bool.fetchOne(
            statement, arguments: [step.table.description.kind.rawValue, step.record, change, last]) ?? false
    }
}
