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

    /// The versions of the records that were measured last, by their numbers; no more than a list keeps.
    private var versions: [Int64: Int] = [:]

    /// Whether columns are as wide, whatever was measured.
    static func == (one: ColumnWidths, other: ColumnWidths) -> Bool {
        one.isEmpty == other.isEmpty && one.widest == other.widest && one.headings == other.headings
    }

    /// Longer values are not measured to their end.
    private static let longest = 160

    /// Measures rows that came, as far as they were not.
    mutating func measure(_ rows: [RecordEntry], of kind: RecordKind, in context: ScreenContext) {
        guard !rows.isEmpty else { return }
        let fields = kind.description.columns
        // The sign of the order stands behind a heading.
        if isEmpty {
            for field in fields { headings[field.name] = columnWidth(context.words.column(kind, field.name)) + 1 }
        }
        let fresh = rows.filter { versions[$0.identity.id] != $0.identity.version }
        if versions.count + fresh.count > ListState.capacity { versions = [:] }
        for entry in fresh { versions[entry.identity.id] = entry.identity.version }
        for field in fields {
            let name = field.name
            let isTitle = name == kind.description.titleField
            let isText = field.kind == .text || field.kind == .prose
            var most = widest[name] ?? -1
            for entry in fresh where most < Self.longest {
                let value = entry[name]
                // No letter takes more cells than bytes; a sign and a blank may stand in front.
                if isText, case .text(let text) = value, !text.isEmpty, text.utf8.count + 2 <= most { continue }
                let cell =
                    field.isOfUnit
                    ? CellText(field, of: entry, context: context.records).text
                    : context.cell(field, of: entry, width: Self.longest).text
                // What is missing may be said: not reported yet.
                if cell.isEmpty, value.isEmpty { continue }
                most = max(most, columnWidth(isTitle ? context.named(cell, entry) : cell))
            }
            if most >= 0 { widest[name] = most }
        }
        isEmpty = false
    }

    /// Has what was measured measured again: it is told otherwise now.
    mutating func forgetRows() { versions = [:] }

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
