// A merger of units as one act: from the register, from an orphaned promise, split, left out, taken back.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct UnitMergerJourneys {
    /// The units of the sample office with records that name xã Thượng, which nobody has merged yet.
    private func office() -> TestOffice {
        let office = Desk.officeWithPromises()
        for (name, code) in [("Thượng", "401"), ("Chợ", "")] {
            var unit = AdministrativeUnit()
            (unit.name, unit.code) = (name, code)
            office.put(RecordEntry(unit))
        }
        var promise = Promise()
        (promise.commitment, promise.body, promise.madeOn) = ("Đặt thùng rác", "UBND xã Thượng", Sample.today)
        office.put(RecordEntry(promise))
        (promise.commitment, promise.state, promise.evidence) = ("Treo biển tên ngõ", .kept, "Ảnh")
        office.put(RecordEntry(promise))
        var holder = Holder()
        (holder.name, holder.unit) = ("HTX Rừng Xanh", "xã Thượng")
        office.put(RecordEntry(holder))
        var letterhead = Letterhead()
        (letterhead.name, letterhead.issuer) = ("Thường", "UBND xã Thượng")
        office.put(RecordEntry(letterhead))
        return office
    }

    private func unit(_ name: String, _ office: TestOffice) -> RecordEntry? {
        office.change { $0.records[.administrativeUnit]?.values.first { $0.title == name } }
    }

    private func promise(_ commitment: String, _ office: TestOffice) -> RecordEntry? {
        office.change { $0.records[.promise]?.values.first { $0.title == commitment } }
    }

    /// The keys from the first register to that of units.
    private static let toUnits = String(
        repeating: "]",
        count: Pane.allCases.compactMap { $0.kinds.firstIndex(of: .administrativeUnit) }.first ?? 0)

    /// The register of units with two units marked, and the merger begun.
    private func begun(_ office: TestOffice, _ size: Size) async -> Journey {
        let journey = await Journey(office, size: size, keys: Self.toUnits)
        #expect(journey.state.kind == .administrativeUnit)
        for name in ["Thượng", "Chợ"] {
            await journey.press("<Home>")
            for _ in 0..<9 where journey.state.current?.title != name { await journey.press("<Down>") }
            await journey.press(" ")
        }
        await journey.press("j")
        #expect(journey.place == .menu && journey.text.contains("nhập vào đâu?"), "\(journey.text)")
        return journey
    }

    @Test(arguments: [Journey.usual, Journey.wide])
    func markedUnitsBecomeANewOneInOneChange(size: Size) async {
        let office = office()
        let journey = await begun(office, size)
        await journey.press("don vi moi<Enter>xã Mới<Enter>")
        // What is there already is chosen, not begun again.
        #expect(journey.place == .prompt && journey.text.contains("đã có trong danh mục"), "\(journey.text)")
        await journey.press("<C-a>phường Bình An<Enter>30/2/2024<Enter>")
        #expect(journey.text.contains("không phải là ngày có thật"))
        await journey.press("<C-a>1/4/2025<Enter>")
        #expect(journey.text.contains("chưa đến"), "\(journey.text)")
        await journey.press("<C-a>15/4/2024<Enter>12/NQ-HĐND<Enter>")
        #expect(journey.place == .merger)
        for part in [
            "xã Chợ, xã Thượng → phường Bình An · từ 15/4/2024 · 12/NQ-HĐND", "· xã Thượng · hết ngày 14/4/2024",
            "+ phường Bình An · từ ngày 15/4/2024", "UBND xã Thượng → UBND phường Bình An",
        ] { #expect(journey.text.contains(part), "\(part)\n\(journey.text)") }
        #expect(office.entry(.letterhead, 1)?["issuer"].text == "UBND xã Thượng")
        await journey.press("<F2>")
        #expect(journey.place == .menu && journey.text.contains("Ghi: 3 đơn vị, 3 bản ghi chuyển theo"))
        await journey.press("<Enter>")
        #expect(journey.place == .list && journey.message.contains("3 đơn vị, 3 bản ghi"), "\(journey.text)")
        #expect(unit("Thượng", office)?["validTo"].date == CalendarDate("14/4/2024"))
        #expect(unit("Thượng", office)?["successors"].text == "phường Bình An")
        #expect(promise("Đặt thùng rác", office)?["body"].text == "UBND xã Thượng")
        #expect(promise("Đặt thùng rác", office)?["successor"].text == "UBND phường Bình An")
        #expect(promise("Treo biển tên ngõ", office)?["successor"].isEmpty == true)
        #expect(office.entry(.holder, 1)?["unit"].text == "phường Bình An")
        // Papers of days before keep the old letterhead.
        #expect(office.entry(.letterhead, 1)?["issuer"].text == "UBND xã Thượng")
        #expect(office.entry(.letterhead, 1)?["validTo"].date == CalendarDate("14/4/2024"))
        #expect(office.entry(.letterhead, 2)?["issuer"].text == "UBND phường Bình An")
        await journey.press("<C-z>")
        #expect(unit("Thượng", office)?["validTo"].isEmpty == true && unit("Bình An", office) == nil)
        #expect(promise("Đặt thùng rác", office)?["successor"].isEmpty == true)
        #expect(office.entry(.holder, 1)?["unit"].text == "xã Thượng")
        #expect(office.entry(.letterhead, 1)?["validTo"].isEmpty == true && office.entry(.letterhead, 2) == nil)
    }

    @Test func aRecordIsReadLeftOutAndTakenInAgain() async {
        let office = office()
        let journey = await begun(office, Journey.wide)
        await journey.press("xa moi<Enter>15/4/2024<Enter><Enter>")
        #expect(journey.place == .merger, "\(journey.text)")
        await journey.press("<Home><Down><Enter>")
        #expect(journey.place == .reader && journey.text.contains("Đặt thùng rác"))
        await journey.press("<Esc> ")
        #expect(
            journey.text.contains("[ ] Đặt thùng rác") && journey.text.contains("(chuyển 0 / 1)"), "\(journey.text)")
        // What was chosen is not given up unasked.
        await journey.press("<Esc>")
        #expect(journey.place == .menu)
        await journey.press("<Esc><F2><Enter>")
        #expect(promise("Đặt thùng rác", office)?["successor"].isEmpty == true)
        #expect(office.entry(.holder, 1)?["unit"].text == "xã Mới")
    }

    @Test func aSplitUnitAsksWhereEachGoes() async {
        let office = office()
        let journey = await begun(office, Journey.wide)
        await journey.press("xa moi<Enter>15/4/2024<Enter><Enter>+xa khac<Enter>")
        #expect(journey.place == .merger && journey.text.contains("[?] Đặt thùng rác"), "\(journey.text)")
        #expect(journey.text.contains("→ ? xã Khác hoặc xã Mới"), "\(journey.text)")
        let title = "xã Chợ, xã Thượng → "
        #expect(journey.text.contains(title + "xã Khác hoặc xã Mới? · từ"), "nobody has chosen\n\(journey.text)")
        // One is chosen, the others stay as they are.
        await journey.press("k")
        #expect(journey.text.contains("chuyển về đâu?"))
        await journey.press("<Enter><F2>")
        #expect(journey.text.contains("2 bản ghi chưa chọn nơi nhận"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(promise("Đặt thùng rác", office)?["successor"].text == "UBND xã Khác")
        #expect(office.entry(.holder, 1)?["unit"].text == "xã Thượng")
        #expect(unit("Thượng", office)?["successors"].text == "302; 304")
    }

    /// The title names what was chosen once that is said of every record.
    @Test func theTitleOfASplitSaysWhatWasChosen() async {
        let journey = await begun(office(), Journey.wide)
        await journey.press("xa moi<Enter>15/4/2024<Enter><Enter>+xa khac<Enter>")
        for _ in 0..<9 where journey.text.contains("[?]") { await journey.press("k<Enter><Down>") }
        #expect(!journey.text.contains("[?]"), "\(journey.text)")
        #expect(journey.text.contains("xã Chợ, xã Thượng → xã Khác · từ"), "\(journey.text)")
    }

    @Test func anOrphanedPromiseLeadsToAllThatFollowItsUnit() async {
        let office = office()
        var holder = Holder()
        (holder.name, holder.unit) = ("Tổ chè", "xã Cũ")
        office.put(RecordEntry(holder))
        let journey = await Journey(office, size: Journey.wide, keys: "]]")
        #expect(journey.state.kind == .promise)
        for _ in 0..<9 where journey.state.current?["body"].text != "UBND xã Cũ" { await journey.press("<Down>") }
        await journey.press("j<Enter>")
        #expect(journey.place == .merger && journey.text.contains("UBND xã Cũ → UBND xã Mới"), "\(journey.text)")
        await journey.press("<F2><Enter>")
        #expect(promise("Sửa đường vào bãi chè", office)?["successor"].text == "UBND xã Mới")
        #expect(office.entry(.holder, 2)?["unit"].text == "xã Mới")
    }

    /// Without a unit a commune of the country is chosen; on the day of the tests it is not there yet.
    @Test func anEmptyRegisterBeginsWithACommuneOfTheCountry() async {
        let journey = await Journey(TestOffice(), size: Journey.usual, keys: Self.toUnits + "j")
        #expect(journey.place == .menu && journey.text.contains("nhận các đơn vị cũ?"), "\(journey.text)")
        await journey.press("06037")
        #expect(journey.text.contains("xã Kháng Chiến") && !journey.text.contains("Đơn vị mới"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.message.contains("01/7/2025 chưa đến"), "\(journey.text)")
    }

    @Test func aBodyThatNoUnitTellsOfIsMergedByItsName() async {
        let office = office()
        let journey = await Journey(office, size: Journey.wide, keys: "]]")
        for _ in 0..<9 where journey.state.current?["body"].text != "Phòng Kinh tế" { await journey.press("<Down>") }
        await journey.press("j")
        #expect(journey.text.contains("nay thuộc cơ quan nào?"), "\(journey.text)")
        await journey.press("Phòng Kinh tế và Hạ tầng<Enter>1/4/2024<Enter><Enter>")
        #expect(journey.place == .merger, "\(journey.text)")
        await journey.press("<F2><Enter>")
        #expect(promise("Mở lớp nghề", office)?["successor"].text == "Phòng Kinh tế và Hạ tầng")
        // An open question is answered by the new body, a published one was by the old.
        #expect(office.entry(.question, 7)?["department"].text == "Phòng Kinh tế và Hạ tầng")
        #expect(office.entry(.question, 1)?["department"].text == "Phòng Kinh tế")
    }

    @Test func whatSomebodyWroteMeanwhileIsShownFirst() async {
        let office = office()
        let journey = await begun(office, Journey.wide)
        await journey.press("xa moi<Enter>15/4/2024<Enter><Enter>")
        office.changeElsewhere(.holder, 1, "notes", .text("Đổi chủ nhiệm"))
        await journey.press("<F2><Enter>")
        #expect(journey.place == .merger && journey.message.contains("Chưa ghi"), "\(journey.text)")
        #expect(unit("Thượng", office)?["validTo"].isEmpty == true)
        await journey.press("<F2><Enter>")
        #expect(office.entry(.holder, 1)?["notes"].text.hasPrefix("Đổi chủ nhiệm\n") == true)
        #expect(office.entry(.holder, 1)?["unit"].text == "xã Mới")
    }
}
