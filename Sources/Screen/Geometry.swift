// Points, sizes and rectangles of the character grid; rows grow downwards, columns to the right.

/// A cell position, both counted from 0.
package struct Point: Sendable, Hashable {
    /// The row, 0 at the top.
    package var row: Int
    /// The column, 0 at the left.
    package var column: Int

    /// A position from its row and column.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// The extent of a grid in cells.
package struct Size: Sendable, Hashable {
    /// How many rows there are.
    package var rows: Int
    /// How many columns there are.
    package var columns: Int

    /// An extent; negative numbers count as none.
    package init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}

/// A part of a grid. Never negative in extent, so that slicing a window too small gives an empty part.
package struct Rect: Sendable, Hashable {
    /// The topmost row.
    package var top: Int
    /// The leftmost column.
    package var left: Int
    /// How many rows it covers.
    package var rows: Int
    /// How many columns it covers.
    package var columns: Int

    /// A part from its corner and extent, both brought within what sums can hold.
    package init(top: Int, left: Int, rows: Int, columns: Int) {
        self.top = min(max(-Self.farthest, top), Self.farthest)
        self.left = min(max(-Self.farthest, left), Self.farthest)
        self.rows = min(max(0, rows), Self.farthest)
        self.columns = min(max(0, columns), Self.farthest)
    }

    private static let farthest = 1 << 32

    /// The row below the last.
    package var bottom: Int { top + rows }
    /// The column right of the last.
    package var right: Int { left + columns }
    /// Whether there is no cell in it.
    package var isEmpty: Bool { rows == 0 || columns == 0 }

    /// Whether a cell lies inside.
    package func contains(_ point: Point) -> Bool {
        point.row >= top && point.row < bottom && point.column >= left && point.column < right
    }

    /// The first rows and the rest.
    package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, count), rows)
        return (
            Rect(top: top, left: left, rows: taken, columns: columns),
            Rect(top: top + taken, left: left, rows: rows - taken, columns: columns)
        )
    }

    /// All but the last rows, and those.
    package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
        let (rest, bottom) = splitTop(rows - min(max(0, count), rows))
        return (rest, bottom)
    }

    /// The first columns and the rest.
    package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, count), columns)
        return (
            Rect(top: top, left: left, rows: rows, columns: taken),
            Rect(top: top, left: left + taken, rows: rows, columns: columns - taken)
        )
    }

    /// The part left when every side gives up some cells.
    package func inset(rows rowCount: Int = 0, columns columnCount: Int = 0) -> Rect {
        let height = min(max(0, rowCount), rows)
        let width = min(max(0, columnCount), columns)
        return Rect(top: top + height, left: left + width, rows: rows - 2 * height, columns: columns - 2 * width)
    }

    /// A part of the given extent in the middle of this one, no larger than it.
    package func centered(rows wantedRows: Int, columns wantedColumns: Int) -> Rect {
        let height = min(max(0, wantedRows), rows)
        let width = min(max(0, wantedColumns), columns)
        return Rect(
            top: top + (rows - height) / 2, left: left + (columns - width) / 2, rows: height, columns: width)
    }
}
