// The words by which offices head their columns, a kind and a field each; lists of persons stay unread.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Words of headings")
struct HeadingWordTests {
    /// Lists of a kind whose last heading is tried: the columns in front of it, and what is written below them all.
    private static let lists: [RecordKind: (head: String, row: String)] = [
        .promise: ("TT;Nội dung cam kết;Ghi chép", "1;Sửa cầu;x"),
        .legalDocument: ("TT;Số, ký hiệu;Trích yếu", "1;12/KH-UBND;Kế hoạch"),
        .lot: ("Mã lô;Tên sản phẩm;NSX;Số lượng;ĐVT", "L1;Chè;1/2/2031;200;hộp"),
        .support: ("TT;Người thụ hưởng;Năm;Nội dung hỗ trợ", "1;HTX A;2031;bao bì"),
        .dossier: ("TT;Tên sản phẩm;Ngày nộp hồ sơ", "1;Chè;1/9/2031"),
        .listing: ("TT;Sản phẩm;Sàn TMĐT", "1;Chè;Sàn A"),
        .activity: ("TT;Tên lớp;Năm;Số học viên", "1;Hàn;2031;30"),
        .conference: ("TT;Tên hội nghị;Ngày tổ chức", "1;Đối thoại;12/3/2031"),
        .sale: ("TT;Tên sản phẩm;Kỳ;Năm;ĐVT;Số lượng bán", "1;Chè;Quý I;2031;kg;20"),
        .project: ("TT;Tên dự án;Năm;Tác giả", "1;Nuôi ong;2031;Nhóm A"),
        .trainingNeed: ("TT;Nghề đăng ký học;Năm;Số người đăng ký", "1;Hàn;2031;7"),
        .promotion: ("TT;Tên hội chợ;Năm;Nơi tổ chức", "1;Hội chợ A;2031;Nhà B"),
        .loan: ("TT;Hội, đoàn thể;Kỳ;Năm;Số tổ;Dư nợ (triệu đồng)", "1;Hội A;2031;2031;5;20"),
        .administrativeUnit: ("TT;Tên đơn vị hành chính;Cấp", "1;Xã A;xã"),
        .body: ("TT;Tên cơ quan, tổ chức;Tên viết tắt;Ngày giải thể", "1;Phòng A;PA;30/6/2031"),
        .incomingPaper: (
            "Ngày đến;Số đến;Tác giả;Số, ký hiệu;Ngày tháng văn bản;Tên loại và trích yếu nội dung",
            "5/1/2031;01;UBND tỉnh;12/UBND-NC;3/1/2031;V/v báo cáo"
        ),
        .outgoingPaper: (
            "Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung",
            "01/TB-UBND;3/1/2031;Lịch trực Tết"
        ),
        .question: ("TT;Nội dung kiến nghị;Đơn vị kiến nghị;Nội dung trả lời", "1;Hỏi gì?;xã A;Đáp này."),
    ]

    @Test(arguments: [
        (RecordKind.promise, "Cơ quan chủ trì thực hiện", "body", "Phòng A"),
        (.promise, "Đơn vị chủ trì", "body", "Phòng A"),
        (.promise, "Thời hạn hoàn thành", "dueOn", "30/6/2031"),
        (.promise, "Thời gian hoàn thành", "dueOn", "30/6/2031"),
        (.promise, "Tiến độ", "state", "Đang thực hiện"), (.legalDocument, "Tên loại", "type", "Kế hoạch"),
        (.legalDocument, "Ngày tháng năm ban hành", "date", "5/1/2031"),
        (.legalDocument, "Thời điểm có hiệu lực", "inForceFrom", "5/1/2031"), (.lot, "Giao cho", "buyer", "Đại lý A"),
        (.lot, "Ngày giao hàng", "shippedOn", "5/3/2031"), (.support, "Ngày QĐ", "approvedOn", "5/3/2031"),
        (.support, "Nguồn vốn", "programme", "Quỹ A"), (.support, "Số tiền đã cấp (triệu đồng)", "amount", "20"),
        (.support, "Số QĐ", "basis", "12/QĐ-UBND"), (.dossier, "Hình thức đánh giá", "purpose", "Nâng hạng"),
        (.dossier, "Tiến độ hồ sơ", "state", "Đang hoàn thiện"), (.listing, "Đường link", "address", "https://a.vn/x"),
        (.listing, "Tình trạng gian hàng", "state", "tạm ngừng"),
        (.activity, "Cơ quan chủ trì thực hiện", "organiser", "Đoàn xã"),
        (.activity, "Thời gian đào tạo", "heldFrom", "10/3/2031"),
        (.conference, "Số lượng đại biểu", "attendance", "150 người"),
        (.conference, "Chủ trì đối thoại", "chair", "Chủ tịch"), (.sale, "Doanh thu đạt (triệu đồng)", "revenue", "20"),
        (.sale, "Hình thức tiêu thụ", "channel", "Chợ"), (.project, "Lĩnh vực hoạt động", "sector", "Chăn nuôi"),
        (.project, "Lao động thường xuyên", "jobs", "6"), (.trainingNeed, "Chuyển đến", "sentTo", "Huyện đoàn"),
        (.promotion, "Sản phẩm tham gia", "item", "Chè"), (.promotion, "Thời gian diễn ra", "heldOn", "5/3/2031"),
        (.loan, "Dư nợ quá hạn (triệu đồng)", "overdue", "3"), (.loan, "Số khách hàng vay vốn", "households", "30"),
        (.administrativeUnit, "Đơn vị hành chính mới", "successors", "Xã B"),
        (.question, "Cơ quan chủ trì thực hiện", "department", "Phòng A"),
        (.question, "Thời hạn thực hiện", "dueOn", "30/6/2031"),
        (.incomingPaper, "Đơn vị hoặc người nhận", "department", "Văn phòng"),
        (.incomingPaper, "Thời hạn giải quyết", "dueOn", "30/6/2031"),
        (.outgoingPaper, "Người ký", "signer", "Chủ tịch"), (.outgoingPaper, "Nơi nhận", "addressee", "Các xã"),
        (.outgoingPaper, "Đơn vị, người nhận bản lưu", "department", "Văn phòng"),
        (.question, "Giao cho", "department", "Phòng A"), (.question, "Hạn trả lời", "dueOn", "30/6/2031"),
        (.question, "Người kiến nghị", "asker", "Nông Văn Ba"),
    ])
    func whatOfficesCallTheirColumns(kind: RecordKind, heading: String, field: String, value: String) throws {
        let list = try #require(Self.lists[kind])
        let csv = "\(list.head);\(heading)\n\(list.row);\(value)"
        let found = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
        let entry = try #require(found.records.last?.entry)
        #expect(entry.kind == kind && !entry[field].isEmpty, "\(found.tables[0].columns.map(\.meaning))")
        #expect(found.tables[0].columns.last?.meaning == .field(heading == "Tiến độ" ? "progress" : field))
    }

    @Test(arguments: [
        "STT;Họ và tên;Ngày sinh;Dân tộc;Chi bộ;Ngày vào Đảng\n1;A;1/1/2000;Tày;Chi bộ 1;3/2/2025",
        "TT;Họ và tên;Hệ số lương;Phụ cấp;Tổng tiền lương;Ký nhận\n1;A;2,34;500.000;6.000.000;",
        "TT;Họ và tên;Đơn vị;Có mặt;Vắng\n1;A;Chi đoàn B;x;",
        "Ngày;Ca trực;Người trực;Trực lãnh đạo;Ký tên\n5/1/2031;Sáng;A;B;",
        "TT;Họ tên chủ hộ;Thôn;Số khẩu;Diện hộ nghèo\n1;A;Thôn B;4;Hộ nghèo",
        "TT;Họ tên;Lớp;Điểm toán;Điểm văn\n1;A;9A;8;7", "TT;Họ và tên;Quà tặng;Số tiền;Ký nhận\n1;A;Chăn;200.000;",
        "TT;Loại cây trồng;Diện tích (ha);Năng suất;Sản lượng (tấn)\n1;Lúa;20;5;100",
        "TT;Thủ tục hành chính;Thời hạn giải quyết;Phí, lệ phí;Cơ quan thực hiện\n1;Khai sinh;1 ngày;0;Tư pháp",
    ])
    func listsOfPersonsAndOfOtherThingsAreNoRecords(csv: String) {
        #expect(throws: IntakeError.self) { try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled) }
    }

    @Test(arguments: [
        "Nội dung ý kiến", "Nội dung cần giải đáp", "Nội dung đề xuất, kiến nghị", "Trích yếu nội dung",
        "Tóm tắt nội dung",
    ])
    func whatIsAskedUnderOtherHeadings(heading: String) throws {
        let csv =
            "TT;\(heading);Đơn vị kiến nghị;Cơ quan trả lời;Nội dung phản hồi\n1;Hỏi gì?;xã A;Phòng A;Đáp này."
        let entries = try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled).records.map(\.entry)
        #expect(entries.first { $0.kind == .question }?["question"].text == "Hỏi gì?")
        #expect(entries.first { $0.kind == .question }?["answer"].text == "Đáp này.")
    }
}
