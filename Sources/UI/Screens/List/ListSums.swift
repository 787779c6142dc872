// What the money of a narrowed list, or of its marked rows, comes to.
import Domain
import Office

/// Sums in đồng, each with what it is the sum of.
package struct ListSums: Sendable {
    /// The list that was summed.
    fileprivate var query: ListQuery?
    fileprivate var listed: Int128?
    /// The marked records that were summed.
    fileprivate var ids: [Int64] = []
    fileprivate var marked: Int128?

    /// The sum of what is meant now: of the marked rows where there are any, of the list where it is narrowed.
    func sum(of list: ListState) -> Int128? {
        if !list.marks.isEmpty { return ids == list.marks.ids ? marked : nil }
        return list.isNarrowed && query == list.query ? listed : nil
    }
}

extension ListState {
    /// Whether it shows less than the register has.
    fileprivate var isNarrowed: Bool { !query.filter.isEmpty || !query.conditions.isEmpty }
}

extension ListPane {
    /// Asks what the money of the marked rows, or of a narrowed list, comes to.
    static func askForSum(_ pane: Pane, in state: AppState) -> [Effect] {
        guard let list = state.lists[pane], list.query.kind.description.summedField != nil else { return [] }
        guard list.marks.isEmpty else {
            let ids = list.marks.ids
            return [
                sum(pane, ListQuery(kind: list.query.kind, conditions: [.records(ids.sorted())])) { sums, sum in
                    (sums.ids, sums.marked) = (ids, sum)
                }
            ]
        }
        let query = list.query
        return list.isNarrowed ? [sum(pane, query) { sums, sum in (sums.query, sums.listed) = (query, sum) }] : []
    }

    private static func sum(
        _ pane: Pane, _ query: ListQuery, _ take: @escaping @Sendable (inout ListSums, Int128?) -> Void
    ) -> Effect {
        .ask("sum", about: query, .list(pane, isAnew: false), .unasked) { services throws(OfficeFailure) in
            try await services.office.sum(query)
        } take: { state, sum in
            guard var sums = state.lists[pane]?.sums else { return }
            take(&sums, sum)
            state.lists[pane]?.sums = sums
        }
    }
}
