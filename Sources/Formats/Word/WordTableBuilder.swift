// Gathers the cells of one table and resolves their merging.

/// A table while it is read.
struct WordTableBuilder {
    enum VerticalMerge {
        case none, restart, continued
    }

    struct Cell {
        var column: Int
        var span = 1
        var merge = VerticalMerge.none
        var continuesLeft = false
        var isDeleted = false
        var content: [OfficeDocument.Block] = []
        /// Text whose paragraph mark is deleted, waiting for the paragraph it runs into.
        var pending: String?
    }

    private static let widest = 1024

    private var rows: [[Cell]] = []
    private var row: [Cell] = []
    private var column = 0
    private(set) var rowIsDeleted = false
    private(set) var cell: Cell?
    /// The style of the table.
    var style: String?

    /// The number of the open row, from 1.
    var rowNumber: Int { rows.count + 1 }

    mutating func openRow() {
        row = []
        column = 0
        rowIsDeleted = false
    }

    mutating func deleteRow() { rowIsDeleted = true }

    mutating func skipColumns(_ count: Int) { column = min(column + max(0, count), Self.widest) }

    mutating func closeRow() {
        if !rowIsDeleted, !row.isEmpty { rows.append(row) }
        row = []
        rowIsDeleted = false
    }

    mutating func openCell() { cell = Cell(column: column) }

    mutating func setSpan(_ span: Int) { cell?.span = max(1, min(span, Self.widest)) }

    mutating func setMerge(_ merge: VerticalMerge) { cell?.merge = merge }

    mutating func setContinuesLeft() { cell?.continuesLeft = true }

    mutating func deleteCell() { cell?.isDeleted = true }

    mutating func append(_ block: OfficeDocument.Block) { cell?.content.append(block) }

    mutating func setPending(_ text: String?) { cell?.pending = text }

    mutating func closeCell() {
        guard var done = cell else { return }
        cell = nil
        if let pending = done.pending { done.content.append(.paragraph(pending)) }
        if done.isDeleted { return }
        column = min(column + done.span, Self.widest)
        if done.continuesLeft, let last = row.indices.last {
            row[last].span += done.span
            row[last].content += done.content.filter { $0 != .paragraph("") }
        } else {
            row.append(done)
        }
    }

    /// What the finished table hands over: itself, what it frames, or nothing when all of it was deleted.
    func blocks() -> [OfficeDocument.Block] {
        if rows.isEmpty { return [] }
        return TableFrame.content(of: rows.map { $0.map(\.content) }) ?? [.table(finish())]
    }

    private func finish() -> DocumentTable {
        var result: [DocumentRow] = []
        var open: Set<Int> = []
        for row in rows {
            var next: Set<Int> = []
            result.append(
                DocumentRow(
                    cells: row.map { cell in
                        if cell.merge != .none { next.insert(cell.column) }
                        let continues = cell.merge == .continued && open.contains(cell.column)
                        return DocumentCell(
                            column: cell.column, columnSpan: cell.span, continuesAbove: continues,
                            paragraphs: continues ? [] : TableFrame.paragraphs(in: cell.content))
                    }))
            open = next
        }
        var below: [Int: Int] = [:]
        for index in result.indices.reversed() {
            var here: [Int: Int] = [:]
            for position in result[index].cells.indices {
                let cell = result[index].cells[position]
                if cell.continuesAbove {
                    here[cell.column] = (below[cell.column] ?? 0) + 1
                } else {
                    result[index].cells[position].rowSpan = 1 + (below[cell.column] ?? 0)
                }
            }
            below = here
        }
        return DocumentTable(rows: result)
    }
}
