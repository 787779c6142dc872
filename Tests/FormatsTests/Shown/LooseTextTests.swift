// Delimited text as offices and their programs write it, and letters that are not those they look like.
import FileSamples
import Formats
import Testing

@Suite("Text as it comes")
struct LooseTextTests {
    private func rows(_ text: String) throws -> [[String]] { try DelimitedText(reading: text).rows }

    private func cells(_ text: String, _ name: String = "a.csv") throws -> (texts: [[String]], notes: [FileNote.Kind]) {
        let file = try readOffice(Array(text.utf8), name: name)
        guard case .workbook(let book) = file.content else { return ([], []) }
        return (book.sheets[0].rows.map { $0.cells.map(\.value.text) }, file.notes.map(\.kind))
    }

    @Test(arguments: [
        ("a,b\nNếp \"cái\" loại 1,2", [["a", "b"], ["Nếp \"cái\" loại 1", "2"]]),
        (
            "a,b\n\"Nước mắm \"Cái Rồng\" loại 1\",3\nc,4",
            [["a", "b"], ["Nước mắm \"Cái Rồng\" loại 1", "3"], ["c", "4"]]
        ),
        ("a,b\n\"Nếp cái\" loại ngon,3\n\"B\" x,4", [["a", "b"], ["\"Nếp cái\" loại ngon", "3"], ["\"B\" x", "4"]]),
        ("a,b\nx, \"y, z\"\n", [["a", "b"], ["x", "y, z"]]),
        ("a,b\n\"x\" ,y\n", [["a", "b"], ["x", "y"]]),
        ("a|b\n1|\"x|y\"\n2|z", [["a", "b"], ["1", "x|y"], ["2", "z"]]),
        ("sep=|\na|b,c,d;e", [["a", "b,c,d;e"]]), ("sep=^\r\na^b", [["a", "b"]]),
        ("\u{FEFF}\u{FEFF}sep=;\na;b", [["a", "b"]]), ("a;b\rc;d\r", [["a", "b"], ["c", "d"]]),
        (
            "UBND XÃ A, HUYỆN B\nDANH SÁCH, NĂM 2024\n\nTT;Tên;Giá\n1;Gạo;1,5\n2;Chè;2,5",
            [
                ["UBND XÃ A, HUYỆN B"], ["DANH SÁCH, NĂM 2024"], ["TT", "Tên", "Giá"], ["1", "Gạo", "1,5"],
                ["2", "Chè", "2,5"],
            ]
        ),
    ])
    func cellsAreThoseMeant(text: String, wanted: [[String]]) throws {
        #expect(try rows(text) == wanted)
    }

    @Test func aQuoteThatNeverEndsSaysItsLine() {
        #expect(throws: FormatError.delimited(line: 4, fault: .openQuote)) {
            try DelimitedText(reading: "a,b\n\"x\ny\",1\nz,\"mở\n\n\n")
        }
    }

    @Test func rowsKeepTheirNumbers() throws {
        let file = try readOffice(Array("a,b\n\n\nc,d\n".utf8), name: "a.csv")
        guard case .workbook(let book) = file.content else { return }
        #expect(book.sheets[0].rows.map(\.number) == [1, 4])
    }

    @Test func bytesOfNoMeaningAreLeftOut() throws {
        let found = try cells("STT,Tên\0\n1,Gạo\0\0\n")
        #expect(found.texts == [["STT", "Tên"], ["1", "Gạo"]] && found.notes == [.zeroBytes])
        #expect(throws: FormatError.self) { try readOffice([0x61, 0, 1, 2, 0, 3], name: "a.csv") }
    }

    @Test func textSavedTwiceIsPutRight() throws {
        let once = "STT,Tên sản phẩm,Chủ thể\n1,Trám đen muối,HTX Hùng Sơn\n2,Bưởi “Đỏ” – 5€,ố Ố ề ẽ ý đ Đ\n"
        let twice = LooseTextTests.savedAgain(once)
        #expect(twice != once)
        let found = try cells(twice)
        #expect(found.texts == (try rows(once)) && found.notes == [.savedTwice])
        // The byte that the program could not keep: there is but one letter of ours that it can have been.
        let lost = try cells(twice.replacing("\u{90}", with: "\u{FFFD}"))
        #expect(lost.texts[2][1].contains("“Đỏ”"))
        #expect(try cells(once).notes.isEmpty)
        let table = Samples.table([["TÃªn sáº£n pháº©m", "Sá»‘"]])
        #expect(
            try Samples.document(Samples.word(table))?.blocks == [
                .table(DocumentTable(texts: [["Tên sản phẩm", "Số"]]))
            ])
    }

    /// What becomes of UTF-8 that is taken for Windows-1252 and saved as UTF-8.
    private static func savedAgain(_ text: String) -> String {
        let high: [UInt8: UInt32] = [
            0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
            0x88: 0x2C6,
            0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
            0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161,
            0x9B: 0x203A,
            0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
        ]
        return String(String.UnicodeScalarView(text.utf8.compactMap { Unicode.Scalar(high[$0] ?? UInt32($0)) }))
    }

    @Test(arguments: [
        ("Ðơn vị", "Đơn vị", "Ð → Đ"), ("ðất", "đất", "ð → đ"), ("Ɖoàn", "Đoàn", "Ɖ → Đ"),
        ("ТRẢ LỜI", "TRẢ LỜI", "Т → T"), ("Nội dung câu hỏі", "Nội dung câu hỏi", "і → i"),
        ("ΗTX Α", "HTX A", "Η → H, Α → A"), ("СТТ", "CTT", "С → C, Т → T"),
        ("Năm ２０２４", "Năm 2024", "２ → 2, ０ → 0, ４ → 4"),
        ("𝗧𝗿𝗮̉ 𝗹𝗼̛̀𝗶", "Trả lời", "𝗧 → T, 𝗿 → r, 𝗮 → a"),
    ])
    func lettersThatLookAlike(written: String, meant: String, told: String) throws {
        let file = try readOffice(Samples.word(Samples.table([["x", written]])), name: "")
        #expect(file.content == .document(OfficeDocument(blocks: [.table(DocumentTable(texts: [["x", meant]]))])))
        #expect(file.notes.count == 1)
        guard case .lookAlike(let letters) = file.notes.first?.kind else { return }
        #expect(letters.hasPrefix(told) || told.hasPrefix(letters))
        #expect(file.notes.first?.places == ["1:1"])
    }

    @Test func textFilesTellItToo() throws {
        #expect(try cells("STT,Ðơn vị\n1,xã A\n").notes == [.lookAlike("Ð → Đ")])
    }

    @Test(arguments: ["Москва", "Сорт Мир", "α-amylase, β, µm, Ω", "Đơn vị đo", "x ≥ 5 µg", "日本 2024"])
    func otherAlphabetsStay(written: String) throws {
        let file = try readOffice(Samples.word(Samples.paragraph(written)), name: "")
        #expect(file.content == .document(OfficeDocument(blocks: [.paragraph(written)])))
        #expect(file.notes.isEmpty)
    }

    @Test func whatIsNotSeenIsNoLetter() throws {
        #expect(try Samples.paragraphs(Samples.paragraph("Trả\u{200B} l\u{2060}ời\u{FEFF}\u{202C}")) == ["Trả lời"])
    }

    @Test func aFileOfOursComesBackToTheLetter() throws {
        #expect(try cells("name,uid\nТТ ２,1\n").texts == [["name", "uid"], ["ТТ ２", "1"]])
    }
}
