// What a template can ask the records for.
import Domain
import Vietnamese

/// A list that a template has put in.
package enum TemplateList: String, Sendable, CaseIterable {
    /// The indicators of the year that no line names.
    case otherIndicators = "chỉ tiêu khác"
    /// All indicators of the year, as a table.
    case indicators = "bảng chỉ tiêu"
    /// What is to be reached next year.
    case targets = "chỉ tiêu năm sau"
    /// Promises that are due next year or have no day.
    case promises = "cam kết năm sau"
    /// Who takes part in a dialogue, and who does what for it.
    case participants = "thành phần"
    case tasks = "phân công"
    /// The programme of a dialogue, as a table.
    case programme = "chương trình"
    /// The dialogues of a year, as a table.
    case dialogues = "hội nghị trong năm"
    /// What was raised at them by topic, what was passed on, and the promises that are not kept yet.
    case issues = "vấn đề nêu"
    case forwarded = "nội dung đã chuyển"
    case promisesMade = "cam kết chưa xong"
    /// The dossiers that a commune sends to the province, as a table.
    case dossiers = "hồ sơ đề nghị"
    /// What a product sold, and the papers that prove what its dossier says.
    case sales = "kết quả tiêu thụ"
    case proofs = "giấy tờ chứng minh"
}

/// A place in the words of a template.
package enum TemplatePlace: Sendable, Hashable {
    /// Something that a paper says of itself.
    case fact(TemplateFact)
    /// What an indicator comes to in the year, with its unit.
    case indicator(String)
    /// What an indicator comes to in the year, the figure alone.
    case figure(String)

    private static let indicatorName = "chỉ tiêu"
    private static let figureName = "số"

    /// The names that a place can have, as they are written.
    static let names = TemplateFact.allCases.map(\.rawValue) + [indicatorName + ": …", figureName + ": …"]

    /// A place by what stands between its braces; nil when there is none of that name.
    init?(_ written: String) {
        let parts = written.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
        if parts.count == 2, !parts[1].isEmpty {
            switch folded(parts[0]) {
            case folded(Self.indicatorName): self = .indicator(parts[1])
            case folded(Self.figureName): self = .figure(parts[1])
            default: return nil
            }
        } else if let fact = TemplateFact.allCases.first(where: { folded($0.rawValue) == folded(written) }) {
            self = .fact(fact)
        } else {
            return nil
        }
    }
}

/// Something that a paper says of itself.
package enum TemplateFact: String, Sendable, CaseIterable {
    /// The year of the paper, and the one after it.
    case year = "năm"
    case nextYear = "năm sau"
    /// The body that issues the paper.
    case issuer = "cơ quan"
    /// The body above it.
    case superior = "cơ quan cấp trên"
    /// The dialogue, its chair, day, place and theme.
    case conference = "hội nghị"
    case chair = "chủ trì"
    case heldOn = "ngày đối thoại"
    case place = "địa điểm"
    case theme = "chủ đề"
    /// How many questions stand in the table, of how many units.
    case questionCount = "số câu hỏi"
    case unitCount = "số đơn vị"
    /// How many groups they make; empty for none.
    case issueCount = "số nhóm vấn đề"
    /// How many persons asked for themselves; empty for none.
    case personCount = "số cá nhân"
    /// Both in one: "2 đơn vị, tổ chức và 1 cá nhân".
    case askers = "người nêu ý kiến"
    /// How many of them are answered, passed on and still open; each empty for none.
    case answeredCount = "số câu đã giải đáp"
    case forwardedCount = "số câu đã chuyển"
    case openCount = "số câu chưa giải đáp"
    /// How many bodies the table names for the answers; empty for none.
    case bodyCount = "số cơ quan giải đáp"
    /// The number of the notice, and its day.
    case notice = "số thông báo"
    case noticeDate = "ngày thông báo"
    /// When a dialogue begins, in which form it is held, and with what means.
    case startsAt = "giờ bắt đầu"
    case form = "hình thức"
    case means = "kinh phí"
    /// Until when questions are taken, and where they go.
    case questionsUntil = "hạn gửi câu hỏi"
    case questionsTo = "nơi nhận câu hỏi"
    /// Which body asked for the dialogue, and when.
    case requestedBy = "tổ chức đề nghị"
    case requestedOn = "ngày đề nghị"
    /// The last days of the law for its plan and for its conclusion.
    case planDay = "hạn công khai kế hoạch"
    case conclusionDay = "hạn công khai kết luận"
    /// How many dialogues a year had, and how many people came.
    case dialogueCount = "số hội nghị"
    case attendance = "số người dự"
    /// How many promises were made, kept and not kept yet; each empty for none.
    case promiseCount = "số cam kết"
    case keptCount = "số cam kết đã thực hiện"
    case unkeptCount = "số cam kết chưa thực hiện"
    /// How many dossiers are sent, and how many of them are for re-assessment; the second empty for none.
    case dossierCount = "số hồ sơ"
    case renewalCount = "số hồ sơ đánh giá lại"
    /// The days of the round: requests come in before the one and are decided before the other; empty for re-assessments.
    case roundEnds = "hạn gửi đề nghị"
    case roundDecided = "hạn tỉnh quyết định"
    /// The product of a dossier, and who makes it.
    case product = "sản phẩm"
    case group = "nhóm sản phẩm"
    case productSet = "bộ sản phẩm"
    case origin = "nơi sản xuất"
    case holder = "chủ thể"
    case holderForm = "loại hình chủ thể"
    case address = "địa chỉ"
    /// What the dossier asks for, and under which number.
    case purpose = "mục đích hồ sơ"
    case target = "hạng đăng ký"
    case registration = "số đăng ký"
    /// How the product is recognised so far; each empty when it is not.
    case recognisedStars = "hạng đã công nhận"
    case decision = "quyết định công nhận"
    case recognisedOn = "ngày công nhận"
    case recognisedTo = "ngày hết hạn"
    /// What was found against its recognition, when, and by when that is withdrawn.
    case grounds = "căn cứ thu hồi"
    case foundOn = "ngày phát hiện"
    case withdrawalDay = "hạn thu hồi"
    /// How many products a year recognised, and how many are recognised at its end; each empty for none.
    case recognisedCount = "số sản phẩm công nhận trong năm"
    case lastingCount = "số sản phẩm còn thời hạn"
    /// How many cases of support a year has, and what was paid; each empty for none.
    case supportCount = "số khoản hỗ trợ"
    case supportPaid = "số tiền hỗ trợ đã chi"
    /// What the holder's own sheet comes to.
    case total = "tổng điểm"
    case ownStars = "hạng tự đánh giá"
}
