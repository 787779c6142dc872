// The way of a promise: from any state to any other; kept only with what shows it.

/// The steps of a promise. Each was kept in its own way: what shows it is asked for one by one.
enum PromiseWorkflow {
    static let workflow = Workflow(
        of: Promise.self, \.state, order: Promise.State.allCases, showsAll: true,
        next: { state in Promise.State.allCases.filter { $0 != state } },
        facts: { state, _ in state == .kept ? [StepFact("evidence", own: true)] : [] })
}
