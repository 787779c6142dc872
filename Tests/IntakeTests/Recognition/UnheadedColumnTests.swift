// Cells that stand under no heading: each is told with its column, its rows and what it says, in every kind of file.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite struct UnheadedColumnTests {
    private static let said = "Đã gọi điện nhắc ngày 5/11"

    private static let inside = [
        ["STT", "Câu hỏi", "Đơn vị", "", "Trả lời"], ["1", "Hỏi một?", "Đoàn xã", said, "Đáp một."],
        ["2", "Hỏi hai?", "Đoàn xã", "", "Đáp hai."],
    ]
    private static let behind = [
        ["STT", "Câu hỏi", "Đơn vị", "Trả lời"], ["1", "Hỏi một?", "Đoàn xã", "Đáp một.", said],
        ["2", "Hỏi hai?", "Đoàn xã", "Đáp hai."],
    ]

    /// The same rows as a file of each kind.
    enum Form: CaseIterable {
        case csv, xlsx, docx, html

        func bytes(_ rows: [[String]]) -> [UInt8] {
            switch self {
            case .csv: Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8)
            case .docx: Samples.word(Samples.table(rows))
            case .html:
                Array(
                    ("<table>"
                        + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>")
                        .utf8)
            case .xlsx:
                Samples.sheet(
                    rows.enumerated().map { row, cells in
                        "<row r=\"\(row + 1)\">"
                            + cells.enumerated().filter { !$1.isEmpty }.map { column, text in
                                "<c r=\"\(CellReference.letters(column: column))\(row + 1)\" t=\"inlineStr\"><is><t>"
                                    + "\(text)</t></is></c>"
                            }.joined() + "</row>"
                    }.joined())
            }
        }

        var isOfSheets: Bool { self == .csv || self == .xlsx }
    }

    private func understood(_ rows: [[String]], _ form: Form, _ choices: ColumnChoices = ColumnChoices()) throws
        -> FileUnderstanding
    {
        try readOffice(form.bytes(rows), name: "a.\(form)").understood(.labelled, choices: choices)
    }

    @Test(arguments: [inside, behind], Form.allCases) func aCellUnderNoHeadingIsTold(rows: [[String]], form: Form)
        throws
    {
        let found = try understood(rows, form)
        let place = rows[0].firstIndex(of: "") ?? rows[0].count
        let name = form.isOfSheets ? "[\(CellReference.letters(column: place))]" : "[\(place + 1)]"
        let column = try #require(found.tables[0].columns.first { $0.heading == name }, "\(found.tables)")
        #expect(column.isUnclear && !column.isHeaded && column.rows == [2] && column.samples == [Self.said])
        #expect(found.tables[0].columns.filter(\.isUnclear).count == 1)
        let questions = found.records.filter { $0.entry.kind == .question }
        #expect(questions.map(\.unread) == [[name], []])
        #expect(questions.map { $0.entry["answer"].text } == ["Đáp một.", "Đáp hai."])
    }

    /// Where nothing stands under an empty heading there is nothing to tell.
    @Test(arguments: Form.allCases) func anEmptyColumnIsNotTold(form: Form) throws {
        let rows = Self.inside.map { row in row.map { $0 == Self.said ? "" : $0 } }
        #expect(try understood(rows, form).tables[0].columns.allSatisfy(\.isHeaded))
    }

    /// A column under no heading can be said to be something, by its place.
    @Test func itCanBeChosen() throws {
        var choices = ColumnChoices()
        choices.everywhere = try ColumnChoice("question:Câu hỏi=question,[D]=answer,Trả lời=-")
        let found = try understood(Self.inside, .csv, choices)
        let question = try #require(found.records.first { $0.entry.kind == .question })
        #expect(question.entry["answer"].text == Self.said && question.unread == ["Trả lời"])
    }

    /// Of a heading over two columns only the first is read: what stands in the second is told.
    @Test func aSecondColumnUnderOneHeadingIsTold() throws {
        let rows = Self.behind.map { row in
            DocumentRow(cells: row.enumerated().map { DocumentCell(column: $0, paragraphs: [$1]) })
        }
        var table = DocumentTable(rows: rows)
        table.rows[0].cells[3].columnSpan = 2
        let file = OfficeFile(format: .word, content: .document(OfficeDocument(blocks: [.table(table)])))
        let told = try file.understood(.labelled).tables[0].columns
        #expect(told.contains { $0.heading == "[5]" && $0.samples == [Self.said] }, "\(told)")
    }

    /// Kinds that have notes keep it there.
    @Test func whatHasNotesKeepsIt() throws {
        let csv = "TT;Người thụ hưởng;Số tiền;\n1;HTX A;15.000.000;trả góp hai lần\n"
        let found = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
        let entry = try #require(found.records.first { $0.entry.kind == .support }?.entry)
        #expect(entry["notes"].text.contains("[D]: trả góp hai lần"))
        let products = "TT;Tên sản phẩm;Chủ thể;Số sao;\n1;Chè xanh;HTX Một;3;bao bì mới\n"
        let product = try readOffice(Array(products.utf8), name: "a.csv").understood(.labelled).records
            .first { $0.entry.kind == .product }
        #expect(product?.entry["notes"].text.contains("[E]: bao bì mới") == true)
    }

    /// A row with something and without what makes it a record is told.
    @Test func aRowWithoutItsNameIsTold() throws {
        for (csv, text) in [
            ("STT;Câu hỏi;Đơn vị;Trả lời\n1;Hỏi một?;Đoàn xã;Đáp.\n2;;Chi đoàn Nà Pàn;\n", "Chi đoàn Nà Pàn"),
            ("TT;Tên sản phẩm;Chủ thể;Số sao\n1;Chè xanh;HTX Một;3\n2;;HTX Hai;4\n", "HTX Hai"),
        ] {
            let remarks = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled).tables[0].remarks
            #expect(
                remarks.contains { remark in
                    if case .nameless = remark.matter { remark.text.contains(text) } else { false }
                }, "\(remarks)")
        }
    }

    /// A value of a card that goes on beside no label belongs to the one above.
    @Test func theRestOfACardsValueIsKept() throws {
        let card = [["Câu hỏi", "Hỏi một?"], ["Đơn vị", "Đoàn xã"], ["Trả lời", "Đáp một;"], ["", "phần sau."]]
        let found = try understood(card, .docx)
        #expect(found.records.first { $0.entry.kind == .question }?.entry["answer"].text == "Đáp một;\nphần sau.")
    }

    /// In a sheet of ours what stands under no name of ours is told by its column.
    @Test func whatIsAddedToOurOwnSheetIsTold() throws {
        let rows = [["name", "year", "uid"], ["Gạo nếp", "2024", "", "gọi lại"]]
        let found = try understood(rows, .xlsx)
        #expect(found.records.map(\.unread) == [["[D]"]])
    }
}
