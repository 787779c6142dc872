// The versions of a record: who saved what and when, and what each save changed, syllable by syllable.
import Domain
import Screen
import TextEditing

/// Draws the history of a record.
struct HistoryView {
    let context: ScreenContext
    let history: HistoryState

    private var inner: Rect { Overlay(size: context.size).inner }

    /// The rows left for the changes.
    var height: Int { max(1, inner.rows - 2) }

    /// What the save looked at changed.
    var lines: [StyledLine] {
        guard history.items.indices.contains(history.cursor) else { return [] }
        let item = history.items[history.cursor]
        let kind = history.entry.kind
        var lines: [StyledLine] = []
        for change in item.changes where item.step == .edit || !change.after.isEmpty {
            lines.append(StyledLine(context.words.field(kind, change.field), .header))
            lines += difference(change)
            lines.append(StyledLine(""))
        }
        if lines.isEmpty { lines.append(StyledLine(context.words[.nothingChanged], .dim)) }
        return lines
    }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: context.size)
        Overlay.draw(overlay.box, title: context.words(.historyTitle, history.entry.title), into: &surface)
        let item = history.items[history.cursor]
        let number = "\(history.items.count - history.cursor)/\(history.items.count)"
        let what = context.words.step(item.step) + (item.role == .original ? "" : " (\(context.words.role(item.role)))")
        let heading = "‹ \(number) ›  \(item.when)  \(item.who)  \(what)"
        surface.write(clip(heading, inner.columns), row: inner.top, column: inner.left, role: .accent, bold: true)
        if let merged = item.merged {
            surface.write(
                clip(context.words(.historyMerged, merged), inner.columns), row: inner.top + 1, column: inner.left,
                role: .dim)
        }
        let lines = lines
        let top = history.scroll.first(height: height, count: lines.count)
        for row in 0..<height where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: inner.top + 2 + row, column: inner.left, limit: inner.columns)
        }
        surface.scrollBar(
            Rect(top: inner.top + 2, left: inner.left, rows: height, columns: inner.columns + 1), top: top,
            count: lines.count)
        surface.cursor = Point(row: inner.top, column: inner.left)
    }

    /// Removed and added words in their places.
    private func difference(_ change: FieldChange) -> [StyledLine] {
        DifferenceText(from: text(change.before, change), to: text(change.after, change)).lines(width: inner.columns)
    }

    private func text(_ value: FieldValue, _ change: FieldChange) -> String {
        guard let field = history.entry.kind.description[change.field], field.kind != .prose else {
            return value.text
        }
        var entry = history.entry
        entry[change.field] = value
        return CellText(field, of: entry, context: context.records).text
    }
}
