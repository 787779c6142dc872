// The published table, read in, printed as Word and read in again: the same records, word for word.
import Domain
import Exchange
import Foundation
import Testing

@Suite("The real table printed", .enabled(if: Samples.hasRealFiles)) struct RealTableFileTests {
    @Test func theFourteenRecordsComeBackWordForWord() throws {
        let table = try readOffice(fileAt: #require(Samples.realFile("giai-dap-2024.docx"))).dialogueTable()
        let questions = table.rows.enumerated().map { index, row in
            var question = Question()
            question.identity = RecordIdentity(id: Int64(index + 1), uid: "q\(index)", version: 1)
            question.number = index + 1
            (question.question, question.answer, question.asker) = (row.question, row.answer, row.asker)
            question.state = .published
            return question
        }
        var conference = Conference()
        (conference.title, conference.notice) = (table.title, table.noticeNumber ?? "")
        conference.noticeDate = table.noticeDate.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
        let paper = NoticePaper(words: PaperTests.noticeWords)
            .document(conference: conference, table: AnswerTable(questions))
        let back = try readOffice(WordWriter.write(paper), name: "in.docx").dialogueTable()
        #expect(back.rows.count == 14)
        #expect(back.rows.map(\.question) == table.rows.map(\.question))
        #expect(back.rows.map(\.answer) == table.rows.map(\.answer))
        #expect(back.rows.map(\.asker) == table.rows.map(\.asker))
        #expect(back.noticeNumber == table.noticeNumber && back.noticeDate == table.noticeDate)
    }
}
