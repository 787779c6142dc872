// What the screen remembers of the records follows every change: saves, undo, other programs, the day.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct FreshJourneys {
    /// The current conference has no notice, and two answers wait to be published.
    private func office() -> TestOffice {
        let office = Sample.office()
        office.change { shelf in
            shelf.current = 1
            shelf.records[Sample.conference]?[1]?["notice"] = .none
            shelf.records[Sample.question]?[7]?["state"] = .text("approved")
            shelf.records[Sample.question]?[7]?["answer"] = .text("Hỏi tổ nuôi ong.")
            shelf.records[Sample.question]?[5]?["answer"] = .text("Giấy đề nghị vay.")
        }
        return office
    }

    /// Gives the current conference its notice number in the form, and comes back to the questions.
    private func giveNotice(_ journey: Journey) async {
        await journey.press("]")
        while journey.state.current?.identity.id != 1 { await journey.press("<Down>") }
        await journey.press("<F4>")
        await journey.goTo("notice")
        await journey.press("<C-a>15/TB-UBND<F2>[")
    }

    @Test func answersArePublishedInTheSessionThatSavedTheNotice() async {
        let office = office()
        let journey = await Journey(office)
        await giveNotice(journey)
        #expect(journey.state.currentConference?.notice == "15/TB-UBND")
        await journey.press("*<F6>cong bo<Enter>")
        #expect(office.entry(Sample.question, 5)?["state"] == .text("published"))
        #expect(office.entry(Sample.question, 7)?["state"] == .text("published"))
    }

    @Test func theConferenceFollowsUndoAndRedo() async {
        let office = office()
        let journey = await Journey(office)
        await giveNotice(journey)
        await journey.press("<C-z>")
        #expect(journey.state.currentConference?.notice == "")
        await journey.press("<C-y>")
        #expect(journey.state.currentConference?.notice == "15/TB-UBND")
    }

    @Test func theFirstConferenceOfAnOfficeIsCurrentAtOnce() async {
        let office = TestOffice()
        let journey = await Journey(office)
        office.change { $0.current = 1 }
        await journey.press("]<F7>Đối thoại mùa hè<F2>")
        #expect(journey.state.currentConference?.title == "Đối thoại mùa hè")
    }

    @Test func aPartIsBegunWithWhatItsOwnerIsCalledNow() async {
        let office = Sample.office()
        let journey = await Journey(office, size: Journey.wide, keys: "2/tram<Enter>plô<Enter>")
        office.changeElsewhere(Sample.product, 1, "name", .text("Trám đen hộp"))
        await journey.take(.changedElsewhere)
        await journey.press("<F7>")
        #expect(journey.typed("item") == "Trám đen hộp")
    }

    @Test func anOpenFormOffersTheRecordsOfAnotherProgram() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>")
        office.changeElsewhere(Sample.conference, 1, "title", .text("Gặp mặt đầu hạ"))
        await journey.take(.changedElsewhere)
        await journey.goTo("conference")
        #expect(journey.text.contains("Gặp mặt đầu hạ"))
        #expect(journey.typed("conference") == "1" || journey.form?.typedEntry["conference"] == .reference(1))
    }

    @Test func whatIsLateIsCountedAgainWhenTheDayChanges() async {
        let journey = await Journey()
        let before = journey.state.overdue
        let later = CalendarDate(year: 2024, month: 5, day: 30) ?? .epoch
        await journey.take(.clock(today: later, time: "00:00"))
        #expect(journey.state.overdue > before)
    }

    /// Records of every kind that the state remembers, and a merge: what is offered afterwards is what they say now.
    @Test func suggestionsFollowAMergeOfNames() async {
        let office = Sample.office()
        var (first, second) = (Holder(), Holder())
        (first.name, second.name) = ("HTX Rừng Xanh", "Hợp tác xã Rừng Xanh")
        let (other, survivor) = (office.put(RecordEntry(first)), office.put(RecordEntry(second)))
        let journey = await Journey(office, keys: "2<F4>")
        await journey.goTo("holder")
        await journey.press("x<Esc>")
        await journey.press("<Esc>")
        #expect(!journey.state.suggestions.isEmpty)
        await journey.settle([.merge(other, into: survivor)])
        #expect(journey.state.suggestions.isEmpty)
    }
}
