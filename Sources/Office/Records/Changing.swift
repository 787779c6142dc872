// Changes that follow from what is stored, read and written in one transaction.
import Domain
import Repository

extension Office {
    /// Saves what a plan makes of the stored records, all or nothing; says what was done for the journal.
    /// - Throws: the failure that the plan throws, after which nothing is written.
    func change(
        _ action: String, ending draft: DraftName? = nil,
        _ plan: @escaping @Sendable (FoundRecords) throws -> [RecordEntry]
    ) async throws(OfficeFailure) -> ChangeOutcome {
        do {
            return try await store.change(action, by: who, ending: draft, plan)
        } catch let failure as OfficeFailure {
            throw failure
        } catch {
            throw .store(StoreError(any: error), path: store.path)
        }
    }
}

extension ChangeOutcome {
    /// What came of the first record, when nothing went wrong with those that change beside it; nil when that did.
    var first: SaveOutcome? {
        switch outcome {
        case .saved(let saved): saved.first.map { .saved($0) } ?? .gone
        case .conflict(0, let theirs): .conflict(theirs: theirs)
        case .gone(0): .gone
        case .refused(let problems): problems[0].map { .refused($0) }
        case .conflict, .gone: nil
        }
    }
}
