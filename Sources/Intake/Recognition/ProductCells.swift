// The cells of a row of products, read field by field.
import Domain
import Formats

/// A row of products; what cannot be read of it is told, and set aside with what the list says beside its columns.
struct ProductCells {
    let row: GridRow
    let heading: TableHeading
    let reader: ValueReader
    let place: String
    /// What somebody should know of it.
    private(set) var remarks: [ReadRemark] = []
    /// What no field could hold, for the notes.
    private(set) var asides: [String] = []

    init(row: GridRow, heading: TableHeading, reader: ValueReader, place: String) {
        (self.row, self.heading, self.reader, self.place) = (row, heading, reader, place)
    }

    /// The cells of a field that hold something.
    func cells(_ field: String) -> [(cell: GridCell, column: HeadingColumn)] {
        heading.columns(of: field).filter { if case .mark = $0.sense { false } else { true } }
            .compactMap { column in row.cell(at: column.column).map { ($0, column) } }
            .filter { !$0.0.lines.isEmpty }
    }

    /// What the cells of a field say; nil for nothing.
    func text(_ field: String) -> String? {
        let text = cells(field).map(\.cell.readable).joined(separator: ", ")
        return text.isEmpty ? nil : text
    }

    /// The value of a field as files have it; what cannot be read is left out and told.
    mutating func value(_ name: String) -> String? {
        let found = cells(name)
        guard let field = Product.description[name], let (cell, column) = found.first else { return nil }
        let text = found.count == 1 && field.kind != .prose ? cell.text : text(name) ?? ""
        let reading =
            cell.isOfSeveralRows && field.kind == .figure
            ? ValueReader.Reading(matter: .shared(field: name)) : reader.read(cell, text, field, column)
        if let matter = reading.matter { remark(matter, text) }
        if reading.value == nil { asides.append(column.text + ": " + text) }
        return reading.value
    }

    /// The stars of the one column that is crossed.
    var crossedStars: String? {
        let crossed = heading.columns(of: "starRating").compactMap { column -> (String, String)? in
            guard case .mark(_, let value) = column.sense, let text = row.cell(at: column.column)?.text, !text.isEmpty
            else { return nil }
            return (value, text)
        }
        guard let first = crossed.first else { return nil }
        return crossed.count == 1 ? first.0 : crossed.map { $0.0 + ": " + $0.1 }.joined(separator: ", ")
    }

    /// Tells something of the row.
    mutating func remark(_ matter: ReadRemark.Matter, _ text: String) {
        remarks.append(ReadRemark(place: place, matter: matter, text: text))
    }

    /// Tells that a field could not be read, and sets aside what it says.
    mutating func leaveUnread(_ field: String, _ text: String) {
        remark(.unreadable(field: field), text)
        setAside(field, text)
    }

    /// Sets aside what a field's column says.
    mutating func setAside(_ field: String, _ text: String) {
        asides.append((heading.columns(of: field).first?.text ?? "") + ": " + text)
    }

    /// Sets aside what stands in columns of which the kind has no field.
    mutating func setNotedAside() {
        for column in heading.columns where heading.isNoted(column) {
            guard let cell = row.cell(at: column.column), !cell.lines.isEmpty else { continue }
            asides.append(column.text + ": " + cell.text)
        }
    }
}

extension GridCell {
    /// Its text as offices write it: a spreadsheet's decimals follow a comma.
    var readable: String { isNumber ? text.replacing(".", with: ",") : text }
}
