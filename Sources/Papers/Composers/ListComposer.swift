// A list on paper: its columns, its rows in its order.
import Domain
import Vietnamese
import Words

/// Composes a list, row by row.
package struct ListComposer: Sendable {
    /// The columns: the title in front, then the others of the description.
    package let columns: [FieldDescription]
    private let kind: RecordKind
    private let printer: FieldPrinter

    /// A composer of lists of a kind.
    package init(_ description: RecordDescription, printer: FieldPrinter) {
        kind = description.kind
        let columns = description.columns
        let title = description[description.titleField].map { [$0] } ?? []
        self.columns = title + columns.filter { $0.name != description.titleField }
        self.printer = printer
    }

    /// The headings: order number, then the columns.
    package var headings: [String] {
        let order = printer.words[.paperOrder]
        return [order]
            + columns.map { field in
                let heading = printer.words.column(kind, field.name)
                // A column of numbers of its own goes by its whole name beside the order numbers.
                return heading == order ? printer.words.field(kind, field.name) : heading
            }
    }

    /// The values of a record in the columns.
    package func values(of entry: RecordEntry, hiding names: inout NameHiding) -> [PrintedValue] {
        columns.map { printer.value($0, of: entry, hiding: &names) }
    }

    /// A row of the table.
    /// - Parameter number: its order number, from 1.
    package func row(_ entry: RecordEntry, number: Int, hiding names: inout NameHiding) -> PaperRow {
        var order = PaperCell(String(number), style: .cellCentred)
        order.value = .number(number)
        return PaperRow([order] + values(of: entry, hiding: &names).map(\.cell))
    }

    /// The paper around rows that are at hand, as the list was on a day.
    package func document(title: String, rows: [PaperRow], on day: CalendarDate) -> PaperDocument {
        var table = table
        table.rows = rows
        return document(title: title, table: table, on: day)
    }

    /// The paper around the rows of a list, as it was on a day.
    /// - Parameter title: what the list or view is called.
    package func document(title: String, rows: PaperRowFeed, on day: CalendarDate) -> PaperDocument {
        var table = table
        table.feed = rows
        return document(title: title, table: table, on: day)
    }

    private var table: PaperTable {
        var table = PaperTable(shares: shares, heading: [PaperRow(texts: headings, style: .cellHeading)])
        table.sheetWidths = sheetWidths
        return table
    }

    private func document(title: String, table: PaperTable, on day: CalendarDate) -> PaperDocument {
        PaperDocument(listing: table, title: title, below: [printer.words.countLine(kind, table.count, on: day)])
    }

    /// The parts of the width: numbers and days get what they need, words share the rest.
    private var shares: [Int] {
        let needs = columns.map { Self.need(of: $0) }
        let order = 4
        let room = SheetSize.landscape.columns - 3 * (columns.count + 1) - 1 - order
        let least = 6
        let words = needs.count { $0 == nil }
        let spare = max(0, room - needs.compactMap { $0 }.reduce(0, +) - least * words)
        let weights = zip(columns, needs).map { column, need in
            need == nil ? (column.shownColumn?.minimum ?? 20) + 10 * (column.shownColumn?.share ?? 3) : 0
        }
        let whole = max(1, weights.reduce(0, +))
        var (given, used) = (0, 0)
        let widths = zip(needs, weights).map { need, weight in
            if let need { return need }
            given += weight
            let end = spare * given / whole
            defer { used = end }
            return least + end - used
        }
        return [order] + widths
    }

    /// The widths of the columns of a spreadsheet, in characters: a screen is wider than paper.
    private var sheetWidths: [Double] {
        [6]
            + columns.map { column in
                if column.kind == .money { return 19 }
                if let need = Self.need(of: column) { return Double(need) + 4 }
                return Double(
                    min(60, max(14, (column.shownColumn?.minimum ?? 30) + 10 * (column.shownColumn?.share ?? 1))))
            }
    }

    /// The letters that values of a field take without being wrapped, as far as each does; nil for words. A column that
    /// holds longer ones is widened by them.
    private static func need(of field: FieldDescription) -> Int? {
        switch field.kind {
        case .date: 10
        case .money: 9
        case .number: max(5, min(8, field.column?.minimum ?? 5))
        case .figure: max(8, min(12, field.column?.minimum ?? 8))
        case .flag: 6
        case .text, .prose, .choice, .several, .reference, .references: nil
        }
    }
}
