// What was done in the office, as the journal tells it line by line.
import Domain
import Repository
import Words

/// Something that somebody did, as a person reads it.
package struct DoneThing: Sendable, Equatable {
    /// When, as `12/4/2024 09:41`.
    package let moment: String
    /// Who did it.
    package let who: String
    /// What was done.
    package let what: String
    /// The first record that it changed, as it is now; nil when it changed none, or that one is in the bin.
    package let entry: RecordEntry?
}

extension Office {
    /// Lines of the journal listed at once.
    package static let doneLimit = 1000

    /// What was done last, the latest first.
    package func done() async throws(OfficeFailure) -> [DoneThing] {
        let changes = try await stored { () async throws(StoreError) in
            try await store.changes(limit: Self.doneLimit)
        }
        var wanted: [RecordKind: Set<Int64>] = [:]
        for change in changes { if let first = change.first { wanted[first.kind, default: []].insert(first.id) } }
        var entries: [RecordKind: [Int64: RecordEntry]] = [:]
        for (kind, ids) in wanted {
            let found = try await records(kind, ids.sorted())
            entries[kind] = Dictionary(found.map { ($0.identity.id, $0) }) { first, _ in first }
        }
        var gone: [JournalChange.Record: String] = [:]
        for change in changes {
            guard let record = Erasure(action: change.action)?.only else { continue }
            gone[record] = try await stored { () async throws(StoreError) in try await store.lastTitle(of: record) }
        }
        return changes.map { change in
            let entry = change.first.flatMap { entries[$0.kind]?[$0.id] }
            let erased = Erasure(action: change.action)?.only.flatMap { gone[$0] }
            return DoneThing(
                moment: momentText(at: change.at), who: personText(change.who, change.name),
                what: words.done(change, title: erased ?? entry?.title), entry: entry)
        }
    }
}
