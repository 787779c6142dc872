// Merging products and holders at the keyboard, what is kept private, and figures beside what the registers count.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct MergeJourneys {
    private static let lot = RecordKind.lot

    private static func product(_ name: String, holder: String = "") -> RecordEntry {
        var product = Product()
        (product.name, product.holder, product.state) = (name, holder, .recognised)
        return RecordEntry(product)
    }

    /// Products under two spellings, the second with two lots.
    private static func office() -> TestOffice {
        let office = TestOffice()
        for name in ["Gạo nếp cái ong vàng", "Gạo nếp ong vàng", "Trám đen ướp muối"] { office.put(product(name)) }
        for code in ["L1", "L2"] {
            var lot = Lot()
            (lot.code, lot.item, lot.product) = (code, "Gạo nếp ong vàng", 2)
            office.put(RecordEntry(lot))
        }
        return office
    }

    @Test func twoSpellingsBecomeOneAndUndoTakesItBack() async {
        let office = Self.office()
        let journey = await Journey(office, keys: "2=")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("Gạo nếp ong vàng · thêm hoặc bớt từ"))
        #expect(journey.text.contains("2 bản ghi kèm"))
        await journey.press("<Enter>")
        #expect(journey.text.contains("Giữ tên nào?"))
        #expect(journey.text.contains("Giữ “Gạo nếp cái ong vàng”; “Gạo nếp ong vàng”"))
        await journey.press("<Enter>")
        #expect(journey.titles == ["Gạo nếp cái ong vàng", "Trám đen ướp muối"])
        #expect(journey.state.current?["aliases"].text == "Gạo nếp ong vàng")
        #expect(journey.message.contains("2 bản ghi chuyển theo") && journey.message.contains("Ctrl-Z"))
        #expect(office.entry(Self.lot, 1)?["product"] == .reference(1))
        #expect(office.entry(Self.lot, 1)?["item"].text == "Gạo nếp ong vàng", "the words stay")
        await journey.press("<C-z>")
        #expect(journey.titles.count == 3)
        #expect(office.entry(Self.lot, 2)?["product"] == .reference(2))
    }

    @Test func theOtherNameMayStayAndEscapeMergesNothing() async {
        let journey = await Journey(Self.office(), keys: "2=<Enter><Esc>")
        #expect(journey.place == .list && journey.titles.count == 3)
        await journey.press("=<Enter><End><Enter>")
        #expect(journey.titles.count == 3, "the last line merges nothing")
        await journey.press("=<Enter><Down><Enter>")
        #expect(journey.titles == ["Gạo nếp ong vàng", "Trám đen ướp muối"])
        #expect(journey.state.current?["aliases"].text == "Gạo nếp cái ong vàng")
    }

    @Test func namesThatAreNotAlikeAreMergedByMarkingThem() async {
        let journey = await Journey(Self.office(), keys: "2<End>=")
        #expect(journey.place == .list && journey.message.contains("đánh dấu"))
        await journey.press("*=")
        #expect(journey.message.contains("đúng hai sản phẩm"))
        await journey.press("<Esc><End><Space><Home><Space>=")
        #expect(journey.text.contains("Giữ tên nào?"))
        await journey.press("<Enter>")
        #expect(journey.titles.count == 2 && journey.list.marks.isEmpty)
    }

    @Test func aConflictMergesNothing() async {
        let office = Self.office()
        let journey = await Journey(office, keys: "2=<Enter>")
        office.changeElsewhere(RecordKind.product, 2, "notes", .text("khác"))
        await journey.press("<Enter>")
        #expect(journey.titles.count == 3)
        #expect(journey.message.contains("Chưa gộp") && journey.state.message?.role == .error)
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func aDoubleIsProposedBesideTheRecord(size: Size) async {
        let journey = await Journey(Self.office(), size: size, keys: "2<Enter>")
        await journey.rest()
        await journey.press("<PgDn><PgDn>")
        let flat = journey.text.replacing("\n", with: " ").replacing("│", with: " ").split(separator: " ").joined(
            separator: " ")
        #expect(flat.contains("? Có thể trùng:") && flat.contains("để gộp"), "\(journey.text)")
    }

    @Test func aDoubleIsProposedWhenANewOneIsSaved() async {
        let journey = await Journey(Self.office(), keys: "2<F7>")
        await journey.press("Trám đen ướp muối ớt<F2>")
        #expect(journey.message.contains("Có thể trùng “Trám đen ướp muối”"), "\(journey.message)")
        await journey.press("<F7>Mật ong rừng<F2>")
        #expect(journey.message.hasPrefix("Đã lưu “Mật ong rừng”"))
        #expect(columnWidth(journey.message) < 80)
    }

    @Test func theHistoryTellsOfBothAndOnlyTheOwnVersionsAreTakenUp() async {
        let journey = await Journey(Self.office(), keys: "2=<Enter><Enter>h")
        #expect(!journey.text.contains("đã gộp vào đây"))
        await journey.press("<Left>")
        #expect(journey.text.contains("của “Gạo nếp ong vàng”, đã gộp vào đây"))
        await journey.press("<Enter>")
        #expect(journey.place == .history && journey.message.contains("đã gộp vào đây"))
    }

    @Test func questionsAreStillGroupedAndOtherKindsSayWhyNot() async {
        let journey = await Journey(keys: "3=")
        let kinds = "Câu hỏi (1), Cơ quan, tổ chức (1), Sản phẩm (2), Chủ thể (2)"
        #expect(journey.message == Words(.vi)(.onlyKinds, kinds))
    }

    @Test func whatIsPrivateIsShownDimAndNotCopied() async {
        var holder = Holder()
        (holder.name, holder.contact, holder.unit) = ("HTX Áng Mò", "0912 345 678", "xã Hạ")
        let journey = await Journey(TestOffice([RecordEntry(holder)]), size: Journey.wide, keys: "2]")
        #expect(journey.text.contains("(không in)") && journey.text.contains("0912 345 678"))
        let cell = journey.screen.lines().enumerated().compactMap { row, line in
            line.firstRange(of: "0912").map { Point(row: row, column: columnWidth(line[..<$0.lowerBound])) }
        }.first
        #expect(cell.map { Array(journey.screen.row($0.row))[$0.column].role } == .dim)
        await journey.press("<C-c>")
        #expect(journey.copied.count == 1)
        #expect(journey.copied[0].contains("xã Hạ") && !journey.copied[0].contains("0912"))
    }
}

@Suite(.takingTurns) struct CountedFigureJourneys {
    private static func indicator(_ name: String, _ result: Int64, _ counter: Indicator.Counter) -> Indicator {
        var indicator = Indicator()
        (indicator.name, indicator.measure, indicator.period) = (name, "sản phẩm", "2024")
        (indicator.result, indicator.counter, indicator.source) = (Figure(result), counter, "Thông báo 1428")
        return indicator
    }

    private static let figures = [
        indicator("A được công nhận", 14, .products), indicator("B chủ thể", 13, .holders),
        indicator("C được hỗ trợ", 15, .supportedProducts), indicator("D thanh niên", 0, .youthLedProducts),
        indicator("E không đếm", 7, .none),
    ]

    /// The figures, and a register of 14 recognised products: two name their holders, one is of young people.
    private static func office() -> TestOffice {
        let products = (1...14).map { number in
            var product = Product()
            (product.name, product.state) = ("Sản phẩm \(number)", .recognised)
            product.holder = number <= 2 ? "HTX \(number)" : ""
            product.isYouthLed = number == 1
            return RecordEntry(product)
        }
        return TestOffice(figures.map { RecordEntry($0) } + products)
    }

    @Test func theListSaysWhatTheRegistersCount() async {
        let journey = await Journey(Self.office(), keys: "3[")
        for text in ["14 ✓", "13 ? sổ 2–14", "15 ! sổ 0–14", "0 ! sổ 1"] {
            #expect(journey.text.contains(text), "\(text)\n\(journey.text)")
        }
        await journey.press("<End><Up><Enter>")
        #expect(journey.text.contains("0 ! · sổ đếm được 1"))
        await journey.press("<Esc><Down><Enter>")
        #expect(!journey.text.contains("sổ đếm được"))
    }

    @Test(arguments: [Journey.wide, Journey.usual]) func theSummarySaysSoToo(size: Size) async {
        let journey = await Journey(Self.office(), size: size, keys: "4")
        var text = ""
        for _ in 0..<6 {
            text += journey.text + "\n"
            await journey.press("<PgDn>")
        }
        #expect(text.contains("! sổ đếm được từ 0 đến 14"), "\(text)")
        #expect(text.contains("14 sản phẩm ✓"))
        #expect(text.contains("Số liệu mâu thuẫn"))
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("! Báo cáo 15 (C được hỗ trợ)"))
    }
}
