// A form is left once its draft is kept: else it stays, and quitting asks.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct DraftKeepingJourneys {
    /// Ways to type something: into a stored record, a new one, quick entry, an answer beside its question.
    private static let typing = ["<Enter><F4>Dở ", "2<F7>Dở ", "n<Tab><Tab><Tab>Dở ", "<Down><Down><F3>Dở "]

    @Test(arguments: typing) func aFormStaysWhenItsDraftCannotBeKept(keys: String) async {
        let office = Sample.office()
        let journey = await Journey(office, size: Journey.wide, keys: keys)
        let place = journey.place
        office.fillDisk()
        await journey.press("<Esc>")
        #expect(journey.place == place && journey.text.contains("Dở"))
        #expect(journey.message.contains("Chưa giữ được bản nháp") && journey.message.contains("Đĩa đã đầy"))
        office.allowWriting()
        await journey.press("<Esc>")
        #expect(journey.place != place)
        #expect(office.change { $0.drafts.count } == 1)
    }

    @Test(arguments: typing) func quittingAsksWhenADraftCannotBeKept(keys: String) async {
        let office = Sample.office()
        let journey = await Journey(office, size: Journey.wide, keys: keys)
        let place = journey.place
        office.fillDisk()
        await journey.press("<C-q>")
        #expect(!journey.hasQuit)
        #expect(journey.text.contains(journey.state.words[.quitUnkept]))
        await journey.press("<Esc>")
        #expect(journey.place == place && journey.text.contains("Dở"))
        office.allowWriting()
        await journey.press("<C-q>")
        #expect(journey.hasQuit)
        #expect(office.change { $0.drafts.count } == 1)
    }

    @Test func whoWantsToQuitAllTheSameCan() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>Dở ")
        office.fillDisk()
        await journey.press("<C-q><Down><Enter>")
        #expect(!journey.hasQuit, "tried once more")
        await journey.press("<Down><Down><Enter>")
        #expect(journey.hasQuit)
    }

    @Test func whoIsToldToEndAsksNobody() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>Dở ")
        office.fillDisk()
        await journey.happen(.terminate)
        #expect(journey.hasQuit)
    }

    @Test func itIsTriedAgainByItself() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>Dở ")
        office.fillDisk()
        await journey.pause()
        #expect(journey.message.contains("Chưa giữ được bản nháp"))
        office.allowWriting()
        await journey.pause()
        #expect(office.draft(Sample.question, of: 1)?.entry["question"].text.hasPrefix("Dở") == true)
    }

    @Test func whatLiesUnderAMenuIsKeptToo() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>Dở <F9>")
        #expect(journey.place == .menu)
        await journey.pause()
        #expect(office.draft(Sample.question, of: 1) != nil)
    }
}
