// Tables laid out on sheets: the heading is repeated, rows go on over the sheet between two of their lines.

/// A table while it is laid out.
struct TableLayout {
    /// The table without its rows.
    let shell: PaperTable
    let widths: [Double]
    let scale: Double
    let heading: SetHeading
    /// Whether it has begun on the sheet.
    var hasBegun = false

    init(_ table: PaperTable, width: Double) {
        var shell = table
        (shell.rows, shell.feed) = ([], nil)
        self.shell = shell
        (widths, scale) = table.widths(of: width)
        heading = SetHeading(table.heading, widths: widths, scale: scale)
    }

    /// The room above and below the lines of a cell.
    static let padding = 2.0

    /// A row set in the widths of its columns.
    func set(_ row: PaperRow) -> SetRow { SetRow(row, widths: widths, scale: scale) }

    /// The left edges of the columns and the right edge of the last one.
    var edges: [Double] { widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) } }
}

/// A row set in lines.
struct SetRow {
    let row: PaperRow
    let cells: [(columns: Range<Int>, paragraph: SetParagraph)]
    let scale: Double

    init(_ row: PaperRow, widths: [Double], scale: Double) {
        self.row = row
        self.scale = scale
        var column = 0
        var cells: [(columns: Range<Int>, paragraph: SetParagraph)] = []
        for cell in row.cells where column < widths.count {
            let columns = column..<min(widths.count, column + cell.span)
            column = columns.upperBound
            let width = widths[columns].reduce(0, +) - 2 * PaperTable.cellMargin
            let text = cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .joined(separator: "\n")
            cells.append((columns, SetParagraph(PaperParagraph(cell.style, text), width: width, scale: scale)))
        }
        self.cells = cells
    }

    /// How many lines its longest cell has.
    var lineCount: Int { max(1, cells.map(\.paragraph.lines.count).max() ?? 1) }
    var leading: Double { Double(PaperStyle.cell.points) * scale * PaperStyle.leading }

    /// The height of some of its lines.
    func height(of count: Int) -> Double { Double(count) * leading + 2 * TableLayout.padding }

    /// The part of the row that stands on some of its lines.
    func part(_ range: Range<Int>) -> PaperRow {
        guard range != 0..<lineCount else { return row }
        var part = row
        for (index, cell) in cells.enumerated() {
            let lines = range.clamped(to: cell.paragraph.lines.indices)
            part.cells[index].text = SetLine.joined(cell.paragraph.lines[lines])
            if range.lowerBound > 0 { part.cells[index].value = .none }
        }
        return part
    }

    /// Its lines and the borders around its cells, from an upper left corner.
    func marks(_ range: Range<Int>, edges: [Double], x: Double, y: Double) -> [SheetMark] {
        let bottom = y + height(of: range.count)
        var marks = Self.frame(edges, x, y, bottom)
        for (columns, paragraph) in cells {
            let start = x + edges[columns.lowerBound]
            if columns.lowerBound > 0 { marks.append(.line(x: start, y: y, toX: start, toY: bottom)) }
            let lines = range.clamped(to: paragraph.lines.indices)
            marks += paragraph.marks(lines, x: start + PaperTable.cellMargin, y: y + TableLayout.padding)
        }
        return marks
    }

    private static func frame(_ edges: [Double], _ x: Double, _ y: Double, _ bottom: Double) -> [SheetMark] {
        let right = x + (edges.last ?? 0)
        return [
            .line(x: x, y: y, toX: right, toY: y), .line(x: x, y: bottom, toX: right, toY: bottom),
            .line(x: x, y: y, toX: x, toY: bottom), .line(x: right, y: y, toX: right, toY: bottom),
        ]
    }
}

/// The heading of a table, whose cells may span columns and rows.
struct SetHeading {
    private struct Cell {
        let columns: Range<Int>
        let rows: Range<Int>
        let paragraph: SetParagraph

        var height: Double { Double(paragraph.lines.count) * paragraph.leading + 2 * TableLayout.padding }
    }

    private var cells: [Cell] = []
    /// The upper edges of its rows and the lower edge of the last one.
    private var tops: [Double] = [0]

    init(_ rows: [PaperRow], widths: [Double], scale: Double) {
        cells = rows.placedCells(columns: widths.count).map { placed in
            let (text, style) = (placed.cell.text, placed.cell.style)
            let width = widths[placed.columns].reduce(0, +) - 2 * PaperTable.cellMargin
            return Cell(
                columns: placed.columns, rows: placed.rows,
                paragraph: SetParagraph(PaperParagraph(style, text), width: width, scale: scale))
        }
        let leading = Double(PaperStyle.cellHeading.points) * scale * PaperStyle.leading
        var heights = rows.map { _ in leading + 2 * TableLayout.padding }
        for cell in cells where cell.rows.count == 1 {
            heights[cell.rows.lowerBound] = max(heights[cell.rows.lowerBound], cell.height)
        }
        for cell in cells where cell.rows.count > 1 {
            heights[cell.rows.upperBound - 1] += max(0, cell.height - heights[cell.rows].reduce(0, +))
        }
        for height in heights { tops.append((tops.last ?? 0) + height) }
    }

    var height: Double { tops.last ?? 0 }

    /// Its letters and borders from an upper left corner.
    func marks(edges: [Double], x: Double, y: Double) -> [SheetMark] {
        cells.flatMap { cell -> [SheetMark] in
            let (x0, x1) = (x + edges[cell.columns.lowerBound], x + edges[cell.columns.upperBound])
            let (y0, y1) = (y + tops[cell.rows.lowerBound], y + tops[cell.rows.upperBound])
            let free = max(0, y1 - y0 - cell.height) / 2
            return [
                .line(x: x0, y: y0, toX: x1, toY: y0), .line(x: x0, y: y1, toX: x1, toY: y1),
                .line(x: x0, y: y0, toX: x0, toY: y1), .line(x: x1, y: y0, toX: x1, toY: y1),
            ]
                + cell.paragraph.marks(
                    cell.paragraph.lines.indices, x: x0 + PaperTable.cellMargin, y: y0 + TableLayout.padding + free)
        }
    }
}

extension SheetLayout {
    /// Lays a row out, on as many sheets as it takes.
    mutating func addRow(_ row: PaperRow, item: Int) {
        guard let layout = table else { return }
        let set = layout.set(row)
        if table?.hasBegun != true {
            let first = waitingHeight + layout.heading.height + set.height(of: min(2, set.lineCount))
            if first > left, !isFresh { turn() }
            flush()
            beginTable()
        }
        var start = 0
        repeat {
            let rest = set.lineCount - start
            var count = min(rest, Int((left + 0.01 - 2 * TableLayout.padding) / set.leading))
            // Two lines of a row stay together at the foot and at the head of a sheet.
            if count < rest, rest - count < 2 { count = rest - 2 }
            let isAlone = y <= layout.heading.height + 0.01
            if count < min(2, rest) {
                guard isAlone else {
                    goOn()
                    continue
                }
                count = max(1, count)
            }
            let range = start..<start + count
            sheet.marks += set.marks(range, edges: layout.edges, x: corner.x, y: corner.y)
            sheet.parts.append(.row(set.part(range), item: item))
            y += set.height(of: count)
            start += count
            if start < set.lineCount { goOn() }
        } while start < set.lineCount
    }

    /// Ends the table on its last sheet; one without rows has its heading.
    mutating func closeTable() {
        guard let layout = table else { return }
        if !layout.hasBegun {
            if layout.heading.height > left, !isFresh { turn() }
            beginTable()
        }
        sheet.parts.append(.tableEnd)
    }

    /// Goes on with the table on the next sheet.
    private mutating func goOn() {
        sheet.parts.append(.tableEnd)
        turn()
        beginTable()
    }

    private mutating func beginTable() {
        guard let layout = table else { return }
        table?.hasBegun = true
        sheet.parts.append(.table(layout.shell))
        sheet.marks += layout.heading.marks(edges: layout.edges, x: corner.x, y: corner.y)
        y += layout.heading.height
    }
}
