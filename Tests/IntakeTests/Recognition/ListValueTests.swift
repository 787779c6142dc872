// Values of lists as offices write them: units of sums, forms of numbers, days, merged cells, words beside numbers.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Values of lists")
struct ListValueTests {
    private func found(_ csv: String) throws -> FileUnderstanding {
        try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
    }

    private func values(_ field: String, _ csv: String) throws -> [String] {
        try found(csv).records.filter { $0.entry.kind != .holder }.map { $0.entry[field].plainText }
    }

    private func sums(_ csv: String, _ field: String = "amount") throws -> [Int64?] {
        try found(csv).records.map { $0.entry[field].money?.dong }
    }

    private static let supports = "TT;Người thụ hưởng;Xã;Số tiền hỗ trợ"

    @Test(arguments: [
        ("DANH SÁCH HỖ TRỢ NĂM 2031;;;\n;;;ĐVT: triệu đồng", 20_000_000),
        ("DANH SÁCH HỖ TRỢ NĂM 2031;;;\n;;;Đơn vị tính: 1.000 đồng", 20_000),
        ("DANH SÁCH HỖ TRỢ NĂM 2031;;;\n(Đơn vị: nghìn đồng);;;", 20_000),
        ("DANH SÁCH HỖ TRỢ NĂM 2031 (triệu đồng);;;", 20_000_000),
        ("HỖ TRỢ NĂM 2031;;;\n;;;ĐVT tr.đ", 20_000_000), ("HỖ TRỢ NĂM 2031;;;\nTính bằng tỷ đồng;;;", 20_000_000_000),
    ])
    func aUnitAboveTheTableHoldsForItsSums(head: String, sum: Int64) throws {
        let csv = "\(head)\n\(Self.supports)\n1;HTX A;xã B;20\n2;HTX C;xã D;0,5\n"
        #expect(try sums(csv).first == sum)
        let remarks = try found(csv).tables[0].remarks.map(\.matter)
        #expect(remarks.contains { if case .unit = $0 { true } else { false } })
    }

    @Test func aColumnsOwnUnitWinsAndSumsWithUnitsKeepTheirs() throws {
        let csv = """
            HỖ TRỢ NĂM 2031;;;;
            ĐVT: triệu đồng;;;;
            TT;Người thụ hưởng;Xã;Số tiền hỗ trợ (đồng);Số tiền đề nghị
            1;HTX A;xã B;20.000.000;25
            2;HTX C;xã D;30.000.000;500 nghìn
            """
        #expect(try sums(csv) == [20_000_000, 30_000_000])
        #expect(try sums(csv, "requested") == [25_000_000, 500_000])
    }

    @Test(arguments: [
        "HỖ TRỢ NĂM 2031 (triệu đồng);;;\nĐVT: nghìn đồng;;;", "HỖ TRỢ NĂM 2031;;;",
        "HỖ TRỢ NĂM 2031;;;\nĐơn vị: USD;;;",
    ])
    func sumsOfNoKnownUnitAreAskedAbout(head: String) throws {
        let csv = "\(head)\n\(Self.supports)\n1;HTX A;xã B;20\n2;HTX C;xã D;35\n"
        #expect(try sums(csv) == [nil, nil])
        #expect(try values("notes", csv) == ["Số tiền hỗ trợ: 20", "Số tiền hỗ trợ: 35"])
    }

    @Test func theUnitOfASheetsName() throws {
        let rows = [Self.supports, "1;HTX A;xã B;20"].map { line in
            "<row>" + line.split(separator: ";").map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
                + "</row>"
        }
        let bytes = Samples.sheets([
            (name: "Hỗ trợ 2031 (triệu đồng)", attributes: "", data: "<sheetData>\(rows.joined())</sheetData>")
        ])
        let found = try readOffice(bytes, name: "a.xlsx").understood(.labelled)
        #expect(found.records.map { $0.entry["amount"].money?.dong } == [20_000_000])
    }

    @Test func theUnitOfAHeadingOverSeveralColumns() throws {
        let (down, below) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>")
        let upper =
            Samples.cell("TT", down) + Samples.cell("Người thụ hưởng", down)
            + Samples.cell("Kinh phí (triệu đồng)", "<w:gridSpan w:val=\"2\"/>")
        let lower =
            Samples.cell("", below) + Samples.cell("", below) + Samples.cell("Số tiền đề nghị")
            + Samples.cell("Số tiền được duyệt")
        let row = ["1", "HTX A", "25", "20"].map { Samples.cell($0) }.joined()
        let table = "<w:tbl><w:tr>\(upper)</w:tr><w:tr>\(lower)</w:tr><w:tr>\(row)</w:tr></w:tbl>"
        let body = Samples.paragraph("HỖ TRỢ NĂM 2031") + table
        let found = try readOffice(Samples.word(body), name: "a.docx").understood(.labelled)
        #expect(found.records.map { $0.entry["amount"].money?.dong } == [20_000_000])
        #expect(found.records.map { $0.entry["requested"].money?.dong } == [25_000_000])
    }

    @Test(arguments: [
        ("HỖ TRỢ NĂM 2031;;;\nTT;Người thụ hưởng;Xã;Số tiền hỗ trợ (triệu đồng)", "support", "amount"),
        ("TT;Tên lớp;Số học viên;Kinh phí (triệu đồng)", "activity", "cost"),
    ])
    func aSumMergedOverRowsIsGivenToNone(heading: String, kind: String, field: String) throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        func row(_ cells: [String], _ last: String) -> String {
            "<w:tr>" + cells.map { Samples.cell($0) }.joined() + last + "</w:tr>"
        }
        let lines = heading.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
        let table =
            "<w:tbl>" + row(Array(lines[lines.count - 1].dropLast()), Samples.cell(lines[lines.count - 1].last ?? ""))
            + row(["1", "HTX A", "7"], Samples.cell("40", restart))
            + row(["2", "HTX B", "8"], Samples.cell("", "<w:vMerge/>"))
            + row(["3", "HTX C", "9"], Samples.cell("10")) + "</w:tbl>"
        let title = Samples.paragraph("DANH SÁCH NĂM 2031")
        let found = try readOffice(Samples.word(title + table), name: "a.docx").understood(.labelled)
        #expect(found.records.map { $0.entry[field].money?.dong } == [nil, nil, 10_000_000])
        #expect(found.records[0].entry["notes"].text.hasSuffix(": 40") && found.records[1].entry["notes"].isEmpty)
        #expect(found.tables[0].remarks.contains { $0.matter == .shared(field: field) && $0.text == "40" })
    }

    @Test func wordsMergedOverRowsHoldForEach() throws {
        let cells = { (texts: [String]) in texts.map { Samples.cell($0) }.joined() }
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let table =
            "<w:tbl><w:tr>\(cells(["TT", "Tên sản phẩm", "Hạng sao", "Chủ thể"]))</w:tr>"
            + "<w:tr>\(cells(["1", "Trà A"]))\(Samples.cell("3 sao", restart))\(Samples.cell("HTX A", restart))</w:tr>"
            + "<w:tr>\(cells(["2", "Trà B"]))\(Samples.cell("", "<w:vMerge/>"))\(Samples.cell("", "<w:vMerge/>"))</w:tr></w:tbl>"
        let found = try readOffice(Samples.word(table), name: "a.docx").understood(.labelled)
        let products = found.records.map(\.entry).filter { $0.kind == .product }
        #expect(products.map { $0["starRating"].plainText } == ["3", "3"])
        #expect(products.map { $0["holder"].text } == ["HTX A", "HTX A"])
    }

    static let sales = "TT;Tên sản phẩm;Kỳ;Năm;Số lượng bán;Đơn vị tính"

    @Test(arguments: [
        (["2,000", "87.5"], ["2000", "87.5"]), (["1,234.5", "2,000"], ["1234.5", "2000"]),
        (["2.000", "87,5"], ["2000", "87.5"]), (["1.234,5", "2.000"], ["1234.5", "2000"]),
        (["2,000", "350"], ["", "350"]), (["1,250,000", "3,500"], ["1250000", "3500"]),
        (["2.000", "350"], ["2000", "350"]),
        (["2.000", "87.5"], ["", "87.5"]),
    ])
    func aColumnsFormDecidesItsNumbers(written: [String], read: [String]) throws {
        let rows = written.enumerated().map { "\($0 + 1);Chè \($0);Quý I;2031;\($1);kg" }
        #expect(try values("quantity", ([Self.sales] + rows).joined(separator: "\n")) == read)
    }

    @Test func sumsInTheEnglishForm() throws {
        let csv = """
            HỖ TRỢ NĂM 2031;;;
            TT;Người thụ hưởng;Xã;Số tiền hỗ trợ (triệu đồng)
            1;HTX A;xã B;1,250.75
            2;HTX C;xã D;2,100
            3;HTX E;xã F;87.5
            """
        #expect(try sums(csv) == [1_250_750_000, 2_100_000_000, 87_500_000])
    }

    @Test(arguments: [
        ("1 tỷ 200 triệu", 1_200_000_000), ("2,5 tỷ", 2_500_000_000), ("150 triệu 500 nghìn đồng", 150_500_000),
        ("20 tr.đ", 20_000_000), ("-5.000.000", nil), ("20 triệu đồng/hộ", nil), ("10-15 triệu", nil),
        ("1 tỷ 200", nil),
        ("khoảng 20 triệu", nil),
    ])
    func sumsInWords(written: String, sum: Int64?) throws {
        let csv = "HỖ TRỢ NĂM 2031;;;\n\(Self.supports)\n1;HTX A;xã B;\(written)\n2;HTX C;xã D;30.000.000"
        #expect(try sums(csv).first == sum)
        if sum == nil { #expect(try values("notes", csv).first == "Số tiền hỗ trợ: " + written) }
    }

    @Test(arguments: [
        ("150 người", "150", false), ("85", "85", false), ("30 học viên", "30", false), ("khoảng 150", "", true),
        ("7O", "", true), ("30/35", "", true), ("1.200 đồng chí", "1200", false),
    ])
    func countsWithWordsBesideThem(written: String, count: String, isTold: Bool) throws {
        let csv = "TT;Hội nghị;Địa điểm;Chủ trì;Số đại biểu\n1;Đối thoại;Nhà A;Chủ tịch;\(written)"
        #expect(try values("attendance", csv) == [count])
        #expect(try found(csv).tables[0].remarks.contains { $0.matter == .unreadable(field: "attendance") } == isTold)
    }

    @Test(arguments: [
        ("72 điểm", "72"), ("85,5/100", "85.5"), ("81.25", "81.25"), ("1.234,5", ""), ("chưa chấm", ""), ("7O", ""),
    ])
    func points(written: String, points: String) throws {
        let csv = "TT;Tên sản phẩm;Chủ thể;Hạng sao;Điểm\n1;Trà A;HTX B;3;\(written)"
        #expect(try values("points", csv) == [points])
        if points.isEmpty { #expect(try values("notes", csv) == ["Điểm: " + written]) }
    }
}
