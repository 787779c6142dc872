// The steps of a case: applied, appraised, approved, paid, reported, closed; or refused.

/// The steps of cases. They lead on only; a step is taken back by undo.
enum SupportWorkflow {
    static let workflow = Workflow(
        of: Support.self, \.state, order: [.appraised, .approved, .paid, .reported, .closed, .refused],
        action: "step", decisions: [[.approved, .paid, .reported, .closed], [.refused]], decided: ["amount"],
        next: steps, facts: facts,
        obstacles: { support, _ in
            support.state == .approved && support.amount == nil && support.requested == nil ? [.needsSum] : []
        },
        change: { support, _, _ in
            // Without another sum what was asked for is approved.
            if support.state == .approved { support.amount = support.amount ?? support.requested }
        })

    private static func steps(from state: Support.State) -> [Support.State] {
        switch state {
        case .applied: [.appraised, .refused]
        case .appraised: [.approved, .refused]
        case .approved: [.paid, .refused]
        case .paid: [.reported]
        case .reported: [.closed]
        case .closed, .refused: []
        }
    }

    private static func facts(to state: Support.State, _ support: Support) -> [StepFact] {
        switch state {
        case .applied: []
        case .appraised: [day("appraisedOn")]
        case .approved: [sum, day("approvedOn")]
        case .paid: [day("paidOn")]
        case .reported: [day("reportedOn")]
        case .closed: [day("closedOn")]
        case .refused: [StepFact("reason", again: true)]
        }
    }

    /// The approved sum: of several cases each keeps its own.
    private static let sum = StepFact(
        "amount", again: true, own: true, required: false,
        suggestion: { entry, _ in
            guard let entry else { return .none }
            return entry["amount"].isEmpty ? entry["requested"] : entry["amount"]
        })

    /// The day of a step, that which the case says already before today.
    private static func day(_ field: String) -> StepFact {
        StepFact(
            field, again: true, required: false,
            suggestion: { entry, context in
                entry?[field].date.map(FieldValue.date) ?? .date(context.today)
            })
    }
}
