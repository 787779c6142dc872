// Editing, saving, drafts and what is wrong with a field.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct FormJourneys {
    @Test func anEditIsSavedAndShown() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a>xã Mới<F2><Down><Enter>")
        #expect(journey.place == .detail)
        #expect(journey.message.contains("Đã lưu “Lớp học nghề"))
        #expect(journey.text.contains("Câu hỏi 1 · xã Mới"))
        let stored = journey.office.entry(Sample.question, 1)
        #expect(stored?["unit"] == .text("xã Mới"))
        #expect(stored?.identity.version == 2)
    }

    @Test func somethingWrongKeepsTheFormAndNamesTheField() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("dueOn")
        await journey.press("<C-a>31/2/2024<F2>")
        #expect(journey.place == .form)
        #expect(journey.form?.focused?.description.name == "dueOn")
        #expect(journey.text.contains("“31/2/2024” không phải là ngày có thật"))
        #expect(journey.message == journey.state.words[.notSavedYet])
        #expect(journey.textAtCursor.isEmpty == false)
        await journey.press("<C-a>28/02/2024<F2>")
        #expect(journey.place == .detail)
        #expect(journey.office.entry(Sample.question, 1)?["dueOn"].date == CalendarDate(year: 2024, month: 2, day: 28))
    }

    @Test func aProblemIsShownEvenWhenAnotherTextFillsTheScreen() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("number")
        await journey.press("<C-a>0")
        await journey.goTo("answer")
        await journey.press("<F3><F2>")
        #expect(journey.form?.focused?.description.name == "number")
        #expect(journey.text.contains("Số phải từ 1 đến 100000"))
        await journey.goTo("question")
        await journey.press("<F3><C-a><Del><F2>")
        #expect(journey.text.contains("↑"))
    }

    @Test func escapeKeepsWhatWasTypedAsADraft() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("asker")
        await journey.press("<C-a>xã Nháp")
        await journey.goTo("dueOn")
        await journey.press("<C-a>mai<Esc>")
        #expect(journey.place == .detail)
        #expect(journey.message == journey.state.words(.draftKept, "F4"))
        #expect(journey.office.entry(Sample.question, 1)?["asker"] == .text("Bí thư chi đoàn"))
        await journey.press("<F4>")
        #expect(journey.place == .form)
        #expect(journey.typed("asker") == "xã Nháp")
        #expect(journey.typed("dueOn") == "mai")
        #expect(journey.message.contains("bản nháp giữ lúc 09:41"))
    }

    @Test func aSaveEndsTheDraft() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("asker")
        await journey.press("<C-a>xã Nháp<Esc>")
        #expect(journey.office.draft(Sample.question, of: 1) != nil)
        await journey.press("<F4><F2>")
        #expect(journey.place == .detail)
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
        #expect(journey.office.entry(Sample.question, 1)?["asker"] == .text("xã Nháp"))
    }

    @Test func aPauseKeepsTheDraftAndTakingEverythingBackDropsIt() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("x")
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
        await journey.pause()
        #expect(journey.office.draft(Sample.question, of: 1)?.entry["unit"] == .text("xã Thượngx"))
        await journey.press("<BS><Esc>")
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
    }

    @Test func theMenuDropsADraft() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.press("xyz")
        await journey.pause()
        await journey.press("<F9>bo ban nhap<Enter><Enter>")
        #expect(journey.place == .form)
        #expect(journey.typed("question")?.hasPrefix("xyz") == true)
        await journey.press("<F9>bo ban nhap<Enter><Down><Enter>")
        #expect(journey.place == .detail)
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
        await journey.press("<F4>")
        #expect(journey.typed("question") == "Lớp học nghề làm mật ong mở ngày nào?")
    }

    @Test func aNewRecordHasADraftOfItsOwn() async {
        let journey = await Journey(keys: "<F7>")
        #expect(journey.place == .form)
        await journey.goTo("question")
        await journey.press("Có xe đưa đón không?<Esc>")
        #expect(journey.office.draft(Sample.question) != nil)
        await journey.press("<F7>")
        #expect(journey.typed("question") == "Có xe đưa đón không?")
        await journey.press("<F2>")
        #expect(journey.place == .list)
        #expect(journey.state.current?.title == "Có xe đưa đón không?")
        #expect(journey.state.current?["conference"] == .reference(1))
        #expect(journey.office.draft(Sample.question) == nil)
        #expect(journey.titles.count == 9)
    }

    @Test func aRequiredFieldIsAskedFor() async {
        let journey = await Journey(keys: "2<F7><F2>")
        #expect(journey.place == .form)
        #expect(journey.form?.focused?.description.name == "name")
        #expect(journey.text.contains(journey.state.words[.problemMissing]))
    }

    @Test func enterGoesThroughTheFieldsAndOffersToSave() async {
        let journey = await Journey(keys: "3<Enter><F4>")
        await journey.goTo("beneficiary")
        await journey.press("<C-a>Nhóm thợ mộc")
        while journey.form?.focused?.isProse == false { await journey.press("<Enter>") }
        #expect(journey.form?.focused?.description.name == "reason")
        await journey.press("1")
        #expect(journey.place == .form)
        #expect(journey.typed("reason") == "1")
    }

    @Test func theLastFieldOffersToSave() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("conference")
        await journey.press("<Right><Enter>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains(journey.state.words[.lastField]))
        await journey.press("<Enter>")
        #expect(journey.office.entry(Sample.question, 1)?["conference"] == .reference(2))
    }

    @Test func aChoiceTurnsWithArrowsAndByItsLetter() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("channel")
        await journey.press("<Left>")
        #expect(journey.typed("channel") == "portal")
        await journey.press("<Right>")
        #expect(journey.typed("channel") == "slip")
        await journey.press("c")
        #expect(journey.typed("channel") == "portal")
        await journey.press("<BS>")
        #expect(journey.typed("channel") == "portal")
        await journey.goTo("conference")
        await journey.press("<BS><F2>")
        #expect(journey.office.entry(Sample.question, 1)?["conference"].isEmpty == true)
    }

    @Test func aReferenceThatIsNotAmongTheChoicesIsKept() async {
        let office = Sample.office()
        office.change { $0.records[Sample.conference] = [:] }
        let journey = await Journey(office, keys: "<Enter><F4>")
        #expect(journey.form?.isChanged == false)
        await journey.goTo("unit")
        await journey.press("x<F2>")
        #expect(office.entry(Sample.question, 1)?["conference"] == .reference(1))
    }

    @Test func undoInATextTakesTypingBackAndTouchesNoRecord() async {
        let journey = await Journey(keys: "<Down><Down><Down><F6>")
        await journey.press("<Enter><Enter><F4>")
        let done = journey.office.change { $0.done.count }
        await journey.goTo("asker")
        await journey.press("cũ<C-z>")
        #expect(journey.typed("asker") == "Bí thư chi đoàn")
        await journey.press("<C-y>")
        #expect(journey.typed("asker") == "Bí thư chi đoàncũ")
        await journey.goTo("channel")
        await journey.press("<C-z>")
        await journey.press("<F9>hoan tac<Enter>")
        #expect(journey.office.change { $0.done.count } == done)
        #expect(journey.place == .form)
    }

    @Test func proseFillsTheScreenAndComesBack() async {
        let journey = await Journey(keys: "<Down><Down><Enter><F4>")
        await journey.press("<F3>")
        #expect(journey.text.contains("› Câu hỏi"))
        #expect(journey.screen.lines()[2].hasPrefix("  Trám đen của thôn được giá thì bán ở đâu?"))
        await journey.press("<Esc>")
        #expect(journey.place == .form)
        #expect(journey.form?.isZoomed == false)
        await journey.press("<Esc>")
        #expect(journey.place == .detail)
    }

    @Test func onlyProseFillsTheScreen() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<F3><Esc>")
        #expect(journey.place == .detail)
    }

    @Test func pastedTextGoesIntoTheField() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("asker")
        await journey.press("<C-a>")
        await journey.happen(.paste("xã\nDán"))
        #expect(journey.typed("asker") == "xã Dán")
        await journey.goTo("answer")
        await journey.press("<C-a>")
        await journey.happen(.paste("một\r\nhai"))
        #expect(journey.typed("answer") == "một\nhai")
    }

    @Test func whatIsSelectedIsCopiedAndCut() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a><C-c>")
        await journey.press("<C-a><C-x>")
        #expect(journey.copied == ["xã Thượng", "xã Thượng"])
        #expect(journey.typed("unit") == "")
    }

    @Test func leavingTheProgramKeepsADraft() async {
        for ending in [Event.key(.control("q")), .terminate] {
            let journey = await Journey(keys: "<Enter><F4>")
            await journey.goTo("unit")
            await journey.press(" mới")
            await journey.happen(ending)
            #expect(journey.hasQuit)
            #expect(journey.office.draft(Sample.question, of: 1)?.entry["unit"] == .text("xã Thượng mới"))
        }
    }

    @Test func leavingFromOverAFormKeepsADraftToo() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press(" mới<F1><F10>")
        #expect(journey.place == .form && !journey.hasQuit, "F10 closes what covers")
        await journey.press("<F1><C-q>")
        #expect(journey.hasQuit)
        #expect(journey.office.draft(Sample.question, of: 1) != nil)
    }

    @Test func aFailedSaveKeepsTheForm() async {
        let journey = await Journey(keys: "<Enter><F4>xyz")
        journey.office.fillDisk()
        await journey.press("<F2>")
        #expect(journey.place == .form)
        #expect(journey.message == journey.state.words[.failedDiskFull])
        #expect(journey.typed("question")?.contains("xyz") == true)
    }

    @Test(arguments: RecordKind.allKinds) func editingBeginsInTheFirstFieldOrInTheTextThatIsTheRecord(kind: RecordKind)
        async
    {
        let description = kind.description
        var entry = description.blank()
        entry.identity = RecordIdentity(id: 1, uid: "a", version: 1)
        let journey = await Journey()
        let stored = entry
        await journey.take(.answer { FormState.takeOpened(stored, nil, in: &$0) })
        let title = description[description.titleField]
        let first = description.fields.first { !$0.isManaged }
        let expected = title?.kind == .prose ? title : first
        #expect(journey.form?.focused?.description.name == expected?.name, "\(kind.rawValue)")
    }

    @Test func editingAProductBeginsInItsFirstField() async {
        let journey = await Journey(keys: "2<F4>")
        #expect(journey.form?.focus == 0)
        #expect(journey.form?.focused?.description.name == "name")
    }
}

extension RecordKind {
    /// The kinds of the catalogue.
    static var allKinds: [RecordKind] { Catalogue.descriptions.map(\.kind) }
}
