// Does the work on steps: fetches what they look at and takes them.
import Domain
import Office

extension EffectRunner {
    /// Records offered at most for a fact of a step.
    private static let choiceLimit = 500

    func answer(toSteps work: StepWork) async throws(OfficeFailure) -> StepAnswer {
        switch work {
        case .offer(let entries, let today):
            return .offered(entries, try await office.stepContexts(entries, today))
        case .choose(let step, let field, let query):
            let rows = try await office.window(query, .start, Self.choiceLimit).rows
            return .choices(step, field: field, rows.map(\.entry))
        case .take(let step, let today): return .taken(try await office.takeStep(step, today), step)
        }
    }

    /// Begins an answer that replaces a published one; one that was begun already is gone on with.
    func replace(_ entry: RecordEntry) async throws(OfficeFailure) -> Message {
        let begun = ListQuery(kind: entry.kind, conditions: [.equals(field: "replaces", entry["replaces"])])
        let open = try await office.window(begun, .start, 20).rows.map(\.entry).first { other in
            other["state"].text != entry.kind.description.workflow?.replacedIn
        }
        if let open { return .replaced(.saved(open), isNew: false) }
        return .replaced(try await office.save(entry), isNew: true)
    }
}
