// The steps of a case: applied, appraised, approved, paid, reported, closed; or refused.

/// The steps of cases. They lead on only; a step is taken back by undo.
package enum SupportWorkflow {
    /// What a step asks for.
    package enum Fact: Sendable, Hashable {
        /// The sum that is approved.
        case sum
        /// The day of the step.
        case day
        /// Why the case is refused.
        case reason
    }

    /// What keeps a case from a step.
    package enum Obstacle: Sendable, Hashable {
        /// No step leads there from where it stands.
        case notAllowed(from: Support.State)
        /// Neither an approved nor a requested sum is known.
        case needsSum
        /// It must be said why it is refused.
        case needsReason
    }

    /// A case that could not take a step.
    package struct Refusal: Error, Sendable, Equatable {
        /// Why not.
        package let obstacle: Obstacle
    }

    /// The states in the order in which a case usually takes them, refusal last.
    package static let order: [Support.State] = [.appraised, .approved, .paid, .reported, .closed, .refused]

    /// Where a case can go from a state, the usual step first.
    package static func steps(from state: Support.State) -> [Support.State] {
        switch state {
        case .applied: [.appraised, .refused]
        case .appraised: [.approved, .refused]
        case .approved: [.paid, .refused]
        case .paid: [.reported]
        case .reported: [.closed]
        case .closed, .refused: []
        }
    }

    /// What a step to a state asks for, in this order.
    package static func facts(of state: Support.State) -> [Fact] {
        switch state {
        case .approved: [.sum, .day]
        case .refused: [.reason]
        case .applied, .appraised, .paid, .reported, .closed: [.day]
        }
    }

    /// The field that holds the day of a state; nil for a refusal, which has none.
    package static func dayField(of state: Support.State) -> String? {
        switch state {
        case .applied: "appliedOn"
        case .appraised: "appraisedOn"
        case .approved: "approvedOn"
        case .paid: "paidOn"
        case .reported: "reportedOn"
        case .closed: "closedOn"
        case .refused: nil
        }
    }

    /// A case after a step.
    /// - Parameter sum: what is approved; without it what the case says, else what was asked for.
    package static func taking(
        _ state: Support.State, support: Support, day: CalendarDate?, sum: Money? = nil, reason: String = ""
    ) -> Result<Support, Refusal> {
        guard steps(from: support.state).contains(state) else {
            return .failure(Refusal(obstacle: .notAllowed(from: support.state)))
        }
        var support = support
        support.state = state
        switch state {
        case .appraised: support.appraisedOn = day ?? support.appraisedOn
        case .approved:
            guard let sum = sum ?? support.amount ?? support.requested else {
                return .failure(Refusal(obstacle: .needsSum))
            }
            (support.amount, support.approvedOn) = (sum, day ?? support.approvedOn)
        case .paid: support.paidOn = day ?? support.paidOn
        case .reported: support.reportedOn = day ?? support.reportedOn
        case .closed: support.closedOn = day ?? support.closedOn
        case .refused:
            guard !trimmed(reason).isEmpty else { return .failure(Refusal(obstacle: .needsReason)) }
            support.reason = reason
        case .applied: break
        }
        return .success(support)
    }
}
