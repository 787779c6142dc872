// What moves the cursor of an editor and selects.

/// A movement of the cursor.
package enum TextMovement: Equatable, Sendable {
    /// One grapheme; without extending, a selection collapses to the end on that side.
    case left, right
    /// To the start of a word: a run of letters or of punctuation between spaces.
    case wordLeft, wordRight
    /// To the end of the visual line.
    case lineStart, lineEnd
    /// To the end of the text.
    case textStart, textEnd
    /// One visual line, keeping the column where the row has it.
    case up, down
    /// A number of visual lines, keeping the column where the row has it.
    case pageUp(rows: Int), pageDown(rows: Int)
}

extension TextEditor {
    /// Moves the cursor, extending the selection if asked; false when it stays and no selection is dropped.
    ///
    /// Visual lines are those of `setWrapping`, or the logical lines without it.
    @discardableResult
    package mutating func move(_ movement: TextMovement, extending: Bool = false) -> Bool {
        switch movement {
        case .left:
            if let selection, !extending { return place(selection.lowerBound) }
            return place(cursor - 1, extending: extending)
        case .right:
            if let selection, !extending { return place(selection.upperBound) }
            return place(cursor + 1, extending: extending)
        case .wordLeft: return place(buffer.wordStart(before: cursor), extending: extending)
        case .wordRight: return place(buffer.wordStart(after: cursor), extending: extending)
        case .lineStart:
            let layout = layout()
            return place(layout.range(ofRow: layout.cursorRow).lowerBound, extending: extending)
        case .lineEnd:
            let layout = layout()
            let end = layout.end(ofRow: layout.cursorRow)
            return place(end.offset, extending: extending, isAtRowEnd: end.isAtRowEnd)
        case .textStart: return place(0, extending: extending)
        case .textEnd: return place(length, extending: extending)
        case .up: return moveByRows(-1, extending: extending)
        case .down: return moveByRows(1, extending: extending)
        case .pageUp(let rows): return moveByRows(-min(max(1, rows), length + 1), extending: extending)
        case .pageDown(let rows): return moveByRows(min(max(1, rows), length + 1), extending: extending)
        }
    }

    /// Puts the cursor at an offset, which is brought within the text.
    package mutating func moveCursor(to offset: Int, extending: Bool = false) {
        place(offset, extending: extending)
    }

    /// Puts the cursor where a mouse pointed; row and column are those of the layout of `setWrapping`.
    package mutating func moveCursor(toVisualRow row: Int, column: Int, extending: Bool = false) {
        let target = layout().target(row: row, column: column)
        place(target.offset, extending: extending, isAtRowEnd: target.isAtRowEnd)
    }

    /// Selects a range, which is brought within the text, with the cursor at its end.
    package mutating func select(_ range: Range<Int>) {
        place(range.lowerBound)
        place(range.upperBound, extending: true)
    }

    /// Selects the whole text with the cursor at its end.
    package mutating func selectAll() {
        select(0..<length)
    }

    /// Selects the word, spaces or punctuation at an offset.
    package mutating func selectWord(at offset: Int) {
        select(buffer.word(at: min(max(0, offset), length)))
    }

    /// Drops the selection and leaves the cursor.
    package mutating func clearSelection() {
        place(cursor, isAtRowEnd: isAtRowEnd)
    }

    @discardableResult
    private mutating func place(_ offset: Int, extending: Bool = false, isAtRowEnd: Bool = false) -> Bool {
        let before = (cursor, selection, self.isAtRowEnd)
        history.close()
        goalColumn = nil
        anchor = extending ? selectionAnchor ?? cursor : nil
        cursor = min(max(0, offset), length)
        self.isAtRowEnd = isAtRowEnd
        return before != (cursor, selection, isAtRowEnd)
    }

    private mutating func moveByRows(_ distance: Int, extending: Bool) -> Bool {
        let layout = layout()
        let column = goalColumn ?? layout.cursorColumn
        let row = min(max(0, layout.cursorRow + distance), layout.rowCount - 1)
        if row == layout.cursorRow {
            // A field hands the key on when there is no row to go to, but extending takes what is left of the row.
            guard extending else { return place(cursor, isAtRowEnd: isAtRowEnd) }
            return place(distance < 0 ? 0 : length, extending: true)
        }
        let target = layout.target(row: row, column: column)
        let hasMoved = place(target.offset, extending: extending, isAtRowEnd: target.isAtRowEnd)
        goalColumn = column
        return hasMoved
    }
}
