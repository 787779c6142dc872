// Gathers the cells of one table of a page and puts them into its grid (HTML Living Standard, 4.9.12).

struct WebTableBuilder {
    private struct Cell {
        var span: Int
        var rows: Int
        var content: [OfficeDocument.Block] = []
    }

    private var rows: [[Cell]] = []
    private var row: [Cell]?
    private var cell: Cell?
    private var rowIsHidden = false
    private var cellIsHidden = false

    private static let widest = 1024
    /// Cells that may go on from the row above in one table.
    private static let repetitionLimit = 250_000

    var hasCell: Bool { cell != nil }
    /// The number of the open row, from 1.
    var rowNumber: Int { rows.count + 1 }

    /// - Returns: whether a row that is not shown ended.
    mutating func openRow(isHidden: Bool) -> Bool {
        let ended = closeRow()
        row = []
        rowIsHidden = isHidden
        return ended
    }

    mutating func openCell(_ tag: WebTag, isHidden: Bool) {
        closeCell()
        if row == nil { row = [] }
        cellIsHidden = isHidden
        let span = tag["colspan"].flatMap { Int($0.prefix(9)) } ?? 1
        let rows = tag["rowspan"].flatMap { Int($0.prefix(9)) } ?? 1
        // A span of no rows goes on to the end of the table.
        cell = Cell(span: max(1, min(span, Self.widest)), rows: rows == 0 ? .max : max(1, rows))
    }

    mutating func append(_ block: OfficeDocument.Block) { cell?.content.append(block) }

    mutating func closeCell() {
        guard let done = cell else { return }
        cell = nil
        if !cellIsHidden { row?.append(done) }
    }

    /// - Returns: whether the row was not shown and held something.
    @discardableResult
    mutating func closeRow() -> Bool {
        closeCell()
        guard let done = row else { return false }
        row = nil
        if rowIsHidden { return done.contains { !$0.content.isEmpty } }
        if !done.isEmpty { rows.append(done) }
        return false
    }

    /// What the finished table hands over: itself, what it frames, or nothing when it is empty.
    func blocks() -> [OfficeDocument.Block] {
        if rows.isEmpty { return [] }
        return TableFrame.content(of: rows.map { $0.map(\.content) }) ?? [.table(grid)]
    }

    private var grid: DocumentTable {
        /// A cell that reaches into rows below: where it stands and how many rows are left.
        struct Reaching {
            var column: Int
            var span: Int
            var left: Int
        }
        var reaching: [Reaching] = []
        var repeated = 0
        var result: [DocumentRow] = []
        for (index, row) in rows.enumerated() {
            var cells: [DocumentCell] = []
            var next: [Reaching] = []
            var column = 0
            var above = reaching[...]
            func passAbove() {
                while let first = above.first, first.column <= column {
                    repeated += 1
                    cells.append(
                        DocumentCell(
                            column: first.column, columnSpan: first.span, continuesAbove: true, paragraphs: []))
                    if first.left > 1 {
                        next.append(Reaching(column: first.column, span: first.span, left: first.left - 1))
                    }
                    column = max(column, first.column + first.span)
                    above = above.dropFirst()
                }
            }
            for cell in row where column < Self.widest {
                passAbove()
                // A cell is as wide as there is room before one that reaches down from above.
                let room = above.first.map { max(1, $0.column - column) } ?? Self.widest
                let span = min(cell.span, room, max(1, Self.widest - column))
                let height = min(cell.rows, rows.count - index)
                cells.append(
                    DocumentCell(
                        column: column, columnSpan: span, rowSpan: height,
                        paragraphs: TableFrame.paragraphs(in: cell.content)))
                if height > 1 { next.append(Reaching(column: column, span: span, left: height - 1)) }
                column += span
            }
            column = Self.widest
            passAbove()
            // No table of an office has so many; without a bound a small page would fill the memory.
            reaching = repeated < Self.repetitionLimit ? next : []
            result.append(DocumentRow(cells: cells))
        }
        return DocumentTable(rows: result)
    }
}
