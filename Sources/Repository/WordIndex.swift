// The index of words of all kinds: two full-text tables whose row numbers carry kind and record, kept by the writer.
import Domain
import GRDB
import Vietnamese

/// A full-text table of all kinds. A kind is a range of its row numbers, so what works on ranges of records works here.
enum WordIndex: String, CaseIterable {
    /// Without marks, a column a field, with the place of each word.
    case words
    /// With marks, as one text: it knows which records have a word, not where.
    case spellings

    /// Bits of a row number that are the number of the record.
    private static let recordBits: Int64 = 40
    /// Columns of `words`. The title stands in the first, the other searched fields follow in their order.
    static let columnCount = 16

    /// The name, quoted.
    var name: String { quoted(rawValue) }
    /// The table of its words, quoted.
    var terms: String { quoted(self == .words ? "wordTerms" : "spellingTerms") }

    /// The row number of a kind's record 0.
    static func base(of kind: RecordKind) -> Int64 { bases[kind] ?? 0 }

    /// The greatest number of a record that is indexed. Only damaged files have greater ones.
    private static let greatest: Int64 = (1 << recordBits) - 1

    /// The row of a record; one that nothing has when the record is not indexed.
    static func row(of id: Int64, _ kind: RecordKind) -> Int64 {
        (1...greatest).contains(id) ? base(of: kind) + id : 0
    }

    /// The condition that a row of a kind's table has a number that is indexed. The plus keeps SQLite from looking it up.
    static let isNumbered = "+id BETWEEN 1 AND \(greatest)"

    private static let bases: [RecordKind: Int64] = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.enumerated().map { ($1, Int64($0 + 1) << recordBits) })

    /// The kind and the record of a row; nil for a row that no kind has.
    static func record(ofRow row: Int64) -> (kind: RecordKind, id: Int64)? {
        let place = Int(row >> recordBits) - 1
        guard RecordKind.allCases.indices.contains(place) else { return nil }
        return (RecordKind.allCases[place], row & greatest)
    }

    /// The condition, beginning with AND, that a row is of a kind.
    static func isOf(_ kind: RecordKind) -> String {
        let base = base(of: kind)
        return " AND rowid BETWEEN \(base) AND \(base + greatest)"
    }

    /// The subquery of the rows of a kind that match its one argument.
    func rows(of kind: RecordKind) -> String {
        "SELECT rowid FROM \(name) WHERE \(name) MATCH ?" + Self.isOf(kind)
    }

    /// The subquery of the numbers of the records of a kind whose words match its one argument.
    static func records(of kind: RecordKind) -> String {
        "SELECT rowid - \(base(of: kind)) FROM \(words.name) WHERE \(words.name) MATCH ?" + isOf(kind)
    }

    /// The searched fields of a kind in the order of their columns, the title first.
    static func fields(of description: RecordDescription) -> [FieldDescription] {
        let searched = description.fields.filter(\.isSearched)
        let titles = searched.filter { $0.name == description.titleField }
        return titles + searched.filter { $0.name != description.titleField }
    }

    /// The column of a field; nil when it is not searched.
    static func column(_ field: String, of description: RecordDescription) -> String? {
        let fields = fields(of: description)
        let first = fields.first?.name == description.titleField ? 0 : 1
        return fields.firstIndex { $0.name == field }.map { "f\($0 + first)" }
    }

    /// Whether a field names its record.
    static func isName(_ field: FieldDescription, of description: RecordDescription) -> Bool {
        field.name == description.titleField || field.isName
    }

    /// The columns of the fields that name a record, as a full-text query writes them; nil when none is searched.
    /// - Parameter isLine: whether those alone are meant that are one line.
    static func names(of description: RecordDescription, isLine: Bool = false) -> String? {
        let names = fields(of: description).filter { isName($0, of: description) && (!isLine || $0.kind == .text) }
        let columns = names.compactMap { column($0.name, of: description) }
        return columns.isEmpty ? nil : "{" + columns.joined(separator: " ") + "}"
    }

    /// The texts of a record in the order of `fields(of:)`.
    static func texts(of entry: RecordEntry) -> SearchedTexts {
        let description = entry.kind.description
        let fields = fields(of: description)
        return SearchedTexts(
            fields.map { entry[$0.name].text },
            names: fields.indices.filter { isName(fields[$0], of: description) },
            lines: Set(fields.indices.filter { fields[$0].kind == .text }))
    }

    /// Which kinds and fields stand where: an index of another layout is made again.
    static let layout = Catalogue.descriptions.map { description in
        description.kind.rawValue + ":" + fields(of: description).map(\.name).joined(separator: ",")
    }.joined(separator: ";")

    /// The name of the setting that holds the layout.
    static let layoutSetting = "wordIndex"

    /// Whether the index of a file has the layout of this program.
    static func isCurrent(_ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = ?")
        return try String.fetchOne(statement, arguments: [layoutSetting]) == layout
    }
}
