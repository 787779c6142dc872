// The columns of a list in a box small enough for the list to be seen behind it.
import Domain
import Screen
import Words

/// Draws which columns a list shows.
struct ListColumnsView {
    let context: ScreenContext
    let columns: ListColumnsState

    private var words: Words { context.words }

    func draw(into surface: inout Surface) {
        let fields = columns.fields
        let lines = fields.map(line)
        let title = words(.listColumnsTitle, words.kind(columns.kind))
        let width = ([columnWidth(title) + 4] + lines.map { columnWidth($0.text) }).max() ?? 0
        let body = Frame(size: context.size).body
        let size = Size(rows: min(body.rows, fields.count + 2), columns: min(body.columns, width + 6))
        let box = Rect(
            top: body.bottom - size.rows, left: body.right - size.columns, rows: size.rows, columns: size.columns)
        Overlay.draw(box, title: title, into: &surface)
        let inner = box.inset(rows: 1, columns: 2)
        let top = max(0, min(columns.cursor - inner.rows / 2, fields.count - inner.rows))
        for row in 0..<inner.rows where lines.indices.contains(top + row) {
            let isCurrent = top + row == columns.cursor
            let place = Rect(top: inner.top + row, left: inner.left, rows: 1, columns: inner.columns)
            if isCurrent {
                surface.fill(place, " ", .selected)
                surface.cursor = Point(row: place.top, column: place.left)
            }
            let line = lines[top + row]
            surface.draw(
                isCurrent ? StyledLine(line.text, .selected) : line, row: place.top, column: place.left,
                limit: place.columns)
        }
    }

    /// A column: whether it is shown, its name, and what there is to know about it.
    private func line(_ field: FieldDescription) -> StyledLine {
        let isHidden = columns.columns.hidden.contains(field.name)
        let name = (isHidden ? "  " : "✓ ") + words.field(columns.kind, field.name)
        if columns.isName(field) { return StyledLine(Span(name), Span("  " + words[.listColumnsName], .dim)) }
        if isHidden { return StyledLine(name, .dim) }
        guard columns.shown[field.name] != nil else {
            return StyledLine(Span(name), Span("  " + words[.listColumnsNoRoom], .dim))
        }
        guard let width = columns.columns.widths[field.name] else { return StyledLine(name) }
        return StyledLine(Span(name), Span("  " + words(.listColumnsWidth, String(width)), .dim))
    }
}
