// Writes the tables of a paper as a spreadsheet, one tab a table, or as delimited text.
import Domain
import Formats

/// The writer of .xlsx. The pieces are the bytes of the file in their order.
package struct SheetFile: PaperWriter {
    /// Cells have no sheets of paper to be laid out on.
    package static var laysOut: Bool { false }
    private var sheets = SheetWriter()
    /// What the next table is called: the heading above it, else the paper.
    private var title = ""
    private var rest: [UInt8] = []

    /// A writer.
    package init() {}

    /// What no spreadsheet program could hold; nil when all is well.
    package var fault: FormatError? { sheets.fault }

    /// The characters of a sheet across, which the columns share.
    private static let width = 130.0

    package mutating func begin(_ document: PaperDocument) { title = document.title }

    package mutating func begin(_ section: PaperSection) {}

    package mutating func add(_ block: PaperBlock) {}

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {
        for paragraph in paragraphs where paragraph.style == .heading { title = paragraph.text }
    }

    package mutating func begin(_ table: PaperTable) {
        let whole = Double(max(1, table.shares.reduce(0, +)))
        let fitted = table.shares.map { ((max(5, Self.width * Double($0) / whole)) * 10).rounded() / 10 }
        let widths = table.sheetWidths.isEmpty ? fitted : table.sheetWidths
        sheets.begin(title, widths: widths, headings: table.heading.last.map { [$0.spread.map(\.text)] } ?? [])
    }

    package mutating func add(_ row: PaperRow, item: Int) { sheets.add(row.spread.map(\.typed.cellValue)) }

    package mutating func endTable() { sheets.endSheet() }

    package mutating func end(_ section: PaperSection, isLast: Bool) {}

    package mutating func end() { rest = sheets.finish() }

    package mutating func take() -> [[UInt8]] {
        defer { rest = [] }
        return [sheets.take() + rest]
    }
}

extension PaperFormat {
    /// A spreadsheet.
    static let sheet = PaperFormat(".xlsx", tables: 1...Int.max) { _ in SheetFile() }
}

/// The writer of .csv: the table of a paper that has one.
package struct DelimitedFile: PaperWriter {
    /// Cells have no sheets of paper to be laid out on.
    package static var laysOut: Bool { false }
    private var rows: [[String]] = []
    private var hasBegun = false

    /// A writer.
    package init() {}

    package mutating func begin(_ document: PaperDocument) {}

    package mutating func begin(_ section: PaperSection) {}

    package mutating func add(_ block: PaperBlock) {}

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {}

    package mutating func begin(_ table: PaperTable) {
        if let heading = table.heading.last { rows.append(heading.spread.map(\.text)) }
    }

    package mutating func add(_ row: PaperRow, item: Int) { rows.append(row.spread.map(\.typed.plainText)) }

    package mutating func endTable() {}

    package mutating func end(_ section: PaperSection, isLast: Bool) {}

    package mutating func end() {}

    package mutating func take() -> [[UInt8]] {
        defer { (rows, hasBegun) = ([], true) }
        // Spreadsheet programs know UTF-8 by the mark in front.
        return [Array(DelimitedText(rows: rows).written(byteOrderMark: !hasBegun).utf8)]
    }
}

extension PaperFormat {
    /// Delimited text.
    static let delimited = PaperFormat(".csv", tables: 1...1) { _ in DelimitedFile() }
}

extension PaperRow {
    /// The cells column by column: one that spans several leaves the others empty.
    fileprivate var spread: [PaperCell] {
        cells.flatMap { cell in [cell] + Array(repeating: PaperCell(""), count: max(0, cell.span - 1)) }
    }
}

extension PaperCell {
    /// What the cell says, typed: as it was given, else a number where numbers stand.
    fileprivate var typed: PrintedValue {
        if value != .none { return value }
        if text.isEmpty { return .none }
        guard style == .cellNumber, let figure = Figure(vietnamese: text) else { return .text(text) }
        return .figure(figure)
    }
}

extension PrintedValue {
    /// The value as a cell of a spreadsheet.
    package var cellValue: SheetValue {
        switch self {
        case .none: .none
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .figure(let figure): .figure(digits: figure.plainText, decimals: figure.scale, written: text)
        case .money(let money): .figure(digits: String(money.dong), decimals: 0, written: text)
        case .date(let date): .day(date.dayNumber, written: text)
        }
    }

    /// The value for files that know no types: digits without groups, a comma before decimals.
    package var plainText: String {
        switch self {
        case .none, .text, .number, .date: text
        case .figure(let figure): figure.plainText.replacing(".", with: ",")
        case .money(let money): String(money.dong)
        }
    }
}
