// A kind's table, derived from its description: its columns, its rows as entries and entries as its rows.
import Domain
import GRDB
import Vietnamese

/// The columns of one kind and the statements that every kind needs.
struct Table: Sendable {
    /// More bytes than this of a sort key are not stored: long prose would fill the indexes.
    static let keyLimit = 128

    let description: RecordDescription
    /// The table's name, quoted.
    let name: String
    /// What a row is read from, in the order in which `entry(_:)` expects it.
    let selection: String
    /// How many columns `selection` has.
    let width: Int
    let insertion: String

    private static let all: [RecordKind: Table] = Dictionary(
        uniqueKeysWithValues: Catalogue.descriptions.map { ($0.kind, Table($0)) })

    /// The table of a kind.
    /// - Throws: `StoreError.other` for a kind that is not in the catalogue.
    static func of(_ kind: RecordKind) throws -> Table {
        guard let table = all[kind] else { throw StoreError.other(detail: "kind \(kind.rawValue)") }
        return table
    }

    private init(_ description: RecordDescription) {
        self.description = description
        name = quoted(description.kind.rawValue)
        let read = ["id", "uid", "version", "binnedAt"] + description.fields.flatMap(Table.valueColumns)
        selection = read.map(quoted).joined(separator: ", ")
        width = read.count
        let written = description.fields.flatMap { field in
            Table.valueColumns(field) + (field.column == nil ? [] : [field.name + "Key"])
        }.map(quoted)
        let marks = Array(repeating: "?", count: written.count + 4).joined(separator: ", ")
        insertion = """
            INSERT INTO \(name) (uid, version, createdAt, updatedAt, \(written.joined(separator: ", "))) VALUES (\(marks))
            """
    }

    /// The statement that writes some fields of a record: what does not change stays out of it, for SQLite moves the
    /// entry of every column named in it within the index of that column.
    func update(of fields: [FieldDescription]) -> String {
        let columns = fields.flatMap { field in
            Table.valueColumns(field) + (field.column == nil ? [] : [field.name + "Key"])
        }
        return """
            UPDATE \(name) SET version = version + 1, updatedAt = ?\(columns.map { ", " + quoted($0) + " = ?" }.joined())
            WHERE id = ? AND version = ?
            """
    }

    /// The columns that hold a field's value.
    static func valueColumns(_ field: FieldDescription) -> [String] {
        field.kind == .money ? [field.name, field.name + "Written"] : [field.name]
    }

    /// The quoted key column by which a field sorts, of the kind's own order when the field does not stand in lists.
    func sortColumn(_ field: String) -> String {
        let known = description[field]?.column != nil ? field : description.defaultSort
        return quoted(known + "Key")
    }

    /// The values as they are stored: composed, without NUL, a choice never empty, an undecided flag a no.
    func normalised(_ entry: RecordEntry) throws -> RecordEntry {
        guard entry.values.count == description.fields.count else {
            throw StoreError.other(detail: "\(description.kind.rawValue): \(entry.values.count) values")
        }
        let blank = description.blank()
        var result = entry
        for (index, field) in description.fields.enumerated() {
            switch (field.kind, entry.values[index]) {
            case (.choice, .none), (.flag, .none): result.values[index] = blank.values[index]
            case (_, .text(let text)): if let whole = clean(text) { result.values[index] = FieldValue(text: whole) }
            case (_, .money(let money)):
                if let whole = clean(money.written) {
                    result.values[index] = .money(Money(dong: money.dong, written: whole))
                }
            default: break
            }
        }
        return result
    }

    /// The text as it is stored; nil when it is so already: an entry that stays as it is has no copy.
    private func clean(_ text: String) -> String? {
        let whole = composed(text)
        if whole.utf8.contains(0) { return String(whole.unicodeScalars.filter { $0.value != 0 }) }
        return isSame(whole, text) && !text.isEmpty ? nil : whole
    }

    /// Whether two texts have the same letters in the same form; `==` takes composed and decomposed ones as equal.
    private func isSame(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one, other)
        return one.withUTF8 { bytes in other.withUTF8 { bytes.elementsEqual($0) } }
    }
}

/// A name as SQL writes it.
func quoted(_ name: String) -> String { "\"\(name)\"" }
