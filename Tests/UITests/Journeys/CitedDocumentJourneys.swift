// Documents that answers cite: entered by one key where the register does not have them, and who cites a document.
import Domain
import Testing
import UI

@Suite(.takingTurns) struct CitedDocumentJourneys {
    private func office() -> TestOffice {
        let office = Desk.office()
        var question = Sample.makeQuestion(9, "Có chính sách gì cho nghề mới?", "xã Hạ", .draft)
        question.answer = """
            Thực hiện Quyết định số 999/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Lạng Sơn về hỗ trợ nghề mới, Nghị định số \
            61/2015/NĐ-CP ngày 09/7/2015 và Công văn số 12/NN&PTNT; xem Nghị quyết số 08/2019/NQ-HĐND.
            """
        office.put(RecordEntry(question))
        return office
    }

    private func documents(_ office: TestOffice) -> [LegalDocument] {
        office.change { ($0.records[.legalDocument] ?? [:]).values.compactMap { $0.record(as: LegalDocument.self) } }
    }

    @Test func oneKeyEntersWhatTheTextSays() async throws {
        let office = office()
        let before = documents(office).count
        let journey = await Journey(office, size: Journey.wide, keys: "/nghe moi<Enter>d")
        #expect(journey.message.contains("999/QĐ-UBND"), "\(journey.message)")
        let made = documents(office)
        #expect(made.count == before + 3)
        let decision = try #require(made.first { $0.number == "999/QĐ-UBND" })
        #expect(decision.type == "Quyết định" && decision.issuer == "UBND tỉnh Lạng Sơn")
        #expect(decision.date == CalendarDate(year: 2024, month: 3, day: 5))
        let decree = try #require(made.first { $0.number == "61/2015/NĐ-CP" })
        #expect(decree.issuer == "Chính phủ")
        #expect(made.first { $0.number == "12/NN&PTNT" }?.type == "Công văn")
        // The same key finds nothing more to enter, and one step back takes all of them out.
        await journey.press("d")
        #expect(documents(office).count == before + 3)
        await journey.press("<C-z>")
        #expect(documents(office).count == before)
    }

    @Test func aDocumentTellsWhoCitesIt() async throws {
        let office = office()
        let journey = await Journey(office, size: Journey.wide)
        for _ in 0..<5 { await journey.press("]") }
        await journey.press("/08\\/2019<Enter>")
        await journey.rest()
        await journey.rest()
        #expect(journey.state.kind == .legalDocument)
        #expect(journey.text.contains("Viện dẫn ở"), "\(journey.text)")
        #expect(journey.text.contains("câu 9"), "\(journey.text)")
        #expect(journey.text.contains("hết hiệu lực"), "\(journey.text)")
    }
}
