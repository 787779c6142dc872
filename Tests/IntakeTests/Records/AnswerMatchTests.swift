// Which question a row of a returned file answers, and what becomes of its answer.
import Domain
import Foundation
import Intake
import Testing

@Suite struct AnswerMatchTests {
    static let texts = [
        "Bao giờ sửa xong đường vào bãi chè của thôn Đông?", "Lớp học nghề làm mật ong mở ngày nào, ở đâu?",
        "Vay vốn mở quán nước cho thanh niên cần những giấy tờ gì?",
        "Ảnh chụp vườn hồng của thôn có được in lên tem không?",
        "Ảnh chụp vườn mận của thôn có được in lên tem không?",
    ]

    static func uid(_ number: Int) -> String { String(repeating: "0", count: 24) + "0a1b2c3" + String(number) }

    /// The questions of the dialogue: numbers 1 to 5, handed out, without answers.
    static func stored(_ change: (inout [Question]) -> Void = { _ in }) -> [RecordEntry] {
        var questions = texts.enumerated().map { place, text in
            var question = Question()
            let number = place + 1
            question.identity = RecordIdentity(
                id: Int64(number), uid: String(String(uid(number).reversed())), version: 1)
            (question.number, question.question, question.state) = (number, text, .assigned)
            (question.department, question.supporting) = ("Phòng Kinh tế", "Phòng Văn hóa; Công an xã")
            return question
        }
        change(&questions)
        return questions.map { RecordEntry($0) }
    }

    struct Row {
        var number: Int?
        var text = ""
        var answer = "Trả lời."
        var reference = ""
        var body = ""

        func record(_ line: Int) -> IncomingRecord {
            var question = Question()
            (question.number, question.question, question.answer) = (number ?? line, text, answer)
            question.department = body
            var record = IncomingRecord(entry: RecordEntry(question), stated: [], place: "1:\(line)")
            (record.reference, record.isNumbered) = (reference, number != nil)
            return record
        }
    }

    static func plan(
        _ rows: [Row], _ stored: [RecordEntry] = stored(), states: [Int64: [RecordState]] = [:],
        filed: [Int64: Set<Int>] = [:]
    ) -> ImportPlan {
        let records = rows.enumerated().map { $1.record($0 + 1) }
        let known = KnownAnswers(questions: stored, states: states, filed: filed)
        return AnswerPlanner(known).plan([AnswerFile(name: "a.docx", records: records)], source: "a.docx").plan
    }

    static func reference(_ number: Int) -> String {
        QuestionReferences(stored().map(\.identity.uid))[String(String(uid(number).reversed()))]
    }

    /// A row of the table: what stands in the file, the question it is taken for, and what becomes of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let number: Int?
        let text: String
        let reference: String
        let answers: Int?
        let outcome: AnswerOutcome

        init(
            _ name: String, _ number: Int?, _ text: String, by reference: String = "", answers: Int?,
            _ outcome: AnswerOutcome = .new
        ) {
            (testDescription, self.number, self.text, self.reference) = (name, number, text, reference)
            (self.answers, self.outcome) = (answers, outcome)
        }
    }

    static let cases = [
        Case("number and words", 2, texts[1], answers: 2),
        Case("no number, the very words", nil, texts[1], answers: 2),
        Case("small slips of the hand", nil, "Lớp hoc nghề lam mật onh mở ngày nào, ở đâu", answers: 2),
        Case("decomposed letters", nil, texts[1].decomposed, answers: 2),
        Case("capitals without marks", nil, "LOP HOC NGHE LAM MAT ONG MO NGAY NAO O DAU", answers: 2),
        Case("a part of the question", 3, "Vay vốn mở quán nước cho thanh niên", answers: 3),
        Case("the reference though the words were rewritten", nil, "Câu về lớp", by: reference(2), answers: 2),
        Case("the reference in capitals", nil, "", by: reference(2).uppercased(), answers: 2),
        Case("a whole uid", nil, "", by: String(uid(2).reversed()), answers: 2),
        Case("one of two that are alike, in its very words", nil, texts[3], answers: 4),
        Case(
            "one of two that are alike, with its number", 5, "Ảnh chụp vườn của thôn có được in lên tem không?",
            answers: 5),
        Case("either of two", nil, "Ảnh chụp vườn của thôn có được in lên tem không?", answers: nil, .refused),
        Case("the number of one and the words of another", 4, texts[1], answers: 2, .conflict),
        Case("a number that no question has", 99, texts[1], answers: 2),
        Case("a number and no words", 2, "", answers: 2, .conflict),
        Case("the reference of one and the words of another", nil, texts[1], by: reference(3), answers: nil, .refused),
        Case("a reference of another dialogue", 2, texts[1], by: "ponmlkji", answers: 2, .conflict),
        Case("another question", nil, "Sân bóng của xã bao giờ được mở lại?", answers: nil, .foreign),
        Case(
            "another question under a number of ours", 2, "Sân bóng của xã bao giờ được mở lại?", answers: nil, .foreign
        ),
    ]

    /// A list that named its bodies went out as it came in: the answer shows that the question was handed out.
    @Test func anAnswerToWhatNobodyNotedAsHandedOutIsADraft() throws {
        let new = Self.stored { $0[0].state = .new }
        let rows = [Row(number: 1, text: Self.texts[0]), Row(number: 1, text: Self.texts[0], answer: "")]
        let found = rows.map { Self.plan([$0], new).items.first?.entry["state"].text }
        #expect(found == ["draft", "new"])
    }

    @Test(arguments: cases) func aRowAnswersWhatItCertainlyMeans(row: Case) throws {
        let plan = Self.plan([Row(number: row.number, text: row.text, reference: row.reference)])
        let item = try #require(plan.items.first)
        #expect(plan.items.count == 1 && item.outcome == row.outcome)
        #expect(item.stored?["number"].number == row.answers)
        if row.outcome == .new {
            #expect(item.entry["answer"].text == "Trả lời." && item.entry["state"].text == "draft")
        }
        // What somebody has to choose leaves the question as it is until it is chosen.
        if row.outcome == .conflict {
            #expect(item.entry["answer"].isEmpty && item.entry["state"].text == "assigned")
            #expect(!plan.choosing(.ours).changesAnything)
            let taken = try #require(plan.choosing(.theirs).items.first)
            #expect(taken.entry["answer"].text == "Trả lời." && taken.entry["state"].text == "draft")
        }
    }

    /// A department numbers what it was given by itself: its numbers speak against nothing.
    @Test func aFileWithNumbersOfItsOwnIsReadByItsWords() {
        let plan = Self.plan([
            Row(number: 1, text: Self.texts[2]), Row(number: 2, text: Self.texts[0]),
            Row(number: 3, text: Self.texts[1]),
        ])
        #expect(plan.items.map { $0.stored?["number"].number } == [3, 1, 2])
        #expect(plan.items.map(\.outcome) == [.new, .new, .new])
    }

    @Test func rowsInAnotherOrderFindTheirQuestions() {
        let rows = [4, 1, 3, 2].map { Row(number: $0, text: Self.texts[$0 - 1], answer: "Trả lời \($0).") }
        let plan = Self.plan(rows)
        #expect(plan.items.map { $0.entry["answer"].text } == [4, 1, 3, 2].map { "Trả lời \($0)." })
        #expect(plan.items.allSatisfy { "Trả lời \($0.entry["number"].number ?? 0)." == $0.entry["answer"].text })
    }

    /// Two rows that answer one question otherwise: none is taken, and at most one can be.
    @Test func twoAnswersToOneQuestionAreChosenBetween() {
        let rows = ["Một.", "Hai."].map { Row(number: 1, text: Self.texts[0], answer: $0) }
        let plan = Self.plan(
            rows + [Row(number: 2, text: Self.texts[1]), Row(number: 1, text: Self.texts[0], answer: "Một. ")])
        #expect(plan.items.map(\.outcome) == [.conflict, .conflict, .same, .new])
        #expect(plan.items[0].remark == .twin(place: "1:2") && plan.items[2].remark == .again(place: "1:1"))
        #expect(plan.choosing(.theirs).batch.entries.map { $0["number"].number } == [2])
        let second = plan.choosing(.theirs, at: [0]).choosing(.theirs, at: [1])
        #expect(second.items.map(\.side) == [.ours, .theirs, nil, nil])
        #expect(second.batch.entries.map { $0["answer"].text } == ["Hai.", "Trả lời."])
        #expect(second.batch.declined.isEmpty)
    }

    /// The body that leads and those that support each answer: what each said stands under its name.
    @Test func severalBodiesAnswerOneQuestionTogether() throws {
        let rows = [
            Row(number: 1, text: Self.texts[0], answer: "Đã mời báo chí.", body: "Phòng Văn hóa (phối hợp)"),
            Row(number: 1, text: Self.texts[0], answer: "Tháng 6 xong.", body: "Phòng Kinh tế (chủ trì)"),
        ]
        let item = try #require(Self.plan(rows).items.first)
        #expect(item.entry["answer"].text == "Tháng 6 xong.\nPhòng Văn hóa: Đã mời báo chí." && item.outcome == .new)
        // Later the one that leads writes anew: what the others said stays.
        let stored = Self.stored {
            $0[0].answer = "Tháng 6 xong.\nPhòng Văn hóa: Đã mời báo chí."
            $0[0].state = .draft
        }
        let later = Self.plan(
            [Row(number: 1, text: Self.texts[0], answer: "Tháng 7 xong.", body: "Phòng Kinh tế")], stored,
            filed: [1: [1]])
        #expect(later.items[0].entry["answer"].text == "Tháng 7 xong.\nPhòng Văn hóa: Đã mời báo chí.")
        #expect(later.items[0].outcome == .changed)
        let again = Self.plan(
            [Row(number: 1, text: Self.texts[0], answer: "Đã mời báo chí.", body: "Phòng Văn hóa")], stored)
        #expect(again.items[0].outcome == .same)
        // A row that names nobody may say itself who says what, and takes nothing away from the others.
        let named = Self.plan(
            [Row(number: 1, text: Self.texts[0], answer: "Phòng Văn hóa: Đã họp báo.")], stored, filed: [1: [1]])
        #expect(named.items[0].entry["answer"].text == "Tháng 6 xong.\nPhòng Văn hóa: Đã họp báo.")
        let whole = Self.plan(
            [Row(number: 1, text: Self.texts[0], answer: stored[0]["answer"].text)], stored, filed: [1: [1]])
        #expect(whole.items[0].outcome == .same)
    }

    // What stands here.

    private static func answered(_ answer: String, _ state: Question.State = .draft) -> [RecordEntry] {
        stored { questions in
            (questions[0].answer, questions[0].state) = (answer, state)
            questions[0].identity = RecordIdentity(id: 1, uid: questions[0].identity.uid, version: 3)
        }
    }

    /// What the first question was: its answers, the latest first.
    private static func states(_ answers: [String]) -> [Int64: [RecordState]] {
        let index = Question.description.index(of: "answer") ?? 0
        let entry = stored()[0]
        return [
            1: answers.enumerated().map { place, answer in
                var values = entry.values
                values[index] = FieldValue(text: answer)
                return RecordState(version: 3 - place, values: values)
            }
        ]
    }

    private static let row = Row(number: 1, text: texts[0], answer: "Tháng 7 xong.")

    @Test func whatIsHereAlreadyIsTheSame() {
        for here in ["Tháng 7 xong.", "Tháng 7  xong.\n", "Tháng 7 xong.".decomposed] {
            let plan = Self.plan([Self.row], Self.answered(here))
            #expect(plan.items.map(\.outcome) == [.same] && !plan.changesAnything)
        }
    }

    @Test func paragraphsOfAnAnswerStay() {
        let answer = "Một.\n- Hai;\n- Ba."
        for body in ["", "Phòng Kinh tế", "Phòng Văn hóa"] {
            let item = Self.plan([Row(number: 1, text: Self.texts[0], answer: "\n" + answer + " ", body: body)]).items[
                0]
            #expect(item.entry["answer"].text == (body == "Phòng Văn hóa" ? body + ": " : "") + answer)
        }
    }

    @Test func aRowWithoutAnAnswerTakesNoneAway() {
        var row = Self.row
        row.answer = " "
        let plan = Self.plan([row], Self.answered("Tháng 6 xong."))
        #expect(plan.items.map(\.outcome) == [.same] && plan.items[0].remark == .noAnswer)
    }

    /// What came from a file is replaced by what comes from a later one; what somebody wrote here is asked about.
    @Test func whatWasWrittenHereIsNotOverwrittenUnasked() {
        let states = Self.states(["Tháng 6 xong.", "", ""])
        let filed = Self.plan([Self.row], Self.answered("Tháng 6 xong."), states: states, filed: [1: [3]])
        #expect(filed.items.map(\.outcome) == [.changed] && filed.items[0].remark == nil)
        #expect(filed.items[0].entry["answer"].text == "Tháng 7 xong.")
        let written = Self.plan([Self.row], Self.answered("Tháng 6 xong."), states: states, filed: [1: [2]])
        #expect(written.items.map(\.outcome) == [.conflict] && written.items[0].remark == .writtenHere)
        // Another field was edited since the file came: the answer is still the file's.
        let since = Self.states(["Tháng 6 xong.", "Tháng 6 xong.", ""])
        let edited = Self.plan([Self.row], Self.answered("Tháng 6 xong."), states: since, filed: [1: [2]])
        #expect(edited.items.map(\.outcome) == [.changed])
    }

    @Test func anOldDraftIsToldAndOnlyTakenWhenChosen() {
        let states = Self.states(["Tháng 8 xong.", "Tháng 7 xong.", ""])
        let plan = Self.plan([Self.row], Self.answered("Tháng 8 xong."), states: states, filed: [1: [2, 3]])
        #expect(plan.items.map(\.outcome) == [.same] && plan.items[0].remark == .oldAnswer)
        #expect(!plan.changesAnything && plan.count(.conflict) == 0)
        #expect(plan.choosing(.theirs).items[0].entry["answer"].text == "Tháng 7 xong.")
        // What was taken back may come again.
        var back = states
        back[1]?[1].isTakenBack = true
        #expect(
            Self.plan([Self.row], Self.answered("Tháng 8 xong."), states: back, filed: [1: [3]]).items[0].outcome
                == .changed)
    }

    @Test func approvedAndPublishedAnswersStay() {
        for (state, reason) in [(Question.State.approved, FieldProblem.Reason.approved), (.published, .published)] {
            let plan = Self.plan([Self.row], Self.answered("Tháng 6 xong.", state), filed: [1: [3]])
            #expect(plan.items.map(\.outcome) == [.refused] && plan.items[0].problems.map(\.reason) == [reason])
            #expect(!plan.choosing(.theirs).changesAnything && plan.obstacle == nil)
            #expect(Self.plan([Self.row], Self.answered("Tháng 7 xong.", state)).items[0].outcome == .same)
        }
        let pending = Self.plan([Self.row], Self.answered("Tháng 6 xong.", .pending), filed: [1: [3]])
        #expect(pending.items.map(\.outcome) == [.conflict] && pending.items[0].remark == .inReview)
    }

    /// The answer that replaces a published one is what a file changes then.
    @Test func aReplacingAnswerTakesWhatComesBack() {
        var stored = Self.answered("Tháng 6 xong.", .published)
        var replacing = Question()
        replacing.identity = RecordIdentity(id: 9, uid: String(repeating: "f", count: 32), version: 1)
        (replacing.number, replacing.question, replacing.state) = (1, Self.texts[0], .draft)
        (replacing.replaces, replacing.answer) = (1, "")
        stored.append(RecordEntry(replacing))
        for reference in ["", Self.reference(1)] {
            var row = Self.row
            row.reference = reference
            let item = Self.plan([row], stored).items[0]
            #expect(item.stored?.identity.id == 9 && item.outcome == .new)
        }
    }
}

extension String {
    /// The same letters with their marks apart.
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
