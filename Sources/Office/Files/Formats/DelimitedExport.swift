// Exported records as delimited text.
import Domain
import Formats
import Intake
import Papers

extension ExportFormat {
    /// Text with commas.
    package static let csv = ExportFormat("csv") { isFile, _ in DelimitedExport(isFile: isFile) }
}

private struct DelimitedExport: ExportWriter {
    /// Spreadsheet programs know UTF-8 by the mark in front of a file; a pipe has none.
    let isFile: Bool
    private var rows: [[String]] = []
    private var hasBegun = false

    init(isFile: Bool) { self.isFile = isFile }

    mutating func begin(_ title: String, _ columns: [ExportColumn]) { rows.append(columns.map(\.name)) }

    mutating func add(_ entry: RecordEntry, states: [RecordState], as rows: RecordRows) {
        self.rows.append(rows.cells(of: entry, states: states))
    }

    mutating func add(_ values: [PrintedValue]) { rows.append(values.map(\.text)) }

    mutating func take() -> [UInt8] {
        guard !rows.isEmpty else { return [] }
        defer { (rows, hasBegun) = ([], true) }
        return Array(DelimitedText(rows: rows).written(byteOrderMark: isFile && !hasBegun).utf8)
    }
}
