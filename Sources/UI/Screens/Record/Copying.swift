// Putting records, rows and words on the clipboard.
import Domain
import Office
import Vietnamese

extension Effect {
    /// Hides the names of persons in these fields of records that are to be copied, as a table or as text.
    static func veil(_ entries: [RecordEntry], fields: Set<String>, isTable: Bool) -> Effect {
        .ask("veil", about: entries, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            try await services.office.veiled(entries, fields: fields)
        } answer: {
            $0.copy($1, asTable: isTable)
        }
    }
}

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
            let titles = titlesShown(by: entries)
            let fields = tableFields(of: entry.kind).map(\.name) + titles.map(\.kind.description.titleField)
            return [.veil(entries + titles, fields: Set(fields), isTable: true)]
        }
        let all = [entry] + recordsBeside(entry) + titlesShown(by: [entry])
        let fields = Set(all.map(\.kind)).flatMap { $0.description.fields.map(\.name) }
        return [.veil(all, fields: Set(fields), isTable: false)]
    }

    /// Copies records that came without the names of persons, and says how many are hidden.
    mutating func copy(_ records: VeiledRecords, asTable isTable: Bool) -> [Effect] {
        guard let entry = records.entries.first else { return [] }
        let rows = records.entries.filter { $0.identity.id > 0 }
        let beside = isTable ? records.entries.filter { $0.identity.id < 0 } : Array(records.entries.dropFirst())
        let said = isTable ? words(.copiedRows, counted(rows)) : words[.copiedRecord]
        if records.hidden > 0 {
            let hidden = [said, grouped(Int64(records.hidden))] + Self.wayToNames
            sayWhole(words.filled(.copiedHiding, hidden), role: .success)
        } else if isTable {
            message = StatusMessage(text: said, role: .success)
        }
        guard isTable else { return [.copy(quiet(around: entry, beside).text(of: entry))] }
        var quiet = self
        quiet.useTitles(of: beside)
        return [.copy(quiet.table(of: rows))]
    }

    /// A record as text; its sentences stand on one line each.
    private func text(of entry: RecordEntry) -> String {
        let text = RecordText(state: self, entry: entry, omitted: RecordText.privateFields(of: entry.kind))
        return text.lines(width: unbrokenWidth).joined(separator: "\n")
    }

    /// The columns seen, without those that the office keeps to itself.
    private func tableFields(of kind: RecordKind) -> [FieldDescription] {
        let hidden = RecordText.privateFields(of: kind)
        let width = panes.list.isEmpty ? size.columns : panes.list.columns
        return TableLayout(kind: kind, width: width).columns.map(\.field).filter { !hidden.contains($0.name) }
    }

    /// Records as a table of the columns seen, with their headings: cells apart by a tab, each row on a line.
    private func table(of entries: [RecordEntry]) -> String {
        guard let kind = entries.first?.kind else { return "" }
        let fields = tableFields(of: kind)
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
