// Writes a list as it is seen on the screen: its rows in its order, its columns under their names.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// Writes what an export asks for to a file in the format of its ending.
    /// - Parameter doubtful: what becomes of names in it that may be those of persons.
    /// - Returns: what was written.
    package func export(
        _ export: Export, to path: String, replaces: Bool, doubtful: DoubtfulNames = .asked
    ) async throws(OfficeFailure) -> ExportedRows {
        let format = ExportFormat.asked(by: path)
        switch export {
        case .everything(let kind, let form):
            guard let format else { throw .exportEnding }
            // Lines of JSON are for programs alone.
            let hidden = try await self.export(
                kind, as: format, in: format.isForPeople ? form : .programs, to: path, replaces: replaces,
                showing: Showing(doubtful: doubtful))
            return ExportedRows(rows: nil, hidden: hidden.count(where: \.reason.isHidden), kind: kind)
        case .seen(let query, let columns, let title):
            guard let format, format.isForPeople else { throw .seenEnding }
            return try await exportSeen(
                query, columns, title: title, as: format, to: path, replaces: replaces, doubtful)
        }
    }

    /// Records as the clipboard may have them, by the rule of exported lists, and how many names are hidden in them.
    package func veiled(
        _ entries: [RecordEntry], fields: Set<String>, doubtful: DoubtfulNames = .asked
    ) async throws(OfficeFailure) -> VeiledRecords {
        var names = try await hiding(showsAll: false, hidesDoubtful: doubtful == .hide)
        for entry in entries { _ = names.veiled(entry, fields: fields) }
        if names.learn() { for entry in entries { _ = names.veiled(entry, fields: fields) } }
        try doubtful.settle(names.hidden)
        let veiled = entries.map { names.veiled($0, fields: fields) }
        return VeiledRecords(entries: veiled, hidden: names.hiddenCount)
    }

    private func exportSeen(
        _ query: ListQuery, _ fields: [String], title: String, as format: ExportFormat, to path: String, replaces: Bool,
        _ doubtful: DoubtfulNames
    ) async throws(OfficeFailure) -> ExportedRows {
        let description = query.kind.description
        let columns = fields.compactMap { description[$0] }
        let printer = try await printer(of: query.kind)
        try refuseToReplace(try Confinement.place(path), replaces: replaces)
        var names = try await hiding(showsAll: false, hidesDoubtful: doubtful == .hide)
        let texts = Set(columns.map(\.name))
        var mayCallByGivenName = false
        repeat {
            try await forEachRecord(of: query) { entry throws(OfficeFailure) in
                _ = names.veiled(entry, fields: texts)
            }
            mayCallByGivenName = names.learn() && !mayCallByGivenName
        } while mayCallByGivenName
        try doubtful.settle(names.hidden)
        // What was veiled already is printed as it is.
        var unused = NameHiding(
            names: PrintedNames(holders: []), showsAll: true, stands: NameHiding.Stands(unnamed: ""))
        let shown = columns.map { column in
            ExportColumn(name: words.column(query.kind, column.name), width: Double(sheetWidth(of: column)))
        }
        let file = try NewFile(path: path, replaces: replaces)
        let output = ExportOutput(format, to: file, words)
        var count = 0
        try output.write { $0.begin(title, shown) }
        try await forEachRecord(of: query) { entry throws(OfficeFailure) in
            let veiled = names.veiled(entry, fields: texts)
            let values = columns.map { column in
                guard case .reference = column.kind else { return printer.value(column, of: veiled, hiding: &unused) }
                let named = printer.value(column, of: veiled, hiding: &names)
                return if case .text(let title) = named { PrintedValue.text(names.sentence(title)) } else { named }
            }
            count += 1
            try output.write { $0.add(values) }
        }
        try output.end(path: path)
        try await note("export", title, to: writtenPath(path))
        try file.finish()
        return ExportedRows(rows: count, hidden: names.hiddenCount, kind: query.kind)
    }

    /// The characters that values of a column take; a screen is wider than paper.
    func sheetWidth(of column: FieldDescription) -> Int {
        switch column.kind {
        case .date, .number, .figure, .flag: 14
        case .money: 20
        case .text, .prose, .choice, .several, .reference, .references:
            min(60, max(14, (column.shownColumn?.minimum ?? 30) + 10 * (column.shownColumn?.share ?? 1)))
        }
    }
}
