// Sheets of paper: nothing stands in the margins, no word is broken, text and PDF have the same sheets.
import Domain
import FileSamples
import Formats
import Foundation
import Papers
import Testing

@Suite("Sheets of paper") struct SheetLayoutTests {
    private static let pieces = [
        "Quyết định số 3188/QĐ-UBND", "ngày 12 tháng 4 năm 2024", "nghiêng", "theo Điều 12", "169,02 triệu đồng",
        "(08/2019/NQ-HĐND)", "khoản 2", "thanh niên", "năm 2024", "12/4/2024", "điểm a",
    ]

    private static func table(_ count: Int, shares: [Int] = [1, 6, 3, 9]) -> PaperTable {
        var generator = SplitMix(state: UInt64(count) + 7)
        func text(_ most: Int) -> String {
            (0...Int.random(in: 0...most, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
        }
        let rows = (0..<count).map { number in
            PaperRow([
                PaperCell("\(number + 1)", style: .cellCentred), PaperCell(text(12)), PaperCell(text(2)),
                PaperCell(text(60)),
            ])
        }
        return PaperTable(
            shares: shares, heading: [PaperRow(texts: ["TT", "Câu hỏi", "Đơn vị", "Năm 2024"], style: .cellHeading)],
            rows: rows)
    }

    private static func paper(_ count: Int, shares: [Int] = [1, 6, 3, 9]) -> PaperDocument {
        let text = pieces.joined(separator: " ")
        let letter = (1...30).map { PaperBlock.paragraph(PaperParagraph(.body, "\($0). " + text)) }
        return PaperDocument(
            title: "Giấy",
            sections: [
                PaperSection(blocks: letter),
                PaperSection(isLandscape: true, runningHead: "Phụ lục", blocks: [.table(table(count, shares: shares))]),
            ])
    }

    @Test(arguments: [0, 1, 14, 200]) func nothingStandsInTheMargins(count: Int) {
        for sheet in SheetLayout.sheets(of: Self.paper(count)) {
            let (right, bottom) = (
                sheet.size.width - points(PaperSheet.right) + 0.1, sheet.size.height - points(PaperSheet.below) + 0.1
            )
            for mark in sheet.marks {
                switch mark {
                case .text(let text, let x, let y, let face, let size, let stretch):
                    let blanks = Double(text.count { $0 == " " })
                    let end = x + face.width(of: text, size: size) + stretch * blanks
                    #expect(x >= points(PaperSheet.left) - 0.1 && end <= right + 0.5, "\(text)")
                    #expect(y >= points(PaperSheet.above) && y <= bottom, "\(text)")
                case .line(_, let y, let toX, let toY): #expect(toX <= right && max(y, toY) <= bottom)
                case .code: break
                }
            }
        }
    }

    /// Every word of the cells, as it stands in some line.
    private static func expectWhole(_ lines: [[String]], in document: PaperDocument, _ place: String) {
        let words = Set(lines.joined().flatMap { $0.split(separator: " ").map(String.init) })
        for piece in pieces {
            for word in piece.split(separator: " ") {
                #expect(words.contains(String(word)) || !"\(document)".contains(word), "\(place): \(word)")
            }
        }
        let fragments = words.filter { word in
            !pieces.contains { $0.split(separator: " ").contains { $0 == word } } && word.contains { $0.isLetter }
        }
        let heading = Set(["TT", "Câu", "hỏi", "Đơn", "vị", "Năm", "Phụ", "lục"])
        #expect(fragments.subtracting(heading).isEmpty, "\(place): \(fragments.subtracting(heading))")
        for line in lines.joined() {
            for held in ["số", "ngày", "tháng", "năm", "Điều", "khoản", "điểm", "169,02", "Năm"] {
                #expect(!line.hasSuffix(" " + held) && line != held, "\(place): \(line)")
            }
        }
    }

    @Test(arguments: [[1, 6, 3, 9], [1, 1, 1, 40], [1, 40, 1, 1], [9, 1, 1, 1]])
    func noColumnBreaksAWordADateOrANumber(shares: [Int]) {
        let document = Self.paper(30, shares: shares)
        let drawn = SheetLayout.sheets(of: document).map { sheet in
            sheet.marks.compactMap { mark -> String? in
                if case .text(let text, _, _, _, _, _) = mark { text } else { nil }
            }
        }
        Self.expectWhole(drawn, in: document, "drawn")
        let cells = TextPages.write(document).joined().filter { $0.hasPrefix("│") }.map { line in
            line.split(separator: "│").map { cell in
                cell.split(separator: " ").joined(separator: " ")
            }.filter { !$0.isEmpty }
        }
        Self.expectWhole(cells, in: document, "text")
    }

    @Test func whatHoldsIsOrdinaryTextAgain() {
        #expect(heldTogether("Điều 12 của Luật") == "Điều\u{A0}12 của Luật")
        #expect(heldTogether("169,02 triệu đồng là") == "169,02\u{A0}triệu\u{A0}đồng là")
        #expect(heldTogether("ngày 12 tháng 4 năm 2024") == "ngày\u{A0}12 tháng\u{A0}4 năm\u{A0}2024")
        #expect(heldTogether("điểm a khoản 2 Điều 3") == "điểm\u{A0}a khoản\u{A0}2 Điều\u{A0}3")
        #expect(heldTogether("năm nay có  2 cột\n3 sao") == "năm nay có  2 cột\n3\u{A0}sao")
        for text in ["a  b", " a", "a ", "1 2  3 đồng ", "\n\n12 hộp\t3 ngày"] {
            #expect(released(heldTogether(text)) == text)
        }
        let lines = TextPages.write(Self.paper(14)).joined()
        #expect(lines.contains { $0.contains("Quyết định số 3188/QĐ-UBND") })
        #expect(!lines.joined().contains("\u{A0}") && !lines.joined().contains("\u{2011}"))
    }

    private static func fonts() throws -> PaperFonts {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/fonts")
        return try #require(
            PaperFonts { face in
                (try? Data(contentsOf: folder.appendingPathComponent(face.rawValue + ".ttf"))).map(Array.init) ?? []
            })
    }

    @Test(arguments: [1, 14, 200]) func textAndPDFHaveTheSameSheets(count: Int) throws {
        let document = Self.paper(count)
        var file = PortableFile(fonts: try Self.fonts())
        let bytes = file.write(document).flatMap { $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        let pages = TextPages.write(document)
        #expect(file.sheetCount == pages.count)
        #expect(text.contains("/Count \(pages.count) ") && text.hasPrefix("%PDF-") && text.hasSuffix("%%EOF\n"))
        var again = PortableFile(fonts: try Self.fonts())
        #expect(again.write(document).flatMap { $0 } == bytes, "the same paper is the same file")
        var some = PortableFile(fonts: try Self.fonts(), wanted: { $0 == 2 })
        let part = String(decoding: some.write(document).flatMap { $0 }, as: UTF8.self)
        #expect(part.contains("/Count 1 ") && some.sheetCount == pages.count)
    }

    @Test func theWidthsAreThoseOfTheFonts() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/fonts")
        for face in PaperFace.allCases {
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(face.rawValue + ".ttf")))
            let font = try #require(FontFile(bytes))
            for sign in "aăâbcdđeêghiklmnoôơpqrstuưvxyẤẶỘỰỳỷỹ0123456789 .,;:/()-–…“”★%□" {
                let scalar = try #require(String(sign).unicodeScalars.first)
                let glyph = try #require(font.glyph(of: scalar), "\(face) \(sign)")
                #expect(abs(font.width(of: glyph) - face.width(of: sign) * 1000 / 2048) <= 1, "\(face) \(sign)")
            }
        }
    }

    @Test func aWordAsWideAsTheSheetIsBrokenAndADamagedFontRefused() {
        let long = String(repeating: "ệ", count: 900)
        let sheets = SheetLayout.sheets(
            of: PaperDocument(title: "", sections: [PaperSection(blocks: [.paragraph(PaperParagraph(.body, long))])]))
        let letters = sheets.flatMap(\.marks).reduce(0) { count, mark in
            if case .text(let text, _, _, _, _, _) = mark { count + text.count } else { count }
        }
        #expect(letters == 900)
        for bytes in [[], [0, 1, 0, 0], Array(repeating: UInt8(0xFF), count: 400)] as [[UInt8]] {
            #expect(FontFile(bytes) == nil)
        }
    }
}
