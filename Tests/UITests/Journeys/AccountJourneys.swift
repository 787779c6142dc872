// The questions of a year in four keys at most, and the lists behind the answers.
import Domain
import Screen
import Testing
import UI
import Vietnamese
import Words

@Suite(.takingTurns) struct AccountJourneys {
    private static let programme = "Chính sách khuyến khích liên kết"

    /// The sums of row 12 of the notice, and those of the year before it.
    private func office() -> TestOffice {
        let office = TestOffice()
        var register = Programme()
        (register.name, register.document) = (Self.programme, "08/2019/NQ-HĐND")
        register.budget = Money("500 triệu")
        office.put(RecordEntry(register))
        func put(_ who: String, _ purpose: Support.Purpose, _ sum: String, _ recipients: Int?, _ year: Int = 2023) {
            var support = Support()
            (support.beneficiary, support.purpose, support.year) = (who, purpose, year)
            (support.amount, support.recipients, support.state) = (Money(sum), recipients, .paid)
            support.programme = year == 2023 ? Self.programme : "Mở rộng thị trường"
            support.unit = purpose == .award ? "xã Hạ" : ""
            support.basis = purpose == .award ? "Nghị quyết số 08/2019/NQ-HĐND" : ""
            office.put(RecordEntry(support))
        }
        put("HTX A; HTX B; HTX C; HTX D; HTX E", .foundation, "100 triệu đồng", 5)
        put("02 trí thức trẻ", .staff, "169,02 triệu đồng", 2)
        put("Cơ sở Hồng Nhung", .promotion, "75,0 triệu đồng", 1)
        put("Cơ sở Hồng Nhung", .award, "5,0 triệu đồng", 1)
        put("HTX Sạch; Cơ sở Hồng Nhung; Công ty Đức", .promotion, "200,0 triệu đồng", 3, 2022)
        func target(_ name: String, _ wanted: Int64, _ result: Int64?, applies: Bool = true) {
            var indicator = Indicator()
            (indicator.name, indicator.measure, indicator.period) = (name, "người", "2022–2025")
            (indicator.target, indicator.result) = (Figure(wanted), result.map { Figure($0) })
            indicator.isNotApplicable = !applies
            office.put(RecordEntry(Indicator.settled(indicator, from: nil)))
        }
        target("Thanh niên được hỗ trợ", 10, nil)
        target("Dự án đổi mới sáng tạo", 1, 0)
        target("Hợp tác xã của thanh niên", 3, 5)
        target("Chỉ tiêu của cấp khác", 7, nil, applies: false)
        var project = Project()
        (project.name, project.state, project.year) = ("Lò sấy trám", .running, 2022)
        project.supportedOn = CalendarDate(year: 2022, month: 5, day: 4)
        office.put(RecordEntry(project))
        return office
    }

    private func journey(_ keys: String, _ size: Size = Journey.usual) async -> Journey {
        await Journey(office(), size: size, keys: keys)
    }

    @Test(arguments: ["3y", "y", "4y", "<Enter>y"]) func theYearIsOneKeyAwayFromAnyPane(keys: String) async {
        let journey = await journey(keys)
        #expect(journey.place == .account)
        #expect(journey.text.contains("Năm 2023 · duyệt 349,02 · đã chi 349,02 triệu đồng"))
        #expect(journey.text.contains("tăng 149,02 triệu đồng so"))
        #expect(journey.text.contains("Duyệt 349.020.000 đ, đã chi 349.020.000 đ; hồ sơ không ghi"))
        await journey.press("<Esc>")
        #expect(journey.place != .account)
    }

    @Test func fourKeysAnswerEveryQuestion() async {
        let whom = await journey("3y2", Journey.wide)
        #expect(whom.text.contains("Khoản chung của 5 đối tượng, không chia"))
        #expect(whom.text.contains("02 trí thức trẻ (khoản chung, không chia)"))
        #expect(whom.text.contains(/Cơ sở Hồng Nhung +80,0 +80,0/))
        let basis = await journey("3y3", Journey.wide)
        #expect(basis.text.contains(/08\/2019\/NQ-HĐND +344,02/))
        #expect(basis.text.contains("Hồ sơ không ghi căn cứ"))
        #expect(basis.text.contains("chưa có trong sổ văn bản"))
        let missing = await journey("3y4", Journey.wide)
        #expect(missing.text.contains("4 chỉ tiêu của kế hoạch, 2 chưa đạt"))
        #expect(missing.text.contains("Chỉ tiêu 10 người · chưa báo cáo"))
        #expect(missing.text.contains("Chỉ tiêu 1 người · báo cáo là 0 · còn thiếu 1 người"))
        #expect(missing.text.contains("Chỉ tiêu 3 người · đạt 5 người · đã đạt chỉ tiêu"))
        #expect(missing.text.contains("Chỉ tiêu 7 người · không áp dụng"))
        let years = await journey("3y6", Journey.wide)
        #expect(years.text.contains("▅█"))
        #expect(years.text.contains("Hỗ trợ từ năm 2022: 1 dự án, đang hoạt động 1"))
    }

    @Test func arrowsGoToTheYearsWithRecords() async {
        let journey = await journey("3y<Left>")
        #expect(journey.text.contains("Năm 2022 · duyệt 200,0"))
        #expect(journey.text.contains("năm 2021 không có hồ sơ"))
        await journey.press("2")
        #expect(journey.text.contains("Khoản chung của 3 đối tượng, không chia"))
        #expect(journey.text.contains("– Công ty Đức"))
        await journey.press("[")
        #expect(journey.message.contains("Trước năm 2022"))
        await journey.press("]")
        #expect(journey.text.contains("Năm 2023"))
        await journey.press("<Right>")
        #expect(journey.message.contains("Sau năm 2023"))
        await journey.press("<Tab>")
        #expect(journey.text.contains("3 Căn cứ"))
        await journey.press("<S-Tab><S-Tab><S-Tab>")
        #expect(journey.text.contains("So với năm trước") || journey.text.contains("Các năm 2022–2023"))
    }

    @Test func enterLeadsToTheCasesAndEscapeBack() async {
        let journey = await journey("3<Down>")
        let before = journey.titles
        await journey.press("y2<Down><Down><Enter>")
        #expect(journey.place == .list && journey.state.pane == .support)
        #expect(journey.titles == ["Cơ sở Hồng Nhung", "Cơ sở Hồng Nhung"])
        #expect(journey.list.total == 2)
        await journey.press("<Enter><Esc>")
        #expect(journey.place == .list)
        await journey.press("<Esc>")
        #expect(journey.place == .account)
        #expect(journey.text.contains(/▌Cơ sở Hồng Nhung/))
        await journey.press("<Esc>")
        #expect(journey.place == .list && journey.titles == before)
    }

    @Test func everyRowOfEveryPartLeadsToAListThatIsNotEmpty() async {
        let journey = await journey("3y", Journey.wide)
        for section in 1...6 {
            await journey.press("\(section)<Home>")
            var last = ""
            for step in 0..<30 {
                await journey.press("<Enter>")
                guard journey.place == .list else {
                    Issue.record("no list in part \(section)")
                    return
                }
                #expect(!journey.titles.isEmpty, "part \(section), row \(step)")
                let title = journey.list.group?.title ?? ""
                await journey.press("<Esc>")
                #expect(journey.place == .account)
                let screen = journey.text
                await journey.press("<Down>")
                if journey.text == screen || title == last && section == 9 { break }
                last = title
            }
        }
    }

    @Test func anEscapeThatLedBackToTheAccountIsDone() async {
        let journey = await journey("1y2<Down><Down><Enter>")
        #expect(journey.state.pane == .support)
        await journey.press("<Esc>1")
        #expect(journey.place == .account)
        await journey.press("<Esc>")
        #expect(journey.state.pane == .dialogue)
    }

    @Test func anotherRegisterLeavesTheListOfTheAccount() async {
        let journey = await journey("3y1<Enter>]")
        #expect(journey.list.query.kind == .programme)
        await journey.press("[")
        #expect(journey.list.query.kind == .support)
        #expect(journey.titles.count == 5)
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    @Test func itIsPrintedAndDigitsStayInIt() async {
        let journey = await journey("3y<C-p>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("Hỗ trợ 2023"))
        await journey.press("<Esc>1")
        #expect(journey.place == .account || journey.place == .help)
        let other = await self.journey("3y1")
        #expect(other.place == .account && other.state.pane == .support)
        await other.press("<F1>")
        #expect(other.place == .help)
    }

    @Test func aChangeElsewhereIsSeen() async {
        let journey = await journey("3y")
        journey.office.changeElsewhere(RecordKind.support, 3, "amount", .money(Money(dong: 85_000_000)))
        await journey.take(.changedElsewhere)
        #expect(journey.text.contains("duyệt 359,02"))
    }

    @Test func anOfficeWithoutCasesSaysSo() async {
        let journey = await Journey(TestOffice(), keys: "3y")
        #expect(journey.text.contains("Năm 2024 · chưa có hồ sơ hỗ trợ"))
        for section in 1...6 { await journey.press("\(section)<Down><Enter><PgDn><End>") }
        #expect(journey.place == .account)
    }

    @Test(
        arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)], Language.allCases)
    func itFitsEveryWindow(size: Size, language: Language) async {
        let journey = await Journey(office(), size: size, language: language, keys: "3y")
        for section in 1...6 {
            await journey.press("\(section)")
            for _ in 0..<12 {
                let screen = journey.screen
                let cursor = screen.cursor ?? Point(row: -1, column: 0)
                #expect(screen.bounds.contains(cursor))
                // The cursor stands on a row that can be seen.
                #expect(journey.text.contains("▌"), "part \(section)")
                await journey.press("<Down>")
            }
            await journey.press("<Home>")
        }
    }

    @Test func sparklinesHaveAFallback() {
        #expect(Sparkline(sums: [0, 1, 4, 8], isFine: true).text == "·▁▄█")
        #expect(Sparkline(sums: [0, 1, 4, 8], isFine: false).text == "·░▒█")
        #expect(Sparkline(sums: [], isFine: true).text == "")
        #expect(Sparkline(sums: [0, 0], isFine: true).text == "··")
        #expect(Sparkline(sums: [Int128.max, Int128.max / 2], isFine: true).text == "█▄")
    }
}
