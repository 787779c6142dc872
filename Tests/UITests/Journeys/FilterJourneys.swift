// Searching in a list: nearest spellings first, mistakes mended, and a filter that waits for the syllable.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct FilterJourneys {
    private func products(_ names: [String], keys: String = "2", size: Size = Journey.usual) async -> Journey {
        let office = TestOffice(
            names.map { name in
                var product = Product()
                product.name = name
                return RecordEntry(product)
            })
        return await Journey(office, size: size, keys: keys)
    }

    private func titles(_ journey: Journey) -> [String] {
        journey.state.lists[.product]?.rows.map(\.entry.title) ?? []
    }

    @Test func theMoreMarksAreTypedTheMoreTheyCount() async {
        let journey = await products(["Cám gạo", "Cam Tràng Định", "Cảm ơn", "Căm xe"], keys: "2/cam")
        #expect(titles(journey) == ["Cam Tràng Định", "Cám gạo", "Cảm ơn", "Căm xe"])
        await journey.press("<Esc>/cám")
        #expect(titles(journey) == ["Cám gạo", "Cảm ơn", "Cam Tràng Định", "Căm xe"])
        await journey.press("<Esc>/\"cam tr")
        #expect(titles(journey) == ["Cam Tràng Định"])
    }

    private func rated(_ keys: String, size: Size = Journey.usual) async -> Journey {
        let office = TestOffice(
            [("Gạo nếp", 3), ("Trám đen", 4), ("Mật ong", 5)].map { name, stars in
                var product = Product()
                (product.name, product.starRating, product.state) = (name, stars, .recognised)
                return RecordEntry(product)
            })
        return await Journey(office, size: size, keys: keys)
    }

    @Test(arguments: [Journey.usual, Journey.wide, Journey.narrow]) func aFilterAsksForFields(_ size: Size) async {
        let journey = await rated("2/sao>=4", size: size)
        #expect(Set(titles(journey)) == ["Trám đen", "Mật ong"])
        let marked = journey.screen.row(1).filter { $0.role == .match }.map(\.character)
        #expect(String(marked).contains("sao>=4"))
        await journey.press(" -ong")
        #expect(titles(journey) == ["Trám đen"])
        await journey.press("<Esc>/hạng sao:3..4 gao<Enter>")
        #expect(titles(journey) == ["Gạo nếp"])
        // The row has what was looked for in it.
        await journey.press("<Esc>")
        #expect(titles(journey).count == 3)
    }

    @Test func whatAFilterAsksForInVainIsSaid() async {
        let journey = await rated("2/sao>=nhiều")
        #expect(titles(journey).isEmpty)
        #expect(journey.text.contains("cần một số"))
        await journey.press("<Esc>/màu:đỏ")
        #expect(titles(journey).isEmpty)
        #expect(journey.text.contains("không có trường “màu”"))
        #expect(journey.screen.row(1).contains { $0.role == .error })
    }

    @Test func tabWritesAFieldAndItsValue() async {
        let journey = await rated("2/")
        #expect(journey.text.contains("-từ"))
        await journey.press("trạ")
        #expect(journey.text.contains("Tab viết tiếp: trạng thái:"))
        await journey.press("<Tab>")
        #expect(journey.list(.product).filter.text == "trạng thái:")
        #expect(titles(journey).count == 3)
        await journey.press("hế<Tab>")
        #expect(journey.list(.product).filter.text == "trạng thái:\"hết hạn\"")
        #expect(journey.list(.product).isFiltering)
        // Nothing more is offered: the key leaves the filter as it always did.
        await journey.press("<Tab>")
        #expect(!journey.list(.product).isFiltering)
    }

    @Test(arguments: [Journey.usual, Journey.wide, Journey.narrow])
    func theMoneyOfWhatIsFilteredOrMarkedIsSummed(_ size: Size) async {
        let office = TestOffice(
            [("Hộ Gạo", "100 triệu"), ("Hộ Trám", "50,5 triệu"), ("Hộ Mật", "")].map { name, sum in
                var support = Support()
                (support.beneficiary, support.amount, support.year) = (name, Money(sum), 2026)
                return RecordEntry(support)
            })
        let journey = await Journey(office, size: size, keys: "3")
        #expect(!journey.text.contains("tổng"))
        await journey.press("/gạo")
        #expect(journey.text.contains("tổng 100,0 triệu đồng"))
        await journey.press("<Esc><Space><Space><Space>")
        #expect(journey.text.contains("tổng 150,5 triệu đồng"))
        await journey.press("<Esc>")
        #expect(!journey.text.contains("tổng"))
    }

    @Test func hitsAreSeenInTheTextWithItsMarks() async {
        let journey = await products(["Cám gạo", "Căm xe"], keys: "2/cám", size: Journey.wide)
        func marked(_ row: Int) -> String {
            String(journey.screen.row(row).filter { $0.role == .match }.map(\.character))
        }
        let rows = journey.screen.lines().enumerated()
        let exact = rows.first { $0.element.prefix(50).contains("Cám gạo") }?.offset ?? 0
        let folded = rows.first { $0.element.prefix(50).contains("Căm xe") }?.offset ?? 0
        #expect(marked(exact).contains("Cám"))
        #expect(marked(folded).contains("Căm"))
    }

    @Test func aHitFarBehindInALongTextIsShown() async {
        let long =
            "Cơ sở sản xuất mật ong rừng lâu năm nhất của thôn bên suối, "
            + "ai muốn mua gọi trước một ngày, khách ở xa thì gửi theo xe khách lúc sáu giờ sáng hằng ngày, có cửa hàng ở chợ huyện"
        let journey = await products([long], keys: "2/chợ", size: Journey.usual)
        let row = journey.screen.lines().first { $0.contains("…") && $0.contains("chợ") } ?? ""
        #expect(row.contains("hàng ở chợ huyện"))
        await journey.press("<Esc>")
        #expect(journey.text.contains("Cơ sở sản xuất"))
    }

    @Test func theRecordOpensWhereSomethingWasFound() async {
        let journey = await Journey(size: Journey.narrow, keys: "/huyện nhận<Enter><Enter>")
        #expect(journey.place == .detail)
        #expect(journey.text.contains("nhận trám"))
        await journey.press("<Home>")
        #expect(!journey.text.contains("nhận trám"))
        await journey.press("<Esc><Esc><Enter>")
        #expect(!journey.text.contains("nhận trám"))
    }

    @Test(arguments: [Journey.usual, Journey.wide, Journey.narrow]) func aSlipIsMendedWithEnter(_ size: Size) async {
        let journey = await products(["Trám đen", "Tràm gió", "Mật ong"], keys: "2/tarm", size: size)
        #expect(titles(journey).isEmpty)
        #expect(journey.text.contains("Có phải ý là"))
        #expect(journey.text.contains("Trám"))
        // Nothing is chosen yet: nothing is taken.
        await journey.press("<Enter>")
        #expect(titles(journey).isEmpty && journey.list(.product).filter.text == "tarm")
        #expect(journey.text.contains("Không thấy “tarm”"))
        await journey.press("<Down><Up><Enter>")
        #expect(!titles(journey).isEmpty)
        #expect(journey.list(.product).filter.text.lowercased().hasPrefix("tr"))
        #expect(!journey.list(.product).isFiltering)
    }

    @Test func moreThanAThousandAreNotCounted() async {
        let journey = await products((1...1001).map { "Trám \($0)" }, keys: "2/tarm")
        #expect(journey.text.contains("hơn 1.000 sản phẩm"))
        #expect(journey.text.contains("gõ tiếp để sửa") && !journey.text.contains("Enter giữ bộ lọc"))
    }

    @Test func theSecondMeaningCanBeChosen() async throws {
        let journey = await products(["Trám đen", "Tấm gạo"], keys: "2/tarm")
        let offered = journey.list(.product).corrections.map(\.text)
        try #require(offered.count == 2)
        await journey.press("<Down><Down><Enter>")
        #expect(journey.list(.product).filter.text == offered[1])
        // What was offered is gone with the question.
        #expect(journey.list(.product).corrections.isEmpty)
    }

    @Test func typingOnTakesTheOfferAway() async {
        let journey = await products(["Trám đen", "Mật ong"], keys: "2/tarm")
        await journey.press("<BS><BS><BS>ram")
        #expect(titles(journey) == ["Trám đen"])
        #expect(!journey.text.contains("Có phải ý là"))
        await journey.press("<Enter><Enter>")
        #expect(journey.place == .detail)
    }

    @Test func theFilterWaitsForTheSyllable() async {
        let journey = await products(["Tiếng hát", "Trám đen"], keys: "2<C-n>/")
        func filter() -> String? { journey.state.lists[.product]?.query.filter }
        await journey.press("tie")
        #expect(filter() == "tie")
        await journey.press("e")
        #expect(journey.list(.product).filter.text == "tiê")
        #expect(filter() == "tie")
        await journey.press("ng")
        #expect(filter() == "tiêng")
        await journey.press("s")
        #expect(filter() == "tiếng")
        #expect(titles(journey) == ["Tiếng hát"])
    }

    @Test func aBeginningIsLookedForAfterARest() async {
        let journey = await products(["Điện mặt trời", "Trám đen"], keys: "2<C-n>/ddie")
        #expect(journey.list(.product).filter.text == "đie")
        #expect(journey.list(.product).query.filter == "đi")
        await journey.rest()
        #expect(journey.list(.product).query.filter == "đie")
    }

    @Test(arguments: ["<Enter>", "<Tab>", "<Down>"]) func leavingTheFilterDoesNotWait(_ key: String) async {
        let journey = await products(["Tiếng hát", "Trám đen"], keys: "2<C-n>/tiee" + key)
        #expect(journey.list(.product).query.filter == journey.list(.product).filter.text)
        #expect(journey.list(.product).query.filter != "tie")
    }

    @Test func backspacesOfAMethodOutsideDoNotWidenTheList() async {
        let journey = await products(["Tiếng hát", "Trám đen"], keys: "2/")
        await journey.burst("đ<BS>")
        await journey.press("tieng")
        #expect(titles(journey) == ["Tiếng hát"])
        await journey.press("<BS><BS><BS>")
        #expect(journey.state.lists[.product]?.query.filter == "tieng")
        await journey.press("ếng")
        #expect(journey.state.lists[.product]?.query.filter == "tiếng")
        #expect(titles(journey) == ["Tiếng hát"])
        await journey.press("<BS><BS><BS><BS>")
        await journey.rest()
        #expect(titles(journey).count == 2)
    }
}

extension Journey {
    fileprivate func list(_ pane: Pane) -> ListState { state.lists[pane] ?? ListState(kind: .product) }
}
