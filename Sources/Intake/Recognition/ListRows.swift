// Reads the rows of an office's list of any kind into named values, as our own files have them.
import Domain
import Formats
import Vietnamese

/// Gathers the rows of a list of a kind whose records need no further thought.
struct ListRows {
    let heading: TableHeading
    let context: ListContext
    private(set) var rows: [(place: String, values: [(name: String, value: String)])] = []
    /// What is known of each row beside its values.
    private var besides: [(assumed: Set<String>, asides: [IncomingRecord.Aside], unread: [String])] = []
    private(set) var remarks: [ReadRemark] = []
    private let description: RecordDescription
    private let columns: [(field: FieldDescription, column: HeadingColumn)]
    private var noted: [HeadingColumn]
    private var reader: ValueReader
    private var names = KeptReadings<NameCell>()
    /// The unit that the title of the rows names.
    private var unit: String?

    init(_ heading: TableHeading, _ labels: ColumnLabels, _ context: ListContext) {
        self.heading = heading
        self.context = context
        let description = heading.kind.description
        self.description = description
        columns = heading.columns.filter(\.isRead).compactMap { column in
            column.sense.field.flatMap { description[$0] }.map { ($0, column) }
        }.filter { !$0.field.isDerived }
        // What follows from other records is looked at and kept as it was said.
        noted = heading.columns.filter { column in
            heading.isNoted(column)
                || column.isRead && column.sense.field.flatMap { description[$0] }?.isDerived == true
        }
        reader = ValueReader(heading, labels, units: context.units, year: context.year)
    }

    /// The remarks so far, which are told once.
    mutating func takeRemarks() -> [ReadRemark] {
        defer { remarks = [] }
        return remarks
    }

    /// Takes columns without a heading that a further part of the table has.
    mutating func note(_ unheaded: [HeadingColumn]) { noted += unheaded.filter(heading.isNoted) }

    mutating func add(_ grid: TableGrid, from start: Int) {
        reader.look(at: grid, from: start, heading)
        if rows.isEmpty {
            let place =
                grid.rows.indices.contains(heading.rows.lowerBound)
                ? grid.place(of: grid.rows[heading.rows.lowerBound]) : ""
            remarks += context.remarks(heading, place: place) + reader.dayRemarks(heading, place: place)
        }
        for row in grid.listed(from: start, below: heading) {
            switch row {
            case .record(let row):
                if !add(row, grid.place(of: row)), let remark = grid.nameless(row, heading) { remarks.append(remark) }
            case .group(let title, let row): take(title, grid.remark(.group, row))
            case .left(let remark): remarks.append(remark)
            }
        }
    }

    /// The records of the rows; what they refer to stands before them.
    func records() -> [IncomingRecord] {
        var records = RecordRowReader.records(description, rows: rows)
        for (index, beside) in zip(records.indices.suffix(rows.count), besides) {
            (records[index].assumed, records[index].asides) = (beside.assumed, beside.asides)
            records[index].unread += beside.unread.filter { !records[index].unread.contains($0) }
        }
        // A list of help says whether young people got it, or nobody does.
        if description["youthLed"] != nil, !heading.fields.contains("youthLed"),
            let isLed = context.isOfYouth(heading.kind)
        {
            for index in records.indices where records[index].entry.kind == heading.kind {
                records[index].entry["youthLed"] = .flag(isLed)
            }
        }
        return records
    }

    /// The title of some rows: a unit says where they are at home.
    private mutating func take(_ title: String, _ remark: ReadRemark) {
        unit = nil
        if description["unit"] != nil, heading.first("unit") == nil, let unit = GroupTitle.unit(title) {
            self.unit = unit
            remarks.append(
                ReadRemark(place: remark.place, matter: .groupRead(field: "unit", unit), text: remark.text))
        } else {
            remarks.append(remark)
        }
    }

    /// Adds the record of a row.
    /// - Returns: whether it says anything that the kind keeps.
    private mutating func add(_ row: GridRow, _ place: String) -> Bool {
        var listed = ListedValues()
        for (field, column) in columns {
            guard let cell = row.cell(at: column.column), !cell.lines.isEmpty else { continue }
            read(cell, field, column, place, into: &listed)
        }
        var values = listed.values
        guard !values.isEmpty else { return false }
        for column in noted {
            guard let cell = row.cell(at: column.column), !cell.lines.isEmpty else { continue }
            let own = column.sense.field.flatMap { description[$0] }.flatMap { $0.isDerived ? $0.name : nil }
            setAside(column, cell.text, own ?? (column.column == paidColumn?.column ? "paid" : nil), in: &listed)
        }
        let asides = listed.asides
        let isPaid = isPaid(row, values, place)
        let said = Set(values.map(\.name))
        if isPaid == true { values.append(("state", "paid")) }
        addNotes(asides.map(\.line), to: &values)
        addDefaults(to: &values, asides.map(\.line), isPaid: isPaid)
        // Units and years stand in titles; a state and a choice are only what such lists mean.
        let assumed = values.map(\.name).filter { name in
            !said.contains(name) && (name == "state" || !(description[name]?.kind.choices.isEmpty ?? true))
        }
        besides.append((Set(assumed), asides, heading.unread(row)))
        rows.append((place, values))
        return true
    }

    private func setAside(
        _ column: HeadingColumn, _ text: String, _ derived: String? = nil, in listed: inout ListedValues
    ) {
        let line = column.text + ": " + text + reader.unitLeftOut(text, column)
        listed.asides.append(.init(derived: derived, text: text, line: line))
    }

    /// Reads a cell of a field; what cannot be read is told and set aside.
    private mutating func read(
        _ cell: GridCell, _ field: FieldDescription, _ column: HeadingColumn, _ place: String,
        into listed: inout ListedValues
    ) {
        let text = field.kind == .prose ? cell.lines.joined(separator: "\n") : cell.text
        func remark(_ matter: ReadRemark.Matter, _ text: String) {
            remarks.append(ReadRemark(place: place, matter: matter, text: text))
        }
        if cell.isOfSeveralRows, Self.isShared(field) {
            guard !cell.continues else { return }
            remark(.shared(field: field.name), text)
            return setAside(column, text, in: &listed)
        }
        if Self.isName(field) {
            let name = names.reading(of: cell.text, NameCell.init)
            if !name.telephone.isEmpty {
                let other = description["contact"] != nil ? "contact" : "notes"
                if description[other] != nil { listed.add(other, name.telephone, by: other == "notes" ? "\n" : ", ") }
                remark(.moved(field: other), name.name)
            }
            if !name.name.isEmpty { listed.add(field.name, name.name, by: ", ") }
            return
        }
        // How far a promise is may be all that a column of progress says.
        if field.name == "progress", let state = description["state"], heading.first("state") == nil,
            !listed.has("state"), let code = reader.labels.code(text, of: state, heading.kind)?.code,
            // What is kept needs its evidence, which this column is not.
            code != "kept"
        {
            listed.add("state", code, by: "")
            remark(.readAs(field: "state", code), text)
        }
        let found = reader.read(cell, text, field, column)
        if let matter = found.matter { remark(matter, text) }
        for (name, value) in found.more { listed.add(name, value, by: ", ") }
        if let value = found.value {
            listed.add(field.name, value, by: field.kind == .prose ? "\n" : ", ")
        } else if found.more.isEmpty {
            setAside(column, text, in: &listed)
        }
    }

    /// The column of what was paid, of a list of help that says what was approved too.
    private var paidColumn: HeadingColumn? {
        guard heading.kind == .support else { return nil }
        return noted.first { $0.sense.field == "paid" } ?? noted.first(where: ListContext.isOfPaid)
    }

    /// Whether a column of what was paid says the whole of the sum; nil where there is no such column.
    private mutating func isPaid(
        _ row: GridRow, _ values: [(name: String, value: String)], _ place: String
    ) -> Bool? {
        guard heading.kind == .support, let field = description["amount"], let column = paidColumn else { return nil }
        let saysState = values.contains { $0.name == "state" }
        guard let cell = row.cell(at: column.column), !cell.isOfSeveralRows,
            let amount = values.first(where: { $0.name == "amount" }).flatMap({ Money($0.value) }), amount.dong > 0
        else { return saysState ? nil : false }
        let paid = reader.read(cell, cell.text, field, column).value.flatMap { Money($0) }?.dong
        if let paid, paid > amount.dong {
            remarks.append(ReadRemark(place: place, matter: .overpaid, text: cell.text))
        }
        return saysState ? nil : paid == amount.dong
    }

    /// Counts that belong to all rows together where their cell is merged over them; years and stars hold for each.
    private static let counts: Set<String> = [
        "people", "recipients", "attendances", "sessions", "households", "groups", "jobs", "jobsFound", "attendance",
    ]

    private static func isShared(_ field: FieldDescription) -> Bool {
        switch field.kind {
        case .money, .figure: true
        case .number: counts.contains(field.name)
        default: false
        }
    }

    private static let names: Set<String> = [
        "beneficiary", "holder", "holderName", "registrant", "supplier", "buyer", "body", "organiser", "visitor",
        "issuer",
        "chair", "unit", "people", "mentor", "school", "sentTo",
    ]

    /// Whether a field names somebody or a place.
    private static func isName(_ field: FieldDescription) -> Bool {
        field.kind == .text && names.contains(field.name)
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
    private func addDefaults(
        to values: inout [(name: String, value: String)], _ asides: [String], isPaid: Bool?
    ) {
        func has(_ name: String) -> Bool { values.contains { $0.name == name } }
        if let unit, !has("unit") { values.append(("unit", unit)) }
        if reader.needsMeasure, !has("measure"), let measure = context.measure(heading) {
            values.append(("measure", measure))
        }
        if description["year"]?.rules.contains(.required) == true || heading.kind == .conference, !has("year") {
            let dated = values.lazy.filter { description[$0.name]?.kind == .date }.compactMap {
                Int($0.value.prefix(4))
            }.first
            // "Tháng 3/2024" is no day, and says the year all the same.
            let said = Set(
                asides.compactMap {
                    DayReading($0.split(separator: ":").last.map(String.init) ?? "", year: nil).first?.year
                })
            let titled = heading.kind == .conference ? values.first { $0.name == "title" }?.value : nil
            if let year = dated ?? titled.flatMap({ TablePreamble.year(in: $0) })
                ?? (said.count == 1 ? said.first : nil) ?? context.year
            {
                values.append(("year", String(year)))
            }
        }
        // Where a list does not say which, it is some other, and not the first that there is.
        for field in description.fields where field.kind.choices.contains("other") && !has(field.name) {
            values.append((field.name, "other"))
        }
        // A number of a document names its type.
        if heading.kind == .legalDocument, !has("type"), let number = values.first(where: { $0.name == "number" }),
            let type = LegalDocument.type(ofNumber: number.value)
        {
            values.append(("type", type))
        }
        // What has a day of payment is paid, whatever else the list leaves out; so is what a list of payments holds. Where
        // a column says that less was paid, the case is approved: its whole sum would count as paid.
        if heading.kind == .support, !has("state") {
            if isPaid != false, has("paidOn") || context.isPaid(heading) && has("amount") {
                values.append(("state", "paid"))
            } else if has("approvedOn") || isPaid == false && has("paidOn")
                || has("amount") && ListContext.areApproved(heading)
            {
                values.append(("state", "approved"))
            }
        }
        // A dossier is named by its product where its list gives it no name of its own.
        if heading.kind == .dossier, !has("title"), let item = values.first(where: { $0.name == "item" }) {
            values.append(("title", item.value))
        }
    }
}
