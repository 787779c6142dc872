// What a word processor shows is what is handed over: changes accepted, hidden text left out, fields by their results.
import FileSamples
import Formats
import Testing

@Suite("Word as it is shown")
struct WordShownTests {
    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    private func shown(_ content: String, styles: String? = nil, numbering: String? = nil) throws -> String {
        try Samples.paragraphs("<w:p>\(content)</w:p>", numbering: numbering, styles: styles).joined(separator: "|")
    }

    private func notes(_ body: String, styles: String? = nil, more: [(String, String, String)] = []) throws
        -> [FileNote.Kind]
    {
        try readOffice(Samples.word(body, styles: styles, more: more), name: "").notes.map(\.kind)
    }

    // MARK: Tracked changes

    @Test func deletedAndMovedCellsAreGone() throws {
        let table =
            "<w:tbl><w:tr>\(Samples.cell("a"))\(Samples.cell("gone", "<w:cellDel w:id=\"1\"/>"))\(Samples.cell("b", "<w:cellIns w:id=\"2\"/>"))</w:tr></w:tbl>"
        #expect(try Samples.tables(table).first?.rows[0].cells.map(\.paragraphs) == [["a"], ["b"]])
        #expect(try Samples.tables(table).first?.rows[0].cells.map(\.column) == [0, 1])
        let merged =
            "<w:tbl><w:tr>\(Samples.cell("a", "<w:cellMerge w:vMerge=\"rest\"/>"))</w:tr><w:tr>\(Samples.cell("", "<w:cellMerge w:vMerge=\"cont\"/>"))</w:tr></w:tbl>"
        #expect(try Samples.tables(merged).first?.rows[1].cells[0].continuesAbove == true)
    }

    @Test func movedParagraphsStandWhereTheyWereMoved() throws {
        let body =
            "<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr><w:moveFrom w:id=\"2\">\(run("đi"))</w:moveFrom></w:p>"
            + Samples.paragraph("giữa")
            + "<w:p><w:pPr><w:rPr><w:moveTo w:id=\"3\"/></w:rPr></w:pPr><w:moveTo w:id=\"4\">\(run("đến"))</w:moveTo></w:p>"
        #expect(try Samples.paragraphs(body) == ["giữa", "đến"])
        #expect(try notes(body) == [.trackedChanges])
    }

    @Test func aTableDeletedAsAWholeIsGone() throws {
        let table = "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(Samples.cell("gone"))</w:tr></w:tbl>"
        #expect(try Samples.tables(table + Samples.paragraph("x")).isEmpty)
    }

    // MARK: Hidden text

    private static let hiding = """
        <w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
        <w:style w:type="character" w:styleId="an"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="con"><w:basedOn w:val="an"/></w:style>
        <w:style w:type="character" w:styleId="hien"><w:basedOn w:val="an"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="doan"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="table" w:styleId="bang"><w:rPr><w:vanish/></w:rPr></w:style>
        """

    @Test(arguments: [
        ("<w:rStyle w:val=\"an\"/>", ""), ("<w:rStyle w:val=\"con\"/>", ""), ("<w:rStyle w:val=\"hien\"/>", "x"),
        ("<w:rStyle w:val=\"an\"/><w:vanish w:val=\"false\"/>", "x"), ("<w:webHidden/>", "x"), ("<w:vanish/>", ""),
    ])
    func hiddenByStyle(properties: String, wanted: String) throws {
        #expect(try shown(run("x", properties) + run("y"), styles: Self.hiding) == wanted + "y")
    }

    @Test func hiddenByParagraphAndTableStyles() throws {
        let body =
            "<w:p><w:pPr><w:pStyle w:val=\"doan\"/></w:pPr>\(run("x"))\(run("y", "<w:vanish w:val=\"0\"/>"))</w:p>"
        #expect(try Samples.paragraphs(body, styles: Self.hiding) == ["y"])
        // A property that two styles turn is off again (ECMA-376 part 1, 17.7.3).
        let both = "<w:p><w:pPr><w:pStyle w:val=\"doan\"/></w:pPr>\(run("x", "<w:rStyle w:val=\"an\"/>"))</w:p>"
        #expect(try Samples.paragraphs(both, styles: Self.hiding) == ["x"])
        let table = "<w:tbl><w:tblPr><w:tblStyle w:val=\"bang\"/></w:tblPr><w:tr>\(Samples.cell("x"))</w:tr></w:tbl>"
        let file = try Samples.document(Samples.word(table, styles: Self.hiding))
        #expect(file?.blocks == [.table(DocumentTable(texts: [[""]]))])
        #expect(try notes(body, styles: Self.hiding) == [.hiddenText])
    }

    @Test func hiddenByDefault() throws {
        let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
        #expect(try shown(run("x") + run("y", "<w:vanish w:val=\"0\"/>"), styles: styles) == "y")
    }

    @Test func aHiddenParagraphMarkJoins() throws {
        let body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(run("Điều 1. "))</w:p>" + Samples.paragraph("Tên")
        #expect(try Samples.paragraphs(body) == ["Điều 1. Tên"])
        let letter = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>\(run("Đ"))</w:p>" + Samples.paragraph("iều")
        #expect(try Samples.paragraphs(letter) == ["Điều"])
    }

    // MARK: Controls and fields

    @Test func placeholdersAreNoText() throws {
        func control(_ properties: String, _ content: String) -> String {
            "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let hint = "<w:showingPlcHdr/>"
        #expect(try shown(run("a") + control(hint, run("Click or tap here")) + run("b")) == "ab")
        #expect(try shown(control("<w:showingPlcHdr w:val=\"0\"/>", run("đáp"))) == "đáp")
        #expect(
            try shown(control("<w:dropDownList><w:listItem w:displayText=\"x\"/></w:dropDownList>", run("chọn")))
                == "chọn")
        #expect(try shown(control(hint, control("", run("trong")) + run("Chọn một mục")) + run("sau")) == "sau")
        let cell = "<w:tbl><w:tr>\(control(hint, Samples.cell("Nhập")))\(Samples.cell("b"))</w:tr></w:tbl>"
        #expect(try Samples.tables(cell).first?.rows[0].cells.map(\.paragraphs) == [[""], ["b"]])
    }

    private func field(_ code: String, data: String = "", result: String? = nil) -> String {
        func mark(_ kind: String, _ inner: String = "") -> String {
            "<w:r><w:fldChar w:fldCharType=\"\(kind)\">\(inner)</w:fldChar></w:r>"
        }
        let inner = data.isEmpty ? "" : "<w:ffData>\(data)</w:ffData>"
        return mark("begin", inner) + "<w:r><w:instrText>\(code)</w:instrText></w:r>"
            + (result.map { mark("separate") + $0 } ?? "") + mark("end")
    }

    @Test func fieldsShowTheirResults() throws {
        let nested = field("IF \(field("PAGE", result: run("3"))) = 1", result: run("đúng"))
        #expect(try shown(run("a ") + nested + run(" b")) == "a đúng b")
        #expect(try shown(field("XE mục") + run("x")) == "x")
        #expect(try shown("<w:fldSimple w:instr=\"DATE\">\(run("01/5"))</w:fldSimple>") == "01/5")
    }

    @Test(arguments: [
        ("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "FORMCHECKBOX", "☑"),
        ("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "FORMCHECKBOX", "☑"),
        ("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "FORMCHECKBOX", "☐"),
        ("<w:checkBox/>", "FORMCHECKBOX", "☐"),
        (
            "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Có\"/><w:listEntry w:val=\"Không\"/></w:ddList>",
            "FORMDROPDOWN", "Không"
        ),
        ("<w:ddList><w:listEntry w:val=\"Có\"/><w:listEntry w:val=\"Không\"/></w:ddList>", "FORMDROPDOWN", "Có"),
        ("<w:ddList><w:result w:val=\"-7\"/><w:listEntry w:val=\"Có\"/></w:ddList>", "FORMDROPDOWN", ""),
    ])
    func oldFormFields(data: String, code: String, wanted: String) throws {
        #expect(try shown(run("a") + field(code, data: data) + run("b")) == "a\(wanted)b")
        #expect(try shown(field("FORMTEXT", data: "<w:textInput/>", result: run("gõ"))) == "gõ")
    }

    // MARK: Equations and signs

    private func equation(_ content: String) -> String {
        "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</m:oMath>"
    }

    private func letter(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

    @Test func equationsAreWrittenOnOneLine() throws {
        func fraction(_ top: String, _ bottom: String) -> String {
            "<m:f><m:num>\(letter(top))</m:num><m:den>\(letter(bottom))</m:den></m:f>"
        }
        #expect(try shown(run("hỗ trợ ") + equation(fraction("1", "2")) + run(" lãi suất")) == "hỗ trợ 1/2 lãi suất")
        #expect(try shown(run("1") + equation(fraction("1", "2"))) == "1 1/2")
        #expect(try shown(equation(fraction("a+b", "2c"))) == "(a+b)/(2c)")
        let power = "<m:sSup><m:e>\(letter("m"))</m:e><m:sup>\(letter("2"))</m:sup></m:sSup>"
        #expect(try shown(equation(power)) == "m²")
        let index = "<m:sSub><m:e>\(letter("CO"))</m:e><m:sub>\(letter("2"))</m:sub></m:sSub>"
        #expect(try shown(equation(index)) == "CO₂")
        #expect(try shown(equation("<m:rad><m:deg/><m:e>\(letter("2"))</m:e></m:rad>")) == "√2")
        let group = "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>\(letter("x"))</m:e></m:d>"
        #expect(try shown(equation(group)) == "[x]")
        let sum =
            "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(letter("i"))</m:sub><m:sup>\(letter("n"))</m:sup><m:e>\(letter("x"))</m:e></m:nary>"
        #expect(try shown(equation(sum)) == "∑ᵢⁿx")
    }

    @Test func raisedFiguresStayRaised() throws {
        let up = "<w:vertAlign w:val=\"superscript\"/>"
        let down = "<w:vertAlign w:val=\"subscript\"/>"
        #expect(try shown(run("10") + run("2", up) + run(" m") + run("2", up)) == "10² m²")
        #expect(try shown(run("CO") + run("2", down)) == "CO₂")
        #expect(try shown(run("1") + run("er", up)) == "1er")
    }

    @Test func signsOfSymbolFontsAreThoseShown() throws {
        func font(_ name: String) -> String { "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\"/>" }
        #expect(try shown(run("&#xF0FE;", font("Wingdings")) + run(" Đồng ý")) == "☑ Đồng ý")
        #expect(try shown(run("o", font("Wingdings"))) == "□")
        #expect(
            try shown(
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/></w:r>"
            ) == "✓☐")
        #expect(
            try shown("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Symbol\" w:char=\"00B1\"/></w:r>")
                == "α±")
        #expect(
            try shown(
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"zz\"/><w:sym w:font=\"Wingdings\" w:char=\"FFFFFFFF\"/></w:r>"
            ) == "")
        let box =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0A8;\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        #expect(
            try Samples.paragraphs(
                Samples.paragraph("x", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"), numbering: box) == ["☐ x"])
    }

    // MARK: Tables in tables, and what is told

    @Test func aFrameAroundTablesIsNoTable() throws {
        let inner = Samples.table([["STT", "Nội dung"], ["1", "x"]])
        let frame =
            "<w:tbl><w:tr><w:tc>\(Samples.paragraph("trước"))\(inner)\(Samples.paragraph(""))</w:tc></w:tr></w:tbl>"
        let blocks = try Samples.document(Samples.word(frame + Samples.paragraph("sau")))?.blocks
        #expect(
            blocks == [
                .paragraph("trước"), .table(DocumentTable(texts: [["STT", "Nội dung"], ["1", "x"]])), .paragraph(""),
                .paragraph("sau"),
            ])
        let twice = "<w:tbl><w:tr><w:tc>\(frame)<w:p/></w:tc></w:tr></w:tbl>"
        #expect(try Samples.tables(twice).map(\.rows.count) == [2])
        let column =
            "<w:tbl><w:tr><w:tc>\(Samples.paragraph("a"))</w:tc></w:tr><w:tr><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>"
        #expect(try Samples.tables(column).map(\.rows.count) == [2])
        // In a table of its own columns it is the text of its cell.
        let data =
            "<w:tbl><w:tr>\(Samples.cell("1"))<w:tc>\(inner)<w:p/></w:tc></w:tr><w:tr>\(Samples.cell("2"))\(Samples.cell("b"))</w:tr></w:tbl>"
        #expect(try Samples.tables(data).first?.rows[0].cells[1].paragraphs == ["STT", "Nội dung", "1", "x", ""])
    }

    @Test func footnotesAndEmbeddedFilesAreTold() throws {
        let note =
            "<w:footnotes \(Samples.wordNamespace)><w:footnote w:id=\"2\"><w:p><w:r><w:t>Đã hết hiệu lực</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"3\"><w:p/></w:footnote></w:footnotes>"
        let body =
            Samples.paragraph("x")
            + "<w:tbl><w:tr>\(Samples.cell("a"))</w:tr><w:tr><w:tc><w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:tc></w:tr></w:tbl>"
        let file = try readOffice(Samples.word(body, more: [("footnotes", "word/footnotes.xml", note)]), name: "")
        #expect(file.notes == [FileNote(.footnote("Đã hết hiệu lực"), places: ["1:2"])])
        #expect(try notes("<w:altChunk r:id=\"x\" xmlns:r=\"urn:r\"/>") == [.embeddedFile])
    }
}
