// Saving, binning and merging records, and taking it back.
import Domain
import Repository

extension Office {
    /// Stores a record.
    /// - Parameter draft: the draft that ends with it. A change of state from the list leaves that of the record alone.
    package func save(_ entry: RecordEntry, ending draft: DraftName? = nil) async throws(OfficeFailure) -> SaveOutcome {
        try await stored { () async throws(StoreError) in try await store.save(entry, by: who, ending: draft) }
    }

    /// Stores several records in one change, all or none; says what was done for the journal.
    package func saveAll(
        _ entries: [RecordEntry], _ action: String, ending draft: DraftName? = nil
    ) async throws(OfficeFailure) -> BatchOutcome {
        try await stored { () async throws(StoreError) in
            try await store.saveAll(entries, action: action, by: who, ending: draft)
        }
    }

    /// Moves a record to the bin.
    package func bin(_ entry: RecordEntry) async throws(OfficeFailure) -> SaveOutcome {
        try await stored { () async throws(StoreError) in
            let identity = entry.identity
            return try await store.bin(entry.kind, id: identity.id, version: identity.version, by: who)
        }
    }

    /// What goes to the bin with records of one kind, being part of them.
    package func parts(goingWith entries: [RecordEntry]) async throws(OfficeFailure) -> [RecordCount] {
        guard let kind = entries.first?.kind else { return [] }
        return try await stored { () async throws(StoreError) in
            try await store.parts(goingWith: Set(entries.map(\.identity.id)), of: kind)
        }
    }

    /// Moves several records to the bin in one change, all or none; those that are there already are left out.
    package func binAll(_ entries: [RecordEntry]) async throws(OfficeFailure) -> BatchOutcome {
        try await stored { () async throws(StoreError) in try await store.binAll(entries, by: who) }
    }

    /// Takes the user's last change back.
    /// - Parameter ofNames: whether only what was said of names is taken back.
    package func undo(ofNames: Bool = false) async throws(OfficeFailure) -> UndoOutcome {
        try await stored { () async throws(StoreError) in try await store.undo(by: who, ofNames: ofNames) }
    }

    /// Does again what was taken back.
    package func redo(ofNames: Bool = false) async throws(OfficeFailure) -> UndoOutcome {
        try await stored { () async throws(StoreError) in try await store.redo(by: who, ofNames: ofNames) }
    }

    /// Makes one record of two: the first goes into the second.
    package func merge(_ other: RecordEntry, _ survivor: RecordEntry) async throws(OfficeFailure) -> MergeOutcome {
        try await backUp(before: .merge)
        return try await stored { () async throws(StoreError) in
            try await store.merge(other.kind, from: other.identity, into: survivor.identity, by: who)
        }
    }
}
