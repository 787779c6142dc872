// Thousands of damaged files: each ends in a result or a typed error, and costs no more than its size allows.
import FileSamples
import Formats
import Foundation
import Testing

@Suite("Damaged by chance")
struct ReaderFuzzTests {
    /// Files damaged in one run; `SOXA_FUZZ` makes it more, `SOXA_FUZZ_SEED` another run.
    private static let count = ProcessInfo.processInfo.environment["SOXA_FUZZ"].flatMap { Int($0) } ?? 2000
    private static let seed = ProcessInfo.processInfo.environment["SOXA_FUZZ_SEED"].flatMap { UInt64($0) } ?? 18

    private static let word = """
        <w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/><w:vanish/><w:vertAlign w:val="superscript"/></w:rPr><w:t>x2</w:t></w:r></w:p>
        <w:tbl><w:tblPr><w:tblStyle w:val="A"/></w:tblPr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Câu hỏi</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellMerge w:vMerge="cont"/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>
        <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>
        """
    private static let numbering = """
        <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="1"/><w:numFmt w:val="vietnameseCounting"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        """
    private static let sheet = """
        <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="0"><v>45394.5</v></c><c r="C1" t="e"><v>#N/A</v></c></row><row r="3" hidden="1"><c r="C3" s="2"><v>-1234.5678</v></c><c t="d"><v>2024-01-01T00:00:00</v></c></row><row><c r="B4" s="3"><v>0.375</v></c></row>
        """
    private static let styles = """
        <numFmts><numFmt numFmtId="170" formatCode="[&lt;5]0.0,&quot; x&quot;;[h]:mm"/><numFmt numFmtId="171" formatCode="0000&quot;/QĐ&quot;"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="14"/><xf numFmtId="170" fontId="0"/><xf numFmtId="171"/><xf numFmtId="13"/></cellXfs>
        """
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p style="display:none">a</p><ol start="3" type="i"><li value="2">b</ol><table><tr><td rowspan="2" colspan="3">c<table><tr><td>d</table></td><td><font face=".VnTime">e&#272;&nbsp;</font></tr><tr hidden><td>f<tr><td>g<sup>2</sup></table>
        """
    private static let delimited = "sep=;\nTên;\"Giá \"\"x\"\"\"\n\"a\nb\";Ðất ２\nSáº£n;\"c\"\"\n"
    private static let text = "\tSTT\n\tNội dung\n\t1\n\tcâu\n┌──┬──┐\n│ a │ b │\n└──┴──┘\na\tb\n"

    /// The parts whose markup is damaged, as a file that is packed anew.
    private static func packed(_ kind: Int, _ change: (String) -> String) -> [UInt8] {
        switch kind {
        case 0:
            Samples.word(change(word), numbering: numbering, styles: "<w:style w:type=\"paragraph\" w:styleId=\"A\"/>")
        case 1: Samples.word(word, numbering: change(numbering))
        case 2:
            Samples.sheet(
                change(sheet), before: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>",
                after: "<mergeCells><mergeCell ref=\"A1:B4\"/></mergeCells>", strings: "<si><t>x</t></si>",
                styles: styles)
        case 3:
            Samples.sheet(
                sheet, after: change("<mergeCells><mergeCell ref=\"A1:B4\"/></mergeCells>"), styles: change(styles))
        case 4: Array(change(page).utf8)
        case 5: Array(change(delimited).utf8)
        default: Array(change(text).utf8)
        }
    }

    private static let numbers = [
        "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "2147483648", "1e308", "-1e308", "NaN", "inf",
        "",
        "99999999999999999999999999", "0x7f", "1048577", "16385",
    ]
    private static let pieces = [
        "<w:p>", "</w:p>", "<w:tc>", "</w:tc>", "<w:tbl>", "</w:tbl>", "<w:del>", "&", "<", ">", "\"", "\u{0}", "<td>",
        "</table>",
        "<c r=\"XFD1048576\"><v>1</v></c>", "<row>", ";", "\n", "\u{FFFD}", "%1", "\t", "│",
    ]

    /// One damage of a text: a number at an extreme, a piece put in, taken away, doubled or moved.
    private static func damaged(_ text: String, _ random: inout SplitMix) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
            let start = Int.random(in: 0..<scalars.count, using: &random)
            let end = min(scalars.count, start + Int.random(in: 0...30, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                let digits = scalars.indices.filter { scalars[$0].properties.numericType != nil }
                guard let place = digits.randomElement(using: &random) else { continue }
                scalars.replaceSubrange(
                    place...place, with: (numbers.randomElement(using: &random) ?? "").unicodeScalars)
            case 1:
                scalars.replaceSubrange(
                    start..<start, with: (pieces.randomElement(using: &random) ?? "").unicodeScalars)
            case 2: scalars.removeSubrange(start..<end)
            case 3:
                scalars.insert(contentsOf: scalars[start..<end], at: Int.random(in: 0...scalars.count, using: &random))
            default: scalars[start] = Unicode.Scalar(UInt32.random(in: 0...0x7F, using: &random)) ?? "x"
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func damageEndsInAResultOrATypedError() {
        var random = SplitMix(state: Self.seed)
        let whole = (0..<7).map { Self.packed($0) { $0 } }
        var outcomes = (read: 0, refused: 0)
        for index in 0..<Self.count {
            let kind = index % 7
            var bytes: [UInt8]
            if index % 3 == 0 {
                bytes = whole[kind]
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
                }
                if index % 21 == 0 { bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))) }
            } else {
                bytes = Self.packed(kind) { Self.damaged($0, &random) }
            }
            do {
                let request: EncodingRequest = index % 2 == 0 ? .unicode : .likeliest
                _ = try readOffice(bytes, name: ["a.docx", "a.csv", "a"][index % 3], as: request)
                outcomes.read += 1
            } catch {
                outcomes.refused += 1
            }
        }
        print("fuzz: seed \(Self.seed), \(Self.count) files, \(outcomes.read) read, \(outcomes.refused) refused")
        #expect(outcomes.read + outcomes.refused == Self.count && outcomes.read > Self.count / 10)
    }

    /// Each number of a document at every extreme: nothing that a file says can trap.
    @Test(arguments: 0..<7)
    func everyNumberAtItsExtremes(kind: Int) {
        var count = 0
        for number in Self.numbers {
            var place = 0
            var isLast = false
            while !isLast {
                let bytes = Self.packed(kind) { text in
                    let scalars = Array(text.unicodeScalars)
                    let digits = scalars.indices.filter { ("0"..."9").contains(scalars[$0]) }
                    isLast = place + 1 >= digits.count
                    guard digits.indices.contains(place) else { return text }
                    var changed = scalars
                    changed.replaceSubrange(digits[place]...digits[place], with: number.unicodeScalars)
                    return String(String.UnicodeScalarView(changed))
                }
                _ = try? readOffice(bytes, name: "a.docx")
                place += 1
                count += 1
            }
        }
        #expect(count >= Self.numbers.count)
    }
}

@Suite("Bounds of readers")
struct ReaderBoundTests {
    @Test func countlessCellsAndLinesAreRefusedByName() {
        #expect(throws: FormatError.tooMany(.cells, part: nil, limit: 8_000_000)) {
            let row = [UInt8](repeating: 0x2C, count: 15_999) + [0x0A]
            _ = try readOffice(Array(repeatElement(row, count: 501).joined()), name: "a.csv")
        }
        #expect(throws: FormatError.tooMany(.rows, part: nil, limit: 500_000)) {
            try readOffice(Array(String(repeating: "a,b\n", count: 500_001).utf8), name: "a.csv")
        }
        #expect(throws: FormatError.tooMany(.lines, part: nil, limit: 2_000_000)) {
            try readOffice(Array(String(repeating: "a\n", count: 2_000_001).utf8), name: "a.txt")
        }
    }

    @Test func blankLinesCostNothing() throws {
        let text = "đầu\n" + String(repeating: "\n", count: 3_000_000) + "cuối"
        guard case .document(let document) = try readOffice(Array(text.utf8), name: "a.txt").content else { return }
        #expect(document.blocks.count < 30)
    }

    @Test func aSheetListedAThousandTimesIsReadOnce() throws {
        let sheets = (0..<50).map { _ in ("S", "", "<row><c><v>1</v></c></row>") }
        let list = Samples.sheets(sheets)
        #expect(try Samples.workbook(list)?.sheets.count == 50)
        var zip = ZipWriter()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let names = String(repeating: "<sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/>", count: 1000)
        zip.add(
            "xl/workbook.xml",
            text:
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(office)\"><sheets>\(names)</sheets></workbook>"
        )
        zip.add(
            "xl/_rels/workbook.xml.rels",
            text:
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        )
        zip.add(
            "xl/worksheets/sheet1.xml",
            text:
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
        )
        #expect(try Samples.workbook(zip.finish())?.sheets.count == 1)
    }

    @Test func aTextUsedTooOftenIsRefused() {
        let rows = (1...3000).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
        let long = "<si><t>" + String(repeating: "Tên dài ", count: 10_000) + "</t></si>"
        #expect(throws: FormatError.tooLarge(part: "xl/worksheets/sheet1.xml", limit: 256 << 20)) {
            try readOffice(Samples.sheet(rows, strings: long), name: "a.xlsx")
        }
    }

    @Test func cellsOfAPageReachNoFurtherThanATableCan() throws {
        let wide = String(repeating: "<td rowspan=65000>x", count: 600)
        let page = "<html><table><tr>\(wide)" + String(repeating: "<tr><td>y", count: 5000) + "</table>"
        guard case .document(let document) = try readOffice(Array(page.utf8), name: "").content,
            case .table(let table) = document.blocks.first
        else { return }
        #expect(table.rows.count == 5001 && table.rows.reduce(0) { $0 + $1.cells.count } < 260_000)
    }

    @Test func manyPrefixesAreFoundAtOnce() throws {
        let prefixes = (0..<3000).map { "xmlns:a\($0)=\"urn:\($0)\"" }.joined(separator: " ")
        let body = "<w:r \(prefixes)>" + String(repeating: "<a0:x/>", count: 20_000) + "<w:t>x</w:t></w:r>"
        #expect(try Samples.paragraphs("<w:p>\(body)</w:p>") == ["x"])
    }

    @Test func tablesInTablesAreCopiedOnce() throws {
        let deep =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: 300) + Samples.paragraph("x")
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: 300)
        #expect(try Samples.document(Samples.word(deep)) != nil)
    }
}
