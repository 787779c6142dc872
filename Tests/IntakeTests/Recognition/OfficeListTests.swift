// Lists as offices bring them: sums paid in part, signatures in columns, askers with their units, numbers of documents.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Lists as offices bring them")
struct OfficeListTests {
    private func entries(_ csv: String, _ kind: RecordKind) throws -> [RecordEntry] {
        try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled).records.map(\.entry)
            .filter { $0.kind == kind }
    }

    /// A case counts as paid whole once it is paid: one of which less was paid, or nothing yet, is approved.
    @Test(arguments: [
        ("15", "12/4/2025", "paid"), ("5", "12/4/2025", "approved"), ("", "12/4/2025", "approved"), ("15", "", "paid"),
    ])
    func whatWasPaidInPartIsNotPaid(paid: String, day: String, state: String) throws {
        let csv = """
            DANH SÁCH HỖ TRỢ NĂM 2025 (triệu đồng);;;;
            TT;Người thụ hưởng;Số tiền được duyệt;Đã cấp;Ngày cấp
            1;HTX A;15;\(paid);\(day)

            """
        let entry = try #require(try entries(csv, .support).first)
        #expect(entry["state"].text == state)
        #expect(entry["amount"].money?.dong == 15_000_000)
        #expect(entry["notes"].text.contains("Đã cấp") == !paid.isEmpty)
    }

    @Test(arguments: [("Số tiền duyệt", "approved"), ("Số tiền được duyệt", "approved"), ("Số tiền", "applied")])
    func whatTheHeadingCallsApprovedIs(heading: String, state: String) throws {
        let csv = "DANH SÁCH HỖ TRỢ NĂM 2025;;\nTT;Người thụ hưởng;\(heading)\n1;HTX A;15.000.000\n"
        #expect(try entries(csv, .support).first?["state"].text == state)
    }

    @Test(arguments: ["Người hưởng=beneficiary,Đã cấp=paid", "support:Đã cấp=paid"])
    func whatFollowsFromOtherRecordsIsNoMeaningOfAColumn(line: String) {
        #expect(throws: ColumnChoice.Fault.noField("paid")) { try ColumnChoice(line) }
    }

    @Test func signaturesInColumnsAreNoRecords() throws {
        let csv = """
            DANH SÁCH HỖ TRỢ NĂM 2025;;
            TT;Người thụ hưởng;Số tiền hỗ trợ
            1;HTX A;15.000.000
            ;NGƯỜI LẬP BIỂU;TRƯỞNG PHÒNG
            ;;
            ;Bế Thị Hà;Đinh Công Sáng

            """
        #expect(try entries(csv, .support).map(\.title) == ["HTX A"])
    }

    /// What stands in columns of its own is not taken apart, and no sign comes between.
    @Test func whoAskedAndTheirUnitStayAsTheirColumnsSayThem() throws {
        let csv = """
            STT,Nội dung câu hỏi,Người hỏi,Đơn vị,Cơ quan trả lời,Trả lời
            1,Câu một thế nào?,Đoàn thanh niên xã Bình Gia,Xã Bình Gia,Phòng Kinh tế,-
            2,Câu hai thế nào?,Hoàng Văn Sầm,Xã Chi Lăng,Phòng Kinh tế,Đáp hai.
            3,Câu ba thế nào?,,Xã Tân Văn,Phòng Kinh tế,Đáp ba.
            4,Câu bốn thế nào?,Bí thư Đoàn xã Tri Lễ,,Phòng Kinh tế,Đáp bốn.

            """
        let found = try entries(csv, .question)
        #expect(found.map { $0["asker"].text } == ["Đoàn thanh niên xã Bình Gia", "Hoàng Văn Sầm", "", "Bí thư Đoàn"])
        #expect(found.map { $0["unit"].text } == ["Xã Bình Gia", "Xã Chi Lăng", "Xã Tân Văn", "xã Tri Lễ"])
        #expect(found.map { $0["answer"].text } == ["", "Đáp hai.", "Đáp ba.", "Đáp bốn."])
    }

    /// Who wrote a number is told which there are, and not that it is none.
    @Test(arguments: ["6", "9"]) func starsThatThereAreNotAreSaidToBeOutside(stars: String) throws {
        let csv = "Tên sản phẩm,Chủ thể,Hạng sao\nMật ong,HTX B,\(stars)\n"
        let product = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled).records.last
        #expect(product?.problems == [FieldProblem("starRating", .outside(1...5))])
    }

    @Test func aNumberSaysTheTypeOfItsDocument() throws {
        let csv = """
            Số, ký hiệu;Ngày ban hành;Cơ quan ban hành;Trích yếu
            08/2019/NQ-HĐND;10/12/2019;HĐND tỉnh;Hỗ trợ phát triển
            1428/TB-UBND;12/4/2024;UBND huyện;Kết quả giải đáp
            61/2015/NĐ-CP;09/7/2015;Chính phủ;Chính sách việc làm

            """
        #expect(try entries(csv, .legalDocument).map { $0["type"].text } == ["Nghị quyết", "Thông báo", "Nghị định"])
    }
}
