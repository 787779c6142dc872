// Days with the month in front, as lists of American programs have them.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Days with the month in front") struct DayOrderTests {
    private func days(_ days: String...) async throws -> (plan: ImportPlan, days: [String]) {
        let rows = days.enumerated().map { "\($0 + 1),HTX \($0),5.000.000 đ,2025,\($1)\n" }.joined()
        let plan = try await planned("TT,Người thụ hưởng,Số tiền duyệt,Năm,Ngày duyệt\n" + rows)
        return (plan, plan.items.map { $0.entry["approvedOn"].plainText })
    }

    private func told(_ plan: ImportPlan) -> String {
        Words(.vi).tables(plan.tables, isWhole: false).joined(separator: "\n")
    }

    @Test func aColumnThatCanOnlyBeSoIsReadSoAndSaid() async throws {
        let (plan, found) = try await days("12/31/2025", "1/5/2025", "2/3/2025 0:00", "3-4-25")
        #expect(found == ["2025-12-31", "2025-01-05", "2025-02-03", "2025-03-04"])
        #expect(told(plan).contains("tháng trước ngày"), "\(told(plan))")
    }

    @Test func aColumnThatMayBeBothIsReadAsOfficesWrite() async throws {
        let (plan, found) = try await days("1/5/2025", "12/3/2025")
        #expect(found == ["2025-05-01", "2025-03-12"] && !told(plan).contains("tháng trước"))
        let (_, plain) = try await days("31/12/2025", "1/5/2025")
        #expect(plain == ["2025-12-31", "2025-05-01"])
    }

    /// Where the column contradicts itself, only what can be one day is read; the rest is told row by row.
    @Test func aColumnOfBothIsToldRowByRow() async throws {
        let (plan, found) = try await days("12/31/2025", "31/12/2025", "1/5/2025", "4/4/2025")
        #expect(found == ["2025-12-31", "2025-12-31", "", "2025-04-04"])
        #expect(told(plan).contains("“1/5/2025”") && !told(plan).contains("“4/4/2025”"), "\(told(plan))")
    }

    @Test func deadlinesOfQuestionsAndDaysOfProductsToo() async throws {
        let plan = try await planned(
            "TT,Câu hỏi,Cơ quan trả lời,Hạn trả lời\n1,Sửa cầu?,A,12/31/2025\n2,Vay vốn?,B,1/5/2025\n")
        #expect(plan.items.suffix(2).map { $0.entry["dueOn"].plainText } == ["2025-12-31", "2025-01-05"])
        #expect(told(plan).contains("tháng trước ngày"), "\(told(plan))")
        let products = try await planned(
            "TT,Tên sản phẩm,Chủ thể,Sao,Ngày hết hạn\n1,Gạo,A,3,12/31/2025\n2,Chè,B,4,1/5/2025\n")
        let found = products.items.filter { $0.entry.kind == .product }.map { $0.entry["expiresOn"].plainText }
        #expect(found == ["2025-12-31", "2025-01-05"])
    }
}
