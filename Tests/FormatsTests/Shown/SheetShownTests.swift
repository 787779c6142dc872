// Cells as a spreadsheet program shows them: formats, errors, what is hidden, in whatever order they are written.
import FileSamples
import Formats
import Testing

@Suite("Sheets as they are shown")
struct SheetShownTests {
    private func file(_ data: String, before: String = "", after: String = "", styles: String? = nil) throws
        -> OfficeFile
    {
        try readOffice(Samples.sheet(data, before: before, after: after, styles: styles), name: "a.xlsx")
    }

    private func rows(_ data: String, styles: String? = nil) throws -> [SheetRow] {
        guard case .workbook(let book) = try file(data, styles: styles).content else { return [] }
        return book.sheets.first?.rows ?? []
    }

    /// The value of a number in a format.
    private func shown(_ number: String, _ code: String) throws -> CellValue? {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
        return try rows("<row><c s=\"0\"><v>\(number)</v></c></row>", styles: styles).first?.cells.first?.value
    }

    @Test(arguments: [
        ("12", "0000\"/QĐ-UBND\"", "0012/QĐ-UBND"), ("7", "00", "07"), ("912345678", "0000000000", "0912345678"),
        ("912345678", "0000 000 000", "0912 345 678"), ("912345678", "\\(0000\\)\\ 000000", "(0912) 345678"),
        ("5", "0\" sao\"", "5 sao"), ("3", "\"Hạng \"0", "Hạng 3"), ("0.5", "0%", "50%"), ("0.125", "0.0%", "12,5%"),
        ("1500000", "#,##0\" đ\"", "1.500.000 đ"), ("1500000", "#,##0\\ [$₫-42A]", "1.500.000 ₫"),
        ("0.5", "# ?/?", "1/2"), ("1.25", "# ?/?", "1 1/4"), ("-5", "0\" con\"", "-5 con"),
        ("-5", "0\" con\";\"giảm \"0\" con\"", "giảm 5 con"), ("0", "0\" con\";-0\" con\";\"không\"", "không"),
        ("1500", "[>=1000]#,##0.0,\" nghìn\";0", "1,5 nghìn"), ("2500000", "0.0,,\" triệu\"", "2,5 triệu"),
        ("1", "\"Có\";\"Lỗi\";\"Không\"", "Có"), ("45394", "mm/yyyy", "04/2024"), ("45394", "yyyy", "2024"),
        ("45394", "\"Tháng \"m\" năm \"yyyy", "Tháng 4 năm 2024"), ("1E300", "0\" x\"", "1E+300 x"),
        ("1.005", "0.00\" m\"", "1,01 m"), ("2.5", "0\" cái\"", "3 cái"),
    ])
    func whatAFormatAddsIsKept(number: String, code: String, wanted: String) throws {
        #expect(try shown(number, code) == .text(wanted))
    }

    @Test(arguments: [
        ("1234567", "#,##0"), ("1234567", "#,##0.00"),
        ("1234567.5", "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-"),
        ("123456789012", "General"), ("123456789012", "0.00E+00"), ("12", "@"), ("12", "0"), ("12", "[Red]0"),
        ("12", "0_);(0)"), ("5", "General;[Red]-General"), ("2024", "####"),
    ])
    func plainNumbersStayNumbers(number: String, code: String) throws {
        #expect(try shown(number, code) == .number(number))
    }

    @Test(arguments: [
        "dd/mm/yyyy", "d/m/yy", "[$-42A]dd/mm/yyyy;@", "yyyy-mm-dd", "dd\\-mm\\-yyyy", "d \"tháng\" m \"năm\" yyyy",
        "\"ngày\" dd \"tháng\" mm \"năm\" yyyy", "[$-1010000]d/m/yyyy;@", "dd.mm.yyyy", "ddd d/m",
        "[$-F800]dddd, mmmm dd, yyyy",
        "dd-mmm-yy", "mm/dd/yyyy",
    ])
    func datesAreDates(code: String) throws {
        #expect(try shown("45394", code) == .date("2024-04-12"))
    }

    @Test func timesAndSpansOfTime() throws {
        #expect(try shown("45394.5", "dd/mm/yyyy hh:mm") == .date("2024-04-12T12:00:00"))
        #expect(try shown("0.25", "hh:mm") == .date("06:00:00"))
        #expect(try shown("1.5", "[h]:mm") == .text("36:00"))
        let early = Samples.sheet(
            "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>43932</v></c></row>",
            styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            settings: "<workbookPr date1904=\"1\"/>")
        #expect(
            try Samples.workbook(early)?.sheets[0].rows[0].cells.map(\.value) == [
                .date("1904-01-01"), .date("2024-04-12"),
            ])
        #expect(
            try rows(
                "<row><c t=\"d\"><v>2024-04-12T00:00:00</v></c><c t=\"d\"><v>2024-04-12T08:30:00.000Z</v></c></row>"
            ).first?.cells
                .map(\.value) == [.date("2024-04-12"), .date("2024-04-12T08:30:00")])
    }

    @Test(arguments: ["0", "60", "-1", "2958466", "1E18", "1E308", "-1E308", "NaN", "inf", "", "9".padding(400)])
    func absurdSerialsAreNoDates(number: String) throws {
        for code in ["dd/mm/yyyy", "[h]:mm", "mm/yyyy", "0000\"x\"", "# ?/?", "0%", "0.0,,,,,\"x\"", "[s]"] {
            _ = try shown(number, code)
        }
    }

    @Test func textsAreShownInTheirFormatsToo() throws {
        func text(_ code: String) throws -> OfficeFile {
            let styles =
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
            return try file("<row><c s=\"0\" t=\"inlineStr\"><is><t>A</t></is></c></row>", styles: styles)
        }
        func value(_ code: String) throws -> CellValue? {
            guard case .workbook(let book) = try text(code).content else { return nil }
            return book.sheets[0].rows.first?.cells.first?.value
        }
        #expect(try value("&quot;Xã &quot;@") == .text("Xã A"))
        #expect(try value("0;-0;0;@&quot; (cũ)&quot;") == .text("A (cũ)"))
        #expect(try value("0000&quot;/QĐ&quot;") == .text("A"))
        #expect(try value(";;;") == nil)
        #expect(try text(";;;").notes.map(\.kind) == [.hiddenText])
    }

    @Test func aMergedValueShowsWhereItsFirstRowIsHidden() throws {
        let rows =
            "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"
        let file = try file(rows, after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        guard case .workbook(let book) = file.content else { return }
        #expect(book.sheets[0].rows.map { $0.cells.map(\.value.text) } == [["7", "1"], ["7", "2"]])
        #expect(book.sheets[0].rows.map { $0.cells[0].continuesAbove } == [false, true])
    }

    @Test func errorsAreEmptyAndTold() throws {
        let data = (1...9).map {
            "<row r=\"\($0)\"><c r=\"B\($0)\" t=\"e\"><v>#REF!</v></c><c r=\"C\($0)\"><v>1</v></c></row>"
        }
        let file = try file(data.joined())
        guard case .workbook(let book) = file.content else { return }
        #expect(book.sheets[0].rows[0].cells[0].value.text.isEmpty)
        #expect(
            file.notes == [
                FileNote(.cellError("#REF!"), count: 9, places: (1...5).map { "Sheet1!B\($0)" })
            ])
    }

    @Test func formulasThatWereNeverComputedAreTold() throws {
        let file = try file(
            """
            <row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><v>1</v></c><c r="C1"><f>B1</f><v/></c></row>
            <row r="2"><c r="A2"><f>B1*2</f><v>2</v></c><c r="B2" t="str"><f>""</f><v></v></c><c r="C2"/></row>
            <row r="3" hidden="1"><c r="A3"><f>B1*2</f></c></row>
            """)
        #expect(file.notes.first == FileNote(.emptyFormula, count: 2, places: ["Sheet1!A1", "Sheet1!C1"]))
    }

    @Test func hiddenRowsAndColumnsAreTold() throws {
        let file = try file(
            "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row><row r=\"3\" hidden=\"true\"><c><v>3</v></c></row><row r=\"4\" hidden=\"0\"><c><v>4</v></c><c/><c><v>x</v></c></row>",
            before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"1\"/></cols>")
        guard case .workbook(let book) = file.content else { return }
        #expect(book.sheets[0].rows.map(\.number) == [1, 4])
        #expect(
            file.notes == [
                FileNote(.hiddenRows, count: 2, places: ["Sheet1!2:3"]),
                FileNote(.hiddenColumns, places: ["Sheet1!C"]),
            ])
    }

    @Test func hiddenSheetsAreToldUnlessAllAre() throws {
        let book = Samples.sheets([
            ("Hiện", "", "<row><c><v>1</v></c></row>"), ("Ẩn", "state=\"veryHidden\"", "<row><c><v>2</v></c></row>"),
        ])
        let file = try readOffice(book, name: "")
        guard case .workbook(let shown) = file.content else { return }
        #expect(shown.sheets.map(\.name) == ["Hiện"])
        #expect(file.notes == [FileNote(.hiddenSheet("Ẩn"))])
        let all = try readOffice(Samples.sheets([("Ẩn", "state=\"hidden\"", "<row><c><v>2</v></c></row>")]), name: "")
        #expect(all.notes.isEmpty)
        // One without content hides nothing.
        let empty = Samples.sheets([("A", "", "<row><c><v>1</v></c></row>"), ("B", "state=\"hidden\"", "")])
        #expect(try readOffice(empty, name: "").notes.isEmpty)
    }

    @Test func cellsInAnyOrder() throws {
        let row =
            "<row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>1</v></c><c><v>9</v></c><c r=\"C2\"><v>3</v></c></row>"
        let found = try rows("<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>" + row + "<row><c><v>7</v></c></row>")
        #expect(found.map(\.number) == [2, 3, 5])
        #expect(found[0].cells.map(\.column) == [0, 1, 2] && found[0].cells.map(\.value.text) == ["1", "9", "3"])
        // The same row twice is one row.
        let twice = try rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>")
        #expect(twice.map { $0.cells.map(\.value.text) } == [["1", "2"]])
    }

    @Test func numbersFromOutsideNeverTrap() throws {
        for number in ["0", "-1", "\(Int.min)", "\(Int.max)", "1e308", "NaN", "", "9".padding(300)] {
            for data in [
                "<row r=\"1\"><c s=\"\(number)\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>\(number)</v></c></row>",
                "<row r=\"1\"><c t=\"\(number)\"><v>\(number)</v></c></row>", "<row r=\"\(number)\"/>",
                "<row r=\"1\"><c r=\"A\(number)\"><v>1</v></c></row>",
            ] {
                _ = try? file(
                    data, before: "<cols><col min=\"\(number)\" max=\"\(number)\" hidden=\"1\"/></cols>",
                    after: "<mergeCells><mergeCell ref=\"A\(number):B\(number)\"/></mergeCells>",
                    styles:
                        "<numFmts><numFmt numFmtId=\"\(number)\" formatCode=\"\(number)\"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId=\"\(number)\" fontId=\"\(number)\"/></cellXfs>"
                )
            }
        }
    }
}

extension String {
    func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
