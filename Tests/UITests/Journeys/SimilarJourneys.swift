// Questions like the one being taken in: shown meanwhile, joined, grouped and read without leaving the form.
import Domain
import Foundation
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct SimilarJourneys {
    private func intake(
        _ text: String, _ size: Size = Journey.usual, office: TestOffice = Sample.office()
    ) async -> Journey {
        office.change { $0.current = 1 }
        let journey = await Journey(office, size: size, keys: "n<Tab><Tab><Tab>" + text)
        await journey.rest()
        return journey
    }

    private func found(_ journey: Journey) -> [Int64] { journey.form?.similar?.found.map(\.entry.identity.id) ?? [] }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func questionsLikeTheOneTypedAreShown(size: Size) async {
        let journey = await intake("tram den cua thon", size)
        #expect(found(journey) == [3])
        #expect(journey.text.contains("Câu hỏi tương tự (1)"))
        #expect(journey.text.contains("xã Hạ"))
        #expect(journey.text.contains("Trám đen"))
        #expect(journey.typed("question") == "tram den cua thon")
        await journey.press("<Tab>")
        #expect(journey.place == .similar)
        #expect(journey.textAtCursor.hasPrefix("▌"))
        await journey.press("<S-Tab>")
        #expect(journey.place == .form)
        await journey.press(" x")
        #expect(journey.typed("question") == "tram den cua thon x")
    }

    @Test func aLateAnswerDoesNotCount() async {
        let journey = await intake("trám đen của thôn")
        var waiting: [Effect] = []
        for key in keyPresses(" giá") { waiting = journey.act(.key(key)) }
        let rest = waiting.compactMap { if case .awaitRest(let rest) = $0 { rest } else { nil } }.first
        let asked = rest.map { journey.answers(to: .rested($0)) } ?? []
        #expect(asked.count == 1)
        await journey.press("<C-u>")
        await journey.settle(asked)
        await journey.rest()
        #expect(found(journey) == [])
    }

    @Test func anAnswerToTheQuestionBeforeDoesNotCountForTheNext() async {
        let journey = await intake("trám đen của thôn")
        let effects = journey.act(.key(.letter("!")))
        let rest = effects.compactMap { if case .awaitRest(let rest) = $0 { rest } else { nil } }.first
        let asked = rest.map { journey.answers(to: .rested($0)) } ?? []
        await journey.press("<Enter>")
        await journey.settle(asked)
        #expect(found(journey) == [])
    }

    @Test func equalsMakesItTheSameAndAgainUndoesIt() async {
        let journey = await intake("trám đen của thôn bán")
        await journey.press("<Tab>=")
        #expect(journey.text.contains("= Cùng nội dung với câu 3 · xã Hạ"))
        await journey.press("<Tab>=")
        #expect(!journey.text.contains("= Cùng nội dung với"))
        #expect(journey.typed("question") == "trám đen của thôn bán")
        // Enter chooses, and again saves.
        await journey.press("<Tab><Enter><Enter>")
        #expect(journey.office.entry(Sample.question, 9)?["sameAs"] == .reference(3))
        #expect(journey.office.entry(Sample.question, 9)?["question"] == .text("trám đen của thôn bán"))
        #expect(journey.office.entry(Sample.question, 3)?.title == "Trám đen của thôn được giá thì bán ở đâu?")
        // The next one begins with nothing of it.
        #expect(journey.form?.value(of: "sameAs").isEmpty == true)
        #expect(!journey.text.contains("= Cùng nội dung với"))
    }

    @Test func theSameAsOneThatIsTheSameAsAThirdIsTheThird() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[3]?["sameAs"] = .reference(7) }
        let journey = await intake("trám đen của thôn", office: office)
        await journey.press("<Tab>=")
        #expect(journey.text.contains("Cùng nội dung với câu 7 · xã Thượng"))
        await journey.press("<F2>")
        #expect(office.entry(Sample.question, 9)?["sameAs"] == .reference(7))
    }

    @Test func whatItIsTheSameAsOutlivesTheFormAndCanBeUndone() async {
        let journey = await intake("trám đen của thôn")
        await journey.press("<Tab>=<Esc><Esc>n")
        await journey.rest()
        #expect(journey.text.contains("Cùng nội dung với câu 3 · xã Hạ"))
        await journey.press("<C-a>Karaoke khuya quá")
        await journey.rest()
        // It stays in the list, though nothing is alike any more.
        #expect(found(journey) == [3])
        await journey.press("<Tab>=")
        #expect(journey.form?.value(of: "sameAs").isEmpty == true)
    }

    @Test func groupingTakesTheTopicOfTheOther() async {
        let journey = await intake("trám đen của thôn")
        await journey.press("<Tab>l")
        #expect(journey.text.contains("Lĩnh vực: Làm ăn"))
        await journey.press("<Enter>")
        #expect(journey.office.entry(Sample.question, 9)?["topic"] == .text("Làm ăn"))
        #expect(journey.office.entry(Sample.question, 3)?.identity.version == 1)
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func groupingAsksBeforeATopicGoes(size: Size) async {
        for (keys, topic) in [("<Esc>", "Làm ăn"), ("<Enter>", "Làm ăn"), ("<Down><Enter>", "Nuôi ong")] {
            let office = Sample.office()
            office.change { $0.records[Sample.question]?[7]?["topic"] = .text("Nuôi ong") }
            let journey = await intake("trám đen của thôn", size, office: office)
            await journey.press("<Tab>l<C-a>Ong nhà bay mất")
            await journey.rest()
            #expect(found(journey).first == 7)
            await journey.press("<Tab>l")
            #expect(journey.place == .menu && journey.text.contains("Nuôi ong"))
            await journey.press(keys)
            #expect(journey.form?.value(of: "topic").text == topic, "\(keys)")
        }
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func groupingWithOneWithoutATopicAsksForOneAndStoresItInBoth(size: Size) async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[3]?["topic"] = FieldValue.none }
        let journey = await intake("trám đen của thôn", size, office: office)
        await journey.press("<Tab>l")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("Gộp hai câu"))
        await journey.press("Tiêu thụ trám<Enter>")
        #expect(journey.place == .form)
        #expect(office.entry(Sample.question, 3)?["topic"].isEmpty == true)
        // Somebody answers it meanwhile: that is kept.
        office.changeElsewhere(Sample.question, 3, "answer", .text("Trả lời mới"))
        await journey.press("<F2>")
        #expect(office.entry(Sample.question, 9)?["topic"] == .text("Tiêu thụ trám"))
        #expect(office.entry(Sample.question, 9)?["number"] == .number(9))
        #expect(office.entry(Sample.question, 3)?["topic"] == .text("Tiêu thụ trám"))
        #expect(office.entry(Sample.question, 3)?["answer"] == .text("Trả lời mới"))
        #expect(journey.message == "Đã ghi câu 9.")
        await journey.press("<Esc>")
        #expect(office.draft(Sample.question) == nil)
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func theOtherAnswerIsReadAndClosed(size: Size) async {
        let journey = await intake("trám đen của thôn", size)
        await journey.press("<Tab>o")
        #expect(journey.place == .reader)
        #expect(journey.text.contains("Câu 3 · xã Hạ"))
        await journey.press("<PgDn>")
        #expect(journey.text.contains("phố huyện"))
        await journey.press("<End>")
        #expect(journey.text.contains("○ dự thảo"))
        await journey.press("<Esc>")
        #expect(journey.place == .similar)
        await journey.press("<Esc>")
        #expect(journey.place == .form)
        #expect(journey.typed("question") == "trám đen của thôn")
    }

    @Test func theWholeFormOfANewQuestionHasTheListToo() async {
        let journey = await Journey(keys: "<F7>")
        await journey.goTo("question")
        await journey.press("Ong nhà bay mất")
        await journey.rest()
        #expect(found(journey).contains(7))
        await journey.press("<Tab>=<Tab><Tab>")
        #expect(journey.form?.focused?.description.name == "asker")
        #expect(journey.text.contains("Cùng nội dung với câu 7 · xã Thượng"))
        await journey.press("<F2>")
        #expect(journey.office.entry(Sample.question, 9)?["sameAs"] == .reference(7))
        #expect(journey.office.entry(Sample.question, 9)?["number"].isEmpty == true)
    }

    @Test func theFormOfAStoredQuestionLooksForNone() async {
        let journey = await Journey(keys: "<Enter><F4>Trám đen của thôn ")
        await journey.rest()
        #expect(journey.form?.similar == nil)
    }

    @Test func aQuestionOfAnotherConferenceCarriesItsYear() async {
        let office = Sample.office()
        office.change { shelf in
            shelf.records[Sample.conference]?[2]?["heldOn"] = .date(
                CalendarDate(year: 2023, month: 5, day: 6) ?? .epoch)
            shelf.records[Sample.question]?[3]?["conference"] = .reference(2)
        }
        let journey = await intake("trám đen của thôn", Journey.wide, office: office)
        #expect(journey.text.contains("2023"))
    }

    @Test func theListIsReachedInTheSmallestWindowWhateverElseIsToldThere() async {
        let journey = await intake("trám đen của thôn", Size(rows: 10, columns: 40))
        await journey.press("<Tab>=<Tab>l<Tab>")
        #expect(journey.textAtCursor.hasPrefix("▌"))
        #expect(journey.textAtCursor.contains("xã Hạ"))
        await journey.press("<S-Tab><Home>")
        #expect(journey.textAtCursor.hasPrefix("trám đen"))
        await journey.press("<F3>")
        #expect(journey.textAtCursor.hasPrefix("trám đen"))
        await journey.press("<Tab>o")
        #expect(journey.place == .reader)
    }

    @Test func everyKeyOfTheListStandsInTheHelpAndTheMenu() async {
        let journey = await intake("trám đen của thôn", Journey.wide)
        await journey.press("<Tab><F9>doc cau<Enter>")
        #expect(journey.place == .reader)
        await journey.press("<Esc><F1>")
        #expect(
            HelpText(words: journey.state.words).lines(width: 100).contains { $0.text.contains("Gộp vào một lĩnh vực") }
        )
    }
}
