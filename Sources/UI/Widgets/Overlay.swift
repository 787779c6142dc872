// The box of what stands over the panes.
import Screen

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
    /// - Parameter start: the line with which they begin while nobody scrolls.
    func draw(
        _ lines: [StyledLine], from scroll: Scroll, start: Int = 0, title: String, into surface: inout Surface
    ) {
        Self.draw(box, title: title, into: &surface)
        let top = scroll.first(height: inner.rows, count: lines.count, from: start)
        for row in 0..<inner.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: inner.top + row, column: inner.left, limit: inner.columns)
        }
        surface.scrollBar(
            Rect(top: inner.top, left: inner.left, rows: inner.rows, columns: inner.columns + 1), top: top,
            count: lines.count)
        surface.cursor = Point(row: inner.top, column: inner.left)
    }

    /// Draws rows inside the box, the one under the cursor marked.
    /// - Parameters:
    ///   - count: all rows.
    ///   - top: the first one shown.
    ///   - indent: the columns free on either side of a row.
    ///   - row: a row, and whether the cursor stands on it.
    func drawRows(
        _ count: Int, from top: Int, indent: Int = 0, into surface: inout Surface,
        row: (Int) -> (line: StyledLine, isCurrent: Bool)
    ) {
        for index in top..<max(top, min(count, top + inner.rows)) {
            let (line, isCurrent) = row(index)
            let at = inner.top + index - top
            if isCurrent {
                surface.fill(Rect(top: at, left: inner.left, rows: 1, columns: inner.columns), " ", .selected)
                surface.cursor = Point(row: at, column: inner.left)
            }
            surface.draw(
                isCurrent ? StyledLine(line.text, .selected) : line, row: at, column: inner.left + indent,
                limit: inner.columns - 2 * indent)
        }
        surface.scrollBar(
            Rect(top: inner.top, left: inner.left, rows: inner.rows, columns: inner.columns + 1), top: top,
            count: count)
    }

    /// Draws the empty box with its title.
    static func draw(_ box: Rect, title: String, into surface: inout Surface) {
        surface.fill(box)
        surface.frame(box)
        surface.write(
            " " + clip(title, box.columns - 6) + " ", row: box.top, column: box.left + 2, role: .accent, bold: true)
    }
}
