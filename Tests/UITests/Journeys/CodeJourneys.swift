// Codes on the screen, labels and the market.
import CodeReader
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct CodeJourneys {
    private static let lot = RecordKind.lot
    private static let absent: Testing.Comment = "zbarimg (zbar-tools) is not installed"

    private func office(address: String = "https://truyxuat.langson.gov.vn/sp/{lot}") -> TestOffice {
        let office = Sample.office()
        var product = office.entry(Sample.product, 1)?.record(as: Product.self) ?? Product()
        product.traceabilityAddress = address
        office.put(RecordEntry(product))
        for number in 1...3 {
            var lot = Lot()
            (lot.code, lot.item, lot.product) = ("TĐ-0\(number)", "Trám đen muối", 1)
            (lot.quantity, lot.measure) = (Figure(unscaled: 25, scale: 1), "tấn")
            lot.producedOn = CalendarDate(year: 2024, month: 4, day: number)
            lot.useBy = CalendarDate(year: 2024, month: 4, day: 20 + number * 10)
            if number == 1 { (lot.supplier, lot.buyer, lot.shippedOn) = ("Tổ hái trám", "Cửa hàng A", Sample.today) }
            office.put(RecordEntry(lot))
        }
        return office
    }

    /// The register of lots.
    private func lots(_ size: Size, _ office: TestOffice) async -> Journey {
        let journey = await Journey(office, size: size, keys: "2")
        for _ in 0..<12 where journey.list.query.kind != Self.lot { await journey.press("]") }
        return journey
    }

    /// What a telephone sees of the screen: only what has the role of a code is surely dark on light.
    private func read(_ screen: Surface) throws -> String? {
        let rows = (0..<screen.size.rows).map { row in screen.row(row).filter { $0.role == .code } }
        let lines = rows.filter { !$0.isEmpty }.map { String($0.map(\.character)) }
        return try CodeReader.texts(in: [CodeReader.picture(ofHalfBlocks: lines)], scale: 4).first ?? nil
    }

    @Test(
        .enabled(if: CodeReader.isInstalled, absent),
        arguments: [Journey.usual, Journey.wide, Size(rows: 40, columns: 50)])
    func aTelephoneReadsTheCodeOfALot(size: Size) async throws {
        let journey = await lots(size, office())
        await journey.press("q")
        #expect(journey.place == .code)
        #expect(try read(journey.screen) == "https://truyxuat.langson.gov.vn/sp/T%C4%90-01")
        #expect(journey.text.contains("TĐ-01"))
        await journey.press("<C-c>")
        #expect(journey.copied == ["https://truyxuat.langson.gov.vn/sp/T%C4%90-01"])
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        await journey.press("<Enter><Down>q")
        #expect(journey.place == .code)
        await journey.press("<Esc>")
        #expect(journey.place == .detail)
    }

    @Test(.enabled(if: CodeReader.isInstalled, absent), arguments: [Journey.usual, Journey.wide])
    func withoutAnAddressTheCodeSaysTheFacts(size: Size) async throws {
        let journey = await lots(size, office(address: ""))
        await journey.press("q")
        #expect(try read(journey.screen) == "Trám đen muối\nLô TĐ-01\nNSX 01/4/2024\nHSD 30/4/2024")
        #expect(journey.text.contains("chưa có địa chỉ"))
    }

    @Test(arguments: [Size(rows: 10, columns: 40), Size(rows: 12, columns: 120), Size(rows: 40, columns: 40)])
    func aWindowTooSmallSaysWhatItNeeds(size: Size) async {
        let journey = await lots(size, office(address: "https://a.vn/" + String(repeating: "trang-", count: 12)))
        await journey.press("q")
        #expect(journey.place == .code)
        #expect((0..<size.rows).allSatisfy { row in journey.screen.row(row).allSatisfy { $0.role != .code } })
        #expect(journey.text.contains("×"))
        let needed = journey.text.firstMatch(of: /(\d+)×(\d+)/)
        let larger = Size(
            rows: needed.flatMap { Int($0.output.2) } ?? 0, columns: needed.flatMap { Int($0.output.1) } ?? 0)
        await journey.happen(.resize(larger))
        #expect(journey.screen.row(larger.rows / 2).contains { $0.role == .code })
        await journey.happen(.resize(Size(rows: larger.rows - 1, columns: larger.columns)))
        #expect(!journey.screen.row(larger.rows / 2).contains { $0.role == .code })
        await journey.happen(.resize(Size(rows: 10, columns: 40)))
        for _ in 0..<20 { await journey.press("<Down>") }
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    @Test func aProductHasACodeAndOtherRecordsSayWhyNot() async {
        let journey = await Journey(office(), keys: "2")
        while journey.state.current?.title != "Trám đen muối", journey.list.position != journey.list.total {
            await journey.press("<Down>")
        }
        await journey.press("q")
        #expect(journey.text.contains("https://truyxuat.langson.gov.vn/sp/"))
        await journey.press("<Esc>")
        await journey.press("1q")
        #expect(journey.place == .list)
        #expect(journey.message == journey.state.words(.onlyKinds, "Sản phẩm (2), Lô hàng (2)"))
    }

    @Test(arguments: [Journey.usual, Journey.wide]) func aLotTellsWhereItCameFromAndWent(size: Size) async {
        let journey = await lots(size, office())
        await journey.press("<Enter>")
        for _ in 0..<2 { await journey.rest() }
        let lines = journey.screen.lines().joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(lines.contains("nhập từ Tổ hái trám"))
        #expect(lines.contains("Cửa hàng A"))
        #expect(lines.contains("2,5 tấn"))
        #expect(lines.contains("30/4/2024 (còn 10 ngày)"))
        await journey.press("<Esc><Down><Enter>")
        #expect(journey.text.contains("chưa ghi nguồn vào"))
    }

    @Test(arguments: [Journey.usual, Journey.wide]) func markedLotsBecomeLabels(size: Size) async {
        let office = office()
        let journey = await lots(size, office)
        await journey.press("<Space><Down><Space><C-p>")
        #expect(journey.text.contains("Tờ nhãn (2 lô)"))
        await journey.press("to nhan<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("Nhãn [1, 3]"))
        // The sheet is shown as paper.
        #expect(journey.screen.row(3).prefix(70).allSatisfy { $0.role == .code })
        await journey.press("<F2>")
        #expect(journey.text.contains("nhan.html"))
        await journey.press("<Enter>")
        #expect(office.change { $0.files["nhan.html"] }?.hasPrefix("markup Nhãn [1, 3]") == true)
        await journey.press("<F2><Enter>")
        #expect(journey.place == .menu)
        await journey.press("<Down><Enter>")
        await journey.press("<F2><C-a>NHAN.txt<Enter>")
        #expect(office.change { $0.files["NHAN.txt"] }?.hasPrefix("Nhãn [1, 3]") == true)
    }

    @Test func theMarketIsAPaperOfTheProductPane() async {
        let journey = await Journey(office(), keys: "2<C-p>nam 2024<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("Thị trường 2024"))
        await journey.press("<F2>")
        #expect(journey.text.contains("thi-truong.docx"))
    }
}

@Suite(.takingTurns) struct MarketTextTests {
    @Test func aProductTellsHowItSells() async throws {
        let office = Sample.office()
        func put<R: Record>(_ record: R) { office.put(RecordEntry(record)) }
        for (quantity, measure, year) in [("0,5", "tấn", 2023), ("2", "tấn", 2023), ("2.000", "hộp", 2024)] {
            var sale = Sale()
            (sale.item, sale.product, sale.year, sale.period) = ("Trám", 1, year, "\(year)")
            (sale.quantity, sale.measure) = (Figure(vietnamese: quantity), measure)
            put(sale)
        }
        for number in 1...4 {
            var lot = Lot()
            (lot.code, lot.product, lot.quantity, lot.measure) = ("L\(number)", 1, Figure(5), "hộp")
            lot.producedOn = CalendarDate(year: 2024, month: 1, day: number)
            put(lot)
        }
        var listing = Listing()
        (listing.platform, listing.product, listing.address) = ("voso.vn", 1, "voso.vn/tram")
        put(listing)
        var promotion = Promotion()
        (promotion.event, promotion.product, promotion.year) = ("Phiên chợ", 1, 2023)
        put(promotion)
        let journey = await Journey(office, size: Journey.wide, keys: "2")
        while journey.state.current?.title != "Trám đen muối", journey.list.position != journey.list.total {
            await journey.press("<Down>")
        }
        await journey.rest()
        await journey.rest()
        let product = try #require(journey.state.current?.record(as: Product.self))
        for width in [20, 40, 76] {
            let lines = MarketText(context: journey.state.recordContext, product: product).lines(width: width)
            #expect(lines.allSatisfy { $0.width <= width })
            let text = lines.map(\.text).joined(separator: " ").split(separator: " ").joined(separator: " ")
            for part in ["2023: 2,5 tấn", "2024: 2.000 hộp", "voso.vn", "Phiên chợ", "L4", "L2", "… và 1 mục nữa"] {
                #expect(text.contains(part), "\(part) at \(width)")
            }
            #expect(!text.contains("L1 "))
        }
        var other = product
        other.identity.id = 99
        #expect(MarketText(context: journey.state.recordContext, product: other).lines(width: 40).isEmpty)
    }
}
