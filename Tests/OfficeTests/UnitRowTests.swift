// Rows that hold nothing but the name of a commune.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Rows of communes") struct UnitRowTests {
    @Test(arguments: [
        "Xã Thạch Đền", "I. Xã Thạch Đền", "I. XÃ THẠCH ĐỀN", "XÃ THẠCH ĐỀN", "Phường Hòa Bình",
    ])
    func theyGiveTheRowsBelowTheirUnit(title: String) async throws {
        for text in [
            "Người thụ hưởng,Số tiền duyệt,Năm\n\(title),,\nHTX A,5.000.000 đ,2025\nHTX B,6.000.000 đ,2025\n",
            "TT,Người thụ hưởng,Số tiền duyệt,Năm\n,\(title),,\n1,HTX A,5.000.000 đ,2025\n2,HTX B,6.000.000 đ,2025\n",
            "TT,Người thụ hưởng,Số tiền duyệt,Năm\n\(title),,,\n1,HTX A,5.000.000 đ,2025\n2,HTX B,6.000.000 đ,2025\n",
        ] {
            let plan = try await planned(text)
            let units = plan.items.map { $0.entry["unit"].text }
            #expect(
                units.count == 2 && Set(units).count == 1 && units[0].hasSuffix("Đền") || units[0].hasSuffix("Bình"),
                "\(text) \(units)")
            #expect(plan.items.allSatisfy { $0.entry.title.hasPrefix("HTX") })
        }
    }

    @Test func theyGiveItToAskersToo() async throws {
        let plan = try await planned(
            "TT,Câu hỏi,Người hỏi\n,Xã Thạch Đền,\n1,Bao giờ sửa cầu?,Bí thư Đoàn\n2,Vay vốn ở đâu?,\n")
        let questions = plan.items.filter { $0.entry.kind == .question }
        #expect(
            questions.map { $0.entry["unit"].text } == ["Xã Thạch Đền", "Xã Thạch Đền"], "\(questions.map(\.entry))")
        #expect(questions.allSatisfy { $0.entry["topic"].isEmpty })
    }

    /// A list of units has their names in its own rows.
    @Test func aListOfUnitsKeepsThem() async throws {
        let plan = try await planned("TT,Tên đơn vị,Cấp,Mã\n1,Xã Thạch Đền,xã,1\n2,Xã Hòa Bình,xã,2\n")
        #expect(plan.items.count == 2)
    }
}
