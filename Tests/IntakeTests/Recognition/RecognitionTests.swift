// Tables of answers and products recognised in any office's wording.
import FileSamples
import Formats
import Intake
import Testing

@Suite("Recognition")
struct RecognitionTests {
    private func dialogue(_ body: String) throws -> DialogueTable {
        try readOffice(Samples.word(body), name: "").dialogueTable()
    }

    private func text(_ text: String) throws -> DialogueTable {
        try readOffice(Array(text.utf8), name: "a.txt").dialogueTable()
    }

    @Test(arguments: [
        ["TT", "NỘI DUNG KIẾN NGHỊ", "ĐƠN VỊ KIẾN NGHỊ , ĐỀ XUẤT", "CƠ QUAN TRẢ LỜI", "NỘI DUNG TRẢ LỜI"],
        ["Số TT", "Ý kiến, câu hỏi", "Người hỏi", "Đơn vị giải quyết", "Kết quả giải quyết"],
        ["Số thứ tự", "Nội dung hỏi", "Cử tri", "Cơ quan chuyên môn", "Nội dung giải trình"],
        ["STT", "Đề xuất của thanh niên", "Người kiến nghị", "Phòng chuyên môn", "Giải đáp"],
        ["STT", "Câu hỏi (ghi rõ nội dung trả lời mong muốn)", "Đơn vị", "Cơ quan", "Trả lời"],
        ["Stt", "Ý kiến của cử tri", "Họ và tên người hỏi", "Thẩm quyền giải quyết", "Ý kiến trả lời của UBND xã"],
    ])
    func headingsMeanTheSame(heading: [String]) throws {
        let order = [3, 4, 0, 2, 1]
        let rows = [heading, ["5", "Hỏi?", "Xã A", "Phòng B", "Đáp."]].map { row in order.map { row[$0] } }
        let row = try #require(try dialogue(Samples.table(rows)).rows.first)
        var expected = DialogueRow(
            number: 5, question: "Hỏi?", asker: "Xã A", department: "Phòng B", answer: "Đáp.", place: .table(1, row: 2))
        expected.isNumbered = true
        #expect(row == expected)
    }

    @Test func headingOverTwoRows() throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let table =
            "<w:tbl><w:tr>\(Samples.cell("TT", restart))\(Samples.cell("Nội dung", "<w:gridSpan w:val=\"2\"/>"))\(Samples.cell("Đơn vị", restart))</w:tr>"
            + "<w:tr>\(Samples.cell("", "<w:vMerge/>"))\(Samples.cell("Kiến nghị"))\(Samples.cell("Giải đáp"))\(Samples.cell("", "<w:vMerge/>"))</w:tr>"
            + "<w:tr>" + ["(1)", "(2)", "(3)", "(4)"].map { Samples.cell($0) }.joined() + "</w:tr>"
            + "<w:tr>" + ["1.", "Q", "A", "U"].map { Samples.cell($0) }.joined() + "</w:tr></w:tbl>"
        let rows = try dialogue(table).rows
        #expect(rows.map(\.question) == ["Q"] && rows[0].answer == "A" && rows[0].asker == "U" && rows[0].number == 1)
    }

    private let heading = ["TT", "Nội dung kiến nghị", "Đơn vị", "Nội dung trả lời"]

    @Test func groupsHeadingsAndBrokenRows() throws {
        let rows = [
            heading, ["I. Lĩnh vực đất đai", "", "", ""], ["1", "q1", "u1", "a1"], ["", "", "", "a1 tiếp"], heading,
            ["II", "Giáo dục", "", ""], ["", "q2", "u2", "a2"], ["", "q3", "u3\nu3b", "a3\n\n  b\u{A0} c  "],
        ]
        let wide =
            "<w:tr>\(Samples.cell("III. KHÁC", "<w:gridSpan w:val=\"4\"/>"))</w:tr><w:tr>"
            + ["7", "q7", "u", "a"].map { Samples.cell($0) }.joined()
        let found = try dialogue(
            Samples.table(rows).replacing("</w:tr></w:tbl>", with: "</w:tr>\(wide)</w:tr></w:tbl>")
        ).rows
        #expect(found.map(\.number) == [1, 2, 3, 7])
        #expect(found.map(\.group) == ["I. Lĩnh vực đất đai", "II. Giáo dục", "II. Giáo dục", "III. KHÁC"])
        #expect(found[0].answer == "a1\na1 tiếp")
        #expect(found[2].asker == "u3 u3b" && found[2].answer == "a3\nb c")
    }

    @Test func mergedCellsRepeat() throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let table =
            "<w:tbl><w:tr>" + heading.map { Samples.cell($0) }.joined() + "</w:tr><w:tr>" + Samples.cell("1")
            + Samples.cell("q1")
            + Samples.cell("xã A", restart) + Samples.cell("chung", restart) + "</w:tr><w:tr>" + Samples.cell("2")
            + Samples.cell("q2")
            + Samples.cell("", "<w:vMerge/>") + Samples.cell("", "<w:vMerge/>") + "</w:tr></w:tbl>"
        let rows = try dialogue(table).rows
        #expect(rows.map(\.asker) == ["xã A", "xã A"] && rows.map(\.answer) == ["chung", "chung"])
        #expect(rows.map(\.question) == ["q1", "q2"])
    }

    @Test func letterheadTitleAndNotice() throws {
        let head = Samples.table([
            ["ỦY BAN NHÂN DÂN\nXÃ THẤT KHÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
            ["Số: 08/TB-UBND", "Thất Khê, ngày 09 tháng 02 năm 2026"],
        ])
        let table = try dialogue(
            head + Samples.paragraph("THÔNG BÁO") + Samples.paragraph("KẾT QUẢ ĐỐI THOẠI NĂM 2025")
                + Samples.table([heading, ["1", "q", "u", "a"]]))
        #expect(table.noticeNumber == "08/TB-UBND" && table.noticeDate == WrittenDate(day: 9, month: 2, year: 2026))
        #expect(table.issuer == "ỦY BAN NHÂN DÂN XÃ THẤT KHÊ")
        #expect(table.title == "KẾT QUẢ ĐỐI THOẠI NĂM 2025" && table.year == 2025)
        #expect(table.rows[0].place == .table(2, row: 2))
        let annex = try dialogue(
            Samples.paragraph("Kèm theo Công văn số 12 /UBND-VX, ngày 10/12/ 2021 của UBND xã A)")
                + Samples.table([heading, ["1", "q", "u", "a"]]))
        #expect(annex.noticeNumber == "12/UBND-VX" && annex.noticeDate == WrittenDate(day: 10, month: 12, year: 2021))
        #expect(annex.issuer == "UBND xã A" && annex.year == 2021)
    }

    @Test func textAndWordGiveTheSame() throws {
        let word = try dialogue(
            Samples.paragraph("TỔNG HỢP Ý KIẾN NĂM 2024")
                + Samples.table([
                    heading, ["1", "q một", "xã\nA", "đoạn 1\nđoạn 2"], ["", "q hai", "xã B", "a2"],
                    ["3", "q ba", "C", "a3"],
                ]))
        let plain = try text(
            " TỔNG HỢP Ý KIẾN NĂM 2024 \n\n\tTT\n\tNội dung kiến nghị\n\tĐơn vị\n\tNội dung trả lời\n\n\t1\n\tq một\n\txã\n\nA\n\t     đoạn 1\n\n  đoạn 2\n"
                + " \tq hai\n\txã B\n\ta2\n\t3\n\tq ba\n\tC\n\ta3\nNơi nhận:\n- Lưu.\n")
        #expect(word == plain)
        let rows = try text("TT\tCâu hỏi\tTrả lời\n1\tq\ta\n\n2\tq2\ta2, b\nHết\n")
        #expect(rows.rows.map(\.answer) == ["a", "a2, b"])
    }

    @Test func decomposedLettersAreComposed() throws {
        let table = try dialogue(Samples.table([heading, ["1", "Đa\u{323}i Đô\u{300}ng", "u", "a"]]))
        #expect(Array(table.rows[0].question.utf8) == Array("Đại Đồng".utf8))
    }

    @Test func tablesOfNothingKnownSayWhatIsThere() throws {
        do {
            _ = try dialogue(Samples.table([["Tên", "Tuổi"], ["A", "1"]]))
            Issue.record("names and ages are no questions")
        } catch IntakeError.unrecognised(let tables) {
            #expect(tables.map(\.place) == ["1"] && tables[0].columns.map(\.heading) == ["Tên", "Tuổi"])
            #expect(tables[0].rowCount == 1 && tables[0].columns[1].samples == ["1"])
        }
        #expect(throws: IntakeError.noRows(table: "1")) { try dialogue(Samples.table([heading, ["", "", "", ""]])) }
        #expect(throws: IntakeError.noTable) { try text("Không có gì") }
    }

    @Test func questionsWithoutAnswersAreQuestions() throws {
        let rows = try dialogue(Samples.table([["STT", "Câu hỏi", "Người hỏi"], ["1", "q", "u"]])).rows
        #expect(rows.map(\.question) == ["q"] && rows[0].asker == "u" && rows[0].answer.isEmpty)
    }

    @Test func productsInEveryForm() throws {
        let lines = [
            "DANH SÁCH SẢN PHẨM OCOP;;;;;;",
            "STT;Tên sản phẩm;Địa chỉ;Xếp hạng;Chủ thể;Quyết định công nhận;Ngày công nhận",
            "1;Thạch đen;xã A;4 sao;HTX B;Số 173/QĐ-UBND ngày 20/01/2022;", "2;Trám;xã B;★★★;;;12/4/2023",
            ";Gạo;;Hạng ba sao;;;",
            "4;Măng;;không;;;", "Tổng cộng: 4;;;;;;",
        ]
        let table = try readOffice(Array(lines.joined(separator: "\n").utf8), name: "x.csv").productTable()
        #expect(table.title == "DANH SÁCH SẢN PHẨM OCOP")
        #expect(table.rows.map(\.number) == [1, 2, 3, 4])
        #expect(table.rows.map(\.stars) == [4, 3, 3, nil] && table.rows[3].starsText == "không")
        #expect(table.rows.map(\.year) == [2022, 2023, nil, nil])
        #expect(table.rows[0].decision == "Số 173/QĐ-UBND ngày 20/01/2022" && table.rows[0].holder == "HTX B")
        #expect(table.rows[1].place.description == "B4")
        let word = try readOffice(
            Samples.word(
                Samples.table([
                    ["TT", "Sản phẩm", "Hạng sao", "Năm công nhận"], ["I", "Xã A", "", ""],
                    ["1", "Mật ong", "3", "2023"],
                ])),
            name: ""
        ).productTable()
        let row = try #require(word.rows.first)
        #expect(word.rows.count == 1 && row.name == "Mật ong" && row.stars == 3 && row.year == 2023 && row.number == 1)
        #expect(row.group == "I. Xã A" && row.place == .table(1, row: 3))
        // The title names where the products come from, which is no group of products.
        let product = word.records().last?.entry
        #expect(product?["unit"].text == "xã A" && product?["group"].isEmpty == true)
    }

    @Test(arguments: [
        ("ngày 12 tháng 4 năm 2024", 12, 4, 2024), ("10/12/ 2021", 10, 12, 2021), ("hết 08/3/2024.", 8, 3, 2024),
        ("2024-02-29T00:00:00", 29, 2, 2024), ("45/2 rồi 01-02-2020", 1, 2, 2020),
    ])
    func datesAsWritten(text: String, day: Int, month: Int, year: Int) {
        #expect(
            WrittenDate(in: text) == WrittenDate(day: day, month: month, year: year) && WrittenDate(in: text) != nil)
    }

    @Test(arguments: ["31/4/2024", "29/2/2023", "ngày tháng 4 năm 2024", "1/2", "", "99999999999999999999/1/2020"])
    func daysThatAreNone(text: String) {
        #expect(WrittenDate(in: text) == nil)
    }
}
