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
    package func understood(
        _ dictionary: ColumnDictionary, choices: ColumnChoices = ColumnChoices(),
        remembered: [HeadingShape: ColumnChoice] = [:]
    ) throws(IntakeError) -> FileUnderstanding {
        switch content {
        case .records(let objects): return FileUnderstanding(records: try Self.records(of: objects), tables: [])
        case .workbook(let workbook):
            if choices.isEmpty, let own = Self.ownRecords(in: workbook) {
                return FileUnderstanding(records: own, tables: [])
            }
        case .document: break
        }
        let reader = FileReader(self, dictionary, choices, remembered: remembered)
        var records: [IncomingRecord] = []
        func add(_ more: [IncomingRecord]) {
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

    /// The field that a column is for, also one of a record that is referred to.
    private static func field(_ name: String, _ description: RecordDescription) -> FieldDescription? {
        guard let dot = name.firstIndex(of: ".") else { return description[name] }
        guard case .reference(let kind) = description[String(name[..<dot])]?.kind else { return nil }
        return kind.description[String(name[name.index(after: dot)...])]
    }

    /// A number of a spreadsheet has a decimal point, as one of JSON has.
    private static func text(of value: CellValue, for field: FieldDescription?) -> String {
        switch (value, field?.kind) {
        case (.number(let text), .figure), (.number(let text), .number), (.number(let text), .money):
            text.replacing(".", with: ",")
        default: value.text
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

    /// The records of a sheet whose first row holds our own names.
    private static func ownRecords(in workbook: Workbook) -> [IncomingRecord]? {
        guard let sheet = workbook.sheets.first, let heading = sheet.rows.first else { return nil }
        let names = heading.cells.map { ($0.column, $0.value.text) }
        guard let description = RecordRowReader.kind(of: names.map(\.1)) else { return nil }
        let rows = sheet.rows.dropFirst().map { row in
            let values = Dictionary(row.cells.map { ($0.column, $0.value) }) { first, _ in first }
            return (
                place: "\(row.number)",
                values: names.map { column, name in
                    (name: name, value: values[column].map { text(of: $0, for: field(name, description)) } ?? "")
                }
            )
        }
        return RecordRowReader.records(description, rows: rows)
    }
}

extension IncomingRecord {
    /// Moves references to other incoming records by so many places.
    package mutating func shiftReferences(by offset: Int) {
        for (index, value) in entry.values.enumerated() {
            if let id = value.reference, id < 0 { entry.values[index] = .reference(id - Int64(offset)) }
        }
    }
}
