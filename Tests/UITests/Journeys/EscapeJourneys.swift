// Escape that turned out to be something else, and Escape that has done its work.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct EscapeJourneys {
    @Test func anEscapeThatLeftAFormIsNotTakenBackByADigit() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>Mới: ")
        await journey.press("<Esc>2")
        #expect(journey.form == nil)
        #expect(journey.state.pane == .product, "2 is the key that it is where one is now")
        #expect(office.entry(Sample.question, 1)?["question"].text.hasPrefix("Mới") == false)
        await journey.press("1<Enter><F4>")
        #expect(journey.typed("question")?.hasPrefix("Mới: ") == true, "what was typed is a draft")
    }

    @Test func norOneThatLeftAFormWithoutAChange() async {
        let journey = await Journey(keys: "<Enter><F4><Esc>0")
        #expect(!journey.hasQuit && journey.form == nil)
        let second = await Journey(keys: "<F7><Esc>8")
        #expect(second.titles.count == 8 || second.office.change { $0.records[Sample.question]?.count } == 8)
    }

    @Test func whereItDidNothingADigitMakesAFunctionKeyOfIt() async {
        let journey = await Journey(keys: "<Esc>9")
        #expect(journey.place == .menu)
        #expect(await Journey(keys: "<Esc>0").hasQuit)
    }

    @Test(arguments: ["<Space><Space>", "/tram<Enter>", "<F9>", "?", "2<Enter>", "<Enter><F6>"])
    func whatItDidStaysDone(keys: String) async {
        let journey = await Journey(keys: keys)
        let count = journey.office.change { $0.records.values.map(\.count).reduce(0, +) }
        await journey.press("<Esc>")
        let place = journey.place
        await journey.press("8")
        #expect(journey.list.marks.isEmpty && journey.place == place, "after \(keys)")
        #expect(journey.office.change { $0.records.values.map(\.count).reduce(0, +) } == count)
        // The next Escape does nothing and may be half of a key again.
        await journey.press("1<Esc><Esc>9")
        #expect(journey.place == .menu)
    }

    @Test(arguments: ["<Enter><F4>Mới: ", "/tram", "<F9>", "2<Enter>", "<Space>", "?", "4", "<F7>Abc", "<F6>"])
    func aTornKeyTakesTheEscapeBack(keys: String) async {
        let torn = await Journey(keys: keys)
        let plain = await Journey(keys: keys)
        for journey in [torn, plain] {
            if journey === torn {
                await journey.happen(.key(KeyPress(.escape)))
                await journey.happen(.revokedEscape(KeyPress(.down)))
            } else {
                await journey.press("<Down>")
            }
        }
        #expect(torn.screen.lines() == plain.screen.lines(), "after \(keys)")
        #expect(torn.place == plain.place)
    }

    @Test(arguments: ["<Enter><F4>Mới: ", "/tram", "<F9>", "2<Enter>", "<Space>", "?", "<F7>Abc"])
    func aTornReplyLeavesEverythingAsItWas(keys: String) async {
        let journey = await Journey(keys: keys)
        let (before, list) = (journey.screen.lines(), journey.list.marks.count)
        await journey.happen(.key(KeyPress(.escape)))
        await journey.happen(.revokedEscape(nil))
        #expect(journey.list.marks.count == list)
        #expect(journey.screen.lines() == before || !journey.message.isEmpty, "after \(keys)")
        #expect(journey.place == (await Journey(keys: keys)).place)
    }

    /// What cannot be taken back stays done, and the key does nothing that nobody sees coming.
    @Test func withoutAnEscapeToTakeBackTheKeyIsDropped() async {
        let journey = await Journey(keys: "<Down>")
        await journey.happen(.revokedEscape(KeyPress(.function(8))))
        #expect(journey.office.change { $0.records[Sample.question]?.count } == 8)
    }
}
