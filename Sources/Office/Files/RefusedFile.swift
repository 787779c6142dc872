// Imports the good rows of a file, and writes the refused ones to a file beside it, to be mended and imported.
import Domain
import Formats
import Intake
import Repository
import Vietnamese
import Words

/// What came of importing the good rows of a file.
package enum RestOfImport: Sendable {
    /// They are in; where the refused ones were written, and how many they are.
    case done(path: String, refused: Int)
    /// Nothing was written: the records changed meanwhile, and the file would do this now.
    case overtaken(ImportPlan)
}

extension Office {
    /// The file for the refused rows of a file: beside it, of its kind where that has rows of its own.
    package func refusedPath(of written: String) -> String {
        let path = writtenPath(written)
        let name = fileName(path)
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        let ending = ["csv", "jsonl"].first { name[dot...].lowercased() == "." + $0 } ?? "xlsx"
        return path.dropLast(name.count) + words(.refusedFile, String(name[..<dot])) + "." + ending
    }

    /// Imports what a plan takes of a file, and writes its refused rows with the reasons to a file beside it. Both are done
    /// or neither.
    /// - Parameter replaces: whether a file that is there already makes room.
    package func carryOutRest(_ plan: ImportPlan, of written: String, replaces: Bool) async throws(OfficeFailure)
        -> RestOfImport
    {
        let rest = plan.withoutRefused
        let path = refusedPath(of: written)
        let file = try NewFile(path: path, replaces: replaces)
        try file.append(try await refusedRows(of: rest, in: written))
        if let other = try await carryOut(rest, of: written) { return .overtaken(other) }
        try file.finish()
        return .done(path: path, refused: rest.refused.count)
    }

    /// Does the same without anybody who looks: what others write meanwhile is planned with again.
    /// - Returns: where the refused rows are, as a sentence.
    package func takeInRest(_ plan: ImportPlan, of written: String, replaces: Bool) async throws(OfficeFailure)
        -> Sentence
    {
        var plan = plan
        for _ in 0..<5 {
            switch try await carryOutRest(plan, of: written, replaces: replaces) {
            case .done(let path, let refused): return Sentence(.refusedWritten, grouped(Int64(refused)), path)
            case .overtaken(let now): plan = now
            }
        }
        throw .store(.busy, path: store.path)
    }

    /// The refused rows of a plan as they stand in its file, each with its reason behind it.
    private func refusedRows(of plan: ImportPlan, in written: String) async throws(OfficeFailure) -> [UInt8] {
        let said = PlanWords(words, plan, units: plan.units(with: try await units()))
        var reasons: [String: String] = [:]
        for item in plan.refused {
            let reason = item.problems.map { said.problem($0, of: item) }.joined(separator: " ")
            reasons[item.place] = reasons[item.place].map { $0.contains(reason) ? $0 : $0 + " " + reason } ?? reason
        }
        let request = plan.encoding.map(EncodingRequest.given) ?? .asked
        var file = OfficeFile(format: .text, content: .document(OfficeDocument(blocks: [])))
        if case .file(let read, _) = try await reading(written, as: request) { file = read }
        let taken = Set(plan.items.filter { $0.action != .refused }.map(\.place))
        let rows = RefusedRows(file, reasons: reasons, taken: taken, heading: words[.fileReason])
        if !rows.objects.isEmpty { return Array(JSONLines.write(rows.objects).utf8) }
        let others = plan.refused.filter { rows.others.contains($0.place) }
        if fileName(refusedPath(of: written)).hasSuffix(".csv"), let table = rows.tables.first, others.isEmpty,
            let form = file.form
        {
            let cells = table.rows.map { row in row.map { $0?.text ?? "" } }
            return form.written(cells)
        }
        var sheets = SheetWriter(restsOn: words[.fileRest])
        for table in rows.tables {
            let columns = table.rows.map(\.count).max() ?? 0
            let widths = [Double](repeating: 24, count: max(0, columns - 1)) + [60]
            sheets.begin(table.name.isEmpty ? words[.fileRefused] : table.name, widths: widths, headings: [])
            for row in table.rows { sheets.add(row.map { $0.map(SheetValue.init) ?? .none }) }
        }
        for (kind, items) in Dictionary(grouping: others, by: \.entry.kind).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) { add(items, of: kind, in: plan, reasons, to: &sheets, units: try await units()) }
        let bytes = sheets.take() + sheets.finish()
        if let fault = sheets.fault { throw .format(fault, path: refusedPath(of: written)) }
        return bytes
    }

    /// Adds records that stood in no table, field by field under what the fields are called.
    private func add(
        _ items: [ImportItem], of kind: RecordKind, in plan: ImportPlan, _ reasons: [String: String],
        to sheets: inout SheetWriter, units: UnitRegistry
    ) {
        let description = kind.description
        let fields = description.fields.filter { field in
            !field.isDerived
                && (field.name == description.titleField
                    || items.contains { item in
                        !item.entry[field.name].isEmpty || item.problems.contains { $0.field == field.name }
                    })
        }
        let names = fields.map(\.calledName) + [FileColumn.uid, FileColumn.reason]
        sheets.begin(
            words.kind(kind), widths: fields.map { Double(sheetWidth(of: $0)) } + [14, 60],
            headings: [names.map { words.fileHeading($0, of: kind) }])
        for item in items {
            let cells = fields.map { field -> SheetValue in
                let written = item.problems.first { $0.field == field.name && $0.written != nil }?.written
                let value = item.entry[field.name]
                guard case .reference(let target) = field.kind else {
                    return .text(written ?? words.fileValue(value, of: field, kind, units: units))
                }
                return .text(written ?? value.reference.flatMap { plan.title(of: target, $0) } ?? "")
            }
            sheets.add(cells + [.text(item.entry.identity.uid), .text(reasons[item.place] ?? "")])
        }
    }
}

extension SheetValue {
    /// A cell of a file that was read, to be written as it was.
    fileprivate init(_ value: CellValue) {
        switch value {
        case .number(let text):
            let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
            let isPlain = !text.contains { "eE".contains($0) }
            if let whole = Int(text) {
                self = .number(whole)
            } else {
                self = isPlain ? .figure(digits: text, decimals: decimals, written: text) : .text(text)
            }
        case .date(let text):
            self = CalendarDate(text).map { .day($0.dayNumber, written: $0.officialText) } ?? .text(text)
        case .text, .boolean, .error: self = value.text.isEmpty ? .none : .text(value.text)
        }
    }
}
