// The papers around a dialogue, and the days by which answers are wanted.
import Domain
import Office
import Testing
import Words

@Suite struct DialoguePaperTests {
    private static func day(_ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: 2026, month: month, day: day) ?? .epoch
    }

    private static var conference: Conference {
        var conference = Conference()
        (conference.title, conference.year) = ("Đối thoại với thanh niên xã Hạ năm 2026", 2026)
        (conference.chair, conference.theme) = ("Chủ tịch UBND xã Hạ", "Việc làm và nghề mới")
        (conference.plannedOn, conference.startsAt, conference.place) = (day(3, 26), "8h30", "Hội trường xã Hạ")
        (conference.form, conference.means) = ("trực tiếp", "Ngân sách xã")
        (conference.participants, conference.tasks) = ("- Đoàn xã\nBí thư các chi đoàn", "Văn phòng: hội trường")
        (conference.questionsUntil, conference.questionsTo) = (day(3, 20), "Đoàn xã Hạ")
        return conference
    }

    private static var letterhead: Letterhead {
        var letterhead = Letterhead()
        (letterhead.name, letterhead.papers) = ("Thông báo của xã", Codes([.notice, .conclusion]))
        (letterhead.issuer, letterhead.symbol, letterhead.place) = ("Ủy ban nhân dân xã Hạ", "TB-UBND", "Hạ")
        return letterhead
    }

    private static func printed(
        _ code: String, _ desks: TwoDesks, on paperDay: CalendarDate? = day(2, 24),
        _ fill: (inout PaperArguments) -> Void = { _ in }
    ) async throws -> (text: String, remarks: [String]) {
        var arguments = PaperArguments()
        fill(&arguments)
        var desk = desks.an
        desk.paperDay = paperDay
        let paper = try #require(try await PaperCatalogue.asked(code, arguments, of: desk))
        let composed = try await desk.compose(PaperOrder(paper), width: 100)
        let lines = composed.pages.flatMap { $0 }.map(\.text)
        let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        return (words, composed.remarks.map { Words(.vi)($0) })
    }

    @Test func thePlanSaysWhatTheDecreeAsksFor() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(RecordEntry(Self.letterhead))
            _ = try await desks.stored(RecordEntry(Self.conference))
            let (text, remarks) = try await Self.printed("plan", desks)
            for part in [
                "KẾ HOẠCH", "/KH-UBND", "Việc làm và nghề mới", "trực tiếp", "8h30, ngày 26/3/2026", "Hội trường xã Hạ",
                "- Đoàn xã", "- Bí thư các chi đoàn.", "Văn phòng: hội trường.", "Ngân sách xã", "ngày 20/3/2026",
                "chậm nhất ngày 24/02/2026", "chậm nhất ngày 05/4/2026",
            ] {
                #expect(text.contains(part), "\(part)")
            }
            #expect(remarks == [])
        }
    }

    @Test func whatThePlanCannotSayIsTold() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(RecordEntry(Self.letterhead))
            var bare = Self.conference
            (bare.participants, bare.tasks, bare.means) = ("", "", "")
            _ = try await desks.stored(RecordEntry(bare))
            let (text, remarks) = try await Self.printed("plan", desks)
            #expect(!text.contains("PHÂN CÔNG") && text.contains("VI. CÁC MỐC THỜI GIAN"))
            #expect(remarks.count { $0.contains("“kinh phí”") } == 1)
            #expect(remarks.count { $0.contains("“Phân công thực hiện”") || $0.contains("“Thành phần dự”") } == 2)
        }
    }

    @Test func theProgrammeCountsItsTimesOnAndGivesWayToThatOfTheDialogue() async throws {
        try await withTwoDesks { desks in
            let stored = try await desks.stored(RecordEntry(Self.conference))
            let usual = try await Self.printed("programme", desks).text
            #expect(usual.contains("08 giờ 30 – 08 giờ 45") && usual.contains("Phát biểu mở đầu"))
            var own = try #require(stored.record(as: Conference.self))
            own.programme = "20 | Đón khách | Đoàn xã\nsau giờ nghỉ | Hỏi đáp\nBế mạc"
            _ = try await desks.stored(RecordEntry(own))
            let text = try await Self.printed("programme", desks).text
            #expect(text.contains("08 giờ 30 – 08 giờ 50") && text.contains("sau giờ nghỉ") && text.contains("Bế mạc"))
            #expect(!text.contains("Phát biểu mở đầu"))
        }
    }

    @Test func theCallBringsItsSlipAndTheInvitationItsRoom() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(RecordEntry(Self.letterhead))
            _ = try await desks.stored(RecordEntry(Self.conference))
            let call = try await Self.printed("call", desks).text
            for part in ["/TB-UBND", "Nơi nhận: Đoàn xã Hạ", "trước hết ngày 20/3/2026", "PHIẾU GỬI CÂU HỎI"] {
                #expect(call.contains(part), "\(part)")
            }
            let invitation = try await Self.printed("invitation", desks) {
                $0.name = Self.conference.title
            }
            for part in ["GIẤY MỜI", "/GM-UBND", "kính mời: ………", "8h30, ngày 26/3/2026"] {
                #expect(invitation.text.contains(part), "\(part)")
            }
        }
    }

    @Test func theYearIsReportedWithWhatWasInTimeAndWhatIsOpen() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(RecordEntry(Self.letterhead))
            var held = Self.conference
            (held.heldOn, held.attendance) = (Self.day(3, 26), 60)
            (held.publishedOn, held.publishedAt, held.sentOn) = (Self.day(4, 2), "bảng tin xã", Self.day(4, 3))
            let stored = try await desks.stored(RecordEntry(held))
            var second = Self.conference
            (second.title, second.heldOn, second.attendance) = ("Đối thoại theo đề nghị", Self.day(6, 1), 5)
            _ = try await desks.stored(RecordEntry(second))
            for (text, state) in [("Đường?", Question.State.forwarded), ("Vốn?", .approved), ("Nghề?", .new)] {
                var question = Question()
                (question.question, question.state, question.conference) = (text, state, stored.identity.id)
                (question.answer, question.topic) = (state == .approved ? "Có." : "", "Việc làm")
                question.reason = state == .forwarded ? "Sở Xây dựng" : ""
                _ = try await desks.stored(RecordEntry(question))
            }
            var promise = Promise()
            (promise.commitment, promise.body, promise.conference) = ("Mở lớp", "Phòng Kinh tế", stored.identity.id)
            _ = try await desks.stored(RecordEntry(promise))
            let text = try await Self.printed("dialogues", desks, on: Self.day(12, 31)) { $0.year = 2026 }.text
            for part in [
                "/BC-UBND", "02 hội nghị đối thoại, với 65 người dự", "03 câu hỏi", "đã giải đáp 01",
                "đã chuyển cơ quan có thẩm quyền 01",
                "chưa giải đáp 01", "Đường? (Sở Xây dựng)", "Việc làm: 03 ý kiến", "Mở lớp (Phòng Kinh tế",
                "gửi 03/4/2026",
                "đúng hạn 05/4/2026", "công khai quá hạn", "gửi quá hạn", "11/6/2026",
            ] {
                #expect(text.contains(part), "\(part)")
            }
            await #expect(throws: OfficeFailure.self) { try await Self.printed("dialogues", desks) { $0.year = 2020 } }
        }
    }

    @Test func answersAreWantedByTheDayOfTheConclusion() async throws {
        try await withTwoDesks { desks in
            let first = try await desks.stored(RecordEntry(Self.conference))
            var complex = Self.conference
            (complex.title, complex.plannedOn, complex.isComplex) = ("Chuyên đề", Self.day(3, 10), true)
            let second = try await desks.stored(RecordEntry(complex))
            let questions = [aQuestion("Một?", in: first), aQuestion("Hai?", in: second)]
            #expect(try await desks.an.answerDay(of: questions)?.day == Self.day(3, 25))
            #expect(try await desks.an.answerDay(of: [questions[0]])?.day == Self.day(4, 5))
            #expect(try await desks.an.answerDay(of: [aQuestion("Ba?")])?.day == Self.day(4, 5), "of the current one")
            #expect(try await desks.an.clock(on: Self.day(3, 1))?.day == Self.day(3, 25))
            #expect(try await desks.an.clock(on: Self.day(9, 1))?.day == Self.day(4, 5), "what passed last")
            // Of the next year nobody has planned one yet.
            let next = try #require(CalendarDate(year: 2027, month: 3, day: 2))
            #expect(try await desks.an.clock(on: next) == LegalDay.yearly(on: next))
            #expect(LegalDay.yearly(on: next)?.day.isoText == "2027-03-31")
            #expect(LegalDay.yearly(on: Self.day(4, 1))?.day == Self.day(12, 31))
        }
    }
}
