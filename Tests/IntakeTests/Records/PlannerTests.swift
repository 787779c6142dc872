// What importing a file would do to the records that are there.
import Domain
import FileSamples
import Formats
import Intake
import RecordFixtures
import Testing

@Suite("Import plans")
struct PlannerTests {
    private func imported() -> MemoryStore {
        var store = MemoryStore()
        store.add(RecordSamples.dialogue(RecordSamples.four).records())
        return store
    }

    @Test func aTableIsNewOnceAndTheSameAfterwards() {
        var store = MemoryStore()
        let records = RecordSamples.dialogue(RecordSamples.four).records()
        let first = store.plan(records)
        #expect(first.items.map(\.action) == Array(repeating: .new, count: 5))
        #expect(first.items.map(\.place).dropFirst() == ["1:2", "1:3", "1:4", "1:5"])
        store.carryOut(first)
        #expect(store.all(Question.self).map(\.conference) == [1, 1, 1, 1])
        #expect(store.all(Question.self).allSatisfy { $0.state == .published })
        #expect(store.plan(records).items.map(\.action) == Array(repeating: .same, count: 5))
        #expect(!store.plan(records).changesAnything && store.plan(records).batch.entries.isEmpty)
    }

    @Test func twoSpellingsOfAUnitBecomeOne() {
        let plan = MemoryStore().plan(RecordSamples.dialogue(RecordSamples.four).records())
        #expect(plan.items.map(\.respelled) == [nil, nil, nil, RecordSamples.askers[2], nil])
        #expect(plan.items[3].entry["unit"] == .text("Khối Đảng – Đoàn thể huyện"))
        // Another file that spells it the other way changes nothing.
        var rows = RecordSamples.four
        rows[1].asker = "Bí thư Chi Đoàn Khối Đảng - Đoàn thể huyện"
        #expect(!imported().plan(RecordSamples.dialogue(rows).records()).changesAnything)
    }

    @Test func aChangedAnswerNamesExactlyItsField() {
        let store = imported()
        var rows = RecordSamples.four
        rows[2].answer = "Trả lời khác."
        let plan = store.plan(RecordSamples.dialogue(rows).records())
        // It was published by an older notice: that is asked about.
        #expect(plan.items.map(\.action) == [.same, .same, .same, .conflict, .same])
        #expect(plan.items[3].changes.isEmpty)
        #expect(
            plan.items[3].choosing(.theirs).changes == [
                FieldChange(field: "answer", before: .text("Trả lời 3.\nHết."), after: .text("Trả lời khác."))
            ])
        #expect(plan.items[3].entry.identity == store.entries[3].identity)
    }

    @Test func aReworkedQuestionWithItsNumberIsChanged() {
        var rows = RecordSamples.four
        rows[1].question = "Hỏi cách khác?"
        let plan = imported().plan(RecordSamples.dialogue(rows).records())
        #expect(plan.items.map(\.action) == [.same, .same, .conflict, .same, .same])
        #expect(plan.items[2].choosing(.theirs).changes.map(\.field) == ["question"])
    }

    /// A number alone does not make two questions one: nothing of the row is taken before somebody has read both.
    @Test func anotherQuestionUnderANumberIsAskedAbout() {
        var store = imported()
        for entry in store.entries where entry.kind == .question {
            store.edit(entry.identity.uid, "state", .text("draft"))
        }
        var rows = RecordSamples.four
        rows[1] = (rows[1].number, "Sân bóng bao giờ được mở lại?", "Bí thư Đoàn xã Đào Viên", "Tháng 5.")
        let plan = store.plan(RecordSamples.dialogue(rows).records())
        let item = plan.items[2]
        #expect(item.action == .conflict && item.remark == .otherWords && item.changes.isEmpty)
        #expect(Set(["question", "answer"]).isSubset(of: item.conflicts.map(\.field)))
        #expect(item.choosing(.ours).changes.isEmpty)
        #expect(item.choosing(.theirs).entry["question"].text == "Sân bóng bao giờ được mở lại?")
        #expect(plan.items.count { $0.action == .conflict } == 1)
    }

    @Test func aRowPutInFrontMovesTheOthersAndWritesOverNone() {
        var rows = RecordSamples.four
        rows.insert((1, "Câu hỏi mới?", "Bí thư Đoàn xã Đào Viên", "Trả lời mới."), at: 0)
        for index in rows.indices { rows[index].number = index + 1 }
        let plan = imported().plan(RecordSamples.dialogue(rows).records())
        #expect(plan.items.map(\.action) == [.same, .new, .changed, .changed, .changed, .changed])
        #expect(plan.items.dropFirst(2).allSatisfy { $0.changes.map(\.field) == ["number"] })
    }

    @Test func questionsInAnotherOrderStayThemselves() {
        var rows: [(number: Int, question: String, asker: String, answer: String)] = RecordSamples.four.reversed()
        for index in rows.indices { rows[index].number = index + 1 }
        let plan = imported().plan(RecordSamples.dialogue(rows).records())
        #expect(plan.count(.changed) == 4 && plan.count(.new) == 0)
        #expect(plan.items.allSatisfy { $0.changes.isEmpty || $0.changes.map(\.field) == ["number"] })
    }

    @Test func anotherConferenceHasItsOwnQuestions() {
        var store = imported()
        var table = RecordSamples.dialogue(RecordSamples.four)
        table.noticeNumber = "7/TB-UBND"
        table.title = "TỔNG HỢP NỘI DUNG GIẢI ĐÁP NĂM 2025"
        table.year = 2025
        let plan = store.add(table.records())
        #expect(plan.items.map(\.action) == Array(repeating: .new, count: 5))
        #expect(store.all(Question.self).map(\.conference) == [1, 1, 1, 1, 2, 2, 2, 2])
        #expect(!store.plan(table.records()).changesAnything)
    }

    @Test func emptyCellsOfAnOfficeFileWipeNothing() {
        let store = imported()
        var rows = RecordSamples.four
        rows[0].answer = ""
        rows[1].asker = ""
        let plan = store.plan(RecordSamples.dialogue(rows).records())
        #expect(plan.items.map(\.action) == Array(repeating: .same, count: 5))
    }

    @Test func emptyCellsOfOurOwnFileDo() throws {
        var store = imported()
        let uid = store.entries[1].identity.uid
        let csv = RecordSamples.csv([["uid", "number", "question", "answer"], [uid, "1", "Câu hỏi thứ 1?", ""]])
        let asked = store.plan(try RecordSamples.records(csv: csv))
        #expect(asked.items.map(\.action) == [.conflict], "it was published")
        let plan = asked.choosing(.theirs)
        #expect(plan.items.map(\.action) == [.changed] && plan.items[0].changes.map(\.field) == ["answer"])
        store.carryOut(plan)
        let question = try #require(store.all(Question.self).first)
        // A column the file does not have stays as it is.
        #expect(question.answer.isEmpty && question.unit == "xã Tân Minh" && question.conference == 1)
    }

    @Test func choicesAndFlagsHaveNoEmptyValue() throws {
        var store = MemoryStore()
        let heading = ["uid", "beneficiary", "year", "youthLed", "state"]
        store.add(
            try RecordSamples.records(csv: RecordSamples.csv([heading, [uid("a"), "HTX", "2023", "false", "paid"]])))
        let emptied = RecordSamples.csv([heading, [uid("a"), "HTX", "2023", "", ""]])
        let again = store.plan(try RecordSamples.records(csv: emptied))
        #expect(!again.changesAnything)
        var other = MemoryStore()
        other.add(try RecordSamples.records(csv: emptied))
        #expect(other.all(Support.self).map(\.isYouthLed) == [Support().isYouthLed])
        let twice = other.plan(try RecordSamples.records(csv: emptied))
        #expect(!twice.changesAnything)
    }

    @Test func refusedRowsSayWhy() throws {
        let csv = RecordSamples.csv([
            ["name", "starRating", "year", "issuedOn"], ["Trám đen", "7", "2023", ""],
            ["Quy linh cao", "3", "1899", ""],
            ["Bí xanh", "3", "năm ngoái", ""], ["Mật ong", "4", "2022", "30/2/2022"], ["", "3", "2022", ""],
            ["Măng khô", "3", "2023", "01/02/2023"], ["MĂNG  KHÔ", "4", "2023", ""],
        ])
        let plan = MemoryStore().plan(try RecordSamples.records(csv: csv))
        #expect(plan.items.map(\.action) == [.refused, .refused, .refused, .refused, .refused, .new, .refused])
        #expect(
            plan.items.map(\.problems) == [
                [FieldProblem("starRating", .outside(1...5))], [FieldProblem("year", .outside(2018...2200))],
                [FieldProblem("year", .notANumber("năm ngoái"))], [FieldProblem("issuedOn", .notADate("30/2/2022"))],
                [FieldProblem("name", .missing)], [], [FieldProblem("name", .repeated(place: "7"))],
            ])
        #expect(plan.items.map(\.place) == ["2", "3", "4", "5", "6", "7", "8"])
        #expect(plan.batch.entries.count == 1)
    }

    @Test func anOfficeListSaysWhyToo() throws {
        let rows = [
            ["STT", "Tên sản phẩm", "Xã, thị trấn", "Hạng sao", "Năm công nhận"],
            ["1", "Trám đen", "xã Hùng Sơn", "7", "2023"], ["2", "Quy linh cao", "", "", "chưa rõ"],
            ["3", "Trám đen", "", "3", ""],
        ]
        let records = try readOffice(Samples.word(Samples.table(rows)), name: "a.docx").records()
        let plan = MemoryStore().plan(records)
        #expect(plan.items.map(\.action) == [.refused, .new, .refused])
        #expect(plan.items[0].problems.map(\.field) == ["starRating"])
        #expect(plan.items[2].problems == [FieldProblem("name", .repeated(place: plan.items[0].place))])
    }

    @Test func aConferenceWithoutAYearIsTaken() {
        var table = RecordSamples.dialogue(RecordSamples.four)
        table.year = nil
        table.noticeDate = nil
        let plan = MemoryStore().plan(table.records())
        #expect(plan.items.allSatisfy { $0.action == .new })
        #expect(plan.batch.entries.dropFirst().allSatisfy { $0["conference"] == .reference(-1) })
    }

    @Test func uidsWinOverNames() throws {
        var store = MemoryStore()
        store.add(
            try RecordSamples.records(
                csv: RecordSamples.csv([["uid", "name"], [uid("a"), "Một"], [uid("b"), "Hai"]])))
        let swapped = RecordSamples.csv([["uid", "name"], [uid("b"), "Một"], [uid("a"), "Hai"]])
        let plan = store.plan(try RecordSamples.records(csv: swapped))
        #expect(plan.items.map(\.entry.identity.uid) == [uid("b"), uid("a")])
        #expect(plan.items.allSatisfy { $0.action == .changed && $0.changes.map(\.field) == ["name"] })
        // A row without a uid never takes the record that a later row names by its uid.
        let later = RecordSamples.csv([["uid", "name"], ["", "Một"], [uid("a"), "Một khác"]])
        #expect(store.plan(try RecordSamples.records(csv: later)).items.map(\.action) == [.new, .changed])
    }

    @Test func aUidNamedTwiceIsRefusedTheSecondTime() throws {
        var store = MemoryStore()
        let csv = RecordSamples.csv([["uid", "name"], [uid("a"), "Một"], [uid("a"), "Hai"]])
        let plan = store.plan(try RecordSamples.records(csv: csv))
        #expect(plan.items.map(\.action) == [.new, .refused])
        #expect(plan.items[1].problems == [FieldProblem("name", .repeated(place: "2"))])
        store.add(try RecordSamples.records(csv: RecordSamples.csv([["uid", "name"], [uid("a"), "Không"]])))
        #expect(store.plan(try RecordSamples.records(csv: csv)).items.map(\.action) == [.changed, .refused])
    }

    @Test func productsOfOneNameWithTheirOwnUidsGoThereAndBack() throws {
        var store = MemoryStore()
        let csv = RecordSamples.csv([
            ["uid", "name", "holder"], [uid("a"), "Mật ong", "A"], [uid("b"), "Mật ong", "B"],
        ])
        store.add(try RecordSamples.records(csv: csv))
        #expect(store.all(Product.self).map(\.holder) == ["A", "B"])
        let again = store.plan(try RecordSamples.records(csv: store.csv(Product.description)))
        #expect(again.items.map(\.action) == [.same, .same])
    }

    @Test func recordsOfSeveralKindsDoNotTakeEachOthersNumbers() throws {
        var store = MemoryStore()
        let file =
            #"{"kind":"product","uid":"\#(uid("p"))","name":"A"}"# + "\n"
            + #"{"kind":"indicator","uid":"\#(uid("i"))","name":"A"}"# + "\n"
        store.add(try RecordSamples.records(jsonl: file))
        #expect(store.entries.map(\.identity.id) == [1, 1])
        let nameless = file.replacing(#""uid":"\#(uid("i"))","#, with: "")
        #expect(store.plan(try RecordSamples.records(jsonl: nameless)).items.map(\.action) == [.same, .same])
    }

    @Test(arguments: ["1428/TB-UBND", "Tổng hợp nội dung giải đáp năm 2024"])
    func aQuestionMayNameItsConferenceInOneCell(named: String) throws {
        let store = imported()
        let csv = RecordSamples.csv([["question", "conference"], ["Câu hỏi khác hẳn?", named], ["Nữa?", named]])
        let plan = store.plan(try RecordSamples.records(csv: csv))
        #expect(plan.items.map(\.action) == [.same, .new, .new])
        #expect(plan.items.dropFirst().allSatisfy { $0.entry["conference"] == .reference(1) })
        let unknown = RecordSamples.csv([["question", "conference"], ["Hỏi?", "99/TB-UBND"]])
        #expect(store.plan(try RecordSamples.records(csv: unknown)).items.map(\.action) == [.new, .new])
    }

    @Test func emptyUidsOfConferencesDoNotMakeThemOne() throws {
        let rows = [
            ["question", "conference", "conference.title", "conference.year", "conference.uid"],
            ["Một?", "A", "A", "2023", ""], ["Hai?", "B", "B", "2024", ""],
        ]
        var store = MemoryStore()
        store.add(try RecordSamples.records(csv: RecordSamples.csv(rows)))
        #expect(store.all(Conference.self).map(\.title) == ["A", "B"])
        #expect(store.all(Question.self).map(\.conference) == [1, 2])
    }
}
