// Papers of the office in memory.
import Domain
import Office
import UI

extension FakeOffice {
    /// Two pages: paragraphs that can be left out one by one, and a last page without any. What is hidden stands behind
    /// the heading once somebody said why.
    static func composed(_ order: PaperOrder, width: Int?, _ shelf: Shelf) -> ComposedPaper {
        let name = name(of: order.paper)
        let items = (1...50).filter { !order.leftOut.contains($0) }.flatMap { number in
            lines(of: "\(number). " + String(repeating: "dòng chữ ", count: 7) + "hết", width).map {
                PageLine($0, item: number)
            }
        }
        let persons = shelf.hidden.map { part in
            switch part.content {
            case .name(let name): name
            case .field(_, let field): field
            }
        }
        let shown = order.disclosure == nil ? "" : persons.joined(separator: ", ")
        return ComposedPaper(
            pages: [[PageLine(name), PageLine(shown)] + items, [PageLine("Trang cuối của " + name)]],
            hidden: shelf.hidden, remarks: shelf.remarks)
    }

    private static func lines(of text: String, _ width: Int?) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            if let width, lines[lines.count - 1].count + word.count >= width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }

    private static func name(of paper: Paper) -> String {
        switch paper {
        case .notice(let id, _): "Thông báo \(id.map { String($0) } ?? "–")"
        case .answers(let id, _): "Bảng giải đáp \(id.map { String($0) } ?? "–")"
        case .conclusion(let id, _): "Kết luận \(id.map { String($0) } ?? "–")"
        case .promises(let id): "Cam kết \(id.map { String($0) } ?? "–")"
        case .summary: "Tổng hợp"
        case .assessment(let id): "Đánh giá \(id)"
        case .expiry(let ids): "Hết hạn \(ids)"
        case .labels(let lots): "Nhãn \(lots)"
        case .market(let year): "Thị trường \(year.map { String($0) } ?? "–")"
        case .supports(let year): "Hỗ trợ \(year.map { String($0) } ?? "–")"
        case .report(let year): "Báo cáo \(year.map { String($0) } ?? "–")"
        case .list(let query, let title): "Danh sách \(title) \(query.conditions.count)"
        case .record(let kind, let id): "Bản ghi \(kind.rawValue) \(id)"
        case .score(let id): "Phiếu chấm \(id)"
        }
    }
}
