// Putting records, rows and words on the clipboard.
import Domain
import Office
import Vietnamese

extension Effect {
    /// Hides the names of persons in these fields of records that are to be copied, as a table or as text.
    /// - Parameter doubtful: what becomes of names in them that may be those of persons.
    static func veil(
        _ entries: [RecordEntry], fields: Set<String>, isTable: Bool, doubtful: DoubtfulNames = .asked
    ) -> Effect {
        .ask("veil", about: entries, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            try await Unsettled.orDone { () throws(OfficeFailure) in
                try await services.office.veiled(entries, fields: fields, doubtful: doubtful)
            }
        } answer: { state, answer in
            switch answer {
            case .done(let records): return Copying.copy(records, asTable: isTable, in: &state)
            case .names(let parts):
                DoubtfulNames.ask(about: parts, in: &state) { choice, _ in
                    [.veil(entries, fields: fields, isTable: isTable, doubtful: choice)]
                }
                return []
            }
        }
    }
}

/// Putting on the clipboard what is seen, without the names of persons.
enum Copying {
    /// Copies what is selected in a form or shown as a code; else the marked rows as a table, or the record as text.
    static func copyTop(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        if case .form(let form) = state.layers.last {
            let selected = form.focused?.editor?.selectedText ?? ""
            if !selected.isEmpty { return [.copy(selected)] }
            guard form.review != nil else {
                state.say(.copyNothing, role: .dim)
                return []
            }
            // Question and answer as they are stored.
            return [.veil([form.base], fields: Set(form.kind.description.fields.map(\.name)), isTable: false)]
        }
        if case .code(let code) = state.layers.last { return code.code.map { [.copy($0.text)] } ?? [] }
        guard let entry = entries.first else { return [] }
        guard state.shownMarks == nil else {
            let titles = titlesShown(by: entries, in: state.recordContext)
            let fields = tableFields(of: entry.kind, in: state).map(\.name) + titles.map(\.kind.description.titleField)
            return [.veil(entries + titles, fields: Set(fields), isTable: true)]
        }
        let context = state.recordContext
        let all = [entry] + recordsBeside(entry, in: context) + titlesShown(by: [entry], in: context)
        let fields = Set(all.map(\.kind)).flatMap { $0.description.fields.map(\.name) }
        return [.veil(all, fields: Set(fields), isTable: false)]
    }

    /// Copies records that came without the names of persons, and says how many are hidden.
    static func copy(_ records: VeiledRecords, asTable isTable: Bool, in state: inout AppState) -> [Effect] {
        guard let entry = records.entries.first else { return [] }
        let rows = records.entries.filter { $0.identity.id > 0 }
        let beside = isTable ? records.entries.filter { $0.identity.id < 0 } : Array(records.entries.dropFirst())
        let said =
            isTable
            ? state.words(.copiedRows, state.counted(rows)) : state.words(.copiedRecord, state.words.one(entry.kind))
        if records.hidden > 0 {
            let hidden = [said, grouped(Int64(records.hidden))] + Export.wayToNames
            state.sayWhole(state.words.filled(.copiedHiding, hidden), role: .success)
        } else if isTable {
            state.message = StatusMessage(text: said, role: .success)
        }
        var context = state.recordContext
        guard isTable else {
            context = quiet(around: entry, beside, known: state.current, in: context)
            return [.copy(text(of: entry, in: context))]
        }
        useTitles(of: beside, in: &context)
        return [.copy(table(of: rows, tableFields(of: entry.kind, in: state), context))]
    }

    /// A record as text; its sentences stand on one line each.
    private static func text(of entry: RecordEntry, in context: RecordContext) -> String {
        let text = RecordText(context: context, entry: entry, omitted: RecordText.privateFields(of: entry.kind))
        return text.lines(width: unbrokenWidth).joined(separator: "\n")
    }

    /// The columns seen, without those that the office keeps to itself.
    private static func tableFields(of kind: RecordKind, in state: AppState) -> [FieldDescription] {
        let hidden = RecordText.privateFields(of: kind)
        let width = state.panes.list.isEmpty ? state.size.columns : state.panes.list.columns
        let layout = state.lists[state.pane]?.layout(width: width) ?? TableLayout(kind: kind, width: width)
        return layout.columns.map(\.field).filter { !hidden.contains($0.name) }
    }

    /// Records as a table of the columns seen, with their headings: cells apart by a tab, each row on a line.
    private static func table(of entries: [RecordEntry], _ fields: [FieldDescription], _ context: RecordContext)
        -> String
    {
        guard let kind = entries.first?.kind else { return "" }
        func line(_ cells: [String]) -> String {
            cells.map { cell in
                let parts = cell.split { $0.isWhitespace && $0 != " " && $0 != "\u{A0}" }
                return parts.joined(separator: " ")
            }.joined(separator: "\t")
        }
        let heading = line(fields.map { context.words.column(kind, $0.name) })
        let rows = entries.map { entry in line(fields.map { CellText($0, of: entry, context: context).text }) }
        return ([heading] + rows).joined(separator: "\n")
    }
}
