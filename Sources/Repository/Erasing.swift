// Emptying the bin: records go for good. The journal keeps what they were, and tells who did away with them.
import Domain
import GRDB

extension Store {
    /// Does away with a record in the bin, and with what is part of it and lies there too.
    package func erase(_ kind: RecordKind, id: Int64, version: Int, by who: String) async throws(StoreError)
        -> EraseOutcome
    {
        try await write { db in
            guard let stored = try Reading.row(db, Table.of(kind), id: id), stored.binnedAt != nil,
                stored.entry.identity.version == version
            else { return .gone }
            let group = try Erasing.group(of: [id], kind, db)
            let held = try Erasing.referring(to: group, db)
            guard held.isEmpty else {
                return .held(held.values.reduce(into: [RecordKind: Int]()) { $0.merge($1, uniquingKeysWith: +) }.counts)
            }
            return .erased(count: try erase(group, by: who, db), kept: 0)
        }
    }

    /// Does away with all records of a kind in the bin, but for those that others refer to.
    package func eraseAll(_ kind: RecordKind, by who: String) async throws(StoreError) -> EraseOutcome {
        try await write { db in
            let all = try Int64.fetchSet(db, sql: "SELECT id FROM \(Table.of(kind).name) WHERE binnedAt IS NOT NULL")
            var ids = all
            var group = try Erasing.group(of: ids, kind, db)
            while true {
                let held = try Erasing.referring(to: group, db)
                if held.isEmpty { break }
                // What stays may refer to others, which then stay too.
                try Task.checkCancellation()
                ids = try ids.filter { id in
                    try Erasing.group(of: [id], kind, db).allSatisfy { kind, ids in
                        ids.allSatisfy { held[Erasing.Record(kind: kind, id: $0)] == nil }
                    }
                }
                group = try Erasing.group(of: ids, kind, db)
            }
            return .erased(count: try erase(group, by: who, db), kept: all.count - ids.count)
        }
    }

    /// What a record was called last, by the journal: it tells of those that are gone for good too.
    package func lastTitle(of record: JournalChange.Record) async throws(StoreError) -> String {
        try await read { db in try Erasing.title(record.kind, record.id, db) }
    }

    private func erase(_ group: [RecordKind: Set<Int64>], by who: String, _ db: Database) throws -> Int {
        let journal = try journal(db, by: who, Erasure(group).action)
        if let problem = journal.access.objection(toNeeding: Access.neededToErase) {
            throw StoreError.notAllowed(problem)
        }
        let count = group.values.reduce(0) { $0 + $1.count }
        guard count > 0 else { return 0 }
        // What goes together may refer to each other.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let totals = TotalWriter(db)
        for (kind, ids) in group {
            try db.execute(
                sql: "DELETE FROM \(Table.of(kind).name) WHERE id IN (SELECT value FROM json_each(?))",
                arguments: [Erasing.list(ids)])
            try totals.add(kind, live: 0, binned: -ids.count)
        }
        try journal.note()
        return count
    }
}

/// What goes with a record, and what keeps it.
enum Erasing {
    /// A record of any kind.
    struct Record: Hashable {
        let kind: RecordKind
        let id: Int64
    }

    /// Records with what is part of them and in the bin as well, and parts of those.
    static func group(of ids: Set<Int64>, _ kind: RecordKind, _ db: Database) throws -> [RecordKind: Set<Int64>] {
        var group: [RecordKind: Set<Int64>] = [:]
        var open = [(kind, ids)]
        while let (kind, ids) = open.popLast() {
            let new = ids.subtracting(group[kind] ?? [])
            guard !new.isEmpty else { continue }
            group[kind, default: []].formUnion(new)
            for part in Catalogue.holds(on: kind).parts {
                let sql = """
                    SELECT id FROM \(try Table.of(part.kind).name) WHERE \(quoted(part.field)) IN
                        (SELECT value FROM json_each(?)) AND binnedAt IS NOT NULL
                    """
                open.append((part.kind, try Int64.fetchSet(db, sql: sql, arguments: [list(new)])))
            }
        }
        return group
    }

    /// Which of some records others refer to, in use or in the bin, and how many of each kind.
    static func referring(to group: [RecordKind: Set<Int64>], _ db: Database) throws -> [Record: [RecordKind: Int]] {
        var found: [Record: [RecordKind: Int]] = [:]
        for description in Catalogue.descriptions {
            for field in description.fields {
                guard case .reference(let kind) = field.kind, let ids = group[kind] else { continue }
                let sql = """
                    SELECT \(quoted(field.name)), count(*) FROM \(try Table.of(description.kind).name)
                    WHERE \(quoted(field.name)) IN (SELECT value FROM json_each(?1))
                        AND id NOT IN (SELECT value FROM json_each(?2)) GROUP BY 1
                    """
                let rows = try Row.fetchCursor(
                    db, sql: sql, arguments: [list(ids), list(group[description.kind] ?? [])])
                while let row = try rows.next() {
                    let record = Record(kind: kind, id: try row.integer(0))
                    found[record, default: [:]][description.kind, default: 0] += Int(try row.integer(1))
                }
            }
        }
        return found
    }

    static func list(_ ids: Set<Int64>) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

    /// The records that the journal says are gone for good.
    static func records(_ db: Database) throws -> [RecordKind: Set<Int64>] {
        let actions = try String.fetchCursor(
            db, sql: "SELECT action FROM journalChange WHERE substr(action, 1, ?) = ?",
            arguments: [Erasure.beginning.count, Erasure.beginning])
        var found: [RecordKind: Set<Int64>] = [:]
        while let action = try actions.next() {
            for (kind, ids) in Erasure(action: action)?.records ?? [:] { found[kind, default: []].formUnion(ids) }
        }
        return found
    }

    /// What a record was called last, by the journal alone; empty where it does not tell.
    static func title(_ kind: RecordKind, _ id: Int64, _ db: Database) throws -> String {
        let path = "$." + kind.description.titleField
        let sql = """
            SELECT json_extract(after, ?3) FROM journalEntry
            WHERE kind = ?1 AND record = ?2 AND json_extract(after, ?3) IS NOT NULL ORDER BY change DESC, place DESC LIMIT 1
            """
        return try String.fetchOne(db, sql: sql, arguments: [kind.rawValue, id, path]) ?? ""
    }
}

/// The numbers that records had: none is given to another, for the journal tells of them.
final class UsedNumbers {
    private let db: Database
    private var last: [RecordKind: Int64] = [:]

    init(_ db: Database) { self.db = db }

    /// Gives a record that was just inserted another number where one that is gone for good had its own.
    /// - Returns: its number.
    func settle(_ id: Int64, _ table: Table) throws -> Int64 {
        let kind = table.description.kind
        let used =
            try last[kind] ?? Int64.fetchOne(
                db.cachedStatement(sql: "SELECT ifnull(max(record), 0) FROM journalEntry WHERE kind = ?"),
                arguments: [kind.rawValue]) ?? 0
        last[kind] = used
        guard id <= used else { return id }
        try db.execute(sql: "UPDATE \(table.name) SET id = ? WHERE id = ?", arguments: [used + 1, id])
        last[kind] = used + 1
        return used + 1
    }
}

extension [RecordKind: Int] {
    /// The numbers in the order of the kinds.
    fileprivate var counts: [RecordCount] {
        RecordKind.allCases.compactMap { kind in self[kind].map { RecordCount(kind, $0) } }
    }
}
