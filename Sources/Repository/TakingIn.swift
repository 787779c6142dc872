// Carrying out the plan of an import: all or nothing, and only on the records that the plan was made from.
import Domain
import GRDB

/// What came of carrying a plan out.
package enum IntakeOutcome: Sendable, Hashable {
    /// All are stored, in the order given.
    case saved([RecordEntry])
    /// Somebody else has written since the plan was made; nothing was written.
    case overtaken
    /// The stored record of the entry at this place may not change in this way; nothing was written.
    case refused(index: Int, FieldProblem)
}

extension Store {
    /// Saves the entries of a plan as `saveAll` does, as one change of the journal.
    /// - Parameters:
    ///   - declined: by place, what the file said where what stands here was kept: the history has it.
    ///   - basis: `dataVersion` from before the records were read for the plan; nil to look at the versions alone.
    /// - Throws: `missing` for a reference to a record that is not there.
    package func takeIn(
        _ entries: [RecordEntry], declined: [Int: RecordEntry] = [:], basis: Int? = nil, action: String, by who: String
    ) async throws(StoreError) -> IntakeOutcome {
        do {
            return try await transaction { db in
                if let basis, try Int.fetchOne(db, sql: "PRAGMA data_version") != basis { return .overtaken }
                try checkWords(of: Set(entries.map(\.kind)), db)
                let writer = writer(db, by: who, action)
                return .saved(try Self.write(entries, declined: declined, db, writer))
            }
        } catch let refusal as BatchRefusal {
            switch refusal.outcome {
            case .saved(let entries): return .saved(entries)
            case .conflict, .gone: return .overtaken
            case .refused(let index, let problem): return .refused(index: index, problem)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
