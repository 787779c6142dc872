// A grid of cells that views draw into; the terminal shows it, tests read it as text.

/// One cell: a letter and its role. The second column of a wide letter is `Cell.tail`.
package struct Cell: Sendable, Equatable {
    /// The letter, made drawable.
    package var character: Character
    /// What it means.
    package var role: StyleRole
    /// Whether it is drawn bold.
    package var isBold: Bool

    /// A cell from its letter and role.
    package init(_ character: Character, _ role: StyleRole = .normal, bold: Bool = false) {
        self.character = character
        self.role = role
        self.isBold = bold
    }

    /// The cell behind a letter of two columns.
    package static let tail: Character = "\u{0}"
    /// An empty cell.
    package static let blank = Cell(" ")
}

/// A grid of cells with an optional cursor. Everything written outside is cut off; nothing traps.
package struct Surface: Sendable, Equatable {
    /// The extent of the grid.
    package let size: Size
    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Point?
    private var cells: [Cell]

    /// An empty grid.
    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.rows * size.columns)
    }

    /// The whole grid as a part.
    package var bounds: Rect { Rect(top: 0, left: 0, rows: size.rows, columns: size.columns) }

    /// The cells of a row; empty outside the grid.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The cell at a position, nil outside.
    package subscript(_ point: Point) -> Cell? {
        guard bounds.contains(point) else { return nil }
        return cells[point.row * size.columns + point.column]
    }

    /// Fills a part with one letter; one that does not take exactly one column counts as a blank.
    package mutating func fill(_ part: Rect, _ character: Character = " ", _ role: StyleRole = .normal) {
        guard !part.isEmpty else { return }
        let drawn = drawable(character)
        let cell = Cell(columnWidth(drawn) == 1 ? drawn : " ", role)
        for row in max(0, part.top)..<max(0, min(part.bottom, size.rows), part.top) {
            mend(row: row, from: part.left, to: part.right)
            for column in max(0, part.left)..<max(0, min(part.right, size.columns), part.left) {
                cells[row * size.columns + column] = cell
            }
        }
    }

    /// Writes a text on one row and returns the columns it took; it is cut at `limit` columns and at the edge,
    /// never through a letter.
    @discardableResult
    package mutating func write(
        _ text: some StringProtocol, row: Int, column: Int, role: StyleRole = .normal, bold: Bool = false,
        limit: Int = .max
    ) -> Int {
        guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
        let start = max(column, -(1 << 32))
        let end = limit > size.columns - start ? size.columns : start + limit
        if start >= 0, let columns = writePlain(text, row: row, from: start, to: end, Cell(" ", role, bold: bold)) {
            return columns
        }
        var at = start
        for original in text {
            let isPlain = isPlain(original)
            let character = isPlain ? original : drawable(original)
            let width = isPlain ? 1 : columnWidth(character)
            if width == 0 { continue }
            if at + width > end { break }
            if at < 0, at + width > 0 {
                fill(Rect(top: row, left: 0, rows: 1, columns: 1), " ", role)
            } else if at >= 0 {
                mend(row: row, from: at, to: at + width)
                cells[row * size.columns + at] = Cell(character, role, bold: bold)
                if width == 2 { cells[row * size.columns + at + 1] = Cell(Cell.tail, role, bold: bold) }
            }
            at += width
        }
        return at - start
    }

    /// Writes a text of plain letters as `write` does; nil where it has others.
    private mutating func writePlain(_ text: some StringProtocol, row: Int, from start: Int, to end: Int, _ cell: Cell)
        -> Int?
    {
        let written = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            guard let plain = PlainLetters(of: bytes, atMost: end - start) else { return nil }
            guard plain.columns > 0 else { return 0 }
            mend(row: row, from: start, to: start + plain.columns)
            var cell = cell
            var place = row * size.columns + start
            var at = 0
            while at < plain.bytes {
                let lead = UInt32(bytes[at])
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
                let value =
                    switch length {
                    case 1: lead
                    case 2: (lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
                    default: (lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
                    }
                cell.character = Character(Unicode.Scalar(value) ?? " ")
                cells[place] = cell
                place += 1
                at += length
            }
            return plain.columns
        }
        return written ?? nil
    }

    /// Takes the cells of a part from another grid of the same size.
    package mutating func take(_ part: Rect, from other: Surface) {
        guard other.size == size else { return }
        for row in max(0, part.top)..<max(0, min(part.bottom, size.rows), part.top) {
            let columns = max(0, part.left)..<max(0, min(part.right, size.columns), part.left)
            let places = (row * size.columns + columns.lowerBound)..<(row * size.columns + columns.upperBound)
            cells.replaceSubrange(places, with: other.cells[places])
        }
    }

    /// Moves the rows of a part up, or down by a negative number; those that nothing moves into stay.
    package mutating func scroll(_ part: Rect, by rows: Int) {
        let (top, bottom) = (max(0, part.top), min(part.bottom, size.rows))
        let columns = max(0, part.left)..<max(0, min(part.right, size.columns), part.left)
        let order = rows > 0 ? Array(top..<max(top, bottom)) : (top..<max(top, bottom)).reversed()
        for row in order where row + rows >= top && row + rows < bottom {
            for column in columns { cells[row * size.columns + column] = cells[(row + rows) * size.columns + column] }
        }
    }

    /// Gives the cells of a part another role and keeps their letters.
    package mutating func restyle(_ part: Rect, _ role: StyleRole) {
        for row in max(0, part.top)..<max(0, min(part.bottom, size.rows), part.top) {
            for column in max(0, part.left)..<max(0, min(part.right, size.columns), part.left) {
                cells[row * size.columns + column].role = role
            }
        }
    }

    /// Draws a single line around a part, with Unicode's box letters.
    package mutating func frame(_ part: Rect, role: StyleRole = .border) {
        guard part.rows >= 2, part.columns >= 2 else { return }
        let (right, bottom) = (part.right - 1, part.bottom - 1)
        for row in [part.top, bottom] {
            fill(Rect(top: row, left: part.left, rows: 1, columns: part.columns), "─", role)
        }
        for column in [part.left, right] {
            fill(Rect(top: part.top, left: column, rows: part.rows, columns: 1), "│", role)
        }
        write("┌", row: part.top, column: part.left, role: role)
        write("┐", row: part.top, column: right, role: role)
        write("└", row: bottom, column: part.left, role: role)
        write("┘", row: bottom, column: right, role: role)
    }

    /// The grid as lines of text, without blanks at their ends: what a test compares.
    package func lines() -> [String] {
        (0..<size.rows).map { index in
            var line = ""
            for cell in row(index) where cell.character != Cell.tail { line.append(cell.character) }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Blanks the other half of wide letters that a write from one column to another would cut.
    private mutating func mend(row: Int, from: Int, to: Int) {
        let base = row * size.columns
        if from > 0, from < size.columns, cells[base + from].character == Cell.tail {
            cells[base + from - 1].character = " "
        }
        if to > 0, to < size.columns, cells[base + to].character == Cell.tail {
            cells[base + to].character = " "
        }
    }
}
