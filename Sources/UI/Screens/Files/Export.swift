// What is exported to a file: the register as it is seen, or all its records.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Exports a register to a file; asks before one that is there is replaced.
    /// - Parameter doubtful: what becomes of names in it that may be those of persons.
    package static func export(
        _ export: Export, path: String, replaces: Bool, doubtful: DoubtfulNames = .asked
    ) -> Effect {
        .ask("export", about: export, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            let path = try services.machine.place(path)
            return try await Unsettled.orDone { () throws(OfficeFailure) in
                try await WrittenFile(path) { () throws(OfficeFailure) in
                    try await services.machine.export(export, path, replaces, doubtful)
                }
            }
        } take: { state, answer in
            switch answer {
            case .done(let file):
                guard let rows = file.content else {
                    let again = Effect.export(export, path: file.path, replaces: true, doubtful: doubtful)
                    return state.askToOverwrite(file.path, again)
                }
                Export.sayExported(file.path, rows, in: &state)
            case .names(let parts):
                DoubtfulNames.ask(about: parts, in: &state) { choice, _ in
                    [.export(export, path: path, replaces: replaces, doubtful: choice)]
                }
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
        let layout = list.layout(width: width)
        // A column is folded for the rows that came: others may have something in it.
        let fields = Set((layout.columns.map(\.field) + layout.folded).map(\.name))
        let columns = query.kind.description.columns.map(\.name).filter(fields.contains)
        return .seen(query, columns: columns, title: list.title(in: state))
    }

    /// Asks for the file of an export.
    static func askForFile(of export: Export?, in state: inout AppState) {
        guard let export, let kind = state.kind else { return }
        state.ask(export.question(in: state), suggestion: state.words.fileName(kind) + ".xlsx")
    }

    /// The line for the file, with how many rows there are and which columns.
    private func question(in state: AppState) -> LineQuestion {
        let count = state.shownMarks.map(state.count(of:)) ?? state.lists[state.pane]?.total.map { grouped(Int64($0)) }
        return LineQuestion(
            title: { title($0, count: count ?? "…") }, note: { note($0) }, subject: .export(self)
        ) { [.export(self, path: $1, replaces: false)] }
    }

    private func title(_ words: Words, count: String) -> String {
        guard case .seen(_, let columns, _) = self else { return words[.promptExportAll] }
        return words(.promptExport, count, String(columns.count))
    }

    private func note(_ words: Words) -> String {
        switch self {
        case .everything(_, .people): words[.promptExportAllNote]
        case .everything(_, .programs): words[.promptExportExactNote]
        case .seen(let query, let columns, _):
            words(.promptExportNote, columns.map { words.column(query.kind, $0) }.joined(separator: ", "))
        }
    }

    /// Says in a line that is open how many rows there are, once the list is counted.
    static func renewCount(in state: inout AppState) {
        guard case .prompt(var prompt) = state.layers.last, case .export(let export) = prompt.question.subject else {
            return
        }
        prompt.question = export.question(in: state)
        prompt.replaceTop(of: &state)
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
