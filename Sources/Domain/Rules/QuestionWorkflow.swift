// The way of a question to its published answer: which step may follow which, and what it takes.

/// What keeps a question from a step. The interface words it.
package enum WorkflowObstacle: Sendable, Hashable {
    /// No step leads there from where the question stands.
    case notAllowed(from: Question.State, to: Question.State)
    /// The step must say why.
    case needsReason
    /// Nobody was named to answer.
    case needsDepartment
    /// There is no answer yet.
    case needsAnswer
    /// The conference has no number for the notice that publishes its answers.
    case needsNoticeNumber
}

/// The allowed steps between the states of a question. A published answer does not change any more (decree
/// 30/2020/NĐ-CP, article 18); what is outside the chair's power is passed on (decree 13/2021/NĐ-CP).
package enum QuestionWorkflow {
    /// A step that a question may take.
    package struct Step: Sendable, Hashable {
        /// The state it leads to.
        package let to: Question.State
        /// Whether it must say why.
        package let needsReason: Bool
    }

    /// The steps from a state, the usual one first; none from a state that is final.
    package static func steps(from state: Question.State) -> [Step] {
        let next: [Question.State] =
            switch state {
            case .new: [.assigned, .forwarded]
            case .assigned: [.draft, .forwarded]
            case .draft: [.pending, .forwarded]
            case .pending: [.approved, .returned]
            case .returned: [.draft, .pending]
            case .approved: [.published, .returned]
            case .published, .forwarded: []
            }
        return next.map { Step(to: $0, needsReason: $0 == .returned || $0 == .forwarded) }
    }

    /// What keeps a question from going on to a state; nil when it may.
    /// - Parameter reason: why, as far as it is known; nil while nobody was asked yet.
    package static func obstacle(
        to state: Question.State, question: Question, conference: Conference?, reason: String? = nil
    ) -> WorkflowObstacle? {
        guard let step = steps(from: question.state).first(where: { $0.to == state }) else {
            return .notAllowed(from: question.state, to: state)
        }
        switch state {
        case .assigned where isBlank(question.department): return .needsDepartment
        case .pending where isBlank(question.answer), .approved where isBlank(question.answer): return .needsAnswer
        case .published:
            if isBlank(question.answer) { return .needsAnswer }
            if isBlank(conference?.notice ?? "") { return .needsNoticeNumber }
        case .new, .assigned, .draft, .pending, .returned, .approved, .forwarded: break
        }
        return step.needsReason && reason.map(isBlank) == true ? .needsReason : nil
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
