// Which commune the office is of: chosen on the screen among those of the country, taken over with what went into it.
import Domain
import Office
import Synchronization
import Testing
import UI

@Suite(.takingTurns) struct CommuneJourneys {
    private func units(_ office: TestOffice) -> [RecordEntry] {
        office.change { Array(($0.records[.administrativeUnit] ?? [:]).values) }
    }

    @Test func theOfficeSaysWhichCommuneItIs() async throws {
        let office = TestOffice()
        let journey = await Journey(office, size: Journey.wide, keys: "<F9>xa, phuong cua co quan<Enter>")
        #expect(journey.place == .menu)
        // Found by what went into it, too.
        await journey.press("chí minh")
        #expect(journey.text.contains("xã Thất Khê "), "\(journey.text)")
        #expect(journey.text.contains("← Chi Lăng, Chí Minh, Đại Đồng · Lạng Sơn · 06040"), "\(journey.text)")
        await journey.press("<Esc><F9>xa, phuong cua co quan<Enter>06040<Enter>")
        #expect(journey.place == .plan)
        #expect(journey.text.contains("mới 7") && journey.text.contains("Chí Minh"), "\(journey.text)")
        #expect(units(office).isEmpty)
        await journey.press("<F2>")
        #expect(units(office).count == 7)
        #expect(try await office.office.ownCommune() == "06040")
        // Those of its province come first from now on, with its own under the cursor.
        await journey.press("<F9>xa, phuong cua co quan<Enter>")
        #expect(journey.text.contains("đang chọn · ← Chi Lăng, Chí Minh, Đại Đồng · Lạng Sơn · 06040"))
        await journey.press("<Enter>")
        #expect(journey.text.contains("đã có đủ"), "\(journey.text)")
    }

    @Test func anotherCommuneBecomesTheOffices() async throws {
        let office = TestOffice()
        try await office.office.set(ownCommune: "06040")
        let journey = await Journey(office, size: Journey.wide, keys: "<F9>xa, phuong cua co quan<Enter>")
        await journey.press("chi lang<Enter>")
        #expect(journey.place == .plan)
        // Left without a word, everything is as it was.
        await journey.press("<Esc>")
        #expect(try await office.office.ownCommune() == "06040")
        await journey.press("<F9>xa, phuong cua co quan<Enter>chi lang<Enter><F2>")
        #expect(try await office.office.ownCommune() == "06463")
    }

    /// Reading 13,000 lines is for those who look something up.
    @Test func theCountryIsNotReadAtTheStart() async throws {
        let looks = Looks()
        let office = TestOffice(Desk.blocks) { looks.country() }
        let journey = await Journey(office, size: Journey.wide, keys: "123/xa<Enter>4")
        #expect(looks.count.withLock { $0 } == 0)
        await journey.press("<F9>xa, phuong cua co quan<Enter>")
        #expect(looks.count.withLock { $0 } == 1)
    }
}

/// A unit typed into a form that the register does not have.
@Suite(.takingTurns) struct UnknownUnitJourneys {
    private func form(_ office: TestOffice, _ unit: String) async -> Journey {
        let journey = await Journey(office, size: Journey.wide, keys: "2<F7>Chè dây")
        await journey.goTo("unit")
        await journey.press(unit)
        await journey.press("<Enter>")
        return journey
    }

    private func names(_ office: TestOffice, _ kind: RecordKind = .administrativeUnit) -> [String] {
        office.change { ($0.records[kind] ?? [:]).values.map(\.title).sorted() }
    }

    private func saved(_ office: TestOffice) -> RecordEntry? {
        office.change { $0.records[.product]?.values.first }
    }

    @Test func oneThatTheProvinceHasIsAnEnterAway() async throws {
        let office = TestOffice()
        try await office.office.set(ownCommune: "06040")
        let journey = await form(office, "xã Đề Thám")
        #expect(journey.place == .menu && journey.text.contains("(nay: xã Tràng Định)"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(names(office).contains("Tràng Định") && names(office).contains("Lạng Sơn"))
        #expect(journey.place == .form)
        await journey.press("<F2>")
        #expect(saved(office)?["unit"].text == "xã Đề Thám", "\(journey.text)")
        #expect(try await office.office.ownCommune() == "06040")
    }

    @Test func severalAskAndNothingIsTakenByAnEnterTooMany() async throws {
        let office = TestOffice()
        let journey = await form(office, "xã Tân Minh")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("xã Tân Minh, huyện Tràng Định, tỉnh Lạng Sơn"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.place == .form && names(office).isEmpty)
        // Said with its district, it is one.
        await journey.press(", huyện Tràng Định<Enter>")
        #expect(journey.place == .menu && journey.text.contains("(nay: xã Kháng Chiến)"), "\(journey.text)")
        await journey.press("<Enter><F2>")
        #expect(names(office).contains("Kháng Chiến"))
        #expect(saved(office)?["unit"].text == "xã Tân Minh, huyện Tràng Định, tỉnh Lạng Sơn", "\(journey.text)")
    }

    /// Today's xã Chi Lăng of Lạng Sơn is another place than the one of Tràng Định that ended.
    @Test func oneThatEndedIsNotTakenForAnotherThatIsThere() async throws {
        let office = TestOffice()
        try await office.office.set(ownCommune: "06040")
        var unit = AdministrativeUnit()
        (unit.name, unit.parent, unit.successors) = ("Chi Lăng", "huyện Tràng Định, tỉnh Lạng Sơn", "xã Thất Khê")
        unit.validTo = CalendarDate(year: 2023, month: 12, day: 31)
        office.put(RecordEntry(unit))
        unit.name = "Hùng Sơn"
        office.put(RecordEntry(unit))
        let journey = await form(office, "xã Chi Lăng")
        #expect(journey.place == .menu && journey.text.contains("xã Chi Lăng, tỉnh Lạng Sơn"), "\(journey.text)")
        await journey.press("<Down><Enter><F2>")
        #expect(saved(office)?["unit"].text == "xã Chi Lăng, tỉnh Lạng Sơn", "\(journey.text)")
        #expect(names(office).filter { $0 == "Chi Lăng" }.count > 1, "the one that is there came in")
        // The province has one Hùng Sơn: what ended is meant.
        let other = await form(office, "xã Hùng Sơn")
        #expect(other.place == .form, "\(other.text)")
    }

    @Test func aUnitThatIsNowhereIsAskedAbout() async throws {
        let office = TestOffice()
        let journey = await form(office, "xã Không Đâu")
        #expect(journey.place == .menu && journey.text.contains("lẫn cả nước"), "\(journey.text)")
        await journey.press("<Down><Enter>")
        #expect(journey.place == .form)
        await journey.press("<F2>")
        #expect(saved(office)?["unit"].text == "xã Không Đâu" && names(office).isEmpty, "\(journey.text)")
    }

    @Test func anOfficeThatIsNoUnitIsTakenAsItStands() async throws {
        let office = TestOffice()
        let journey = await form(office, "Phòng Nông nghiệp")
        #expect(journey.place == .form)
        await journey.press("<F2>")
        #expect(saved(office)?["unit"].text == "Phòng Nông nghiệp", "\(journey.text)")
    }
}

/// Counts how often the country is asked for.
private final class Looks: Sendable {
    let count = Mutex(0)

    func country() -> Country {
        count.withLock { $0 += 1 }
        return shippedCountry
    }
}
