// What the office in memory does with names that are alike: finds them, and makes one record of two.
import Domain
import UI

extension FakeOffice {
    static func similarNames(_ entry: RecordEntry, _ limit: Int, _ shelf: Shelf) -> [SimilarName] {
        let others = (shelf.records[entry.kind] ?? [:]).values.filter { $0.identity.id != entry.identity.id }
        return others.compactMap { other in
            SameName.likeness(of: entry, and: other).map { SimilarName(entry: other, likeness: $0) }
        }.sorted { ($1.likeness.score, $0.entry.identity.id) < ($0.likeness.score, $1.entry.identity.id) }
            .prefix(limit).map { $0 }
    }

    static func merge(_ other: RecordEntry, _ survivor: RecordEntry, _ shelf: inout Shelf) -> MergeOutcome {
        let kind = survivor.kind
        guard let gone = shelf.records[kind]?[other.identity.id], let stays = shelf.records[kind]?[survivor.identity.id]
        else { return .gone }
        for (wanted, stored) in [(other, gone), (survivor, stays)]
        where wanted.identity.version != stored.identity.version { return .conflict(theirs: stored) }
        var merged = Merging.merged(gone, into: stays)
        merged.identity.version += 1
        var change = Change(before: stays, after: merged)
        change.others.append(Change(before: gone, after: nil))
        shelf.records[kind]?[stays.identity.id] = merged
        shelf.records[kind]?[gone.identity.id] = nil
        var moved = 0
        for reference in Merging.references(to: kind) {
            for (id, entry) in shelf.records[reference.kind] ?? [:]
            where entry[reference.field] == .reference(gone.identity.id) {
                var wanted = entry
                wanted[reference.field] = .reference(stays.identity.id)
                wanted.identity.version += 1
                change.others.append(Change(before: entry, after: wanted))
                shelf.records[reference.kind]?[id] = wanted
                moved += 1
            }
        }
        shelf.done.append(change)
        shelf.taken = []
        return .merged(merged, moved: moved)
    }
}
