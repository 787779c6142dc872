// What changes the text of an editor.

extension TextEditor {
    /// Puts typed text in place of the selection or at the cursor; letters of one word are one undo step.
    ///
    /// Line breaks of any kind become line feeds, tabs four spaces, in a one-line editor both one space; other
    /// control characters are dropped. A lone combining mark joins the letter before the cursor.
    package mutating func insert(_ text: String) {
        let clean = sanitized(text, isMultiline: isMultiline)
        guard !clean.isEmpty else { return }
        replace(selection ?? cursor..<cursor, with: clean, kind: kindOfTyping(clean))
    }

    /// Puts text in place of the selection or at the cursor as an undo step of its own.
    package mutating func paste(_ text: String) {
        replaceSelection(with: text)
    }

    /// Puts text in place of the selection or at the cursor as an undo step of its own; an empty text deletes.
    package mutating func replaceSelection(with text: String) {
        replace(selection ?? cursor..<cursor, with: sanitized(text, isMultiline: isMultiline), kind: .alone)
    }

    /// Deletes the selection or the grapheme before the cursor; false when there is nothing to delete.
    @discardableResult
    package mutating func deleteBackward() -> Bool {
        if selection != nil { return deleteSelection() }
        guard cursor > 0 else { return endsWithoutChange() }
        return replace(cursor - 1..<cursor, with: "", kind: .backward)
    }

    /// Deletes the selection or the last scalar of the grapheme before the cursor, as outside input methods expect.
    @discardableResult
    package mutating func deleteBackwardScalar() -> Bool {
        guard selection == nil, cursor > 0, let character = buffer.character(at: cursor - 1) else {
            return deleteBackward()
        }
        var scalars = character.unicodeScalars
        scalars.removeLast()
        return replace(cursor - 1..<cursor, with: String(scalars), kind: .backward)
    }

    /// Deletes the selection or the grapheme behind the cursor; false when there is nothing to delete.
    @discardableResult
    package mutating func deleteForward() -> Bool {
        if selection != nil { return deleteSelection() }
        guard cursor < length else { return endsWithoutChange() }
        return replace(cursor..<cursor + 1, with: "", kind: .forward)
    }

    /// Deletes the selection or back to where a movement by word would go; false when there is nothing to delete.
    @discardableResult
    package mutating func deleteWordBackward() -> Bool {
        if selection != nil { return deleteSelection() }
        return replace(buffer.wordStart(before: cursor)..<cursor, with: "", kind: .alone)
    }

    /// Deletes the selection or up to where a movement by word would go; false when there is nothing to delete.
    @discardableResult
    package mutating func deleteWordForward() -> Bool {
        if selection != nil { return deleteSelection() }
        return replace(cursor..<buffer.wordStart(after: cursor), with: "", kind: .alone)
    }

    /// Deletes the selection or up to the end of the logical line, at its end the line break.
    @discardableResult
    package mutating func deleteToLineEnd() -> Bool {
        if selection != nil { return deleteSelection() }
        let place = buffer.location(of: cursor)
        let rest = buffer.lines[place.line].characters.count - place.column
        return replace(cursor..<min(length, cursor + max(1, rest)), with: "", kind: .alone)
    }

    /// Deletes the logical lines that the cursor and the selection touch, each with its line break.
    @discardableResult
    package mutating func deleteLine() -> Bool {
        let touched = selection ?? cursor..<cursor
        var start = touched.lowerBound - buffer.location(of: touched.lowerBound).column
        let last = buffer.location(of: touched.upperBound)
        var end = touched.upperBound - last.column + buffer.lines[last.line].characters.count
        if end < length { end += 1 } else if start > 0 { start -= 1 }
        return replace(start..<end, with: "", kind: .alone)
    }

    /// Deletes the selection and returns it, empty without a selection.
    package mutating func cut() -> String {
        let text = selectedText
        deleteSelection()
        return text
    }

    @discardableResult
    private mutating func deleteSelection() -> Bool {
        guard let selection else { return endsWithoutChange() }
        return replace(selection, with: "", kind: .alone)
    }

    @discardableResult
    mutating func replace(
        _ range: Range<Int>, with text: String, kind: EditKind, cursorAfter: Int? = nil
    ) -> Bool {
        let before = SelectionState(cursor: cursor, anchor: selectionAnchor)
        let change = buffer.edit(replacing: range, with: text)
        if let change { buffer.apply(change.edit) }
        cursor = min(cursorAfter ?? change?.end ?? range.upperBound, length)
        anchor = nil
        goalColumn = nil
        isAtRowEnd = false
        guard let change else { return endsWithoutChange() }
        history.record(
            change.edit, kind: kind, before: before, after: SelectionState(cursor: cursor, anchor: nil))
        return true
    }

    private mutating func endsWithoutChange() -> Bool {
        history.close()
        return false
    }

    // Text with a space inside is no single key and no single word: a paste that came unmarked.
    private func kindOfTyping(_ text: String) -> EditKind {
        guard let last = text.last else { return .alone }
        let hasInnerSpace = text.dropLast().contains(where: \.isWhitespace)
        if hasInnerSpace { return .alone }
        if !last.isWhitespace { return .word }
        return text.count == 1 ? .space : .wordAndSpace
    }
}
