// The visual lines of an editor, made one by one as they are asked for.

/// One visual line.
package struct VisualLine: Equatable, Sendable {
    /// What is drawn: the spaces that hang over the width are left out.
    package let text: String
    /// Its graphemes in the text of the editor, hanging spaces included, the line break left out.
    package let range: Range<Int>
    /// The selected columns, or nil; a selected line break counts as one column.
    package let selection: Range<Int>?
}

/// How the text of an editor lies in a width; rows and columns count from 0.
package struct EditorLayout: Sendable {
    /// The width in columns.
    package let width: Int
    /// The number of visual lines, at least 1.
    package let rowCount: Int
    /// The visual line of the cursor.
    package let cursorRow: Int
    /// The column of the cursor, from 0 to `width` itself: give the layout one column less than the pane.
    package let cursorColumn: Int
    private let lines: [LogicalLine]
    private let columnWidth: ColumnWidth
    private let selection: Range<Int>?
    private let firstRows: [Int]
    private let firstOffsets: [Int]

    init(lines: [LogicalLine], wrapping: Wrapping, cursor: Int, isAtRowEnd: Bool, selection: Range<Int>?) {
        self.lines = lines
        self.selection = selection
        width = max(1, wrapping.width)
        columnWidth = wrapping.columnWidth
        var firstRows: [Int] = []
        var firstOffsets: [Int] = []
        firstRows.reserveCapacity(lines.count)
        firstOffsets.reserveCapacity(lines.count)
        var row = 0
        var offset = 0
        for index in lines.indices {
            firstRows.append(row)
            firstOffsets.append(offset)
            row += lines[index].rowStarts.count
            offset += lines[index].characters.count + 1
        }
        self.firstRows = firstRows
        self.firstOffsets = firstOffsets
        rowCount = row

        let line = lastIndex(in: firstOffsets, notAbove: cursor)
        let column = cursor - firstOffsets[line]
        let starts = lines[line].rowStarts
        var inner = lastIndex(in: starts, notAbove: column)
        if isAtRowEnd, inner > 0, starts[inner] == column { inner -= 1 }
        cursorRow = firstRows[line] + inner
        let columns = lines[line].characters[starts[inner]..<column].reduce(0) {
            $0 + columnsTaken(by: $1, wrapping.columnWidth)
        }
        cursorColumn = min(columns, width)
    }

    /// The visual line, the nearest one for a row that is not there.
    package func line(atRow row: Int) -> VisualLine {
        let place = place(ofRow: row)
        let range = range(ofRow: row)
        var text = ""
        var column = 0
        for (index, character) in place.characters.enumerated() {
            let columns = columnsTaken(by: character, columnWidth)
            if index > 0, column + columns > width { break }
            text.append(character)
            column += columns
        }
        return VisualLine(text: text, range: range, selection: selectedColumns(in: place, range))
    }

    /// The visual lines of the rows that are there.
    package func lines(inRows rows: Range<Int>) -> [VisualLine] {
        rows.clamped(to: 0..<rowCount).map(line(atRow:))
    }

    /// The first row to show in a window of some rows so that the cursor is in it and the window moves least.
    package func firstVisibleRow(current: Int, height: Int) -> Int {
        let height = max(1, height)
        let lowest = max(0, cursorRow - height + 1)
        let wanted = min(max(current, lowest), cursorRow)
        return min(wanted, max(0, rowCount - height))
    }

    /// The offset nearest to a cell, rows and columns outside taken as the nearest inside.
    package func offset(ofVisualRow row: Int, column: Int) -> Int {
        target(row: row, column: column).offset
    }

    func range(ofRow row: Int) -> Range<Int> {
        let place = place(ofRow: row)
        let start = firstOffsets[place.line] + place.characters.startIndex
        return start..<start + place.characters.count
    }

    /// The last place of the cursor in a row: before the space at which it was wrapped, or behind its last letter.
    func end(ofRow row: Int) -> (offset: Int, isAtRowEnd: Bool) {
        let place = place(ofRow: row)
        let end = range(ofRow: row).upperBound
        if place.isLast { return (end, false) }
        return place.characters.last?.isBreakingSpace == true ? (end - 1, false) : (end, true)
    }

    func target(row: Int, column: Int) -> (offset: Int, isAtRowEnd: Bool) {
        let characters = place(ofRow: row).characters
        let end = end(ofRow: row)
        var offset = range(ofRow: row).lowerBound
        var left = 0
        for character in characters {
            let columns = columnsTaken(by: character, columnWidth)
            if offset >= end.offset || column - left < (columns + 1) / 2 { break }
            left += columns
            offset += 1
        }
        return offset >= end.offset ? end : (offset, false)
    }

    private func place(ofRow row: Int) -> (line: Int, characters: ArraySlice<Character>, isLast: Bool) {
        let row = min(max(0, row), rowCount - 1)
        let line = lastIndex(in: firstRows, notAbove: row)
        let starts = lines[line].rowStarts
        let inner = row - firstRows[line]
        let isLast = inner + 1 == starts.count
        let end = isLast ? lines[line].characters.count : starts[inner + 1]
        return (line, lines[line].characters[starts[inner]..<end], isLast)
    }

    private func selectedColumns(
        in place: (line: Int, characters: ArraySlice<Character>, isLast: Bool), _ range: Range<Int>
    ) -> Range<Int>? {
        guard let selection, selection.lowerBound <= range.upperBound, selection.upperBound > range.lowerBound else {
            return nil
        }
        let inside = selection.clamped(to: range)
        var column = 0
        var start = 0
        var end = 0
        for (index, character) in place.characters.enumerated() {
            let offset = range.lowerBound + index
            if offset == inside.lowerBound { start = column }
            column += columnsTaken(by: character, columnWidth)
            if offset + 1 == inside.upperBound { end = column }
        }
        if inside.lowerBound == range.upperBound { start = column }
        start = min(start, width)
        end = min(max(end, start), width)
        let takesBreak = place.isLast && place.line + 1 < lines.count && selection.upperBound > range.upperBound
        if takesBreak { end += 1 }
        return start < end ? start..<end : nil
    }
}
