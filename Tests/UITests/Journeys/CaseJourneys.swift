// Cases: saved with a reason, taken through their steps, paid by instalments, split, linked with promises.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct CaseJourneys {
    private static func aCase(_ name: String, _ dong: Int64, _ state: Support.State = .appraised) -> Support {
        var support = Support()
        (support.beneficiary, support.year, support.state, support.programme) = (name, 2024, state, "Quỹ trẻ")
        (support.requested, support.purpose) = (Money(dong: dong), .label)
        if state.isApproved { support.amount = support.requested }
        return support
    }

    /// An office with a programme and these cases alone.
    private static func office(_ cases: [Support]) -> TestOffice {
        let office = Desk.officeWithPromises(without: Sample.support)
        var programme = Programme()
        (programme.name, programme.caseCeiling) = ("Quỹ trẻ", Money(dong: 30_000_000))
        programme.validTo = CalendarDate(year: 2024, month: 12, day: 31)
        office.put(RecordEntry(programme))
        for support in cases { office.put(RecordEntry(support)) }
        return office
    }

    private static func stored(_ office: TestOffice, _ id: Int64) throws -> Support {
        try #require(office.entry(Sample.support, id)?.record(as: Support.self))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func aSumOverTheCeilingIsSavedWithAReason(size: Size) async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000, .approved)])
        let journey = await Journey(office, size: size, keys: "3<F4>")
        await journey.goTo("amount")
        await journey.press("<C-u>40 triệu<F2>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("40.000.000 đ"))
        #expect(try Self.stored(office, 1).amount?.dong == 20_000_000)
        // Escape goes back with nothing lost.
        await journey.press("<Esc>")
        #expect(journey.place == .form && journey.typed("amount") == "40 triệu")
        await journey.press("<F2>Tỉnh cho phép<Enter>")
        #expect(journey.state.layers.isEmpty)
        let support = try Self.stored(office, 1)
        #expect(support.amount?.dong == 40_000_000 && support.exception == "Tỉnh cho phép")
        #expect(support.accepted == "ceiling:40000000;requested:40000000:20000000")
        // What was accepted does not ask again.
        await journey.press("<F4>")
        await journey.goTo("notes")
        await journey.press("x<F2>")
        #expect(journey.state.layers.isEmpty)
        #expect(try Self.stored(office, 1).notes == "x")
    }

    @Test func savingWithNothingAgainstItTakesNoKeyMore() async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000, .approved)])
        let journey = await Journey(office, keys: "3<F4>")
        await journey.goTo("amount")
        await journey.press("<C-u>15 triệu<F2>")
        #expect(journey.state.layers.isEmpty && journey.message.hasPrefix("Đã lưu"))
        #expect(try Self.stored(office, 1).exception.isEmpty)
    }

    @Test func threeMarkedCasesAreApprovedTogetherAndUndoneAtOnce() async throws {
        let office = Self.office([
            Self.aCase("Tổ An", 20_000_000), Self.aCase("Tổ Bình", 25_000_000), Self.aCase("Tổ Chi", 31_000_000),
            Self.aCase("Tổ Dung", 1, .applied),
        ])
        let journey = await Journey(office, keys: "3*<F6>duyệt<Enter><Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("Tổ Chi") && !journey.text.contains("“Tổ An”"))
        await journey.press("Theo nghị quyết mới<Enter>")
        let now = try (1...4).map { try Self.stored(office, $0) }
        #expect(now.map(\.state) == [.approved, .approved, .approved, .applied])
        #expect(now.map { $0.amount?.dong } == [20_000_000, 25_000_000, 31_000_000, nil])
        #expect(now.map(\.approvedOn) == [Sample.today, Sample.today, Sample.today, nil])
        #expect(now.map(\.exception) == ["", "", "Theo nghị quyết mới", ""])
        #expect(journey.message.contains("3 đã sang") && journey.message.contains("1 thì chưa"))
        await journey.press("<C-z>")
        #expect(
            try (1...4).map { try Self.stored(office, $0).state } == [.appraised, .appraised, .appraised, .applied])
    }

    @Test func aStepAsksForItsFactsAndEscapeLeadsBack() async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000)])
        let journey = await Journey(office, keys: "3<F6>duyệt<Enter>")
        #expect(journey.textAtCursor.isEmpty || journey.text.contains("20.000.000"))
        await journey.press("18 triệu<Enter><Esc><Enter>5/4/2024<Enter>")
        let support = try Self.stored(office, 1)
        #expect(support.state == .approved && support.amount?.written == "18 triệu")
        #expect(support.approvedOn == CalendarDate(year: 2024, month: 4, day: 5))
        await journey.press("<F6>không<Enter>Thiếu hồ sơ<Enter>")
        #expect(try Self.stored(office, 1).reason == "Thiếu hồ sơ")
    }

    @Test func instalmentsPayACaseOff() async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000, .approved)])
        let journey = await Journey(office, size: Journey.wide, keys: "3$")
        #expect(journey.typed("label") == "Đợt 1" && journey.typed("amount") == "20.000.000")
        await journey.goTo("amount")
        await journey.press("<C-u>12 triệu<F2>")
        #expect(try Self.stored(office, 1).state == .approved)
        await journey.press("$")
        #expect(journey.typed("label") == "Đợt 2" && journey.typed("amount") == "8.000.000")
        await journey.goTo("amount")
        await journey.press("<C-u>9 triệu<F2>")
        #expect(journey.text.contains("21.000.000 đ"))
        await journey.press("<Esc>")
        await journey.goTo("amount")
        await journey.press("<C-u>8 triệu<F2>")
        let support = try Self.stored(office, 1)
        #expect(support.state == .paid && support.paidOn == Sample.today)
        #expect(journey.message.hasPrefix("Đã chi đủ"))
        await journey.rest()
        await journey.rest()
        #expect(journey.text.contains("Các đợt chi (2)"))
        await journey.press("<C-z>")
        #expect(try Self.stored(office, 1).state == .approved)
        #expect(office.change { $0.records[RecordKind.payment]?.count } == 1)
    }

    @Test func aSharedCaseIsSplitExactly() async throws {
        let office = Self.office([Self.aCase("Tổ An; Tổ Bình; Tổ Chi", 60_000_000, .paid)])
        let journey = await Journey(office, keys: "3t20 triệu<Enter>15 triệu<Enter>")
        #expect(journey.text.contains("25.000.000"))
        await journey.press("24 triệu<Enter>")
        #expect(journey.text.contains("còn thiếu 1.000.000 đ"))
        #expect(office.change { $0.records[Sample.support]?.count } == 1)
        await journey.press("<C-u>25 triệu<Enter>")
        let parts = try (1...3).map { try Self.stored(office, $0) }
        #expect(parts.map(\.beneficiary) == ["Tổ An", "Tổ Bình", "Tổ Chi"])
        #expect(parts.map { $0.amount?.dong } == [20_000_000, 15_000_000, 25_000_000])
        #expect(parts.map(\.splitFrom) == [nil, 1, 1] && parts.allSatisfy { !$0.isShared })
        await journey.press("<C-z>")
        #expect(try Self.stored(office, 1).amount?.dong == 60_000_000)
        #expect(office.change { $0.records[Sample.support]?.count } == 1)
    }

    @Test func onlyASharedCaseWithoutInstalmentsIsSplit() async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000, .approved), Self.aCase("Hai hộ", 9, .approved)])
        office.change { $0.records[Sample.support]?[2]?["recipients"] = .number(2) }
        var payment = Payment()
        (payment.label, payment.support, payment.amount) = ("Đợt 1", 2, Money(dong: 1))
        office.put(RecordEntry(payment))
        let journey = await Journey(office, keys: "3t")
        #expect(journey.message == Words(.vi)[.splitNotShared] || journey.message == Words(.vi)[.splitHasPayments])
        await journey.press("<Down>t")
        #expect(journey.message == Words(.vi)[.splitNotShared] || journey.message == Words(.vi)[.splitHasPayments])
        #expect(journey.state.layers.isEmpty)
    }

    @Test func aPromiseAndItsCaseKnowEachOther() async throws {
        let office = Self.office([Self.aCase("Tổ An", 20_000_000, .approved)])
        let journey = await Journey(office, size: Journey.wide, keys: "3kmo lop<Enter>")
        #expect(try Self.stored(office, 1).promise == 1)
        await journey.rest()
        await journey.rest()
        #expect(journey.text.contains("Thực hiện cam kết") && journey.text.contains("Mở lớp nghề"))
        await journey.press("1]]")
        while journey.state.kind != Desk.promise { await journey.press("]") }
        await journey.press("<Home>")
        for _ in 0..<6 where journey.state.current?.title != "Mở lớp nghề" { await journey.press("<Down>") }
        await journey.rest()
        await journey.rest()
        #expect(journey.text.contains("Khoản hỗ trợ thực hiện") && journey.text.contains("20.000.000 đ"))
        await journey.press("3kbo lien<Enter>")
        #expect(try Self.stored(office, 1).promise == nil)
    }

    @Test func besideACaseStandsItsProgramme() async throws {
        var support = Self.aCase("Tổ An", 40_000_000, .approved)
        support.year = 2025
        let office = Self.office([support, Self.aCase("Tổ An", 1, .applied)])
        let journey = await Journey(office, size: Journey.wide, keys: "3")
        for _ in 0..<2 where journey.state.current?.identity.id != 1 { await journey.press("<Down>") }
        await journey.rest()
        await journey.rest()
        let text = journey.text
        #expect(
            text.contains("vượt mức tối đa") && text.contains("đang áp dụng") && text.contains("Hỗ trợ khác đã nhận"))
    }
}
