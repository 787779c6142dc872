// Telling formats by content, decoding text, and never crashing on damage.
import FileSamples
import Formats
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
        #expect(throws: FormatError.empty) { try readOffice([], name: "") }
        #expect(throws: FormatError.empty) { try readOffice(Array("\u{FEFF} \n".utf8), name: "") }
        #expect(throws: FormatError.foreign(.portable)) {
            try readOffice(Array("%PDF-1.7".utf8), name: "a.docx")
        }
        #expect(throws: FormatError.foreign(.oldOffice)) {
            try readOffice([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], name: "a.doc")
        }
        #expect(throws: FormatError.notText(offset: 2)) { try readOffice([0x61, 0x62, 0xAE, 0x63], name: "") }
        #expect(throws: FormatError.notText(offset: 1)) { try readOffice([0x61, 0, 0x63], name: "") }
        var odt = ZipWriter()
        odt.add("mimetype", text: "application/vnd.oasis.opendocument.text")
        #expect(throws: FormatError.foreign(.openText)) {
            try readOffice(odt.finish(), name: "")
        }
        #expect(throws: FormatError.notAFile(path: "/")) { try readOffice(fileAt: "/") }
        #expect(throws: FormatError.notAFile(path: "/dev/zero")) { try readOffice(fileAt: "/dev/zero") }
        #expect(throws: FormatError.unreadable(path: "/nowhere/x", code: ENOENT)) {
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
        #expect(throws: FormatError.notText(offset: 4)) { try TextDecoding.text([0xFF, 0xFE, 0x61, 0, 0x62]) }
    }
}
