// The one form in which tables of every file kind are looked through.
import Formats

/// Where a row stands in its file.
package enum TablePlace: Equatable, Hashable, Sendable, CustomStringConvertible {
    /// A row of a document's table; both counted from 1.
    case table(Int, row: Int)
    /// A cell of a sheet, such as "B14"; the sheet's name is empty for a delimited text.
    case cell(sheet: String, reference: String)

    /// The place without words: "2:5" (table, row), "OCOP!B14" or "B14".
    package var description: String {
        switch self {
        case .table(let table, let row): "\(table):\(row)"
        case .cell(let sheet, let reference): sheet.isEmpty ? reference : "\(sheet)!\(reference)"
        }
    }
}

struct GridCell {
    var column: Int
    var span: Int
    /// Whether its lines are those of the cell above that is merged over it.
    var continues: Bool
    /// Composed lines without layout blanks, empty ones left out.
    var lines: [String]

    var text: String { lines.joined(separator: " ") }
}

struct GridRow {
    var number: Int
    var cells: [GridCell]

    /// The cell that covers a column.
    func cell(at column: Int) -> GridCell? {
        cells.first { $0.column <= column && column < $0.column + $0.span }
    }

    /// The cells that hold text of their own.
    var filled: [GridCell] { cells.filter { !$0.continues && !$0.lines.isEmpty } }
}

/// A table with its lines cleaned and its merged cells' text repeated.
struct TableGrid {
    /// No table of an office is wider; what lies beyond is not looked at.
    private static let widest = 256

    /// The table's number in its file, from 1.
    var table: Int
    /// The name of the sheet it stands on; nil in a document.
    var sheet: String?
    var rows: [GridRow]

    init(_ source: DocumentTable, table: Int) {
        self.table = table
        var origins: [Int: [String]] = [:]
        rows = source.rows.enumerated().map { index, row in
            GridRow(
                number: index + 1,
                cells: row.cells.prefix(Self.widest).map { cell in
                    let lines = cell.continuesAbove ? origins[cell.column] ?? [] : TextLayout.lines(cell.paragraphs)
                    origins[cell.column] = lines
                    return GridCell(
                        column: cell.column, span: cell.columnSpan, continues: cell.continuesAbove, lines: lines)
                })
        }
    }

    init(_ source: Sheet, table: Int) {
        self.table = table
        sheet = source.name
        rows = source.rows.map { row in
            GridRow(
                number: row.number,
                cells: row.cells.prefix(Self.widest).map {
                    GridCell(
                        column: $0.column, span: $0.columnSpan, continues: $0.continuesAbove,
                        lines: TextLayout.lines([$0.value.text]))
                })
        }
    }

    /// Where a row's cell in a column stands.
    func place(row: GridRow, column: Int) -> TablePlace {
        if let sheet {
            return .cell(sheet: sheet, reference: CellReference.letters(column: column) + "\(row.number)")
        }
        return .table(table, row: row.number)
    }
}

/// A file's tables with the lines that stand before each.
struct TableSequence {
    struct Item {
        var grid: TableGrid
        /// The lines between the table before and this one.
        var linesBefore: [String]
    }

    var items: [Item] = []

    init(_ file: OfficeFile) {
        switch file.content {
        case .document(let document):
            var lines: [String] = []
            for block in document.blocks {
                switch block {
                case .paragraph(let text): lines += TextLayout.lines([text])
                case .table(let table):
                    items.append(Item(grid: TableGrid(table, table: items.count + 1), linesBefore: lines))
                    lines = []
                }
            }
        case .workbook(let workbook):
            for sheet in workbook.sheets {
                items.append(Item(grid: TableGrid(sheet, table: items.count + 1), linesBefore: []))
            }
        case .records: break
        }
    }

    /// The first words of the first tables, to tell what was found instead.
    var headingsSeen: [[String]] {
        items.prefix(5).map { item in
            let widest = item.grid.rows.prefix(10).max { $0.filled.count < $1.filled.count }
            return (widest?.filled ?? []).prefix(12).map { Self.shortened($0.text) }
        }
    }

    static func shortened(_ text: String) -> String {
        text.count > 60 ? String(text.prefix(59)) + "…" : text
    }
}
