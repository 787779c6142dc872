// Where the cells of a heading stand when some span columns and rows.

/// A cell with the columns and rows that it covers.
struct PlacedCell {
    let cell: PaperCell
    let columns: Range<Int>
    let rows: Range<Int>
}

extension [PaperRow] {
    /// The cells in their order, each in the first columns of its row that no cell from above covers; what has no column
    /// left is left out.
    func placedCells(columns count: Int) -> [PlacedCell] {
        var placed: [PlacedCell] = []
        var taken = map { _ in Array<Bool>(repeating: false, count: count) }
        for (row, content) in enumerated() {
            var column = 0
            for cell in content.cells {
                while column < count, taken[row][column] { column += 1 }
                guard column < count else { break }
                let columns = column..<Swift.min(count, column + cell.span)
                let reach = row..<Swift.min(self.count, row + cell.rows)
                for other in reach { for column in columns { taken[other][column] = true } }
                placed.append(PlacedCell(cell: cell, columns: columns, rows: reach))
                column = columns.upperBound
            }
        }
        return placed
    }
}
