// Writes the records of a kind to a file or to standard output, batch after batch.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// Exports all records of a kind, with what they refer to, in a form that can be imported again.
    func export(
        _ kind: RecordKind, as format: ExportFormat, to path: String?, replaces: Bool, withPrivate: Bool = false
    ) async throws(Sentence) {
        guard let description = Catalogue.description(of: kind) else { throw Sentence(.failedMissing) }
        try await export([description], as: format, to: path, replaces: replaces, withPrivate: withPrivate)
    }

    /// Exports all records of every kind into one file, what is referred to first.
    func exportAll(to path: String?, replaces: Bool, withPrivate: Bool) async throws(Sentence) {
        try await export(
            Catalogue.descriptions, as: .jsonl, to: path, replaces: replaces, withPrivate: withPrivate)
    }

    private func export(
        _ descriptions: [RecordDescription], as format: ExportFormat, to path: String?, replaces: Bool,
        withPrivate: Bool
    ) async throws(Sentence) {
        let file: NewFile?
        if let path { file = try NewFile(path: writtenPath(path), replaces: replaces) } else { file = nil }
        let output = Output(file: file)
        do {
            for description in descriptions {
                let rows = RecordRows(
                    description, referenced: try await referenced(by: description),
                    uids: try await linked(by: description), withPrivate: withPrivate)
                if format == .xlsx { output.begin(words.kind(description.kind), rows.names) }
                if format == .csv { try output.write(DelimitedText(rows: [rows.names]), isFirst: true) }
                try await store.forEachBatch(of: description.kind) { batch in
                    switch format {
                    case .csv: try output.write(DelimitedText(rows: batch.map(rows.cells)), isFirst: false)
                    case .jsonl: try output.write(JSONLines.write(batch.map(rows.members)))
                    case .xlsx: try output.write(batch.map(rows.typed))
                    }
                }
            }
            if format == .xlsx { try output.finishSheet() }
        } catch {
            throw wording(error)
        }
        try file?.finish()
    }

    private func referenced(by description: RecordDescription) async throws(Sentence)
        -> [RecordKind: [Int64: RecordEntry]]
    {
        var found: [RecordKind: [Int64: RecordEntry]] = [:]
        for field in description.fields {
            guard !field.isLink, case .reference(let kind) = field.kind else { continue }
            let entries = try await stored { () async throws(StoreError) in
                try await store.allEntries(of: kind, limit: .max)
            }
            found[kind] = Dictionary(entries.map { ($0.identity.id, $0) }) { first, _ in first }
        }
        return found
    }

    private func linked(by description: RecordDescription) async throws(Sentence) -> [RecordKind: [Int64: String]] {
        var found: [RecordKind: [Int64: String]] = [:]
        for field in description.fields where field.isLink {
            guard case .reference(let kind) = field.kind, found[kind] == nil else { continue }
            found[kind] = try await stored { () async throws(StoreError) in try await store.uids(of: kind) }
        }
        return found
    }
}

/// Where exported rows go. A batch is written at a time, by the one reader of the store.
private final class Output: @unchecked Sendable {
    private let file: NewFile?
    private var sheets = SheetWriter()

    init(file: NewFile?) { self.file = file }

    func write(_ text: String) throws(Sentence) {
        if let file { try file.append(text) } else { try writeToStandardOutput(text) }
    }

    /// Begins a sheet under the names of its columns.
    func begin(_ name: String, _ names: [String]) {
        sheets.begin(name, widths: names.map { _ in 18 }, headings: [names])
    }

    /// Writes rows of the sheet.
    func write(_ rows: [[PrintedValue]]) throws(Sentence) {
        for row in rows { sheets.add(row) }
        try write(sheets.take())
    }

    /// Ends the spreadsheet; one that no program could hold is not kept.
    func finishSheet() throws(Sentence) {
        if let fault = sheets.fault { throw Sentence(fault, path: "xlsx") }
        try write(sheets.finish())
    }

    private func write(_ bytes: [UInt8]) throws(Sentence) {
        if let file { try file.append(bytes) } else { try writeToStandardOutput(bytes) }
    }

    /// A file begins with a byte order mark, so that spreadsheet programs know it for UTF-8.
    func write(_ rows: DelimitedText, isFirst: Bool) throws(Sentence) {
        try write(rows.written(byteOrderMark: isFirst && file != nil))
    }
}
