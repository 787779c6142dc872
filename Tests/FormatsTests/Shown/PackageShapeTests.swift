// Packages as other programs write them, and by hands that changed them.
import FileSamples
import Formats
import Testing

@Suite("Packages as they come")
struct PackageShapeTests {
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private func rels(_ target: String, type: String = types) -> String {
        #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="\#(type)/officeDocument" Target="\#(target)"/></Relationships>"#
    }

    private func document(_ text: String = "x") -> String {
        "<w:document \(Samples.wordNamespace)><w:body>\(Samples.paragraph(text))</w:body></w:document>"
    }

    private func read(_ parts: [(String, [UInt8])]) throws -> OfficeFile {
        var zip = ZipWriter()
        for (name, bytes) in parts { zip.add(name, bytes) }
        return try readOffice(zip.finish(), name: "a.docx")
    }

    private func paragraphs(_ parts: [(String, String)]) throws -> [OfficeDocument.Block] {
        guard case .document(let document) = try read(parts.map { ($0, Array($1.utf8)) }).content else { return [] }
        return document.blocks
    }

    @Test(arguments: [
        ("_rels\\.rels", "word\\document.xml", "word/document.xml"),
        ("/_rels/.rels", "/word/document.xml", "/word/document.xml"),
        ("_rels/.rels", "WORD/Document.XML", "word/document.xml"),
        ("_Rels/.Rels", "word/document.xml", "word\\document.xml"),
        ("_rels/.rels", "word/document2.xml", "/word/document2.xml"), ("_rels/.rels", "noidung.xml", "./noidung.xml"),
        ("x", "word/document.xml", ""), ("_rels/.rels", "./word/document.xml", "word/document.xml"),
        ("_rels/.rels", "word/document.xml", "word/../word/document.xml"),
        ("_rels/.rels", "word/document.xml", "missing.xml"),
    ])
    func namesInEveryForm(relations: String, main: String, target: String) throws {
        #expect(try paragraphs([(relations, rels(target)), (main, document())]) == [.paragraph("x")])
    }

    @Test func aPartWithoutRelationships() throws {
        let types =
            #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/van/ban.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#
        #expect(try paragraphs([("[Content_Types].xml", types), ("van/ban.xml", document())]) == [.paragraph("x")])
        #expect(try paragraphs([("word/document1.xml", document())]) == [.paragraph("x")])
    }

    @Test func theSamePartTwice() throws {
        let parts = [("_rels/.rels", rels("word/document.xml")), ("word/document.xml", document("cũ"))]
        #expect(try paragraphs(parts + [parts[0]]) == [.paragraph("cũ")])
        let file = try read((parts + [("word/document.xml", document("mới"))]).map { ($0, Array($1.utf8)) })
        #expect(file.content == .document(OfficeDocument(blocks: [.paragraph("mới")])))
        #expect(file.notes == [FileNote(.partTwice("word/document.xml"))])
    }

    @Test(arguments: [false, true], [true, false])
    func partsInUTF16(isBig: Bool, hasMark: Bool) throws {
        let text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + document("Đất 🌾")
        let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
        }
        let file = try read([("_rels/.rels", Array(rels("word/document.xml").utf8)), ("word/document.xml", bytes)])
        #expect(file.content == .document(OfficeDocument(blocks: [.paragraph("Đất 🌾")])))
    }

    @Test func aWorkbookWithoutRelationships() throws {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        var zip = ZipWriter()
        zip.add(
            "xl/workbook.xml",
            text: "<workbook \(main) xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>")
        zip.add(
            "xl/worksheets/sheet1.xml",
            text: "<worksheet \(main)><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>")
        zip.add("xl/sharedStrings.xml", text: "<sst \(main)><si><t>x</t></si></sst>")
        #expect(try Samples.workbook(zip.finish())?.sheets.first?.rows.first?.cells.first?.value == .text("x"))
    }

    /// A compound file whose folder names a stream.
    private func compound(_ stream: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 512 - 8 + 128)
        let name = Array((stream + "\0").utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        bytes += name + [UInt8](repeating: 0, count: 64 - name.count) + [UInt8(name.count), 0]
        return bytes + [UInt8](repeating: 0, count: 62 + 128)
    }

    @Test(arguments: [
        ("EncryptedPackage", ForeignFormat.locked), ("WordDocument", .oldWord), ("Workbook", .oldSheet),
        ("Book", .oldSheet),
        ("Khác", .oldOffice), ("PowerPoint Document", .presentation),
    ])
    func compoundFilesAreNamed(stream: String, format: ForeignFormat) {
        #expect(throws: FormatError.foreign(format)) { try readOffice(compound(stream), name: "a.docx") }
    }

    @Test(arguments: [
        ("xl/workbook.bin", "", ForeignFormat.binarySheet), ("ppt/presentation.xml", "<x/>", .presentation),
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", .openSheet),
        ("mimetype", "application/vnd.oasis.opendocument.text", .openText),
    ])
    func archivesOfOthersAreNamed(part: String, content: String, format: ForeignFormat) {
        var zip = ZipWriter()
        zip.add(part, text: content)
        #expect(throws: FormatError.foreign(format)) { try readOffice(zip.finish(), name: "a.xlsx") }
    }

    @Test func textOfOthersIsNamed() {
        #expect(throws: FormatError.foreign(.richText)) {
            try readOffice(Array("{\\rtf1\\ansi x}".utf8), name: "a.doc")
        }
        #expect(throws: FormatError.foreign(.portable)) {
            try readOffice(Array("\u{FEFF}%PDF-1.4\n".utf8), name: "a.docx")
        }
        #expect(throws: FormatError.self) { try readOffice(Array("{\"a\": \"%PDF-\"".utf8), name: "a.jsonl") }
    }

    @Test func strictVocabulary() throws {
        let strict = document().replacing(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        let type = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(
            try paragraphs([("_rels/.rels", rels("word/document.xml", type: type)), ("word/document.xml", strict)])
                == [.paragraph("x")])
    }

    private func patched(_ bytes: [UInt8], after signature: [UInt8], at offset: Int, with values: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for index in bytes.indices where bytes[index...].starts(with: signature) {
            for (step, value) in values.enumerated() { bytes[index + offset + step] = value }
        }
        return bytes
    }

    @Test func sizesBehindTheContent() throws {
        // A writer of streams sets bit 3 and leaves the sizes to a descriptor behind the content.
        let file = patched(
            Samples.word(Samples.paragraph("x")), after: [0x50, 0x4B, 3, 4], at: 14,
            with: .init(repeating: 0, count: 12))
        #expect(
            try Samples.document(patched(file, after: [0x50, 0x4B, 3, 4], at: 6, with: [8]))?.blocks == [
                .paragraph("x")
            ])
    }

    @Test func somethingBeforeAndBehindTheArchive() throws {
        let file = Samples.word(Samples.paragraph("x"))
        for bytes in [Array("rác\r\n".utf8) + file, [UInt8](repeating: 0, count: 512) + file, file + [0, 0, 0, 10]] {
            #expect(try Samples.document(bytes)?.blocks == [.paragraph("x")])
        }
    }

    @Test func wideRecords() throws {
        #expect(try Samples.document(wide(Samples.word(Samples.paragraph("x"))))?.blocks == [.paragraph("x")])
        #expect(throws: FormatError.self) {
            try Samples.document(wide(Samples.word(Samples.paragraph("x")), offset: .max))
        }
    }

    /// The archive with the sizes and places of its directory in records of 64 bits.
    private func wide(_ bytes: [UInt8], offset wrong: UInt64? = nil) -> [UInt8] {
        func little(_ value: UInt64, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        }
        func number(_ at: Int, _ count: Int) -> UInt64 {
            (0..<count).reduce(0) { $0 | UInt64(bytes[at + $1]) << (8 * UInt64($1)) }
        }
        let end = bytes.count - 22
        var (at, count) = (Int(number(end + 16, 4)), Int(number(end + 10, 2)))
        var result = Array(bytes[..<at])
        let start = result.count
        for _ in 0..<count {
            let name = Int(number(at + 28, 2))
            let extra =
                little(1, 2) + little(24, 2) + little(number(at + 24, 4), 8) + little(number(at + 20, 4), 8)
                + little(wrong ?? number(at + 42, 4), 8)
            result +=
                bytes[at..<at + 20] + little(.max, 8) + little(UInt64(name), 2) + little(UInt64(extra.count), 2)
                + bytes[at + 32..<at + 42]
            result += little(.max, 4) + bytes[at + 46..<at + 46 + name] + extra
            at += 46 + name
        }
        let size = result.count - start
        let record = result.count
        result += [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
        result +=
            little(UInt64(count), 8) + little(UInt64(count), 8) + little(UInt64(size), 8)
            + little(wrong ?? UInt64(start), 8)
        result += [0x50, 0x4B, 6, 7] + little(0, 4) + little(UInt64(record), 8) + little(1, 4)
        count = 0xFFFF
        return result + [0x50, 0x4B, 5, 6] + little(0, 4) + little(UInt64(count), 2) + little(UInt64(count), 2)
            + little(.max, 8) + little(0, 2)
    }
}
