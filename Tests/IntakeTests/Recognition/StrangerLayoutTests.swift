// Layouts that strangers brought: headings parted by bodies, answers in a table of their own, sentences in frames.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Layouts of strangers")
struct StrangerLayoutTests {
    private static let empty = Samples.paragraph("")

    private func found(_ body: String) throws -> FileUnderstanding {
        try readOffice(Samples.word(body), name: "a.docx").understood(.labelled)
    }

    private func questions(_ body: String) throws -> [RecordEntry] {
        try found(body).records.map(\.entry).filter { $0.kind == .question }
    }

    private func lines(_ texts: String...) -> String { texts.map { Samples.paragraph($0) }.joined() }

    private func row(_ cells: String...) -> String { "<w:tr>" + cells.joined() + "</w:tr>" }

    /// Below a wide heading of answers stand those who give them: each of their columns is an answer, and says whose.
    @Test func answersArePartedByBodies() throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let below = Samples.cell("", "<w:vMerge/>")
        let table =
            "<w:tbl>"
            + row(
                Samples.cell("TT", restart), Samples.cell("Nội dung ý kiến", restart),
                Samples.cell("Trả lời của các đơn vị", "<w:gridSpan w:val=\"3\"/>"))
            + row(below, below, Samples.cell("Phòng Kinh tế"), Samples.cell("Công an xã"), Samples.cell("Trạm Y tế"))
            + row(
                Samples.cell("1"), Samples.cell("Xin đường."), Samples.cell("Có vốn."), Samples.cell(""),
                Samples.cell(""))
            + row(
                Samples.cell("2"), Samples.cell("Xe quá tải."), Samples.cell(""), Samples.cell("Có tổ tuần tra."),
                Samples.cell("Có xe cứu thương."))
            + "</w:tbl>"
        let rows = try questions(table)
        #expect(rows.map { $0["department"].text } == ["Phòng Kinh tế", "Công an xã"])
        #expect(rows.map { $0["supporting"].text } == ["", "Trạm Y tế"])
        #expect(
            rows.map { $0["answer"].text } == [
                "Có vốn.", "Công an xã: Có tổ tuần tra.\nTrạm Y tế: Có xe cứu thương.",
            ])
    }

    @Test(arguments: [
        ("Trả lời của UBND huyện", "UBND huyện"), ("Ý kiến giải quyết của UBND xã", ""),
        ("Phòng Kinh tế trả lời", "Phòng Kinh tế"), ("Ý kiến của Đảng ủy", "Đảng ủy"),
        ("Trả lời của các cơ quan", ""), ("Ý kiến trả lời", ""),
        ("Trả lời của lãnh đạo xã", ""),
    ]) func aHeadingSaysWhoAnswers(heading: String, body: String) throws {
        let rows = try questions(
            Samples.table([["TT", "Nội dung kiến nghị", "Cử tri", heading], ["1", "Xin đèn.", "Thôn Đồi", "Có đèn."]]))
        #expect(rows.map { $0["department"].text } == [body] && rows.map { $0["answer"].text } == ["Có đèn."])
    }

    /// A table with a heading of its own is no next page: what it answers goes to the questions of its numbers.
    @Test func answersMayStandInATableOfTheirOwn() throws {
        let asked = Samples.table([
            ["STT", "Câu hỏi", "Người hỏi"], ["1", "Có xe không?", "Chi đoàn A"],
            ["2", "Có bể bơi không?", "Chi đoàn B"],
        ])
        let rows = try questions(
            lines("A. CÂU HỎI NĂM 2031") + asked + lines("B. TRẢ LỜI")
                + Samples.table([
                    ["Câu số", "Cơ quan trả lời", "Nội dung trả lời"], ["2", "Phòng B", "Tháng 7."],
                    ["1", "Phòng A", "Tháng 6."],
                ]))
        #expect(rows.map { $0["question"].text } == ["Có xe không?", "Có bể bơi không?"])
        #expect(rows.map { $0["answer"].text } == ["Tháng 6.", "Tháng 7."])
        #expect(rows.map { $0["department"].text } == ["Phòng A", "Phòng B"])
        // A number that no question has: nobody knows what is answered.
        let told = try found(
            asked + Self.empty
                + Samples.table([["Câu số", "Cơ quan trả lời", "Nội dung trả lời"], ["7", "Phòng B", "Tháng 7."]]))
        #expect(told.hasUnrecognised && told.records.count { $0.entry.kind == .question } == 2)
        #expect(told.records.allSatisfy { $0.entry.kind != .question || $0.entry["answer"].isEmpty })
    }

    @Test(arguments: ["Dự thảo trả lời", "Dự kiến nội dung trả lời", "Dự thảo nội dung giải đáp"])
    func aDraftedAnswerIsAnAnswer(heading: String) throws {
        let rows = try questions(
            Samples.table([
                ["TT", "Người hỏi/Đơn vị", "Câu hỏi", "Bộ phận trả lời", heading],
                ["1", "Chi đoàn A", "Có xe không?", "Kinh tế", "Tháng 6."],
            ]))
        #expect(rows.map { $0["answer"].text } == ["Tháng 6."] && rows.map { $0["department"].text } == ["Kinh tế"])
    }

    /// How far a question is says nothing of what it is about, and two headings of topics do not make one topic.
    @Test func aClassOfProgressIsNoTopic() throws {
        let found = try found(
            Samples.table([
                ["TT", "Lĩnh vực", "Nội dung kiến nghị", "Kết quả giải quyết", "Phân loại"],
                ["1", "Nông nghiệp", "Xin giống.", "Đã cấp.", "Đã giải quyết xong"],
                ["2", "Giao thông", "Sửa ngầm.", "Lập dự toán.", "Đang giải quyết"],
            ]))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["topic"].text } == ["Nông nghiệp", "Giao thông"])
        #expect(found.tables[0].columns.last.map { if case .field = $0.meaning { false } else { true } } == true)
        let alone = try questions(
            Samples.table([
                ["TT", "Nội dung kiến nghị", "Kết quả giải quyết", "Phân loại"],
                ["1", "Xin giống.", "Đã cấp.", "Đã giải quyết xong"],
                ["2", "Sửa ngầm.", "Chờ vốn.", "Chưa giải quyết"],
            ]))
        #expect(alone.allSatisfy { $0["topic"].isEmpty })
    }

    /// What stands in brackets behind a question says who asked; the title of the next one is no end of an answer.
    @Test func whoAskedStandsBehindTheQuestion() throws {
        let rows = try questions(
            lines(
                "Kết luận đối thoại với thanh niên năm 2032", "1. Nội dung thứ nhất",
                "* Kiến nghị: Hỗ trợ lò rèn (Chi đoàn Suối Bạc).", "* Trả lời: Hỗ trợ một nửa.", "2. Nội dung thứ hai",
                "* Kiến nghị: Mở lớp học (buổi tối).", "* Trả lời: Mở tháng 10."))
        #expect(rows.map { $0["question"].text } == ["Hỗ trợ lò rèn.", "Mở lớp học (buổi tối)."])
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Suối Bạc", ""])
        #expect(rows.map { $0["answer"].text } == ["Hỗ trợ một nửa.", "Mở tháng 10."])
        let table = try questions(
            Samples.table([["TT", "Câu hỏi", "Trả lời"], ["1", "Bao giờ có cầu? (Chi đoàn Bến Đò)", "Năm sau."]]))
        #expect(table.map { $0["question"].text } == ["Bao giờ có cầu?"])
        #expect(table.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Bến Đò"])
    }

    @Test func whoSaysMoreIsNamedWithoutTheVerb() throws {
        let rows = try questions(
            lines(
                "Trả lời câu hỏi của thanh niên", "Câu hỏi 1: Vay vốn ở đâu?", "Ngân hàng trả lời: Tại tổ vay vốn.",
                "Phòng Kinh tế trả lời: Xã có mẫu dự án."))
        #expect(rows.map { $0["supporting"].text } == ["Phòng Kinh tế"])
    }

    @Test func sentencesInAFrameAreRead() throws {
        let found = try found(
            lines("HỎI ĐÁP NĂM 2033")
                + Samples.table([
                    ["Hỏi: Chi đoàn Đồi Chè hỏi: Bao giờ có sân?"], ["Đáp: Phòng Văn hóa trả lời: Năm sau."],
                    ["Hỏi: Chi đoàn Bến Đò hỏi: Có lớp không?"], ["Đáp: Phòng Văn hóa trả lời: Có."],
                ]))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["question"].text } == ["Bao giờ có sân?", "Có lớp không?"])
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Đồi Chè", "Chi đoàn Bến Đò"])
        #expect(rows.map { $0["answer"].text } == ["Năm sau.", "Có."])
        #expect(rows.map { $0["department"].text } == ["Phòng Văn hóa", "Phòng Văn hóa"])
    }

    /// One label after the other in a first column: as many questions as there are labels that ask.
    @Test func labelsBesideSentencesAreRead() throws {
        let rows = try questions(
            Samples.table([
                ["Hỏi", "Chi đoàn Đồi Chè: Có vốn làm nhà không?"], ["Đáp", "Có, theo chương trình.\nHỏi tại xã."],
                ["Hỏi", "Chi đoàn Bến Đò: Vay thế nào?"], ["Đáp", "Liên hệ ngân hàng."],
            ]))
        #expect(rows.map { $0["question"].text } == ["Có vốn làm nhà không?", "Vay thế nào?"])
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Đồi Chè", "Chi đoàn Bến Đò"])
        #expect(rows.map { $0["answer"].text } == ["Có, theo chương trình.\nHỏi tại xã.", "Liên hệ ngân hàng."])
    }

    @Test(arguments: [
        (["STT", "Tên hộ/HTX được hỗ trợ", "Hạng mục hỗ trợ", "Thôn", "Số tiền (đồng)", "Ngày chi"], "amount"),
        (["STT", "Chủ dự án", "Loại hình hỗ trợ", "Xóm", "Mức hỗ trợ đề nghị", "Thời gian giải ngân"], "requested"),
        (["STT", "Họ tên đoàn viên được cấp", "Mục đích hỗ trợ", "Thôn", "Mức được duyệt", "Ngày chi tiền"], "amount"),
    ]) func listsOfHelpWithHeadingsOfTheirOwn(headings: [String], sum: String) throws {
        let csv = [headings, ["1", "Hộ Lò A", "Giống, cây trồng", "Thôn Đồi", "15.500.000", "03/05/2033"]]
            .map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        let found = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
        let rows = found.records.map(\.entry)
        #expect(rows.map(\.kind) == [.support])
        #expect(rows.map { $0["beneficiary"].text } == ["Hộ Lò A"] && rows.map { $0["unit"].text } == ["Thôn Đồi"])
        #expect(rows.map { $0[sum].money?.dong } == [15_500_000])
        #expect(rows.map { $0["paidOn"].plainText } == ["2033-05-03"])
    }
}
