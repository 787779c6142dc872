// The order of days that each kind says, and stars beside points.
import Domain
import Testing

@Suite struct DayOrderTests {
    private static func problems(_ kind: RecordKind, _ days: [String: String]) -> [FieldProblem] {
        var entry = kind.description.blank()
        for (field, day) in days { entry[field] = CalendarDate(day).map(FieldValue.date) ?? .none }
        return kind.description.problems(of: entry).filter { if case .before = $0.reason { true } else { false } }
    }

    @Test(arguments: [
        (RecordKind.incomingPaper, ["receivedOn": "29/11/2026", "date": "1/12/2026"], "receivedOn", "date"),
        (.dossier, ["startedOn": "29/11/2026", "receivedOn": "2/11/2026"], "receivedOn", "startedOn"),
        (.dossier, ["submittedOn": "29/11/2026", "issuedOn": "15/6/2024"], "issuedOn", "submittedOn"),
        // What nobody said in between changes nothing.
        (.dossier, ["receivedOn": "2/11/2026", "issuedOn": "15/6/2024"], "issuedOn", "receivedOn"),
        (.conference, ["heldOn": "20/3/2026", "noticeDate": "19/3/2026"], "noticeDate", "heldOn"),
        (.trainingNeed, ["registeredOn": "2/3/2026", "answeredOn": "1/3/2026"], "answeredOn", "registeredOn"),
        (.letterhead, ["validFrom": "2/3/2026", "validTo": "1/3/2026"], "validTo", "validFrom"),
    ])
    func aDayBeforeTheOneItFollowsIsWrong(kind: RecordKind, days: [String: String], field: String, earlier: String) {
        #expect(Self.problems(kind, days) == [FieldProblem(field, .before(field: earlier))])
        #expect(Self.problems(kind, days.mapValues { _ in "2/3/2026" }).isEmpty, "the same day is no earlier one")
    }

    @Test(arguments: [
        (4, "65", 3), (5, "89,5", 4), (3, "70", nil), (4, "70", nil), (3, "50", nil), (3, "49,9", 2), (nil, "10", nil),
    ])
    func starsAreThoseOfThePoints(stars: Int?, points: String, meant: Int?) throws {
        var product = Product()
        (product.name, product.starRating, product.points) = ("Trám đen", stars, Figure(vietnamese: points))
        let day = try #require(CalendarDate("1/6/2026"))
        let entry = RecordEntry(product)
        let problem = StarAgreement.problem(with: entry, from: nil, sets: { [] }, today: day)
        #expect(problem == meant.map { FieldProblem("starRating", .notByPoints(points, stars: $0)) })
        #expect(StarAgreement.problem(with: entry, from: entry, sets: { [] }, today: day) == nil, "it was so before")
    }

    /// A set that has no minima leaves no reason for fewer stars, and its own bands count.
    @Test func theBandsAreThoseOfTheSet() throws {
        var set = CriteriaSet()
        (set.name, set.decision, set.validFrom) = ("Bộ", "9/2030/QĐ-TTg", CalendarDate("1/1/2030"))
        set.outline = "A | Sản phẩm | 100\n* 5 | 80\n* 4 | 60\n* 3 | 40\n* 2 | 20\n* 1 | 0"
        set.isFrameOnly = true
        var product = Product()
        (product.name, product.starRating, product.points) = ("Trám đen", 4, Figure(vietnamese: "65"))
        product.issuedOn = CalendarDate("1/6/2030")
        let day = try #require(CalendarDate("1/6/2030"))
        func problem() -> FieldProblem? {
            StarAgreement.problem(with: RecordEntry(product), from: nil, sets: { [set] }, today: day)
        }
        #expect(problem() == nil)
        product.starRating = 3
        #expect(problem() == FieldProblem("starRating", .notByPoints("65", stars: 4)))
    }

    @Test func aProgrammeKnowsTimesInFrontOfAColon() {
        let programme = DialogueProgramme(
            ["8 giờ 00: khai mạc", "- 8h15 - 9h00: báo cáo", "Nội dung: hỏi đáp"], from: "")
        #expect(programme.steps.map(\.time) == ["8 giờ 00", "8h15 - 9h00", ""])
        #expect(programme.steps.map(\.work) == ["khai mạc", "báo cáo", "Nội dung: hỏi đáp"])
    }
}
