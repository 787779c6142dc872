// Whether a document is in force is asked for a day, and the day of its successor counts.
import Domain
import Testing

@Suite struct DocumentForceTests {
    private func document(_ number: String, from: String? = nil, to: String? = nil, by: String = "") -> LegalDocument {
        var document = LegalDocument()
        (document.type, document.number, document.replacedBy) = ("Quyết định", number, by)
        document.inForceFrom = from.flatMap { CalendarDate($0) }
        document.inForceTo = to.flatMap { CalendarDate($0) }
        return document
    }

    private static let old = "148/QĐ-TTg"
    private static let new = "26/2026/QĐ-TTg"

    @Test(arguments: [
        ("12/4/2024", false, DocumentForce.inForce), ("12/4/2024", true, .inForce),
        ("25/3/2026", true, .inForce), ("21/5/2026", true, .inForce),
        ("22/5/2026", true, .ended(on: CalendarDate("21/5/2026") ?? .epoch, by: new)),
        ("25/3/2026", false, .replaced(by: new)), ("12/4/2031", false, .replaced(by: new)),
    ]) func aSuccessorCountsFromItsDay(day: String, isKnown: Bool, force: DocumentForce) throws {
        let old = document(Self.old, by: Self.new)
        let register = DocumentRegister([old] + (isKnown ? [document(Self.new, from: "22/5/2026")] : []))
        let day = try #require(CalendarDate(day))
        #expect(register.force(of: old, on: day) == force)
        let checks = CitationCheck.checks(of: "Theo Quyết định số 148/QĐ-TTg.", register: register, on: day)
        #expect(checks.map(\.findings.isEmpty) == [force == .inForce])
    }

    @Test func itsOwnLastDayGoesFirst() throws {
        let old = document(Self.old, to: "21/7/2026", by: Self.new)
        let register = DocumentRegister([old, document(Self.new, from: "22/5/2026")])
        let (last, after) = (try #require(CalendarDate("21/7/2026")), try #require(CalendarDate("22/7/2026")))
        #expect(register.force(of: old, on: last) == .inForce)
        #expect(register.force(of: old, on: after) == .ended(on: last, by: Self.new))
    }
}
