// The bin: nothing is deleted, records go out of use and come back.
import Domain
import GRDB

extension Store {
    /// Moves a record to the bin. `gone` when it is there already.
    package func bin(_ kind: RecordKind, id: Int64, version: Int, by who: String) async throws(StoreError)
        -> SaveOutcome
    {
        try await write { db in
            guard let stored = try Reading.row(db, Table.of(kind), id: id) else { return .gone }
            // What was changed since is told first: it may hang on others by now.
            if stored.binnedAt == nil, stored.entry.identity.version == version,
                let problem = try Hanging(db).problems(with: [stored.entry])[0]
            {
                return .refused(stored.entry.kind.description.removalObjection(stored.entry) ?? problem)
            }
            return try writer(db, by: who, "bin").move(kind, id: id, version: version, toBin: true)
        }
    }

    /// What goes to the bin with records of a kind, being part of them.
    package func parts(goingWith ids: Set<Int64>, of kind: RecordKind) async throws(StoreError) -> [RecordCount] {
        try await read { db in try Hanging(db).countParts(of: ids, kind) }
    }

    /// Moves records to the bin as one change of the journal, all or none; those that are there already are left out.
    package func binAll(_ entries: [RecordEntry], by who: String) async throws(StoreError) -> BatchOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                let writer = try writer(db, by: who, "bin")
                let refused = try refusals(of: entries, writer, Hanging(db))
                guard refused.isEmpty else { throw BatchRefusal(outcome: .refused(refused)) }
                try writer.words.rebuild(leaving: entries.count)
                var binned: [RecordEntry] = []
                for (index, entry) in entries.enumerated() {
                    if index % WorkProgress.step == 0 {
                        try Task.checkCancellation()
                        if index > 0 { listener?.report(index, entries.count) }
                    }
                    let identity = entry.identity
                    switch try writer.move(entry.kind, id: identity.id, version: identity.version, toBin: true) {
                    case .saved(let moved): binned.append(moved)
                    case .gone: break
                    case .conflict(let theirs): throw BatchRefusal(outcome: .conflict(index: index, theirs: theirs))
                    case .refused(let problem): throw BatchRefusal(outcome: .refused([index: problem]))
                    }
                }
                try writer.words.finish()
                return .saved(binned)
            }
        } catch let refusal as BatchRefusal {
            return refusal.outcome
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Why records stay in the registers, by their places. What hangs on one that stays, and would have gone with it, stays
    /// too.
    private func refusals(of entries: [RecordEntry], _ writer: RecordWriter, _ hanging: Hanging) throws
        -> [Int: FieldProblem]
    {
        var refused: [Int: FieldProblem] = [:]
        for (place, entry) in entries.enumerated() { refused[place] = try writer.objection(toBinning: entry) }
        while true {
            let left = entries.indices.filter { refused[$0] == nil }
            let found = try hanging.problems(with: left.map { entries[$0] })
            if found.isEmpty { return refused }
            for (place, problem) in found { refused[left[place]] = problem }
        }
    }

    /// Takes a record out of the bin; one that is in use is left as it is.
    package func restore(_ kind: RecordKind, id: Int64, version: Int, by who: String) async throws(StoreError)
        -> SaveOutcome
    {
        try await write { db in
            try writer(db, by: who, "restore")
                .move(kind, id: id, version: version, toBin: false)
        }
    }

    /// The records in the bin, the last to go there first.
    package func binned(_ kind: RecordKind, limit: Int = 500) async throws(StoreError) -> [RecordEntry] {
        try await read { db in
            let table = try Table.of(kind)
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NOT NULL
                ORDER BY binnedAt DESC, id DESC LIMIT ?
                """
            return try Reading.entries(db, table, sql: sql, [limit.databaseValue])
        }
    }

    /// The records in the bin with who put them there, the last to go there first.
    package func bin(of kind: RecordKind, limit: Int) async throws(StoreError) -> [BinnedRecord] {
        try await read { db in
            let table = try Table.of(kind)
            // Of two within a second the journal knows the later one.
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NOT NULL
                ORDER BY binnedAt DESC,
                    (SELECT max(change) FROM journalEntry WHERE kind = ? AND record = \(table.name).id) DESC
                LIMIT ?
                """
            let entries = try Reading.entries(
                db, table, sql: sql, [kind.rawValue.databaseValue, limit.databaseValue])
            let told = try db.cachedStatement(
                sql: """
                    SELECT c.who, c.action, c.at, c.name FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = ? AND e.record = ? AND e.step = 'bin' ORDER BY e.change DESC LIMIT 1
                    """)
            return try entries.map { entry in
                let row = try Row.fetchOne(told, arguments: [kind.rawValue, entry.identity.id])
                guard let row else { return BinnedRecord(entry: entry, who: "", name: "", at: 0, isMerged: false) }
                return BinnedRecord(
                    entry: entry, who: try row.text(0), name: try row.text(3), at: try row.integer(2),
                    isMerged: try row.text(1) == Self.mergeAction)
            }
        }
    }
}
