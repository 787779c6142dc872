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
}
