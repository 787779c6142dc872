// A workbook reduced to what records are made from: sheets of sparse rows of values.

/// The sheets of a spreadsheet file, or the one sheet a delimited text amounts to.
package struct Workbook: Equatable, Sendable {
    /// The sheets in their order; hidden ones are left out unless all are.
    package var sheets: [Sheet]

    /// A workbook of these sheets.
    package init(sheets: [Sheet]) { self.sheets = sheets }
}

/// A sheet.
package struct Sheet: Equatable, Sendable {
    /// The name on its tab; empty for a delimited text.
    package var name: String
    /// Whether the tab is hidden.
    package var isHidden: Bool
    /// The rows that hold anything and are shown, from top to bottom.
    package var rows: [SheetRow]

    /// A sheet.
    package init(name: String, isHidden: Bool = false, rows: [SheetRow]) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
    }
}

/// A row that holds something.
package struct SheetRow: Equatable, Sendable {
    /// Its number as shown, from 1.
    package var number: Int
    /// The cells that hold something or are merged, from left to right.
    package var cells: [SheetCell]

    /// A row.
    package init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }
}

/// A cell.
package struct SheetCell: Equatable, Sendable {
    /// Its column from 0.
    package var column: Int
    /// How many columns it covers.
    package var columnSpan: Int
    /// Whether its value is that of a cell above, merged downwards over it.
    package var continuesAbove: Bool
    /// What it holds.
    package var value: CellValue

    /// A cell.
    package init(column: Int, columnSpan: Int = 1, continuesAbove: Bool = false, value: CellValue) {
        self.column = column
        self.columnSpan = columnSpan
        self.continuesAbove = continuesAbove
        self.value = value
    }
}

/// A cell's value.
package enum CellValue: Equatable, Sendable {
    case text(String)
    /// A number in the shortest decimal form.
    case number(String)
    case boolean(Bool)
    /// A date, a time or both as ISO 8601 writes them.
    case date(String)
    /// An error such as "#REF!", which counts as empty.
    case error(String)

    /// The value as text; a logical value as "TRUE" or "FALSE", as files write it.
    package var text: String {
        switch self {
        case .text(let text), .number(let text), .date(let text): text
        case .error: ""
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }
}

/// References to cells such as "B14".
package enum CellReference {
    /// Rows a sheet can have (ECMA-376 as spreadsheet programs implement it).
    package static let rowLimit = 1_048_576
    /// Columns a sheet can have.
    package static let columnLimit = 16_384

    /// The column's letters; column from 0.
    package static func letters(column: Int) -> String {
        var rest = max(0, column)
        var letters: [UInt8] = []
        while true {
            letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
            rest = rest / 26 - 1
            if rest < 0 { return String(decoding: letters, as: UTF8.self) }
        }
    }

    /// The column from 0 and the row from 1; nil outside a sheet's bounds.
    static func parse(_ text: some StringProtocol) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        var sawDigit = false
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x41...0x5A where !sawDigit: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A where !sawDigit: column = column * 26 + Int(byte) - 0x60
            case 0x30...0x39:
                sawDigit = true
                row = row * 10 + Int(byte) - 0x30
            default: return nil
            }
            guard column <= columnLimit, row <= rowLimit else { return nil }
        }
        return column > 0 && row > 0 ? (column - 1, row) : nil
    }
}
