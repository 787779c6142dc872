// Tables and columns of a file, each column with what it is read as and its first values.
import Domain
import Screen
import Vietnamese
import Words

/// Draws what the tables and columns of a file are.
struct ColumnsView {
    let context: ScreenContext
    let columns: ColumnsState

    private var words: Words { context.words }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: context.size)
        Overlay.draw(overlay.box, title: words(.columnsTitle, columns.path), into: &surface)
        let inner = overlay.inner
        let rows = columns.rows
        let top = max(0, min(columns.cursor - inner.rows / 2, rows.count - inner.rows))
        overlay.drawRows(rows.count, from: top, indent: 1, into: &surface) {
            (line(rows[$0], inner.columns - 2), $0 == columns.cursor)
        }
    }

    private func line(_ row: ColumnsState.Row, _ width: Int) -> StyledLine {
        switch row {
        case .table(let table): StyledLine(clip(heading(table), width), columns.isOpen(row) ? .warning : .header)
        case .column(let column, let table): columnLine(columns.tables[table].columns[column], table, width)
        }
    }

    /// A table: what its rows are, how many, and where its heading stands.
    private func heading(_ index: Int) -> String {
        let table = columns.tables[index]
        let place = words.tablePlace(table)
        let count = grouped(Int64(table.rowCount))
        if columns.isLeftOut(index) { return words(.columnsTableLeft, place, count) }
        guard let kind = columns.kind(of: index) else { return words(.columnsTableOpen, place, count) }
        let said = columns.isOpen(.table(index)) ? Text.columnsTableShort : .columnsTable
        let row = table.headingRow.map { words(.columnsHeadingRow, String($0)) } ?? ""
        return words(said, place, words.kind(kind), count) + row
    }

    private func columnLine(_ column: ReadColumn, _ table: Int, _ width: Int) -> StyledLine {
        let first = min(30, max(12, width / 3))
        let second = min(28, max(12, width / 4))
        func cell(_ text: String, _ width: Int) -> String {
            let clipped = clip(text, width - 1)
            return clipped + String(repeating: " ", count: width - columnWidth(clipped))
        }
        let (text, role) = meaning(column, table)
        let name = column.heading.isEmpty ? "–" : column.heading
        let samples = column.samples.map { $0.replacing("\n", with: " ") }.joined(separator: " | ")
        return StyledLine(
            Span("  " + cell(name, first)), Span(cell(text, second), role),
            Span(clip(samples, max(0, width - 2 - first - second)), .dim))
    }

    /// What a column is read as, and how sure that is.
    private func meaning(_ column: ReadColumn, _ table: Int) -> (String, StyleRole) {
        guard let kind = columns.kind(of: table) else { return ("", .dim) }
        switch column.meaning {
        case .field(let name): return ("→ " + words.field(of: kind, name), .success)
        case .order: return ("→ " + words[.tableOrder], .dim)
        case .leftOut: return (words[.columnLeftOut], .dim)
        case .noted: return (words[.columnNoted], .dim)
        case .personal: return (words[.columnPersonal], .dim)
        case .spare(let name): return (words(.columnSpare, words.field(of: kind, name)), .dim)
        case .unclear(let names):
            return ("? " + names.map { words.field(of: kind, $0) }.joined(separator: " / "), .warning)
        case .unknown:
            return column.isUnclear ? (words[.columnUnknown], .warning) : (words[.columnLeftOut], .dim)
        }
    }
}
