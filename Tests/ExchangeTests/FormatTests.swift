// Telling formats by content, decoding text, and never crashing on damage.
import Exchange
import Foundation
import Testing

@Suite("Formats")
struct FormatTests {
    private func read(_ text: String, _ name: String = "x.txt") throws -> OfficeFile {
        try readOffice(Array(text.utf8), name: name)
    }

    @Test func contentDecides() throws {
        #expect(try readOffice(Samples.word(Samples.paragraph("x")), name: "x.txt").format == .word)
        #expect(try readOffice(Samples.sheet("<row><c><v>1</v></c></row>"), name: "x.docx").format == .sheet)
        #expect(try read("a;b\n1;2").format == .delimited)
        #expect(try read("{\"a\":1}\n", "x").format == .jsonLines)
        #expect(try read("a, b\nc").format == .text)
    }

    @Test func whatCannotBeReadIsNamed() {
        #expect(throws: ExchangeError.empty) { try readOffice([], name: "") }
        #expect(throws: ExchangeError.empty) { try readOffice(Array("\u{FEFF} \n".utf8), name: "") }
        #expect(throws: ExchangeError.unknownFormat(found: "application/pdf")) {
            try readOffice(Array("%PDF-1.7".utf8), name: "a.docx")
        }
        #expect(throws: ExchangeError.unknownFormat(found: "application/x-ole-storage")) {
            try readOffice([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], name: "a.doc")
        }
        #expect(throws: ExchangeError.notText(offset: 2)) { try readOffice([0x61, 0x62, 0xAE, 0x63], name: "") }
        #expect(throws: ExchangeError.notText(offset: 1)) { try readOffice([0x61, 0, 0x63], name: "") }
        var odt = ZipWriter()
        odt.add("mimetype", text: "application/vnd.oasis.opendocument.text")
        #expect(throws: ExchangeError.unknownFormat(found: "application/vnd.oasis.opendocument.text")) {
            try readOffice(odt.finish(), name: "")
        }
        #expect(throws: ExchangeError.notAFile(path: "/")) { try readOffice(fileAt: "/") }
        #expect(throws: ExchangeError.notAFile(path: "/dev/zero")) { try readOffice(fileAt: "/dev/zero") }
        #expect(throws: ExchangeError.unreadable(path: "/nowhere/x", code: ENOENT)) {
            try readOffice(fileAt: "/nowhere/x")
        }
    }

    @Test func textInTheUsualEncodings() throws {
        let text = "Đào Viên\n"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] as [UInt8] }
        for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.utf8)] {
            #expect(try TextDecoding.text(bytes) == text)
        }
        #expect(throws: ExchangeError.notText(offset: 4)) { try TextDecoding.text([0xFF, 0xFE, 0x61, 0, 0x62]) }
    }

    private static let heading = ["TT", "Nội dung kiến nghị", "Đơn vị", "Trả lời"]

    @Test func damageNeverCrashes() {
        let answers = (1...20).map { ["\($0)", "Câu hỏi số \($0)?", "Xã \($0)", "Trả lời \($0)"] }
        let word = Samples.word(Samples.paragraph("TỔNG HỢP NĂM 2024") + Samples.table([Self.heading] + answers))
        let data = (1...20).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>x\($0)</t></is></c></row>" }
            .joined()
        let sheet = Samples.sheet(data, after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        var random = SplitMix(state: 42)
        var outcomes = 0
        for file in [word, sheet] {
            for length in stride(from: 0, to: file.count, by: 7) { outcomes += attempt(Array(file.prefix(length))) }
            for _ in 0..<600 {
                var damaged = file
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= UInt8.random(
                        in: 1...255, using: &random)
                }
                outcomes += attempt(damaged)
            }
        }
        #expect(outcomes > 1200)
    }

    @Test func damagedMarkupNeverCrashes() {
        let body =
            Samples.table([Self.heading, ["1", "a?", "b", "c"]])
            + Samples.paragraph("x", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
        let bytes = Array(body.utf8)
        var random = SplitMix(state: 3)
        let pieces = [
            "<w:p>", "</w:p>", "<w:tc>", "</w:tc>", "<w:tr>", "</w:tbl>", "<w:del>", "</w:del>", "<w:vMerge/>", "&",
            "<w:gridSpan w:val=\"999999\"/>",
        ]
        for _ in 0..<400 {
            var damaged = bytes
            let place = Int.random(in: 0..<damaged.count, using: &random)
            damaged.replaceSubrange(
                place..<min(damaged.count, place + Int.random(in: 0...8, using: &random)),
                with: (pieces.randomElement(using: &random) ?? "").utf8)
            #expect(attempt(Samples.word(String(decoding: damaged, as: UTF8.self))) == 1)
        }
        // Well-formed but in no sensible order.
        for outer in ["tc", "tr", "p", "r", "tbl"] {
            for inner in ["tc", "tr", "p", "r", "tbl"] {
                let text = "<w:\(outer)><w:\(inner)>\(Samples.paragraph("x"))</w:\(inner)></w:\(outer)>"
                #expect(attempt(Samples.word(text)) == 1)
            }
        }
    }

    /// 1 when reading ends in a result or a typed error, which is all it may do.
    private func attempt(_ bytes: [UInt8]) -> Int {
        do {
            let file = try readOffice(bytes, name: "x.docx")
            _ = try? file.dialogueTable()
            _ = try? file.productTable()
            return 1
        } catch {
            return 1
        }
    }
}
