// What is opened from the split view leads back to it, with all that was typed.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct WayBackJourneys {
    /// The question with a long draft in the split view, and then its fields.
    private static func fields(_ keys: String = "", size: Size = Journey.wide) async -> Journey {
        let journey = await Journey(size: size, keys: "<Down><Down><F3>")
        await journey.press(keys + "<F4>")
        #expect(journey.place == .form)
        return journey
    }

    private static func stored(_ journey: Journey) -> RecordEntry? { journey.office.entry(Sample.question, 3) }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow]) func escapeLeadsBackToTheSplitView(size: Size) async
    {
        let journey = await Self.fields("Này: ", size: size)
        await journey.goTo("unit")
        await journey.press("<Esc>")
        #expect(journey.place == .review)
        #expect(journey.textAtCursor.contains("Phòng đã hẹn"))
        #expect(journey.form?.isChanged == true, "what was typed is still there")
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    @Test func savingTheFieldsLeadsBackToTheSplitView() async {
        let journey = await Self.fields()
        await journey.goTo("topic")
        await journey.press("<C-a>Rừng<F2>")
        if journey.place == .menu { await journey.press("<Down><Enter>") }
        #expect(Self.stored(journey)?["topic"] == .text("Rừng"))
        #expect(journey.place == .review && journey.form?.isChanged == false)
        await journey.press("Rồi <F2>")
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Rồi ") == true)
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    @Test func theFieldThatIsWrongLeadsBackToo() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3><F4>")
        await journey.goTo("number")
        await journey.press("<C-a>không<Esc>")
        #expect(journey.place == .review)
        await journey.press("<F2>")
        #expect(journey.place == .form && journey.form?.focused?.description.name == "number")
        await journey.press("<C-a>3<F2>")
        #expect(journey.place == .review && journey.message.contains("Đã lưu") || journey.message.contains("Không"))
    }

    @Test func givingUpWhatWasTypedLeadsBackToTheStoredText() async {
        let journey = await Self.fields("Này: ")
        await journey.press("<F9>bo ban nhap<Enter><Down><Enter>")
        #expect(journey.place == .review)
        #expect(journey.form?.isChanged == false)
        #expect(journey.office.draft(Sample.question, of: 3) == nil)
    }

    @Test func theSplitViewOpenedFromAFormLeadsBackToIt() async {
        let journey = await Journey(size: Journey.wide, keys: "<Enter><F4>")
        await journey.goTo("answer")
        await journey.press("<F3>")
        #expect(journey.place == .review)
        await journey.press("<Esc>")
        #expect(journey.place == .form && journey.form?.focused?.description.name == "answer")
        await journey.press("<Esc>")
        #expect(journey.place == .detail, "and the form to the record")
    }

    @Test func whatLiesOverTheSplitViewClosesToIt() async {
        for keys in ["<F1>", "<F6>", "<F9>"] {
            let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3>" + keys)
            #expect(journey.state.layers.count == 2, "\(keys)")
            await journey.press("<Esc>")
            #expect(journey.place == .review, "\(keys)")
        }
    }
}
