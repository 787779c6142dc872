// Finds a table's heading, one or two rows of it, and with it the kind of which the table is a list.
import Domain
import Formats

struct HeadingFinder {
    private static let deepestRow = 40
    private static let longestCell = 240

    let dictionary: ColumnDictionary
    var choice = ChosenColumns()

    enum Result {
        case found(TableHeading)
        /// A heading of no kind, or of several.
        case unknown(UnknownHeading)
        /// Nothing that looks like a heading.
        case none
    }

    /// Looks for the heading; only rows of titles and letterheads may stand above it.
    /// - Parameter lines: what stands above the table: it decides between kinds that fit equally.
    func find(in grid: TableGrid, below lines: [String]) -> Result {
        let rows = grid.rows.prefix(Self.deepestRow)
        let widest = rows.map(\.filled.count).max() ?? 0
        for index in rows.indices {
            let row = grid.rows[index]
            guard row.filled.count >= 2 || index + 1 < rows.count && isPart(row, grid.rows[index + 1]) else { continue }
            if !row.isLetterhead, !row.beginsWithNumber,
                row.filled.allSatisfy({ $0.text.utf8.count <= Self.longestCell })
            {
                var found = matches(single(row), rows: index..<index + 1, below: lines, in: grid)
                if index + 1 < grid.rows.count, !grid.rows[index + 1].beginsWithNumber {
                    let two = matches(
                        double(row, grid.rows[index + 1]), rows: index..<index + 2, below: lines, in: grid)
                    if let best = two.first {
                        let isTwo = isPart(row, grid.rows[index + 1])
                        let isBetter = isTwo && best.score >= (found.first?.score ?? 0)
                        if isBetter || found.isEmpty && grid.rows[index + 1].isOfWords { found = two }
                    }
                    // Read without it, the columns behind the first of a wide one would be lost untold.
                    if !found.isEmpty, parts(row, grid.rows[index + 1]) {
                        found = two
                        if two.isEmpty {
                            let cells = double(row, grid.rows[index + 1])
                            return .unknown(unknown(row, at: index, in: grid, candidates: candidates(cells)))
                        }
                    }
                }
                if let best = found.first {
                    if found.count > 1, best.score - found[1].score < 1 {
                        return .unknown(
                            unknown(row, at: index, in: grid, candidates: found.prefix(3).map(\.heading.kind)))
                    }
                    // Where columns were chosen those without a heading are there already.
                    let unheaded =
                        choice.isEmpty ? grid.unheaded(below: best.heading, from: best.heading.rows.upperBound) : []
                    return .found(best.heading.adding(unheaded))
                }
            }
            let isDense = row.filled.count >= max(2, (widest * 3 + 4) / 5)
            if isDense, !row.isLetterhead {
                return row.beginsWithNumber
                    ? .none : .unknown(unknown(row, at: index, in: grid, candidates: candidates(single(row))))
            }
        }
        return .none
    }

    /// The heading of a table that only answers: by their numbers, questions that stand in another table; nil for any other.
    func answers(in grid: TableGrid) -> TableHeading? {
        guard let index = grid.rows.firstIndex(where: { $0.filled.count >= 2 }), !grid.rows[index].beginsWithNumber
        else { return nil }
        let found = heading(single(grid.rows[index]), .question, rows: index..<index + 1)
        let isOfAnswers = found.order != nil && found.first("answer") != nil
        return isOfAnswers && found.fields.isDisjoint(with: ["question", "asker", "unit"]) ? found : nil
    }

    private func unknown(_ row: GridRow, at index: Int, in grid: TableGrid, candidates: [RecordKind]) -> UnknownHeading
    {
        let cells = single(row)
        return UnknownHeading(
            row: index, texts: row.filled.map(\.text), candidates: candidates,
            partial: choice.choice.kind.map {
                heading(cells, $0, rows: index..<index + 1, chosen(beside: cells, rows: index..<index + 1, in: grid))
            })
    }

    /// The columns without a heading, with what somebody said that they are.
    private func chosen(beside cells: [Cell], rows: Range<Int>, in grid: TableGrid) -> [HeadingColumn] {
        guard !choice.isEmpty, let kind = choice.kinds.first else { return [] }
        return grid.unheaded(below: heading(cells, kind, rows: rows), from: rows.upperBound).map { column in
            var column = column
            if let said = choice.sense(of: column.text, []) {
                (column.sense, column.isDeclined) = (said, said == .leftOut)
            }
            return column
        }
    }

    /// The kinds whose title these cells hold, the best first.
    private func candidates(_ cells: [Cell]) -> [RecordKind] {
        choice.kinds.map { heading(cells, $0, rows: 0..<1) }
            .filter { $0.score > 0 && $0.fields.contains($0.kind.description.titleField) }
            .sorted { $0.score > $1.score }.prefix(3).map(\.kind)
    }

    /// The complete headings of all kinds, the best first.
    private func matches(
        _ cells: [Cell], rows: Range<Int>, below lines: [String], in grid: TableGrid
    ) -> [(heading: TableHeading, score: Double)] {
        let unheaded = chosen(beside: cells, rows: rows, in: grid)
        let found = choice.kinds.map { heading(cells, $0, rows: rows, unheaded) }.filter { $0.isComplete(choice) }
        let named = found.count > 1 ? KindWords.named(in: lines) : []
        return found.map { ($0, $0.score + (named.contains($0.kind) ? 1.5 : 0)) }.sorted { $0.1 > $1.1 }
    }

    private func heading(
        _ cells: [Cell], _ kind: RecordKind, rows: Range<Int>, _ unheaded: [HeadingColumn] = []
    ) -> TableHeading {
        let added = Set(unheaded.map(\.column))
        return TableHeading(
            kind, rows: rows,
            columns: (cells.map { column($0, kind) }.filter { !added.contains($0.column) } + unheaded)
                .sorted { $0.column < $1.column },
            width: cells.map { $0.column + $0.span }.max() ?? 0,
            folded: Dictionary(cells.map { ($0.column, $0.folded) }) { first, _ in first })
    }

    private func column(_ cell: Cell, _ kind: RecordKind) -> HeadingColumn {
        var sense = HeadingSense.unknown
        let said = choice.sense(of: cell.text, cell.readings)
        // The unit may stand in the cell above, whatever the words of both mean.
        let aside = cell.readings.lazy.map(\.aside).first { !$0.isEmpty } ?? ""
        for text in cell.readings {
            let found = said ?? dictionary.sense(of: text, in: kind)
            if sense == .unknown || found.certainty ?? .vague > sense.certainty ?? .vague { sense = found }
            if sense.certainty == .sure || sense == .order { break }
        }
        if case .field(let field, _) = sense, kind.description[field] == nil, field != "contact" { sense = .leftOut }
        // A wide heading of answers is parted by those who give them.
        let body = said == nil && kind == .question ? cell.body(dictionary) : ""
        if !body.isEmpty { sense = .field("answer", .likely) }
        return HeadingColumn(
            column: cell.column, text: cell.text, sense: sense, aside: aside, isDeclined: said == .leftOut, body: body)
    }

    /// A cell of a heading, perhaps with one above it that covers several.
    private struct Cell {
        let column: Int
        let span: Int
        let text: String
        let folded: String
        /// The words to be understood, the likeliest first.
        let readings: [HeadingText]
        /// The words of the cell that covers it together with others, and its own; nil for one that is not covered so.
        var parted: (above: HeadingText, own: String)?

        /// The body whose answers stand below, where the cell above heads those of several; empty for any other.
        func body(_ dictionary: ColumnDictionary) -> String {
            guard let parted, dictionary.sense(of: parted.above, in: .question).field == "answer",
                DialogueHeadings.isBody(HeadingText(parted.own))
            else { return "" }
            return parted.own
        }
    }

    private func single(_ row: GridRow) -> [Cell] {
        row.cells.filter { !$0.lines.isEmpty }.map { cell in
            let heading = HeadingText(cell.text)
            return Cell(
                column: cell.column, span: cell.span, text: cell.text, folded: TextLayout.folded(cell.text),
                readings: [heading])
        }
    }

    private func double(_ upper: GridRow, _ lower: GridRow) -> [Cell] {
        let width = max(upper.width, lower.width)
        var cells = lower.cells.map { cell -> Cell in
            // A title above all columns says nothing of any of them.
            let upperCell = upper.cell(at: cell.column).flatMap { $0.span >= max(2, width) ? nil : $0 }
            let above = upperCell?.text ?? ""
            let own = cell.continues ? "" : cell.text
            let (high, low) = (HeadingText(above), HeadingText(own))
            let both = [above, own].filter { !$0.isEmpty }.joined(separator: " ")
            let readings =
                own.isEmpty
                ? [high]
                : above.isEmpty
                    ? [low]
                    : Self.isShort(low)
                        ? [low.followed(by: high), high.followed(by: low), low]
                        : [low, low.followed(by: high), high.followed(by: low)]
            let isParted = (upperCell?.span ?? 1) > cell.span && !above.isEmpty && !own.isEmpty
            return Cell(
                column: cell.column, span: cell.span, text: both, folded: TextLayout.folded(both), readings: readings,
                parted: isParted ? (high, own) : nil)
        }
        cells += upper.cells.filter { lower.cell(at: $0.column) == nil && !$0.lines.isEmpty }.map {
            Cell(
                column: $0.column, span: $0.span, text: $0.text, folded: TextLayout.folded($0.text),
                readings: [HeadingText($0.text)])
        }
        return cells.sorted { $0.column < $1.column }
    }

    private static let short: HeadingPhrases = "số|ngày|tên|năm|tháng|xã|huyện|thôn|lượng|giá trị|hạng|mức"

    /// Whether a word below a wide heading says nothing without it: "số" and "ngày" of a decision.
    private static func isShort(_ text: HeadingText) -> Bool { short.are(text) || text.words.isEmpty }

    /// Whether the lower row does nothing but part the wide cells of the upper one.
    private func parts(_ upper: GridRow, _ lower: GridRow) -> Bool {
        guard lower.isOfWords, isPart(upper, lower) else { return false }
        return lower.filled.count > 1
            && lower.filled.allSatisfy { cell in upper.cell(at: cell.column).map { $0.span > 1 } ?? false }
    }

    /// Whether the lower row belongs to the heading: a cell of it is merged from above, or parts a wide one.
    private func isPart(_ upper: GridRow, _ lower: GridRow) -> Bool {
        if lower.cells.contains(where: { $0.continues }) { return true }
        let width = max(upper.width, lower.width)
        return upper.cells.contains { cell in
            // A title above all columns parts none.
            cell.span > 1 && cell.span < max(2, width)
                && lower.filled.filter { $0.column >= cell.column && $0.column < cell.column + cell.span }.count > 1
        }
    }
}

/// A heading of which nobody can tell what its table is.
struct UnknownHeading {
    /// Its row among those of the grid.
    let row: Int
    /// The headings as written.
    let texts: [String]
    /// The kinds that come closest, the likeliest first.
    let candidates: [RecordKind]
    /// As a heading of the kind that somebody said the rows are, though the columns do not make one yet; nil when nobody
    /// did.
    let partial: TableHeading?
}

/// The words by which titles of lists say what they list.
enum KindWords {
    private static let words: [(RecordKind, HeadingPhrases)] = [
        (.question, "kiến nghị|câu hỏi|ý kiến|giải đáp"), (.product, "sản phẩm ocop|sản phẩm đạt|công nhận"),
        (.dossier, "hồ sơ"), (.support, "hỗ trợ"), (.sale, "sản lượng|tiêu thụ|doanh thu|bán"),
        (.lot, "lô hàng|lô sản xuất"),
        (.promise, "cam kết|lời hứa"), (.conference, "hội nghị|cuộc đối thoại"), (.legalDocument, "văn bản"),
        (.holder, "chủ thể|cơ sở sản xuất"), (.project, "ý tưởng|dự án"), (.activity, "hoạt động|lớp"),
        (.trainingNeed, "nhu cầu"), (.loan, "vay vốn|dư nợ|uỷ thác"), (.indicator, "chỉ tiêu"),
        (.programme, "chương trình|chính sách"), (.administrativeUnit, "đơn vị hành chính"),
        (.body, "cơ quan, tổ chức"),
        (.promotion, "xúc tiến|hội chợ"),
        (.incomingPaper, "văn bản đến|công văn đến"), (.outgoingPaper, "văn bản đi|công văn đi"),
        (.listing, "sàn thương mại|gian hàng"), (.voucher, "thẻ học nghề"),
    ]

    /// The kinds that lines name.
    static func named(in lines: [String]) -> Set<RecordKind> {
        let texts = lines.suffix(6).map { HeadingText($0) }
        return Set(words.filter { _, phrases in texts.contains { phrases.stand(in: $0) } }.map(\.0))
    }
}
