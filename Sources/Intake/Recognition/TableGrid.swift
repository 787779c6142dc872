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
    /// Whether a spreadsheet holds it as a number, whose decimals follow a point.
    var isNumber = false
    /// Whether it is merged over the row below, so that what it says is said of all of them together.
    var isOverMore = false

    /// Whether it stands for several rows.
    var isOfSeveralRows: Bool { continues || isOverMore }

    var text: String { lines.count == 1 ? lines[0] : lines.joined(separator: " ") }

    /// Whether it holds text of its own.
    var isFilled: Bool { !continues && !lines.isEmpty }
}

struct GridRow {
    var number: Int
    var cells: [GridCell]

    /// The cell that covers a column.
    func cell(at column: Int) -> GridCell? {
        cells.first { $0.column <= column && column < $0.column + $0.span }
    }

    /// The cells that hold text of their own.
    var filled: [GridCell] {
        // Of a long list these are all cells of most rows, which are not copied then.
        cells.allSatisfy(\.isFilled) ? cells : cells.filter(\.isFilled)
    }

    /// Whether no cell holds text of its own.
    var isBlank: Bool { !cells.contains(where: \.isFilled) }

    /// How many columns it covers.
    var width: Int { cells.map { $0.column + $0.span }.max() ?? 0 }

    /// Whether its first words are a number, as those of records are.
    var beginsWithNumber: Bool { cells.first(where: \.isFilled).map { TextLayout.ordinal($0.text) != nil } ?? false }

    /// Whether it holds short words without digits, as headings do.
    var isOfWords: Bool {
        filled.allSatisfy { $0.text.utf8.count <= 90 && !$0.text.contains(where: \.isNumber) }
    }

    private static let letterheads = [
        "cong hoa xa hoi", "doc lap tu do", "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "dang uy", "dang cong san",
        "doan tncs", "dang bo",
    ]

    /// Bytes of the longest name of a body with the one above it, without marks.
    private static let longestBody = 90

    /// Whether it belongs to the head of a letter: a body, the nation, a number.
    var isLetterhead: Bool {
        let texts = filled.map { TextLayout.folded($0.text) }
        guard !texts.isEmpty, texts.count <= 3 else { return false }
        return texts.contains { text in
            text.hasPrefix("cong hoa xa hoi") || text.contains("doc lap tu do hanh phuc")
                || texts.count <= 2 && text.hasPrefix("so ") && text.contains(where: \.isNumber)
        }
            // The body stands on the left: on the right it may be who answers the question of a card.
            || texts.count <= 2 && texts[0].utf8.count <= Self.longestBody && !texts[0].contains("tra loi")
                && Self.letterheads.contains(where: texts[0].hasPrefix)
    }

    private static let signatures = [
        "nguoi lap", "nguoi tong hop", "thu truong", "tm ", "kt ", "tl ", "tuq ", "noi nhan", "xac nhan cua", "ky ten",
        "ky ghi ro ho ten", "chu tich", "pho chu tich", "ke toan", "nguoi bao cao", "can bo lap", "lap bieu",
        "nguoi ky", "truong phong", "pho truong phong", "giam doc", "pho giam doc", "thu quy", "phu trach ke toan",
        "nguoi duyet", "nguoi kiem tra",
    ]

    /// Whether it begins the signatures under a table; in a row of records more cells are filled.
    var isSignature: Bool {
        guard !beginsWithNumber else { return false }
        let filled = filled
        guard (1...3).contains(filled.count) else { return false }
        return filled.allSatisfy { cell in
            let text = TextLayout.folded(cell.text) + " "
            return Self.signatures.contains(where: text.hasPrefix)
                || text.hasPrefix("ngay ") && text.contains("thang")
                || text.contains(" ngay ") && text.contains(" thang ")
        }
    }
}

/// A table with its lines cleaned and its merged cells' text repeated.
struct TableGrid {
    /// No table of an office is wider; what lies beyond is told, and not looked at.
    static let widest = 256

    /// The table's number in its file, from 1.
    var table: Int
    /// The name of the sheet it stands on; nil in a document.
    var sheet: String?
    var rows: [GridRow]
    /// What lies beyond the widest table: where it begins, in how many rows, and the first words; nil where nothing does.
    private(set) var cut: (place: String, rows: Int, text: String)?

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
        noteCut(
            source.rows.enumerated().map { index, row in
                (index + 1, row.cells.dropFirst(Self.widest).flatMap { TextLayout.lines($0.paragraphs) })
            })
        markMerged()
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
                        lines: TextLayout.lines([$0.value.text]), isNumber: $0.value.isNumber)
                })
        }
        noteCut(
            source.rows.map { row in
                (row.number, row.cells.dropFirst(Self.widest).flatMap { TextLayout.lines([$0.value.text]) })
            })
        markMerged()
    }

    /// Notes what lies beyond the widest table, by the numbers of its rows.
    private mutating func noteCut(_ beyond: [(number: Int, lines: [String])]) {
        let filled = beyond.filter { !$0.lines.isEmpty }
        guard let first = filled.first, let text = first.lines.first else { return }
        let row = GridRow(number: first.number, cells: [])
        cut = (place(row: row, column: Self.widest).description, filled.count, TableSequence.shortened(text))
    }

    /// Marks the cells that the row below goes on with.
    private mutating func markMerged() {
        for index in rows.indices.dropLast() where rows[index + 1].cells.contains(where: \.continues) {
            let below = Set(rows[index + 1].cells.lazy.filter(\.continues).map(\.column))
            for place in rows[index].cells.indices where below.contains(rows[index].cells[place].column) {
                rows[index].cells[place].isOverMore = true
            }
        }
    }

    /// How many columns its widest row covers.
    var width: Int { rows.map(\.width).max() ?? 0 }

    /// Whether the signatures begin in a row: no numbered row follows.
    func beginsSignatures(at index: Int) -> Bool {
        rows[index].isSignature && !rows[(index + 1)...].contains { $0.beginsWithNumber && $0.filled.count >= 2 }
    }

    /// Where a row's cell in a column stands.
    func place(row: GridRow, column: Int) -> TablePlace {
        if let sheet {
            return .cell(sheet: sheet, reference: CellReference.letters(column: column) + "\(row.number)")
        }
        return .table(table, row: row.number)
    }
}

extension CellValue {
    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

/// A file's tables with the lines that stand before each.
struct TableSequence {
    struct Item {
        var grid: TableGrid
        /// The lines between the table before and this one.
        var linesBefore: [String]
        /// Whether it stands on a hidden sheet.
        var isHidden = false
    }

    var items: [Item] = []
    /// The lines behind the last table.
    private(set) var linesAfter: [String] = []

    init(_ file: OfficeFile) {
        switch file.content {
        case .document(let document): add(document.blocks)
        case .workbook(let workbook):
            for sheet in workbook.sheets {
                let grid = TableGrid(sheet, table: items.count + 1)
                items.append(Item(grid: grid, linesBefore: [], isHidden: sheet.isHidden))
            }
        case .records: break
        }
    }

    private mutating func add(_ blocks: [OfficeDocument.Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let text): linesAfter += TextLayout.lines([text])
            case .table(let table):
                items.append(Item(grid: TableGrid(table, table: items.count + 1), linesBefore: linesAfter))
                linesAfter = []
            }
        }
    }

    static func shortened(_ text: String) -> String {
        text.count > 60 ? String(text.prefix(59)) + "…" : text
    }
}
