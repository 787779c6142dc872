// The day of a paper is held against who issues it, what it cites and what it announces.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite struct PaperTermTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    private static func letterhead(_ issuer: String) -> RecordEntry {
        var letterhead = Letterhead()
        (letterhead.name, letterhead.issuer, letterhead.symbol) = ("Thông báo", issuer, "TB-UBND")
        letterhead.place = "Hạ"
        return RecordEntry(letterhead)
    }

    private static var conference: Conference {
        var conference = Conference()
        (conference.title, conference.year) = ("Đối thoại với thanh niên năm 2026", 2026)
        (conference.plannedOn, conference.questionsUntil) = (day("26/3/2026"), day("20/3/2026"))
        conference.tasks = "Văn phòng: hội trường\nĐoàn xã Hạ: thư mời"
        return conference
    }

    /// What a paper of a day says against itself: why it stays, and the remarks.
    private static func looked(
        _ code: String, on day: String, _ desks: TwoDesks, product: String? = nil
    ) async throws -> (refusal: String?, remarks: String, text: String) {
        var (desk, arguments) = (desks.an, PaperArguments())
        desk.paperDay = Self.day(day)
        arguments.product = product
        let paper = try #require(try await PaperCatalogue.asked(code, arguments, of: desk))
        let composed = try await desk.compose(PaperOrder(paper), width: 110)
        let text = composed.pages.flatMap { $0 }.map(\.text).joined(separator: "\n")
        let path = desks.folder + "/\(code).txt"
        var refusal: String?
        do throws(OfficeFailure) {
            try await desk.write(PaperOrder(paper), to: path, replaces: true)
        } catch {
            refusal = Words(.vi)(error)
        }
        #expect((composed.refusal == nil) == (refusal == nil))
        return (refusal, composed.remarks.map { Words(.vi)($0) }.joined(separator: "\n"), text)
    }

    @Test func aLetterStaysOnceWhatItAnnouncesIsOver() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.letterhead("Ủy ban nhân dân xã Hạ"))
            var entry = try await desks.stored(RecordEntry(Self.conference))
            // The last day is 30 days before the dialogue.
            #expect(try await Self.looked("plan", on: "24/2/2026", desks).refusal == nil)
            let late = try await Self.looked("plan", on: "25/2/2026", desks)
            #expect(late.refusal?.contains("24/02/2026") == true, "\(late)")
            #expect(late.remarks.contains("Chỉ xem"))
            #expect(try await Self.looked("call", on: "20/3/2026", desks).refusal == nil)
            #expect(try await Self.looked("call", on: "21/3/2026", desks).refusal?.contains("20/3/2026") == true)
            // An invitation may go out until the day, and says that questions are late.
            let invitation = try await Self.looked("invitation", on: "26/3/2026", desks)
            #expect(invitation.refusal == nil && invitation.remarks.contains("20/3/2026"))
            #expect(try await Self.looked("invitation", on: "27/3/2026", desks).refusal != nil)
            // A plan that became public is printed again, and says that it was late.
            entry["planPublishedOn"] = .date(Self.day("25/2/2026"))
            _ = try await desks.stored(entry)
            let printed = try await Self.looked("plan", on: "25/2/2026", desks)
            #expect(printed.refusal == nil && printed.remarks.contains("24/02/2026"))
        }
    }

    @Test func thePlanGoesToThoseWhoHaveATask() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.letterhead("Ủy ban nhân dân xã Hạ"))
            _ = try await desks.stored(RecordEntry(Self.conference))
            let text = try await Self.looked("plan", on: "24/2/2026", desks).text
            #expect(text.contains("- Văn phòng;") && text.contains("- Đoàn xã Hạ."), "\(text)")
        }
    }

    @Test func aPaperCitesNothingThatIsNotThereYet() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.letterhead("Ủy ban nhân dân xã Hạ"))
            _ = try await desks.stored(RecordEntry(Self.conference))
            var decree = LegalDocument()
            (decree.type, decree.number, decree.date) = ("Nghị định", "13/2021/NĐ-CP", Self.day("1/2/2026"))
            decree.inForceFrom = Self.day("10/2/2026")
            let stored = try await desks.stored(RecordEntry(decree))
            let early = try await Self.looked("plan", on: "31/1/2026", desks)
            #expect(early.refusal?.contains("13/2021/NĐ-CP") == true, "\(early)")
            // One that is issued and not in force yet may be meant: it is told.
            let told = try await Self.looked("plan", on: "9/2/2026", desks)
            #expect(told.refusal == nil && told.remarks.contains("10/02/2026"))
            #expect(try await !Self.looked("plan", on: "10/2/2026", desks).remarks.contains("13/2021/NĐ-CP"))
            var ended = stored
            ended["inForceTo"] = .date(Self.day("15/2/2026"))
            _ = try await desks.stored(ended)
            #expect(try await Self.looked("plan", on: "16/2/2026", desks).remarks.contains("15/02/2026"))
        }
    }

    @Test func aBodyIssuesNothingBeforeItsFirstDay() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.letterhead("Ủy ban nhân dân xã Hạ"))
            var unit = AdministrativeUnit()
            (unit.name, unit.code, unit.validFrom) = ("Hạ", "1", Self.day("1/2/2026"))
            _ = try await desks.stored(RecordEntry(unit))
            _ = try await desks.stored(RecordEntry(Self.conference))
            let early = try await Self.looked("plan", on: "31/1/2026", desks)
            #expect(early.refusal?.contains("01/02/2026") == true, "\(early)")
            #expect(try await Self.looked("plan", on: "1/2/2026", desks).refusal == nil)
            // The register of bodies knows better than the name tells of the unit.
            var body = Body()
            (body.name, body.validFrom) = ("Ủy ban nhân dân xã Hạ", Self.day("5/2/2026"))
            _ = try await desks.stored(RecordEntry(body))
            #expect(try await Self.looked("plan", on: "4/2/2026", desks).refusal != nil)
            #expect(try await Self.looked("plan", on: "5/2/2026", desks).refusal == nil)
        }
    }

    @Test func aRecognitionIsWithdrawnOnceAndWithAGround() async throws {
        try await withTwoDesks { desks in
            var product = Product()
            (product.name, product.state, product.starRating) = ("Rượu ngô", .recognised, 3)
            product.issuedOn = Self.day("1/2/2026")
            var entry = try await desks.stored(RecordEntry(product))
            #expect(
                try await Self.looked("withdrawal", on: "1/9/2026", desks, product: "Rượu ngô").refusal?
                    .contains("căn cứ") == true)
            entry["foundOn"] = .date(Self.day("1/9/2026"))
            entry["grounds"] = FieldValue.text("markMisused")
            entry = try await desks.stored(entry)
            #expect(try await Self.looked("withdrawal", on: "16/9/2026", desks, product: "Rượu ngô").refusal == nil)
            let late = try await Self.looked("withdrawal", on: "17/9/2026", desks, product: "Rượu ngô")
            #expect(late.refusal == nil && late.remarks.contains("16/9/2026"))
            (entry["state"], entry["revokedOn"]) = (.text("revoked"), .date(Self.day("20/9/2026")))
            _ = try await desks.stored(entry)
            #expect(
                try await Self.looked("withdrawal", on: "21/9/2026", desks, product: "Rượu ngô").refusal?
                    .contains("20/9/2026") == true)
        }
    }

    @Test func whatIsPublishedIsPrintedWithoutLaterQuestions() async throws {
        try await withTwoDesks { desks in
            var conference = Self.conference
            (conference.heldOn, conference.noticeDate) = (Self.day("1/1/2020"), Self.day("2/1/2020"))
            (conference.plannedOn, conference.questionsUntil) = (nil, nil)
            var entry = try await desks.stored(RecordEntry(conference))
            func ask(_ text: String) async throws {
                var question = Question()
                (question.question, question.answer, question.state) = (text, "Có.", .approved)
                question.conference = entry.identity.id
                _ = try await desks.stored(RecordEntry(question))
            }
            try await ask("Câu một")
            // The dialogue came into the book after its day: nobody knows what was there then.
            entry["publishedOn"] = .date(Self.day("3/1/2020"))
            entry = try await desks.stored(entry)
            #expect(try await Self.looked("conclusion", on: "1/2/2026", desks).text.contains("Câu một"))
        }
    }
}
