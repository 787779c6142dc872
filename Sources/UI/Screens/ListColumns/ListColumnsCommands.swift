// Commands that arrange the window: the line between list and record, and the columns of lists.
import Domain
import Office
import Screen
import Words

extension Command {
    static let wider = Command("wider", [.letter(">")], in: [.list, .detail, .listColumns], against: noSplit) {
        state, _ in
        ListColumnsState.widen(by: 1, in: &state)
    }

    static let narrower = Command("narrower", [.letter("<")], in: [.list, .detail, .listColumns], against: noSplit) {
        state, _ in
        ListColumnsState.widen(by: -1, in: &state)
    }

    static let turnSplit = Command(
        "turnSplit", [KeyPress(.function(3), .control)], in: [.list, .detail, .review]
    ) { state, _ in
        state.arrangement.split = state.arrangement.split.turned
        // A window that is too low for the one or too narrow for the other shows both as it can.
        if !state.panes.hasRoomForBoth { state.say(.splitNoRoom, role: .warning) }
        return [.rememberWindow(state.arrangement)]
    }

    static let listColumns = Command(
        "listColumns", [.letter("|")], in: [.list], against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        ListColumnsState.open(in: &state)
        return []
    }

    static let showColumn = Command("showColumn", [.letter(" ")], in: [.listColumns]) { state, _ in
        ListColumnsState.change(in: &state) { columns, state in
            if !columns.toggle() { state.say(.listColumnsNameStays, role: .warning) }
        }
    }

    static let columnUp = Command("columnUp", [KeyPress(.up, .shift)], in: [.listColumns]) { state, _ in
        ListColumnsState.change(in: &state) { columns, _ in columns.moveColumn(by: -1) }
    }

    static let columnDown = Command("columnDown", [KeyPress(.down, .shift)], in: [.listColumns]) { state, _ in
        ListColumnsState.change(in: &state) { columns, _ in columns.moveColumn(by: 1) }
    }

    static let usualColumns = Command("usualColumns", [KeyPress(.delete)], in: [.listColumns]) { state, _ in
        ListColumnsState.change(in: &state) { columns, _ in columns.reset() }
    }

    static let arrangingRows: [Command] = [
        wider, narrower, turnSplit, listColumns, showColumn, columnUp, columnDown, usualColumns,
    ]

    /// Why there is no line to move.
    private static func noSplit(_ state: AppState) -> Text? {
        guard state.layers.isEmpty else { return nil }
        return state.panes.list.isEmpty || state.panes.detail.isEmpty ? .splitAlone : nil
    }
}

extension Split {
    /// Moves the line between list and record, as it stands: to the right, or down.
    fileprivate static func move(by step: Int, in state: inout AppState) -> [Effect] {
        guard let moved = state.arrangement.split.moved(by: step) else {
            state.say(.splitNoFurther, role: .dim)
            return []
        }
        state.arrangement.split = moved
        return [.rememberWindow(state.arrangement)]
    }
}

extension ListColumnsState {
    /// Widens the column under the cursor, or the list where its columns are not open.
    fileprivate static func widen(by step: Int, in state: inout AppState) -> [Effect] {
        guard case .listColumns = state.layers.last else { return Split.move(by: step, in: &state) }
        return change(in: &state) { columns, _ in columns.widen(by: step * 2) }
    }

    /// Opens the columns of the list that is shown.
    fileprivate static func open(in state: inout AppState) {
        guard let kind = state.kind else { return }
        let columns = state.arrangement[kind]
        state.layers.append(.listColumns(ListColumnsState(kind: kind, columns: columns, shown: shown(in: state))))
    }

    /// The cells of each column of the list behind.
    private static func shown(in state: AppState) -> [String: Int] {
        let width = state.panes.list.isEmpty ? state.frame.body.columns : state.panes.list.columns
        let placed = state.lists[state.pane]?.layout(width: width).columns ?? []
        return Dictionary(placed.map { ($0.field.name, $0.width) }) { first, _ in first }
    }

    /// Lets the columns on top change themselves, lays the list out as they say and remembers it.
    fileprivate static func change(
        in state: inout AppState, _ body: (inout ListColumnsState, inout AppState) -> Void
    ) -> [Effect] {
        guard case .listColumns(var columns) = state.layers.last else { return [] }
        body(&columns, &state)
        state.arrangement[columns.kind] = columns.columns
        state.settleList()
        columns.shown = shown(in: state)
        columns.replaceTop(of: &state)
        return [.rememberWindow(state.arrangement)]
    }
}

extension Effect {
    /// Remembers how the window is arranged.
    fileprivate static func rememberWindow(_ arrangement: Arrangement) -> Effect {
        .tell("rememberWindow", about: arrangement) { services throws(OfficeFailure) in
            try await services.machine.rememberWindow(arrangement)
        }
    }
}
