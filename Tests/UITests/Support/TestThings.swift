// What an office in a test has besides records: files, papers, printers, and the plan of a file.
import Domain
import Foundation
import Office
import UI
import Vietnamese
import Words

/// Files, papers and printers as values.
final class TestThings: @unchecked Sendable {
    /// What there is, and what was done with it.
    struct Values: Sendable {
        var files: [String: String] = [:]
        /// What papers hide, and what else there is to know.
        var hidden: [HiddenPart] = []
        var remarks: [Sentence] = []
        /// The orders and widths for which papers were composed.
        var composed: [(order: PaperOrder, width: Int?)] = []
        var plan: ImportPlan?
        /// The ways to read the file of the plan; none when it is plainly Unicode.
        var encodings: EncodingOffer?
        var carriedOut: [ImportPlan] = []
        /// The plans that were made again with rows put right.
        var corrected: [ImportPlan] = []
        /// What the file would do now that somebody else has changed the records; nil when nobody has.
        var overtaking: ImportPlan?
        /// What papers and printers fail with.
        var failure: OfficeFailure?
        var printers = PrinterList(names: ["Tang_1", "Tang_2"], standard: "Tang_2")
        var printed: [(order: PaperOrder, job: PrintJob)] = []
    }

    /// How the file of a pasted table ends.
    private static let pasted = "bang-da-dan.tsv"
    private let lock = NSLock()
    private var kept = Values()

    /// Reads or changes what there is.
    func values<Value>(_ body: (inout Values) -> Value) -> Value { lock.withLock { body(&kept) } }

    private func fail() throws(OfficeFailure) {
        if let failure = values({ $0.failure }) { throw failure }
    }

    private func write(_ path: String, _ text: String, _ replaces: Bool) throws(OfficeFailure) {
        let isThere = values { values in
            if values.files[path] != nil, !replaces { return true }
            values.files[path] = text
            return false
        }
        if isThere { throw .exists(path: path) }
    }

    /// The closures of the screen.
    func machine(_ test: TestOffice) -> Machine {
        let office = test.office
        var machine = Machine(office)
        machine.keepPasted = { text throws(OfficeFailure) in
            let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)-" + Self.pasted
            try? Data(text.utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
        machine.place = { WrittenPath($0).path }
        machine.planImport = { [self] path, encoding, _ throws(OfficeFailure) in
            // What comes with the program is no file; what was pasted is one.
            if Office.communeName(path) != nil || path.hasSuffix(Self.pasted) {
                return try await office.planImport(path, in: encoding)
            }
            let (plan, offer) = values { ($0.plan, $0.encodings) }
            guard var plan, plan.source == path else { throw .cannotRead(path: path, code: 2) }
            if encoding == nil, let offer { return .offer(offer) }
            plan.encoding = encoding
            return .plan(plan)
        }
        machine.carryOut = { [self] plan, path throws(OfficeFailure) in
            try fail()
            if Office.communeName(path) != nil || path.hasSuffix(Self.pasted) {
                return try await office.carryOut(plan, of: path)
            }
            // Answers go to questions that are there.
            if plan.isOfAnswers { return try await office.carryOut(plan, of: path) }
            return values { values in
                if let overtaking = values.overtaking {
                    values.overtaking = nil
                    return overtaking
                }
                values.carriedOut.append(plan)
                return nil
            }
        }
        machine.planAgain = { [self] plan, _ throws(OfficeFailure) in
            values { $0.corrected.append(plan) }
            return plan
        }
        machine.compose = { [self] order, width throws(OfficeFailure) in
            try fail()
            values { $0.composed.append((order, width)) }
            return composed(order, width: width, test.change { $0.ruled })
        }
        machine.writePaper = { [self] order, path, replaces, _ throws(OfficeFailure) in
            try settled(order, test.change { $0.ruled })
            let pages = composed(order, width: nil, test.change { $0.ruled }).pages.map { $0.map(\.text) }
            let format = Self.format(of: path)
            let text =
                format == "text"
                ? pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}\n") + "\n"
                : format + " " + (pages.first?.first ?? "")
            try write(path, text, replaces)
        }
        machine.export = { [self] export, path, replaces, doubtful throws(OfficeFailure) in
            let waiting = test.change { $0.hidden }.filter { $0.reason == .suspected }
            if doubtful == .asked, !waiting.isEmpty { throw .doubtfulNames(waiting) }
            switch export {
            case .everything(let kind, _):
                try write(path, "export " + kind.rawValue, replaces)
                return ExportedRows(rows: nil, hidden: 0, kind: kind)
            case .seen(let query, let columns, let title):
                let rows = try await office.window(query, .start, 10_000).rows
                let lines = [title, columns.joined(separator: ",")] + rows.map(\.entry.title)
                try write(path, lines.joined(separator: "\n"), replaces)
                return ExportedRows(rows: rows.count, hidden: 0, kind: query.kind)
            }
        }
        machine.printers = { [self] () throws(OfficeFailure) in
            try fail()
            return values { $0.printers }
        }
        machine.send = { [self] order, job throws(OfficeFailure) in
            try fail()
            try settled(order, test.change { $0.ruled })
            values { $0.printed.append((order, job)) }
            return Sentence(.sent, job.printer ?? "?", "x-1")
        }
        return machine
    }

    /// Refuses a paper with names that nobody has looked at, as the office does.
    private func settled(_ order: PaperOrder, _ rulings: [String: KnownNames.Ruling]) throws(OfficeFailure) {
        let doubtful = order.unsettled(composed(order, width: nil, rulings).hidden)
        if !doubtful.isEmpty { throw .doubtfulNames(doubtful) }
    }

    /// Two pages: paragraphs that can be left out one by one, and a last page without any. What is hidden stands behind
    /// the heading once somebody said why.
    private func composed(
        _ order: PaperOrder, width: Int?, _ rulings: [String: KnownNames.Ruling]
    ) -> ComposedPaper {
        let remarks = values { $0.remarks }
        let hidden = values { $0.hidden }.map { part in
            guard case .name(let name) = part.content else { return part }
            let ruling = KnownNames.keyed([name: .person]).keys.first.flatMap { rulings[$0] }
            return ruling.map { HiddenPart(part.content, $0 == .body ? .cleared : .person) } ?? part
        }
        let name = Self.name(of: order.paper)
        let items = (1...50).filter { !order.leftOut.contains($0) }.flatMap { number in
            Self.lines(of: "\(number). " + String(repeating: "dòng chữ ", count: 7) + "hết", width).map {
                PageLine($0, item: number)
            }
        }
        let persons = hidden.map { part in
            switch part.content {
            case .name(let name): name
            case .field(_, let field): field
            }
        }
        let shown = order.disclosure == nil ? "" : persons.joined(separator: ", ")
        return ComposedPaper(
            pages: [[PageLine(name), PageLine(shown)] + items, [PageLine("Trang cuối của " + name)]],
            hidden: hidden, remarks: remarks)
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
    private static func format(of path: String) -> String {
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
