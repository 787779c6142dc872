// The years that a period names, and several choices of one field.
import Domain
import Testing

@Suite("Periods") struct PeriodTests {
    @Test(arguments: [
        ("2022", 2022, 2022), ("2022–2025", 2022, 2025), ("Giai đoạn 2021 - 2025", 2021, 2025),
        ("quý I/2023", 2023, 2023), ("đến 31/12/2024", 2024, 2024), ("2022-2025, sơ kết 2023", 2022, 2023),
    ])
    func yearsAreReadFromWords(text: String, first: Int, last: Int) {
        #expect(Period(text).map { [$0.first, $0.last] } == [first, last])
    }

    @Test(arguments: ["", "cả giai đoạn", "quý I", "12345", "0999", "3022", "2025–2022"])
    func whatNamesNoYearsGivesNone(text: String) { #expect(Period(text) == nil) }

    @Test func anIndicatorKnowsTheYearsOfItsPeriod() {
        var indicator = Indicator()
        indicator.period = "2022–2025"
        indicator = Indicator.settled(indicator, from: nil)
        #expect(indicator.years == Period(first: 2022, last: 2025))
        indicator.period = "không rõ"
        #expect(Indicator.settled(indicator, from: nil).years == nil)
    }

    @Test func whatDoesNotApplyHasNoResult() {
        var indicator = Indicator()
        indicator.name = "Dự án"
        indicator.isNotApplicable = true
        #expect(Indicator.problems(of: indicator).isEmpty)
        indicator.result = Figure(0)
        #expect(Indicator.problems(of: indicator).map(\.field) == ["result"])
    }

    @Test func severalCodesKeepTheirOrderAndDropWhatIsNone() throws {
        let field = try #require(Programme.description["purposes"])
        #expect(try FieldValue(reading: "label; staff ;label", for: field) == .text("staff;label"))
        #expect(throws: FieldProblem.self) { try FieldValue(reading: "staff;cake", for: field) }
        var programme = Programme()
        programme.purposes = Codes([.label, .staff])
        #expect(RecordEntry(programme)["purposes"].text == "staff;label")
        #expect(programme.purposes.allows(.staff) && !programme.purposes.allows(.loan))
        #expect(Codes<Support.Purpose>().allows(.loan))
    }

    @Test func aVoucherCountsForAYearUnlessSomebodySaysOtherwise() {
        var voucher = Voucher()
        voucher.issuedOn = CalendarDate("2024-02-29")
        voucher = Voucher.settled(voucher, from: nil)
        #expect(voucher.expiresOn == CalendarDate("2025-02-28"))
        let stored = voucher
        voucher.issuedOn = CalendarDate("2024-05-01")
        #expect(Voucher.settled(voucher, from: stored).expiresOn == CalendarDate("2025-05-01"))
        voucher.expiresOn = CalendarDate("2024-12-31")
        #expect(Voucher.settled(voucher, from: stored).expiresOn == CalendarDate("2024-12-31"))
    }
}
