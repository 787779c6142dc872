// Sums of the market: exact, in no order, never across units.
import Domain
import Testing

@Suite struct MarketAccountTests {
    private func sale(_ item: String, _ quantity: String, _ measure: String, year: Int = 2024, dong: Int64? = nil)
        -> Sale
    {
        var sale = Sale()
        (sale.item, sale.measure, sale.year, sale.period) = (item, measure, year, "\(year)")
        (sale.quantity, sale.revenue) = (Figure(vietnamese: quantity), dong.map { Money(dong: $0) })
        return sale
    }

    private func product(_ id: Int64, _ name: String, aliases: String = "") -> Product {
        var product = Product()
        product.identity = RecordIdentity(id: id, uid: "p\(id)", version: 1)
        (product.name, product.aliases) = (name, aliases)
        return product
    }

    private func account(_ sales: [Sale], _ products: [Product] = [], year: Int? = nil) -> MarketAccount {
        MarketAccount(sales: sales, listings: [], promotions: [], products: products, year: year)
    }

    private func text(_ volume: MarketAccount.Volume) -> String {
        (volume.quantity?.vietnameseText ?? "?") + " " + volume.measure
    }

    @Test func precisionIsKeptAndUnitsStayApart() throws {
        let sums = account([
            sale("Gạo", "0,5", "tấn", dong: 5_000_000), sale("Gạo", "2", "Tấn"), sale("gạo", "1.000", "hộp"),
            sale("Gạo", "10", "túi 300 g"), sale("Gạo", "1", "túi 500 g"),
        ]).sums
        let sum = try #require(sums.first)
        #expect(sums.count == 1)
        #expect(sum.volumes.map(text) == ["1.000 hộp", "2,5 tấn", "10 túi 300 g", "1 túi 500 g"])
        #expect(sum.revenue == MarketAccount.MoneySum([Money(dong: 5_000_000), nil, nil, nil, nil]))
        #expect(sum.revenue.dong == 5_000_000 && sum.revenue.given == 1 && sum.revenue.count == 5)
        #expect(sum.product == nil)
    }

    @Test func aProductIsKnownByItsLinkOrByAnyOfItsNames() {
        var linked = sale("Tên cũ", "1", "kg")
        linked.product = 7
        let products = [
            product(7, "Gạo nếp cái ong vàng", aliases: "Gạo nếp ong vàng"), product(8, "Chè"), product(9, "chè"),
        ]
        let sums = account(
            [
                linked, sale("gạo nếp ong  vàng", "2", "kg"), sale("Chè", "1", "kg"),
                sale("Thạch đen dạng bột", "1", "tấn"),
            ],
            products
        ).sums
        #expect(sums.map(\.item) == ["Chè", "Gạo nếp cái ong vàng", "Thạch đen dạng bột"])
        // A name that two products have is neither of them.
        #expect(sums.map(\.product) == [nil, 7, nil])
        #expect(sums[1].volumes.map(text) == ["3 kg"])
    }

    @Test func sumsDependOnNoOrder() {
        var generator = Generator(state: 99)
        let measures = ["tấn", "Tấn ", "hộp", "túi 300 g", "túi 300g"]
        for _ in 0..<40 {
            let sales = (0..<60).map { _ in
                sale(
                    ["Gạo", "gạo", "Chè"].randomElement(using: &generator) ?? "",
                    "\(Int.random(in: 0...9_999, using: &generator)),\(Int.random(in: 0...999, using: &generator))",
                    measures.randomElement(using: &generator) ?? "",
                    year: Int.random(in: 2022...2024, using: &generator),
                    dong: Bool.random(using: &generator) ? Int64.random(in: 0...1_000_000_000, using: &generator) : nil)
            }
            let whole = account(sales)
            #expect(account(sales.shuffled(using: &generator)) == whole)
            // Every unit's total is what its own sales say, and nothing is lost or counted twice.
            for measure in ["tấn", "hộp", "túi 300 g", "túi 300g"] {
                let mine = sales.filter { key($0.measure) == measure }.compactMap(\.quantity)
                let summed = whole.sums.flatMap(\.volumes).filter { key($0.measure) == measure }.compactMap(\.quantity)
                #expect(
                    abs(mine.reduce(0) { $0 + $1.approximation } - summed.reduce(0) { $0 + $1.approximation }) < 0.01)
            }
            #expect(whole.sums.reduce(0) { $0 + $1.revenue.count } == sales.count)
            for year in whole.years {
                #expect(
                    whole.revenue(of: year).dong
                        == sales.filter { $0.year == year }.compactMap { $0.revenue?.dong }.reduce(0, +))
            }
        }
    }

    private func key(_ measure: String) -> String {
        measure.lowercased().split(separator: " ").joined(separator: " ")
    }

    @Test func figuresAddExactlyOrNotAtAll() {
        func figure(_ unscaled: Int64, _ scale: Int) -> Figure { Figure(unscaled: unscaled, scale: scale) ?? Figure(0) }
        #expect(Figure.sum(of: []) == Figure(0))
        #expect(Figure.sum(of: [figure(5, 1), Figure(2)])?.vietnameseText == "2,5")
        #expect(Figure.sum(of: [figure(50, 2), figure(250, 2)])?.vietnameseText == "3,00")
        #expect(Figure.sum(of: [figure(-5, 1), figure(25, 2)])?.plainText == "-0.25")
        #expect(Figure.sum(of: [Figure(.max), Figure(1)]) == nil)
        #expect(Figure.sum(of: [Figure(.max), Figure(1), Figure(-1)]) == Figure(.max))
        #expect(Figure.sum(of: [Figure(.max), figure(1, 18)]) == nil)
        #expect(Figure.sum(of: Array(repeating: figure(.max, 18), count: 1000)) == nil)
        #expect(
            account([sale("a", "9.000.000.000.000.000.000", "kg"), sale("a", "9.000.000.000.000.000.000", "kg")])
                .sums.first?.volumes.map(\.quantity) == [nil])
    }

    @Test func onlyTheYearAskedForCounts() {
        let sales = [sale("a", "1", "kg", year: 2022), sale("a", "2", "kg", year: 2023)]
        #expect(account(sales, year: 2023).sums.map(\.year) == [2023])
        #expect(account(sales).sums.map(\.year) == [2023, 2022])
        #expect(account(sales, year: 2020).isEmpty)
    }

    @Test func listingsAndPromotionAreGathered() {
        func listing(_ item: String, _ platform: String, _ state: Listing.State) -> Listing {
            var listing = Listing()
            (listing.item, listing.platform, listing.state) = (item, platform, state)
            return listing
        }
        func promotion(_ event: String, _ year: Int, _ dong: Int64?) -> Promotion {
            var promotion = Promotion()
            (promotion.event, promotion.year, promotion.cost) = (event, year, dong.map { Money(dong: $0) })
            return promotion
        }
        let account = MarketAccount(
            sales: [],
            listings: [
                listing("Mật ong", "Shopee", .active), listing("Chè", "shopee", .active),
                listing("Chè", "voso.vn", .paused),
            ],
            promotions: [
                promotion("Phiên chợ", 2022, 10), promotion("Hội chợ", 2022, nil), promotion("Phiên chợ", 2023, nil),
            ], products: [])
        #expect(account.platforms.map(\.name) == ["shopee"] || account.platforms.map(\.name) == ["Shopee"])
        #expect(account.platforms.first?.listings.map(\.item) == ["Chè", "Mật ong"])
        #expect(account.promotions.map(\.year) == [2023, 2022])
        #expect(account.promotions.map(\.cost.dong) == [nil, 10])
        #expect(account.promotions.last?.cost.given == 1)
        #expect(account.promotions.last?.promotions.map(\.event) == ["Hội chợ", "Phiên chợ"])
        #expect(!account.isEmpty)
    }
}
