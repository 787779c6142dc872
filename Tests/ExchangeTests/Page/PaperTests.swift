// The notice, the conclusion and the account of promises as pages.
import Domain
import Exchange
import Testing

@Suite("Papers")
struct PaperTests {
    static let noticeWords = NoticeWords(
        heading: "TỔNG HỢP", notice: "(Kèm theo Thông báo số %1 ngày %2)",
        columns: ["TT", "Câu hỏi", "Người hỏi", "Trả lời"], unanswered: "Chưa trả lời", sameAs: "Xem câu %1.",
        forwarded: "Đã chuyển: %1", replaces: "(thay Thông báo số %1)")

    @Sendable static func conclusionWord(_ word: ConclusionWord) -> String {
        switch word {
        case .raised: "raised %1 %2 %3"
        case .issue: "%1: %2"
        case .issueOfUnits: "%1: %2 (%3)"
        case .answered: "answered %1 %2"
        case .answeredIssue: "%1: câu %2"
        case .questionOfUnit: "câu %1 (%2)"
        case .answer: "Giải đáp %1: %2"
        case .heading, .noDue, .otherTopic, .nobody, .nothing, .annex, .raisedPart, .answeredPart, .forwardedPart,
            .assignedPart:
            "\(word)"
        default: "\(word) %1"
        }
    }

    @Sendable static func promiseWord(_ word: PromiseWord) -> String {
        switch word {
        case .state(let state): "\(state)"
        case .noDue, .overdue, .none, .heading: "\(word)"
        default: "\(word) %1"
        }
    }

    private var conference: Conference {
        var conference = Conference()
        (conference.title, conference.notice) = ("Đối thoại năm 2024", "1428/TB-UBND")
        (conference.chair, conference.place, conference.attendance) = ("Chủ tịch UBND", "Hội trường", 1200)
        (conference.heldOn, conference.noticeDate) = (CalendarDate("05/4/2024"), CalendarDate("12/4/2024"))
        return conference
    }

    private func question(_ number: Int, _ state: Question.State, _ answer: String = "") -> Question {
        var question = Question()
        question.identity.id = Int64(number)
        (question.number, question.state, question.answer) = (number, state, answer)
        (question.question, question.unit, question.topic) = ("Hỏi \(number)?", "xã Hạ", "Vay vốn")
        return question
    }

    /// The words of each column of a table, headings and rules left out.
    private func cells(_ pages: [[String]]) -> [String] {
        var columns = Array(repeating: "", count: 4)
        for line in pages.joined() where line.hasPrefix("│") {
            let cells = line.dropFirst().dropLast().split(separator: "│", omittingEmptySubsequences: false)
            for (index, cell) in cells.enumerated() where index < 4 {
                columns[index] += " " + cell.split(separator: " ").joined(separator: " ")
            }
        }
        return columns.map { $0.split(separator: " ").joined(separator: " ") }
    }

    @Test func theNoticeWordsWhatAnswersARow() {
        var same = question(2, .new)
        same.sameAs = 1
        var gone = question(3, .forwarded, "Đã ghi nhận.")
        gone.reason = "Sở %1 Công Thương"
        var newer = question(4, .approved, "Đáp mới.")
        (newer.number, newer.replaces) = (nil, 5)
        var older = question(5, .published, "Đáp cũ.")
        older.notice = "9/TB-UBND"
        let all = [question(1, .published, "Đáp 1."), same, gone, newer, older, question(6, .draft)]
        let table = AnswerTable(all, chosen: all.map(\.identity.id))
        let found = cells(NoticePaper(words: Self.noticeWords).pages(conference: conference, table: table))
        #expect(found[0] == "TT Vay vốn 1 2 3 5 6", "the group stands over its rows")
        #expect(
            found[3]
                == "Trả lời Đáp 1. Xem câu 1. Đã ghi nhận. Đã chuyển: Sở %1 Công Thương Đáp mới. "
                + "(thay Thông báo số 09/TB-UBND) Chưa trả lời")
    }

    private func conclusion(_ questions: [Question], promises: [Promise] = []) -> [[String]] {
        ConclusionPaper(words: Self.conclusionWord, notice: Self.noticeWords)
            .pages(DialogueConclusion(conference, questions: questions, promises: promises))
    }

    @Test func theConclusionLineByLine() throws {
        var open = question(2, .assigned)
        (open.department, open.dueOn) = ("Phòng Kinh tế", CalendarDate("15/4/2024"))
        var gone = question(3, .forwarded)
        (gone.reason, gone.topic) = ("Sở Công Thương", "")
        var promise = Promise()
        (promise.commitment, promise.body, promise.beneficiary) = ("Mở lớp dạy nghề.", "Đoàn xã", "thanh niên")
        let pages = conclusion([question(1, .published, "Đáp 1."), open, gone], promises: [promise])
        #expect(pages.count == 2)
        let lines = pages[0].map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
        #expect(
            lines == [
                "heading", "ĐỐI THOẠI NĂM 2024", "- chair Chủ tịch UBND",
                "- day 05/4/2024", "- place Hội trường", "- attendance 1.200", "raisedPart", "raised 3 1 2",
                "1. Vay vốn: 2 (xã Hạ)", "2. otherTopic: 1 (xã Hạ)", "answeredPart", "answered 1 3",
                "- Vay vốn: câu 1", "unanswered 1", "forwardedPart", "1. câu 3 (xã Hạ): Hỏi 3?",
                "forwarded Sở Công Thương", "assignedPart", "1. Phòng Kinh tế",
                "- Giải đáp câu 2 (xã Hạ): Hỏi 2? due 15/4/2024", "2. Đoàn xã",
                "- Mở lớp dạy nghề. beneficiary thanh niên. noDue",
            ])
        #expect(pages[1].contains { $0.hasSuffix(" annex") } && cells([pages[1]])[3] == "Trả lời Đáp 1.")
    }

    @Test func theAnnexHasItsOwnNumbersAndEveryPageItsMeasure() {
        let topics = (1...90).map { number in
            var question = question(
                number, number % 3 == 0 ? .assigned : .published, String(repeating: "đáp ", count: 60))
            question.topic = "Nhóm \(number)"
            question.department = "Phòng \(number % 7)"
            return question
        }
        let pages = conclusion(topics)
        let annex = pages.firstIndex { page in page.contains { $0.hasSuffix(" annex") } } ?? 0
        #expect(annex > 1 && pages.count > annex + 2)
        for (index, page) in pages.enumerated() {
            let size = index < annex ? SheetSize.portrait : .landscape
            #expect(page.allSatisfy { $0.count <= size.columns }, "page \(index + 1)")
            let number = index < annex ? index + 1 : index - annex + 1
            #expect((page[0].drop { $0 == " " } == "\(number)") == (number > 1), "page \(index + 1)")
        }
    }

    @Test func aConclusionOfNothingSaysSoInEveryPart() {
        let pages = conclusion([])
        #expect(pages.count == 1 && pages[0].count { $0 == "nothing" } == 4)
        #expect(conclusion([question(1, .new)]).count == 1, "no answers, no annex")
    }

    private func account(_ promises: [Promise]) throws -> [String] {
        let today = try #require(CalendarDate("01/7/2025"))
        let account = PromiseAccount(before: conference, promises: promises, conferences: [], on: today)
        return PromisePaper(words: Self.promiseWord).pages(account, before: conference).joined()
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    @Test func theAccountLineByLine() throws {
        var late = Promise()
        (late.commitment, late.body, late.successor) = ("Mở lớp\ndạy nghề", "Phòng Kinh tế", "Phòng Kinh tế xã")
        (late.state, late.dueOn, late.beneficiary) = (.underway, CalendarDate("01/5/2025"), "xã Hạ")
        late.progress = "01/3: họp\n02/3: chọn thầy"
        var kept = Promise()
        (kept.commitment, kept.body, kept.state, kept.evidence) = ("Treo biển", "Đoàn xã", .kept, "18 biển")
        #expect(
            try account([late, kept]) == [
                "heading", "before Đối thoại năm 2024",
                "total 2 kept 1; underway 1; open 0; unkept 0; overdueCount 1",
                "1. Phòng Kinh tế nowCalled Phòng Kinh tế xã",
                "- Mở lớp", "dạy nghề", "beneficiary xã Hạ due 01/5/2025", "standing underway – overdue",
                "progress 02/3: chọn thầy", "2. Đoàn xã", "- Treo biển", "noDue", "standing kept", "evidence 18 biển",
            ])
        #expect(try account([]).last == "none")
    }

    @Test func hostileTextStaysOnItsSheet() {
        var generator = SplitMix(state: 7)
        for _ in 0..<30 {
            let questions = (1...6).map { number -> Question in
                var question = question(number, Question.State.allCases.randomElement(using: &generator) ?? .new)
                question.question = RecordSamples.hostile(&generator)
                question.topic = RecordSamples.hostile(&generator)
                question.reason = RecordSamples.hostile(&generator) + String(repeating: "w", count: 200)
                question.department = RecordSamples.hostile(&generator)
                question.answer = RecordSamples.hostile(&generator)
                return question
            }
            for page in conclusion(questions) {
                #expect(page.allSatisfy { $0.count <= SheetSize.landscape.columns })
                #expect(!page.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
            }
        }
    }
}

@Suite("Papers of the real table", .enabled(if: Samples.hasRealFiles))
struct RealPaperTests {
    @Test func theFourteenRowsBecomeTheNoticeAndTheConclusionAgain() throws {
        var store = MemoryStore()
        store.add(try readOffice(fileAt: #require(Samples.realFile("giai-dap-2024.docx"))).records())
        let conference = try #require(store.all(Conference.self).first)
        let questions = store.all(Question.self)
        let table = AnswerTable(questions)
        #expect(table.rows.map(\.number) == Array(1...14))
        #expect(table.rows.map(\.question) == questions)
        let notice = NoticePaper(words: PaperTests.noticeWords).pages(conference: conference, table: table)
        let text = notice.joined().joined(separator: " ")
        #expect(text.contains("1428/TB-UBND") && text.contains("12/4/2024"))
        let conclusion = DialogueConclusion(conference, questions: questions)
        #expect(conclusion.count == 14 && AskerCount(of: conclusion.raised).bodies == 12)
        #expect(conclusion.issues.flatMap(\.answered).count == 14)
        #expect(conclusion.assignments.isEmpty && conclusion.forwarded.isEmpty)
        let pages = ConclusionPaper(words: PaperTests.conclusionWord, notice: PaperTests.noticeWords).pages(conclusion)
        #expect(pages[0].contains { $0.hasPrefix("raised 14 12 1") })
        // The annex is the notice under its own heading: the same table, a line further down.
        let rows = { (pages: [[String]]) in pages.joined().count { $0.hasPrefix("├") } }
        #expect(pages.count >= notice.count && rows(pages) >= 14)
    }
}
