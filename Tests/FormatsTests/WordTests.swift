// Word-processing bodies as they show with tracked changes accepted.
import FileSamples
import Formats
import Testing

@Suite("Word documents")
struct WordTests {
    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    private func shown(_ content: String) throws -> String {
        try Samples.paragraphs("<w:p>\(content)</w:p>").joined(separator: "|")
    }

    @Test func trackedChangesAreAccepted() throws {
        #expect(
            try shown(run("a") + "<w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del>" + run("b")) == "ab")
        #expect(
            try shown(
                "<w:ins>\(run("in"))</w:ins><w:moveFrom>\(run("old"))</w:moveFrom><w:moveTo>\(run("new"))</w:moveTo>")
                == "innew")
        let joined =
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("one "))</w:p>" + Samples.paragraph("two")
            + Samples.paragraph("three")
        #expect(try Samples.paragraphs(joined) == ["one two", "three"])
        let table =
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(Samples.cell("gone"))</w:tr><w:tr>\(Samples.cell("kept"))</w:tr></w:tbl>"
        #expect(try Samples.tables(table).first?.rows.map { $0.cells[0].paragraphs } == [["kept"]])
    }

    @Test(arguments: [Int.min, Int.max, -1_000_001]) func numbersBeyondAllUseAreNone(number: Int) throws {
        let properties = "<w:pPr><w:numPr><w:ilvl w:val=\"\(number)\"/><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr>"
        #expect(
            try Samples.paragraphs("<w:p>\(properties)<w:r><w:t>x</w:t></w:r></w:p>", numbering: Self.decimal) == ["x"])
    }

    @Test func oldPropertiesDoNotCount() throws {
        let change = "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"
        #expect(try Samples.paragraphs(Samples.paragraph("x", change), numbering: Self.decimal) == ["x"])
    }

    @Test func specialCharactersShow() throws {
        #expect(
            try shown(
                "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>"
            )
                == "a\nb\tc-de")
        #expect(
            try shown("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/><w:sym w:font=\"X\" w:char=\"F0AB\"/></w:r>")
                == "★")
        #expect(try shown("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b</w:t></w:r>") == "a b")
        #expect(
            try shown("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>\(run("x &lt;&#225; <![CDATA[<y>]]>"))")
                == " x <á <y>")
    }

    @Test func hiddenTextAndFieldCodesDoNotShow() throws {
        #expect(try shown(run("h", "<w:vanish/>") + run("v", "<w:vanish w:val=\"0\"/>") + run("x")) == "vx")
        let field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\(run("code"))"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("12"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        #expect(try shown(run("p. ") + field + run("!")) == "p. 12!")
        let open =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(run("lost"))</w:p>" + Samples.paragraph("kept")
        #expect(try Samples.paragraphs(open) == ["", "kept"])
        #expect(
            try shown(
                "<w:hyperlink>\(run("link"))</w:hyperlink><w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>\(run("sdt"))</w:sdtContent></w:sdt><w:smartTag>\(run("tag"))</w:smartTag>"
            ) == "linksdttag")
    }

    @Test func alternativesAreTakenOnce() throws {
        let box = { (text: String) in "<w:txbxContent>\(Samples.paragraph(text))</w:txbxContent>" }
        let choice =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box("box"))</mc:Choice><mc:Fallback>\(box("box"))</mc:Fallback></mc:AlternateContent></w:r>"
        #expect(try shown(choice + run("host")) == "box|host")
        #expect(
            try shown("<w:r><mc:AlternateContent><mc:Fallback>\(box("only"))</mc:Fallback></mc:AlternateContent></w:r>")
                == "only|")
    }

    @Test func spansAreResolved() throws {
        let table =
            "<w:tbl><w:tr>\(Samples.cell("wide", "<w:gridSpan w:val=\"2\"/>"))\(Samples.cell("tall", "<w:vMerge w:val=\"restart\"/>"))</w:tr>"
            + "<w:tr>\(Samples.cell("a"))\(Samples.cell("b"))\(Samples.cell("", "<w:vMerge/>"))</w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(Samples.cell("c"))\(Samples.cell("own", ""))</w:tr></w:tbl>"
        let rows = try #require(try Samples.tables(table).first?.rows)
        #expect(rows[0].cells.map(\.column) == [0, 2] && rows[0].cells[0].columnSpan == 2)
        #expect(rows[0].cells[1].rowSpan == 2 && rows[1].cells[2].continuesAbove)
        #expect(rows[2].cells.map(\.column) == [1, 2])
        let deep = "<w:tbl><w:tr>\(Samples.cell("1"))<w:tc>\(Samples.table([["x", "y"]]))<w:p/></w:tc></w:tr></w:tbl>"
        #expect(try Samples.tables(deep).first?.rows.first?.cells.last?.paragraphs == ["x", "y", ""])
    }

    private static let decimal =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/><w:pStyle w:val=\"Sub\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0B7;\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"

    private func number(_ id: Int, _ level: Int = 0) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
    }

    @Test func automaticNumbersAreCounted() throws {
        let body =
            Samples.paragraph("", number(1)) + Samples.paragraph("x", number(1)) + Samples.paragraph("y", number(1, 1))
            + Samples.paragraph("z", number(1, 1)) + Samples.paragraph("n", number(1))
            + Samples.paragraph("m", number(1, 1))
            + Samples.paragraph("none", number(0)) + Samples.paragraph("r", number(3))
            + Samples.paragraph("", number(2))
            + Samples.paragraph("b", number(2))
        #expect(
            try Samples.paragraphs(body, numbering: Self.decimal)
                == ["2.", "3. x", "3.a) y", "3.b) z", "4. n", "4.a) m", "none", "1. r", "", "- b"])
    }

    @Test func stylesCarryNumbers() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:basedOn w:val=\"Sub\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>"
        let body = ["Mine", "Loop", "Absent"].map { Samples.paragraph($0, "<w:pStyle w:val=\"\($0)\"/>") }.joined()
        #expect(
            try Samples.paragraphs(body, numbering: Self.decimal, styles: styles) == ["2.a) Mine", "Loop", "Absent"])
    }

    @Test func markupThatIsNotWellFormedSaysWhere() throws {
        #expect(throws: FormatError.xml(part: "word/document.xml", line: 2)) {
            try Samples.paragraphs("<w:p>\n</w:r>")
        }
        var zip = ZipWriter()
        zip.add("word/document.xml", text: "<!-- a --><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
        #expect(throws: FormatError.forbiddenMarkup(part: "word/document.xml")) {
            try readOffice(zip.finish(), name: "")
        }
        var short = ZipWriter()
        short.add("word/document.xml", text: "<w")
        #expect(throws: FormatError.xml(part: "word/document.xml", line: 1)) {
            try readOffice(short.finish(), name: "")
        }
    }
}
