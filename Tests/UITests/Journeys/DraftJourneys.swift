// Drafts: what is one, how it is told of, and how one comes back to it.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct DraftJourneys {
    private func drafts(_ office: TestOffice) -> Int { office.change { $0.drafts.count } }

    /// What fills a form before anybody typed: context, a duplicate, a part of a question, a payment, a promise.
    private static let prefilled = [
        "<F7>", "<F5>", "t", "3<F5>", "2<F5>", "3<F7>", "3$", "n", "2/tram<Enter>plô<Enter><F7>", "]<F7>", "]<F5>",
        "<Down><Down><F3><C-o>",
    ]

    @Test(arguments: prefilled) func aFormThatNobodyTypedIntoLeavesNoDraft(keys: String) async {
        let office = Sample.office()
        let journey = await Journey(office, size: Journey.wide, keys: keys)
        let form = journey.form
        #expect(form != nil, "\(keys)")
        await journey.pause()
        await journey.press("<Esc>")
        #expect(drafts(office) == 0, "\(keys)")
        #expect(!journey.message.contains("nháp"), "\(keys): \(journey.message)")
        _ = form
    }

    @Test func aDuplicateThatWasChangedIsADraft() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "2<F5>")
        await journey.press("Mới <Esc>")
        #expect(drafts(office) == 1)
        #expect(journey.message.contains("F7"))
    }

    @Test func theMessageNamesTheKeyThatLeadsBack() async {
        let journey = await Journey(keys: "2<F4>")
        await journey.press("X<Esc>")
        #expect(journey.message.contains("F4"))
        #expect(!journey.message.contains("F7"))
        let review = await Journey(size: Journey.wide, keys: "<Down><Down><F3>X<Esc>")
        #expect(review.message.contains("F3"))
        await review.press("<F3>")
        #expect(review.typed("answer")?.hasPrefix("X") == true)
        let intake = await Journey(keys: "nxã Hạ<Esc>")
        #expect(intake.message.contains("n mở lại"))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func theRowOfARecordWithADraftIsMarked(size: Size) async {
        let journey = await Journey(size: size, keys: "2<F4>")
        #expect(!journey.text.contains("✎"))
        await journey.press("X<Esc>")
        await journey.press("<Esc>")
        let row = journey.screen.lines().first { $0.contains("✎") && !$0.contains("nháp") }
        #expect(row != nil, "\(journey.text)")
        await journey.press("<F4><F9>bo ban nhap<Enter><Down><Enter>")
        await journey.press("<Esc>")
        #expect(!journey.text.contains("✎"))
    }

    @Test func aStartTellsOfDrafts() async {
        let office = Sample.office()
        let before = await Journey(office, keys: "2<F4>X<Esc>")
        #expect(before.state.layers.isEmpty)
        let journey = await Journey(office)
        #expect(journey.message.contains("1 bản nháp"))
        #expect(journey.message.contains("F9"))
        let english = await Journey(office, language: .en)
        #expect(english.message.contains("1 draft"))
        let none = await Journey()
        #expect(none.message == "")
    }

    @Test func draftsOfNewRecordsDoNotOverwriteEachOther() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<F7>Câu một<Esc>")
        await journey.press("<F5>")
        await journey.press("Câu hai: <Esc>")
        #expect(drafts(office) == 2)
        let texts = office.change { $0.drafts.values.map { $0.entry["question"].text } }
        #expect(texts.contains("Câu một"))
        #expect(texts.contains { $0.hasPrefix("Câu hai: ") })
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func theListOfDraftsOpensAndDropsThem(size: Size) async {
        let office = Sample.office()
        let journey = await Journey(office, size: size, keys: "<F7>Câu một<Esc>")
        await journey.press("2<F4>X<Esc>")
        await journey.press("3<F9>ban nhap<Enter>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("Câu một"))
        await journey.press("cau mot<Enter>")
        #expect(journey.typed("question") == "Câu một")
        await journey.press("<F2>")
        #expect(drafts(office) == 1)
        #expect(office.entry(Sample.question, 9)?.title == "Câu một")
        #expect(office.entry(Sample.question, 9)?.identity.uid.count == 32, "a record has no name of a draft")
        await journey.press("<F9>ban nhap<Enter><F8>")
        await journey.press("<Esc>")
        #expect(drafts(office) == 1, "asked first")
        await journey.press("<F8><Down><Enter>")
        #expect(drafts(office) == 0)
        #expect(journey.place == .list, "nothing is left to list")
        await journey.press("<F9>ban nhap<Enter>")
        #expect(journey.message == journey.state.words[.draftsNone])
    }

    @Test func aNewPartGoesOnWithTheDraftOfItsOwnProductOnly() async {
        let office = Sample.office()
        let journey = await Journey(office, size: Journey.wide, keys: "2/tram<Enter>plô<Enter><F7>")
        await journey.goTo("code")
        await journey.press("TD-01<Esc>")
        #expect(journey.message.contains("F7"))
        await journey.press("<F7>")
        #expect(journey.typed("code") == "TD-01")
        await journey.press("<Esc><Esc><Esc>/dua tre<Enter>plô<Enter><F7>")
        #expect(journey.typed("code") == "")
        #expect(journey.typed("item") == "Đũa tre")
    }

    @Test func aDraftOfARecordInTheBinBecomesANewRecord() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "2<F4>X<Esc>")
        let title = journey.state.current?.title ?? ""
        await journey.press("<F8>")
        await journey.press("<F9>ban nhap<Enter><Enter>")
        #expect(journey.typed("name")?.hasSuffix("X") == true || journey.typed("name")?.hasPrefix("X") == true)
        await journey.press("<F2>")
        // Its holder was that of this product alone.
        #expect(journey.text.contains("không có trong danh sách"))
        await journey.press("<Down><Enter>")
        #expect(drafts(office) == 0)
        #expect(journey.titles.contains { $0 != title && $0.contains("X") })
    }

    @Test func anOldVersionLeftAsItIsLeavesNoDraft() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<Enter><F4>")
        await journey.press("Cũ <F2>")
        await journey.press("h<Left><Enter>")
        await journey.press("<Esc>")
        #expect(drafts(office) == 0)
    }

    @Test func aDraftOfAnotherProgramIsMarkedOnceItIsSeen() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "2")
        let other = await Journey(office, keys: "2<F4>X<Esc>")
        #expect(other.text.contains("✎"))
        await journey.take(.changedElsewhere)
        #expect(journey.text.contains("✎"))
    }

    @Test func marksOfDraftsStandInFilteredRowsToo() async {
        let journey = await Journey(keys: "2/tram<Enter><F4>X<Esc>")
        await journey.press("<Esc>")
        await journey.press("/den<Enter>")
        #expect(journey.text.contains("✎ "))
    }
}
