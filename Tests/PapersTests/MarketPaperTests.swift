// The account of the market, with the figures of the notice's row 14.
import Domain
import Papers
import RecordFixtures
import Testing
import Words

@Suite struct MarketPaperTests {
    private func sheets(_ account: MarketAccount) -> [[String]] {
        TextPages.write(MarketComposer(words: Words(.vi)).document(account, on: .epoch))
    }

    private func sample() throws -> MemoryStore {
        var store = MemoryStore()
        for name in ["product", "sale", "promotion"] { store.add(try RecordSamples.sample(name)) }
        return store
    }

    private func account(_ store: MemoryStore, year: Int? = nil) -> MarketAccount {
        MarketAccount(
            sales: store.all(Sale.self), listings: store.all(Listing.self), promotions: store.all(Promotion.self),
            products: store.all(Product.self), year: year)
    }

    @Test func theFiguresOfTheNoticeAreExact() throws {
        let account = account(try sample())
        let sums = account.sums.map { sum in
            (sum.item, sum.volumes.map { ($0.quantity?.vietnameseText ?? "?") + " " + $0.measure }, sum.product != nil)
        }
        let wanted: [(String, String, Bool)] = [
            ("Gạo bao thai hồng", "2 tấn", true), ("Gạo nếp cái ong vàng", "0,5 tấn", true),
            ("Quy linh cao", "500 túi 300 g", true), ("Thạch đen dạng bột", "180 tấn", false),
            ("Thạch đen Hồng Nhung", "2.000 hộp", true),
        ]
        #expect(sums.map(\.0) == wanted.map(\.0))
        #expect(sums.map(\.1) == wanted.map { [$0.1] })
        #expect(sums.map(\.2) == wanted.map(\.2))
        #expect(account.sums.allSatisfy { $0.year == 2024 && $0.revenue.dong == nil })
        #expect(
            account.promotions.map { "\($0.year ?? 0): \($0.promotions.count)" } == ["2024: 1", "2023: 2", "2022: 3"])
    }

    @Test func pagesTellEverythingAndKeepToTheirSheet() throws {
        let sheets = self.sheets(account(try sample()))
        #expect(sheets.allSatisfy { $0.count <= 60 })
        #expect(sheets.joined().allSatisfy { $0.count <= 78 })
        let text = sheets.joined().joined(separator: "\n")
        for part in ["180 tấn", "2.000 hộp", "2 tấn", "0,5 tấn", "500 túi 300 g", "(hội chợ)"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("182"))
        #expect(text.ranges(of: "(không có trong").count == 1)
        #expect(text.contains("Hội chợ thương mại Việt – Trung"))
    }

    @Test func sumsTellTheirPeriodsAndHowMuchMoneyIsKnown() {
        func sale(_ period: String, _ dong: Int64?) -> Sale {
            var sale = Sale()
            (sale.item, sale.period, sale.year, sale.measure) = ("Chè", period, 2023, "kg")
            (sale.quantity, sale.revenue) = (Figure(10), dong.map { Money(dong: $0) })
            return sale
        }
        let account = MarketAccount(
            sales: [sale("2023", 1_000_000), sale("6 tháng đầu năm 2023", nil)], listings: [], promotions: [],
            products: [])
        let text = sheets(account).joined().joined(separator: "\n")
        #expect(text.contains("20 kg"))
        #expect(text.contains("cộng các kỳ: 6 tháng"))
        #expect(text.contains("Doanh thu, Năm 2023: 1.000.000 đ (ghi ở 01 trên 02 số liệu)."))
        #expect(text.contains("Chưa có số liệu."))
    }

    @Test func anEmptyYearIsSaid() throws {
        let text = sheets(account(try sample(), year: 1999)).joined()
        #expect(text.contains { $0.contains("Năm 1999 (lập ngày ") })
        #expect(text.count { $0.contains("Chưa có số liệu.") } == 3)
    }
}
