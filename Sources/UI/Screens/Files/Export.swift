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
                state.sayExported(file.path, rows)
            } else {
                state.askToOverwrite(file.path, .export(export, path: file.path, replaces: true))
            }
        }
    }
}

extension AppState {
    /// The list as it is seen: its rows, or the marked ones where marks are shown, in the columns on the screen.
    var seenExport: Export? {
        guard let list = lists[pane] else { return nil }
        var query = list.query
        if let marks = shownMarks {
            query.conditions = [.records(marks.ids.sorted())]
            (query.filter, query.units) = ("", [])
        }
        let width = panes.list.isEmpty ? frame.body.columns : panes.list.columns
        let columns = TableLayout(kind: query.kind, width: width).columns.map(\.field.name)
        return .seen(query, columns: columns, title: list.title(in: self))
    }

    /// Asks for the file of an export.
    mutating func askForFile(of export: Export?) {
        guard let export, let kind else { return }
        let question = LineQuestion(title: { $0.exportTitle(export) }, note: { $0.exportNote(export) }) {
            [.export(export, path: $1, replaces: false)]
        }
        ask(question, suggestion: words.fileName(kind) + ".xlsx")
    }

    /// What the line for the file of an export is called: how many rows and columns there are.
    func exportTitle(_ export: Export) -> String {
        guard case .seen(_, let columns, _) = export, let list = lists[pane] else { return words[.promptExportAll] }
        let count = shownMarks.map(count(of:)) ?? list.total.map { grouped(Int64($0)) }
        return words(.promptExport, count ?? "…", String(columns.count))
    }

    /// What is said below that line: the columns by their names.
    func exportNote(_ export: Export) -> String {
        guard case .seen(let query, let columns, _) = export else { return words[.promptExportAllNote] }
        return words(
            .promptExportNote, columns.map { words.column(query.kind, $0) }.joined(separator: ", "))
    }

    /// Says what was exported, and whether something is hidden in it.
    mutating func sayExported(_ path: String, _ exported: ExportedRows) {
        if case .prompt = layers.last { layers.removeLast() }
        let hidden = grouped(Int64(exported.hidden))
        guard let count = exported.rows else {
            if exported.hidden == 0 { return sayWhole(words(.written, path), role: .success) }
            return sayWhole(words(.exportedAllHidden, path, hidden, exported.kind.rawValue), role: .success)
        }
        let rows = grouped(Int64(count))
        if exported.hidden == 0 { return sayWhole(words(.exported, rows, path), role: .success) }
        sayWhole(
            words.filled(.exportedHidden, [rows, path, hidden] + Self.wayToNames), role: .success)
    }

    /// The keys that show the names of a list: its preview, and there the reason.
    static let wayToNames = [Command.print, Command.disclose].map { $0.keys.first?.label ?? "" }

    /// Says where a file was written.
    package mutating func sayWritten(_ path: String) {
        if case .prompt = layers.last { layers.removeLast() }
        sayWhole(words(.written, path), role: .success)
    }

    /// Says something that may be longer than the line; its end can be read.
    mutating func sayWhole(_ text: String, role: StyleRole) {
        message = StatusMessage(text: text, role: role, whole: columnWidth(text) > size.columns - 2 ? [text] : [])
    }
}
