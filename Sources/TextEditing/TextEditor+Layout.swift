// How an editor is laid out in rows, or in the one row of a field.

extension TextEditor {
    /// Wraps the text to a width in columns and keeps it wrapped through every edit.
    ///
    /// The width function must be the same for the same width: nothing is done when the width has not changed.
    package mutating func setWrapping(width: Int, columnWidth: @escaping ColumnWidth) {
        let before = buffer.wrapping.width
        buffer.setWrapping(Wrapping(width: max(1, width), columnWidth: columnWidth))
        if before != buffer.wrapping.width { isAtRowEnd = false }
    }

    /// The layout of `setWrapping`, which takes no new wrapping; the logical lines without it.
    package func layout() -> EditorLayout {
        EditorLayout(
            lines: buffer.lines, wrapping: buffer.wrapping, cursor: cursor, isAtRowEnd: isAtRowEnd,
            selection: selection)
    }

    /// The layout in a width; quick when `setWrapping` has set that width, a new wrapping of everything otherwise.
    package func layout(width: Int, columnWidth: @escaping ColumnWidth) -> EditorLayout {
        var copy = self
        copy.setWrapping(width: width, columnWidth: columnWidth)
        return copy.layout()
    }

    /// The offset nearest to a cell of the layout of `setWrapping`.
    package func offset(ofVisualRow row: Int, column: Int) -> Int {
        layout().offset(ofVisualRow: row, column: column)
    }
}
