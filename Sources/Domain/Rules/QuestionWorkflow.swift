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

/// A step that was not taken.
package struct WorkflowRefusal: Error, Sendable, Hashable {
    /// Why.
    package let obstacle: WorkflowObstacle
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
    /// - Parameter notice: the number of the notice that publishes it; nil when it is that of the conference.
    package static func obstacle(
        to state: Question.State, question: Question, conference: Conference?, reason: String? = nil,
        notice: String? = nil
    ) -> WorkflowObstacle? {
        guard let step = steps(from: question.state).first(where: { $0.to == state }) else {
            return .notAllowed(from: question.state, to: state)
        }
        switch state {
        case .assigned where isBlank(question.department): return .needsDepartment
        case .pending where isBlank(question.answer), .approved where isBlank(question.answer): return .needsAnswer
        case .published:
            if isBlank(question.answer) { return .needsAnswer }
            if isBlank(notice ?? conference?.notice ?? "") { return .needsNoticeNumber }
        case .new, .assigned, .draft, .pending, .returned, .approved, .forwarded: break
        }
        return step.needsReason && reason.map(isBlank) == true ? .needsReason : nil
    }

    /// The question after a step, with what the step notes in it.
    /// - Parameter reason: why, for the steps that must say so.
    /// - Parameter today: the day it is published, when it is.
    package static func taking(
        _ state: Question.State, question: Question, conference: Conference?, reason: String, notice: String? = nil,
        today: CalendarDate
    ) -> Result<Question, WorkflowRefusal> {
        if let obstacle = obstacle(
            to: state, question: question, conference: conference, reason: reason, notice: notice)
        {
            return .failure(WorkflowRefusal(obstacle: obstacle))
        }
        var question = question
        question.state = state
        if state == .returned || state == .forwarded { question.reason = reason }
        if state == .published {
            question.notice = notice ?? conference?.notice ?? ""
            question.publishedOn = today
        }
        return .success(question)
    }

    /// A question after somebody edited it: the first words of an answer make a draft of what was handed out, and an
    /// approved answer that was changed waits for approval again.
    package static func edited(_ question: Question, from old: Question) -> Question {
        var question = question
        if old.state == .assigned, question.state == .assigned, isBlank(old.answer), !isBlank(question.answer) {
            question.state = .draft
        }
        if old.state == .approved, question.state == .approved, question.answer != old.answer {
            question.state = .pending
        }
        return question
    }

    /// A question handed out to a department; one that nobody had to answer yet is assigned then.
    package static func assigned(_ question: Question, to department: String, dueOn: CalendarDate?) -> Question {
        var question = question
        question.department = department
        question.dueOn = dueOn ?? question.dueOn
        if question.state == .new { question.state = .assigned }
        return question
    }

    /// A new question in whose answer a published one is replaced (decree 30/2020/NĐ-CP, article 18).
    /// - Parameter reason: why it is replaced.
    package static func replacement(of published: Question, reason: String) -> Question {
        var question = published
        question.identity = .unsaved
        question.state = .draft
        question.replaces = published.identity.id
        (question.reason, question.notice, question.publishedOn) = (reason, "", nil)
        (question.sameAs, question.splitFrom, question.dueOn) = (nil, nil, nil)
        return question
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
