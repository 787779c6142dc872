// The layouts in which offices write questions and answers: groups, several bodies, several questions, cards, prose.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Layouts")
struct LayoutTests {
    private func found(_ body: String) throws -> FileUnderstanding {
        try readOffice(Samples.word(body), name: "a.docx").understood(.labelled)
    }

    private func questions(_ body: String) throws -> [RecordEntry] {
        try found(body).records.map(\.entry).filter { $0.kind == .question }
    }

    private func lines(_ texts: String...) -> String { texts.map { Samples.paragraph($0) }.joined() }

    private let heading = ["STT", "Nội dung kiến nghị", "Đơn vị kiến nghị", "Nội dung trả lời"]

    @Test func tablesGoOnAfterLinesBetweenThem() throws {
        let found = try questions(
            lines("TỔNG HỢP KIẾN NGHỊ NĂM 2031", "I. LĨNH VỰC GIAO THÔNG")
                + Samples.table([heading, ["1", "Xin đèn.", "Chi đoàn Suối Bạc", "Có đèn."]])
                + lines("II. LĨNH VỰC Y TẾ")
                + Samples.table([["2", "Xin thuốc.", "Chi đoàn Đồi Chè", "Có thuốc."]])
                + lines("Trang 3") + Samples.table([["3", "Xin xe.", "Chi đoàn Bến Đò", "Có xe."]]))
        #expect(found.map { $0["question"].text } == ["Xin đèn.", "Xin thuốc.", "Xin xe."])
        #expect(
            found.map { $0["topic"].text } == [
                "I. LĨNH VỰC GIAO THÔNG", "II. LĨNH VỰC Y TẾ", "II. LĨNH VỰC Y TẾ",
            ])
    }

    @Test func everyTableIsTakenOrTold() throws {
        let found = try found(
            Samples.table([heading, ["1", "Xin đèn.", "Chi đoàn A", "Có đèn."]]) + lines("PHỤ LỤC 2")
                + Samples.table([
                    ["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"], ["1", "Nấm rơm", "HTX Suối Bạc", "4 sao"],
                ])
                + lines("PHỤ LỤC 3") + Samples.table([["Họ tên", "Ngày sinh", "Nghề"], ["A", "1/1/2001", "Thợ"]])
                + lines("PHỤ LỤC 4") + Samples.table([heading, ["2", "Xin xe.", "Chi đoàn B", "Có xe."]]))
        #expect(
            found.tables.map(\.outcome) == [
                .taken(.question), .taken(.product), .unrecognised([.trainingNeed]), .taken(.question),
            ])
        #expect(found.tables[2].columns.map(\.heading) == ["Họ tên", "Ngày sinh", "Nghề"])
        #expect(found.tables[2].rowCount == 1 && found.hasUnrecognised)
        let kinds = found.records.map(\.entry.kind)
        #expect(kinds == [.conference, .question, .question, .holder, .product])
    }

    @Test func whoLeadsWhoSupportsAndUntilWhen() throws {
        let found = try found(
            Samples.table([
                [
                    "STT", "Nội dung kiến nghị", "Nội dung giải quyết", "Đơn vị chủ trì", "Đơn vị phối hợp",
                    "Thời hạn hoàn thành", "Trạng thái",
                ],
                ["1", "Xin kè.", "Sẽ kè.", "Phòng Xây dựng", "Ban Thủy lợi", "15/8/2032", "Đang làm"],
                ["2", "Xin trạm.", "Sẽ đặt.", "Trạm Điện", "", "Quý II/2032", "Chưa làm"],
                ["3", "Xin sóng.", "Đã có.", "Đài xã", "", "Thường xuyên", "Xong"],
            ]))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["department"].text } == ["Phòng Xây dựng", "Trạm Điện", "Đài xã"])
        #expect(rows.map { $0["supporting"].text } == ["Ban Thủy lợi", "", ""])
        #expect(rows.map { $0["dueOn"].plainText } == ["2032-08-15", "2032-06-30", ""])
        #expect(rows.map { $0["answer"].text } == ["Sẽ kè.", "Sẽ đặt.", "Đã có."])
        #expect(
            found.tables[0].remarks.map(\.matter) == [
                .readAs(field: "dueOn", "30/6/2032"), .unreadable(field: "dueOn"),
            ])
        #expect(found.tables[0].columns.last?.meaning == .leftOut)
    }

    @Test func severalQuestionsInACellAreParted() throws {
        let found = try found(
            Samples.table([
                heading, ["1", "1. Xin bể bơi.\n2. Xin thư viện.", "Chi đoàn A", "1. Chưa có đất.\n2. Có từ tháng 9."],
                ["2", "- Xin ghế;\n- Xin bàn;", "Chi đoàn B", "- Có ghế;\n- Có bàn;"],
                ["3", "1. Một việc.\n2. Hai việc.", "Chi đoàn C", "Trả lời chung."],
            ]))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(
            rows.map { $0["question"].text } == [
                "Xin bể bơi.", "Xin thư viện.", "Xin ghế;", "Xin bàn;", "1. Một việc.\n2. Hai việc.",
            ])
        #expect(rows.map { $0["number"].plainText } == ["1", "2", "3", "4", "5"])
        #expect(rows[1]["answer"].text == "Có từ tháng 9." && rows[1]["asker"].text == rows[0]["asker"].text)
        #expect(found.tables[0].remarks.map(\.matter) == [.split(2), .split(2), .whole(2)])
    }

    @Test func severalBodiesAnswerOneQuestion() throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let below = "<w:vMerge/>"
        let head = ["TT", "Nội dung kiến nghị", "Cơ quan trả lời", "Nội dung trả lời"].map { Samples.cell($0) }.joined()
        let first =
            Samples.cell("1", restart) + Samples.cell("Xin chợ.", restart) + Samples.cell("Phòng A")
            + Samples.cell("Có đất.")
        let second =
            Samples.cell("", below) + Samples.cell("", below) + Samples.cell("Phòng B") + Samples.cell("Có vốn.")
        let rows = try questions("<w:tbl><w:tr>\(head)</w:tr><w:tr>\(first)</w:tr><w:tr>\(second)</w:tr></w:tbl>")
        #expect(rows.count == 1 && rows[0]["department"].text == "Phòng A" && rows[0]["supporting"].text == "Phòng B")
        #expect(rows[0]["answer"].text == "Phòng A: Có đất.\nPhòng B: Có vốn.")
        let one = try questions(
            Samples.table([
                ["TT", "Câu hỏi", "Cơ quan trả lời", "Trả lời"],
                ["1", "Q", "Chủ trì: Phòng A; Phối hợp: Phòng B; Phòng C", "a"],
            ]))
        #expect(one[0]["department"].text == "Phòng A" && one[0]["supporting"].text == "Phòng B; Phòng C")
    }

    @Test func whoAsksAndWhoAnswersInsideTheCells() throws {
        let rows = try questions(
            Samples.table([
                ["TT", "Nội dung kiến nghị", "Nội dung trả lời"],
                ["1", "Cử tri xã Suối Bạc đề nghị: Mở bến.", "Sở Giao thông trả lời: Sẽ mở."],
                ["2", "Đúng 8:30 có xe không?", "Lịch mới: có."],
            ]))
        #expect(rows[0]["asker"].text == "Cử tri" && rows[0]["unit"].text == "xã Suối Bạc")
        #expect(rows[0]["question"].text == "Mở bến." && rows[0]["answer"].text == "Sẽ mở.")
        #expect(rows[0]["department"].text == "Sở Giao thông")
        #expect(rows[1]["question"].text == "Đúng 8:30 có xe không?" && rows[1]["answer"].text == "Lịch mới: có.")
    }

    @Test func cards() throws {
        func card(_ number: Int, _ question: String, _ body: String) -> String {
            lines("Phiếu số \(number)")
                + Samples.table([
                    ["Nội dung câu hỏi", question], ["Người hỏi", "Chi đoàn \(number)"], ["Đơn vị giải đáp", body],
                    ["Giải đáp", "Được."],
                ])
        }
        let found = try found(
            lines("PHIẾU GIẢI ĐÁP NĂM 2033") + card(1, "Xin sân.", "Phòng A") + card(2, "Xin lưới.", "Phòng B"))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["question"].text } == ["Xin sân.", "Xin lưới."])
        #expect(rows.map { $0["department"].text } == ["Phòng A", "Phòng B"])
        #expect(
            rows.map { $0["answer"].text } == ["Được.", "Được."] && rows.map { $0["number"].plainText } == ["1", "2"])
        let conference = try #require(found.records.first { $0.entry.kind == .conference }?.entry)
        #expect(conference["year"].plainText == "2033" && conference["title"].text == "Phiếu giải đáp năm 2033")
    }

    @Test func proseOfNumberedQuestions() throws {
        let rows = try questions(
            lines(
                "Câu 1: Chi đoàn Suối Bạc hỏi: Bao giờ có cầu?", "Trả lời: Phòng Xây dựng trả lời: Năm sau.",
                "Vốn 2 tỷ đồng.",
                "Câu 2: Anh Lò Văn Mới (bản Đồi) hỏi: Vay ở đâu?", "Trả lời: Ở ngân hàng.", "Trên đây là trả lời."))
        #expect(rows.map { $0["question"].text } == ["Bao giờ có cầu?", "Vay ở đâu?"])
        #expect(rows[0]["asker"].text + rows[0]["unit"].text == "Chi đoàn Suối Bạc")
        #expect(rows[0]["department"].text == "Phòng Xây dựng" && rows[0]["answer"].text == "Năm sau.\nVốn 2 tỷ đồng.")
        #expect(rows[1]["answer"].text == "Ở ngân hàng." && rows[1]["department"].isEmpty)
    }

    @Test func proseOfWhoAsksAndAnswers() throws {
        let rows = try questions(
            lines(
                "Ý KIẾN CỦA CỬ TRI", "1. Cử tri phường Bến Đò kiến nghị:", "Đổi đường dây.", "TRẢ LỜI:", "Sẽ đổi.",
                "2. Thanh niên xã Đồi Chè đề nghị: Mở lớp.", "UBND xã trả lời: Đã mở."))
        #expect(rows.map { $0["question"].text } == ["Đổi đường dây.", "Mở lớp."])
        #expect(rows.map { $0["answer"].text } == ["Sẽ đổi.", "Đã mở."])
        #expect(rows[0]["unit"].text == "phường Bến Đò" && rows[1]["department"].text == "UBND xã")
    }

    @Test func titlesBetweenTheRowsMaySayWhoAsks() throws {
        let rows = try questions(
            Samples.table([
                ["STT", "Nội dung kiến nghị", "Nội dung trả lời"], ["I", "Chi đoàn Bến Đò", ""],
                ["1", "Xin a.", "Có a."],
                ["II", "Chi đoàn Suối Bạc", ""], ["1", "Xin b.", "Có b."], ["III", "Lĩnh vực khác", ""],
                ["1", "Xin c.", "Có c."],
            ]))
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Bến Đò", "Chi đoàn Suối Bạc", ""])
        #expect(rows.map { $0["topic"].text } == ["", "", "III. Lĩnh vực khác"])
    }

    @Test func proseOfOpinions() throws {
        let rows = try questions(
            lines(
                "I. Lĩnh vực hạ tầng", "1. Ý kiến của Chi đoàn Bến Đò: Khi nào sửa đường?", "* Trả lời: Đã giao phòng.",
                "Thời gian xong: tháng 9.", "2. Ý kiến của Chi đoàn Đồi Chè: Xin loa.", "Ý kiến của UBND xã: Đã có."))
        #expect(rows.map { $0["question"].text } == ["Khi nào sửa đường?", "Xin loa."])
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn Bến Đò", "Chi đoàn Đồi Chè"])
        #expect(rows.map { $0["answer"].text } == ["Đã giao phòng.\nThời gian xong: tháng 9.", "Đã có."])
        #expect(rows[1]["department"].text == "UBND xã" && rows[0]["topic"].text == "I. Lĩnh vực hạ tầng")
    }

    @Test func minutesOfAConference() throws {
        let found = try found(
            lines(
                "BIÊN BẢN", "Hội nghị đối thoại với thanh niên", "1. Thời gian: 8 giờ ngày 1/2/2031",
                "2. Địa điểm: Hội trường xã Bến Đò", "Anh Lò A, Chi đoàn Đồi hỏi: Khi nào có nước?",
                "Đồng chí Chủ tịch trả lời: Tháng sau.", "Chị Lò B hỏi: Có việc không?",
                "Đồng chí Chủ tịch trả lời: Có."))
        let conference = try #require(found.records.first?.entry)
        #expect(conference["title"].text == "Hội nghị đối thoại với thanh niên")
        #expect(conference["heldOn"].plainText == "2031-02-01" && conference["place"].text == "Hội trường xã Bến Đò")
        #expect(conference["year"].plainText == "2031")
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["answer"].text } == ["Tháng sau.", "Có."])
        #expect(rows.map { $0["department"].text } == ["Đồng chí Chủ tịch", "Đồng chí Chủ tịch"])
    }

    @Test func signaturesEndATableAndTitlesOfOfficesDoNot() throws {
        let rows = try questions(
            Samples.table([
                ["STT", "Câu hỏi", "Người hỏi", "Trả lời"], ["1", "Tổng số vốn là bao nhiêu?", "A", "Hai tỷ."],
                ["", "", "Chủ tịch Hội thanh niên", ""], ["2", "Q", "B", "T"], ["", "", "Người lập biểu", ""],
                ["", "", "Lò Văn Mới", ""],
            ]))
        #expect(rows.map { $0["number"].plainText } == ["1", "2"])
        #expect((rows[0]["asker"].text + " " + rows[0]["unit"].text).contains("Chủ tịch Hội"))
        #expect(rows[1]["asker"].text + rows[1]["unit"].text == "B")
    }

    /// Communes are numbered as their questions are, with the number in its own cell or in front of the name.
    @Test(arguments: [["1", "Xã Nà Lả", "", ""], ["", "1. Xã Nà Lả", "", ""], ["1.", "XÃ NÀ LẢ", "", ""]])
    func aNumberedCommuneIsNoQuestion(title: [String]) throws {
        let rows = try questions(
            Samples.table([
                ["STT", "Câu hỏi", "Người hỏi", "Trả lời"], title, ["1", "Khi nào có nước?", "Anh Lò A", "Tháng sau."],
                ["2", "Khi nào có điện?", "Chị Lò B", "Năm sau."],
            ]))
        #expect(rows.map { $0["question"].text } == ["Khi nào có nước?", "Khi nào có điện?"])
        #expect(rows.map { $0["unit"].text } == ["Xã Nà Lả", "Xã Nà Lả"])
        #expect(rows.map { $0["number"].plainText } == ["1", "2"])
    }

    @Test func proseWithoutQuestionsIsNone() throws {
        #expect(throws: IntakeError.noTable) {
            try found(lines("Kính gửi: Ủy ban nhân dân xã", "1. Nội dung: họp.", "2. Thời gian: 8 giờ.", "Trân trọng."))
        }
    }

    @Test func headingFactsOfThePaper() throws {
        let head = Samples.table([
            [
                "ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: 19/TB-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSuối Bạc, ngày 05 tháng 4 năm 2031",
            ]
        ])
        let found = try found(
            head
                + lines(
                    "THÔNG BÁO", "Kết quả đối thoại với thanh niên xã Suối Bạc", "Năm 2031",
                    "Chủ trì: Ông Lò A, Chủ tịch.",
                    "Thời gian: 8 giờ ngày 20/3/2031", "Địa điểm: Hội trường xã.", "Số đại biểu: 120 người")
                + Samples.table([heading, ["1", "q", "u", "a"]]))
        let conference = try #require(found.records.first?.entry)
        #expect(conference["title"].text == "Kết quả đối thoại với thanh niên xã Suối Bạc")
        #expect(conference["year"].plainText == "2031" && conference["notice"].text == "19/TB-UBND")
        #expect(conference["noticeDate"].plainText == "2031-04-05" && conference["heldOn"].plainText == "2031-03-20")
        #expect(conference["chair"].text == "Ông Lò A, Chủ tịch" && conference["place"].text == "Hội trường xã")
        #expect(conference["attendance"].plainText == "120")
    }

    @Test(arguments: [
        (
            "GIẢI ĐÁP KIẾN NGHỊ CỦA THANH NIÊN XÃ SUỐI BẠC NĂM 2031",
            "Giải đáp kiến nghị của thanh niên xã Suối Bạc năm 2031"
        ),
        ("KIẾN NGHỊ VỀ SẢN PHẨM OCOP HUYỆN ĐỒI CHÈ", "Kiến nghị về sản phẩm OCOP huyện Đồi Chè"),
        ("Đối thoại với Thanh niên", "Đối thoại với Thanh niên"),
        ("ĐỐI THOẠI GIỮA UBND XÃ BẾN ĐÒ VỚI ĐVTN", "Đối thoại giữa UBND xã Bến Đò với ĐVTN"),
    ])
    func capitalsBecomeSmallLetters(written: String, title: String) throws {
        let found = try found(lines(written) + Samples.table([heading, ["1", "q", "u", "a"]]))
        #expect(found.records.first?.entry["title"].text == title)
    }
}
