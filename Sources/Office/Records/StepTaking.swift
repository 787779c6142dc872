// Takes steps of records: all that can in one change, the others are left with the reason.
import Domain
import Repository

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
    /// One of them may not change; none took it.
    case refused(RecordEntry, FieldProblem)

    /// What came of storing a step.
    package init(_ outcome: BatchOutcome, of result: StepResult) {
        let all = result.changed + result.following
        switch outcome {
        case .saved(let saved):
            let count = result.changed.count
            self = .taken(Array(saved.prefix(count)), following: Array(saved.dropFirst(count)), left: result.left)
        case .conflict(let index, let theirs): self = .conflict(mine: all[index], theirs: theirs)
        case .gone(let index): self = .gone(all[index])
        case .refused(let index, let problem): self = .refused(all[index], problem)
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
        var known: [ListQuery: [RecordEntry]] = [:]
        var contexts: [StepContext] = []
        for entry in entries {
            var around: [RecordEntry] = []
            for source in entry.kind.description.workflow?.sources ?? [] {
                guard let query = source.query(around: entry) else { continue }
                let found: [RecordEntry]
                if let before = known[query] {
                    found = before
                } else {
                    found = try await window(query, .start, Self.partLimit).rows.map(\.entry)
                }
                known[query] = found
                around += found
            }
            contexts.append(StepContext(around, today: today, who: who))
        }
        return contexts
    }

    /// Takes a step with all records that can.
    package func take(_ step: RecordStep, _ today: CalendarDate) async throws(OfficeFailure) -> StepOutcome {
        var result = step.result(try await stepContexts(step.entries, today))
        guard let kind = result.changed.first?.kind else { return .taken([], following: [], left: result.left) }
        if SaveCheck.kinds.contains(kind) {
            let check = SaveCheck(units: try await units(), documents: try await documents())
            let found = check.flags(of: result.changed, try await flags(result.changed, false))
            guard result.accept(found, reason: step.acceptance) else { return .objected(result.changed, found) }
        }
        let action = kind.description.workflow?.action ?? "steps"
        return StepOutcome(try await saveAll(result.changed + result.following, action), of: result)
    }
}
