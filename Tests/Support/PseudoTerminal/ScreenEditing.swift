// How letters are put on the screen, erased, shifted and scrolled.

extension ScreenModel {
    mutating func put(_ scalar: Unicode.Scalar) {
        let width = oddWidths[scalar] ?? scalarWidth(scalar)
        guard width > 0 else { return combine(scalar) }
        lastScalar = scalar
        if wrapsNext || cursor.column + width > columns {
            lineFeed()
            move(row: cursor.row, column: 0)
        }
        if insertsLetters { shiftRight(width) }
        erase(row: cursor.row, from: cursor.column, to: cursor.column + width)
        grid[cursor.row][cursor.column] = ScreenCell(text: String(Character(scalar)), style: style)
        if width == 2 { grid[cursor.row][cursor.column + 1] = ScreenCell(text: "", style: style) }
        let next = cursor.column + width
        wrapsNext = next >= columns
        cursor.column = min(next, columns - 1)
    }

    private mutating func combine(_ mark: Unicode.Scalar) {
        var column = wrapsNext ? cursor.column : cursor.column - 1
        if column > 0, grid[cursor.row][column].text.isEmpty { column -= 1 }
        if column >= 0 { grid[cursor.row][column].text.unicodeScalars.append(mark) }
    }

    mutating func lineFeed() {
        if cursor.row == bottom {
            scroll(from: top, by: 1)
        } else {
            move(row: cursor.row + 1, column: cursor.column)
        }
        wrapsNext = false
    }

    /// Moves the rows from one to the bottom of the region up, or down for a negative count.
    mutating func scroll(from first: Int, by count: Int) {
        let amount = min(abs(count), bottom - first + 1)
        let blanks = Array(repeating: Self.blankRow(columns, style), count: amount)
        if count > 0 {
            grid.replaceSubrange(first...bottom, with: grid[(first + amount)..<(bottom + 1)] + blanks)
        } else {
            grid.replaceSubrange(first...bottom, with: blanks + grid[first..<(bottom + 1 - amount)])
        }
        wrapsNext = false
    }

    /// Blanks columns of a row, and the halves of wide letters that this cuts.
    mutating func erase(row: Int, from: Int, to end: Int) {
        let from = max(0, from)
        let end = min(end, columns)
        guard from < end else { return }
        if from > 0, grid[row][from].text.isEmpty { grid[row][from - 1].text = " " }
        if end < columns, grid[row][end].text.isEmpty { grid[row][end].text = " " }
        for column in from..<end { grid[row][column] = Self.blank(style) }
        wrapsNext = false
    }

    mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: erase(row: cursor.row, from: cursor.column, to: columns)
        case 1: erase(row: cursor.row, from: 0, to: cursor.column + 1)
        default: erase(row: cursor.row, from: 0, to: columns)
        }
    }

    mutating func eraseDisplay(_ part: Int) {
        if part != 2 { eraseLine(part) }
        let others = part == 0 ? cursor.row + 1..<rows : part == 1 ? 0..<cursor.row : 0..<rows
        for row in others { grid[row] = Self.blankRow(columns, style) }
    }

    mutating func shiftRight(_ count: Int) {
        let amount = min(count, columns - cursor.column)
        mend(at: cursor.column)
        mend(at: columns - amount)
        grid[cursor.row].insert(contentsOf: Self.blankRow(amount, style), at: cursor.column)
        grid[cursor.row].removeLast(amount)
        wrapsNext = false
    }

    mutating func shiftLeft(_ count: Int) {
        let amount = min(count, columns - cursor.column)
        mend(at: cursor.column)
        mend(at: cursor.column + amount)
        grid[cursor.row].removeSubrange(cursor.column..<cursor.column + amount)
        grid[cursor.row].append(contentsOf: Self.blankRow(amount, style))
        wrapsNext = false
    }

    /// Blanks both halves of a wide letter that lies across a column's left edge.
    private mutating func mend(at column: Int) {
        guard column > 0, column < columns, grid[cursor.row][column].text.isEmpty else { return }
        grid[cursor.row][column - 1].text = " "
        grid[cursor.row][column].text = " "
    }
}

/// The columns a scalar takes; told roughly, independently of the program's own table.
func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
}
