// Programmes through time, their conditions, and the steps of cases.
import Domain
import Testing

@Suite struct ProgrammeTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    @Test func aProgrammeStandsByItsDaysAndDocuments() {
        var programme = Programme()
        (programme.validFrom, programme.validTo) = (day(2020, 1, 1), day(2025, 12, 31))
        programme.document = "08/2019/NQ-HĐND; Nghị quyết số 15/2021/NQ-HĐND"
        var (old, new) = (LegalDocument(), LegalDocument())
        (old.type, old.number, old.replacedBy) = ("Nghị quyết", "15/2021/NQ-HĐND", "09/2024/NQ-HĐND")
        (new.type, new.number, new.inForceFrom) = ("Nghị quyết", "09/2024/NQ-HĐND", day(2024, 5, 1))
        let register = DocumentRegister([old, new])
        #expect(programme.standing(on: day(2019, 12, 31), documents: register) == .notYet(from: day(2020, 1, 1)))
        #expect(programme.standing(on: day(2024, 4, 30), documents: register) == .inForce)
        #expect(
            programme.standing(on: day(2024, 5, 1), documents: register)
                == .documentReplaced(
                    number: "Nghị quyết số 15/2021/NQ-HĐND", by: "09/2024/NQ-HĐND", on: day(2024, 4, 30)))
        #expect(programme.standing(on: day(2026, 1, 1), documents: register) == .runOut(on: day(2025, 12, 31)))
        #expect(programme.standing(on: day(2024, 5, 1), documents: DocumentRegister([])) == .inForce)
    }

    private func verdicts(_ support: Support, _ programme: Programme, units: UnitRegistry = UnitRegistry())
        -> [Eligibility.Condition: Eligibility.Verdict]
    {
        let lines = Eligibility(of: support, in: programme, units: units).lines
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.condition, $0.verdict) })
    }

    @Test func conditionsAreMetNotMetOrUnknown() {
        var programme = Programme()
        (programme.ageFrom, programme.ageTo, programme.dischargeMonths) = (16, 35, 12)
        (programme.isForYouthLed, programme.starsFrom) = (true, 3)
        programme.forms = Codes([.person])
        var support = Support()
        #expect(
            verdicts(support, programme) == [
                .form: .unknown(missing: "form"), .youthLed: .met, .age: .unknown(missing: "age"),
                .discharge: .unknown(missing: "dischargedOn"), .stars: .unknown(missing: "product"),
            ])
        (support.form, support.age, support.isYouthLed, support.starRating) = (.person, 36, false, 3)
        (support.dischargedOn, support.appliedOn) = (day(2023, 1, 31), day(2024, 1, 31))
        #expect(
            verdicts(support, programme) == [
                .form: .met, .youthLed: .unmet, .age: .unmet, .discharge: .met, .stars: .met,
            ])
        support.appliedOn = day(2024, 2, 1)
        #expect(verdicts(support, programme)[.discharge] == .unmet)
    }

    @Test func aUnitCountsUnderTheNamesItHadAndHas() {
        func unit(_ name: String, _ code: String, to successors: String = "", from: CalendarDate? = nil)
            -> AdministrativeUnit
        {
            var unit = AdministrativeUnit()
            (unit.name, unit.code, unit.successors, unit.validFrom) = (name, code, successors, from)
            if !successors.isEmpty { unit.validTo = day(2025, 6, 30) }
            return unit
        }
        let merged = day(2025, 7, 1)
        let units = UnitRegistry([
            unit("Đào Viên", "1", to: "3"), unit("Chia", "2", to: "3; 4"), unit("Quốc Việt", "3", from: merged),
            unit("Khác", "4", from: merged),
        ])
        var (programme, support) = (Programme(), Support())
        (programme.units, programme.validFrom, support.year) = ("xã Quốc Việt", merged, 2024)
        for (name, verdict) in [
            ("xã Đào Viên", Eligibility.Verdict.met), ("Quốc Việt", .met), ("xã Chia", .unknown(missing: "")),
            ("xã Khác", .unmet), ("xã Lạ", .unknown(missing: "")),
        ] {
            support.unit = name
            #expect(verdicts(support, programme, units: units)[.unit] == verdict, "\(name)")
        }
    }

    @Test func casesGoStepByStepAndRecordsWithoutFactsAreNotHeldBack() throws {
        var support = Support()
        support.requested = Money(dong: 20)
        let steps: [(Support.State, Int64?)] = [
            (.appraised, nil), (.approved, 15), (.paid, nil), (.reported, nil), (.closed, nil),
        ]
        for (state, sum) in steps {
            let day = day(2024, 4, 20)
            var step = RecordStep(entries: [RecordEntry(support)], to: state.rawValue)
            for fact in step.missing {
                step.facts[fact.field] = fact.field == "amount" ? sum.map { .money(Money(dong: $0)) } : .date(day)
            }
            let field = step.facts.first { $0.value == .date(day) }?.key ?? ""
            support = try #require(step.result([StepContext(today: day)]).changed.first?.record(as: Support.self))
            #expect(support.state == state && RecordEntry(support)[field] == .date(day))
        }
        #expect(support.amount?.dong == 15)
        #expect(Support.description.workflow?.next("closed") == [])
        var old = Support()
        (old.beneficiary, old.year, old.state) = ("Tổ An", 2024, .approved)
        #expect(RecordStep.taking(old, to: "paid").record?.state == .paid)
        let refused = RecordStep.taking(old, to: "refused", ["reason": .text(" ")])
        #expect(refused.obstacles == [.needsFacts(["reason"])])
        old.state = .applied
        #expect(RecordStep.taking(old, to: "paid").obstacles == [.notAllowed(from: "applied")])
        old.state = .appraised
        #expect(RecordStep.taking(old, to: "approved").obstacles == [.needsSum])
    }
}
