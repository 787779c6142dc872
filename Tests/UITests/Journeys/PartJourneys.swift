// From a product into what belongs to it and back, and from a register into its groups.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct PartJourneys {
    private let lot = RecordKind.lot

    /// An office whose first product has a holder, two dossiers, a lot and a support.
    private func office() throws -> TestOffice {
        let office = Sample.office()
        let tram = try #require(
            office.change { $0.records[Sample.product]?.values.first { $0.title == "Trám đen muối" } })
        func part(_ kind: RecordKind) -> RecordEntry {
            Catalogue.blank(of: kind, for: tram, on: Sample.today)
        }
        var first = part(RecordKind.dossier)
        first["title"] = .text("Trám đen muối · lần đầu")
        first["state"] = .text("recognised")
        first["starRating"] = .number(3)
        first["issuedOn"] = .date(CalendarDate(year: 2023, month: 6, day: 1) ?? .epoch)
        var upgrade = part(RecordKind.dossier)
        upgrade["title"] = .text("Trám đen muối · nâng hạng")
        upgrade["purpose"] = .text("upgrade")
        upgrade["startedOn"] = .date(Sample.today)
        var lot = part(self.lot)
        lot["code"] = .text("TD-01")
        var support = part(Sample.support)
        support["purpose"] = .text("label")
        support["amount"] = .money(Money(dong: 5_000_000))
        var holder = Holder()
        (holder.name, holder.aliases, holder.isYouthLed) = ("Hợp tác xã Rừng Xanh", "HTX Rừng Xanh", true)
        for entry in [first, upgrade, lot, support, RecordEntry(holder)] { office.put(entry) }
        return office
    }

    @Test func theDetailTellsWhatBelongsToAProduct() async throws {
        let journey = await Journey(try office(), size: Journey.wide, keys: "2/tram<Enter>")
        await journey.rest()
        await journey.rest()
        let text = journey.text
        #expect(text.contains("Hồ sơ (2)"))
        #expect(text.contains("– ✓ được công nhận · lần đầu · 3 sao"))
        #expect(text.contains("– ○ đang lập · nâng hạng"))
        #expect(text.contains("– tem, nhãn · 5.000.000 đ · 2024"))
        #expect(text.contains("– Hợp tác xã Rừng Xanh · hợp tác xã · Thanh niên"))
        #expect(text.contains("Công nhận hết hạn 01/6/2026"))
    }

    @Test(arguments: [Journey.wide, Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)])
    func escapeLeadsBackFromTheLotsOfAProduct(size: Size) async throws {
        let journey = await Journey(try office(), size: size, keys: "2/tram<Enter>plô<Enter>")
        #expect(journey.state.kind == lot)
        #expect(journey.titles == ["TD-01"])
        await journey.press("<Esc>")
        #expect(journey.state.kind == Sample.product)
        #expect(journey.state.current?.title == "Trám đen muối")
    }

    @Test func aNewLotBelongsToTheProductItIsAddedTo() async throws {
        let office = try office()
        let journey = await Journey(office, size: Journey.wide, keys: "2/tram<Enter>plô<Enter><F7>")
        await journey.goTo("code")
        await journey.press("TD-02")
        await journey.goTo("producedOn")
        await journey.press("15/4/2024")
        await journey.goTo("quantity")
        await journey.press("2000<Enter>hộp<F2>")
        #expect(journey.titles.sorted() == ["TD-01", "TD-02"])
        let added = try #require(journey.state.current?.record(as: Lot.self))
        #expect(added.item == "Trám đen muối" && added.measure == "hộp")
        let product = office.change { $0.records[Sample.product]?.values.first { $0.title == "Trám đen muối" } }
        #expect(added.product == product?.identity.id)
    }

    @Test func bracketsGoThroughThePartsOfTheSameProduct() async throws {
        let journey = await Journey(try office(), size: Journey.wide, keys: "2/tram<Enter>plô<Enter>[[")
        #expect(journey.state.kind == .dossier)
        #expect(journey.titles.count == 2)
        #expect(journey.text.contains("Sản phẩm › “Trám đen muối” › Hồ sơ"))
        await journey.press("]]<Esc>")
        #expect(journey.state.kind == Sample.product)
    }

    @Test func recordsWithoutPartsSaySo() async throws {
        let office = try office()
        var loan = Loan()
        (loan.body, loan.period) = ("Đoàn xã", "2024")
        office.put(RecordEntry(loan))
        let journey = await Journey(office, size: Journey.wide, keys: "3[[p")
        #expect(journey.message == journey.state.words[.noParts])
    }

    @Test func aHolderShowsItsProductsUnderEveryName() async throws {
        let journey = await Journey(try office(), size: Journey.wide, keys: "2]")
        #expect(journey.state.kind == .holder)
        await journey.rest()
        await journey.rest()
        #expect(journey.text.contains("– Trám đen muối · 3 sao"))
    }

    @Test func aGroupIsChosenByItsNameAndKeptAsAView() async throws {
        let journey = await Journey(try office(), size: Journey.wide, keys: "2vtheo hạng<Enter>")
        #expect(journey.text.contains("3 sao"))
        await journey.press("3 sao<Enter>")
        #expect(Set(journey.titles) == ["Trám đen muối", "Chè búp", "Đũa tre"])
        #expect(journey.text.contains("Sản phẩm › 3 sao › 3 sản phẩm"))
        await journey.press("vlưu<Enter>Ba sao<Enter>vtất<Enter>")
        #expect(journey.titles.count == 6)
        await journey.press("v★ ba<Enter>")
        #expect(journey.titles.count == 3)
        #expect(journey.text.contains("› Ba sao ›"))
    }

    @Test func productsOfTheFormerUnitsCountForTheUnitOfToday() async {
        let office = Sample.office()
        office.change { $0.records[Sample.product]?[1]?["unit"] = .text("xã Bản Mẫu") }
        let journey = await Journey(office, size: Journey.wide)
        await journey.take(.clock(today: CalendarDate(year: 2026, month: 1, day: 5) ?? .epoch, time: "09:41"))
        await journey.press("2vtheo đơn<Enter>")
        #expect(journey.text.contains("xã Bản Mẫu (gồm các đơn vị cũ)"))
        await journey.press("gồm<Enter>")
        #expect(journey.titles.count == 6)
    }

    @Test func expiringProductsAreAViewAndSayWhatIsDue() async {
        let office = Sample.office()
        office.change {
            $0.records[Sample.product]?[2]?["expiresOn"] = .date(CalendarDate(year: 2024, month: 5, day: 10) ?? .epoch)
        }
        let journey = await Journey(office, size: Journey.wide, keys: "2vTrễ hạn nộp<Enter>")
        #expect(journey.titles == ["Mật ong hoa nhãn"])
        #expect(journey.text.contains("! Trễ hạn nộp hồ sơ đánh giá lại"))
        await journey.press("vĐang trong hạn nộp<Enter>")
        #expect(journey.titles.isEmpty)
    }
}
