// Written numbers of papers, their types, and when a paper that came in is late.
import Domain
import Testing

@Suite struct CorrespondenceTests {
    @Test(arguments: [
        ("57/TB-UBND", 57, "TB-UBND"), ("số 05/KH-UBND", 5, "KH-UBND"), ("Số: 9", 9, ""), ("15-KH/ĐTN", 15, "-KH/ĐTN"),
        ("TB-UBND", nil, "TB-UBND"), ("", nil, ""), ("Sở Nội vụ", nil, "Sở Nội vụ"),
    ]) func aWrittenNumberIsItsOrderAndItsSymbol(text: String, order: Int?, symbol: String) {
        #expect(DocumentNumber.order(in: text) == order)
        #expect(DocumentNumber.symbol(in: text) == symbol)
    }

    @Test(arguments: [
        ("57/TB-UBND", "UBND"), ("TB-UBND-VX", "UBND"), ("05/UBND-VX", "UBND"), ("15-KH/ĐTN", "ĐTN"),
        ("08/2019/QĐ-UBND", "UBND"), ("57", ""), ("TB", ""), ("", ""),
    ]) func aSymbolNamesItsIssuer(text: String, issuer: String) {
        #expect(DocumentNumber.issuer(in: text) == issuer)
    }

    @Test func aLetterheadLendsItsSymbolToOtherTypes() {
        var (notices, letters) = (Letterhead(), Letterhead())
        (notices.identity.id, notices.symbol) = (1, "TB-HĐND")
        (letters.identity.id, letters.symbol) = (2, "VP-VX")
        #expect(Letterhead.symbol(for: .plan, among: [letters, notices], on: .epoch) == "KH-HĐND")
        #expect(Letterhead.symbol(for: .notice, among: [letters, notices], on: .epoch) == "TB-HĐND")
        #expect(Letterhead.symbol(for: .letter, among: [letters, notices], on: .epoch) == "VP-VX")
        #expect(Letterhead.symbol(for: .letter, among: [notices], on: .epoch) == "HĐND")
        #expect(Letterhead.symbol(for: .plan, among: [letters], on: .epoch) == nil)
    }

    @Test func numbersBelowTenTakeANought() {
        #expect(DocumentNumber.written(5, symbol: "TB-UBND") == "05/TB-UBND")
        #expect(DocumentNumber.written(10, symbol: "") == "10")
        #expect(DocumentNumber.written(7, symbol: "-KH/ĐTN") == "07-KH/ĐTN")
    }

    @Test func aSymbolNamesItsType() {
        #expect(OfficePaperType(symbol: "TTr-UBND") == .submission)
        #expect(OfficePaperType(symbol: "UBND-VX") == nil)
        for type in OfficePaperType.allCases where !type.sign.isEmpty {
            #expect(OfficePaperType(symbol: type.symbol(of: "UBND")) == type)
        }
    }

    @Test func aPaperThatCameInIsLateUntilItIsDealtWith() {
        var paper = IncomingPaper()
        paper.dueOn = Sample.day(2026, 3, 5)
        #expect(!RecordEntry(paper).isOverdue(on: Sample.day(2026, 3, 5)))
        #expect(RecordEntry(paper).isOverdue(on: Sample.day(2026, 3, 6)))
        paper.doneOn = Sample.day(2026, 3, 6)
        let done = IncomingPaper.description.settled(RecordEntry(paper), nil)
        #expect(done["state"].text == "done" && !done.isOverdue(on: Sample.day(2026, 3, 7)))
    }

    @Test func aNumberThatIsWrittenSaysThatThePaperWasIssued() {
        var paper = OutgoingPaper()
        (paper.sign, paper.date) = ("57/KH-UBND", Sample.day(2026, 3, 5))
        let settled = OutgoingPaper.settled(paper, from: nil)
        #expect(settled.state == .issued && settled.number == 57 && settled.year == 2026 && settled.type == .plan)
        paper.date = nil
        #expect(OutgoingPaper.problems(of: paper) == [FieldProblem("date", .missing)])
    }

    @Test func theMonthOfADayEndsBeforeTheNext() {
        #expect(
            ListCondition.month(of: Sample.day(2026, 12, 31), field: "date")
                == [.from(field: "date", Sample.day(2026, 12, 1)), .before(field: "date", Sample.day(2027, 1, 1))])
    }
}
