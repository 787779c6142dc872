// Tables as somebody said that they are, and those that are told and not taken.
import Domain
import Formats

extension FileReader {
    /// The heading of a table by what was said of it, or else of tables of its shape before.
    func found(in grid: TableGrid, _ said: ColumnChoice) -> (HeadingFinder.Result, isRemembered: Bool) {
        var finder = HeadingFinder(dictionary: dictionary, choice: ChosenColumns(said))
        let result = finder.find(in: grid, below: lines)
        guard said.isEmpty, let known = remembered(result) else { return (result, false) }
        finder.choice = ChosenColumns(known)
        return (finder.find(in: grid, below: lines), true)
    }

    /// What somebody said before of tables with the headings that were found; nil when nothing was said.
    func remembered(_ result: HeadingFinder.Result) -> ColumnChoice? {
        guard !remembered.isEmpty else { return nil }
        switch result {
        case .found(let heading): return remembered(HeadingShape(headings: heading.columns.map(\.text)))
        case .unknown(let heading): return remembered(HeadingShape(headings: heading.texts))
        case .none: return nil
        }
    }

    /// What was said of a shape, or else of the greatest one to which columns were added; nil where several are as great.
    private func remembered(_ shape: HeadingShape) -> ColumnChoice? {
        if let known = remembered[shape] { return known }
        let parts = remembered.filter { shape.adds(to: $0.key) }
        guard let most = parts.keys.map(\.count).max() else { return nil }
        let greatest = parts.filter { $0.key.count == most }
        return greatest.count == 1 ? greatest.values.first : nil
    }

    /// The columns of a heading with the first values of each.
    func told(_ heading: TableHeading, in grid: TableGrid, from start: Int) -> [ReadColumn] {
        let rows = grid.rows[start...]
        return heading.told { column in
            if column.isRead || column.sense == .order { return (samples(of: column.column, in: rows.prefix(12)), []) }
            // Of what is not taken the first values are told, however far down they stand, and where.
            let filled = rows.filter { row in row.filled.contains { $0.column == column.column } }
            let numbers = column.unheadedRows ?? filled.map(\.number)
            let named = Set(numbers)
            return (samples(of: column.column, in: filled.filter { named.contains($0.number) }), numbers)
        }
    }

    private func samples(of column: Int, in rows: some Collection<GridRow>) -> [String] {
        rows.lazy.compactMap { row in row.filled.first { $0.column == column } }
            .prefix(3).map { TableSequence.shortened($0.text) }
    }

    /// Tells of a table that was not taken.
    mutating func tell(_ grid: TableGrid, _ place: String, _ heading: UnknownHeading?) {
        tables.append(untaken(grid, place, heading, .unrecognised(heading?.candidates ?? [])))
        current = nil
    }

    /// Tells of a table that somebody left out.
    mutating func leaveOut(_ grid: TableGrid, _ place: String, _ result: HeadingFinder.Result) {
        var table: ReadTable
        switch result {
        case .found(let heading):
            let headings = heading.columns.filter { !$0.text.isEmpty }.map {
                ReadColumn(heading: $0.text, meaning: .leftOut)
            }
            table = ReadTable(
                place: place, outcome: .leftOut, columns: headings,
                rowCount: grid.rows[heading.rows.upperBound...].count { !$0.isBlank })
            table.headingRow = grid.rows[heading.rows.lowerBound].number
        case .unknown(let heading): table = untaken(grid, place, heading, .leftOut)
        case .none: table = untaken(grid, place, nil, .leftOut)
        }
        table.isRemembered = choices[place].isEmpty
        tables.append(table)
        current = nil
        lines = []
    }

    private func untaken(
        _ grid: TableGrid, _ place: String, _ heading: UnknownHeading?, _ outcome: ReadTable.Outcome
    ) -> ReadTable {
        let start = heading?.row ?? grid.rows.firstIndex { !$0.isBlank } ?? 0
        let below = grid.rows[(heading == nil ? start : start + 1)...]
        let columns =
            heading?.partial.map { told($0, in: grid, from: start + 1) }
            ?? grid.rows[start].filled.map { cell in
                ReadColumn(
                    heading: cell.text, meaning: .unknown,
                    samples: heading == nil ? [] : samples(of: cell.column, in: below.prefix(12)))
            }
        var table = ReadTable(
            place: place, outcome: outcome, columns: columns, rowCount: below.count { !$0.isBlank })
        table.headingRow = heading == nil ? nil : grid.rows[start].number
        return table
    }
}
