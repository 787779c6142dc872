// Promises: made from an answer, kept with evidence, and late when their day has passed.
import Domain
import Testing

@Suite("Promises")
struct PromiseTests {
    private let today = Sample.day(2026, 11, 21)

    @Test func aPromiseQuotesTheAnswerAndKnowsWhereItComesFrom() {
        var question = Question()
        question.identity = RecordIdentity(id: 7, uid: "q", version: 1)
        (question.unit, question.department, question.conference) = ("xã Hạ", "Phòng Kinh tế", 3)
        var conference = Conference()
        conference.chair = "Chủ tịch UBND huyện Trên"
        conference.heldOn = Sample.day(2024, 4, 10)
        let words = "UBND xã sẽ\nmở lớp "
        var promise = Promise(quoting: words, of: question, at: conference, today: today)
        #expect(promise.quote == words)
        #expect(promise.commitment == "UBND xã sẽ mở lớp")
        #expect((promise.body, promise.beneficiary) == ("Phòng Kinh tế", "xã Hạ"))
        #expect((promise.question, promise.conference) == (7, 3))
        #expect(promise.madeOn == conference.heldOn)
        conference.noticeDate = Sample.day(2024, 4, 12)
        question.department = ""
        promise = Promise(quoting: words, of: question, at: conference, today: today)
        #expect(promise.madeOn == conference.noticeDate)
        #expect(promise.body == "UBND huyện Trên")
        promise = Promise(quoting: words, of: Question(), at: nil, today: today)
        #expect(promise.madeOn == today)
        #expect(promise.question == nil && promise.body.isEmpty)
    }

    @Test(arguments: [
        ("Chủ tịch UBND xã Hạ", "UBND xã Hạ"), ("Bí thư Đoàn xã Hạ", "Đoàn xã Hạ"), ("Thường trực", "Thường trực"),
        ("Phó Chủ tịch Ủy ban nhân dân xã Hạ", "Ủy ban nhân dân xã Hạ"), ("", ""),
    ])
    func theBodyOfAChair(chair: String, body: String) {
        var conference = Conference()
        conference.chair = chair
        #expect(conference.chairBody == body)
    }

    @Test func notesStandOneBelowTheOther() {
        var promise = Promise()
        promise.progress = promise.progress(adding: "đã họp", by: "an", on: today)
        #expect(promise.progress == "21/11/2026 · an: đã họp")
        promise.progress = promise.progress(adding: "xong", by: "", on: today)
        #expect(promise.progress == "21/11/2026 · an: đã họp\n21/11/2026 · xong")
    }

    @Test func keepingAPromiseTakesEvidence() {
        var promise = Promise()
        (promise.commitment, promise.body) = ("Mở lớp", "UBND xã Hạ")
        #expect(Promise.description.problems(of: RecordEntry(promise)).isEmpty)
        promise.state = .kept
        #expect(
            Promise.description.problems(of: RecordEntry(promise)) == [
                FieldProblem("evidence", .missingWith(field: "state", "kept"))
            ])
        promise.evidence = "Báo cáo"
        #expect(Promise.description.problems(of: RecordEntry(promise)).isEmpty)
    }

    @Test func overdueIsOneRuleForQuestionsAndPromises() {
        for state in Promise.State.allCases {
            var promise = Promise()
            promise.state = state
            promise.dueOn = Sample.day(2026, 11, 20)
            #expect(RecordEntry(promise).isOverdue(on: today) == promise.isOverdue(on: today))
            #expect(RecordEntry(promise).isOverdue(on: today) == state.isOpen)
            #expect(!RecordEntry(promise).isOverdue(on: Sample.day(2026, 11, 20)))
        }
        for state in Question.State.allCases {
            var question = Question()
            question.state = state
            question.dueOn = Sample.day(2026, 11, 20)
            #expect(RecordEntry(question).isOverdue(on: today) == question.isOverdue(on: today))
        }
        #expect(!RecordEntry(Product()).isOverdue(on: today))
    }
}
