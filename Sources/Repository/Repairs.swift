// What a store repairs by itself and goes on: indexes of words and counters follow from the records.
import Domain
import GRDB
import Synchronization

/// What a store has made again because it was damaged, or made for want of it.
package enum Repair: Sendable, Hashable {
    /// A copy of a file that cannot be written, to read in.
    case copied
    /// Indexes of words.
    case indexes
    /// The numbers of records of each kind.
    case counters
}

/// What was repaired and nobody has been told yet.
final class RepairNotes: Sendable {
    private struct Known {
        var untold: Set<Repair> = []
        /// A file that goes on breaking is not repaired for ever.
        var attemptsLeft = 5
        var checked: Set<RecordKind> = []
        var rescued: String?
    }
    private let known = Mutex(Known())

    /// Whether another repair may be tried.
    func begin() -> Bool {
        known.withLock { known in
            known.attemptsLeft -= 1
            return known.attemptsLeft >= 0
        }
    }

    /// Whether the words of a kind have not been looked at yet.
    func isUnchecked(_ kind: RecordKind) -> Bool { known.withLock { !$0.checked.contains(kind) } }

    func noteChecked(_ kind: RecordKind) { known.withLock { _ = $0.checked.insert(kind) } }

    func add(_ repairs: Set<Repair>) { known.withLock { $0.untold.formUnion(repairs) } }

    func note(rescued path: String) { known.withLock { $0.rescued = path } }

    func takeRescued() -> String? {
        known.withLock { known in
            defer { known.rescued = nil }
            return known.rescued
        }
    }

    func take() -> Set<Repair> {
        known.withLock { known in
            defer { known.untold = [] }
            return known.untold
        }
    }
}

extension Store {
    /// Where everything was copied when the file was deleted or replaced, since this was last asked.
    package func takeRescued() -> String? { repairs.takeRescued() }

    /// What was repaired since this was last asked.
    package func takeRepairs() -> Set<Repair> { repairs.take() }

    /// Looks at the words of kinds before they are searched or added to for the first time: an index that was emptied
    /// finds nothing without an error.
    func checkWords(of kinds: some Sequence<RecordKind>, _ db: Database) throws {
        for kind in kinds where repairs.isUnchecked(kind) {
            try Table.of(kind).checkWords(db)
            repairs.noteChecked(kind)
        }
    }

    /// Does work again once when what stood in its way was a damaged index or counter.
    func mending<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_SCHEMA {
            // Another program changed the schema in that moment; it is read again now.
            try await pool.writeWithoutTransaction { db in
                db.clearSchemaCache()
                try Self.readSchema(db)
            }
            return try await work()
        } catch let error as DatabaseError where IndexRepair.mayHelp(error) && repairs.begin() {
            guard try await repair() else { throw error }
            return try await work()
        }
    }

    /// Makes again what is damaged; false when nothing was.
    func repair() async throws -> Bool {
        // Readers hold parts of the schema that may change here.
        let result = try await pool.barrierWriteWithoutTransaction { db in
            var repair = IndexRepair(db)
            try repair.run()
            return (done: repair.done, changesSchema: repair.changesSchema)
        }
        opened.renew()
        if result.changesSchema { pool.invalidateReadOnlyConnections() }
        repairs.add(result.done)
        return !result.done.isEmpty
    }
}
