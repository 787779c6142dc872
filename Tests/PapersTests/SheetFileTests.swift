// Spreadsheets as they are written: types, formats, filters, and nothing that becomes a formula.
import Domain
import FileSamples
import Formats
import Foundation
import Papers
import Testing

@Suite("Writing spreadsheets")
struct SheetFileTests {
    private func file(_ document: PaperDocument, leavingOut: Set<Int> = []) -> [UInt8] {
        var writer = SheetFile()
        return writer.write(document, leavingOut: leavingOut).flatMap { $0 }
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        var archive = try ZipArchive(bytes)
        return String(decoding: try archive.content(of: name), as: UTF8.self)
    }

    private func paper(_ tables: [(heading: String, table: PaperTable)]) -> PaperDocument {
        let blocks = tables.flatMap { heading, table -> [PaperBlock] in
            (heading.isEmpty ? [] : [.paragraph(PaperParagraph(.heading, heading))]) + [.table(table)]
        }
        return PaperDocument(title: "Sổ: năm 2024?", sections: [PaperSection(blocks: blocks)])
    }

    private static let dangerous = [
        "=1+2", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=cmd|' /C calc'!A0", "thường",
    ]

    @Test func everyValueKeepsItsTypeAndItsForm() throws {
        let values: [PrintedValue] = [
            .number(2023), .money(Money(dong: 169_020_000, written: "169,02 triệu")),
            .date(CalendarDate("08/3/2024") ?? .epoch), .text("Thạch <đen> & \"x\"\n_x000A_"), .none,
        ]
        let figures = ["294.590,2", "0,50", "123.456.789.012,3456"].compactMap { Figure(vietnamese: $0) }
        let old = PrintedValue.date(CalendarDate("01/02/1890") ?? .epoch)
        let cells = (values + figures.map(PrintedValue.figure) + [old]).map { value in
            var cell = PaperCell(value.text)
            cell.value = value
            return cell
        }
        let table = PaperTable(
            shares: cells.map { _ in 1 }, heading: [PaperRow(texts: cells.indices.map { "c\($0)" })],
            rows: [PaperRow(cells)])
        let bytes = file(paper([("", table)]))
        let book = try #require(try Samples.workbook(bytes))
        #expect(book.sheets.map(\.name) == ["Sổ- năm 2024-"])
        #expect(
            book.sheets[0].rows[1].cells.map(\.value) == [
                .number("2023"), .number("169020000"), .date("2024-03-08"), .text("Thạch <đen> & \"x\"\n_x000A_"),
                .number("294590.2"), .number("0.5"), .text("123.456.789.012,3456"), .text("01/02/1890"),
            ])
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        for part in [
            "state=\"frozen\"", "<autoFilter ref=\"A1:I2\"/>", "<col min=\"9\" max=\"9\" width=", "<v>0.50</v>",
        ] {
            #expect(sheet.contains(part), "\(part)")
        }
        let styles = try part("xl/styles.xml", of: bytes)
        #expect(styles.contains("formatCode=\"dd/mm/yyyy\"") && styles.contains("formatCode=\"#,##0.00\""))
    }

    @Test func nothingBecomesAFormula() throws {
        let table = PaperTable(
            shares: [1], heading: [PaperRow(texts: ["=A1"])], rows: Self.dangerous.map { PaperRow(texts: [$0]) })
        let bytes = file(paper([("=1", table)]))
        let book = try #require(try Samples.workbook(bytes))
        #expect(book.sheets[0].rows.map { $0.cells.first?.value } == (["=A1"] + Self.dangerous).map { .text($0) })
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!sheet.contains("<f>") && sheet.components(separatedBy: "s=\"3\"").count == Self.dangerous.count)
        var writer = DelimitedFile()
        let text = String(decoding: writer.write(paper([("", table)])).flatMap { $0 }, as: UTF8.self)
        for line in text.split(separator: "\r\n") {
            let first = line.drop { $0 == "\"" || $0 == "\u{FEFF}" }.first
            #expect(first == "'" || first == "t", "\(line)")
        }
        let read = try DelimitedText(reading: text)
        #expect(read.rows == [["=A1"]] + Self.dangerous.map { [$0] })
    }

    @Test func tablesOfAPaperBecomeTabs() throws {
        func table(_ text: String) -> PaperTable {
            PaperTable(
                shares: [1, 1, 1],
                heading: [
                    PaperRow([PaperCell("trên", span: 3)]), PaperRow(texts: ["a", "b", "c"], style: .cellHeading),
                ],
                rows: [PaperRow([PaperCell(text, span: 2), PaperCell("1.892", style: .cellNumber)])])
        }
        let document = paper([("Theo chương trình", table("x")), ("Theo chương trình", table("y"))])
        let book = try #require(try Samples.workbook(file(document)))
        #expect(book.sheets.map(\.name) == ["Theo chương trình", "Theo chương trình2"])
        #expect(
            book.sheets[1].rows.map { $0.cells.map(\.value) } == [
                [.text("a"), .text("b"), .text("c")], [.text("y"), .number("1892")],
            ])
        #expect(book.sheets[0].rows[1].cells.map(\.column) == [0, 2])
        let left = try #require(try Samples.workbook(file(document, leavingOut: [1])))
        #expect(left.sheets.map(\.rows.count) == [1, 2], "what is left out stays out")
    }

    @Test func whatNoProgramHoldsIsRefused() {
        var writer = SheetWriter()
        writer.begin("S", widths: [10], headings: [["x"]])
        writer.add([.text(String(repeating: "x", count: 32_767))])
        #expect(writer.fault == nil)
        writer.add([.text(String(repeating: "x", count: 32_768))])
        #expect(writer.fault == .tooLarge(part: "S!A3", limit: 32_767))
    }

    @Test func aSpreadsheetProgramReadsTheSame() throws {
        guard
            let program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first(
                where: FileManager.default.isExecutableFile)
        else { return }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("soxa-sheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var cells = [PaperCell("")]
        cells[0].value = .money(Money(dong: 169_020_000))
        cells.append(PaperCell(""))
        cells[1].value = .date(CalendarDate("08/3/2024") ?? .epoch)
        cells.append(PaperCell("=1+2"))
        cells.append(PaperCell("Thạch đen"))
        let table = PaperTable(
            shares: [1, 1, 1, 1], heading: [PaperRow(texts: ["a", "b", "c", "d"])], rows: [PaperRow(cells)])
        try Data(file(paper([("", table)]))).write(to: folder.appendingPathComponent("a.xlsx"))
        func convert(_ name: String, to ending: String) throws {
            try Self.convert(folder.path + "/" + name, to: ending, with: program, in: folder.path)
        }
        try Data("a,b\n1,2\n".utf8).write(to: folder.appendingPathComponent("plain.csv"))
        try convert("plain.csv", to: "ods")
        // An office may have the word processor alone.
        guard FileManager.default.fileExists(atPath: folder.path + "/plain.ods") else { return }
        try convert("a.xlsx", to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033")
        let text = try String(contentsOf: folder.appendingPathComponent("a.csv"), encoding: .utf8)
        #expect(text == "a,b,c,d\n\"169,020,000\",08/03/2024,=1+2,Thạch đen\n")
    }

    private static func convert(_ path: String, to format: String, with program: String, in folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", format, "--outdir", folder,
            path,
        ]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
    }
}
