// Reads the rows of an office's list of any kind into named values, as our own files have them.
import Domain
import Formats

/// Gathers the rows of a list of a kind whose records need no further thought.
struct ListRows {
    let heading: TableHeading
    let labels: ColumnLabels
    /// The year of rows whose list names one only in its title.
    let year: Int?
    private(set) var rows: [(place: String, values: [(name: String, value: String)])] = []
    private(set) var remarks: [ReadRemark] = []
    private let description: RecordDescription
    private let columns: [(field: FieldDescription, column: HeadingColumn)]

    init(_ heading: TableHeading, _ labels: ColumnLabels, year: Int?) {
        self.heading = heading
        self.labels = labels
        self.year = year
        let description = heading.kind.description
        self.description = description
        columns = heading.columns.filter(\.isRead).compactMap { column in
            column.sense.field.flatMap { description[$0] }.map { ($0, column) }
        }
    }

    /// The remarks so far, which are told once.
    mutating func takeRemarks() -> [ReadRemark] {
        defer { remarks = [] }
        return remarks
    }

    mutating func add(_ grid: TableGrid, from start: Int) {
        for row in grid.listed(from: start, below: heading) {
            switch row {
            case .record(let row): add(row, grid.place(of: row))
            case .group(_, let row): remarks.append(grid.remark(.group, row))
            case .left(let remark): remarks.append(remark)
            }
        }
    }

    /// The records of the rows; what they refer to stands before them.
    func records() -> [IncomingRecord] { RecordRowReader.records(description, rows: rows) }

    private mutating func add(_ row: GridRow, _ place: String) {
        var values: [(name: String, value: String)] = []
        var asides: [String] = []
        for (field, column) in columns {
            guard let cell = row.cell(at: column.column), !cell.lines.isEmpty else { continue }
            let text = field.kind == .prose ? cell.lines.joined(separator: "\n") : cell.text
            guard let value = read(text, cell, field, column, place) else {
                asides.append(column.text + ": " + text)
                continue
            }
            if let index = values.firstIndex(where: { $0.name == field.name }) {
                values[index].value += (field.kind == .prose ? "\n" : ", ") + value
            } else {
                values.append((field.name, value))
            }
        }
        guard !values.isEmpty else { return }
        addNotes(asides, to: &values)
        addDefaults(to: &values)
        rows.append((place, values))
    }

    /// A value as files have it; nil when the field cannot hold it, which is remarked.
    private mutating func read(
        _ text: String, _ cell: GridCell, _ field: FieldDescription, _ column: HeadingColumn, _ place: String
    ) -> String? {
        func remark(_ matter: ReadRemark.Matter) {
            remarks.append(ReadRemark(place: place, matter: matter, text: text))
        }
        switch field.kind {
        case .choice, .several:
            guard let (code, isExact) = labels.code(text, of: field, heading.kind) else {
                remark(.unreadable(field: field.name))
                return nil
            }
            if !isExact { remark(.readAs(field: field.name, code)) }
            return code
        case .date:
            if case .lastDay(let day) = DueDay.read(text, year: year) {
                remark(.readAs(field: field.name, day.officialText))
                return day.isoText
            }
            if case .day(let day) = DueDay.read(text, year: year) { return day.isoText }
            guard field.rules.contains(.required) else {
                remark(.unreadable(field: field.name))
                return nil
            }
            return text
        case .money, .number, .figure:
            let value =
                field.kind == .money
                ? cell.readable + (cell.readable.contains(where: \.isLetter) ? "" : Self.factor(column.aside))
                : Self.leadingNumber(cell.readable)
            // What a record cannot be without is refused with its reason; anything else is left out and told.
            guard field.rules.contains(.required) || (try? FieldValue(reading: value, for: field)) != nil else {
                remark(.unreadable(field: field.name))
                return nil
            }
            return value
        case .flag:
            guard (try? FieldValue(reading: text, for: field)) != nil else {
                remark(.unreadable(field: field.name))
                return nil
            }
            return text
        case .text, .prose, .reference: return text
        }
    }

    /// "4 sao" is 4.
    private static func leadingNumber(_ text: String) -> String {
        let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
        return TextLayout.folded(text).hasSuffix("sao") && !digits.isEmpty ? String(digits) : text
    }

    /// The unit of sums that a heading names: "triệu đồng".
    private static func factor(_ aside: String) -> String {
        let words = TextLayout.folded(aside)
        for (key, unit) in [
            ("ty", " tỷ đồng"), ("trieu", " triệu đồng"), ("nghin", " nghìn đồng"), ("ngan", " nghìn đồng"),
        ]
        where words.split(separator: " ").contains(Substring(key)) || key == "trieu" && words.contains("trd") {
            return unit
        }
        return ""
    }

    /// Keeps what a field could not hold among the notes, so that nothing of the list is lost.
    private func addNotes(_ asides: [String], to values: inout [(name: String, value: String)]) {
        guard !asides.isEmpty, description["notes"] != nil else { return }
        let text = asides.joined(separator: "\n")
        if let index = values.firstIndex(where: { $0.name == "notes" }) {
            values[index].value += "\n" + text
        } else {
            values.append(("notes", text))
        }
    }

    /// What a list says of all its rows, or leaves to their names.
    private func addDefaults(to values: inout [(name: String, value: String)]) {
        func has(_ name: String) -> Bool { values.contains { $0.name == name } }
        if description["year"]?.rules.contains(.required) == true, !has("year") {
            let dated = values.lazy.filter { description[$0.name]?.kind == .date }.compactMap {
                Int($0.value.prefix(4))
            }.first
            if let year = dated ?? year { values.append(("year", String(year))) }
        }
        // Where a list does not say which, it is some other, and not the first that there is.
        for field in description.fields where field.kind.choices.contains("other") && !has(field.name) {
            values.append((field.name, "other"))
        }
        // What has a day of payment is paid, whatever else the list leaves out.
        if heading.kind == .support, !has("state") {
            if has("paidOn") {
                values.append(("state", "paid"))
            } else if has("approvedOn") {
                values.append(("state", "approved"))
            }
        }
        // A dossier is named by its product where its list gives it no name of its own.
        if heading.kind == .dossier, !has("title"), let item = values.first(where: { $0.name == "item" }) {
            values.append(("title", item.value))
        }
    }
}
