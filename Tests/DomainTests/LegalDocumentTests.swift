// Documents in the prescribed form, and citations held against a register of them.
import Domain
import Testing

private func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

private func resolution() -> LegalDocument {
    var document = LegalDocument()
    document.type = "Nghị quyết"
    document.number = "08/2019/NQ-HĐND"
    document.date = day("2019-12-10")
    document.issuer = "HĐND tỉnh Lạng Sơn"
    document.subject = "chính sách khuyến khích hợp tác"
    return document
}

@Suite struct LegalDocumentTests {
    @Test func theFirstCitationIsFullAndLaterOnesShort() {
        var document = resolution()
        #expect(document.shortCitation == "Nghị quyết số 08/2019/NQ-HĐND")
        #expect(
            document.fullCitation
                == "Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/2019 của HĐND tỉnh Lạng Sơn về chính sách khuyến khích hợp tác"
        )
        document.subject = "Quy định mức hỗ trợ"
        #expect(document.fullCitation.hasSuffix("của HĐND tỉnh Lạng Sơn quy định mức hỗ trợ"))
        document.subject = "Về việc\nhỗ trợ"
        #expect(document.fullCitation.hasSuffix("của HĐND tỉnh Lạng Sơn về việc hỗ trợ"))
        document.date = nil
        document.issuer = ""
        document.subject = ""
        #expect(document.fullCitation == "Nghị quyết số 08/2019/NQ-HĐND")
    }

    @Test func aLawIsCitedByItsName() {
        var law = LegalDocument()
        law.type = "Luật"
        law.number = "57/2020/QH14"
        law.subject = "Thanh niên"
        law.date = day("2020-06-16")
        #expect(law.fullCitation == "Luật Thanh niên")
        #expect(law.shortCitation == "Luật số 57/2020/QH14")
    }

    @Test func whatIsInsertedIsFoundAgain() throws {
        let document = resolution()
        let register = DocumentRegister([document])
        for text in [document.fullCitation, document.shortCitation] {
            let checks = CitationCheck.checks(of: text, register: register, on: day("2024-04-12"))
            #expect(checks.map(\.document) == [document])
            #expect(checks.flatMap(\.findings) == [])
        }
    }
}

@Suite struct CitationCheckTests {
    private func findings(_ text: String, _ documents: [LegalDocument], on date: String = "2024-04-12")
        -> [[CitationCheck.Finding]]
    {
        CitationCheck.checks(of: text, register: DocumentRegister(documents), on: day(date)).map(\.findings)
    }

    @Test func anUnknownDocumentIsSaidToBeUnknown() {
        #expect(findings("Nghị quyết số 09/2019/NQ-HĐND", [resolution()]) == [[.unknown]])
        #expect(findings("Nghị quyết số 8/2019/NQ-HĐND", [resolution()]) == [[]])
    }

    @Test func anotherDateIsSaidWithTheRegisteredOne() {
        #expect(
            findings("Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/ 2021", [resolution()])
                == [[.dateDiffers(registered: day("2019-12-10"))]])
    }

    @Test func aDocumentIsInForceBetweenItsDays() {
        var document = resolution()
        document.inForceFrom = day("2020-01-01")
        document.inForceTo = day("2025-12-31")
        let text = document.shortCitation
        let out = CitationCheck.Finding.notInForce(from: document.inForceFrom, to: document.inForceTo)
        #expect(findings(text, [document], on: "2019-12-31") == [[out]])
        #expect(findings(text, [document], on: "2020-01-01") == [[]])
        #expect(findings(text, [document], on: "2025-12-31") == [[]])
        #expect(findings(text, [document], on: "2026-01-01") == [[out]])
        document.replacedBy = "20/2025/NQ-HĐND"
        #expect(findings(text, [document], on: "2025-12-31") == [[]])
        #expect(findings(text, [document], on: "2026-01-01") == [[out, .replaced(by: "20/2025/NQ-HĐND")]])
        document.inForceTo = nil
        #expect(findings(text, [document], on: "2025-06-01") == [[.replaced(by: "20/2025/NQ-HĐND")]])
        #expect(findings(text, [document], on: "2024-12-31") == [[]], "nothing of 2025 has taken its place by then")
    }

    @Test func ofTwoWithOneNumberTheDateDecides() {
        var older = LegalDocument()
        older.type = "Quyết định"
        older.number = "173/QĐ-UBND"
        older.date = day("2022-01-20")
        var newer = older
        newer.date = day("2023-02-05")
        let checks = CitationCheck.checks(
            of: "Quyết định số 173/QĐ-UBND ngày 05/02/2023", register: DocumentRegister([older, newer]),
            on: day("2024-01-01"))
        #expect(checks.map(\.document) == [newer])
        #expect(checks.flatMap(\.findings) == [])
    }
}
