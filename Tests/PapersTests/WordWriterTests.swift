// Papers as Word documents and as pages for a browser: what is written is read again, word for word.
import Domain
import Formats
import Foundation
import Intake
import Papers
import Testing
import Words

@Suite("Papers as files") struct WordWriterTests {
    private static func paper(_ questions: [Question]) -> PaperDocument {
        var conference = Conference()
        (conference.title, conference.notice) = ("Đối thoại với thanh niên năm 2024", "12/TB-UBND")
        conference.noticeDate = CalendarDate("2024-04-12")
        return NoticeComposer(words: Words(.vi)).document(conference: conference, table: AnswerTable(questions))
    }

    private static func question(_ number: Int, _ text: String, _ answer: String) -> Question {
        var question = Question()
        question.identity = RecordIdentity(id: Int64(number), uid: "q\(number)", version: 1)
        (question.number, question.question, question.answer) = (number, text, answer)
        (question.asker, question.unit, question.state) = ("Đoàn xã", "xã Bản Mẫu", .published)
        return question
    }

    private static func read(_ document: PaperDocument) throws -> OfficeDocument {
        let file = try readOffice(WordWriter.write(document), name: "giấy.docx")
        guard case .document(let content) = file.content else { throw CocoaError(.fileReadCorruptFile) }
        return content
    }

    @Test func theTableIsReadAgainWordForWord() throws {
        let questions = [
            Self.question(1, "Muốn làm “thạch đen”?\nHỏi thêm: <b>&amp;</b>", "Dòng một.\n=2+2\n- gạch đầu dòng"),
            Self.question(2, "Ðường vào thôn?", "Chưa có."),
        ]
        let document = try Self.read(Self.paper(questions))
        let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let table = try #require(tables.first)
        #expect(table.rows.count == 3)
        #expect(table.rows[1].cells.map { $0.paragraphs.joined(separator: "\n") }[1] == questions[0].question)
        #expect(table.rows[1].cells[3].paragraphs == ["Dòng một.", "=2+2", "- gạch đầu dòng"])
        let back = try readOffice(WordWriter.write(Self.paper(questions)), name: "giấy.docx").dialogueTable()
        // The letter of another alphabet that looks like Đ is taken for it.
        #expect(back.rows.map(\.question) == [questions[0].question, "Đường vào thôn?"])
        #expect(back.noticeNumber == "12/TB-UBND")
    }

    @Test func theHeadingIsRepeatedAndPagesAreNumbered() throws {
        let bytes = WordWriter.write(Self.paper([Self.question(1, "Một?", "Hai.")]))
        var archive = try ZipArchive(bytes)
        let body = String(decoding: try archive.content(of: "word/document.xml"), as: UTF8.self)
        #expect(body.contains("<w:tblHeader/>") && body.contains("<w:titlePg/>"))
        #expect(body.contains(#"w:orient="landscape""#))
        let header = String(decoding: try archive.content(of: "word/header1.xml"), as: UTF8.self)
        #expect(header.contains(" PAGE "))
        let styles = String(decoding: try archive.content(of: "word/styles.xml"), as: UTF8.self)
        for style in PaperStyle.allCases { #expect(styles.lowercased().contains("soxa" + style.rawValue.lowercased())) }
        #expect(WordWriter.write(Self.paper([])) == WordWriter.write(Self.paper([])))
    }

    @Test func controlCharactersNeverReachAFile() throws {
        let document = Self.paper([Self.question(1, "Một\u{1B}[31m\u{0}?", "Hai\u{7}\u{9B}.")])
        #expect(try Self.read(document).blocks.isEmpty == false)
        let page = PageMarkup.write(document)
        #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        #expect(!page.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    }

    @Test func aPageForABrowserSaysTheSameAndRunsNothing() {
        let page = PageMarkup.write(Self.paper([Self.question(1, "<script>alert(1)</script>?", "Một & hai.")]))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;?"))
        #expect(!page.contains("<script"))
        #expect(page.contains("Một &amp; hai."))
        #expect(page.contains("A4 landscape") && page.contains("table-header-group"))
    }

    @Test func columnsStandBesideEachOther() throws {
        let head = PaperBlock.columns([
            PaperColumn(
                share: 4, [PaperParagraph(.superior, "UBND HUYỆN"), PaperParagraph(.issuer, "UBND XÃ BẢN MẪU")]),
            PaperColumn(
                share: 5,
                [
                    PaperParagraph(.nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                    PaperParagraph(.motto, "Độc lập - Tự do - Hạnh phúc"),
                ]),
        ])
        let document = PaperDocument(
            title: "Thông báo", sections: [PaperSection(blocks: [head, .paragraph(PaperParagraph(.body, "Nội dung"))])])
        let pages = TextPages.write(document)
        let first = try #require(pages.first?.first)
        #expect(first.contains("UBND HUYỆN") && first.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        #expect(pages.first?.allSatisfy { $0.count <= 78 } == true)
        let back = try Self.read(document)
        #expect(back.blocks.last == .paragraph("Nội dung"))
    }
}
