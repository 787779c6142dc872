// Promises: made from an answer, followed, kept, taken over.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct PromiseJourneys {
    private static let small = Size(rows: 10, columns: 40)

    private func register(_ size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(Desk.officeWithPromises(), size: size, keys: "]]")
        #expect(journey.state.kind == Desk.promise)
        return journey
    }

    /// Puts the cursor on the promise of a body.
    private func goTo(_ body: String, _ journey: Journey) async {
        await journey.press("<Home>")
        for _ in 0..<6 where journey.state.current?["body"].text != body { await journey.press("<Down>") }
    }

    @Test(arguments: [Journey.usual, small])
    func selectedWordsBecomeAPromiseAndTheAnswerStays(size: Size) async {
        let journey = await Journey(Desk.office(), size: size, keys: "<Down><Down><F4>")
        await journey.goTo("answer")
        await journey.press("<C-Home>Mới. <S-Right><S-Right><S-Right><S-Right><S-Right><C-o>")
        #expect(journey.form?.kind == Desk.promise)
        #expect(journey.typed("commitment") == "Phòng")
        #expect(journey.typed("body") == "Phòng Kinh tế")
        #expect(journey.typed("beneficiary") == "xã Hạ")
        #expect(journey.typed("madeOn") == "20/4/2024")
        await journey.goTo("dueOn")
        await journey.press("30/6/2024<F2>")
        #expect(journey.form?.kind == Sample.question)
        #expect(journey.typed("answer")?.hasPrefix("Mới. Phòng đã hẹn") == true)
        let stored = journey.office.entry(Desk.promise, 1)
        #expect(stored?["quote"].text == "Phòng")
        #expect(stored?["question"] == .reference(3))
        #expect(stored?["conference"] == .reference(1))
        #expect(stored?["dueOn"].date == CalendarDate(year: 2024, month: 6, day: 30))
        #expect(journey.message.contains("Đã lưu “Phòng”"))
        await journey.press("<F2>")
        #expect(journey.place == .list)
        #expect(journey.state.current?["number"] == .number(3))
        #expect(journey.office.entry(Sample.question, 3)?["answer"].text.hasPrefix("Mới. ") == true)
        #expect(journey.office.draft(Sample.question, of: 3) == nil)
    }

    @Test func withoutASelectionTheSentenceIsTaken() async {
        let journey = await Journey(Desk.office(), keys: "<Down><Down><F4>")
        await journey.goTo("answer")
        await journey.press("<C-End><C-Left><C-o>")
        #expect(journey.typed("commitment")?.hasPrefix("Ai muốn gửi hàng") == true)
        #expect(journey.typed("commitment")?.hasSuffix("có biên nhận.") == true)
        await journey.press("<Esc>")
        #expect(journey.form?.kind == Sample.question)
        // Nothing was typed: nothing is left in the way of the next one.
        #expect(journey.office.draft(Desk.promise) == nil)
    }

    @Test func aPromiseLeftHalfwayComesBackAndTheQuestionKeepsItsDraft() async {
        let journey = await Journey(Desk.office(), keys: "<Down><Down><F4>")
        await journey.goTo("answer")
        await journey.press("<C-Home>Mới. <C-o>")
        #expect(journey.office.draft(Sample.question, of: 3) != nil)
        await journey.goTo("body")
        await journey.press("<C-a>UBND xã<Esc>")
        #expect(journey.form?.kind == Sample.question)
        #expect(journey.typed("answer")?.hasPrefix("Mới. ") == true)
        await journey.press("<C-End><C-o>")
        #expect(journey.typed("body") == "UBND xã")
        #expect(journey.message.contains("Còn cam kết nháp"))
        await journey.press("<F2><Esc>")
        #expect(journey.office.draft(Desk.promise) == nil)
        #expect(
            journey.office.draft(Sample.question, of: 3)?.entry["answer"].text.hasPrefix("Mới. ") == true)
    }

    @Test func aQuestionThatIsNotStoredMakesNoPromise() async {
        let journey = await Journey(Desk.office(), keys: "<F7>")
        await journey.goTo("answer")
        await journey.press("Sẽ làm.<C-o>")
        #expect(journey.message == journey.state.words[.saveQuestionFirst])
    }

    @Test(arguments: [Journey.usual, Journey.wide, small])
    func theListShowsWhatIsLateAndWhatNeedsASuccessor(size: Size) async {
        let journey = await register(size)
        // In wide windows the record beside names it.
        #expect(size.columns != 80 || journey.text.contains("? UBND xã Cũ"))
        await goTo("UBND xã Cũ", journey)
        #expect(journey.screen.lines().contains { $0.hasPrefix("▌?") })
        await journey.press("<Enter>")
        #expect(await whole(journey).contains("? cần cơ quan kế thừa (nay: xã Mới)"))
        #expect(size.columns < 80 || journey.text.contains("? cần cơ quan kế thừa (nay: "))
        await journey.press("<Esc>")
        #expect(journey.text.contains("! "))
        await goTo("Phòng Kinh tế", journey)
        #expect(journey.screen.lines().contains { $0.hasPrefix("▌!") })
    }

    @Test func viewsListWhatTheirNamesSay() async {
        let journey = await register()
        let wanted: [(String, Set<String>)] = [
            ("chua xong", ["Mở lớp nghề", "Sửa đường vào bãi chè", "Nhận trám của thôn"]),
            ("qua han", ["Mở lớp nghề"]), ("khong neu", ["Sửa đường vào bãi chè", "Nhận trám của thôn"]),
            ("ky truoc", ["Nhận trám của thôn", "In tem có ảnh vườn"]),
            ("co quan da het", ["Sửa đường vào bãi chè", "Nhận trám của thôn"]),
        ]
        for (name, titles) in wanted {
            await journey.press("v\(name)<Enter>")
            #expect(Set(journey.titles) == titles, "\(name)")
        }
    }

    @Test(arguments: [Journey.usual, small]) func keepingAPromiseAsksForEvidence(size: Size) async {
        let journey = await register(size)
        await goTo("Phòng Kinh tế", journey)
        await journey.press("<F6>")
        #expect(journey.text.contains("cần minh chứng"))
        await journey.press("da thuc<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("Danh sách lớp<Enter>")
        #expect(journey.place == .list)
        let stored = journey.office.entry(Desk.promise, 1)
        #expect(stored?["state"].text == "kept")
        #expect(stored?["evidence"].text == "Danh sách lớp")
        await journey.press("<F6>chua thuc<Enter><F6>da thuc<Enter>")
        #expect(journey.place == .list)
        #expect(journey.office.entry(Desk.promise, 1)?["state"].text == "kept")
    }

    @Test func theFormAsksForEvidenceAsWell() async {
        let journey = await register()
        await goTo("Phòng Kinh tế", journey)
        await journey.press("<F4>")
        await journey.goTo("state")
        await journey.press("<Right><Right><F2>")
        #expect(journey.form?.focused?.description.name == "evidence")
        #expect(journey.text.contains("Cần nhập ô này khi “Tình trạng” là “đã thực hiện”."))
    }

    @Test func aNoteIsWrittenWithoutTheForm() async {
        let journey = await register()
        await goTo("UBND xã Cũ", journey)
        await journey.press("ađã họp thôn<Enter>")
        #expect(journey.place == .list)
        #expect(journey.office.entry(Desk.promise, 2)?["progress"].text == "20/4/2024 · đã họp thôn")
        // Somebody else writes meanwhile: the note goes below theirs.
        await journey.press("athêm")
        journey.office.changeElsewhere(Desk.promise, 2, "progress", .text("việc của người khác"))
        await journey.press("<Enter>")
        #expect(journey.place == .list)
        #expect(journey.office.entry(Desk.promise, 2)?["progress"].text == "việc của người khác\n20/4/2024 · thêm")
        await journey.press("1")
        let other = await Journey(Desk.office(), keys: "a")
        #expect(other.message == other.state.words(.onlyKinds, "Cam kết (1)"))
        await other.press("k")
        #expect(
            other.message
                == other.state.words(
                    .onlyKinds, "Cam kết (1), Văn bản đến (1), Văn bản đi (1), Hỗ trợ (3), Nhu cầu đào tạo (3)"))
    }

    @Test func aNoteThatCannotBeStoredStaysInThePrompt() async {
        let journey = await register()
        await journey.press("aquan trọng")
        journey.office.fillDisk()
        await journey.press("<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("quan trọng") && journey.text.contains("Đĩa đã đầy"))
        journey.office.allowWriting()
        await journey.press("<Enter>")
        #expect(journey.place == .list)
    }

    @Test func somebodyElsesSuccessorIsNotWrittenOverUnseen() async {
        let journey = await register()
        await goTo("UBND xã Cũ", journey)
        await journey.press("k<End><Enter>Đoàn xã")
        journey.office.changeElsewhere(Desk.promise, 2, "successor", .text("UBND xã Mới"))
        await journey.press("<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("Người khác vừa sửa"))
        #expect(journey.office.entry(Desk.promise, 2)?["successor"].text == "UBND xã Mới")
        await journey.press("<Enter>")
        #expect(journey.office.entry(Desk.promise, 2)?["successor"].text == "Đoàn xã")
    }

    @Test(arguments: [Journey.usual, small]) func aSuccessorIsChosenByAPerson(size: Size) async {
        let journey = await register(size)
        await goTo("UBND xã Chia", journey)
        await journey.press("k")
        #expect(journey.text.contains("Kế thừa UBND xã Chia"))
        #expect(journey.text.contains("UBND xã Khác") && journey.text.contains("UBND xã Mới"))
        await journey.press("khac<Enter>")
        #expect(journey.office.entry(Desk.promise, 3)?["successor"].text == "UBND xã Khác")
        #expect(!journey.screen.lines().contains { $0.hasPrefix("▌?") })
        await goTo("UBND xã Cũ", journey)
        await journey.press("k<End><Enter>Tổ công tác<Enter>")
        #expect(journey.office.entry(Desk.promise, 2)?["successor"].text == "Tổ công tác")
        await goTo("Phòng Kinh tế", journey)
        await journey.press("k")
        #expect(journey.place == .prompt)
    }

    @Test func aMergeSaysHowManyPromisesAskForASuccessor() async {
        let office = Desk.officeWithPromises()
        var promise = Promise()
        (promise.commitment, promise.body) = ("Cho mượn sân", "UBND xã Khác")
        promise.madeOn = CalendarDate(year: 2024, month: 4, day: 5)
        office.put(RecordEntry(promise))
        let kinds = Pane.dialogue.kinds
        let (units, promises) = (kinds.firstIndex(of: Desk.unit) ?? 0, kinds.firstIndex(of: Desk.promise) ?? 0)
        let journey = await Journey(office, keys: String(repeating: "]", count: units))
        #expect(journey.state.kind == Desk.unit)
        await goToUnit("Khác", journey)
        await journey.press("<F4>")
        await journey.goTo("validTo")
        await journey.press("19/4/2024<Tab>302<F2>")
        #expect(journey.message.contains("3 cam kết cần cơ quan kế thừa"))
        await journey.press(String(repeating: "[", count: units - promises))
        #expect(journey.state.kind == Desk.promise)
        #expect(journey.text.contains("? UBND xã Khác"))
    }

    private func goToUnit(_ name: String, _ journey: Journey) async {
        await journey.press("<Home>")
        for _ in 0..<6 where journey.state.current?["name"].text != name { await journey.press("<Down>") }
    }

    @Test(arguments: [Journey.usual, Journey.wide, small])
    func aQuestionShowsItsPromisesOnceTheCursorRests(size: Size) async {
        let journey = await Journey(Desk.officeWithPromises(), size: size, keys: "<Enter>")
        #expect(!journey.text.contains("Sửa đường"))
        await journey.rest()
        await journey.press("<End>")
        let text = await whole(journey)
        #expect(text.contains("– Mở lớp nghề"))
        #expect(text.contains("– Sửa đường vào bãi chè"))
        let flat = text.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
        #expect(size.columns < 80 || flat.contains("Phòng Kinh tế · hạn 01/4/2024 ! · ○ chưa thực hiện"))
        #expect(size.columns < 80 || flat.contains("UBND xã Cũ · không nêu hạn · ◐ đang thực hiện"))
        await journey.press("<Esc><Down>")
        await journey.rest()
        #expect(!(await whole(journey)).contains("Mở lớp nghề"))
        await journey.press("<Up><Enter>")
        await journey.rest()
        #expect((await whole(journey)).contains("– Mở lớp nghề"))
    }

    /// The whole record as it would be copied.
    private func whole(_ journey: Journey) async -> String {
        await journey.press("<C-c>")
        return journey.copied.last ?? ""
    }
}

@Suite(.takingTurns) struct UnitJourneys {
    @Test func aFilterFindsAUnitUnderTheNameItHad() async {
        let office = Sample.office()
        var meeting = office.entry(Sample.conference, 1)
        meeting?["heldOn"] = .date(Sample.today)
        if let meeting { office.put(meeting) }
        let journey = await Journey(office, size: Journey.wide)
        // Today, before the merge, "Bản Mẫu" is nobody's name.
        await journey.press("/bản mẫu")
        #expect(journey.titles.isEmpty)
        await journey.press("<Esc>")
        await journey.take(.clock(today: CalendarDate(year: 2025, month: 8, day: 1) ?? .epoch, time: "09:41"))
        await journey.press("/ban mau")
        #expect(Set(journey.list.rows.map { $0.entry["unit"].text }) == ["xã Hạ"])
        #expect(journey.titles.count == 3)
        #expect(journey.list.total == 3)
        #expect(journey.text.contains("xã Hạ (nay: xã Bản Mẫu)"))
        await journey.press("<Esc>")
        #expect(journey.titles.count == 8)
        #expect(journey.list.query.units.isEmpty)
    }

    @Test func theNameOfTodayStandsInTheListOnlyWithRoom() async {
        let office = Sample.office()
        var meeting = office.entry(Sample.conference, 1)
        meeting?["heldOn"] = .date(Sample.today)
        if let meeting { office.put(meeting) }
        let journey = await Journey(office, size: Journey.usual)
        await journey.take(.clock(today: CalendarDate(year: 2025, month: 8, day: 1) ?? .epoch, time: "09:41"))
        #expect(journey.text.contains("xã Hạ"))
        #expect(!journey.text.contains("xã Hạ (nay…"))
    }
}
