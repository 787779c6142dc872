// The tables of a file with what each of their columns is thought to be, and what somebody says they are.
import Domain
import Vietnamese

/// What the tables and columns of a file are, while somebody says so.
package struct ColumnsState: Sendable, Equatable {
    /// A line of the screen that can be chosen.
    enum Row: Sendable, Equatable {
        /// A table, by its place in `tables`.
        case table(Int)
        /// A column of a table, by their places.
        case column(Int, of: Int)
    }

    /// The file as it was named, and how its letters are read.
    let path: String
    let encoding: TextEncoding?
    /// Whether the answers in it are wanted, and not its records.
    let isOfAnswers: Bool
    /// The tables as they were read with what was said of them.
    private(set) var tables: [ReadTable]
    /// What was said.
    private(set) var choices: ColumnChoices
    /// What had been said when it was opened.
    private let said: ColumnChoices
    /// The row under the cursor.
    private(set) var cursor = 0

    /// The tables that somebody can say something of; the cursor stands on the first that has to be looked at.
    init(
        path: String, encoding: TextEncoding?, tables: [ReadTable], choices: ColumnChoices, isOfAnswers: Bool = false
    ) {
        (self.path, self.encoding, self.choices, self.isOfAnswers) = (path, encoding, choices, isOfAnswers)
        said = choices
        self.tables = tables.filter(\.canBeSaid)
        cursor = rows.firstIndex { isOpen($0) } ?? 0
    }

    /// The rows from top to bottom; a table that is left out has no columns.
    var rows: [Row] {
        tables.indices.flatMap { table -> [Row] in
            let columns = isLeftOut(table) ? 0..<0 : tables[table].columns.indices
            return [.table(table)] + columns.map { .column($0, of: table) }
        }
    }

    /// Whether something was said since it was opened.
    var isChanged: Bool { choices != said }

    /// The row under the cursor; nil where the file has no tables.
    var current: Row? { rows[safe: cursor] }

    /// The kind that the rows of a table are; nil while nobody knows.
    func kind(of table: Int) -> RecordKind? {
        if case .taken(let kind) = tables[table].outcome { return kind }
        return choices[tables[table].place].kind
    }

    /// Whether a table is left out.
    func isLeftOut(_ table: Int) -> Bool { tables[table].outcome == .leftOut }

    /// Whether somebody has to say what a row is.
    func isOpen(_ row: Row) -> Bool {
        switch row {
        case .table(let table): if case .unrecognised = tables[table].outcome { true } else { false }
        case .column(let column, let table): kind(of: table) != nil && tables[table].columns[column].isUnclear
        }
    }

    /// Moves the cursor by rows.
    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, rows.count - 1)) }

    /// Says what the rows of a table are. What its columns are has to be read again.
    mutating func say(_ rows: ColumnChoice.Rows, of table: Int) {
        let place = tables[table].place
        if case .kind(let kind) = rows {
            choices.tables[place] = choice(of: table).of(kind)
        } else {
            choices.tables[place] = ColumnChoice(rows: rows)
        }
    }

    /// Says what a column of a table of a known kind is.
    mutating func say(_ content: ColumnChoice.Content, of column: Int, in table: Int) {
        guard let kind = kind(of: table) else { return }
        var choice = choice(of: table).of(kind)
        choice[tables[table].columns[column].heading] = content
        choices.tables[tables[table].place] = choice
        switch content {
        case .field(let name): tables[table].columns[column].meaning = .field(name)
        case .leftOut: tables[table].columns[column].meaning = .leftOut
        }
    }

    /// What was said of a table; one that is read as somebody said before goes on from there.
    private func choice(of table: Int) -> ColumnChoice {
        let said = choices[tables[table].place]
        guard said.isEmpty, tables[table].isRemembered else { return said }
        var choice = ColumnChoice()
        for column in tables[table].columns {
            switch column.meaning {
            case .field(let name): choice[column.heading] = .field(name)
            case .leftOut: choice[column.heading] = .leftOut
            case .order, .noted, .personal, .spare, .unclear, .unknown: break
            }
        }
        return choice
    }

    /// Takes the tables as they are read with what was said; the cursor stays where it is.
    mutating func take(_ tables: [ReadTable]) {
        self.tables = tables.filter(\.canBeSaid)
        move(by: 0)
    }
}
