// From any file an office brings to the records in it.
import Domain
import Formats

extension OfficeFile {
    /// What the file holds: our own rows where the names are ours, else its tables of questions, products and of every
    /// other kind that their headings say.
    /// - Parameters:
    ///   - choices: what somebody said its tables and columns are.
    ///   - remembered: what somebody said of tables of some shapes before.
    /// - Throws: `IntakeError` when nothing in it can be taken.
    package consuming func understood(
        _ dictionary: ColumnDictionary, choices: ColumnChoices = ColumnChoices(),
        remembered: [HeadingShape: ColumnChoice] = [:]
    ) throws(IntakeError) -> FileUnderstanding {
        switch content {
        case .records(let objects): return FileUnderstanding(records: try Self.records(of: objects), tables: [])
        case .workbook(let workbook):
            if choices.isEmpty, let own = Self.ownRecords(in: workbook, dictionary.labels) {
                if format == .delimited, let line = Self.longRow(of: workbook) { throw .longRow(line: line) }
                return FileUnderstanding(records: own, tables: [])
            }
        case .document: break
        }
        let reader = FileReader(self, dictionary, choices, remembered: remembered)
        var records: [IncomingRecord] = []
        func add(_ more: [IncomingRecord]) {
            if records.isEmpty {
                records = more
                return
            }
            let offset = records.count
            records += more.map { record in
                var record = record
                record.shiftReferences(by: offset)
                return record
            }
        }
        if let table = reader.dialogueTable { add(table.records()) }
        if let table = reader.productTable { add(table.records()) }
        for list in reader.lists { add(list.records()) }
        add(reader.report)
        guard records.isEmpty else { return FileUnderstanding(records: records, tables: reader.tables) }
        if let taken = reader.tables.first(where: { if case .taken = $0.outcome { true } else { false } }) {
            throw .noRows(table: taken.place)
        }
        throw reader.tables.isEmpty ? .noTable : .unrecognised(reader.tables)
    }

    /// The records of the file, known by the usual headings alone.
    package func records() throws(IntakeError) -> [IncomingRecord] {
        try understood(.usual).records
    }

    /// The file's questions and answers. Throws `IntakeError` when there are none.
    package func dialogueTable() throws(IntakeError) -> DialogueTable {
        let reader = FileReader(self, .usual)
        if let table = reader.dialogueTable { return table }
        throw reader.failure(of: .question)
    }

    /// The file's products; lists on several sheets or in several tables are one list. Throws `IntakeError` when there are
    /// none.
    package func productTable() throws(IntakeError) -> ProductTable {
        let reader = FileReader(self, .usual)
        if let table = reader.productTable { return table }
        throw reader.failure(of: .product)
    }

    private static func records(of objects: [[JSONMember]]) throws(IntakeError) -> [IncomingRecord] {
        guard !objects.isEmpty else { throw .empty }
        var records: [IncomingRecord] = []
        var rows: [(place: String, values: [(name: String, value: String)])] = []
        var current: RecordDescription?
        func close() {
            guard let description = current, !rows.isEmpty else { return }
            let offset = records.count
            for var record in RecordRowReader.records(description, rows: rows) {
                record.shiftReferences(by: offset)
                records.append(record)
            }
            rows = []
        }
        for (index, object) in objects.enumerated() {
            let named = object.first { $0.name == "kind" }.map { text(of: $0.value) }
            let description =
                named.flatMap { RecordKind(rawValue: $0)?.description }
                ?? RecordRowReader.kind(of: object.map(\.name))
            guard let description else {
                let columns = object.map { ReadColumn(heading: $0.name, meaning: .unknown) }
                throw .unrecognised([ReadTable(place: "", outcome: .unrecognised([]), columns: columns, rowCount: 1)])
            }
            if description.kind != current?.kind { close() }
            current = description
            rows.append(("\(index + 1)", object.map { ($0.name, text(of: $0.value, for: description[$0.name])) }))
        }
        close()
        return records
    }

    private static func text(of value: JSONValue, for field: FieldDescription? = nil) -> String {
        switch (value, field?.kind) {
        // A number of JSON has a decimal point; offices write a comma, and would read 1.234 as a thousand.
        case (.number(let text), .figure), (.number(let text), .number), (.number(let text), .money):
            return text.replacing(".", with: ",")
        default: return plainText(of: value)
        }
    }

    private static func plainText(of value: JSONValue) -> String {
        switch value {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null: ""
        case .array, .object: value.written
        }
    }

    /// The first row with something behind its last heading.
    private static func longRow(of workbook: Workbook) -> Int? {
        guard let rows = workbook.sheets.first?.rows, let last = rows.first?.cells.last?.column else { return nil }
        return rows.first { row in row.cells.contains { $0.column > last } }?.number
    }

    /// The records of sheets whose first rows hold our own names or headings; nil when the first sheet is none of these.
    private static func ownRecords(in workbook: Workbook, _ labels: ColumnLabels) -> [IncomingRecord]? {
        var records: [IncomingRecord]?
        for (index, sheet) in workbook.sheets.enumerated() {
            guard let heading = sheet.rows.first, let columns = OwnColumns(heading, labels) else {
                if index == 0 { return nil }
                continue
            }
            let rows = sheet.rows.dropFirst().map { row in
                (place: index == 0 ? "\(row.number)" : "\(sheet.name)!A\(row.number)", values: columns.values(of: row))
            }
            let offset = records?.count ?? 0
            records =
                (records ?? [])
                + RecordRowReader.records(columns.description, rows: rows).map { record in
                    var record = record
                    record.shiftReferences(by: offset)
                    return record
                }
        }
        return records
    }
}

extension IncomingRecord {
    /// Moves references to other incoming records by a number of places.
    package mutating func shiftReferences(by offset: Int) {
        guard offset != 0 else { return }
        for (index, value) in entry.values.enumerated() {
            if let id = value.reference, id < 0 { entry.values[index] = .reference(id - Int64(offset)) }
        }
    }
}
