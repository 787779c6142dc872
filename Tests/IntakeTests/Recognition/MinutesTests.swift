// Minutes, reports and prose of dialogues: what belongs to a question, who answered, and what is no notice.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Minutes and reports")
struct MinutesTests {
    private func found(_ body: String) throws -> FileUnderstanding {
        try readOffice(Samples.word(body), name: "a.docx").understood(.labelled)
    }

    private func lines(_ texts: [String]) -> String { texts.map { Samples.paragraph($0) }.joined() }

    private static let minutes = [
        "BIÊN BẢN", "Hội nghị đối thoại với thanh niên năm 2031", "Thành phần: 85 đại biểu thanh niên.",
    ]

    @Test(arguments: [
        ["Kết luận hội nghị: Chủ tịch giao các phòng làm.", "Biên bản lập xong lúc 11 giờ."],
        ["Đồng chí Chủ tịch UBND xã kết luận, đề nghị các phòng làm.", "Hội nghị kết thúc lúc 11 giờ."],
        ["Kết luận: Giao các phòng làm.", "Hội nghị bế mạc hồi 11 giờ 30.", "Thư ký hội nghị"],
    ])
    func theEndOfMinutesBelongsToNoQuestion(end: [String]) throws {
        let found = try found(
            lines(
                Self.minutes + ["1. Anh A, chi đoàn B, hỏi: Vay ở đâu?", "Bà C, Phòng Kinh tế, trả lời: Ở tổ vay vốn."]
                    + ["2. Chị D, chi đoàn E, hỏi: Khi nào có nước?"] + end))
        let entries = found.records.map(\.entry)
        let questions = entries.filter { $0.kind == .question }
        #expect(questions.map { $0["question"].text } == ["Vay ở đâu?", "Khi nào có nước?"])
        #expect(questions.map { $0["answer"].text } == ["Ở tổ vay vốn.", ""])
        #expect(questions.map { $0["asker"].text } == ["Anh A,", "Chị D,"])
        #expect(questions.map { $0["department"].text } == ["Phòng Kinh tế", ""])
        #expect(questions.map { $0["channel"].text } == ["spoken", "spoken"])
        #expect(entries[0]["attendance"].plainText == "85" && entries[0]["year"].plainText == "2031")
        #expect(found.tables[0].remarks.map(\.matter) == end.map { _ in .closing })
    }

    @Test(arguments: ["Phòng Kinh tế", "Công an xã", "Sở Nội vụ", "Trung tâm Dịch vụ tổng hợp"])
    func whatABodySaysIsAnAnswer(body: String) throws {
        let found = try found(
            lines(
                Self.minutes + [
                    "Câu hỏi 1: Ý kiến của anh A (Chi đoàn Đồi Chè): Khi nào có nước?", "\(body): Năm sau.",
                ]
                    + ["Số hộ được dùng: 30 hộ.", "Đoàn xã bổ sung: Đăng ký trước 30/6."]))
        let question = try #require(found.records.last?.entry)
        #expect(question["question"].text == "Khi nào có nước?" && question["unit"].text == "(Chi đoàn Đồi Chè)")
        #expect(question["department"].text == body && question["supporting"].text == "Đoàn xã")
        #expect(question["answer"].text == "Năm sau.\nSố hộ được dùng: 30 hộ.\nĐoàn xã bổ sung: Đăng ký trước 30/6.")
    }

    @Test(arguments: [
        ("Số: 45/BC-UBND", "BÁO CÁO", "draft"), ("Số: 12/BB-UBND", "BIÊN BẢN", "draft"),
        ("Số: 7/TTr-UBND", "TỜ TRÌNH", "draft"),
        ("Số: 45/UBND-VP", "BÁO CÁO", "draft"), ("Số: 19/TB-UBND", "THÔNG BÁO", "published"),
    ])
    func onlyANoticePublishes(number: String, type: String, state: String) throws {
        let head = Samples.table([
            ["UBND XÃ ĐỒI CHÈ\n\(number)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐồi Chè, ngày 05 tháng 4 năm 2031"]
        ])
        let table = Samples.table([["STT", "Câu hỏi", "Người hỏi", "Trả lời"], ["1", "Q?", "Chi đoàn B", "A."]])
        let found = try found(head + lines([type, "Kết quả đối thoại với thanh niên"]) + table)
        #expect(found.records.last?.entry["state"].text == state)
        #expect(found.records[0].entry["notice"].isEmpty == (state == "draft"))
        #expect(found.records[0].entry["year"].plainText == "2031")
    }

    @Test func questionsWithBracketsAndAnswersOfABody() throws {
        let found = try found(
            lines([
                "HỎI ĐÁP TẠI HỘI NGHỊ ĐỐI THOẠI NĂM 2031", "Hỏi (anh A, xã Đồi Chè): Vay ở đâu?", "Đáp: Tại ngân hàng.",
                "Hỏi (chị B): Có lớp nghề không?", "Trả lời của Công an xã: Có.", "Lưu ý: Mang giấy tờ.",
                "Câu hỏi (Chi đoàn C): Nước?", "Trả lời (Phòng Kinh tế): Năm sau.", "Hỏi: Khi nào có điện?",
            ]))
        let questions = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(
            questions.map { $0["question"].text } == ["Vay ở đâu?", "Có lớp nghề không?", "Nước?", "Khi nào có điện?"])
        #expect(questions.map { $0["asker"].text } == ["anh A,", "chị B", "Chi đoàn C", ""])
        #expect(questions[0]["unit"].text == "xã Đồi Chè")
        #expect(questions.map { $0["department"].text } == ["", "Công an xã", "Phòng Kinh tế", ""])
        #expect(questions.map { $0["answer"].text } == ["Tại ngân hàng.", "Có.\nLưu ý: Mang giấy tờ.", "Năm sau.", ""])
    }

    @Test func columnsOfSeveralBodiesSayWhoAnswers() throws {
        let found = try found(
            Samples.table([
                ["TT", "Câu hỏi", "Trả lời của Phòng Kinh tế", "Trả lời của Công an xã"], ["1", "Q?", "A.", ""],
                ["2", "R?", "", "B."],
            ]))
        let questions = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(questions.map { $0["department"].text } == ["Phòng Kinh tế", "Công an xã"])
    }

    @Test(arguments: ["Đang xử lý", "chưa trả lời", "Đã giải quyết"])
    func howFarAnAnswerIsIsNone(written: String) throws {
        let found = try found(
            Samples.table([["STT", "Câu hỏi", "Người hỏi", "Trả lời"], ["1", "Q?", "Chi đoàn B", written]]))
        #expect(found.records.last?.entry["answer"].isEmpty == true && found.records.last?.entry["state"].text == "new")
        #expect(found.tables[0].remarks.map(\.matter) == [.unreadable(field: "answer")])
    }

    @Test(arguments: [
        [
            "BIÊN BẢN HỌP GIAO BAN", "1. Đồng chí A báo cáo tiến độ.", "2. Đồng chí B, Phòng Văn hóa đề nghị: Sửa loa.",
            "Chủ tịch kết luận: Giao phòng.",
        ],
        ["LỊCH CÔNG TÁC", "Phòng Kinh tế: họp.", "Công an xã: trực."],
        ["QUYẾT ĐỊNH", "Điều 1. Giao: Phòng Kinh tế.", "Điều 2. Ban: thi hành."],
    ])
    func otherMinutesHoldNoQuestions(text: [String]) throws {
        #expect(throws: IntakeError.self) { try found(lines(text)) }
    }
}
