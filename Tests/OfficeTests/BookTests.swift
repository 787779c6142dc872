// The books of papers as they are printed, and taken in again.
import Domain
import Office
import Testing
import Words

@Suite struct BookTests {
    private static func day(_ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: 2026, month: month, day: day) ?? .epoch
    }

    private static func fill(_ desks: TwoDesks) async throws {
        for (number, day, issuer, abstract) in [
            (17, Self.day(2, 27), "Sở Nội vụ", "V/v báo cáo tháng hai"),
            (18, Self.day(3, 2), "UBND tỉnh", "V/v giống lúa"),
            (19, Self.day(3, 4), "Tỉnh đoàn", "V/v tháng thanh niên"),
        ] {
            var paper = IncomingPaper()
            (paper.number, paper.receivedOn, paper.issuer, paper.abstract) = (number, day, issuer, abstract)
            (paper.type, paper.sign, paper.department) = ("Công văn", "9\(number)/CV", "Văn phòng")
            (paper.date, paper.dueOn) = (day.adding(days: -1), day.adding(days: 10))
            _ = try await desks.stored(RecordEntry(paper))
        }
        for (abstract, state) in [
            ("Lịch tiếp dân", OutgoingPaper.State.issued), ("Kết luận đối thoại", .withdrawn), ("Lịch trực", .issued),
            ("Chưa gửi", .draft),
        ] {
            var paper = OutgoingPaper()
            (paper.type, paper.sign, paper.date) = (.notice, "TB-UBND", Self.day(3, 5))
            (paper.abstract, paper.addressee, paper.state) = (abstract, "Các thôn", state)
            (paper.copies, paper.reason) = (12, state == .withdrawn ? "Sai ngày" : "")
            _ = try await desks.stored(RecordEntry(paper))
        }
    }

    private static func pages(_ kind: RecordKind, _ desks: TwoDesks, on day: CalendarDate) async throws
        -> (lines: [String], remarks: [Sentence])
    {
        var desk = desks.an
        desk.paperDay = day
        var arguments = PaperArguments()
        arguments.kind = kind
        let paper = try #require(try await PaperCatalogue.asked("book", arguments, of: desk))
        let composed = try await desk.compose(PaperOrder(paper), width: 160)
        return (composed.pages.flatMap { $0 }.map(\.text), composed.remarks)
    }

    @Test func aMonthHasItsLinesInTheirOrder() async throws {
        try await withTwoDesks { desks in
            try await Self.fill(desks)
            let incoming = try await Self.pages(.incomingPaper, desks, on: Self.day(3, 31)).lines.joined(
                separator: "\n")
            #expect(incoming.contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN THÁNG 3/2026"))
            #expect(!incoming.contains("tháng hai") && incoming.contains("· 02 văn bản đến"))
            let first = try #require(incoming.range(of: "giống lúa")), second = incoming.range(of: "thanh niên")
            #expect(try first.lowerBound < #require(second).lowerBound)
            #expect(incoming.contains("14/3/2026"), "the deadline stands among the notes")
            let outgoing = try await Self.pages(.outgoingPaper, desks, on: Self.day(3, 31)).lines.joined(
                separator: "\n")
            for text in ["01/TB-UBND", "02/TB-UBND", "03/TB-UBND", "Thông báo Lịch tiếp", "đã thu hồi"] {
                #expect(outgoing.contains(text), "\(text)")
            }
            #expect(!outgoing.contains("Chưa gửi"), "a draft has no line")
        }
    }

    @Test func anEmptyMonthIsToldAndSoIsAMissingNumber() async throws {
        try await withTwoDesks { desks in
            try await Self.fill(desks)
            await #expect(throws: OfficeFailure.emptyList) {
                try await Self.pages(.incomingPaper, desks, on: Self.day(5, 1))
            }
            #expect(try await Self.pages(.incomingPaper, desks, on: Self.day(3, 1)).remarks.isEmpty)
            var entry = RecordEntry(IncomingPaper())
            (entry["receivedOn"], entry["issuer"]) = (.date(Self.day(3, 20)), .text("UBND huyện"))
            (entry["abstract"], entry["number"]) = (.text("Chép từ sổ giấy"), .number(23))
            _ = try await desks.store.takeIn([entry], action: "import", by: "an")
            let remarks = try await Self.pages(.incomingPaper, desks, on: Self.day(3, 1)).remarks
            #expect(remarks == [Sentence(.remarkNumbersMissing, "2026", "văn bản đến", "20–22")])
        }
    }
}
