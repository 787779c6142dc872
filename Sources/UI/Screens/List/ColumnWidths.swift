// How wide the columns of a list have to be for what stands in them.
import Domain
import Screen

/// The width of what a list has shown in each column since something else was asked for. It only grows, so that columns
/// stay where they are while one moves through the list.
struct ColumnWidths: Sendable, Equatable {
    /// The widest value of each column in cells; a column that is not named has had none.
    private var widest: [String: Int] = [:]
    private var headings: [String: Int] = [:]
    /// Whether rows were measured.
    private(set) var isEmpty = true

    /// Longer values are not measured to their end.
    private static let longest = 300

    /// Measures rows that came.
    mutating func measure(_ rows: [RecordEntry], of kind: RecordKind, in context: ScreenContext) {
        guard !rows.isEmpty else { return }
        for field in kind.description.columns {
            let name = field.name
            // The sign of the order stands behind a heading.
            if isEmpty { headings[name] = columnWidth(context.words.column(kind, name)) + 1 }
            for entry in rows {
                let cell = context.cell(field, of: entry, width: Self.longest).text
                // What is missing may be said: not reported yet.
                if cell.isEmpty, entry[name].isEmpty { continue }
                let text = name == kind.description.titleField ? context.named(cell, entry) : cell
                widest[name] = max(widest[name] ?? 0, columnWidth(text))
            }
        }
        isEmpty = false
    }

    /// Whether nothing has stood in a column.
    func isBlank(_ field: FieldDescription) -> Bool { !isEmpty && widest[field.name] == nil }

    /// How many cells a column needs for all that has stood in it; its minimum where nothing has yet.
    func needed(_ field: FieldDescription) -> Int {
        let minimum = field.shownColumn?.minimum ?? 1
        guard !isEmpty else { return minimum }
        // What is counted and not stored is not known beforehand.
        return max(widest[field.name] ?? minimum, min(headings[field.name] ?? 1, minimum))
    }
}
