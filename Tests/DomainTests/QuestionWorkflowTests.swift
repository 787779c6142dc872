// Every pair of states, and what a step asks for.
import Domain
import Testing

@Suite struct QuestionWorkflowTests {
    private static let allowed: [Question.State: Set<Question.State>] = [
        .new: [.assigned, .forwarded], .assigned: [.draft, .forwarded], .draft: [.pending, .forwarded],
        .pending: [.returned, .approved], .returned: [.draft, .pending, .forwarded],
        .approved: [.returned, .published],
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
        #expect(Question.description.workflow?.next(from.rawValue).contains(to.rawValue) == isAllowed)
        let asks = RecordStep(entries: [RecordEntry(question(from))], to: to.rawValue).missing.map(\.field)
        let needsReason = isAllowed && (to == .returned || to == .forwarded)
        #expect(asks == (needsReason ? ["reason"] : []))
        let unexplained = obstacles(question(from), to, ["reason": .text(" \n")])
        #expect((unexplained == [.needsFacts(["reason"])]) == needsReason)
        let explained = obstacles(question(from), to, ["reason": .text("Thiếu số liệu")])
        #expect(explained == (isAllowed ? [] : [from == to ? .alreadyThere : .notAllowed(from: from.rawValue)]))
    }

    private func obstacles(
        _ question: Question, _ to: Question.State, _ facts: [String: FieldValue] = [:],
        at conference: Conference? = nil
    ) -> [StepObstacle] {
        RecordStep.taking(
            question, to: to.rawValue, facts, around: [RecordEntry(conference ?? self.conference)]
        ).obstacles
    }

    @Test func aStepSaysWhatIsMissing() {
        var fresh = question(.new)
        fresh.department = " "
        #expect(obstacles(fresh, .assigned) == [.needsDepartment])
        #expect(obstacles(fresh, .forwarded, ["reason": .text("Thuộc tỉnh")]) == [])
        for (from, to) in [
            (Question.State.draft, Question.State.pending), (.returned, .pending), (.pending, .approved),
        ] {
            var empty = question(from)
            empty.answer = "\n"
            #expect(obstacles(empty, to) == [.needsAnswer])
            #expect(obstacles(question(from), to, at: Conference()) == [])
        }
        let approved = question(.approved)
        #expect(RecordStep.taking(approved, to: "published").obstacles == [.needsNoticeNumber])
        #expect(obstacles(approved, .published, at: Conference()) == [.needsNoticeNumber])
        #expect(obstacles(approved, .published) == [])
    }

    @Test func aStepNotesWhatItMustSay() {
        let today = Sample.day(2026, 11, 21)
        func taken(
            _ to: Question.State, from: Question.State, _ facts: [String: FieldValue] = [:], replaces: Int64? = nil
        ) -> Question? {
            var question = question(from)
            question.replaces = replaces
            return RecordStep.taking(
                question, to: to.rawValue, facts, around: [RecordEntry(conference)], on: today
            ).record
        }
        #expect(taken(.returned, from: .pending, ["reason": .text("Thiếu số liệu")])?.reason == "Thiếu số liệu")
        #expect(taken(.returned, from: .pending) == nil)
        #expect(taken(.approved, from: .pending)?.publishedOn == nil)
        let published = taken(.published, from: .approved)
        #expect(published?.notice == conference.notice && published?.publishedOn == today)
        let own = taken(.published, from: .approved, ["notice": .text("15/TB-UBND")], replaces: 7)
        #expect(own?.notice == "15/TB-UBND" && own?.publishedOn == today)
        #expect(taken(.published, from: .approved, ["notice": .text(" ")], replaces: 7) == nil)
        #expect(taken(.published, from: .draft) == nil)
    }

    @Test func onlyTheFirstWordsOfAnAnswerMakeADraft() {
        var old = question(.assigned)
        old.answer = ""
        var new = old
        new.answer = "Có."
        #expect(QuestionWorkflow.edited(new, from: old).state == .draft)
        #expect(QuestionWorkflow.edited(old, from: old).state == .assigned)
        old.state = .returned
        new.state = .returned
        #expect(QuestionWorkflow.edited(new, from: old).state == .returned)
        old.state = .approved
        new.state = .approved
        #expect(QuestionWorkflow.edited(new, from: old).state == .pending, "what was approved is another text now")
        #expect(QuestionWorkflow.edited(old, from: old).state == .approved)
    }

    @Test func handingOutAssignsWhatNobodyHadToAnswer() {
        let due = Sample.day(2026, 12, 1)
        let fresh = QuestionWorkflow.assigned(question(.new), to: "Phòng Kinh tế", dueOn: due)
        #expect(fresh.state == .assigned && fresh.department == "Phòng Kinh tế" && fresh.dueOn == due)
        let again = QuestionWorkflow.assigned(fresh, to: "Huyện đoàn", dueOn: nil)
        #expect(again.dueOn == due && again.department == "Huyện đoàn")
        #expect(QuestionWorkflow.assigned(question(.pending), to: "Huyện đoàn", dueOn: due).state == .pending)
    }

    @Test func aPublishedAnswerIsReplacedByAnotherRecordAndDoesNotChange() {
        var published = question(.published)
        published.identity = RecordIdentity(id: 7, uid: "7", version: 3)
        published.publishedOn = Sample.day(2026, 11, 1)
        let replacement = QuestionWorkflow.replacement(of: published, reason: "Sai ngày")
        #expect(replacement.identity == .unsaved && replacement.replaces == 7 && replacement.state == .draft)
        #expect(replacement.answer == published.answer && replacement.publishedOn == nil && replacement.notice.isEmpty)
        for change in [\Question.answer, \Question.question] as [WritableKeyPath<Question, String>] {
            var changed = published
            changed[keyPath: change] = "Khác"
            #expect(Question.objection(from: published, to: changed)?.reason == .published)
        }
        // Papers name it by its number and its dialogue; one that has none may still get one.
        #expect(Question.objection(from: published, to: published) == nil)
        var numbered = published
        numbered.number = 4
        #expect(Question.objection(from: published, to: numbered) == nil)
        for number in [5, nil] {
            var changed = numbered
            changed.number = number
            #expect(Question.objection(from: numbered, to: changed) == FieldProblem("number", .published))
        }
        var moved = published
        moved.conference = 2
        var elsewhere = moved
        elsewhere.conference = 3
        #expect(Question.objection(from: moved, to: elsewhere) == FieldProblem("conference", .published))
        var linked = published
        linked.sameAs = 3
        #expect(Question.objection(from: published, to: linked) == nil)
        var imported = published
        imported.publishedOn = nil
        var mended = imported
        mended.answer = "Khác"
        #expect(Question.objection(from: imported, to: mended) == nil, "it was not published from here")
    }
}
