// What hangs on records in use: it keeps them from the bin, or goes there with them.
import Domain
import GRDB
import Vietnamese

/// What hangs on records, within one transaction.
struct Hanging {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The first of some records that others in use hang on, besides those among them.
    /// - Parameter others: what is part of them and does not go with them.
    func first(of ids: [RecordKind: Set<Int64>], withParts: Bool) throws -> (kind: RecordKind, id: Int64, FieldProblem)?
    {
        for (kind, numbers) in ids {
            let holds = Catalogue.holds(on: kind)
            let found = try linked(to: numbers, holds.links + (withParts ? holds.parts : []), besides: ids)
            if let id = found.keys.min() { return (kind, id, Self.problem(kind, found[id] ?? [:])) }
        }
        return nil
    }

    /// Why records stay in the registers, by their places; those that hang on nothing but each other go.
    func problems(with entries: [RecordEntry]) throws -> [Int: FieldProblem] {
        let ids = Dictionary(grouping: entries, by: \.kind).mapValues { Set($0.map(\.identity.id)) }
        var problems: [Int: FieldProblem] = [:]
        for (kind, numbers) in ids {
            let holds = Catalogue.holds(on: kind)
            var found = try linked(to: numbers, holds.links, besides: ids)
            if !holds.names.isEmpty {
                let own = entries.filter { $0.kind == kind }
                for (id, counts) in try naming(own, holds.names, besides: ids) {
                    found[id, default: [:]].merge(counts, uniquingKeysWith: +)
                }
            }
            for (place, entry) in entries.enumerated() where entry.kind == kind {
                problems[place] = found[entry.identity.id].map { Self.problem(kind, $0) }
            }
        }
        return problems
    }

    /// What is part of a record and in use.
    func parts(of owner: RecordEntry) throws -> [RecordEntry] {
        try Catalogue.holds(on: owner.kind).parts.flatMap { part in
            let table = try Table.of(part.kind)
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE \(quoted(part.field)) = ? AND binnedAt IS NULL
                ORDER BY id
                """
            return try Reading.entries(db, table, sql: sql, [owner.identity.id.databaseValue])
        }
    }

    /// How many records are part of some.
    func countParts(of ids: Set<Int64>, _ kind: RecordKind) throws -> [RecordCount] {
        let found = try linked(to: ids, Catalogue.holds(on: kind).parts, besides: [:])
        let counts = found.values.reduce(into: [RecordKind: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        return Self.listed(counts)
    }

    /// What went to the bin as a part of a record, together with it.
    func partsBinned(with owner: RecordEntry) throws -> [RecordEntry] {
        try Catalogue.holds(on: owner.kind).parts.flatMap { part in
            let table = try Table.of(part.kind)
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE \(quoted(part.field)) = ?1 AND binnedAt IS NOT NULL
                    AND id IN (SELECT record FROM journalEntry WHERE kind = ?2 AND step = 'bin' AND change =
                        (SELECT max(change) FROM journalEntry WHERE kind = ?3 AND record = ?1 AND step = 'bin'))
                ORDER BY id
                """
            return try Reading.entries(
                db, table, sql: sql,
                [
                    owner.identity.id.databaseValue, part.kind.rawValue.databaseValue,
                    owner.kind.rawValue.databaseValue,
                ])
        }
    }

    /// Why a record stays in the bin: one that it hangs on is there.
    func objection(toRestoring entry: RecordEntry) throws -> FieldProblem? {
        for field in entry.kind.description.fields where field.bond != .trace {
            guard case .reference(let kind) = field.kind, let id = entry[field.name].reference,
                let owner = try Reading.row(db, Table.of(kind), id: id), owner.binnedAt != nil
            else { continue }
            return FieldProblem(field.name, .hangsOnBinned(kind, owner.entry.title))
        }
        return nil
    }

    private typealias Counts = [RecordKind: Int]

    private func linked(to ids: Set<Int64>, _ holds: [Hold], besides: [RecordKind: Set<Int64>]) throws
        -> [Int64: Counts]
    {
        var found: [Int64: Counts] = [:]
        for hold in holds {
            let table = try Table.of(hold.kind)
            let (column, source) = References.each(hold.field, table)
            let sql = """
                SELECT \(column), count(*) FROM \(source)
                WHERE \(column) IN (SELECT value FROM json_each(?1)) AND binnedAt IS NULL
                    AND \(table.name).id NOT IN (SELECT value FROM json_each(?2))
                GROUP BY 1
                """
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: sql), arguments: [Self.list(ids), Self.list(besides[hold.kind] ?? [])])
            while let row = try rows.next() {
                found[try row.integer(0), default: [:]][hold.kind, default: 0] += Int(try row.integer(1))
            }
        }
        return found
    }

    /// The records whose texts name some; a name that another one in use has too keeps neither.
    private func naming(_ entries: [RecordEntry], _ holds: [Hold], besides: [RecordKind: Set<Int64>]) throws
        -> [Int64: Counts]
    {
        var named: [String: Int64] = [:]
        for entry in entries {
            for key in try entry.spellingKeys.subtracting(shared(entry, besides[entry.kind] ?? [])) {
                named[key] = entry.identity.id
            }
        }
        var found: [Int64: Counts] = [:]
        for hold in holds where !named.isEmpty {
            let (table, field) = (try Table.of(hold.kind).name, quoted(hold.field))
            let texts = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(field), count(*) FROM \(table) WHERE binnedAt IS NULL AND \(field) <> ''
                            AND id NOT IN (SELECT value FROM json_each(?)) GROUP BY 1
                        """), arguments: [Self.list(besides[hold.kind] ?? [])])
            while let row = try texts.next() {
                let (text, count) = (try row.text(0), Int(try row.integer(1)))
                for id in Set(RecordEntry.namedKeys(in: text).compactMap { named[$0] }) {
                    found[id, default: [:]][hold.kind, default: 0] += count
                }
            }
        }
        return found
    }

    /// The names of a record that another one in use has too.
    private func shared(_ entry: RecordEntry, _ besides: Set<Int64>) throws -> Set<String> {
        let table = try Table.of(entry.kind)
        let title = table.description.titleField
        guard let field = table.description[title] else { return [] }
        let sql = """
            SELECT \(table.selection) FROM \(table.name) WHERE \(table.sortColumn(title)) = ? AND binnedAt IS NULL
                AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 200
            """
        return try Reading.entries(
            db, table, sql: sql,
            [table.key(entry[title], of: field).databaseValue, Self.list(besides).databaseValue]
        ).reduce(into: []) { $0.formUnion($1.spellingKeys) }
    }

    private static func problem(_ kind: RecordKind, _ counts: Counts) -> FieldProblem {
        FieldProblem(kind.description.titleField, .holds(listed(counts)))
    }

    private static func listed(_ counts: Counts) -> [RecordCount] {
        RecordKind.allCases.compactMap { kind in counts[kind].map { RecordCount(kind, $0) } }
    }

    private static func list(_ ids: Set<Int64>) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }
}
