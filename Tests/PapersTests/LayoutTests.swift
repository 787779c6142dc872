// Papers as they are laid out: cells that span, running heads, columns, other widths, items left out, rows that come.
import Domain
import Formats
import Foundation
import Papers
import Testing

@Suite("Layout of papers") struct LayoutTests {
    private static func paper(_ blocks: [PaperBlock], landscape: Bool = false) -> PaperDocument {
        PaperDocument(title: "Giấy", sections: [PaperSection(isLandscape: landscape, blocks: blocks)])
    }

    private static func body(_ text: String) -> PaperBlock { .paragraph(PaperParagraph(.body, text)) }

    private static func row(_ number: Int) -> PaperRow {
        PaperRow([PaperCell("\(number)", style: .cellNumber), PaperCell("Câu hỏi số \(number) của thanh niên")])
    }

    private static let heading = [
        PaperRow([
            PaperCell("TT", style: .cellHeading, rows: 2), PaperCell("Kết quả", style: .cellHeading, span: 2),
        ]),
        PaperRow(texts: ["Kế hoạch", "Thực hiện"], style: .cellHeading),
    ]

    @Test func cellsOfAHeadingSpanColumnsAndRows() {
        let table = PaperTable(
            shares: [2, 5, 5], heading: Self.heading,
            rows: [
                PaperRow([
                    PaperCell("1", style: .cellCentred), PaperCell("10 người"), PaperCell("8", style: .cellNumber),
                ]),
                PaperRow([PaperCell("I. Phần chung", span: 3)]),
                PaperRow(texts: ["2", "a", "b"]),
            ])
        let drawn = TextPages.write(Self.paper([.table(table)]))[0]
        #expect(Set(drawn.map(\.count)) == [78])
        #expect(drawn[0].count { $0 == "┬" } == 1 && drawn[0].first == "┌" && drawn[0].last == "┐")
        #expect(drawn[1].count { $0 == "│" } == 3 && drawn[1].contains("TT") && drawn[1].contains("Kết quả"))
        #expect(drawn[2].first == "│" && drawn[2].contains("├") && drawn[2].contains("┬") && drawn[2].last == "┤")
        #expect(drawn[3].count { $0 == "│" } == 4 && drawn[3].contains("Kế hoạch"))
        #expect(drawn[4].count { $0 == "┼" } == 2)
        #expect(drawn[5].hasSuffix("8 │"))
        // Above a row that spans all columns the borders between them end, below it they begin.
        #expect(drawn[6].count { $0 == "┴" } == 2 && drawn[8].count { $0 == "┬" } == 2)
        #expect(drawn[7].count { $0 == "│" } == 2)
        #expect(drawn[10].first == "└" && drawn[10].count { $0 == "┴" } == 2)
    }

    @Test func theWholeHeadingIsRepeatedOnEverySheet() {
        let table = PaperTable(
            shares: [2, 5, 5], heading: Self.heading, rows: (1...90).map { PaperRow(texts: ["\($0)", "a", "b"]) })
        let pages = TextPages.write(Self.paper([.table(table)]))
        #expect(pages.count > 2)
        for page in pages {
            #expect(page.count { $0.contains("Kết quả") } == 1 && page.count { $0.contains("Kế hoạch") } == 1)
            #expect(page.last?.hasPrefix("└") == true)
        }
    }

    @Test func spanningCellsAreMergedInWordAndInABrowser() throws {
        let table = PaperTable(shares: [2, 5, 5], heading: Self.heading, rows: [PaperRow(texts: ["1", "a", "b"])])
        var archive = try ZipArchive(WordWriter.write(Self.paper([.table(table)])))
        let body = String(decoding: try archive.content(of: "word/document.xml"), as: UTF8.self)
        #expect(body.contains(#"<w:gridSpan w:val="2"/>"#))
        #expect(body.contains(#"<w:vMerge w:val="restart"/>"#) && body.contains("<w:vMerge/>"))
        #expect(body.count(of: "<w:tblHeader/>") == 2)
        let page = PageMarkup.write(Self.paper([.table(table)]))
        #expect(page.contains(#"<th rowspan="2""#) && page.contains(#"<th colspan="2""#))
    }

    @Test func aRunningHeadStandsOnEverySheetButTheFirst() throws {
        let section = PaperSection(
            runningHead: "Danh sách <chung>", blocks: (1...40).map { Self.body("đoạn \($0)\u{2028}nữa") })
        let document = PaperDocument(title: "Giấy", sections: [section, PaperSection(blocks: [Self.body("phụ lục")])])
        let pages = TextPages.write(document)
        #expect(!pages[0].contains { $0.contains("Danh sách") })
        #expect(pages[1][0].drop { $0 == " " } == "2" && pages[1][1].drop { $0 == " " } == "Danh sách <chung>")
        #expect(pages.last == ["phụ lục", ""])
        var archive = try ZipArchive(WordWriter.write(document))
        let head = String(decoding: try archive.content(of: "word/header1.xml"), as: UTF8.self)
        #expect(head.contains("Danh sách &lt;chung&gt;") && head.contains(" PAGE "))
        #expect(!String(decoding: try archive.content(of: "word/header2.xml"), as: UTF8.self).contains("Danh sách"))
        #expect(PageMarkup.write(document).contains(#"content: "Danh sách \3c chung\3e ""#))
    }

    @Test func textRunsInColumns() throws {
        var blocks = (1...100).map { Self.body("mục \($0)") }
        blocks.insert(.columnBreak, at: 10)
        let section = PaperSection(columnCount: 2, blocks: blocks)
        let pages = TextPages.write(PaperDocument(title: "Giấy", sections: [section]))
        #expect(pages.allSatisfy { $0.allSatisfy { $0.count <= 78 } })
        #expect(pages[0][0].contains("mục 1") && pages[0][0].contains("mục 11"))
        #expect(pages[1][0].drop { $0 == " " } == "2")
        let found = Set(pages.joined().flatMap { $0.split(separator: "mục").compactMap { Int($0.filter(\.isNumber)) } })
        #expect((1...100).allSatisfy(found.contains))
        var archive = try ZipArchive(WordWriter.write(PaperDocument(title: "Giấy", sections: [section])))
        let body = String(decoding: try archive.content(of: "word/document.xml"), as: UTF8.self)
        #expect(body.contains(#"<w:cols w:num="2""#) && body.contains(#"<w:br w:type="column"/>"#))
    }

    @Test func whatIsLeftOutStandsInNoFormat() throws {
        let rows = (1...3).map(Self.row)
        let document = Self.paper([
            Self.body("mở đầu"),
            .list([PaperParagraph(.item, "một", mark: "-"), PaperParagraph(.item, "hai", mark: "-")]),
            .table(
                PaperTable(shares: [1, 9], heading: [PaperRow(texts: ["TT", "Câu"], style: .cellHeading)], rows: rows)),
            Self.body("kết thúc"),
        ])
        var writer = TextPages()
        let whole = writer.write(document).joined()
        #expect(Set(whole.compactMap(\.item)) == Set(0...6))
        #expect(whole.first { $0.text.contains("số 2") }?.item == 4)
        #expect(whole.allSatisfy { $0.item != nil || !$0.text.contains("số") })
        var shorter = TextPages()
        let left: Set = [0, 2, 4]
        let lines = shorter.write(document, leavingOut: left).joined()
        // What is left keeps its number.
        #expect(Set(lines.compactMap(\.item)) == [1, 3, 5, 6])
        let word = try readOffice(WordWriter.write(document, leavingOut: left), name: "giấy.docx")
        guard case .document(let content) = word.content else { throw CocoaError(.fileReadCorruptFile) }
        let texts = [
            lines.map(\.text).joined(separator: "\n"),
            content.blocks.map { "\($0)".replacing("\u{A0}", with: " ").replacing("\\u{A0}", with: " ") }.joined(),
            PageMarkup.write(document, leavingOut: left),
        ]
        for text in texts {
            #expect(!text.contains("mở đầu") && !text.contains("hai") && !text.contains("số 2"))
            #expect(text.contains("một") && text.contains("số 1") && text.contains("số 3") && text.contains("kết thúc"))
        }
    }

    @Test(arguments: [20, 33, 60, 78, 140]) func anotherWidthHasTheSameSheets(columns: Int) {
        let long = (1...120).map { "tiếng\($0)" }.joined(separator: " ")
        var rows = (1...70).map(Self.row)
        rows.insert(PaperRow(texts: ["", long + " " + long + " " + long]), at: 30)
        let document = Self.paper(
            [
                .paragraph(PaperParagraph(.name, "BẢNG TỔNG HỢP")),
                .table(
                    PaperTable(
                        shares: [1, 4], heading: [PaperRow(texts: ["TT", "Câu"], style: .cellHeading)], rows: rows)),
                Self.body(long),
            ], landscape: true)
        let second = PaperDocument(
            title: "Giấy", sections: document.sections + [PaperSection(blocks: [Self.body(long)])])
        var writer = TextPages()
        let sheets = writer.write(second)
        var other = TextPages(columns: columns)
        let fitted = other.write(second)
        #expect(fitted.count == sheets.count)
        #expect(fitted.joined().allSatisfy { $0.text.count <= columns })
        func words(_ lines: some Sequence<SheetLine>) -> [Int: String] {
            Dictionary(grouping: lines.filter { $0.item != nil }) { $0.item ?? 0 }
                .mapValues { $0.map(\.text).joined().filter { $0.isLetter || $0.isNumber } }
        }
        #expect(words(fitted.joined()) == words(sheets.joined()))
        // An item that begins on a sheet of paper begins on the same sheet here.
        func firsts(_ sheets: [[SheetLine]]) -> [Int: Int] {
            var found: [Int: Int] = [:]
            for (number, sheet) in sheets.enumerated() {
                for case let item? in sheet.map(\.item) where found[item] == nil { found[item] = number }
            }
            return found
        }
        #expect(firsts(fitted) == firsts(sheets))
    }

    @Test func rowsThatComeWhileItIsWrittenGiveTheSameFiles() async throws {
        let rows = (1...700).map(Self.row)
        func paper(_ table: PaperTable) -> PaperDocument {
            Self.paper([Self.body("mở"), .table(table), Self.body("kết")])
        }
        let heading = [PaperRow(texts: ["TT", "Câu"], style: .cellHeading)]
        let whole = paper(PaperTable(shares: [1, 9], heading: heading, rows: rows))
        let feed = PaperRowFeed(count: 700) { start in Array(rows[start..<min(700, start + 90)]) }
        let coming = paper(PaperTable(shares: [1, 9], heading: heading, feed: feed))
        func bytes<Writer: PaperWriter>(_ writer: Writer) async throws -> (bytes: [UInt8], pieces: Int, steps: [Int])
        where Writer.Piece == [UInt8] {
            var (writer, bytes, pieces, steps) = (writer, [UInt8](), 0, [Int]())
            try await writer.write(
                coming, leavingOut: [3], progress: { done, total in steps.append(done * 1000 + total) }
            ) {
                pieces += 1
                bytes += $0.joined()
            }
            return (bytes, pieces, steps)
        }
        let word = try await bytes(WordWriter())
        #expect(word.steps.map { $0 / 1000 } == [90, 180, 270, 360, 450, 540, 630, 700])
        #expect(word.pieces == 9)
        let content = try readOffice(word.bytes, name: "a.docx").content
        #expect(content == (try readOffice(WordWriter.write(whole, leavingOut: [3]), name: "a.docx").content))
        let markup = try await bytes(PageMarkup())
        #expect(String(decoding: markup.bytes, as: UTF8.self) == PageMarkup.write(whole, leavingOut: [3]))
        let text = try await bytes(TextFile())
        var file = TextFile()
        #expect(text.bytes == file.write(whole, leavingOut: [3]).flatMap { $0 })
        #expect(try await coming.gathered().rowCount == 700)
        var pages = TextPages()
        let sheets = pages.write(try await coming.gathered(), leavingOut: [3]).map {
            $0.map(\.text).joined(separator: "\n")
        }
        #expect(String(decoding: text.bytes, as: UTF8.self) == sheets.joined(separator: "\n\u{0C}\n") + "\n")
    }

    @Test func writingStopsBetweenTwoBatches() async {
        let feed = PaperRowFeed(count: 1_000_000) { start in (start..<start + 100).map(Self.row) }
        let document = Self.paper([.table(PaperTable(shares: [1, 9], heading: [], feed: feed))])
        let task = Task {
            var writer = TextFile()
            try await writer.write(document) { _ in withUnsafeCurrentTask { $0?.cancel() } }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
