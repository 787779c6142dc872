// Quick entry of questions, the similar ones shown meanwhile, and nothing lost on the way.
import Domain
import Foundation
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct IntakeJourneys {
    /// Quick entry, the first conference being the current one.
    private func intake(
        _ size: Size = Journey.usual, language: Language = .vi, office: TestOffice = Sample.office()
    ) async -> Journey {
        office.change { $0.current = 1 }
        return await Journey(office, size: size, language: language, keys: "n")
    }

    private func stored(_ journey: Journey, _ text: String) -> RecordEntry? {
        journey.office.change { $0.records[Sample.question]?.values.first { $0.title == text } }
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func questionAfterQuestionIsTakenIn(size: Size) async {
        let journey = await intake(size)
        #expect(journey.text.contains("Ghi nhanh câu hỏi"))
        #expect(journey.form?.focused?.description.name == "unit")
        await journey.press("thuo<Enter>Phó bí thư<Enter><Right><Enter>Xe buýt chạy mấy giờ?<Enter>")
        #expect(journey.message == "Đã ghi câu 9 · xã Thượng.")
        let first = stored(journey, "Xe buýt chạy mấy giờ?")
        #expect(first?["number"] == .number(9))
        #expect(first?["unit"] == .text("xã Thượng"))
        #expect(first?["asker"] == .text("Phó bí thư"))
        #expect(first?["channel"] == .text("spoken"))
        #expect(first?["conference"] == .reference(1))
        #expect(first?["state"] == .text("new"))
        #expect(journey.form?.focused?.description.name == "unit")
        #expect(journey.typed("unit") == "" && journey.typed("asker") == "" && journey.typed("question") == "")
        #expect(journey.typed("channel") == "spoken")
        await journey.press("<Tab><Tab><Tab>Chợ họp ngày nào?<F2>")
        #expect(journey.message == "Đã ghi câu 10.")
        #expect(stored(journey, "Chợ họp ngày nào?")?["channel"] == .text("spoken"))
        #expect(journey.text.contains("Ghi nhanh câu hỏi · đã ghi 2 câu"))
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        #expect(journey.titles.count == 10)
        #expect(journey.office.draft(Sample.question) == nil)
        await journey.press("n")
        #expect(journey.typed("channel") == "spoken")
    }

    @Test func numbersFollowTheLargestOfTheConferenceHoweverFastOneTypes() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[3]?["number"] = .number(40) }
        office.change { $0.records[Sample.question]?[4]?["conference"] = .reference(2) }
        office.change { $0.records[Sample.question]?[4]?["number"] = .number(77) }
        let journey = await intake(office: office)
        for number in 1...5 { await journey.press("<Tab><Tab><Tab>Câu vội \(number)<Enter>") }
        for number in 1...5 { #expect(stored(journey, "Câu vội \(number)")?["number"] == .number(40 + number)) }
        // Somebody else took one in meanwhile.
        office.put(RecordEntry(Sample.makeQuestion(90, "Câu nơi khác", "xã Hạ", .new)))
        await journey.press("<Tab><Tab><Tab>Câu sau<Enter>")
        #expect(stored(journey, "Câu sau")?["number"] == .number(91))
    }

    @Test func whatWasTakenInIsOfferedAtOnce() async {
        let journey = await intake()
        await journey.press("xã Mới Tinh<Tab><Down><Enter><Tab><Tab>Một?<Enter>moi")
        #expect(journey.form?.completion?.matches == ["xã Mới Tinh"])
    }

    @Test func anEmptyQuestionIsNotTakenIn() async {
        let journey = await intake()
        await journey.press("xã Hạ<Tab><Tab><Tab><Enter>")
        #expect(journey.message == journey.state.words[.notSavedYet])
        #expect(journey.text.contains(journey.state.words[.problemMissing]))
        #expect(journey.titles.count == 8)
        #expect(journey.typed("unit") == "xã Hạ")
    }

    @Test func aPastedLineBreakStaysAndDecomposedLettersAreComposed() async {
        let journey = await intake()
        await journey.press("<Tab><Tab><Tab>")
        await journey.happen(.paste("Một\r\n" + "hai đường".decomposedStringWithCanonicalMapping))
        await journey.press("<Enter>")
        let text = journey.office.entry(Sample.question, 9)?["question"].text ?? ""
        #expect(Array(text.unicodeScalars) == Array("Một\nhai đường".unicodeScalars))
    }

    @Test func escapeKeepsWhatWasTypedAndBothFormsGoOnWithIt() async {
        let journey = await intake()
        await journey.press("xã Hạ<Tab><Tab><Tab>Dở dang<Esc>")
        #expect(journey.place == .list)
        #expect(journey.message == journey.state.words(.draftKept, "n"))
        await journey.press("n")
        #expect(journey.typed("unit") == "xã Hạ")
        #expect(journey.typed("question") == "Dở dang")
        #expect(journey.message.contains("bản nháp giữ lúc 09:41"))
        await journey.press("<Esc><F7>")
        #expect(journey.typed("question") == "Dở dang")
        await journey.goTo("topic")
        await journey.press("Việc làng<Esc>n")
        // What quick entry does not ask for is seen nevertheless.
        #expect(journey.typed("topic") == "Việc làng")
        // The field that stands in no list is asked about.
        await journey.press("<Enter><Down><Enter>")
        #expect(stored(journey, "Dở dang")?["topic"] == .text("Việc làng"))
        #expect(journey.typed("topic") == nil)
    }

    @Test func aCrashLosesNothingBeyondTheLastPause() async {
        let journey = await intake()
        await journey.press("xã Hạ<Tab><Tab><Tab>Mất điện")
        await journey.pause()
        let again = await Journey(journey.office, keys: "n")
        #expect(again.typed("question") == "Mất điện")
        #expect(again.typed("unit") == "xã Hạ")
    }

    @Test func aFailedSaveKeepsTheForm() async {
        let journey = await intake()
        await journey.press("<Tab><Tab><Tab>Đĩa đầy")
        journey.office.fillDisk()
        await journey.press("<Enter>")
        #expect(journey.message == journey.state.words[.failedDiskFull])
        #expect(journey.typed("question") == "Đĩa đầy")
        journey.office.allowWriting()
        await journey.press("<Enter>")
        #expect(journey.message == "Đã ghi câu 9.")
    }

    @Test func undoTakesTypingBackAndTheListTheQuestion() async {
        let journey = await intake()
        await journey.press("xã<C-z>")
        #expect(journey.typed("unit") == "")
        await journey.press("<Tab><Tab><Tab>Thừa<Enter><Esc><C-z>")
        #expect(journey.titles.count == 8)
    }

    @Test func withoutAConferenceQuestionsAreTakenInAllTheSame() async {
        let journey = await Journey(TestOffice(), keys: "n")
        #expect(journey.text.contains("chưa có hội nghị đối thoại"))
        await journey.press("<Tab><Tab><Tab>Câu đầu<Enter><Tab><Tab><Tab>Câu hai<Enter>")
        #expect(stored(journey, "Câu hai")?["number"] == .number(2))
    }

    @Test func onlyTheListOfQuestionsHasIt() async {
        let journey = await Journey(keys: "2n")
        #expect(journey.place == .list)
        #expect(journey.message == journey.state.words(.onlyKinds, "Câu hỏi (1)"))
        await journey.press("1<F9>ghi nhanh<Enter>")
        #expect(journey.form?.intake != nil)
    }

    @Test func englishSaysItToo() async {
        let journey = await intake(language: .en)
        await journey.press("xã Hạ<Tab><Tab><Tab>Bus?<Enter>")
        #expect(journey.message == "Took in question 9 · xã Hạ.")
    }
}

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
        await journey.press("<Tab>g")
        #expect(journey.text.contains("Lĩnh vực: Làm ăn"))
        await journey.press("<Enter>")
        #expect(journey.office.entry(Sample.question, 9)?["topic"] == .text("Làm ăn"))
        #expect(journey.office.entry(Sample.question, 3)?.identity.version == 1)
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func groupingWithOneWithoutATopicAsksForOneAndStoresItInBoth(size: Size) async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[3]?["topic"] = FieldValue.none }
        let journey = await intake("trám đen của thôn", size, office: office)
        await journey.press("<Tab>g")
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
        await journey.press("<Tab>=<Tab>g<Tab>")
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
        #expect(HelpText(state: journey.state).lines(width: 100).contains { $0.text.contains("Gộp vào một lĩnh vực") })
    }
}
