// Files for an import as far as the office: what is told of them, and files that another program opens.
import Formats
import Foundation
import Office
import Testing
import Words

@Suite("Files for an import")
struct ImportFileTests {
    private static let table = [
        ["STT", "Nội dung kiến nghị", "Đơn vị", "Trả lời"], ["1", "Bao giờ có nước sạch?", "xã A", "Quý III."],
    ]

    /// Runs with a file of this name and content.
    private func withFile(_ name: String, _ content: String, _ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        try await body(folder + "/" + name)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test(arguments: ["bang.html", "bang.xls", "bang.doc"])
    func aPageIsReadWhateverItIsCalled(name: String) async throws {
        let rows = Self.table.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        let page = "<html><table>\(rows)<tr style='display:none'><td>2<td>ẩn<td>b<td>c</table></html>"
        try await withFile(name, page) { path in
            guard case .records(let records, let about) = try await readImport(path, as: .asked, words: Words(.vi))
            else {
                Issue.record("not read")
                return
            }
            #expect(records.map(\.entry.title).contains("Bao giờ có nước sạch?"))
            #expect(about.notes == ["Không đọc dòng đang ẩn: 1 dòng (bảng 1, dòng 3)"])
        }
    }

    private static func isInstalled(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + program) }
    }

    @Test(.enabled(if: isInstalled("soffice")))
    func aFileOfAnotherProgramIsReadThroughLibreOffice() async throws {
        func letters(_ text: String) -> String {
            text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\($0.value)?" }.joined()
        }
        let edges: String = (1...4).map { "\\cellx\($0 * 2000)" }.joined()
        let rows = Self.table.map { row -> String in
            let cells: String = row.map { "\\intbl " + letters($0) + "\\cell" }.joined()
            return "\\trowd" + edges + cells + "\\row\n"
        }
        try await withFile("bang cau hoi.rtf", "{\\rtf1\\ansi\n" + rows.joined() + "\\pard x\\par}") { path in
            guard case .records(let records, let about) = try await readImport(path, as: .asked, words: Words(.vi))
            else {
                Issue.record("not read")
                return
            }
            #expect(records.map(\.entry.title).contains("Bao giờ có nước sạch?"))
            #expect(about.notes.first == "Đọc qua LibreOffice; xem kỹ trước khi nhập")
        }
    }

    @Test func whatCannotBeReadSaysTheWayOut() async throws {
        try await withFile("bang.docx", "%PDF-1.4\n") { path in
            await #expect(throws: OfficeFailure.format(.foreign(.portable), path: path)) {
                try await readImport(path, as: .asked, words: Words(.vi))
            }
        }
        let words = Words(.vi)
        for format in ForeignFormat.allCases {
            let sentence = words(.format(.foreign(format), path: "a.xyz"))
            #expect(sentence.contains("a.xyz") && sentence.hasSuffix("."))
        }
        #expect(words(.format(.tooMany(.lines, part: nil, limit: 2_000_000), path: "a")).contains("2.000.000 dòng"))
        #expect(words(.format(.tooLarge(part: nil, limit: 128 << 20), path: "a")).contains("128 MB"))
    }
}
