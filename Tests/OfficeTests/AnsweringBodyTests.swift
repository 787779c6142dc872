// The body that leads and those that support it, in one cell of an office's list.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Bodies that answer") struct AnsweringBodyTests {
    @Test(arguments: [
        ("Phòng Kinh tế (chủ trì), Hội Nông dân", "Phòng Kinh tế", "Hội Nông dân"),
        (
            "Phòng Kinh tế (chủ trì); Hội Nông dân và Đoàn Thanh niên (phối hợp)", "Phòng Kinh tế",
            "Hội Nông dân; Đoàn Thanh niên"
        ),
        ("Hội Nông dân (phối hợp), Phòng Kinh tế (chủ trì)", "Phòng Kinh tế", "Hội Nông dân"),
        ("Phòng A chủ trì, phối hợp Phòng B", "Phòng A", "Phòng B"),
        (
            "Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế, Công an xã", "Phòng Văn hóa - Xã hội",
            "Trạm Y tế; Công an xã"
        ),
        ("Phòng A chủ trì; Hội B phối hợp thực hiện", "Phòng A", "Hội B"),
        ("Chủ trì: Phòng A; Phối hợp: Hội B", "Phòng A", "Hội B"),
        ("Phòng Kinh tế chủ trì", "Phòng Kinh tế", ""),
        ("Văn phòng HĐND và UBND xã", "Văn phòng HĐND và UBND xã", ""),
        ("Phòng Nông nghiệp và Môi trường, Phòng Y tế", "Phòng Nông nghiệp và Môi trường, Phòng Y tế", ""),
        ("Phòng Văn hóa (phối hợp)", "Phòng Văn hóa (phối hợp)", ""),
    ])
    func arePartedWhereOneLeads(written: String, lead: String, supporting: String) async throws {
        let plan = try await planned("TT,Câu hỏi,Cơ quan trả lời\n1,Bao giờ sửa cầu?,\"\(written)\"\n")
        let entry = try #require(plan.items.last).entry
        #expect(
            entry["department"].text == lead && entry["supporting"].text == supporting,
            "\(entry["department"].text) | \(entry["supporting"].text)")
    }
}
