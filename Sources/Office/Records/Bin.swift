// The bin: what was put there, by whom and when, and how it comes back.
import Domain
import Repository
import Words

/// What the bin of a kind holds.
package struct BinContents: Sendable, Equatable {
    /// A record in it.
    package struct Item: Sendable, Equatable {
        /// The record as it is stored.
        package let entry: RecordEntry
        /// Who put it there; empty when the journal does not tell.
        package let who: String
        /// When, as `12/4/2024 09:41`.
        package let moment: String
        /// Whether it is there because it was made one with another record: taking that back brings both again.
        package let isMerged: Bool
    }

    /// The kind of its records.
    package let kind: RecordKind
    /// The records that went there last, at most `limit`.
    package let items: [Item]
    /// How many records it holds.
    package let count: Int

    /// Records listed at once.
    package static let limit = 2000
}

extension Office {
    /// What the bin holds of a kind, the last to go there first.
    package func bin(of kind: RecordKind) async throws(OfficeFailure) -> BinContents {
        let (records, count) = try await stored { () async throws(StoreError) in
            (try await store.bin(of: kind, limit: BinContents.limit), try await store.binnedCount(of: kind))
        }
        let items = records.map { record in
            BinContents.Item(
                entry: record.entry, who: personText(record.who, record.name), moment: momentText(at: record.at),
                isMerged: record.isMerged)
        }
        return BinContents(kind: kind, items: items, count: count)
    }

    /// Does away with a record in the bin for good, with what is part of it; the journal keeps what it was.
    package func erase(_ entry: RecordEntry) async throws(OfficeFailure) -> EraseOutcome {
        try await stored { () async throws(StoreError) in
            let identity = entry.identity
            return try await store.erase(entry.kind, id: identity.id, version: identity.version, by: who)
        }
    }

    /// Does away for good with all that the bin of a kind holds, but for what other records refer to.
    package func eraseAll(_ kind: RecordKind) async throws(OfficeFailure) -> EraseOutcome {
        try await stored { () async throws(StoreError) in try await store.eraseAll(kind, by: who) }
    }

    /// Takes a record out of the bin; one that is in use by now is left as it is.
    package func restore(_ entry: RecordEntry) async throws(OfficeFailure) -> SaveOutcome {
        try await stored { () async throws(StoreError) in
            let identity = entry.identity
            return try await store.restore(entry.kind, id: identity.id, version: identity.version, by: who)
        }
    }
}
