// Writing an answer with text blocks and citations.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct WritingJourneys {
    /// The form of question 3 with the cursor at the end of an empty answer.
    private func answer(_ size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(Desk.office(), size: size, keys: "<Down><Down><F4>")
        await journey.goTo("answer")
        await journey.press("<C-a><Del>")
        return journey
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func aBlockIsPutAtTheCursorInOneStep(size: Size) async {
        let journey = await answer(size)
        await journey.press("Đầu. <C-t>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("Tiếp thu"))
        await journey.press("tiep<Enter>")
        #expect(journey.place == .form)
        #expect(journey.typed("answer") == "Đầu. Xin tiếp thu ý kiến của xã Hạ, trả lời trước 12/4/2024.")
        await journey.press("Hết<C-z><C-z>")
        #expect(journey.typed("answer") == "Đầu. ")
        await journey.press("<C-y>")
        #expect(journey.typed("answer")?.hasSuffix("12/4/2024.") == true)
    }

    @Test func aBlockTakesThePlaceOfWhatIsSelected() async {
        let journey = await answer()
        await journey.press("Cũ <S-Left><S-Left><S-Left><C-t>tiep thu<Enter>")
        #expect(journey.typed("answer")?.hasPrefix("Xin tiếp thu") == true)
        await journey.press("<C-z>")
        #expect(journey.typed("answer") == "Cũ ")
    }

    @Test func fieldsNobodyKnowsStayAndAreNamed() async {
        let journey = await answer()
        await journey.press("<C-t>chuyen<Enter>")
        #expect(journey.typed("answer") == "Ngày 20/4/2024 đã chuyển {cơ quan cấp trên}.")
        #expect(journey.message == "Còn chỗ phải điền bằng tay: {cơ quan cấp trên}.")
    }

    @Test func documentsOfABlockAreChosenOneAfterTheOther() async {
        let journey = await answer()
        await journey.press("<C-t>vien dan<Enter>")
        #expect(journey.place == .menu)
        #expect(journey.typed("answer") == nil || journey.typed("answer") == "")
        await journey.press("15<Enter>")
        #expect(journey.place == .menu)
        await journey.press("15<Enter>")
        let full = "Nghị quyết số 15/2021/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh về chính sách hỗ trợ nông sản"
        #expect(
            journey.typed("answer")
                == "Theo \(full), Phòng Kinh tế hướng dẫn xã Hạ; xem Nghị quyết số 15/2021/NQ-HĐND.")
        await journey.press("<C-z>")
        #expect(journey.typed("answer") == "")
    }

    @Test func aDocumentOfABlockCanBeLeftForLaterAndEscapePutsNothing() async {
        let journey = await answer()
        await journey.press("<C-t>vien dan<Enter><Esc>")
        #expect(journey.typed("answer") == "")
        await journey.press("<C-t>vien dan<Enter><End><Enter>")
        #expect(journey.typed("answer")?.hasPrefix("Theo {văn bản}, Phòng Kinh tế") == true)
        #expect(journey.message.contains("{văn bản}"))
    }

    @Test(arguments: [Journey.usual, Journey.wide, Size(rows: 10, columns: 40)])
    func aCitationIsFullAtFirstAndThenShort(size: Size) async {
        let journey = await answer(size)
        await journey.press("Theo<C-b>")
        #expect(journey.place == .menu)
        await journey.press("nong san 15<Enter>")
        let full = "Theo Nghị quyết số 15/2021/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh về chính sách hỗ trợ nông sản"
        #expect(journey.typed("answer") == full)
        await journey.press("; theo <C-b>15<Enter>")
        #expect(journey.typed("answer") == full + "; theo Nghị quyết số 15/2021/NQ-HĐND")
        // Before the first mention it is not cited yet.
        await journey.press("<C-Home><C-b>15<Enter>")
        #expect(journey.typed("answer")?.hasPrefix("Nghị quyết số 15/2021/NQ-HĐND ngày") == true)
        // What is no longer in force says so and can be chosen.
        await journey.press("<C-End>. <C-b>")
        #expect(size.columns < 80 || journey.text.contains("hết hiệu lực 31/01/2024"))
        await journey.press("<End><Enter>")
        #expect(journey.typed("answer")?.contains(". Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/2019") == true)
    }

    @Test(arguments: [Journey.usual, Journey.wide, Size(rows: 10, columns: 40)])
    func theSplitViewWritesTheSameWay(size: Size) async {
        let journey = await Journey(Desk.office(), size: size, keys: "<Down><Down><Enter><Enter>")
        #expect(journey.place == .review)
        await journey.press("<C-a><Del><C-t>tiep<Enter>")
        #expect(journey.place == .review)
        #expect(journey.typed("answer")?.hasPrefix("Xin tiếp thu ý kiến của xã Hạ") == true)
        await journey.press("<C-b>15<Enter><C-z>")
        #expect(journey.typed("answer")?.hasSuffix("12/4/2024.") == true)
        await journey.press("<Tab><C-t>")
        #expect(journey.message == journey.state.words[.needsProse])
        await journey.press("<Tab><C-o>")
        #expect(journey.form?.kind == Desk.promise)
        await journey.press("<F2>")
        #expect(journey.place == .review)
        #expect(journey.office.entry(Desk.promise, 1)?["question"] == .reference(3))
        #expect(journey.typed("answer")?.hasPrefix("Xin tiếp thu") == true)
        await journey.press("<F2>")
        #expect(journey.office.entry(Sample.question, 3)?["answer"].text.hasPrefix("Xin tiếp thu") == true)
    }

    @Test func aPublishedAnswerTakesNothingInButCanBeQuoted() async {
        let office = Desk.office()
        var published = office.entry(Sample.question, 1)
        published?["publishedOn"] = .date(Sample.today)
        if let published { office.put(published) }
        let journey = await Journey(office, keys: "<Enter><Enter><C-t>")
        #expect(journey.message == journey.state.words[.problemPublished])
        await journey.press("<C-o>")
        #expect(journey.typed("commitment")?.hasPrefix("Lớp mở ngày 05/5") == true)
    }

    @Test func whereNothingCanBePutItSaysWhy() async {
        let journey = await Journey(Desk.office(), keys: "<F4>")
        await journey.goTo("unit")
        await journey.press("<C-t>")
        #expect(journey.message == journey.state.words[.needsProse])
        await journey.press("<C-b>")
        #expect(journey.message == journey.state.words[.needsProse])
        await journey.press("<C-o>")
        #expect(journey.message == journey.state.words[.needsAnswerText])
        let bare = await Journey(keys: "<F4>")
        await bare.goTo("answer")
        await bare.press("<C-t>")
        #expect(bare.message == bare.state.words[.noBlocks])
        await bare.press("<C-b>")
        #expect(bare.message == bare.state.words[.noDocuments])
        #expect(bare.place == .form)
    }

    @Test func aDocumentSavedNowCanBeCitedAtOnce() async {
        let journey = await Journey(Desk.office(), keys: "]]]]]<F7>")
        #expect(journey.state.kind == Desk.document)
        await journey.goTo("type")
        await journey.press("Kế hoạch<Tab>9/KH-UBND<F2>[[[[[<F4>")
        await journey.goTo("answer")
        await journey.press("<C-b>ke hoach<Enter>")
        #expect(journey.typed("answer")?.contains("Kế hoạch số 9/KH-UBND") == true)
    }
}
