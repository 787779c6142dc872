// The bin, undo, states, copies, and records that somebody else changed.
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct RecordJourneys {
    @Test func theBinCanBeUndone() async {
        let journey = await Journey(keys: "<Down><Down><F8>")
        #expect(journey.titles.count == 7)
        #expect(journey.message.contains("Trám đen của thôn"))
        #expect(journey.state.current?["number"] == .number(4))
        await journey.press("<C-z>")
        #expect(journey.titles.count == 8)
        #expect(journey.state.current?["number"] == .number(3))
        #expect(journey.message.contains("Đã hoàn tác"))
        await journey.press("<C-y>")
        #expect(journey.titles.count == 7)
    }

    @Test func theCursorStaysWhereTheBinnedRecordWas() async {
        let journey = await Journey(Sample.large(1000), keys: "")
        for _ in 0..<400 { await journey.press("<Down>") }
        await journey.press("<F8>")
        #expect(journey.state.current?["number"] == .number(402))
        await journey.press("<End><F8>")
        #expect(journey.state.current?["number"] == .number(999))
    }

    @Test func thereIsNothingToUndoAtFirst() async {
        let journey = await Journey(keys: "<C-z>")
        #expect(journey.message == journey.state.words[.nothingToUndo])
        await journey.press("<C-y>")
        #expect(journey.message == journey.state.words[.nothingToRedo])
    }

    /// The usual step is refused: Enter says why, and takes no other one.
    @Test func aRefusedStepIsNotPassedOver() async {
        let office = Sample.office()
        office.changeElsewhere(Sample.question, 1, "state", .text("new"))
        office.changeElsewhere(Sample.question, 1, "department", .none)
        let journey = await Journey(office, keys: "<Home><F6><Enter>")
        #expect(journey.place == .menu)
        #expect(journey.message.contains("chưa giao cơ quan"), "\(journey.message)")
        #expect(journey.office.entry(Sample.question, 1)?["state"].text == "new")
    }

    @Test func aStateIsChosenFromAMenu() async {
        let journey = await Journey(keys: "<Down><Down><F6>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("◐ chờ duyệt"))
        #expect(!journey.text.contains("● đã duyệt  "), "only what may follow is offered")
        await journey.press("cho duyet<Enter>")
        #expect(journey.office.entry(Sample.question, 3)?["state"] == .text("pending"))
        #expect(journey.place == .list)
    }

    @Test func changingTheStateLeavesTheDraftAlone() async {
        let journey = await Journey(keys: "<Down><Down><Enter><F4>")
        await journey.goTo("unit")
        await journey.press(" nháp<Esc>")
        await journey.press("<F6>cho duyet<Enter>")
        #expect(journey.office.entry(Sample.question, 3)?["state"] == .text("pending"))
        #expect(journey.office.draft(Sample.question, of: 3)?.entry["unit"] == .text("xã Hạ nháp"))
        await journey.press("<F4><F2><Down><Enter>")
        #expect(journey.text.contains(journey.state.words[.conflictTitle]))
    }

    @Test func aCopyIsANewRecord() async {
        let journey = await Journey(keys: "<F5>")
        #expect(journey.place == .form)
        #expect(journey.typed("question") == "Lớp học nghề làm mật ong mở ngày nào?")
        await journey.press("<F2>")
        #expect(journey.titles.count == 9)
        #expect(journey.office.entry(Sample.question, 9)?["unit"] == .text("xã Thượng"))
        #expect(journey.office.entry(Sample.question, 1)?.identity.version == 1)
    }

    @Test func aCopyDoesNotWriteOverWhatWasTypedForAnotherNewRecord() async {
        let journey = await Journey(keys: "<F7>")
        await journey.goTo("question")
        await journey.press("Nửa câu<Esc>")
        await journey.press("<F5>")
        #expect(journey.typed("question") == "Lớp học nghề làm mật ong mở ngày nào?", "the copy that was asked for")
        await journey.press("Hay <Esc>")
        #expect(journey.office.change { $0.drafts.count } == 2)
        await journey.press("<F9>ban nhap<Enter>nua cau<Enter>")
        #expect(journey.typed("question") == "Nửa câu")
    }

    @Test func movingTheCursorLeavesAnErrorAndKeepsNoDraft() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("dueOn")
        await journey.press("<C-a>32/13<F2>")
        let problem = journey.state.words(.problemDate, "32/13")
        #expect(journey.text.contains(problem))
        await journey.press("<Left>")
        #expect(journey.text.contains(problem))
        await journey.press("<BS>")
        #expect(!journey.text.contains(problem))
    }

    @Test func aStepSaysWhatChangedOrWhyItCannotBeTaken() async {
        let journey = await Journey(keys: "<Down><Down><F6><Enter>")
        #expect(journey.message.contains("○ dự thảo → ◐ chờ duyệt"))
        // A question without an answer cannot be approved.
        let unanswered = await Journey(keys: "<Down><F6>da duyet<Enter>")
        #expect(unanswered.place == .menu)
        #expect(unanswered.text.contains(unanswered.state.words[.answerMissing]))
    }

    @Test func aVersionTakenUpDoesNotWriteOverWhatWasTyped() async {
        let office = Sample.office()
        for unit in ["xã Cũ", "xã Thượng"] {
            office.change { $0.records[Sample.question]?[1]?["unit"] = .text(unit) }
        }
        let journey = await Journey(office, keys: "<F4>")
        await journey.press("Nháp <Esc>")
        await journey.press("h<Left><Enter>")
        #expect(journey.typed("question")?.hasPrefix("Nháp ") == true)
        #expect(journey.typed("unit") == "xã Thượng")
    }

    private func conflicting() async -> Journey {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a>xã Tôi")
        journey.office.changeElsewhere(Sample.question, 1, "unit", .text("xã Họ"))
        journey.office.changeElsewhere(Sample.question, 1, "topic", .text("Học nghề"))
        await journey.press("<F2><Down><Enter>")
        #expect(journey.text.contains("Đã có bản mới hơn được lưu"))
        return journey
    }

    @Test func aConflictShowsBothVersionsAndKeepsADraft() async {
        let journey = await conflicting()
        #expect(journey.text.contains("xã Tôi"))
        #expect(journey.text.contains("xã Họ"))
        #expect(journey.office.draft(Sample.question, of: 1) != nil)
        await journey.press("<Esc>")
        #expect(journey.place == .form)
        #expect(journey.typed("unit") == "xã Tôi")
    }

    @Test func myVersionCanBeSavedOverTheirs() async {
        let journey = await conflicting()
        await journey.press("<Right><Enter>")
        let stored = journey.office.entry(Sample.question, 1)
        #expect(stored?["unit"] == .text("xã Tôi"))
        #expect(stored?["topic"] == .text("Làm ăn"))
        #expect(journey.place == .detail)
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
    }

    @Test func theirVersionCanStay() async {
        let journey = await conflicting()
        await journey.press("<Right><Right><Enter>")
        #expect(journey.office.entry(Sample.question, 1)?["unit"] == .text("xã Họ"))
        #expect(journey.text.contains("xã Họ"))
        #expect(journey.office.draft(Sample.question, of: 1)?.entry["unit"] == .text("xã Tôi"))
    }

    @Test func bothVersionsCanBeMerged() async {
        let journey = await conflicting()
        await journey.press("<Enter>")
        #expect(journey.place == .form)
        #expect(journey.typed("unit") == "xã Tôi")
        #expect(journey.typed("topic") == "Học nghề")
        await journey.press("<F2><Down><Enter>")
        let stored = journey.office.entry(Sample.question, 1)
        #expect(stored?["unit"] == .text("xã Tôi"))
        #expect(stored?["topic"] == .text("Học nghề"))
        #expect(journey.place == .detail)
    }

    @Test(arguments: ["<F4>", "<F3>", "<F6><Enter>"]) func whatWentToTheBinElsewhereIsNotOpened(keys: String) async {
        let journey = await Journey(keys: "<Down><Down>")
        journey.office.change { $0.records[Sample.question]?[3] = nil }
        await journey.press(keys)
        #expect(journey.form == nil && journey.place == .list)
        let words = journey.state.words
        let isStep = keys.hasPrefix("<F6>")
        #expect(journey.message == (isStep ? words(.stepGone, "“Trám đen của thôn đ…”") : words[.recordGone]))
    }

    @Test func aRecordThatIsGoneIsSaidSo() async {
        let journey = await Journey(keys: "<Enter><F4>xyz")
        journey.office.change { $0.records[Sample.question]?[1] = nil }
        await journey.press("<F2>")
        #expect(journey.message == journey.state.words[.savedButGone])
        #expect(journey.place == .form)
        #expect(journey.office.draft(Sample.question, of: 1) != nil)
    }

    @Test func aRecordChangedElsewhereIsNotBinned() async {
        let journey = await Journey()
        journey.office.changeElsewhere(Sample.question, 1, "unit", .text("xã Họ"))
        await journey.press("<F8>")
        #expect(journey.message == journey.state.words[.binConflict])
        #expect(journey.titles.count == 8)
        #expect(journey.state.current?["number"] == .number(1))
        #expect(journey.text.contains("xã Họ"))
    }

    @Test func aRecordIsCopiedAsText() async {
        let journey = await Journey(keys: "<C-c>")
        #expect(journey.copied.count == 1)
        #expect(journey.copied.first?.contains("Lớp mở ngày 05/5") == true)
    }
}
