// The words by which offices write the choices of a field, beside what the program calls them.
import Domain
import Formats

/// The usual words for choices.
enum ChoiceSynonyms {
    /// The words for the choices of a field, folded; several kinds may have fields of one name.
    static func of(_ kind: RecordKind, _ field: String) -> [(code: String, key: String)] {
        known[kind.rawValue + "." + field] ?? []
    }

    private static let known: [String: [(code: String, key: String)]] = lines.mapValues { text in
        text.split(separator: "\n").flatMap { line -> [(code: String, key: String)] in
            guard let colon = line.firstIndex(of: ":") else { return [] }
            let code = String(line[..<colon].filter { $0 != " " })
            return line[line.index(after: colon)...].split(separator: "|").map { (code, TextLayout.folded(String($0))) }
        }
    }

    private static let bodies = """
        cooperative: htx|hợp tác xã|hợp tác xã nông nghiệp
        group: tht|tổ hợp tác|tổ nhóm|nhóm hộ
        company: doanh nghiệp|công ty|công ty tnhh|dn|công ty cổ phần
        household: hộ|hộ kinh doanh|hộ gia đình|hộ sản xuất|hộ cá thể|hkd
        establishment: cơ sở|cơ sở sản xuất|cơ sở kinh doanh|xưởng
        """

    private static let lines: [String: String] = [
        "support.purpose": """
        label: nhãn|tem|tem nhãn|nhãn mác|in tem|tem truy xuất nguồn gốc và nhãn
        packaging: bao bì|bao gói|thiết kế bao bì|in bao bì
        traceability: truy xuất|mã qr|mã truy xuất|qr
        website: web|website|trang thông tin điện tử|trang web
        trademark: nhãn hiệu|thương hiệu|đăng ký nhãn hiệu|sở hữu trí tuệ|bảo hộ nhãn hiệu
        promotion: quảng bá|xúc tiến|hội chợ|quảng cáo|xúc tiến thương mại|trưng bày
        training: đào tạo|tập huấn|học nghề|bồi dưỡng|dạy nghề
        loan: vay|vay vốn|vốn vay|cho vay|hỗ trợ lãi suất|lãi suất
        award: thưởng|chi thưởng|khen thưởng|thưởng sản phẩm ocop|thưởng ocop
        foundation: thành lập|thành lập htx|thành lập hợp tác xã|thành lập mới
        staff: trí thức trẻ|cán bộ trẻ|đưa trí thức trẻ về làm việc
        """,
        "support.state": """
        applied: đề nghị|đăng ký|đã nộp hồ sơ|mới nộp|chờ duyệt|đang đề nghị
        appraised: thẩm định|đã thẩm định|đang thẩm định
        approved: duyệt|phê duyệt|được duyệt|đã phê duyệt|đã có quyết định|chưa giải ngân|chưa chi|được hỗ trợ
        paid: chi|đã giải ngân|giải ngân|đã cấp|đã nhận|đã nhận tiền|đã hỗ trợ|đã chi trả|đã thanh toán|đã trả
        closed: đã quyết toán|hoàn thành|đã hoàn thành|kết thúc|xong
        refused: không được duyệt|từ chối|bị từ chối|không đủ điều kiện|không duyệt|loại
        """,
        "support.form": bodies + "\nperson: cá nhân|thanh niên|đoàn viên|hội viên",
        "holder.form": bodies,
        "product.state": """
        idea: ý tưởng|chưa tham gia
        applying: đang lập hồ sơ|đang làm hồ sơ|đang đánh giá|chờ công nhận|đang hoàn thiện hồ sơ|đang hoàn thiện|đã nộp hồ sơ|tiềm năng
        recognised: công nhận|được công nhận|còn hiệu lực|còn hạn|đã công nhận|đạt|đang sản xuất|hoạt động|đang hoạt động|duy trì
        revoked: thu hồi|đã thu hồi|bị thu hồi|hủy công nhận|huỷ công nhận
        """,
        "dossier.purpose": """
        first: mới|đăng ký mới|đánh giá mới|lần đầu|lần 1|đánh giá lần đầu|công nhận mới|công nhận lần đầu
        renewal: lại|đánh giá lại|công nhận lại|đánh giá, công nhận lại|gia hạn|tái đánh giá|đánh giá phân hạng lại
        upgrade: nâng hạng|nâng sao|nâng cấp|nâng hạng sao
        """,
        "dossier.state": """
        preparing: đang lập|đang hoàn thiện|đang chuẩn bị|đang làm|chưa nộp|đang lập hồ sơ|đang hoàn thiện hồ sơ|đang xây dựng
        submitted: đã nộp|đã gửi|đã tiếp nhận|đang thẩm định|đang đánh giá|chờ đánh giá|đã trình|đang chờ|đã nhận
        returned: trả lại|bị trả lại|trả lại bổ sung|yêu cầu bổ sung|cần bổ sung|bổ sung|đang bổ sung|trả hồ sơ
        recognised: công nhận|được công nhận|đã công nhận|đạt
        refused: không đạt|chưa đạt|không công nhận|bị loại
        """,
        "promise.state": """
        open: chưa thực hiện|chưa|chưa làm|chưa triển khai|mới|chưa có vốn
        underway: đang thực hiện|đang làm|đang triển khai|đang tiến hành|thực hiện một phần|đang xử lý|đang giải quyết
        kept: đã thực hiện|đã xong|xong|hoàn thành|đã hoàn thành|đã làm|đã giải quyết|thực hiện xong
        unkept: không thực hiện|không thực hiện được|không làm|không hoàn thành|không còn phù hợp
        """,
        "listing.state": """
        active: đang bán|hoạt động|đang hoạt động|còn bán|đã lên sàn|đang kinh doanh
        paused: tạm dừng|tạm ngừng|tạm ngưng|tạm khóa|tạm nghỉ
        removed: đã gỡ|gỡ|ngừng bán|đã dừng|đã đóng|không còn|ngừng hoạt động
        """,
        "promotion.form": """
        fair: hội chợ|triển lãm|hội chợ triển lãm|tuần hàng|phiên chợ
        media: truyền thông|quảng bá|phóng sự|báo chí|truyền hình|video|mạng xã hội|livestream
        connection: kết nối|kết nối cung cầu|kết nối giao thương|hội nghị kết nối
        sign: biển|biển quảng cáo|mã qr|bảng hiệu
        """,
        "project.state": """
        idea: ý tưởng|mới|mới đề xuất
        project: dự án|lập dự án|xây dựng dự án|đang lập dự án
        contest: dự thi|đang dự thi|tham gia cuộc thi
        supported: được hỗ trợ|đã hỗ trợ|đang được hỗ trợ
        running: đang chạy|đang hoạt động|hoạt động|đang thực hiện|đang triển khai|hoạt động tốt|hiệu quả
        stopped: dừng|đã dừng|ngừng|ngừng hoạt động|tạm dừng|không còn|không hoạt động
        """,
        "activity.form": """
        outreach: tuyên truyền|truyền thông|phổ biến|tuyên truyền, phổ biến
        training: đào tạo|tập huấn|lớp học|dạy nghề|bồi dưỡng|lớp nghề|đào tạo nghề
        advice: tư vấn|tư vấn việc làm|tư vấn, giới thiệu việc làm|giới thiệu việc làm|phiên giao dịch việc làm
        exchange: giao lưu|tọa đàm|toạ đàm|gặp mặt|tham quan|diễn đàn
        contest: cuộc thi|hội thi|thi
        """,
        "need.state": """
        registered: mới đăng ký|đã đăng ký|đăng ký
        """,
        "voucher.state": """
        issued: đã cấp|còn hạn|chưa dùng|chưa sử dụng
        used: đã dùng|đã sử dụng|đã học
        returned: thu hồi|đã thu hồi|trả lại|đã trả lại
        """,
        "conference.level": """
        commune: xã|cấp xã|phường|cấp cơ sở
        district: huyện|cấp huyện|thị xã
        province: tỉnh|cấp tỉnh
        """,
        "unit.level": """
        commune: xã|cấp xã
        township: thị trấn
        ward: phường
        specialZone: đặc khu
        district: huyện|cấp huyện|quận|thị xã
        province: tỉnh|thành phố|cấp tỉnh
        """,
    ]
}
