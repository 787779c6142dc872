// Bodies that are no more on the day of a paper, and what the table of answers counts and groups.
import Domain
import Testing

@Suite struct GoneBodyTests {
    private static func unit(_ name: String, until end: String? = nil, into successor: String = "")
        -> AdministrativeUnit
    {
        var unit = AdministrativeUnit()
        (unit.name, unit.level, unit.successors) = (name, .commune, successor)
        unit.validTo = end.flatMap { CalendarDate($0) }
        return unit
    }

    private let registry = UnitRegistry([
        Self.unit("Hạ", until: "30/6/2025", into: "Thượng"), Self.unit("Thượng"),
    ])

    @Test(
        arguments: [
            ("12/4/2024", []), ("30/6/2025", []),
            ("01/7/2025", ["UBND xã Hạ", "Huyện đoàn", "Ủy ban nhân dân các xã, thị trấn"]),
        ] as [(String, [String])])
    func bodiesGoWithTheirUnits(day: String, gone: [String]) throws {
        let bodies = [
            "UBND xã Hạ", "UBND xã Thượng", "Huyện đoàn", "huyện đoàn", "", "Ủy ban nhân dân các xã, thị trấn",
        ]
        let found = registry.gone(bodies, on: try #require(CalendarDate(day)))
        #expect(found.map(\.body) == gone)
        if !gone.isEmpty { #expect(found[0].followers == ["UBND xã Thượng"] && found[1].followers.isEmpty) }
    }

    private static func question(_ number: Int, topic: String, unit: String = "", asker: String = "") -> Question {
        var question = Question()
        question.identity.id = Int64(number)
        (question.number, question.state, question.topic) = (number, .published, topic)
        (question.unit, question.asker, question.answer) = (unit, asker, "Đáp")
        (question.department, question.supporting) = ("Phòng A", number == 1 ? "Phòng B; phòng a" : "")
        return question
    }

    @Test func whoAskedAndWhoAnswersIsCountedOnce() {
        let table = AnswerTable([
            Self.question(1, topic: "Vốn", unit: "xã Hạ"), Self.question(2, topic: "Vốn", unit: "Xã Hạ"),
            Self.question(3, topic: "Nghề", asker: "Bí thư Đoàn"), Self.question(4, topic: "Nghề", unit: "xã Thượng"),
        ])
        let askers = AskerCount(of: table.rows.map(\.question))
        #expect(askers.bodies == 2 && askers.persons == 1 && table.bodies == ["Phòng A", "Phòng B"])
        #expect(table.groups == [0: "Vốn", 2: "Nghề"])
        let part = table.without([2])
        #expect(part.rows.map(\.number) == [1, 2, 4] && AskerCount(of: part.rows.map(\.question)).bodies == 2)
    }

    @Test func questionsThatDoNotStandGroupByGroupHaveNoHeadings() {
        let topics = [["Vốn", "Nghề", "Vốn"], ["Vốn", "", "Nghề"], ["", "", ""]]
        for topics in topics {
            let questions = topics.enumerated().map { Self.question($0 + 1, topic: $1) }
            #expect(AnswerTable(questions).groups.isEmpty, "\(topics)")
        }
        let first = [Self.question(1, topic: ""), Self.question(2, topic: "Vốn")]
        #expect(AnswerTable(first).groups == [1: "Vốn"])
    }

    @Test func bodiesInSentencesAreKnownByAnyOfTheirNames() throws {
        var body = Body()
        (body.name, body.aliases) = ("Ủy ban nhân dân huyện Mẫu", "UBND huyện")
        (body.validTo, body.successors) = (CalendarDate("30/6/2025"), "Ủy ban nhân dân xã Mẫu")
        let register = UnitRegistry([], bodies: [body])
        let texts = ["Đề nghị UBND huyện, Phòng A xem xét.", "UBND xã trả lời."]
        let found = register.gone(bodiesIn: texts, on: try #require(CalendarDate("1/7/2025")))
        #expect(found.map(\.body) == ["UBND huyện"] && found.first?.followers == ["Ủy ban nhân dân xã Mẫu"])
        #expect(register.gone(bodiesIn: texts, on: try #require(CalendarDate("30/6/2025"))).isEmpty)
    }

    @Test func aBodyThatBeginsLaterIsNotThereYet() throws {
        var body = Body()
        (body.name, body.validFrom) = ("Phòng Mẫu", CalendarDate("1/7/2025"))
        let register = UnitRegistry([], bodies: [body])
        let found = register.gone(["Phòng Mẫu", "Phòng khác"], on: try #require(CalendarDate("30/6/2025")))
        #expect(found.map(\.body) == ["Phòng Mẫu"] && found.first?.startsOn == body.validFrom)
        #expect(register.gone(["Phòng Mẫu"], on: try #require(CalendarDate("1/7/2025"))).isEmpty)
    }
}
