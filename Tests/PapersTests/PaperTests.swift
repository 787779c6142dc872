// The notice, the conclusion and the account of promises as pages.
import Domain
import FileSamples
import Formats
import Intake
import OfficeFiles
import Papers
import RecordFixtures
import Testing
import Words

@Suite("Papers")
struct PaperTests {
    private let words = Words(.vi)

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
        let found = cells(TextPages.write(NoticeComposer(words: words).document(conference: conference, table: table)))
        #expect(found[0] == "TT Vay vốn 1 2 3 5 6", "the group stands over its rows")
        #expect(
            found[3]
                == "Nội dung giải đáp Đáp 1. Xem giải đáp câu 1. Đã ghi nhận. "
                + "Nội dung ngoài thẩm quyền, đã chuyển: Sở %1 Công Thương Đáp mới. "
                + "(thay thế nội dung đã công bố tại Thông báo số 09/TB-UBND) (chưa có giải đáp)")
    }

    private func conclusion(_ questions: [Question], promises: [Promise] = []) -> [[String]] {
        let conclusion = DialogueConclusion(conference, questions: questions, promises: promises)
        return TextPages.write(ConclusionComposer(words: words).document(conclusion))
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
                "Kết luận đối thoại năm 2024", "- Chủ trì: Chủ tịch UBND",
                "- Thời gian: ngày 05/4/2024", "- Địa điểm: Hội trường", "- Số người tham dự: 1.200",
                "I. CÁC VẤN ĐỀ THANH NIÊN NÊU", "Số ý kiến, kiến nghị: 03; số đơn vị: 01; số nhóm vấn đề: 02.",
                "1. Vay vốn: 02 ý kiến (xã Hạ).", "2. Vấn đề khác: 01 ý kiến (xã Hạ).",
                "II. CÁC NỘI DUNG ĐÃ GIẢI ĐÁP TRỰC TIẾP VÀ BẰNG VĂN BẢN",
                "Đã giải đáp 01 trên 03 ý kiến, kiến nghị; nội dung tại Phụ lục kèm theo.", "- Vay vốn: câu 1.",
                "Chưa giải đáp, giao tại phần IV: 01 ý kiến, kiến nghị.",
                "III. CÁC NỘI DUNG PHỨC TẠP, NGOÀI THẨM QUYỀN ĐÃ CHUYỂN", "1. Câu 3 (xã Hạ): Hỏi 3?",
                "Đã chuyển: Sở Công Thương", "IV. NHIỆM VỤ GIAO", "1. Phòng Kinh tế",
                "- Giải đáp câu 2 (xã Hạ): Hỏi 2? Thời hạn: 15/4/2024.", "2. Đoàn xã",
                "- Mở lớp dạy nghề (cho thanh niên). Thời hạn: không nêu hạn.",
            ])
        #expect(pages[1].contains { $0.hasSuffix(" PHỤ LỤC") })
        #expect(cells([pages[1]])[3] == "Nội dung giải đáp Đáp 1.")
    }

    /// Questions, bodies and topics stand there whole, however long, and the paper has its own number and day.
    @Test func nothingOfTheConclusionIsCutAndItsNumberIsItsOwn() {
        let long = String(repeating: "đường vào bãi chè của thôn bị lở nhiều đoạn, ", count: 9) + "bao giờ sửa xong?"
        let body = "Phòng Nông nghiệp và Môi trường phối hợp với Ban Quản lý dự án đầu tư xây dựng khu vực Thất Khê"
        var open = question(2, .assigned)
        (open.question, open.department, open.topic) = (long, body, "Giao thông nông thôn và thủy lợi nội đồng")
        var gone = question(3, .forwarded)
        (gone.question, gone.reason) = ("Thưa " + long, body)
        var promise = Promise()
        (promise.commitment, promise.body) = (long.replacing("?", with: "."), body + " mới")
        var held = conference
        (held.conclusion, held.concludedOn) = ("7/KL-UBND", CalendarDate("20/5/2024"))
        let conclusion = DialogueConclusion(
            held, questions: [question(1, .published, "Đáp 1."), open, gone], promises: [promise])
        let pages = TextPages.write(ConclusionComposer(words: words).document(conclusion))
        // A page's number may stand between two lines of a sentence.
        let lines = pages.joined().map { $0.split { $0 == " " || $0 == "│" }.joined(separator: " ") }
        let flat = lines.filter { !$0.isEmpty && Int($0) == nil }.joined(separator: " ")
        let wanted = [
            long, "Thưa " + long, body, body + " mới", long.replacing("?", with: "."), open.topic, "07/KL-UBND",
            "20/5/2024",
        ]
        #expect(wanted.filter { !flat.contains($0) } == [])
        #expect(["…", "1428/TB-UBND"].filter { flat.contains($0) } == [], "cut, or the number of the notice")
    }

    /// Who wrote the record ended it in one way or another; the paper ends its sentences once.
    @Test(arguments: [
        ("Mở lớp dạy nghề", "Mở lớp dạy nghề (cho xã Hạ). Thời hạn"),
        ("Mở lớp dạy nghề.", "Mở lớp dạy nghề (cho xã Hạ). Thời hạn"),
        ("Mở lớp dạy nghề;", "Mở lớp dạy nghề (cho xã Hạ). Thời hạn"),
        ("Mở lớp dạy nghề, v.v.", "Mở lớp dạy nghề, v.v. (cho xã Hạ). Thời hạn"),
        ("Mở lớp dạy nghề…", "Mở lớp dạy nghề… (cho xã Hạ). Thời hạn"),
    ])
    func aSentenceEndsOnce(written: String, printed: String) throws {
        var promise = Promise()
        (promise.commitment, promise.body, promise.beneficiary) = (written, "Đoàn xã.", "xã Hạ")
        let pages = conclusion([question(1, .published, "Đáp 1.")], promises: [promise])
        let flat = pages[0].joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(flat.contains("- " + printed), "\(flat)")
        promise.beneficiary = "xã Hạ."
        let account = try account([promise])
        #expect(account.contains("Cho: xã Hạ. Thời hạn: không nêu hạn."), "\(account)")
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
        let annex = pages.firstIndex { page in page.contains { $0.hasSuffix(" PHỤ LỤC") } } ?? 0
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
        #expect(pages.count == 1 && pages[0].count { $0 == "Không có." } == 4)
        #expect(conclusion([question(1, .new)]).count == 1, "no answers, no annex")
    }

    private func account(_ promises: [Promise]) throws -> [String] {
        let today = try #require(CalendarDate("01/7/2025"))
        let account = PromiseAccount(before: conference, promises: promises, conferences: [], on: today)
        return TextPages.write(PromiseComposer(words: words).document(account, before: conference)).joined()
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
                "Kết quả thực hiện các cam kết",
                "(Cam kết trước “Đối thoại năm 2024”, tính đến ngày 01/7/2025)",
                "Tổng số 02 cam kết: đã thực hiện 01; đang thực hiện 01; chưa thực hiện 0;",
                "không thực hiện 0; quá hạn 01.", "1. Phòng Kinh tế (nay: Phòng Kinh tế xã)", "- Mở lớp", "dạy nghề",
                "Cho: xã Hạ. Thời hạn: 01/5/2025.", "Kết quả: đang thực hiện – quá hạn.",
                "Tiến độ: 02/3: chọn thầy", "2. Đoàn xã", "- Treo biển", "Thời hạn: không nêu hạn.",
                "Kết quả: đã thực hiện.", "Minh chứng: 18 biển",
            ])
        #expect(try account([]).last == "Không có cam kết nào trước cuộc đối thoại này.")
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

@Suite("Papers of the published table")
struct PublishedPaperTests {
    @Test(arguments: Publication.all)
    func theFourteenRowsBecomeTheNoticeAndTheConclusionAgain(publication: Publication) throws {
        var store = MemoryStore()
        store.add(try readOffice(fileAt: publication.wordTable).records())
        let conference = try #require(store.all(Conference.self).first)
        let questions = store.all(Question.self)
        let table = AnswerTable(questions)
        #expect(table.rows.map(\.number) == Array(1...14))
        #expect(table.rows.map(\.question) == questions)
        let words = Words(.vi)
        let notice = TextPages.write(NoticeComposer(words: words).document(conference: conference, table: table))
        let text = notice.joined().joined(separator: " ")
        #expect(text.contains(publication.notice) && text.contains(publication.noticeDate))
        let conclusion = DialogueConclusion(conference, questions: questions)
        #expect(conclusion.count == 14 && AskerCount(of: conclusion.raised).bodies == 12)
        #expect(conclusion.issues.flatMap(\.answered).count == 14)
        #expect(conclusion.assignments.isEmpty && conclusion.forwarded.isEmpty)
        let pages = TextPages.write(ConclusionComposer(words: words).document(conclusion))
        #expect(pages[0].contains { $0.hasPrefix("Số ý kiến, kiến nghị: 14; số đơn vị: 12; số nhóm vấn đề: 01.") })
        // The annex is the notice under its own heading: the same table, a line further down.
        let rows = { (pages: [[String]]) in pages.joined().count { $0.hasPrefix("├") } }
        #expect(pages.count >= notice.count && rows(pages) >= 14)
    }
}
