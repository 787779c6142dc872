// What an import says of names and of what cannot be.
import Domain
import Foundation
import Office
import Testing

@Suite struct ImportedNameTests {
    private static func unit(_ name: String, code: String, from: String = "", to: String = "") -> RecordEntry {
        var unit = AdministrativeUnit()
        (unit.name, unit.code) = (name, code)
        (unit.validFrom, unit.validTo) = (CalendarDate(from), CalendarDate(to))
        return RecordEntry(unit)
    }

    @Test func aUnitInSmallLettersIsSpelledAsTheRegisterHasIt() async throws {
        let plan = try await planned(
            "Tên sản phẩm,Đơn vị\nGạo nếp,xã thất khê\nCao khô,xã nơi khác\n", name: "san-pham.csv",
            over: [Self.unit("Thất Khê", code: "06040")])
        let units = plan.items.filter { $0.entry.kind == .product }.map { $0.entry["unit"].text }
        #expect(units == ["xã Thất Khê", "xã nơi khác"])
    }

    @Test func starsThatTheirPointsDoNotMeanAreTold() async throws {
        let plan = try await planned(
            "Tên sản phẩm,Số sao,Điểm\nGạo nếp,4,65\nCao khô,3,65\n", name: "san-pham.csv")
        let remarks = plan.items.filter { $0.entry.kind == .product }.map(\.remark)
        #expect(remarks == [.starsByPoints("65", stars: 3), nil])
    }

    @Test func aPaperFromABodyThatIsGoneIsTold() async throws {
        var body = Body()
        (body.name, body.validTo) = ("UBND huyện Mẫu", CalendarDate("30/6/2025"))
        let rows = [("UBND huyện Mẫu", "2025-07-01"), ("UBND huyện Mẫu", "2025-06-30"), ("Sở Mẫu", "2025-07-01")]
        let lines = rows.enumerated().map { index, row in
            #"{"kind":"incoming","issuer":"\#(row.0)","date":"\#(row.1)","receivedOn":"2025-07-02","abstract":"Việc \#(index)"}"#
        }
        let plan = try await planned(
            lines.joined(separator: "\n"), name: "den.jsonl", over: [RecordEntry(body)])
        let day = try #require(CalendarDate("1/7/2025"))
        #expect(plan.items.map(\.remark) == [.senderGone("UBND huyện Mẫu", on: day), nil, nil])
    }

    @Test func aUnitThatTheRegisterHasIsNotOneOfTwo() async throws {
        try await withTwoDesks { desks in
            try await desks.an.begin(inCommune: "06040")
            let path = desks.folder + "/a.csv"
            try "Tên sản phẩm,Đơn vị,Ngày công nhận\nGạo nếp,xã Thất Khê,15/6/2024\n".write(
                toFile: path, atomically: true, encoding: .utf8)
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else {
                Issue.record("no plan")
                return
            }
            #expect(plan.items.first { $0.entry.kind == .product }?.remark == nil)
        }
    }
}
