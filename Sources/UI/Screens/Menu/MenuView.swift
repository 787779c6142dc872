// A menu in its box.
import Screen
import TextEditing
import Words

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
        let list = Rect(top: inner.top + 1, left: inner.left, rows: max(0, rows), columns: inner.columns + 2)
        surface.scrollBar(list, top: top, count: items.count)
        surface.cursor = Point(row: inner.top, column: inner.left + 2 + window.cursorColumn)
    }
}
