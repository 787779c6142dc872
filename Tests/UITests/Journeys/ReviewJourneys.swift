// Reading, editing, commenting and approving an answer in the split view.
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ReviewJourneys {
    /// The question with a long draft, opened in the split view.
    private static func open(_ keys: String = "", size: Size = Journey.wide) async -> Journey {
        let journey = await Journey(size: size, keys: "<Down><Down><F3>")
        await journey.press(keys)
        return journey
    }

    private static func stored(_ journey: Journey) -> RecordEntry? { journey.office.entry(Sample.question, 3) }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow]) func bothSidesAreShown(size: Size) async {
        let journey = await Self.open(size: size)
        #expect(journey.place == .review)
        #expect(journey.text.contains("Trám đen của thôn"))
        #expect(journey.text.contains("Phòng đã hẹn"))
        #expect(journey.textAtCursor.hasPrefix("Phòng đã hẹn"))
        await journey.press("<F3>")
        #expect(!journey.text.contains("Trám đen của thôn được giá thì bán ở đâu?"))
        #expect(journey.text.contains("Phòng đã hẹn"))
        await journey.press("<F3>")
        #expect(!journey.text.contains("Phòng đã hẹn"))
        #expect(journey.text.contains("Trám đen của thôn"))
        await journey.press("<F3>")
        #expect(journey.text.contains("Phòng đã hẹn"))
    }

    @Test func whatIsTypedIsSavedAndTheViewStays() async {
        let journey = await Self.open("Này: <F2>")
        #expect(journey.place == .review)
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Này: Phòng") == true)
        #expect(journey.message.contains("Đã lưu"))
        await journey.press("Và <F2>")
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Này: Và Phòng") == true)
        #expect(journey.office.draft(Sample.question, of: 3) == nil)
    }

    /// Nothing that is typed beside the question vanishes without a word.
    @Test(arguments: ["a", "Đ", "7", "<Backspace>"]) func whatIsTypedBesideTheQuestionIsNotSwallowedInSilence(
        key: String
    ) async {
        let journey = await Self.open("<Tab>" + key)
        #expect(journey.message.contains("con trỏ ở bên câu hỏi"), "\(journey.message)")
        await journey.press("<Enter>Này: <F2>")
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Này: Phòng") == true)
    }

    @Test func escapeKeepsADraft() async {
        let journey = await Self.open("Nháp ")
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        #expect(
            journey.office.draft(Sample.question, of: 3)?.entry["answer"].text.hasPrefix("Nháp ") == true)
        await journey.press("<F3>")
        #expect(journey.typed("answer")?.hasPrefix("Nháp ") == true)
    }

    @Test func approvingTakesTheTextAsTyped() async {
        let journey = await Self.open("Gấp: <F6><Enter>")
        #expect(Self.stored(journey)?["state"] == .text("pending"))
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Gấp: ") == true)
        await journey.press("<F6><Enter>")
        #expect(Self.stored(journey)?["state"] == .text("approved"))
        #expect(journey.place == .review)
        #expect(journey.text.contains("● đã duyệt"))
    }

    @Test func sendingBackNeedsAReason() async {
        let journey = await Self.open("<F6><Enter>")
        await journey.press("<F6>tra lai<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<Enter>")
        #expect(Self.stored(journey)?["state"] == .text("pending"), "an empty reason is none")
        await journey.press("Chưa nói giá<Enter>")
        #expect(Self.stored(journey)?["state"] == .text("returned"))
        #expect(Self.stored(journey)?["reason"] == .text("Chưa nói giá"))
        #expect(journey.place == .review)
        #expect(journey.text.contains("Chưa nói giá"))
    }

    @Test func approvingAnOlderTextIsRefusedAndTheNewOneShown() async {
        let journey = await Self.open("<F6><Enter>")
        journey.office.changeElsewhere(Sample.question, 3, "answer", .text("Phòng đã hẹn bốn cửa hàng ở phố huyện."))
        await journey.press("<F6>da duyet<Enter>")
        #expect(Self.stored(journey)?["state"] == .text("pending"))
        #expect(journey.message.contains("vừa được người khác sửa"))
        #expect(journey.text.contains("[-ba-]"))
        #expect(journey.text.contains("{+bốn+}"))
        await journey.press("<F6>da duyet<Enter>")
        #expect(Self.stored(journey)?["state"] == .text("approved"), "now the newest text is on the screen")
    }

    @Test func whatSomebodyElseSavedIsSeenAndNothingTypedIsLost() async {
        let journey = await Self.open()
        journey.office.changeElsewhere(Sample.question, 3, "answer", .text("Phòng đã hẹn bốn cửa hàng."))
        await journey.take(.changedElsewhere)
        #expect(journey.text.contains("{+bốn+}"), "an unchanged form goes on from the new text")
        await journey.press("<Esc>Tôi: ")
        journey.office.changeElsewhere(Sample.question, 3, "answer", .text("Phòng đã hẹn năm cửa hàng."))
        await journey.take(.changedElsewhere)
        #expect(journey.typed("answer")?.hasPrefix("Tôi: Phòng đã hẹn bốn") == true)
        #expect(journey.text.contains("có bản mới hơn"))
        await journey.press("<F2>")
        #expect(journey.text.contains("Tôi: Phòng đã hẹn bốn"))
        #expect(journey.text.contains("Phòng đã hẹn năm"))
    }

    @Test func earlierVersionsAreComparedInOneColumnAndInTwo() async {
        let office = Sample.office()
        var entry = office.put(RecordEntry(Sample.makeQuestion(9, "Trám đen gửi đi đâu?", "xã Hạ", .draft)))
        for answer in ["Chưa rõ.", "Phòng hẹn hai cửa hàng.", "Phòng đã hẹn ba cửa hàng ở phố huyện."] {
            entry["answer"] = .text(answer)
            entry = office.put(entry)
        }
        let journey = await Journey(office, size: Journey.wide, keys: "<End><F3>")
        await journey.press("<Esc><F3><C-d>")
        #expect(journey.text.contains("1/2"))
        #expect(journey.text.contains("{+"))
        await journey.press("<Left>")
        #expect(journey.text.contains("2/2"))
        #expect(journey.text.contains("Chưa rõ"))
        await journey.press("<C-d>")
        #expect(journey.text.contains("Bản đang mở"))
        await journey.press("x")
        #expect(journey.typed("answer") == entry["answer"].text, "a comparison is not typed into")
        await journey.press("<C-d>x")
        #expect(journey.typed("answer")?.hasPrefix("x") == true)
    }

    @Test func aCommentStaysOnItsWordsAndIsResolved() async {
        let journey = await Self.open("<C-Right><C-Right><S-Right><S-Right><S-Right><C-g>")
        #expect(journey.place == .menu)
        await journey.press("<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("Hẹn ngày nào?<Enter>")
        #expect(journey.text.contains("Hẹn ngày nào?"))
        let comment = journey.office.entry(RecordKind.comment, 1)?.record(as: Comment.self)
        #expect(comment?.question == 3)
        #expect(comment?.quote.isEmpty == false)
        await journey.press("<Home>Kính gửi bạn. <F2>")
        await journey.press("<C-g>xem cho<Enter>")
        #expect(journey.textAtCursor.hasPrefix(comment?.quote ?? "?"))
        await journey.press("<C-g>da xu ly<Enter>")
        #expect(journey.office.entry(RecordKind.comment, 1)?["resolved"] == .flag(true))
        #expect(journey.text.contains("Góp ý (0 chưa xử lý)"))
    }

    @Test func theNextQuestionIsOpenedWithoutGoingBack() async {
        let journey = await Self.open()
        await journey.press("<C-Down>")
        #expect(journey.form?.base.identity.id == 4)
        await journey.press("x<C-Up>")
        #expect(journey.form?.base.identity.id == 3)
        #expect(journey.office.draft(Sample.question, of: 4)?.entry["answer"] == .text("x"))
    }

    @Test func aPublishedAnswerIsSealedAndCanBeReplaced() async {
        let office = Sample.office()
        office.change {
            $0.records[Sample.question]?[1]?["publishedOn"] = .date(Sample.today)
        }
        let journey = await Journey(office, size: Journey.wide, keys: "<F3>x")
        #expect(journey.typed("answer") == "Lớp mở ngày 05/5 tại nhà văn hoá, không thu tiền.")
        #expect(journey.message == journey.state.words[.problemPublished])
        await journey.press("<F6><Enter>Sai ngày<Enter>")
        #expect(journey.place == .review)
        let replacing = office.entry(Sample.question, 9)?.record(as: Question.self)
        #expect(replacing?.replaces == 1)
        #expect(replacing?.reason == "Sai ngày")
        #expect(replacing?.state == .draft)
        #expect(office.entry(Sample.question, 1)?["state"] == .text("published"))
        await journey.press("Mới: <F2>")
        #expect(office.entry(Sample.question, 9)?["answer"].text.hasPrefix("Mới: ") == true)
    }

    @Test func theFirstWordsOfAnAnswerMakeADraft() async {
        let journey = await Journey(keys: "<Down><Down><Down><F6><Enter><F3>Ở sân xã.<F2>")
        #expect(journey.office.entry(Sample.question, 4)?["state"] == .text("draft"))
    }
}

/// What a reviewer's first quarter of an hour brought to light.
@Suite(.takingTurns) struct ReviewSafetyJourneys {
    private static func stored(_ journey: Journey, _ id: Int64 = 3) -> RecordEntry? {
        journey.office.entry(Sample.question, id)
    }

    @Test func aTextTypedBeforeNeverBringsAnOldStateBack() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3>Nháp ")
        journey.office.changeElsewhere(Sample.question, 3, "state", .text("returned"))
        journey.office.changeElsewhere(Sample.question, 3, "reason", .text("Thiếu số liệu"))
        await journey.press("<F2><Right><Enter>")
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Nháp ") == true)
        #expect(Self.stored(journey)?["state"] == .text("returned"))
        #expect(Self.stored(journey)?["reason"] == .text("Thiếu số liệu"))
    }

    @Test func aDraftNeverBringsAnOldStateBack() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3>Nháp <Esc>")
        await journey.press("<F6><Enter>")
        #expect(Self.stored(journey)?["state"] == .text("pending"))
        await journey.press("<F3><F2><Right><Enter>")
        #expect(Self.stored(journey)?["answer"].text.hasPrefix("Nháp ") == true)
        #expect(Self.stored(journey)?["state"] == .text("pending"))
    }

    @Test func anApprovedAnswerThatIsChangedWaitsForApprovalAgain() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3><F6><Enter>")
        await journey.press("<F6><Enter>")
        #expect(Self.stored(journey)?["state"] == .text("approved"))
        await journey.press("Khác <F2>")
        #expect(Self.stored(journey)?["state"] == .text("pending"))
        #expect(journey.message.contains("● đã duyệt → ◐ chờ duyệt"), "it is said, not only done")
        await journey.press("<C-z>")
        await journey.press("<C-z>")
        #expect(journey.typed("answer")?.hasPrefix("Khác ") == false, "a second time brings nothing back")
    }

    @Test func typingWithoutAPauseKeepsADraftToo() async {
        let journey = await Journey(keys: "<Down><Down><F3>một hai ba")
        #expect(journey.office.draft(Sample.question, of: 3) == nil)
        await journey.pause()
        await journey.press(" bốn năm")
        #expect(journey.office.draft(Sample.question, of: 3)?.entry["answer"].text.hasPrefix("một hai ba") == true)
    }

    @Test func theLastStepIsTakenBackWhereItWasTaken() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down><F3><F6><Enter><C-z>")
        #expect(Self.stored(journey)?["state"] == .text("draft"))
        #expect(journey.place == .review)
        #expect(journey.text.contains("○ dự thảo"))
    }

    @Test func oneReplacementIsBegunAndTheNoticeIsItsOwn() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[1]?["publishedOn"] = .date(Sample.today) }
        let journey = await Journey(office, size: Journey.wide, keys: "<F6><Enter>Sai ngày<Enter><Esc>")
        await journey.press("<Home><F6><Enter>Sai lần nữa<Enter>")
        #expect(journey.message == journey.state.words[.replacementThere])
        #expect(office.entry(Sample.question, 10) == nil)
        await journey.press("<Esc>")
        for id in [Int64(3), 9] {
            office.change {
                $0.records[Sample.question]?[id]?["state"] = .text("approved")
                $0.records[Sample.question]?[id]?["answer"] = .text("Có.")
            }
        }
        await journey.press("<C-r>*<F6>cong bo<Enter>15/TB-UBND<Enter>")
        #expect(office.entry(Sample.question, 9)?["notice"] == .text("15/TB-UBND"))
        #expect(office.entry(Sample.question, 3)?["notice"] == .text("12/TB-UBND"))
    }

    @Test func anEmptyReasonSaysSo() async {
        let journey = await Journey(keys: "<Down><Down><F6>ngoai tham quyen<Enter><Space><Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains(journey.state.words[.problemMissing]))
    }

    /// An office in which questions 3 and 4 belong to question 2.
    private static func linkedOffice() -> TestOffice {
        let office = Sample.office()
        office.change { shelf in
            for id in [Int64(3), 4] { shelf.records[Sample.question]?[id]?["sameAs"] = .reference(2) }
        }
        return office
    }

    @Test(arguments: ["<F2>", "Thêm <F2>", "<F6><Enter>", "<C-z>", "<C-Down>", "<C-Down><C-Up>", "<F4><Esc>"])
    func relatedQuestionsStayBesideTheAnswer(keys: String) async {
        let journey = await Journey(Self.linkedOffice(), size: Journey.wide, keys: "<Down><Down>")
        await journey.rest()
        await journey.rest()
        await journey.press("<F3>")
        await journey.rest()
        await journey.rest()
        #expect(journey.text.contains("Câu hỏi liên quan"))
        await journey.press(keys)
        await journey.rest()
        await journey.rest()
        #expect(journey.place == .review)
        #expect(journey.text.contains("Câu hỏi liên quan"), "\(keys)")
    }

    @Test func relatedQuestionsDoNotBlinkWhenTheAnswerIsSaved() async {
        let journey = await Journey(Self.linkedOffice(), size: Journey.wide, keys: "<Down><Down>")
        await journey.rest()
        await journey.rest()
        await journey.press("<F3>Thêm <F2>")
        #expect(journey.text.contains("Câu hỏi liên quan"))
    }
}
