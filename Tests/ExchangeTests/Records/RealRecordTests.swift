// The records of the published table, row by row, where the real files stand beside the checkout.
import Domain
import Exchange
import Testing

@Suite("Real records", .enabled(if: Samples.hasRealFiles))
struct RealRecordTests {
    private func records(_ name: String) throws -> [IncomingRecord] {
        try readOffice(fileAt: #require(Samples.realFile(name))).records()
    }

    private static let units = [
        "xã Tân Minh", "xã Đào Viên", "xã Hùng Sơn", "xã Tri Phương", "xã Chí Minh", "xã Đại Đồng", "Xã Trung Thành",
        "Thị trấn Thất Khê", "xã Chi Lăng", "xã Kim Đồng", "xã Quốc Khánh", "Khối Đảng – Đoàn thể huyện",
        "Khối Đảng – Đoàn thể huyện", "xã Hùng Sơn",
    ]

    private static let citations: [Int: [String]] = [
        2: ["148/QĐ-TTg", "24/02/2023"], 3: ["08/2019/NQ-HĐND", "15/2021/NQ-HĐND"],
        6: [
            "61/2015/NĐ-CP", "46/2015/QĐ-TTg", "2591/QĐ-UBND", "1328/QĐ-UBND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND",
            "30.000",
        ],
        7: ["05/NN&PTNT"], 8: ["862/KH-UBND", "08/3/2024"],
        12: ["3188/QĐ-UBND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND", "169,02", "75,0"],
        14: ["173/QĐ-UBND", "20/01/2022"],
    ]

    @Test(arguments: ["giai-dap-2024.docx", "giai-dap-2024.txt"])
    func rowByRow(name: String) throws {
        var store = MemoryStore()
        let plan = store.add(try records(name))
        #expect(plan.items.count == 15 && plan.count(.new) == 15)
        let conference = try #require(store.all(Conference.self).first)
        #expect(conference.notice == "1428/TB-UBND" && conference.noticeDate == CalendarDate("12/4/2024"))
        #expect(conference.year == 2024 && conference.level == .district)
        let questions = store.all(Question.self)
        #expect(questions.map(\.number) == Array(1...14).map(Optional.some))
        #expect(questions.map(\.unit) == Self.units)
        #expect(Set(questions.map(\.unit)).count == 12)
        #expect(questions.allSatisfy { $0.conference == 1 && $0.state == .published && !$0.asker.isEmpty })
        for question in questions {
            let written = question.question + question.answer + question.asker + question.unit
            #expect(
                !written.unicodeScalars.contains { $0 == "\u{A0}" || (0x300...0x36F).contains($0.value) },
                "row \(question.number ?? 0)")
            // Layout may part a number from its symbol, or leave blanks inside a date.
            let squeezed = question.answer.filter { !$0.isWhitespace } + question.question.filter { !$0.isWhitespace }
            for citation in Self.citations[question.number ?? 0] ?? [] {
                #expect(squeezed.contains(citation), "row \(question.number ?? 0): \(citation)")
            }
        }
        #expect(!store.plan(try records(name)).changesAnything)
    }

    @Test func bothFilesSayTheSame() throws {
        var store = MemoryStore()
        store.add(try records("giai-dap-2024.docx"))
        let plan = store.plan(try records("giai-dap-2024.txt"))
        #expect(plan.items.map(\.action) == Array(repeating: .same, count: 15))
        let exported = store.plan(try RecordSamples.records(csv: store.csv(Question.description)))
        #expect(!exported.changesAnything && exported.count(.refused) == 0)
    }

    @Test func oneSpellingOfTheBlockIsNoted() throws {
        let respelled = try records("giai-dap-2024.docx").compactMap(\.respelled)
        #expect(respelled.count == 1 && respelled.first?.contains("Khối") == true)
    }

    @Test func theProductList() throws {
        var store = MemoryStore()
        let plan = store.add(try records("san-pham-ocop.xlsx"))
        // Two of the products name their holders.
        #expect(plan.items.count == 16 && plan.count(.new) == 16)
        #expect(store.all(Holder.self).map(\.form) == [.establishment, .company])
        let products = store.all(Product.self)
        #expect(products.allSatisfy { $0.state == .recognised })
        #expect(products[10].starRating == 3 && products[10].unit == "xã Hùng Sơn" && products[10].year == 2023)
        #expect(!store.plan(try records("san-pham-ocop.xlsx")).changesAnything)
    }
}
