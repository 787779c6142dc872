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
    /// The dialogue, its chair, day, place and theme.
    case conference = "hội nghị"
    case chair = "chủ trì"
    case heldOn = "ngày đối thoại"
    case place = "địa điểm"
    case theme = "chủ đề"
    /// How many questions stand in the table, of how many units.
    case questionCount = "số câu hỏi"
    case unitCount = "số đơn vị"
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
}
