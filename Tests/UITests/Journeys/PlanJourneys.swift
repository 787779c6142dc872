// The plan of an import: what changes from what to what, and choosing where both sides changed a field.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct PlanJourneys {
    private func journey(_ plan: ImportPlan, size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(size: size)
        journey.office.change { $0.plan = plan }
        await journey.press("<F9>nhap tu tep<Enter>\(plan.source)<Enter>")
        return journey
    }

    private func stars(_ journey: Journey) -> [FieldValue]? {
        journey.office.change { $0.carriedOut.last?.items.dropFirst().map { $0.entry["starRating"] } }
    }

    @Test func aChangeIsShownFromWhatToWhat() async {
        let journey = await journey(Sample.goodPlan, size: Journey.wide)
        #expect(journey.text.contains("Trả lời: (trống) → Đến 21 giờ."))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow])
    func whatIsHereStaysUnlessSomebodyChooses(size: Size) async {
        let journey = await journey(Sample.conflictPlan, size: size)
        #expect(journey.place == .plan)
        #expect(journey.text.contains("trái nhau 2") || size.columns < 80)
        #expect(journey.textAtCursor.contains("Trám đen") || size.columns < 80, "what needs somebody comes first")
        #expect(journey.text.contains("● giữ ở đây: 3") && journey.text.contains("○ lấy của tệp: 4"))
        #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
        await journey.press("<F2>")
        #expect(stars(journey) == [.number(3), .number(4)])
        #expect(journey.message.contains("2 giữ như ở đây") || size.columns < 80)
        #expect(
            journey.office.change { $0.carriedOut.last?.items.compactMap(\.declined?["starRating"]) }
                == [.number(4), .number(5)], "what was not taken goes into the history")
    }

    @Test func spaceTakesTheFilesValueOfOneRecord() async {
        let journey = await journey(Sample.conflictPlan)
        await journey.press("<Tab> ")
        #expect(journey.text.contains("● lấy của tệp: 5") && journey.text.contains("● giữ ở đây: 3"))
        await journey.press("<Enter>")
        #expect(stars(journey) == [.number(3), .number(5)])
    }

    @Test func aStarTakesAllAndGivesAllBack() async {
        let journey = await journey(Sample.conflictPlan)
        await journey.press("*")
        #expect(journey.text.contains("● lấy của tệp: 4") && journey.text.contains("● lấy của tệp: 5"))
        await journey.press("*")
        #expect(!journey.text.contains("● lấy của tệp"))
        await journey.press("*<F2>")
        #expect(stars(journey) == [.number(4), .number(5)])
        let notes = journey.office.change { $0.carriedOut.last?.items.last?.entry["notes"] }
        #expect(notes == .text("Ghi ở tệp"), "what only the file changed is taken in any case")
    }

    @Test func aPlanThatWasOvertakenIsShownAnew() async {
        let journey = await journey(Sample.goodPlan)
        let other = ImportPlan(source: Sample.goodPlan.source, items: Array(Sample.goodPlan.items.suffix(2)))
        journey.office.change { $0.overtaking = other }
        await journey.press("<F2>")
        #expect(journey.place == .plan && journey.office.change { $0.carriedOut.isEmpty })
        #expect(journey.message == journey.state.words[.planOvertaken])
        #expect(journey.text.contains("mới 0"))
        await journey.press("<F2>")
        #expect(journey.office.change { $0.carriedOut } == [other])
        #expect(journey.state.layers.isEmpty)
    }

    @Test func spaceWithoutAConflictSaysSo() async {
        let journey = await journey(Sample.goodPlan)
        await journey.press(" ")
        #expect(journey.message == journey.state.words[.planNothingToChoose])
    }
}
