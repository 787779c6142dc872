// What is exported to a file: the register as it is seen, or all its records.
import Domain
import Office
import Screen
import Vietnamese

extension Effect {
    /// Exports a register to a file; asks before one that is there is replaced.
    package static func export(_ export: Export, path: String, replaces: Bool) -> Effect {
        .ask("export", about: export, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            let path = services.machine.place(path)
            return try await WrittenFile(path) { () throws(OfficeFailure) in
                try await services.machine.export(export, path, replaces)
            }
        } take: { state, file in
            if let rows = file.content {
                Export.sayExported(file.path, rows, in: &state)
            } else {
                state.askToOverwrite(file.path, .export(export, path: file.path, replaces: true))
            }
        }
    }
}

extension Export {
    /// The list as it is seen: its rows, or the marked ones where marks are shown, in the columns on the screen.
    static func seenExport(in state: AppState) -> Export? {
        guard let list = state.lists[state.pane] else { return nil }
        var query = list.query
        if let marks = state.shownMarks {
            query.conditions = [.records(marks.ids.sorted())]
            (query.filter, query.units) = ("", [])
        }
        let width = state.panes.list.isEmpty ? state.frame.body.columns : state.panes.list.columns
        let columns = TableLayout(kind: query.kind, width: width).columns.map(\.field.name)
        return .seen(query, columns: columns, title: list.title(in: state))
    }

    /// Asks for the file of an export.
    static func askForFile(of export: Export?, in state: inout AppState) {
        guard let export, let kind = state.kind else { return }
        let question = LineQuestion(title: { export.exportTitle(in: $0) }, note: { export.exportNote(in: $0) }) {
            [.export(export, path: $1, replaces: false)]
        }
        state.ask(question, suggestion: state.words.fileName(kind) + ".xlsx")
    }

    /// What the line for the file of an export is called: how many rows and columns there are.
    func exportTitle(in state: AppState) -> String {
        guard case .seen(_, let columns, _) = self, let list = state.lists[state.pane] else {
            return state.words[.promptExportAll]
        }
        let count = state.shownMarks.map(state.count(of:)) ?? list.total.map { grouped(Int64($0)) }
        return state.words(.promptExport, count ?? "…", String(columns.count))
    }

    /// What is said below that line: the columns by their names.
    func exportNote(in state: AppState) -> String {
        let (query, columns): (ListQuery, [String])
        switch self {
        case .everything(_, .people): return state.words[.promptExportAllNote]
        case .everything(_, .programs): return state.words[.promptExportExactNote]
        case .seen(let shown, let named, _): (query, columns) = (shown, named)
        }
        return state.words(
            .promptExportNote, columns.map { state.words.column(query.kind, $0) }.joined(separator: ", "))
    }

    /// Says what was exported, and whether something is hidden in it.
    static func sayExported(_ path: String, _ exported: ExportedRows, in state: inout AppState) {
        if case .prompt = state.layers.last { state.layers.removeLast() }
        let hidden = grouped(Int64(exported.hidden))
        guard let count = exported.rows else {
            if exported.hidden == 0 { return state.sayWhole(state.words(.written, path), role: .success) }
            return state.sayWhole(state.words(.exportedAllHidden, path, hidden, exported.kind.rawValue), role: .success)
        }
        let rows = grouped(Int64(count))
        if exported.hidden == 0 { return state.sayWhole(state.words(.exported, rows, path), role: .success) }
        state.sayWhole(
            state.words.filled(.exportedHidden, [rows, path, hidden] + Self.wayToNames), role: .success)
    }

    /// The keys that show the names of a list: its preview, and there the reason.
    static let wayToNames = [Command.print, Command.disclose].map { $0.keys.first?.label ?? "" }
}
