// Every pair of states, and what a step asks for.
import Domain
import Testing

@Suite struct QuestionWorkflowTests {
    private static let allowed: [Question.State: Set<Question.State>] = [
        .new: [.assigned, .forwarded], .assigned: [.draft, .forwarded], .draft: [.pending, .forwarded],
        .pending: [.returned, .approved], .returned: [.draft, .pending], .approved: [.returned, .published],
    ]

    private func question(_ state: Question.State) -> Question {
        var question = Question()
        question.state = state
        question.department = "Phòng Kinh tế"
        question.answer = "Trả lời."
        return question
    }

    private var conference: Conference {
        var conference = Conference()
        conference.notice = "1428/TB-UBND"
        return conference
    }

    @Test(arguments: Question.State.allCases, Question.State.allCases)
    func onlyTheAllowedStepsAreOffered(from: Question.State, to: Question.State) {
        let isAllowed = Self.allowed[from]?.contains(to) ?? false
        let steps = QuestionWorkflow.steps(from: from)
        #expect(steps.contains { $0.to == to } == isAllowed)
        let obstacle = QuestionWorkflow.obstacle(to: to, question: question(from), conference: conference)
        #expect(obstacle == (isAllowed ? nil : .notAllowed(from: from, to: to)))
        for step in steps where step.to == to { #expect(step.needsReason == (to == .returned || to == .forwarded)) }
        let unexplained = QuestionWorkflow.obstacle(
            to: to, question: question(from), conference: conference, reason: " \n")
        let needsReason = isAllowed && (to == .returned || to == .forwarded)
        #expect((unexplained == .needsReason) == needsReason)
    }

    @Test func aStepSaysWhatIsMissing() {
        var fresh = question(.new)
        fresh.department = " "
        #expect(QuestionWorkflow.obstacle(to: .assigned, question: fresh, conference: nil) == .needsDepartment)
        #expect(QuestionWorkflow.obstacle(to: .forwarded, question: fresh, conference: nil) == nil)
        for (from, to) in [
            (Question.State.draft, Question.State.pending), (.returned, .pending), (.pending, .approved),
        ] {
            var empty = question(from)
            empty.answer = "\n"
            #expect(QuestionWorkflow.obstacle(to: to, question: empty, conference: conference) == .needsAnswer)
            #expect(QuestionWorkflow.obstacle(to: to, question: question(from), conference: nil) == nil)
        }
        let approved = question(.approved)
        #expect(QuestionWorkflow.obstacle(to: .published, question: approved, conference: nil) == .needsNoticeNumber)
        #expect(
            QuestionWorkflow.obstacle(to: .published, question: approved, conference: Conference())
                == .needsNoticeNumber)
        #expect(QuestionWorkflow.obstacle(to: .published, question: approved, conference: conference) == nil)
    }
}
