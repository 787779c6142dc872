// Finds the record that a name means: a lot's product by what the lot calls it, the body of a promise.
import Domain
import GRDB
import Vietnamese

/// Fills links whose record another field names (`FieldDescription.namedBy`). Those that are derived always follow the
/// register; the others keep what somebody chose.
final class LinksByName {
    private let db: Database
    /// The records of kinds that derived links lead to, by the keys of all their names.
    private var named: [RecordKind: [String: [RecordEntry]]] = [:]
    /// What texts mean among them.
    private var meant: [RecordKind: [String: [RecordEntry]]] = [:]
    /// What stands in the fields that derived links go by.
    private var texts: [NamingLink: [String]] = [:]

    /// A finder for one transaction.
    init(_ db: Database) { self.db = db }

    /// The most records that mention a name among which one that has it as an alias is looked for.
    private static let aliasLimit = 200

    /// The entry with its links. A new one keeps a link it brings; a stored one keeps it as long as the name stays.
    func filled(_ entry: RecordEntry, from old: RecordEntry?) throws -> RecordEntry {
        var result = try derived(entry)
        for field in entry.kind.description.fields where !field.isDerived {
            guard let name = field.namedBy, case .reference(let kind) = field.kind else { continue }
            let isNamedAnew = old.map { $0[name] != entry[name] && $0[field.name] == entry[field.name] } ?? false
            guard entry[field.name].isEmpty || isNamedAnew else { continue }
            result[field.name] = try id(of: kind, named: entry[name].text).map(FieldValue.reference) ?? .none
        }
        return result
    }

    /// The entry with the links that follow from the register.
    func derived(_ entry: RecordEntry) throws -> RecordEntry {
        var result = entry
        for link in NamingLink.all where link.kind == entry.kind {
            texts[link] = nil
            result[link.field] = try value(link, of: entry)
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

/// A link that follows from a register: what the name in a field means.
private struct NamingLink: Hashable {
    let kind: RecordKind
    let field: String
    let name: String
    let target: RecordKind
    /// Whether the text names several records, parted by semicolons.
    let isList: Bool

    static let all: [NamingLink] = Catalogue.descriptions.flatMap { description in
        description.fields.compactMap { field in
            guard field.isDerived, let name = field.namedBy, let target = field.kind.target else { return nil }
            let isList = field.kind == .references(target)
            return NamingLink(kind: description.kind, field: field.name, name: name, target: target, isList: isList)
        }
    }

    /// The names in a text.
    func names(in text: String) -> [String] { isList ? severalCodes(text) : [text] }
}

extension LinksByName {
    /// Leads to a record what names it, and away from it what named it: whoever wrote those has not changed them, so that
    /// no version and no entry of the journal comes of it.
    func follow(_ entry: RecordEntry, from old: RecordEntry? = nil) throws {
        let links = NamingLink.all.filter { $0.target == entry.kind }
        guard !links.isEmpty, old?.values != entry.values else { return }
        (named[entry.kind], meant[entry.kind]) = (nil, nil)
        let key = entry.kind.description.nameKey
        let keys = Set((entry.names + (old?.names ?? [])).map(key))
        for link in links {
            for text in try texts(of: link) where link.names(in: text).contains(where: { keys.contains(key($0)) }) {
                try lead(link, text)
            }
        }
    }

    /// Leads to records all that lists of names mention: in a file that was made before such links were.
    func leadLists() throws {
        for link in NamingLink.all where link.isList {
            for text in try texts(of: link) { try lead(link, text) }
        }
    }

    /// Leads the records that say a text to the one that it means; where it may mean several, each by its own day.
    private func lead(_ link: NamingLink, _ text: String) throws {
        let table = try Table.of(link.kind)
        let found = try link.names(in: text).map { try candidates(link, $0) }
        let (condition, arguments) = said(link, text, in: table)
        guard link.isList || found.contains(where: { $0.count > 1 }) else {
            let id = found.first?.first?.identity.id.databaseValue ?? .null
            try db.execute(
                sql:
                    "UPDATE \(table.name) SET \(quoted(link.field)) = ? WHERE \(condition) AND \(quoted(link.field)) IS NOT ?",
                arguments: StatementArguments([id] + arguments + [id]))
            return
        }
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE \(condition)"
        for entry in try Reading.entries(db, table, sql: sql, arguments) {
            try db.cachedStatement(sql: "UPDATE \(table.name) SET \(quoted(link.field)) = ? WHERE id = ?")
                .execute(arguments: [column(try value(link, of: entry), isList: link.isList), entry.identity.id])
        }
    }

    private func said(_ link: NamingLink, _ text: String, in table: Table) -> (sql: String, arguments: [DatabaseValue])
    {
        // Lists of names have an index of their own.
        if link.isList { return ("\(quoted(link.name)) <> '' AND \(quoted(link.name)) = ?", [text.databaseValue]) }
        let isText = "+\(quoted(link.name)) = ?"
        guard let field = table.description[link.name], field.column != nil else {
            return (isText, [text.databaseValue])
        }
        return (
            "\(quoted(link.name + "Key")) = ? AND \(isText)",
            [table.key(.text(text), of: field).databaseValue, text.databaseValue]
        )
    }

    /// What a link of a record leads to.
    private func value(_ link: NamingLink, of entry: RecordEntry) throws -> FieldValue {
        let ids = try link.names(in: entry[link.name].text).compactMap { try id(link, named: $0, of: entry) }
        guard link.isList else { return ids.first.map(FieldValue.reference) ?? .none }
        var seen: Set<Int64> = []
        return FieldValue(references: ids.filter { seen.insert($0).inserted })
    }

    private func column(_ value: FieldValue, isList: Bool) -> DatabaseValue {
        isList ? value.text.databaseValue : value.reference?.databaseValue ?? .null
    }

    private func id(_ link: NamingLink, named name: String, of entry: RecordEntry) throws -> Int64? {
        let found = try candidates(link, name)
        guard found.count > 1 else { return found.first?.identity.id }
        let day = try entry.dayOfNames { id in
            try Reading.row(db, Table.of(RecordKind.conference), id: id)?.entry.record(as: Conference.self)?.startDay
        }
        guard let day else { return nil }
        let then = found.filter { $0.isValid(on: day) }
        return then.count == 1 ? then[0].identity.id : nil
    }

    private func candidates(_ link: NamingLink, _ text: String) throws -> [RecordEntry] {
        guard !text.isEmpty else { return [] }
        if let known = meant[link.target]?[text] { return known }
        let found = try names(of: link.target)[link.target.description.nameKey(text)] ?? []
        meant[link.target, default: [:]][text] = found
        return found
    }

    private func names(of kind: RecordKind) throws -> [String: [RecordEntry]] {
        if let known = named[kind] { return known }
        let table = try Table.of(kind)
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL ORDER BY id"
        var known: [String: [RecordEntry]] = [:]
        for entry in try Reading.entries(db, table, sql: sql) {
            for name in Set(entry.names.map(table.description.nameKey)) { known[name, default: []].append(entry) }
        }
        named[kind] = known
        return known
    }

    private func texts(of link: NamingLink) throws -> [String] {
        if let known = texts[link] { return known }
        let table = try Table.of(link.kind)
        let found = try String.fetchAll(
            db, sql: "SELECT DISTINCT \(quoted(link.name)) FROM \(table.name) WHERE \(quoted(link.name)) <> ''")
        texts[link] = found
        return found
    }
}
