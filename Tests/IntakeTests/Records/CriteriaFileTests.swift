// Sets of criteria from files: those that come with the program, and those that do not add up.
import Domain
import Intake
import RecordFixtures
import Testing

@Suite("Criteria files")
struct CriteriaFileTests {
    @Test func theFramesOfBothDecisionsComeWithTheProgram() throws {
        let records = try RecordSamples.sample("../criteria/148-2023") + RecordSamples.sample("../criteria/1048-2019")
        var store = MemoryStore()
        let plan = store.plan(records)
        #expect(plan.items.map(\.action) == [.new, .new])
        store.carryOut(plan)
        #expect(!store.plan(records).changesAnything)
        let sets = store.all(CriteriaSet.self)
        #expect(sets.map(\.decision) == ["148/QĐ-TTg", "1048/QĐ-TTg"])
        #expect(sets.allSatisfy { $0.isFrameOnly && $0.scored.bands.bands.count == 5 })
        #expect(sets.map { $0.scored.criteria.map(\.maximum.text) } == [["40", "25", "35"], ["35", "25", "40"]])
        // One ends the day before the other begins.
        let day = try #require(CalendarDate("23/02/2023"))
        #expect(sets.map { $0.isInForce(on: day) } == [false, true])
        #expect(day.adding(days: 1).map { day in sets.map { $0.isInForce(on: day) } } == [true, false])
    }

    @Test func thePracticeSetAddsUp() throws {
        let plan = MemoryStore().plan(try RecordSamples.sample("criteria"))
        #expect(plan.items.map(\.action) == [.new])
        let set = try #require(plan.items.first?.entry.record(as: CriteriaSet.self))
        #expect(!set.isFrameOnly && set.scored.criteria.allSatisfy { !$0.options.isEmpty })
        #expect(set.decision == "(mẫu)")
    }

    @Test func aSetThatDoesNotAddUpIsRefusedWithLineAndSum() throws {
        let good = "A | Phần A | 60\nA1 | Một | 60\n- có | 60\nB | Phần B | 40\nB1 | Hai | 40\n- có | 40"
        func plan(_ outline: String) throws -> ImportPlan {
            let row = ["name", "decision", "validFrom", "total", "frameOnly", "outline"]
            let csv = RecordSamples.csv([
                ["kind"] + row, ["criteria", "Bộ", "1/QĐ", "2024-01-01", "100", "false", outline],
            ])
            return MemoryStore().plan(try RecordSamples.records(csv: csv))
        }
        #expect(try plan(good).items.map(\.action) == [.new])
        let short = try plan(good.replacing("Một | 60", with: "Một | 55"))
        #expect(short.items.map(\.action) == [.refused])
        #expect(
            short.items.first?.problems
                == [
                    FieldProblem("outline", .criteria(.sum(line: 1, name: "Phần A", stated: "60", found: "55"))),
                    FieldProblem("outline", .criteria(.sum(line: 2, name: "Một", stated: "55", found: "60"))),
                ].reversed())
        let less = try plan(good.replacing("40", with: "35"))
        #expect(less.items.first?.problems == [FieldProblem("outline", .criteria(.total(stated: "100", found: "95")))])
        #expect(less.batch.entries.isEmpty)
        #expect(
            try plan("A | x | 1O0").items.first?.problems == [FieldProblem("outline", .criteria(.unreadable(line: 1)))])
    }
}
