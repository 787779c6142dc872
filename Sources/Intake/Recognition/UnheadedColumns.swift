// Columns without a heading that hold something in the rows of a table: they are told like those that have one.
import Domain
import Formats

extension TableGrid {
    /// The columns that hold something in records and that no words of the heading cover; each is named by its place, as
    /// `[D]` on a sheet or `[4]` in a document.
    /// - Parameter start: the row from which records stand.
    func unheaded(below heading: TableHeading, from start: Int) -> [HeadingColumn] {
        let known = Set(heading.columns.lazy.filter { !$0.text.isEmpty }.map(\.column))
        func strays(of row: GridRow) -> [GridCell] {
            row.filled.filter { cell in
                !known.contains(cell.column)
                    && !(cell.span > 1 && (cell.column..<cell.column + cell.span).contains(where: known.contains))
            }
        }
        // Most tables have none: no row is looked at more closely then.
        guard rows.dropFirst(start).contains(where: { !strays(of: $0).isEmpty }) else { return [] }
        var found: [Int: [Int]] = [:]
        for case .record(let row) in listed(from: start, below: heading) {
            for cell in strays(of: row) { found[cell.column, default: []].append(row.number) }
        }
        return found.sorted { $0.key < $1.key }.map { column, numbers in
            let name = sheet == nil ? String(column + 1) : CellReference.letters(column: column)
            var told = HeadingColumn(column: column, text: "[\(name)]", sense: .unknown, aside: "")
            told.unheadedRows = numbers
            return told
        }
    }
}

extension TableHeading {
    /// The columns of a row that hold something and of which nothing is kept, by what they are called.
    func unread(_ row: GridRow) -> [String] {
        columns.filter { column in
            !column.isRead && !column.text.isEmpty && column.sense != .order && column.sense != .own
                && !isNoted(column)
                && row.cell(at: column.column).map { !$0.continues && !$0.lines.isEmpty } == true
        }.map(\.text)
    }
}
