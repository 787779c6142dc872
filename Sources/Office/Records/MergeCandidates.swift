// Records that may be one with another, to be merged with it.
import Domain

/// A record that another one can be merged with.
package struct MergeCandidate: Sendable, Hashable {
    /// The record, and how alike its name is; nil when a person marked it.
    package let entry: RecordEntry
    /// How alike.
    package let likeness: NameLikeness?
    /// How many records belong to it.
    package let parts: Int

    /// A candidate.
    package init(entry: RecordEntry, likeness: NameLikeness?, parts: Int) {
        self.entry = entry
        self.likeness = likeness
        self.parts = parts
    }
}

extension Office {
    /// Records offered at most for merging.
    private static let candidateLimit = 12

    /// The records that may be one with the first; with two records those two alone.
    package func mergeCandidates(_ entries: [RecordEntry]) async throws(OfficeFailure) -> [MergeCandidate] {
        guard let first = entries.first else { return [] }
        var candidates: [MergeCandidate] = []
        if entries.count == 2 {
            let likeness = SameName.likeness(of: first, and: entries[1])
            return [MergeCandidate(entry: entries[1], likeness: likeness, parts: try await partCount(of: entries[1]))]
        }
        for name in try await similarNames(first, Self.candidateLimit) {
            candidates.append(
                MergeCandidate(
                    entry: name.entry, likeness: name.likeness, parts: try await partCount(of: name.entry)))
        }
        return candidates
    }

    /// How many records belong to a record: those that refer to it, and those that name it in a text.
    private func partCount(of entry: RecordEntry) async throws(OfficeFailure) -> Int {
        var count = 0
        for reference in Merging.references(to: entry.kind) {
            let query = ListQuery(
                kind: reference.kind,
                conditions: [.equals(field: reference.field, .reference(entry.identity.id))])
            count += try await self.count(query)
        }
        for case .naming(let kind, let field) in entry.kind.description.companions {
            count += try await self.count(ListQuery(kind: kind, conditions: [.oneOf(field: field, entry.names)]))
        }
        return count
    }
}
