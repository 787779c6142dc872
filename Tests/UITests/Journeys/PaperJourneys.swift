// The books of papers by keyboard: a number is taken, and a paper says what it is about.
import Domain
import Testing

@testable import UI

@Suite struct PaperJourneys {
    private func office() -> TestOffice {
        let office = Sample.office()
        var paper = IncomingPaper()
        (paper.issuer, paper.abstract, paper.number) = ("Tỉnh đoàn", "V/v đường thôn", 1)
        (paper.receivedOn, paper.year) = (Sample.today, Sample.today.year)
        office.put(RecordEntry(paper))
        return office
    }

    @Test func aPaperIsLinkedToAQuestionThatIsThereAlready() async {
        let journey = await Journey(office(), keys: "]]]k")
        #expect(journey.place == .menu && journey.text.contains("Hồ sơ"))
        await journey.press("câu hỏi<Enter>")
        #expect(journey.place == .menu)
        await journey.press("<Enter>")
        #expect(journey.place == .list)
        let linked = journey.office.entry(.incomingPaper, 1)?["question"].reference
        #expect(linked != nil)
        // Chosen again, the link can be taken off.
        await journey.press("kcâu hỏi<Enter>bỏ liên<Enter>")
        #expect(journey.office.entry(.incomingPaper, 1)?["question"] == FieldValue.none)
    }

    @Test func whoDealsWithPapersChoosesAmongThoseThatTheBookNames() async {
        let office = office()
        var paper = IncomingPaper()
        (paper.issuer, paper.abstract, paper.department) = ("Sở A", "V/v giống", "Tổ một cửa")
        (paper.receivedOn, paper.number, paper.year) = (Sample.today, 2, Sample.today.year)
        office.put(RecordEntry(paper))
        let journey = await Journey(office, keys: "]]]vcủa đơn<Enter>")
        #expect(journey.place == .menu && journey.text.contains("Tổ một cửa"))
        await journey.press("<Enter>")
        #expect(journey.text.contains("V/v giống") && !journey.text.contains("V/v đường"))
    }

    @Test func aRegisterWithoutRecordsIsNamed() async {
        let journey = await Journey(office(), keys: "]]]khồ sơ<Enter>")
        #expect(journey.place == .list && journey.message.contains("Hồ sơ"))
    }
}
