// Which columns a list shows, in which order and how wide, as a list with a cursor.
import Domain
import Screen
import Words

/// The columns of a list, while somebody arranges them.
package struct ListColumnsState: Sendable {
    /// The kind listed.
    let kind: RecordKind
    /// What is said of the columns.
    private(set) var columns: ColumnArrangement
    /// The cells that each column has on the screen now; those without are not shown.
    var shown: [String: Int]
    /// The column under the cursor.
    private(set) var cursor = 0

    init(kind: RecordKind, columns: ColumnArrangement, shown: [String: Int]) {
        (self.kind, self.columns, self.shown) = (kind, columns, shown)
    }

    /// The columns in their order.
    var fields: [FieldDescription] { columns.fields(of: kind) }

    /// The column under the cursor.
    var current: FieldDescription? { fields[safe: cursor] }

    /// Whether a column names the records: it stays.
    func isName(_ field: FieldDescription) -> Bool { field.name == kind.description.titleField }

    /// Moves the cursor by columns.
    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, fields.count - 1)) }

    /// Shows or hides the column under the cursor; false where it stays.
    mutating func toggle() -> Bool {
        guard let current, !isName(current) else { return false }
        columns.toggle(current)
        return true
    }

    /// Moves the column under the cursor by a place, and the cursor with it.
    mutating func moveColumn(by step: Int) {
        guard let current, columns.move(current, by: step, of: kind) else { return }
        move(by: step)
    }

    /// Makes the column under the cursor wider or narrower than it is on the screen.
    mutating func widen(by step: Int) {
        guard let current else { return }
        let now = columns.widths[current.name] ?? shown[current.name] ?? current.shownColumn?.minimum ?? 1
        columns.set(now + step, of: current)
    }

    /// Takes everything back that was said.
    mutating func reset() { columns = ColumnArrangement() }
}

extension ListColumnsState: OverlayScreen {
    var place: Place { .listColumns }
    var layer: Layer { .listColumns(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintListColumns] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        ListColumnsView(context: context, columns: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) { return state.give(command) }
        guard let step = key.cursorStep(page: fields.count, of: fields.count) else { return [] }
        var moved = self
        moved.move(by: step)
        moved.replaceTop(of: &state)
        return []
    }
}
