// Documents and sheets in old fonts: what the fonts say, run by run, and what the letters say without them.
import FileSamples
import Formats
import Testing
import Vietnamese

@Suite struct OfficeFontTests {
    private static func fonts(_ name: String) -> String { #"<w:rFonts w:ascii="\#(name)" w:hAnsi="\#(name)"/>"# }

    private static func run(_ text: String, _ properties: String = "") -> String {
        #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
    }

    private static func paragraph(_ runs: String..., style: String? = nil) -> String {
        let properties = style.map { #"<w:pPr><w:pStyle w:val="\#($0)"/></w:pPr>"# } ?? ""
        return "<w:p>" + properties + runs.joined() + "</w:p>"
    }

    private static func old(_ text: String, _ encoding: TextEncoding = .tcvn3) -> String {
        OldWriting.letters(text, in: encoding)
    }

    private func paragraphs(_ bytes: [UInt8], _ request: EncodingRequest = .likeliest) throws -> [String]? {
        guard case .file(let file, _) = try readOffice(bytes, name: "a.docx", as: request),
            case .document(let document) = file.content
        else { return nil }
        return document.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }

    private func offer(_ bytes: [UInt8]) throws -> EncodingOffer? {
        if case .offer(let offer) = try readOffice(bytes, name: "a.docx", as: .asked) { offer } else { nil }
    }

    @Test func eachRunIsReadByItsFont() throws {
        let word = Samples.word(
            Self.paragraph(
                Self.run(Self.old("ủy ban nhân dân xã "), Self.fonts(".VnTimeH")),
                Self.run(Self.old("Thất Khê: "), Self.fonts(".VnTime")),
                Self.run(Self.old("hồ sơ đã đủ, ", .vni), Self.fonts("VNI-Times")),
                Self.run("mỗi tháng trả lời một lần", Self.fonts("Times New Roman")),
                Self.run(", là có.")))
        #expect(
            try paragraphs(word) == [
                "ỦY BAN NHÂN DÂN XÃ Thất Khê: hồ sơ đã đủ, mỗi tháng trả lời một lần, là có."
            ])
        let offer = try #require(try offer(word))
        #expect(offer.likeliest == .tcvn3)
        #expect(offer.namedByFonts == [.tcvn3, .vni])
        #expect(offer.choices.first?.lines.first?.hasPrefix("ỦY BAN NHÂN DÂN XÃ Thất Khê") == true)
        #expect(offer.choices.last?.encoding == .utf8)
        #expect(try paragraphs(word, .unicode)?.first?.contains("Thất Khê") == false)
        #expect(try paragraphs(word, .given(.utf8)) == paragraphs(word, .unicode))
    }

    @Test(arguments: [TextEncoding.tcvn3, .vni]) func aWordMayBeSplitOverRuns(encoding: TextEncoding) throws {
        let font = Self.fonts(encoding == .vni ? "VNI-Helve" : ".VnArial")
        let letters = Self.old(OldWriting.sentences[1], encoding)
        let runs = letters.unicodeScalars.map { Self.run(String($0), font) }.joined()
        let word = Samples.word("<w:p>\(runs)</w:p>")
        #expect(try offer(word)?.namedByFonts == [encoding])
        #expect(try paragraphs(word) == [OldWriting.sentences[1]])
    }

    @Test func lettersThatAreUnicodeStayWhateverTheFontSays() throws {
        let (old, unicode) = (OldWriting.sentences[0], "Đường liên thôn đã được sửa")
        let word = Samples.word(
            Self.paragraph(Self.run(Self.old(old), Self.fonts(".VnTime")))
                + Self.paragraph(Self.run(unicode, Self.fonts(".VnTime"))))
        #expect(try paragraphs(word) == [old, unicode])
        // A program showed another font in the place of one that cannot show these letters.
        let all = (OldWriting.sentences + ["xã, có, là"]).map {
            Self.paragraph(Self.run($0, Self.fonts(".VnTimeH")))
        }.joined()
        #expect(try paragraphs(Samples.word(all), .asked) == OldWriting.sentences + ["xã, có, là"])
    }

    @Test func plainDocumentsAreNotAskedAbout() throws {
        let texts = ["Copyright © 2024, naïve café", "Plain ASCII only.", "12 000 đ", "Xã Tân Minh có 3 hộ."]
        for font in ["Times New Roman", ".VnTime", "VNI-Times", "VnTime"] {
            let ascii = Samples.word(Self.paragraph(Self.run("Only ASCII, 12/2003.", Self.fonts(font))))
            #expect(try paragraphs(ascii, .asked) == ["Only ASCII, 12/2003."])
        }
        let body = texts.map { Self.paragraph(Self.run($0)) }.joined()
        #expect(try paragraphs(Samples.word(body), .asked) == texts)
    }

    /// Where the font of a run stands when it is not in the run: style, paragraph style, one it is based on, the
    /// standard style, the document.
    private static let places: [(styles: String, paragraph: String?, run: String)] = [
        (#"<w:style w:type="character" w:styleId="c"><w:rPr>F</w:rPr></w:style>"#, nil, #"<w:rStyle w:val="c"/>"#),
        (#"<w:style w:type="paragraph" w:styleId="p"><w:rPr>F</w:rPr></w:style>"#, "p", ""),
        (
            #"<w:style w:type="paragraph" w:styleId="a"><w:rPr>F</w:rPr></w:style><w:style w:type="paragraph" w:styleId="p"><w:basedOn w:val="a"/></w:style>"#,
            "p", ""
        ),
        (#"<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:rPr>F</w:rPr></w:style>"#, nil, ""),
        (#"<w:docDefaults><w:rPrDefault><w:rPr>F</w:rPr></w:rPrDefault></w:docDefaults>"#, nil, ""),
    ]

    @Test(arguments: places) func theFontMayStandInAStyle(styles: String, paragraph: String?, run: String) throws {
        let written = styles.replacing("F", with: Self.fonts(".VnTimeH"))
        let words = "giấy chứng nhận sản phẩm"
        let body =
            Self.paragraph(Self.run(Self.old(words), run), style: paragraph)
            + Self.paragraph(Self.run("là xã ©", run + Self.fonts("Arial")), style: paragraph)
        #expect(try paragraphs(Samples.word(body, styles: written)) == ["GIẤY CHỨNG NHẬN SẢN PHẨM", "là xã ©"])
    }

    @Test(arguments: [("minorHAnsi", true), ("majorHAnsi", false)])
    func theFontMayStandInTheTheme(name: String, isOld: Bool) throws {
        var zip = ZipWriter()
        zip.add(
            "word/document.xml",
            text: "<w:document \(Samples.wordNamespace)><w:body>"
                + Self.paragraph(
                    Self.run(Self.old("cây quả"), #"<w:rFonts w:hAnsiTheme="\#(name)" w:hAnsi="Arial"/>"#))
                + "</w:body></w:document>")
        zip.add(
            "word/_rels/document.xml.rels",
            text:
                #"<Relationships><Relationship Id="t" Type="http://x/theme" Target="theme/theme1.xml"/></Relationships>"#
        )
        zip.add(
            "word/theme/theme1.xml",
            text: #"<a:theme xmlns:a="a"><a:majorFont><a:latin typeface="Arial"/></a:majorFont>"#
                + #"<a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:theme>"#)
        let expected = isOld ? "cây quả" : Self.old("cây quả")
        #expect(try paragraphs(zip.finish()) == [expected])
    }

    @Test func theNearerFontCounts() throws {
        let styles =
            #"<w:style w:type="paragraph" w:styleId="p"><w:rPr>\#(Self.fonts(".VnTime"))</w:rPr><w:tblStylePr><w:rPr>\#(Self.fonts("VNI-Times"))</w:rPr></w:tblStylePr></w:style>"#
        let words = "phòng chữa cháy"
        let body =
            Self.paragraph(Self.run(Self.old(words)), style: "p")
            + Self.paragraph(Self.run(Self.old(words, .vni), Self.fonts("VNI-Times")), style: "p")
            + Self.paragraph(Self.run("©", Self.fonts("Arial")), style: "p")
            // Only letters of ASCII are in another font than the style's.
            + Self.paragraph(Self.run(Self.old(words), #"<w:rFonts w:ascii="Arial"/>"#), style: "p")
        #expect(try paragraphs(Samples.word(body, styles: styles)) == [words, words, "©", words])
    }

    @Test func lettersAloneAreAGuess() throws {
        let body = OldWriting.sentences.map { Self.paragraph(Self.run(Self.old($0))) }.joined()
        let word = Samples.word(body + Self.paragraph(Self.run("Đã ký")) + Self.paragraph(Self.run("Café Müller")))
        let offer = try #require(try offer(word))
        #expect(offer.likeliest == .tcvn3)
        #expect(offer.namedByFonts == [])
        #expect(try paragraphs(word) == OldWriting.sentences + ["Đã ký", "Café Müller"])
        #expect(try paragraphs(word, .given(.tcvn3)) == OldWriting.sentences + ["Đã ký", "Café Müller"])
        guard case .file(let wrong, _) = try readOffice(word, name: "cũ.docx", as: .given(.vni)) else { return }
        #expect(wrong.doubt == EncodingDoubt(looksLike: .tcvn3))
        let unicode = Samples.word(OldWriting.sentences.map { Self.paragraph(Self.run($0)) }.joined())
        #expect(throws: FormatError.alreadyUnicode(.vni)) { try paragraphs(unicode, .given(.vni)) }
    }

    @Test func anotherEncodingThanTheFontsSayCanBeNamed() throws {
        let word = Samples.word(
            Self.paragraph(Self.run(Self.old("Hồ sơ đã đủ giấy tờ", .vni), Self.fonts(".VnTime")))
                + Self.paragraph(Self.run("là xã ©")))
        #expect(try paragraphs(word, .given(.vni)) == ["Hồ sơ đã đủ giấy tờ", "là xã ©"])
    }

    @Test func softHyphensOfOldFontsAreLetters() throws {
        let parts = Self.old("chưa được trả lời").split(separator: "\u{AD}", omittingEmptySubsequences: false)
        let text = parts.map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:softHyphen/>")
        let body = "<w:p><w:r><w:rPr>\(Self.fonts(".VnTime"))</w:rPr>\(text)</w:r><w:r><w:softHyphen/></w:r></w:p>"
        #expect(try paragraphs(Samples.word(body)) == ["chưa được trả lời"])
    }

    // Sheets.

    private static let sheetStyles = """
        <fonts count="3"><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font>\
        <font><name val="VNI-Times"/></font></fonts><cellStyleXfs><xf fontId="2"/></cellStyleXfs>\
        <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs>
        """

    private func cells(_ bytes: [UInt8], _ request: EncodingRequest = .likeliest) throws -> [[String]]? {
        guard case .file(let file, _) = try readOffice(bytes, name: "a.xlsx", as: request),
            case .workbook(let workbook) = file.content
        else { return nil }
        return workbook.sheets.first?.rows.map { $0.cells.map(\.value.text) }
    }

    @Test func eachCellIsReadByItsFont() throws {
        let strings = [
            "<si><t>\(Self.old("Mật ong rừng"))</t></si>", "<si><t>\(Self.old("Mật ong rừng", .vni))</t></si>",
            "<si><t>là xã ©</t></si>",
            "<si><r><t>\(Self.old("Chè "))</t></r><r><rPr><rFont val=\".VnTimeH\"/></rPr><t>\(Self.old("đắng"))</t></r><r><rPr><rFont val=\"Arial\"/></rPr><t> là</t></r></si>",
            "<si><t>Đường phèn</t></si>",
        ].joined()
        let data = """
            <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s" s="2"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
            <row r="2"><c r="A2" t="s" s="1"><v>3</v></c><c r="B2" t="s" s="1"><v>4</v></c><c r="C2" s="1"><v>12.5</v></c></row>\
            <row r="3"><c r="A3" t="inlineStr" s="1"><is><t>\(Self.old("Thạch đen"))</t></is></c>\
            <c r="B3" t="str" s="2"><v>\(Self.old("Gạo nếp", .vni))</v></c></row>
            """
        let sheet = Samples.sheet(data, strings: strings, styles: Self.sheetStyles)
        #expect(
            try cells(sheet) == [
                ["Mật ong rừng", "Mật ong rừng", "là xã ©"], ["Chè ĐẮNG là", "Đường phèn", "12.5"],
                ["Thạch đen", "Gạo nếp"],
            ])
        guard case .offer(let offer) = try readOffice(sheet, name: "a.xlsx", as: .asked) else {
            Issue.record("nothing was asked")
            return
        }
        #expect(offer.namedByFonts == [.tcvn3, .vni])
        #expect(offer.choices.first?.lines.contains("Mật ong rừng") == true)
    }

    @Test func aSheetWithoutOldFontsIsAGuessOrNothing() throws {
        func sheet(_ texts: [String]) -> [UInt8] {
            let rows = texts.enumerated().map { index, text in
                "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
            }
            return Samples.sheet(rows.joined())
        }
        let old = sheet(OldWriting.sentences.map { Self.old($0, .vni) })
        #expect(try cells(old) == OldWriting.sentences.map { [$0] })
        guard case .offer = try readOffice(old, name: "a.xlsx", as: .asked) else {
            Issue.record("nothing was asked")
            return
        }
        #expect(try cells(sheet(OldWriting.sentences), .asked) == OldWriting.sentences.map { [$0] })
        #expect(try cells(sheet(["Only ASCII", "Café ©"]), .asked) == [["Only ASCII"], ["Café ©"]])
    }
}
