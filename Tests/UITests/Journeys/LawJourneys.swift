// The law of 2026 on the screen: product sets are chosen, minima hold a product below its stars.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct LawJourneys {
    private static func product(_ journey: Journey, _ id: Int64 = 1) -> Product? {
        journey.office.entry(RecordKind.product, id)?.record()
    }

    /// A form of the first product with the cursor in its product set.
    private static func atProductSet() async -> Journey {
        let journey = await Journey(ScoreJourneys.office(productSet: ""), keys: "2")
        await journey.press("<F4><Enter><Enter><Enter>")
        return journey
    }

    @Test func aProductSetIsFoundByAFewWords() async throws {
        let journey = await Self.atProductSet()
        await journey.press("lạp sườn")
        #expect(journey.text.contains("Chế biến từ thịt"))
        await journey.press("<Enter><F2>")
        let product = try #require(Self.product(journey))
        #expect(ProductSets.named(product.productSet)?.number == 8 && product.group == "Thực phẩm")
    }

    @Test func anotherTextIsNoProductSet() async throws {
        let journey = await Self.atProductSet()
        await journey.press("xyz<Enter>")
        guard case .menu(let menu) = journey.state.layers.last else { Issue.record("no question"); return }
        #expect(menu.items.map(\.title) == ["Chọn trong danh sách"])
        // The list begins with what the product's name speaks for.
        await journey.press("<Enter>")
        guard case .form(let form) = journey.state.layers.last else { Issue.record("no form"); return }
        #expect(form.completion?.matches.count == 26)
        #expect(form.completion?.matches.first.flatMap { ProductSets.named($0)?.number } == 7)
    }

    @Test func aMissedMinimumIsShownAndHoldsBelowItsStars() async throws {
        let office = ScoreJourneys.office()
        let outline = """
            A | Nguyên liệu | 15
            A1 | Nguồn | 10
            - xa | 0
            - gần | 4 | ***
            - trong xã | 10 | ****
            A2 | Sạch | 5
            - chưa | 1
            - rồi | 5
            B | Bán | 5
            B1 | Nơi bán | 5
            - một | 2,5
            - nhiều | 5
            * 4 | 12
            * 3 | 8
            * 2 | 5
            * 1 | 0
            """
        office.change { $0.records[RecordKind.criteriaSet]?[3]?["outline"] = .text(outline) }
        ScoreJourneys.stored(office, marks: "A1 | 2\nA2 | 2\nB1 | 2")
        let journey = await ScoreJourneys.atDossier(office, size: Journey.wide)
        await journey.press("<Enter>")
        #expect(journey.text.contains("14/20 · 3 sao (theo điểm: 4 sao)"))
        #expect(journey.text.contains("Đủ điểm 4 sao, còn thiếu mức tối thiểu"))
        #expect(journey.text.contains("Mức tối thiểu phải đạt: A1 Nguồn → mức 3 (+6)"))
        #expect(journey.text.contains("4★ 10 điểm"))
        await journey.press("3<F2>")
        let sheet = try #require(ScoreJourneys.sheet(journey))
        #expect(sheet.starRating == 4 && sheet.points?.vietnameseText == "20")
    }

    private static func holiday(_ name: String, _ day: String) -> RecordEntry {
        var holiday = Holiday()
        (holiday.name, holiday.firstOn, holiday.lastOn) = (name, CalendarDate(day), CalendarDate(day))
        return RecordEntry(holiday)
    }

    /// The form of a new dossier of the first product in which a day of receipt is typed.
    private static func received(_ day: String, _ office: TestOffice) async -> Journey {
        let journey = await Journey(office, size: Journey.wide, keys: "2w")
        await journey.press("ho so<Enter>")
        #expect(journey.state.kind == .dossier)
        await journey.press("<F4>")
        await journey.goTo("receivedOn")
        await journey.press(day)
        return journey
    }

    @Test func theDaysOfADossierHaveTheirLawAndTheirHolidays() async {
        let office = Sample.office()
        office.put(Self.holiday("Quốc khánh", "2/9/2026"))
        var dossier = Dossier()
        (dossier.title, dossier.item) = ("Hồ sơ chè", "Chè")
        office.put(RecordEntry(dossier))
        let journey = await Self.received("24/8/2026", office)
        #expect(journey.text.contains("QĐ 26/2026/QĐ-TTg: xã kiểm tra, đánh giá xong trong 15 ngày làm việc"))
        #expect(journey.text.contains("đến 15/9/2026 (QĐ"))
        #expect(journey.text.contains("Ngày nghỉ lễ trong thời gian này: 02/9/2026 Quốc khánh"))
        #expect(!journey.text.contains("Sổ chưa có ngày nghỉ lễ"))
        // A year of which the register has nothing is said.
        let later = await Self.received("24/8/2027", office)
        #expect(later.text.contains("! Sổ chưa có ngày nghỉ lễ năm 2027"))
        // What came in before the decision is finished by the rules before.
        let older = await Self.received("21/5/2026", office)
        #expect(!older.text.contains("15 ngày làm việc"))
        await older.press("<F2>")
        await older.rest()
        await older.rest()
        #expect(older.text.contains("Hồ sơ nhận trước ngày 22/5/2026"), "\(older.text)")
    }

    @Test func aSenderThatIsNoMoreIsSaidWhileItIsTyped() async {
        let office = Sample.office()
        var body = Body()
        (body.name, body.validTo, body.successors) = ("Phòng Văn thư", CalendarDate("30/6/2023"), "Văn phòng")
        office.put(RecordEntry(body))
        let journey = await Journey(office, size: Journey.wide, keys: "w")
        await journey.press("van ban den<Enter><F7>Phòng Văn thư")
        #expect(journey.text.contains("! “Phòng Văn thư” không còn vào ngày"), "\(journey.text)")
        #expect(journey.text.contains("nay là Văn phòng"))
        await journey.goTo("date")
        await journey.press("30/6/2023<Up>")
        #expect(!journey.text.contains("không còn vào ngày"))
    }
}
