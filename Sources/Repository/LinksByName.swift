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
        for field in Catalogue.description(of: entry.kind)?.fields ?? [] {
            guard let name = field.namedBy, case .reference(let kind) = field.kind else { continue }
            let isNamedAnew = old.map { $0[name] != entry[name] && $0[field.name] == entry[field.name] } ?? false
            guard entry[field.name].isEmpty || isNamedAnew else { continue }
            result[field.name] = try id(of: kind, named: entry[name].text).map(FieldValue.reference) ?? .none
        }
        return result
    }

    /// The record of a name or, when none has it, of an alias; nil when several do.
    private func id(of kind: RecordKind, named name: String) throws -> Int64? {
        let key = matchKey(name)
        guard !key.isEmpty else { return nil }
        let table = try Table.of(kind)
        let title = table.description.titleField
        guard table.description[title]?.isSearched == true, let words = Match(name) else { return nil }
        let sql = """
            SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(Match.rows(of: table))) AND binnedAt IS NULL
            LIMIT \(Self.aliasLimit)
            """
        let found = try Reading.entries(db, table, sql: sql, [words.expression.databaseValue])
        let named = found.filter { matchKey($0.title) == key }
        if let first = named.first { return named.count == 1 ? first.identity.id : nil }
        let called = found.filter { Self.aliases($0).contains(key) }
        return called.count == 1 ? called[0].identity.id : nil
    }

    private static func aliases(_ entry: RecordEntry) -> [String] {
        entry["aliases"].text.split { $0 == ";" || $0.isNewline }.map { matchKey(String($0)) }
    }
}
