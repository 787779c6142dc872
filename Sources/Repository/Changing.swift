// Changes that follow from what is stored: read and written in one transaction, so that nobody writes in between.
import Domain
import GRDB

extension FoundRecords {
    /// The records inside a transaction.
    /// - Parameter now: the moment of the change, in seconds since 1970.
    fileprivate init(_ db: Database, now: Int64) {
        self.init(
            entry: { kind, id in
                let row = try Reading.row(db, Table.of(kind), id: id)
                return row?.binnedAt == nil ? row?.entry : nil
            },
            first: { query, limit in
                try ListReader(db, query).window(at: .start, limit: min(max(limit, 1), 10_000)).rows.map(\.entry)
            },
            matching: { kind, conditions in
                let table = try Table.of(kind)
                return try ListReader(db, ListQuery(kind: kind, conditions: conditions)).numbers().sorted()
                    .compactMap { try Reading.row(db, table, id: $0)?.entry }
            },
            texts: { kind, field in
                let table = try Table.of(kind)
                guard let column = table.description[field].map({ quoted($0.name) }) else { return [] }
                return try String.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT \(column) FROM \(table.name) WHERE binnedAt IS NULL AND \(column) <> ''
                        ORDER BY \(column)
                        """)
            },
            numbered: { entry in
                let numbers = NumberSeries(db, isTakingIn: false)
                return try IssuedPapers(db, numbers, at: now, isTakingIn: false).numbered(entry)
            })
    }
}

/// Why a change is rolled back without being an error.
private struct NotChanged: Error {
    let outcome: ChangeOutcome
}

extension Store {
    /// What somebody makes of the stored records, all read as they are at one moment; nothing is written.
    /// - Throws: what the body throws, or a `StoreError`.
    package func look<Value: Sendable>(_ body: @Sendable (FoundRecords) throws -> Value) async throws(StoreError)
        -> Value
    { try await read { db in try body(FoundRecords(db, now: now())) } }

    /// Saves what a plan makes of the stored records, all or nothing, as one change of the journal.
    ///
    /// A version that the plan keeps from an earlier read is held against the stored one as in `saveAll`.
    /// - Parameters:
    ///   - draft: what was typed for them in this session, which ends with the save.
    ///   - plan: gives the records as they shall be, in the form `saveAll` takes; what it throws rolls back.
    /// - Throws: what the plan throws, or a `StoreError`.
    package func change(
        _ action: String, by who: String, ending draft: DraftName? = nil,
        _ plan: @escaping @Sendable (FoundRecords) throws -> [RecordEntry]
    ) async throws -> ChangeOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                let wanted = try plan(FoundRecords(db, now: now()))
                try checkWords(of: Set(wanted.map(\.kind)), db)
                let writer = try writer(db, by: who, action)
                do {
                    let saved = try Self.write(wanted, db, writer, listener: listener)
                    if let draft { try deleteDraft(db, draft, by: who) }
                    return ChangeOutcome(wanted: wanted, outcome: .saved(saved))
                } catch let refusal as BatchRefusal {
                    throw NotChanged(outcome: ChangeOutcome(wanted: wanted, outcome: refusal.outcome))
                }
            }
        } catch let refusal as NotChanged {
            return refusal.outcome
        } catch let error as StoreError {
            throw error
        } catch  where error is DatabaseError || error is CancellationError {
            throw StoreError(error, path: path)
        }
    }
}
