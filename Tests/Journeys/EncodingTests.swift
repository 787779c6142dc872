// Files in old letters: what the command line asks first, what it takes when it is told, and the same on the screen.
import Formats
import PseudoTerminal
import Testing

@Suite struct EncodingTests {
    /// A list of products in the letters that TCVN3 fonts make Vietnamese.
    private static let letters = """
        name,unit
        Tr¸m ®en \u{AD}íp muèi,x· Hïng S¬n
        MËt ong rõng,x· T©n Minh
        Th¹ch ®en d¹ng bét,x· Chi L¨ng

        """
    private static let names = ["Trám đen ướp muối", "Mật ong rừng", "Thạch đen dạng bột"]

    /// The list as a file of TCVN3, or as one of Unicode letters.
    private func file(_ home: Home, inUnicode: Bool = false) throws -> String {
        if inUnicode { return try home.write(Self.letters, to: "cũ.csv") }
        return try home.write(Self.letters.unicodeScalars.map { UInt8($0.value) }, to: "cũ.csv")
    }

    private func products(_ home: Home) throws -> [String] {
        try home.soxa("export", "product", "--format", "jsonl").lines.map { line in
            String(line.components(after: #""name":""#).prefix { $0 != "\"" })
        }
    }

    @Test(arguments: [false, true], [[], ["--dry-run"], ["--format", "json"]])
    func oldLettersAreAskedAboutFirst(inUnicode: Bool, options: [String]) throws {
        let home = try Home()
        let file = try file(home, inUnicode: inUnicode)
        let finished = try finish(
            builtProgram("soxa"), ["import", file] + options, environment: home.environment)
        #expect(finished.status == 2)
        #expect(finished.text == "", "nothing on standard output")
        #expect(finished.complaint.contains(file))
        #expect(finished.complaint.contains("TCVN3 (ABC)"))
        #expect(finished.complaint.contains("  Trám đen ướp muối,xã Hùng Sơn\n"))
        #expect(finished.complaint.contains("--encoding tcvn3"))
        #expect(home.names(in: "").sorted() == ["cũ.csv", "tmp"], "no database is made")
    }

    @Test(arguments: ["tcvn3", "TCVN3", "auto"]) func aNamedEncodingIsTaken(name: String) throws {
        let home = try Home()
        let file = try file(home)
        let tried = try home.soxa("import", file, "--encoding", name, "--dry-run")
        #expect(tried.status == 0)
        #expect(tried.complaint == "")
        #expect(tried.text.contains("Mật ong rừng"))
        #expect(tried.lines.last?.contains("cũ.csv (TCVN3 (ABC)): ") == true)
        #expect(try home.soxa("import", file, "--encoding", name).status == 0)
        #expect(try products(home) == Self.names)
        #expect(try home.soxa("import", file, "--encoding", name).lines.last?.contains("không đổi 3") == true)
    }

    @Test(arguments: [false, true], ["vni", "viqr"]) func aWrongEncodingIsRefused(inUnicode: Bool, name: String) throws
    {
        let home = try Home()
        let file = try file(home, inUnicode: inUnicode)
        let refused = try home.soxa("import", file, "--encoding", name)
        #expect(refused.status == 2)
        #expect(refused.text == "")
        #expect(refused.complaint.contains("không ra tiếng Việt; có vẻ là TCVN3 (ABC)."))
        #expect(refused.complaint.contains("--encoding tcvn3"))
        #expect(home.names(in: "").sorted() == ["cũ.csv", "tmp"], "no database is made")
        let tried = try home.soxa("import", file, "--encoding", name, "--dry-run")
        #expect(tried.status == 0)
        #expect(tried.complaint.contains("không ra tiếng Việt; có vẻ là TCVN3 (ABC)."))
    }

    @Test func anEncodingThatCannotBeSaysWhere() throws {
        let home = try Home()
        let file = try file(home)
        let wrong = try home.soxa("import", file, "--encoding", "utf-8")
        #expect(wrong.status == 2)
        #expect(wrong.text == "")
        #expect(wrong.complaint.contains("UTF-8") && wrong.complaint.contains("byte thứ 12"), "\(wrong.complaint)")
        let unicode = try home.write("name,unit\nMật ong,xã Tân Minh\n", to: "mới.csv")
        let spoilt = try home.soxa("import", unicode, "--encoding", "vni")
        #expect(spoilt.status == 2)
        #expect(spoilt.complaint.contains("đã là tiếng Việt Unicode"))
        #expect(try home.soxa("import", file, "--encoding", "latin9").status == 2)
        #expect(home.names(in: "").sorted() == ["cũ.csv", "mới.csv", "tmp"])
        #expect(try home.soxa("import", unicode, "--encoding", "utf-8").status == 0)
        #expect(try products(home) == ["Mật ong"])
    }

    @Test func fontsOfADocumentAreAskedAboutToo() throws {
        func run(_ text: String, _ font: String) -> String {
            #"<w:r><w:rPr><w:rFonts w:ascii="\#(font)" w:hAnsi="\#(font)"/></w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
        }
        func row(_ cells: [String]) -> String {
            "<w:tr>" + cells.map { "<w:tc><w:p>\($0)</w:p></w:tc>" }.joined() + "</w:tr>"
        }
        let heading = ["tt", "néi dung kiÕn nghÞ", "®¬n vÞ", "néi dung gi¶i ®¸p"].map { run($0, ".VnTimeH") }
        let first = [
            run("1", ".VnTime"), run("Bao giê söa ", ".VnTime") + run("®­", ".VnTime") + run("êng?", ".VnTime"),
            run("x· T©n Minh", ".VnTime"), run("Sửa trong quý I.", "Times New Roman"),
        ]
        var zip = ZipWriter()
        zip.add(
            "word/document.xml",
            text: #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
                + "<w:tbl>\(row(heading))\(row(first))</w:tbl></w:body></w:document>")
        let home = try Home()
        let file = try home.write(zip.finish(), to: "cũ.docx")
        let asked = try home.soxa("import", file)
        #expect(asked.status == 2)
        #expect(asked.complaint.contains("NỘI DUNG KIẾN NGHỊ"))
        #expect(asked.complaint.contains("--encoding tcvn3"))
        #expect(try home.soxa("import", file, "--encoding", "tcvn3").status == 0)
        let line = try #require(try home.soxa("export", "dialogue", "--format", "jsonl").lines.first)
        #expect(line.contains("Bao giờ sửa đường?"))
        #expect(line.contains("Sửa trong quý I."))
    }

    @Test func onTheScreenItIsChosenTakenInAndTakenBackWhole() throws {
        let home = try Home()
        let file = try file(home)
        let terminal = try home.open()
        try terminal.press("2", Key.f9, "nhap tu tep", Key.enter, file, Key.enter)
        #expect(terminal.screen.text.contains("Trám đen ướp muối,xã Hùng Sơn"))
        try terminal.press(Key.down)
        #expect(!terminal.screen.text.contains("Trám đen"))
        try terminal.press(Key.enter)
        #expect(terminal.screen.text.contains("Esc chọn bảng mã khác"))
        try terminal.press(Key.escape, "\u{1B}[A", Key.enter)
        #expect(terminal.screen.text.contains("Bảng mã: TCVN3 (ABC)"))
        try terminal.press(Key.enter)
        #expect(terminal.screen.text.contains("3 mới"))
        #expect(terminal.screen.text.contains("Ctrl-Z"))
        #expect(try products(home) == Self.names)
        try terminal.press(Key.undo)
        #expect(try products(home) == [], "the whole import is one change")
        try terminal.leave()
    }
}

extension String {
    /// What stands behind a text that is in it; nothing when it is not.
    fileprivate func components(after text: String) -> Substring {
        firstRange(of: text).map { self[$0.upperBound...] } ?? ""
    }
}
