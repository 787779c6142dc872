// Papers of the office in memory.
import Domain
import Office
import UI
import Words

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

    /// What the ending of a path asks for.
    static func format(of path: String) -> String {
        let formats = ["docx": "word", "html": "markup", "pdf": "portable", "xlsx": "sheet", "csv": "delimited"]
        return path.split(separator: ".").last.flatMap { formats[$0.lowercased()] } ?? "text"
    }

    private static func name(of paper: Paper) -> String {
        func number(_ name: String) -> String { (paper.part(name) as? Int64).map { String($0) } ?? "–" }
        func year() -> String { (paper.part("year") as? Int).map { String($0) } ?? "–" }
        func ids(_ name: String) -> [Int64] { paper.part(name) as? [Int64] ?? [] }
        return switch paper.code {
        case "notice": "Thông báo \(number("conference"))"
        case "answers": "Bảng giải đáp \(number("conference"))"
        case "conclusion": "Kết luận \(number("conference"))"
        case "promises": "Cam kết \(number("conference"))"
        case "assessment": "Đánh giá \(number("dossier"))"
        case "expiry": "Hết hạn \(ids("products"))"
        case "labels": "Nhãn \(ids("lots"))"
        case "market": "Thị trường \(year())"
        case "supports": "Hỗ trợ \(year())"
        case "report": "Báo cáo \(year())"
        case "list": "Danh sách \(Words(.vi).paper(paper)) \(paper.query?.conditions.count ?? 0)"
        case "record": "Bản ghi \((paper.part("kind") as? RecordKind)?.rawValue ?? "") \(number("id"))"
        case "score": "Phiếu chấm \(number("sheet"))"
        default: "Tổng hợp"
        }
    }
}
