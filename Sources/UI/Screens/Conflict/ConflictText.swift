// Two versions of a record side by side, and the ways out.
import Domain
import Screen

/// Draws a conflict: theirs, mine, and what to do.
struct ConflictText {
    let context: ScreenContext
    let conflict: ConflictState

    private var box: Rect { Rect(top: 1, left: 0, rows: context.size.rows - 3, columns: context.size.columns) }
    private var inner: Rect { box.inset(rows: 1, columns: 2) }
    /// The columns of either version.
    private var half: Int { max(8, (inner.columns - 3) / 2) }

    /// How many rows of text the window shows.
    var height: Int { max(1, context.size.rows - 8) }

    /// The rows: for every field that differs, both texts.
    var rows: [(mine: StyledLine, theirs: StyledLine)] {
        let description = conflict.mine.kind.description
        var rows: [(mine: StyledLine, theirs: StyledLine)] = []
        for field in description.fields where conflict.mine[field.name] != conflict.theirs[field.name] {
            let name = context.words.field(conflict.mine.kind, field.name)
            rows.append((StyledLine(clip(name, half), .header), StyledLine(clip(name, half), .header)))
            let mine = lines(field, conflict.mine, half)
            let theirs = lines(field, conflict.theirs, half)
            for index in 0..<max(mine.count, theirs.count) {
                rows.append(
                    (
                        mine.indices.contains(index) ? mine[index] : StyledLine(""),
                        theirs.indices.contains(index) ? theirs[index] : StyledLine("")
                    ))
            }
        }
        return rows
    }

    private func lines(_ field: FieldDescription, _ entry: RecordEntry, _ width: Int) -> [StyledLine] {
        let isChanged = entry[field.name] != conflict.base[field.name]
        let value =
            field.kind == .prose ? entry[field.name].text : CellText(field, of: entry, context: context.records).text
        let shown = value.isEmpty ? context.words[.emptyValue] : value
        return wrapLines(shown, width).map { StyledLine($0, isChanged ? .normal : .dim) }
    }

    func draw(into surface: inout Surface) {
        Overlay.draw(box, title: context.words[.conflictTitle], into: &surface)
        surface.write(
            clip(context.words[.conflictMine], half), row: inner.top, column: inner.left, role: .accent, bold: true)
        surface.write(
            clip(context.words[.conflictTheirs], half), row: inner.top, column: inner.left + half + 3, role: .accent,
            bold: true)
        let rows = rows
        let top = conflict.scroll.first(height: height, count: rows.count)
        for row in 0..<height {
            surface.write("│", row: inner.top + 1 + row, column: inner.left + half + 1, role: .border)
            guard rows.indices.contains(top + row) else { continue }
            surface.draw(rows[top + row].mine, row: inner.top + 1 + row, column: inner.left, limit: half)
            surface.draw(rows[top + row].theirs, row: inner.top + 1 + row, column: inner.left + half + 3, limit: half)
        }
        drawWays(into: &surface, row: inner.bottom - 1, inner)
    }

    private func drawWays(into surface: inout Surface, row: Int, _ inner: Rect) {
        var column = inner.left
        let titles = [
            context.words[.conflictMerge], context.words[.conflictKeepMine], context.words[.conflictKeepTheirs],
        ]
        guard titles.reduce(0, { $0 + columnWidth($1) + 3 }) <= inner.columns else {
            // Where they do not stand side by side, the one under the cursor shows that there are others.
            let title = "‹ " + titles[min(conflict.choice, titles.count - 1)] + " ›"
            surface.write(title, row: row, column: column, role: .selected, limit: inner.columns)
            surface.cursor = Point(row: row, column: column)
            return
        }
        for (index, title) in titles.enumerated() {
            let isCurrent = index == conflict.choice
            if isCurrent { surface.cursor = Point(row: row, column: column) }
            let text = " \(title) "
            surface.write(
                text, row: row, column: column, role: isCurrent ? .selected : .normal,
                limit: max(0, inner.right - column))
            column += columnWidth(text) + 1
        }
    }
}
