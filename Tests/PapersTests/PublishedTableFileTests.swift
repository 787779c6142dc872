// The published table, read in, printed as Word and read in again: the same records, word for word.
import Domain
import Formats
import Foundation
import Intake
import OfficeFiles
import Papers
import Testing
import Words

@Suite("The published table printed") struct PublishedTableFileTests {
    @Test(arguments: Publication.all) func theFourteenRecordsComeBackWordForWord(publication: Publication) throws {
        let table = try readOffice(fileAt: publication.wordTable).dialogueTable()
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
        let words = Words(.vi)
        let composer = NoticeComposer(words: words)
        let answers = AnswerTable(questions)
        var letterhead = Letterhead()
        (letterhead.issuer, letterhead.place) = ("Ủy ban nhân dân huyện Bắc Lương", "Bắc Lương")
        (letterhead.position, letterhead.recipients) = ("Chủ tịch", "Các xã, thị trấn")
        let template = try PaperTemplate(reading: "tên: THÔNG BÁO\nđoạn: Giải đáp {số câu hỏi} câu./.")
        let notice = composer.notice(conference: conference, table: answers, template: template, facts: [:]).document
        let lettered = LetterForm(letterhead, words: words)
            .around(notice, number: conference.notice, date: conference.noticeDate, year: publication.year)
        for paper in [composer.document(conference: conference, table: answers), lettered] {
            try expectTheSame(WordWriter.write(paper), as: table)
        }
    }

    private func expectTheSame(_ bytes: [UInt8], as table: DialogueTable) throws {
        let back = try readOffice(bytes, name: "in.docx").dialogueTable()
        #expect(back.rows.count == 14)
        #expect(back.rows.map(\.question) == table.rows.map(\.question))
        #expect(back.rows.map(\.answer) == table.rows.map(\.answer))
        #expect(back.rows.map(\.asker) == table.rows.map(\.asker))
        #expect(back.noticeNumber == table.noticeNumber && back.noticeDate == table.noticeDate)
    }
}
