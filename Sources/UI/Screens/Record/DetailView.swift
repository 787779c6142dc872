// The record under the cursor, beside the list or instead of it.
import Domain
import Screen

/// Draws a record.
struct DetailView {
    let context: ScreenContext
    let record: RecordPane
    /// Whether the cursor stands in it.
    let hasKeyboard: Bool

    private var area: Rect { record.area }

    func draw(into surface: inout Surface) {
        guard !area.isEmpty else { return }
        let lineRole: StyleRole = record.isActive ? .accent : .border
        if area.left > 0 {
            for row in area.top..<area.bottom { surface.write("│", row: row, column: area.left, role: lineRole) }
        }
        let border = record.border
        surface.write(
            String(repeating: "─", count: border.columns), row: border.top, column: border.left, role: lineRole)
        guard let entry = record.entry else { return }
        let (heading, body) = area.splitTop(1)
        let left = area.left + 2
        surface.write(
            clip(record.unsaved.marked(title(entry), of: entry) ?? title(entry), area.columns - 4), row: heading.top,
            column: left,
            role: record.isActive ? .accent : .title, bold: true)
        let lines = RecordText(context: context.records, entry: entry).styledLines(width: RecordText.width(in: area))
        let top = record.firstRow(of: lines, height: body.rows)
        for row in 0..<body.rows where lines.indices.contains(top + row) {
            let line = lines[top + row]
            surface.draw(line, row: body.top + row, column: left, limit: RecordText.width(in: area))
            if let searched = record.searched {
                surface.mark(searched, in: line.text, row: body.top + row, column: left)
            }
        }
        surface.scrollBar(body, top: top, count: lines.count)
        if hasKeyboard { surface.cursor = Point(row: heading.top, column: left) }
    }

    private func title(_ entry: RecordEntry) -> String {
        let kind = context.words.kind(entry.kind)
        guard entry.kind == .question else { return "\(kind) · \(entry.title)" }
        return entry["number"].number.map { "\(kind) \($0) · \(entry["unit"].text)" } ?? kind
    }
}
