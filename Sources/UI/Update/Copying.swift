// Putting records, rows and words on the clipboard.
import Domain
import Vietnamese

extension AppState {
    /// Copies what is selected in a form or shown as a code; else the marked rows as a table, or the record as text.
    mutating func copyTop(_ entries: [RecordEntry]) -> [Effect] {
        if case .form(let form) = layers.last {
            let selected = form.focused?.editor?.selectedText ?? ""
            guard !selected.isEmpty else { return [] }
            return [.copy(selected)]
        }
        if case .code(let code) = layers.last { return code.code.map { [.copy($0.text)] } ?? [] }
        guard let entry = entries.first else { return [] }
        guard shownMarks == nil else {
            say(.copiedRows, counted(entries))
            return [.copy(table(of: entries))]
        }
        return [.copy(text(of: entry))]
    }

    /// A record as text; its sentences stand on one line each.
    private func text(of entry: RecordEntry) -> String {
        var quiet = self
        quiet.doubles = DoubleState()
        let text = RecordText(
            state: quiet, entry: entry, omitted: RecordText.privateFields(of: entry.kind))
        return text.lines(width: unbrokenWidth).joined(separator: "\n")
    }

    /// Records as a table of the columns seen, with their headings: cells apart by a tab, each row on a line.
    private func table(of entries: [RecordEntry]) -> String {
        guard let kind = entries.first?.kind else { return "" }
        let hidden = RecordText.privateFields(of: kind)
        let width = panes.list.isEmpty ? size.columns : panes.list.columns
        let fields = TableLayout(kind: kind, width: width).columns.map(\.field).filter { !hidden.contains($0.name) }
        func line(_ cells: [String]) -> String {
            cells.map { cell in
                let parts = cell.split { $0.isWhitespace && $0 != " " && $0 != "\u{A0}" }
                return parts.joined(separator: " ")
            }.joined(separator: "\t")
        }
        let heading = line(fields.map { words.column(kind, $0.name) })
        let rows = entries.map { entry in line(fields.map { CellText($0, of: entry, state: self).text }) }
        return ([heading] + rows).joined(separator: "\n")
    }
}
