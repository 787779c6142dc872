// What somebody said the tables of a file are: the kind of their rows, and what their columns hold.

/// What somebody said of a table: it overrides what its headings seem to mean.
package struct ColumnChoice: Sendable, Hashable {
    /// What its rows are.
    package enum Rows: Sendable, Hashable {
        /// What the columns say.
        case open
        /// Records of a kind.
        case kind(RecordKind)
        /// Nothing that is kept: the table is left out.
        case leftOut
    }

    /// What a column holds.
    package enum Content: Sendable, Hashable {
        /// Values of a field.
        case field(String)
        /// Nothing that is kept.
        case leftOut
    }

    /// What its rows are.
    package var rows: Rows
    /// What its columns hold, by their headings as written.
    package private(set) var columns: [String: Content] = [:]

    /// Nothing was said of the columns.
    package init(rows: Rows = .open) { self.rows = rows }

    /// What a column holds, by its heading as written; nil when nothing was said.
    package subscript(heading: String) -> Content? {
        get { columns[heading] }
        set { columns[heading] = newValue }
    }

    /// Whether nothing was said.
    package var isEmpty: Bool { rows == .open && columns.isEmpty }

    /// The kind that was named.
    package var kind: RecordKind? { if case .kind(let kind) = rows { kind } else { nil } }

    /// The same choice for rows of another kind: what it does not keep is open again.
    package func of(_ kind: RecordKind) -> ColumnChoice {
        var choice = ColumnChoice(rows: .kind(kind))
        for (heading, content) in columns {
            if case .field(let name) = content, kind.description[name] == nil { continue }
            choice.columns[heading] = content
        }
        return choice
    }
}

/// What somebody said of the tables of a file.
package struct ColumnChoices: Sendable, Hashable {
    /// What holds for each table of which nothing was said by itself.
    package var everywhere: ColumnChoice
    /// What was said of single tables, by their places.
    package var tables: [String: ColumnChoice] = [:]

    /// - Parameter everywhere: what holds for all tables.
    package init(everywhere: ColumnChoice = ColumnChoice()) { self.everywhere = everywhere }

    /// What holds for the table at a place.
    package subscript(place: String) -> ColumnChoice { tables[place] ?? everywhere }

    /// Whether nothing was said.
    package var isEmpty: Bool { everywhere.isEmpty && tables.values.allSatisfy(\.isEmpty) }
}
