// What a paper says of documents that its answers cite and that are not in force on its day.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite struct CitedRemarkTests {
    @Test func aNoticeSaysWhichCitedDocumentsHaveEnded() async throws {
        try await withTwoDesks { desks in
            var document = LegalDocument()
            (document.type, document.number) = ("Nghị quyết", "08/2019/NQ-HĐND")
            document.inForceTo = CalendarDate("31/3/2026")
            _ = try await desks.stored(RecordEntry(document))
            var conference = Conference.first(of: 2026, by: "UBND xã Mẫu")
            (conference.notice, conference.noticeDate) = ("01/TB-UBND", CalendarDate("12/4/2026"))
            let dialogue = try await desks.stored(RecordEntry(conference))
            for (number, answer) in [
                (1, "Theo Nghị quyết số 08/2019/NQ-HĐND."), (2, "Không viện dẫn."), (3, "Nghị quyết 08/2019/NQ-HĐND"),
            ] {
                var question = Question()
                (question.question, question.answer) = ("Câu \(number)?", answer)
                (question.number, question.state) = (number, .approved)
                question.conference = dialogue.identity.id
                _ = try await desks.stored(RecordEntry(question))
            }
            func remarks() async throws -> [String] {
                let paper = try #require(try await PaperCatalogue.asked("notice", PaperArguments(), of: desks.an))
                return try await desks.an.compose(PaperOrder(paper), width: nil).remarks.map { Words(.vi)($0) }
            }
            let found = try await remarks().filter { $0.contains("08/2019") }
            #expect(found.count == 1 && found[0].contains("31/3/2026") && found[0].contains("câu 1, 3"), "\(found)")
            // On an earlier day it was in force; the year of its number stays.
            var earlier = try #require(dialogue.record(as: Conference.self))
            earlier.noticeDate = CalendarDate("12/3/2026")
            _ = try await desks.stored(RecordEntry(earlier))
            #expect(try await !remarks().contains { $0.contains("08/2019") })
        }
    }
}
