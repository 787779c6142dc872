// Fetches marked records, and finds out which of them are still there.
import Domain
import Office
import Words

extension EffectRunner {
    /// Records fetched per window.
    private static let batch = 500

    /// The records of some numbers that are in use, in the order of the numbers.
    func records(_ kind: RecordKind, _ ids: [Int64]) async throws(OfficeFailure) -> [RecordEntry] {
        var known: [Int64: RecordEntry] = [:]
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            if Task.isCancelled { throw .stopped }
            if start > 0 { WorkProgress.listener?.report(start, ids.count) }
            let part = Array(ids[start..<min(start + Self.batch, ids.count)])
            let query = ListQuery(kind: kind, conditions: [.records(part)])
            for row in try await office.window(query, .start, Self.batch).rows {
                known[row.entry.identity.id] = row.entry
            }
        }
        return ids.compactMap { known[$0] }
    }

    /// Which of some marked records are in use, and which of them a list shows.
    func found(_ ids: [Int64], in query: ListQuery) async throws(OfficeFailure) -> FoundMarks {
        let live = Set(try await office.ids(ListQuery(kind: query.kind, conditions: [.records(ids)])))
        guard !query.filter.isEmpty || !query.conditions.isEmpty else { return FoundMarks(live: live, shown: live) }
        var narrowed = query
        narrowed.conditions.append(.records(ids))
        return FoundMarks(live: live, shown: Set(try await office.ids(narrowed)))
    }
}
