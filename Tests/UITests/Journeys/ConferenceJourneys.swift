// The register of conferences and the days that the law sets for them.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ConferenceJourneys {
    @Test(arguments: [Journey.wide, Journey.usual]) func theFormTellsByWhenThePlanMustBePublic(size: Size) async {
        let journey = await Journey(size: size, keys: "]<F7>Đối thoại mùa hè")
        await journey.goTo("plannedOn")
        await journey.press("20/6/2024")
        #expect(journey.text.contains("Công khai kế hoạch chậm nhất  21/5/2024"))
        #expect(journey.text.contains("(còn 31 ngày)"))
        #expect(journey.text.contains("Công khai, gửi kết luận chậm nhất  30/6/2024"))
        await journey.press("<C-u>25/4/2024")
        #expect(journey.text.contains("26/3/2024") && journey.text.contains("! (quá 25 ngày)"))
        await journey.goTo("complex")
        await journey.press("<Space>")
        #expect(journey.text.contains("Công khai, gửi kết luận (phức tạp) chậm nhất"))
        #expect(journey.text.contains("  10/5/2024"), "\(journey.text)")
    }

    @Test func aPublicPlanTellsFromWhenOnTheDialogueMayBeHeld() async {
        let journey = await Journey(keys: "]<F7>Đối thoại mùa hè")
        await journey.goTo("planPublishedOn")
        await journey.press("20/4/2024")
        #expect(journey.text.contains("Tổ chức sớm nhất  20/5/2024"))
    }

    @Test func newQuestionsBelongToTheCurrentConference() async {
        let office = Sample.office()
        office.change { $0.current = 2 }
        let journey = await Journey(office, keys: "<F7>Câu hỏi mới?<F2>")
        #expect(office.entry(Sample.question, 9)?["conference"] == .reference(2))
        #expect(journey.titles == ["Câu hỏi mới?"])
    }

    @Test func answersAreProposedForTheDayOfTheLawAndTheClockStandsAbove() async {
        let office = Sample.office()
        office.change {
            $0.records[.conference]?[1]?["heldOn"] = CalendarDate("16/4/2024").map(FieldValue.date) ?? .none
        }
        let journey = await Journey(office, size: Journey.wide, keys: "<Down><Down><Space>g")
        #expect(journey.text.contains("kết luận còn 6 ngày"))
        await journey.press("phong kinh te<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("Công khai, gửi kết luận chậm nhất 26/4/2024"))
        await journey.press("<Enter>")
        #expect(office.entry(Sample.question, 3)?["dueOn"].date?.officialText == "26/4/2024")
        // Once it is public and sent there is nothing to wait for.
        await journey.press("]<End><F4>")
        for field in ["publishedOn", "sentOn"] {
            await journey.goTo(field)
            await journey.press("18/4/2024")
        }
        await journey.press("<F2>")
        #expect(!journey.text.contains("kết luận còn"))
    }

    /// In a window of 80 columns the clock stands above where there is room for it, and yields to where one is.
    @Test func theClockStandsInANarrowWindowToo() async {
        var held = Conference()
        (held.title, held.year, held.heldOn) = ("Đối thoại", 2024, CalendarDate("16/4/2024"))
        held.planPublishedOn = CalendarDate("1/3/2024")
        let alone = await Journey(TestOffice([RecordEntry(held)]), size: Journey.usual, keys: "]")
        #expect(alone.screen.lines()[0].contains("kết luận còn 6 ngày"), "\(alone.text)")
        #expect(alone.screen.lines()[0].contains("1 đối thoại"), "\(alone.text)")
        let office = Sample.office()
        office.change { $0.records[.conference]?[1]?["heldOn"] = .date(CalendarDate("16/4/2024") ?? .epoch) }
        let busy = await Journey(office, size: Journey.usual)
        #expect(busy.screen.lines()[0].contains("8 câu hỏi"), "\(busy.text)")
    }
}
