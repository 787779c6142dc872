// What lies over the panes in a box: the box, a menu, a line to type.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

/// The box of a large overlay and what is inside.
struct Overlay {
    let box: Rect

    init(size: Size) {
        let body = Rect(top: 1, left: 0, rows: size.rows - 3, columns: size.columns)
        box = body.centered(rows: body.rows, columns: min(body.columns, 110))
    }

    /// The part for text.
    var inner: Rect { box.inset(rows: 1, columns: 2) }

    /// The part for a page, which takes the whole window between title and keys.
    var page: Rect { Rect(top: box.top, left: 0, rows: box.rows, columns: box.columns) }

    /// Draws lines that can be scrolled in a box with a title; the cursor stands on the first one shown.
    func draw(_ lines: [StyledLine], from first: Int, title: String, into surface: inout Surface) {
        Self.draw(box, title: title, into: &surface)
        let top = min(first, max(0, lines.count - inner.rows))
        for row in 0..<inner.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: inner.top + row, column: inner.left, limit: inner.columns)
        }
        surface.scrollBar(
            Rect(top: inner.top, left: inner.left, rows: inner.rows, columns: inner.columns + 1), top: top,
            count: lines.count)
        surface.cursor = Point(row: inner.top, column: inner.left)
    }

    /// Draws the empty box with its title.
    static func draw(_ box: Rect, title: String, into surface: inout Surface) {
        surface.fill(box)
        surface.frame(box)
        surface.write(
            " " + clip(title, box.columns - 6) + " ", row: box.top, column: box.left + 2, role: .accent, bold: true)
    }
}

/// A menu over the panes.
struct MenuView {
    let words: Words
    let size: Size
    let menu: MenuState

    func draw(into surface: inout Surface) {
        let items = menu.shownItems
        let content = menu.items.map { columnWidth($0.title) + columnWidth($0.note) + 8 }.max() ?? 0
        let width = min(size.columns - 2, max(36, content, columnWidth(menu.title) + 6))
        let height = min(size.rows - 4, menu.items.count + 3)
        let box = Rect(top: 1, left: 0, rows: size.rows - 3, columns: size.columns)
            .centered(rows: height, columns: width)
        Overlay.draw(box, title: menu.title, into: &surface)
        let inner = box.inset(rows: 1, columns: 2)
        if !menu.isOverText { surface.write("› ", row: inner.top, column: inner.left, role: .dim) }
        let window = menu.filter.fieldWindow(firstColumn: 0, width: inner.columns - 2) { columnWidth($0) }
        if menu.filter.isEmpty {
            surface.write(
                clip(words[menu.isOverText ? .typeToGoOn : .typeToNarrow], inner.columns - 3), row: inner.top,
                column: inner.left + 2,
                role: .placeholder)
        }
        surface.write(window.text, row: inner.top, column: inner.left + 2)
        let rows = inner.rows - 1
        if items.isEmpty, menu.typedChoice == nil {
            surface.write(
                clip(words[.menuEmpty], inner.columns), row: inner.top + 1, column: inner.left, role: .dim)
        }
        let top = max(0, min(menu.cursor - rows + 1, items.count - rows))
        for row in 0..<max(0, rows) where items.indices.contains(top + row) {
            let item = items[top + row]
            let isCurrent = top + row == menu.cursor
            let at = inner.top + 1 + row
            let role: StyleRole = isCurrent ? .selected : item.isEnabled ? .normal : .dim
            surface.fill(
                Rect(top: at, left: inner.left - 1, rows: 1, columns: inner.columns + 2), " ",
                isCurrent ? .selected : .normal)
            let room = max(inner.columns / 2, inner.columns - columnWidth(item.title) - 2)
            let noteWidth = min(columnWidth(item.note), room)
            surface.write(
                clip(item.title, inner.columns - noteWidth - 2), row: at, column: inner.left, role: role)
            surface.write(
                clip(item.note, noteWidth), row: at, column: inner.right - noteWidth, role: isCurrent ? .selected : .dim
            )
        }
        surface.cursor = Point(row: inner.top, column: inner.left + 2 + window.cursorColumn)
    }
}

/// A line to type, over the panes.
struct PromptView {
    let state: AppState
    let prompt: PromptState

    func draw(into surface: inout Surface) {
        let body = Rect(top: 1, left: 0, rows: state.size.rows - 3, columns: state.size.columns)
        let width = min(state.size.columns - 2, 90)
        let problem = prompt.problem.map { wrapLines($0, width - 4) } ?? []
        let note = wrapLines(prompt.question.note(state), width - 4)
        let flags = PromptFlags(state: state, prompt: prompt)
        let listed = flags.rows(note.count + problem.count)
        let box = body.centered(rows: 3 + listed + note.count + problem.count, columns: width)
        Overlay.draw(box, title: prompt.question.title(state), into: &surface)
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
