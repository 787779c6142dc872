// Changes that follow from what is stored: read and written in one transaction, so that nobody writes in between.
import Domain
import GRDB

/// The records as a change finds them. Nobody else writes until the change is done.
package struct FoundRecords {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The record of a number, also from the bin; nil when there is none.
    package func entry(_ kind: RecordKind, _ id: Int64) throws -> RecordEntry? {
        try Reading.row(db, Table.of(kind), id: id)?.entry
    }

    /// The first records of a list, in its order.
    /// - Parameter limit: the most records wanted, 1–10,000.
    package func entries(_ query: ListQuery, limit: Int) throws -> [RecordEntry] {
        try ListReader(db, query).window(at: .start, limit: min(max(limit, 1), 10_000)).rows.map(\.entry)
    }

    /// All records in use that say a value in a field, in the order in which they came.
    package func entries(_ kind: RecordKind, where field: String, is value: FieldValue) throws -> [RecordEntry] {
        let query = ListQuery(kind: kind, conditions: [.equals(field: field, value)])
        let table = try Table.of(kind)
        return try ListReader(db, query).numbers().sorted().compactMap { try Reading.row(db, table, id: $0)?.entry }
    }
}

/// What came of a change that followed from what was stored.
package struct ChangeOutcome: Sendable, Hashable {
    /// The records as the change wanted them.
    package let wanted: [RecordEntry]
    /// What came of saving them, by their places.
    package let outcome: BatchOutcome
}

/// Why a change is rolled back without being an error.
private struct NotChanged: Error {
    let outcome: ChangeOutcome
}

extension Store {
    /// Saves what a plan makes of the stored records, all or nothing, as one change of the journal.
    ///
    /// A version that the plan keeps from an earlier read is held against the stored one as in `saveAll`.
    /// - Parameter plan: gives the records as they shall be, in the form `saveAll` takes; what it throws rolls back.
    /// - Throws: what the plan throws, or a `StoreError`.
    package func change(
        _ action: String, by who: String, _ plan: @escaping @Sendable (FoundRecords) throws -> [RecordEntry]
    ) async throws -> ChangeOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                let wanted = try plan(FoundRecords(db))
                try checkWords(of: Set(wanted.map(\.kind)), db)
                let writer = RecordWriter(db, JournalWriter(db, who: who, action: action))
                do {
                    let saved = try Self.write(wanted, db, writer, listener: listener)
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
