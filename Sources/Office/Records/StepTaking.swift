// Takes steps of records: all that can in one change, the others are left with the reason.
import Domain
import Repository
import Synchronization

/// What came of a step.
package enum StepOutcome: Sendable, Equatable {
    /// These took it, with the records that follow them; those that could not are left.
    case taken([RecordEntry], following: [RecordEntry], left: [StepLeft])
    /// Something speaks against saving the records as they would be: a reason is needed. None took it.
    case objected([RecordEntry], [[SaveFlag]])
    /// Somebody saved one of them meanwhile; none took it.
    case conflict(mine: RecordEntry, theirs: RecordEntry)
    /// One of them is not there any more; none took it.
    case gone(RecordEntry)
    /// These may not change; none took it.
    case refused([StepLeft])

    /// What came of storing a step.
    package init(_ outcome: BatchOutcome, of result: StepResult) {
        let all = result.changed + result.following
        switch outcome {
        case .saved(let saved):
            let count = result.changed.count
            self = .taken(Array(saved.prefix(count)), following: Array(saved.dropFirst(count)), left: result.left)
        case .conflict(let index, let theirs): self = .conflict(mine: all[index], theirs: theirs)
        case .gone(let index): self = .gone(all[index])
        case .refused(let problems):
            self = .refused(
                problems.sorted { $0.key < $1.key }.map { StepLeft(entry: all[$0], obstacles: [.wrong($1)]) })
        }
    }
}

extension Office {
    /// Records around a record that its steps look at, at most this many of a kind.
    private static let partLimit = 500

    /// What the steps of records look at, record by record.
    package func stepContexts(_ entries: [RecordEntry], _ today: CalendarDate) async throws(OfficeFailure)
        -> [StepContext]
    {
        var around: [ListQuery: [RecordEntry]] = [:]
        for query in Set(entries.flatMap(Self.queries)) {
            around[query] = try await window(query, .start, Self.partLimit).rows.map(\.entry)
        }
        return Self.contexts(entries, around, today, try await standing(to: entries))
    }

    /// What the person may do, and who wrote in the answers of questions, by their numbers.
    private func standing(to entries: [RecordEntry]) async throws(OfficeFailure) -> (Access, [Int64: Set<String>]) {
        let access = try await access()
        guard access.separatesDrafting else { return (access, [:]) }
        let questions = entries.filter { $0.kind == .question }.map(\.identity.id)
        return (
            access,
            try await stored { () async throws(StoreError) in try await store.drafters(of: questions) }
        )
    }

    /// What the steps of a record look at, in the order of its kind.
    private static func queries(around entry: RecordEntry) -> [ListQuery] {
        (entry.kind.description.workflow?.sources ?? []).compactMap { $0.query(around: entry) }
    }

    private static func contexts(
        _ entries: [RecordEntry], _ around: [ListQuery: [RecordEntry]], _ today: CalendarDate,
        _ standing: (access: Access, drafters: [Int64: Set<String>])
    ) -> [StepContext] {
        entries.map { entry in
            let found = queries(around: entry).flatMap { around[$0] ?? [] }
            let drafters = entry.kind == .question ? standing.drafters[entry.identity.id] : nil
            return StepContext(found, today: today, access: standing.access, drafters: drafters ?? [])
        }
    }

    /// Takes a step with all records that can. What it looks at is read in the transaction that stores it.
    package func take(_ step: RecordStep, _ today: CalendarDate) async throws(OfficeFailure) -> StepOutcome {
        var flags: [[SaveFlag]] = []
        var checked: [Int64]?
        if let kind = step.entries.first?.kind, SaveCheck.kinds.contains(kind) {
            var result = step.result(try await stepContexts(step.entries, today))
            let check = SaveCheck(units: try await units(), documents: try await documents())
            flags = check.flags(of: result.changed, try await self.flags(result.changed, false))
            checked = result.changed.map(\.identity.id)
            guard result.accept(flags, reason: step.acceptance) else { return .objected(result.changed, flags) }
        }
        let (accepted, known, standing) = (flags, checked, try await standing(to: step.entries))
        let taken = Mutex<StepResult?>(nil)
        let action = step.entries.first?.kind.description.workflow?.action ?? "steps"
        let change = try await change(action) { found in
            var around: [ListQuery: [RecordEntry]] = [:]
            for query in Set(step.entries.flatMap(Self.queries)) {
                around[query] = try found.first(query, Self.partLimit)
            }
            let ready = try step.issuing(
                Self.contexts(step.entries, around, today, standing), numbered: found.numbered)
            var result = step.result(ready.contexts)
            if !result.changed.isEmpty { result.following += ready.issued }
            if let known {
                // Others can take the step by now: what speaks against them is looked at first.
                guard result.changed.map(\.identity.id) == known else { return [] }
                _ = result.accept(accepted, reason: step.acceptance)
            }
            taken.withLock { $0 = result }
            return result.changed + result.following
        }
        guard let result = taken.withLock(\.self) else { return try await take(step, today) }
        let outcome = StepOutcome(change.outcome, of: result)
        // Those that only the store refuses are left like any others.
        guard case .refused(let left) = outcome, case let rest = step.without(left),
            rest.entries.count < step.entries.count, !rest.entries.isEmpty
        else { return outcome }
        let others = try await take(rest, today)
        if case .taken(let saved, let following, let more) = others, !saved.isEmpty {
            return .taken(saved, following: following, left: left + more)
        }
        return outcome
    }
}
