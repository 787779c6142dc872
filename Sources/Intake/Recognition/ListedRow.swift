// The rows below the heading of a list: its records, its groups, and what is neither.
import Domain

/// A row below a heading.
enum ListedRow {
    /// A record.
    case record(GridRow)
    /// The title of the rows that follow.
    case group(String, GridRow)
    /// It is none of the list's, and said to be left out.
    case left(ReadRemark)
}

/// What the cells of a row say.
struct ListedValues {
    /// The values of fields, in the order of the columns.
    private(set) var values: [(name: String, value: String)] = []
    /// What no field could hold.
    var asides: [IncomingRecord.Aside] = []

    /// Whether a field has a value.
    func has(_ name: String) -> Bool { values.contains { $0.name == name } }

    /// Adds to the value of a field, behind a separator where it has one.
    mutating func add(_ name: String, _ value: String, by separator: String) {
        if let index = values.firstIndex(where: { $0.name == name }) {
            values[index].value += separator + value
        } else {
            values.append((name, value))
        }
    }
}

extension TableGrid {
    /// The rows below a heading, up to the signatures; blank ones and the heading said again are passed over.
    func listed(from start: Int, below heading: TableHeading) -> [ListedRow] {
        var listed: [ListedRow] = []
        let isNumbered = rows.dropFirst(start).contains { $0.beginsWithNumber && $0.filled.count >= 2 }
        for (index, row) in rows.enumerated().dropFirst(start) {
            if row.isBlank || heading.isRepeated(by: row) { continue }
            if beginsSignatures(at: index) {
                listed.append(.left(remark(.signature, row)))
                break
            }
            if let matter = row.matter {
                listed.append(.left(remark(matter, row)))
            } else if index == start, row.isOfColumnLetters {
                continue
            } else if let title = GroupTitle.title(of: row, heading: heading, order: heading.order)
                ?? (isNumbered ? GroupTitle.title(amongNumbered: row, order: heading.order) : nil)
            {
                listed.append(.group(title, row))
            } else {
                listed.append(.record(row))
            }
        }
        return listed
    }

    /// Where a row is, by its first cell that holds something.
    func place(of row: GridRow) -> String { place(row: row, column: row.filled.first?.column ?? 0).description }

    /// What there is to say of a row that names no record; nil when it says nothing but its number.
    func nameless(_ row: GridRow, _ heading: TableHeading) -> ReadRemark? {
        let says = row.filled.contains { cell in
            let isOrder = heading.order.map { (cell.column..<cell.column + cell.span).contains($0) } ?? false
            return !isOrder && cell.lines.contains { $0.contains { $0.isLetter || $0.isNumber } }
        }
        return says ? remark(.nameless(field: heading.kind.description.titleField), row) : nil
    }

    /// What there is to say of a row.
    func remark(_ matter: ReadRemark.Matter, _ row: GridRow) -> ReadRemark {
        ReadRemark(place: place(of: row), matter: matter, text: row.text)
    }
}
