// What was paid, as the only sums of a list and beside others.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Sums that were paid") struct PaidSumTests {
    @Test(arguments: ["Đã cấp", "Đã cấp (đồng)", "Đã chi", "Số tiền đã cấp", "Đã thanh toán"])
    func aloneTheyAreTheSumsOfTheList(heading: String) async throws {
        let plan = try await planned(
            "TT,Người thụ hưởng,Nội dung hỗ trợ,Năm,\(heading)\n1,HTX A,bao bì,2025,5.000.000 đ\n")
        let entry = try #require(plan.items.first).entry
        #expect(
            entry["amount"].money?.dong == 5_000_000 && entry["state"].text == "paid" && entry["notes"].isEmpty,
            "\(entry.values)")
    }

    @Test func aDayIsNoSum() async throws {
        let plan = try await planned(
            "TT,Người thụ hưởng,Nội dung hỗ trợ,Năm,Ngày đã chi\n1,HTX A,bao bì,2025,5/3/2025\n")
        #expect(try #require(plan.items.first).entry["amount"].isEmpty)
    }

    @Test func inTheNotesTheyKeepTheirUnit() async throws {
        let plan = try await planned(
            "Đơn vị tính: triệu đồng\nTT,Người thụ hưởng,Nội dung hỗ trợ,Năm,Số tiền duyệt,Đã cấp,Còn phải cấp\n1,HTX A,bao bì,2025,50,20,30\n"
        )
        let notes = try #require(plan.items.first).entry["notes"].text
        #expect(notes == "Đã cấp: 20 triệu đồng\nCòn phải cấp: 30 triệu đồng", "\(notes)")
    }
}
