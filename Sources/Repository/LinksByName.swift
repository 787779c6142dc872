// Finds the record that a name means: a lot's product by what the lot calls it.
import Domain
import GRDB
import Vietnamese

/// Fills links whose record another field names (`FieldDescription.namedBy`).
struct LinksByName {
    private let db: Database

    /// A finder for one transaction.
    init(_ db: Database) { self.db = db }

    /// So many records that mention a name are looked at for one that has it as an alias.
    private static let aliasLimit = 200

    /// The entry with its links. A new one keeps a link it brings; a stored one keeps it as long as the name stays.
    func filled(_ entry: RecordEntry, from old: RecordEntry?) throws -> RecordEntry {
        var result = entry
        for field in entry.kind.description.fields {
            guard let name = field.namedBy, case .reference(let kind) = field.kind else { continue }
            let isNamedAnew = old.map { $0[name] != entry[name] && $0[field.name] == entry[field.name] } ?? false
            guard entry[field.name].isEmpty || isNamedAnew else { continue }
            result[field.name] = try id(of: kind, named: entry[name].text).map(FieldValue.reference) ?? .none
        }
        return result
    }

    /// The record of a name or, when none has it, of an alias; nil when several do.
    func id(of kind: RecordKind, named name: String) throws -> Int64? {
        let key = matchKey(name)
        guard !key.isEmpty else { return nil }
        let table = try Table.of(kind)
        let title = table.description.titleField
        guard let field = table.description[title], field.isSearched, let words = Match(name, hasSigns: false) else {
            return nil
        }
        let written = try records(
            of: table, "\(table.sortColumn(title)) = ?", table.key(.text(name), of: field).databaseValue)
        let found =
            try written
            + records(
                of: table, "id IN (\(WordIndex.records(of: kind)))", words.expression.databaseValue)
        let named = Set(found.filter { matchKey($0.title) == key }.map(\.identity.id))
        guard named.isEmpty else { return named.count == 1 ? named.first : nil }
        let called = found.filter { entry in entry.names.contains { matchKey($0) == key } }
        return called.count == 1 ? called[0].identity.id : nil
    }

    /// Records in use that meet a condition: of a name that is written alike all are found in the index, of one that is
    /// only mentioned some.
    private func records(of table: Table, _ condition: String, _ argument: DatabaseValue) throws -> [RecordEntry] {
        let sql = """
            SELECT \(table.selection) FROM \(table.name) WHERE \(condition) AND binnedAt IS NULL LIMIT \(Self.aliasLimit)
            """
        return try Reading.entries(db, table, sql: sql, [argument])
    }
}
