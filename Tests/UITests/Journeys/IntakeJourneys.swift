// Quick entry of questions, and nothing lost on the way.
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
        #expect(journey.message == "Entered question 9 · xã Hạ.")
    }
}
