// Reads the rows of our own sheets, under exact names or under the headings of people.
import Domain
import Formats

/// What the columns of one of our sheets are.
struct OwnColumns {
    let description: RecordDescription
    /// The exact name of each column that has one, else its heading.
    private let names: [(column: Int, name: String)]
    /// The words by which values are read; nil where they stand as programs write them.
    private let labels: ColumnLabels?

    /// The columns of a first row; nil when they are not ours.
    init?(_ heading: SheetRow, _ labels: ColumnLabels) {
        let texts = heading.cells.map(\.value.text)
        let exact = texts.map { labels.isReason($0) ? FileColumn.reason : $0 }
        if let own = RecordRowReader.kind(of: exact) {
            (description, self.labels) = (own, nil)
            names = Self.named(heading, exact)
        } else if let (kind, spoken) = labels.file(headed: texts) {
            (description, self.labels) = (kind, labels)
            names = Self.named(heading, spoken)
        } else {
            return nil
        }
    }

    private static func named(_ heading: SheetRow, _ names: [String]) -> [(column: Int, name: String)] {
        zip(heading.cells, names).filter { !trimmed($1).isEmpty }.map { ($0.column, $1) }
    }

    /// The values of a row under their exact names, as programs write them; what nothing heads goes by its column.
    func values(of row: SheetRow) -> [(name: String, value: String)] {
        let values = Dictionary(row.cells.map { ($0.column, $0.value) }) { first, _ in first }
        let headed = Set(names.map(\.column))
        let strays = row.cells.filter { !headed.contains($0.column) && !trimmed($0.value.text).isEmpty }
        return names.map { column, name in (name, values[column].map { text(of: $0, name) } ?? "") }
            + strays.map { ("[" + CellReference.letters(column: $0.column) + "]", $0.value.text) }
    }

    private func text(of value: CellValue, _ name: String) -> String {
        guard let labels, let field = description[name] else {
            return value.text(for: FieldDescription.field(name, description))
        }
        switch field.kind {
        case .choice: return labels.exactCode(value.text, of: field, description.kind) ?? value.text
        case .several:
            return value.text.split(separator: ";").map { part in
                labels.exactCode(String(part), of: field, description.kind) ?? String(part)
            }.joined(separator: ";")
        case .text where description.kind == .administrativeUnit && UnitRegistry.referring.contains(name):
            return UnitRegistry.codes(in: value.text)
        default: return value.text(for: field)
        }
    }
}

extension FieldDescription {
    /// The field that a column is for, also one of a record that is referred to.
    fileprivate static func field(_ name: String, _ description: RecordDescription) -> FieldDescription? {
        guard let dot = name.firstIndex(of: ".") else { return description[name] }
        guard case .reference(let kind) = description[String(name[..<dot])]?.kind else { return nil }
        return kind.description[String(name[name.index(after: dot)...])]
    }
}

extension CellValue {
    /// The value for a field. A number of a spreadsheet has a decimal point, as one of JSON has.
    fileprivate func text(for field: FieldDescription?) -> String {
        switch (self, field?.kind) {
        case (.number(let text), .figure), (.number(let text), .number), (.number(let text), .money):
            text.replacing(".", with: ",")
        default: text
        }
    }
}
