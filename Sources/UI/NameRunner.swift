// Finds records that may be one with another, and merges two.
import Domain
import Office
import Words

extension EffectRunner {
    /// So many records are offered for merging.
    private static let candidateLimit = 12

    /// The records that may be one with the first; with two records those two alone.
    func mergeCandidates(_ entries: [RecordEntry]) async throws(OfficeFailure) -> [MergeCandidate] {
        guard let first = entries.first else { return [] }
        var candidates: [MergeCandidate] = []
        if entries.count == 2 {
            let likeness = SameName.likeness(of: first, and: entries[1])
            return [MergeCandidate(entry: entries[1], likeness: likeness, parts: try await partCount(of: entries[1]))]
        }
        for name in try await office.similarNames(first, Self.candidateLimit) {
            candidates.append(
                MergeCandidate(
                    entry: name.entry, likeness: name.likeness, parts: try await partCount(of: name.entry)))
        }
        return candidates
    }

    /// How many records belong to a record: those that refer to it, and the products that name a holder.
    func partCount(of entry: RecordEntry) async throws(OfficeFailure) -> Int {
        var count = 0
        for reference in Merging.references(to: entry.kind) {
            let query = ListQuery(
                kind: reference.kind,
                conditions: [.equals(field: reference.field, .reference(entry.identity.id))])
            count += try await office.count(query)
        }
        if entry.kind == .holder {
            let query = ListQuery(
                kind: .product, conditions: [.oneOf(field: "holder", entry.names)])
            count += try await office.count(query)
        }
        return count
    }
}
