// The text editor behind one-line fields and long texts: its state, selection and history.

/// A text with a cursor, a selection and a history; places are offsets in graphemes, a line break counting as one.
package struct TextEditor: Sendable {
    /// Whether the text may have line breaks; where not, inserted ones become spaces.
    package let isMultiline: Bool
    /// The offset of the cursor, from 0 to `length`.
    package internal(set) var cursor: Int
    var buffer: TextBuffer
    var anchor: Int?
    var history = EditHistory()
    /// The column that moving up and down tries to keep.
    var goalColumn: Int?
    /// Whether a cursor between two rows of one line is shown behind the upper one.
    var isAtRowEnd = false

    /// An editor of the text with the cursor at its end and nothing to undo; the text is cleaned as by `insert`.
    package init(text: String, isMultiline: Bool) {
        self.isMultiline = isMultiline
        buffer = TextBuffer(sanitized(text, isMultiline: isMultiline))
        cursor = buffer.length
    }

    /// The whole text, lines separated by line feeds; it takes time in the length of the text.
    package var text: String { buffer.text }

    /// The number of graphemes in the text, a line break counting as one.
    package var length: Int { buffer.length }

    /// Whether the text is empty.
    package var isEmpty: Bool { buffer.length == 0 }

    /// The number of logical lines, at least 1.
    package var lineCount: Int { buffer.lines.count }

    /// The end of the selection that stays when the cursor extends it, or nil without a selection.
    package var selectionAnchor: Int? { selection == nil ? nil : anchor }

    /// The selected graphemes, or nil when none are.
    package var selection: Range<Int>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    /// The selected text, empty without a selection.
    package var selectedText: String {
        selection.map { buffer.text(in: $0) } ?? ""
    }

    /// Takes the last step back; false when there is none.
    @discardableResult
    package mutating func undo() -> Bool {
        guard let step = history.popUndo() else { return false }
        buffer.apply(step.edit.inverse)
        restore(step.before)
        return true
    }

    /// Does the last undone step again; false when there is none.
    @discardableResult
    package mutating func redo() -> Bool {
        guard let step = history.popRedo() else { return false }
        buffer.apply(step.edit)
        restore(step.after)
        return true
    }

    /// Ends the step being typed, so that what follows is undone apart from it.
    package mutating func endUndoStep() {
        history.close()
    }

    private mutating func restore(_ state: SelectionState) {
        cursor = state.cursor
        anchor = state.anchor
        goalColumn = nil
        isAtRowEnd = false
    }
}

extension TextEditor: Equatable {
    /// Whether both hold the same scalars, cursor, selection and history; how they are wrapped does not count.
    package static func == (left: TextEditor, right: TextEditor) -> Bool {
        left.isMultiline == right.isMultiline && left.cursor == right.cursor && left.selection == right.selection
            && left.goalColumn == right.goalColumn && left.isAtRowEnd == right.isAtRowEnd
            && left.buffer.length == right.buffer.length
            && left.buffer.lines.elementsEqual(right.buffer.lines) { areIdentical($0.characters, $1.characters) }
            && left.history == right.history
    }
}
