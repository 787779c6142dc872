// The way of a question to its published answer: which step may follow which, and what it takes.

/// The allowed steps between the states of a question. A published answer does not change any more (decree
/// 30/2020/NĐ-CP, article 18); what is outside the chair's power is passed on (decree 13/2021/NĐ-CP).
package enum QuestionWorkflow {
    /// The workflow: steps that lead on before those that lead back or out.
    static let workflow = Workflow(
        of: Question.self, \.state,
        order: [.assigned, .draft, .pending, .approved, .published, .returned, .forwarded],
        sources: [.named(field: "conference"), .all(.letterhead)], action: "step", replacedIn: .published,
        decisions: [[.approved, .published], [.returned]], decided: ["answer"], next: steps, facts: facts,
        obstacles: obstacles, change: change, issuing: issuing)

    /// The dialogue with the notice that an answer is published by: where it has no number yet, the next of the book is asked
    /// for under the symbol of the letterhead.
    private static func issuing(_ question: Question, _ other: RecordEntry, _ context: StepContext) -> RecordEntry {
        guard question.state == .published, question.replaces == nil,
            var conference = other.record(as: Conference.self),
            conference.level == .commune
        else { return other }
        guard let symbol = symbol(of: conference, context), IssuedPaper.asksForNumber(symbol) else { return other }
        conference.notice = symbol
        conference.noticeDate = conference.noticeDate ?? context.today
        return RecordEntry(conference)
    }

    /// The number of a notice, or the symbol under which it takes the next one; nil where nobody said it.
    private static func symbol(of conference: Conference, _ context: StepContext) -> String? {
        if !isBlank(conference.notice) { return conference.notice }
        guard conference.level == .commune else { return nil }
        return Letterhead.symbol(
            for: .notice, among: context.all(), on: conference.noticeDate ?? context.today)
    }

    private static func change(_ question: inout Question, from old: Question, _ context: StepContext) {
        guard question.state == .published else { return }
        if question.replaces == nil { question.notice = context.all(Conference.self).first?.notice ?? "" }
        question.publishedOn = context.today
    }

    private static func steps(from state: Question.State) -> [Question.State] {
        switch state {
        case .new: [.assigned, .forwarded]
        case .assigned: [.draft, .forwarded]
        case .draft: [.pending, .forwarded]
        case .pending: [.approved, .returned]
        case .returned: [.draft, .pending, .forwarded]
        case .approved: [.published, .returned]
        case .published, .forwarded: []
        }
    }

    private static func facts(to state: Question.State, _ question: Question) -> [StepFact] {
        switch state {
        case .returned, .forwarded: [StepFact("reason", again: true)]
        // A replacing answer is published by a notice of its own.
        case .published: question.replaces == nil ? [] : [StepFact("notice", again: true)]
        case .new, .assigned, .draft, .pending, .approved: []
        }
    }

    private static func obstacles(_ question: Question, _ context: StepContext) -> [StepObstacle] {
        switch question.state {
        case .assigned where isBlank(question.department): return [.needsDepartment]
        case .pending where isBlank(question.answer), .approved where isBlank(question.answer),
            .published where isBlank(question.answer):
            return [.needsAnswer]
        case .published where question.replaces == nil:
            let conferences: [Conference] = context.all()
            let symbol = conferences.first.flatMap { Self.symbol(of: $0, context) }
            return symbol == nil ? [.needsNoticeNumber] : []
        case .new, .assigned, .draft, .pending, .returned, .approved, .published, .forwarded: return []
        }
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

    /// A question whose answer came back: it was handed out, whether or not somebody noted it.
    static func answered(_ question: Question, from old: Question) -> Question {
        guard old.state == .new, question.state == .new, !isBlank(question.answer) else {
            return edited(question, from: old)
        }
        var (question, old) = (question, old)
        (question.state, old.state) = (.assigned, .assigned)
        return edited(question, from: old)
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
