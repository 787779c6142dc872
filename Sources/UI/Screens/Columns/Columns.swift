// Saying what the tables and columns of a file are, and reading it so.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Reads a file as somebody said.
    /// - Parameter isDone: whether the plan is wanted; else how the columns are read now.
    static func readColumns(_ columns: ColumnsState, isDone: Bool) -> Effect {
        .ask("readColumns", about: columns, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            columns.isOfAnswers
                ? try await services.machine.planAnswers(typedPaths(columns.path), columns.choices)
                : try await services.machine.planImport(columns.path, columns.encoding, columns.choices)
        } take: { state, read in
            guard case .columns(var shown) = state.layers.last else { return }
            switch read {
            case .plan(let plan) where isDone:
                state.layers.removeLast()
                if case .plan = state.layers.last { state.layers.removeLast() }
                PlanState(plan: plan, path: columns.path, units: state.units).open(in: &state)
                return
            case .plan(let plan): shown.take(plan.tables)
            case .tables(let tables):
                shown.take(tables)
                if isDone { state.say(.columnsMissing, role: .warning) }
            case .offer: return
            }
            shown.replaceTop(of: &state)
        }
    }
}

extension Command {
    static let columns = Command(
        "columns", [KeyPress(.function(4))], in: [.plan],
        against: { state in
            guard case .plan(let plan) = state.layers.last else { return nil }
            return plan.plan.tables.contains(where: \.canBeSaid) ? nil : .columnsNone
        }
    ) { state, _ in
        guard case .plan(let shown) = state.layers.last else { return [] }
        let plan = shown.plan
        let columns = ColumnsState(
            path: shown.path, encoding: plan.encoding, tables: plan.tables, choices: plan.choices,
            isOfAnswers: plan.isOfAnswers)
        state.layers.append(.columns(columns))
        return []
    }

    static let leaveOutColumn = Command("leaveOutColumn", [KeyPress(.function(8)), KeyPress(.delete)], in: [.columns]) {
        state, _ in
        guard case .columns(let columns) = state.layers.last else { return [] }
        return columns.leaveOut(in: &state)
    }

    static let columnRows: [Command] = [columns, leaveOutColumn]
}

extension ColumnsState: OverlayScreen {
    var place: Place { .columns }
    var layer: Layer { .columns(self) }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintColumns] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        ColumnsView(context: context, columns: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) {
            switch command {
            case .save: return [.readColumns(self, isDone: true)]
            case .accept: return ask(in: &state)
            default: return state.give(command)
            }
        }
        guard let step = key.cursorStep(page: Overlay(size: state.size).inner.rows, of: rows.count) else { return [] }
        var moved = self
        moved.move(by: step)
        moved.replaceTop(of: &state)
        return []
    }

    /// Asks what the row under the cursor is.
    private func ask(in state: inout AppState) -> [Effect] {
        switch current {
        case .table(let table): askKind(of: table, in: &state)
        case .column(let column, let table):
            if let kind = kind(of: table) {
                askField(of: column, in: table, kind, state: &state)
            } else {
                askKind(of: table, in: &state)
            }
        case nil: break
        }
        return []
    }

    private func askKind(of table: Int, in state: inout AppState) {
        let words = state.words
        var candidates: [RecordKind] = []
        if case .unrecognised(let kinds) = tables[table].outcome { candidates = kinds }
        let kinds = candidates + Office.listedKinds.filter { !candidates.contains($0) }
        let items = kinds.map { kind in
            MenuItem(title: words.kind(kind), note: kind.rawValue) { Self.say(.kind(kind), of: table, in: &$0) }
        }
        let drop = MenuItem(title: words[.columnsLeaveTable], note: "F8") { Self.say(.leftOut, of: table, in: &$0) }
        state.layers.append(
            .menu(MenuState(title: words(.columnsAskTable, words.tablePlace(tables[table])), items: items + [drop])))
    }

    private func askField(of column: Int, in table: Int, _ kind: RecordKind, state: inout AppState) {
        let words = state.words
        var likely: [String] = []
        if case .unclear(let names) = tables[table].columns[column].meaning { likely = names }
        let fields = kind.description.fields.filter { !$0.isDerived }.map(\.name)
        let names = likely + fields.filter { !likely.contains($0) }
        let items = names.map { name in
            let taken = tables[table].columns.first { $0.meaning == .field(name) }?.heading
            return MenuItem(title: words.field(of: kind, name), note: taken.map { "← " + $0 } ?? "", keywords: name) {
                Self.say(.field(name), of: column, in: table, state: &$0)
            }
        }
        let drop = MenuItem(title: words[.columnLeave], note: "F8") {
            Self.say(.leftOut, of: column, in: table, state: &$0)
        }
        let heading = tables[table].columns[column].heading
        var menu = MenuState(title: words(.columnsAskColumn, heading), items: items + [drop])
        menu.cursor = names.firstIndex { tables[table].columns[column].meaning == .field($0) } ?? 0
        state.layers.append(.menu(menu))
    }

    /// Leaves out what is under the cursor, or takes a table in again that was left out.
    fileprivate func leaveOut(in state: inout AppState) -> [Effect] {
        switch current {
        case .table(let table): return Self.say(isLeftOut(table) ? .open : .leftOut, of: table, in: &state)
        case .column(let column, let table):
            guard kind(of: table) != nil else {
                state.say(.columnsKindFirst, role: .warning)
                return []
            }
            return Self.say(.leftOut, of: column, in: table, state: &state)
        case nil: return []
        }
    }

    private static func say(_ rows: ColumnChoice.Rows, of table: Int, in state: inout AppState) -> [Effect] {
        guard case .columns(var columns) = state.layers.last else { return [] }
        columns.say(rows, of: table)
        columns.replaceTop(of: &state)
        return [.readColumns(columns, isDone: false)]
    }

    private static func say(
        _ content: ColumnChoice.Content, of column: Int, in table: Int, state: inout AppState
    ) -> [Effect] {
        guard case .columns(var columns) = state.layers.last else { return [] }
        columns.say(content, of: column, in: table)
        columns.move(by: 1)
        columns.replaceTop(of: &state)
        return []
    }
}
