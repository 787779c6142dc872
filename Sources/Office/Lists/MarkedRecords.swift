// Marked records: fetched by their numbers, and which of them are still there and shown.
import Domain

/// Which of some marked records are still in use, and which of these the list shows.
package struct FoundMarks: Sendable, Equatable {
    /// Those in use.
    package let live: Set<Int64>
    /// Those that the filter and the conditions of the list leave in.
    package let shown: Set<Int64>

    /// What was found.
    package init(live: Set<Int64>, shown: Set<Int64>) { (self.live, self.shown) = (live, shown) }
}

extension Office {
    /// Records fetched per window.
    private static let batch = 500

    /// The records of some numbers that are in use, in the order of the numbers.
    package func records(_ kind: RecordKind, _ ids: [Int64]) async throws(OfficeFailure) -> [RecordEntry] {
        var known: [Int64: RecordEntry] = [:]
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            if Task.isCancelled { throw .stopped }
            if start > 0 { WorkProgress.listener?.report(start, ids.count) }
            let part = Array(ids[start..<min(start + Self.batch, ids.count)])
            let query = ListQuery(kind: kind, conditions: [.records(part)])
            for row in try await window(query, .start, Self.batch).rows {
                known[row.entry.identity.id] = row.entry
            }
        }
        return ids.compactMap { known[$0] }
    }

    /// Which of some marked records are in use, and which of them a list shows.
    package func found(_ ids: [Int64], in query: ListQuery) async throws(OfficeFailure) -> FoundMarks {
        let live = Set(try await self.ids(ListQuery(kind: query.kind, conditions: [.records(ids)])))
        guard !query.filter.isEmpty || !query.conditions.isEmpty else { return FoundMarks(live: live, shown: live) }
        var narrowed = query
        narrowed.conditions.append(.records(ids))
        return FoundMarks(live: live, shown: Set(try await self.ids(narrowed)))
    }
}
