// Rows of lists: asked for at the start, on the way through a list and again; counted once they are there.
import Domain
import Office

/// Rows that are asked for.
package struct RowRequest: Sendable, Equatable {
    /// The list.
    package let query: ListQuery
    /// Where in it.
    package let position: ListPosition
    /// Rows fetched at most.
    package let limit: Int

    /// What is done once the rows are there.
    typealias Follow = @Sendable (inout AppState) -> [Effect]
}

extension Effect {
    /// Fetches rows; an answer to an earlier generation of the list no longer counts.
    static func load(
        _ pane: Pane, _ query: ListQuery, _ position: ListPosition, limit: Int, generation: Int,
        holdsKeys: Bool = false, then follow: RowRequest.Follow? = nil
    ) -> Effect {
        let question: @Sendable (Services) async throws(OfficeFailure) -> Result<ListWindow, OfficeFailure> = {
            services throws(OfficeFailure) in
            await attempted { () throws(OfficeFailure) in
                try await services.office.window(query, position, limit)
            }
        }
        let answer: @Sendable (inout AppState, Result<ListWindow, OfficeFailure>) -> [Effect] = { state, result in
            switch result {
            case .success(let window):
                ListPane.take(window, at: position, of: pane, generation: generation, then: follow, in: &state)
            case .failure(let failure): ListPane.takeFailure(failure, of: pane, generation: generation, in: &state)
            }
        }
        let request = RowRequest(query: query, position: position, limit: limit)
        let traits = Work.traits(pane, position, holdsKeys: holdsKeys)
        return .work(Work("load", request, traits, question: question, answer: answer))
    }

    /// Counts a list.
    static func count(_ pane: Pane, _ query: ListQuery, generation: Int) -> Effect {
        .ask("count", about: query, .list(pane, isAnew: false)) { services throws(OfficeFailure) in
            try await services.office.count(query)
        } take: { state, count in
            guard state.lists[pane]?.generation == generation else { return }
            state.lists[pane]?.takeCount(count)
            Export.renewCount(in: &state)
        }
    }

    /// Looks for what was meant by a filter that finds nothing.
    static func correct(_ pane: Pane, _ query: ListQuery, generation: Int) -> Effect {
        .ask("correct", about: query, .list(pane, isAnew: false), .unasked) { services throws(OfficeFailure) in
            try await services.office.corrections(query)
        } take: { state, corrections in
            if state.lists[pane]?.generation == generation { state.lists[pane]?.offer(corrections) }
        }
    }
}

extension Work {
    /// How rows are fetched: a list that is asked for again makes void what was asked for it before. Keys that follow are
    /// meant for the record that the list comes to stand on.
    fileprivate static func traits(_ pane: Pane, _ position: ListPosition, holdsKeys: Bool) -> [Trait] {
        var traits: [Trait] = [.aside]
        if position.isWholeList { traits.append(.list(pane, isAnew: true)) }
        if case .around = position { traits.append(.holdsKeys) } else if holdsKeys { traits.append(.holdsKeys) }
        return traits
    }
}

extension ListPane {
    fileprivate static func take(
        _ window: ListWindow, at position: ListPosition, of pane: Pane, generation: Int,
        then follow: RowRequest.Follow?,
        in state: inout AppState
    ) -> [Effect] {
        let isCounted = position.isWholeList && state.lists[pane]?.query.kind == .indicator
        let registers: [Effect] = isCounted ? [.countRegisters(state.today)] : []
        guard state.lists[pane]?.generation == generation else { return registers }
        let height = state.listHeight
        state.lists[pane]?.take(window, at: position, height: height)
        var effects: [Effect] = []
        // The rows are there: now their number, on the same connection to the records.
        if position.isWholeList, let list = state.lists[pane], !list.isCounted {
            let query = list.query
            effects.append(.count(pane, query, generation: generation))
            effects += askForMarks(pane, in: state) + askForSum(pane, in: state)
            if window.rows.isEmpty, !query.filter.isEmpty {
                effects.append(.correct(pane, query, generation: generation))
            }
        }
        if let kind = state.lists[pane]?.query.kind { effects += titlesNeeded(by: window, of: kind, in: state) }
        effects += (state.lists[pane]?.fetchAhead(height: height, pane: pane) ?? []) + state.goOnStarting() + registers
        return effects + (state.pane == pane ? follow?(&state) ?? [] : [])
    }

    /// Asks for what records are called that columns of a list name.
    private static func titlesNeeded(by window: ListWindow, of kind: RecordKind, in state: AppState) -> [Effect] {
        kind.description.columns.compactMap { field in
            guard case .reference(let other) = field.kind else { return nil }
            let known = Set((state.options[other] ?? []).map(\.id))
            let isKnown = window.rows.allSatisfy { $0.entry[field.name].reference.map(known.contains) ?? true }
            return isKnown ? nil : .loadOptions(other)
        }
    }

    fileprivate static func takeFailure(
        _ failure: OfficeFailure, of pane: Pane, generation: Int, in state: inout AppState
    ) -> [Effect] {
        if state.lists[pane]?.generation == generation {
            state.lists[pane]?.giveUpPending()
            state.complain(failure)
        }
        return state.goOnStarting()
    }
}
