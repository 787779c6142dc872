// The part of a one-line field that is shown.

/// What a field of some columns shows of a longer line.
package struct FieldWindow: Equatable, Sendable {
    /// What is drawn, at most as wide as the field; half a wide grapheme at its start is a space.
    package let text: String
    /// The column of the line that is shown first; hand it to the next call.
    package let firstColumn: Int
    /// The column of the cursor within the field, below its width.
    package let cursorColumn: Int
    /// The selected columns within the field, or nil.
    package let selection: Range<Int>?
}

extension TextEditor {
    /// The window of a field over the cursor's logical line, moved least from the column that was first before.
    package func fieldWindow(firstColumn: Int, width: Int, columnWidth: (Character) -> Int) -> FieldWindow {
        let width = max(1, width)
        let place = buffer.location(of: cursor)
        let characters = buffer.lines[place.line].characters
        let lineStart = cursor - place.column
        var edges = [0]
        edges.reserveCapacity(characters.count + 1)
        var total = 0
        for character in characters {
            total += columnsTaken(by: character, columnWidth)
            edges.append(total)
        }
        let cursorColumn = edges[place.column]
        // The cursor needs a cell of its own behind the last letter.
        let furthest = max(0, total + 1 - width)
        let first = min(max(firstColumn, cursorColumn - width + 1, 0), cursorColumn, furthest)

        var text = ""
        for (index, character) in characters.enumerated() where edges[index + 1] <= first + width {
            if edges[index] >= first {
                text.append(character)
            } else if edges[index + 1] > first {
                text.append(contentsOf: repeatElement(" ", count: edges[index + 1] - first))
            }
        }
        let line = lineStart..<lineStart + characters.count
        let span = selection.map { $0.clamped(to: line) }.map { selected -> Range<Int> in
            let start = edges[selected.lowerBound - lineStart] - first
            let end = edges[selected.upperBound - lineStart] - first
            return (start..<end).clamped(to: 0..<width)
        }
        return FieldWindow(
            text: text, firstColumn: first, cursorColumn: cursorColumn - first,
            selection: span?.isEmpty == false ? span : nil)
    }
}
