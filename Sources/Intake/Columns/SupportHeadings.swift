// What longer headings mean in a list of help: who gets it, for what, how much, and when.

/// Rules for headings of lists of help that no dictionary has word for word.
enum SupportHeadings {
    private static let someone: HeadingPhrases =
        """
        tên|họ tên|họ và tên|hộ|người|đơn vị|cơ sở|chủ|đối tượng|tổ chức|cá nhân|htx|hợp tác xã|thanh niên|đoàn viên|doanh nghiệp|\
        chủ thể
        """
    private static let helped: HeadingPhrases =
        "được hỗ trợ|thụ hưởng|nhận hỗ trợ|hưởng lợi|được hưởng|hưởng chính sách|hưởng hỗ trợ|được cấp|được nhận"
    private static let owners: HeadingPhrases = "chủ dự án|chủ mô hình|chủ ý tưởng|chủ nhân dự án|chủ đầu tư"
    private static let sums: HeadingPhrases = "số tiền|kinh phí|mức|giá trị|tiền|tổng số tiền|tổng kinh phí|vốn"
    private static let wanted: HeadingPhrases = "đề nghị|đề xuất|xin|dự toán|nhu cầu|dự kiến"
    private static let granted: HeadingPhrases = "duyệt|được duyệt|phê duyệt|được hỗ trợ|hỗ trợ|được cấp|đã cấp"
    private static let own: HeadingPhrases = "đối ứng|tự có|vay|còn lại|thanh lý|thu hồi"
    private static let days: HeadingPhrases = "ngày|thời gian|thời điểm"
    private static let paid: HeadingPhrases = "chi|giải ngân|cấp tiền|nhận tiền|thanh toán"
    private static let decided: HeadingPhrases = "duyệt|phê duyệt|quyết định"
    private static let applied: HeadingPhrases = "nộp|đề nghị|đăng ký|tiếp nhận"
    private static let contents: HeadingPhrases = "nội dung|hạng mục|mục đích|hình thức|loại"
    private static let help: HeadingPhrases = "hỗ trợ|thụ hưởng|giải ngân"

    static func sense(of text: HeadingText) -> HeadingSense {
        if owners.begin(text) { return .field("beneficiary", .likely) }
        if someone.begin(text), helped.stand(in: text) { return .field("beneficiary", .likely) }
        if sums.begin(text), !own.stand(in: text) {
            if wanted.stand(in: text) { return .field("requested", .likely) }
            if granted.stand(in: text) { return .field("amount", .likely) }
        }
        if contents.begin(text), help.stand(in: text) { return .field("purpose", .likely) }
        guard days.begin(text) else { return .unknown }
        if paid.stand(in: text) { return .field("paidOn", .likely) }
        if decided.stand(in: text) { return .field("approvedOn", .likely) }
        return applied.stand(in: text) ? .field("appliedOn", .likely) : .unknown
    }
}
