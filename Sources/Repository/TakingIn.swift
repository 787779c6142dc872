// Carrying out the plan of an import: all or nothing, and only on the records that the plan was made from.
import Domain
import GRDB

/// What came of carrying a plan out.
package enum IntakeOutcome: Sendable, Hashable {
    /// All are stored.
    case saved
    /// Somebody else has written since the plan was made; nothing was written.
    case overtaken
    /// The stored record of the entry at this place may not change in this way; nothing was written.
    case refused(index: Int, FieldProblem)
}

extension Store {
    /// The number of the newest change in the journal, 0 before the first: two that are equal mean the same records. That
    /// another program writes its log into the file makes no difference, as it does to `dataVersion`.
    package func lastChange() async throws(StoreError) -> Int { try await read(Self.lastChange) }

    private static func lastChange(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT ifnull(max(id), 0) FROM journalChange")) ?? 0
    }

    /// Saves the entries of a plan as `saveAll` does, as one change of the journal.
    /// - Parameters:
    ///   - declined: by place, what the file said where what stands here was kept: the history has it.
    ///   - asProgram: whether the program itself takes in what comes with it, which no role keeps it from.
    ///   - basis: `lastChange` from before the records were read for the plan; nil to look at the versions alone.
    /// - Throws: `missing` for a reference to a record that is not there.
    package func takeIn(
        _ entries: [RecordEntry], declined: [Int: RecordEntry] = [:], basis: Int? = nil, action: String, by who: String,
        asProgram: Bool = false
    ) async throws(StoreError) -> IntakeOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                if let basis, try Self.lastChange(db) != basis { return .overtaken }
                try checkWords(of: Set(entries.map(\.kind)), db)
                let writer = try writer(db, by: who, action, asProgram: asProgram)
                let saved = try Self.write(
                    entries, declined: declined, db, writer, listener: listener, givesBack: false)
                try writer.enterPapers(of: saved)
                return .saved
            }
        } catch let refusal as BatchRefusal {
            switch refusal.outcome {
            case .saved: return .saved
            case .conflict, .gone: return .overtaken
            case .refused(let problems):
                guard let index = problems.keys.min(), let problem = problems[index] else { return .overtaken }
                return .refused(index: index, problem)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
