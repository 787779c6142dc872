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
        case .take(let step, let today): return .taken(try await office.take(step, today), step)
        }
    }
}
