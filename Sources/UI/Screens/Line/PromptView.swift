// A line to type in its box.
import Screen
import TextEditing
import Words

/// A line to type, over the panes.
struct PromptView {
    let words: Words
    let size: Size
    let prompt: PromptState

    private var width: Int { min(size.columns - 2, 90) }
    private var problem: [String] { prompt.problem.map { wrapLines($0, width - 4) } ?? [] }
    private var note: [String] { wrapLines(prompt.question.note(words), width - 4) }

    /// What is listed above the line.
    var flags: PromptFlags { PromptFlags(words: words, size: size, prompt: prompt) }
    /// The rows in which it is seen.
    var listed: Int { flags.rows(note.count + problem.count) }

    func draw(into surface: inout Surface) {
        let body = Rect(top: 1, left: 0, rows: size.rows - 3, columns: size.columns)
        let (problem, note, listed) = (problem, note, listed)
        let box = body.centered(rows: 3 + listed + note.count + problem.count, columns: width)
        Overlay.draw(box, title: prompt.question.title(words), into: &surface)
        flags.draw(into: &surface, box.inset(rows: 1, columns: 2), rows: listed)
        let inner = box.inset(rows: 1, columns: 2).splitTop(listed).1
        let window = prompt.editor.fieldWindow(firstColumn: 0, width: inner.columns) { columnWidth($0) }
        surface.fill(Rect(top: inner.top, left: inner.left, rows: 1, columns: inner.columns), " ", .input)
        surface.write(window.text, row: inner.top, column: inner.left, role: .input)
        for (row, line) in (problem.map { ($0, StyleRole.error) } + note.map { ($0, StyleRole.dim) }).enumerated()
        where row + 1 < inner.rows {
            surface.write(line.0, row: inner.top + 1 + row, column: inner.left, role: line.1)
        }
        surface.cursor = Point(row: inner.top, column: inner.left + window.cursorColumn)
    }
}
