// Writes a list as it is seen on the screen: its rows in its order, its columns under their names.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// Writes what an export asks for to a file in the format of its ending.
    /// - Returns: what a list holds; nil when all records of a kind were written.
    func export(_ export: Export, to path: String, replaces: Bool) async throws(Sentence) -> ExportedRows? {
        let format = ExportFormat.allCases.first { path.lowercased().hasSuffix("." + $0.rawValue) }
        switch export {
        case .everything(let kind):
            guard let format else { throw Sentence(.failedExportEnding) }
            try await self.export(kind, as: format, to: path, replaces: replaces)
            return nil
        case .seen(let query, let columns, let title):
            guard let format, format != .jsonl else { throw Sentence(.failedSeenEnding) }
            return try await exportSeen(query, columns, title: title, as: format, to: path, replaces: replaces)
        }
    }

    private func exportSeen(
        _ query: ListQuery, _ fields: [String], title: String, as format: ExportFormat, to path: String, replaces: Bool
    ) async throws(Sentence) -> ExportedRows {
        guard let description = Catalogue.description(of: query.kind) else { throw Sentence(.failedMissing) }
        let columns = fields.compactMap { description[$0] }
        let printer = try await printer(of: query.kind)
        var names = try await hiding(showsAll: false)
        let headings = columns.map { words.column(query.kind, $0.name) }
        let file = try NewFile(path: writtenPath(path), replaces: replaces)
        var sheet = SheetWriter()
        var count = 0
        if format == .xlsx {
            sheet.begin(title, widths: columns.map { Double(sheetWidth(of: $0)) }, headings: [headings])
        } else {
            // Spreadsheet programs know UTF-8 by the mark in front.
            try file.append(DelimitedText(rows: [headings]).written(byteOrderMark: true))
        }
        try await forEachRecord(of: query) { entry throws(Sentence) in
            let values = columns.map { printer.value($0, of: entry, hiding: &names) }
            count += 1
            if format == .xlsx {
                sheet.add(values)
                try file.append(sheet.take())
            } else {
                try file.append(DelimitedText(rows: [values.map(\.text)]).written(byteOrderMark: false))
            }
        }
        if format == .xlsx {
            let rest = sheet.finish()
            if let fault = sheet.fault { throw Sentence(fault, path: path) }
            try file.append(rest)
        }
        try file.finish()
        return ExportedRows(rows: count, hidden: names.hidden.count)
    }

    /// The characters that values of a column take; a screen is wider than paper.
    private func sheetWidth(of column: FieldDescription) -> Int {
        switch column.kind {
        case .date, .number, .figure, .flag: 14
        case .money: 20
        case .text, .prose, .choice, .several, .reference:
            min(60, max(14, (column.column?.minimum ?? 30) + 10 * (column.column?.share ?? 1)))
        }
    }
}
