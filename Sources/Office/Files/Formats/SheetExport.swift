// Exported records as a spreadsheet.
import Domain
import Formats
import Intake
import Papers
import Words

extension ExportFormat {
    /// A spreadsheet with real days and sums.
    static let xlsx = ExportFormat("xlsx") { SheetExport($1) }
}

private struct SheetExport: ExportWriter {
    private var sheets: SheetWriter
    private var rest: [UInt8] = []

    init(_ words: Words) { sheets = SheetWriter(restsOn: words[.fileRest]) }

    var fault: FormatError? { sheets.fault }

    mutating func begin(_ title: String, _ columns: [ExportColumn]) {
        sheets.begin(title, widths: columns.map(\.width), headings: [columns.map(\.name)])
    }

    mutating func add(_ entry: RecordEntry, states: [RecordState], as rows: RecordRows) {
        sheets.add(rows.typed(of: entry, states: states))
    }

    mutating func add(_ values: [PrintedValue]) { sheets.add(values.map(\.cellValue)) }

    mutating func end() { rest = sheets.finish() }

    mutating func take() -> [UInt8] {
        defer { rest = [] }
        return sheets.take() + rest
    }
}
