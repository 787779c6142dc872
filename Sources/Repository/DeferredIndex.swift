// The full-text index during an import: filled once at the end instead of row by row.
import Domain
import GRDB

/// Takes the triggers that index new rows away for the rest of a transaction, and makes up for them at its end.
struct DeferredIndex {
    /// Fewer entries than this are indexed as they come.
    static let threshold = 500

    private let suspended: [(table: Table, trigger: String, lastID: Int64)]

    /// Suspends indexing for a large batch, nil for a small one.
    init?(_ db: Database, _ entries: [RecordEntry]) throws {
        guard entries.count >= Self.threshold else { return nil }
        suspended = try Set(entries.map(\.kind)).map { kind in
            let table = try Table.of(kind)
            let name = kind.rawValue + "SearchInsert"
            let sql = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
            guard let trigger = try String.fetchOne(db, sql: sql, arguments: [name]) else {
                throw StoreError.damaged(detail: name)
            }
            let lastID = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table.name)") ?? 0
            try db.execute(sql: "DROP TRIGGER \(quoted(name))")
            return (table, trigger, lastID)
        }
    }

    /// Indexes what came since and puts the triggers back.
    func finish(_ db: Database) throws {
        for (table, trigger, lastID) in suspended {
            let fields = table.description.fields.filter(\.isSearched).map { quoted($0.name) }.joined(separator: ", ")
            try db.execute(
                sql: """
                    INSERT INTO \(table.search) (rowid, \(fields)) SELECT id, \(fields)
                    FROM \(quoted(table.description.kind.rawValue + "SearchText")) WHERE id > ?
                    """, arguments: [lastID])
            try db.execute(sql: trigger)
        }
    }
}
