// The full-text indexes during an import: filled once at the end instead of row by row.
import Domain
import GRDB

/// Takes the triggers that index new rows away for the rest of a transaction, and makes up for them at its end.
struct DeferredIndex {
    /// Fewer entries than this are indexed as they come.
    static let threshold = 500

    private struct Suspended {
        let index: String
        let columns: String
        let text: String
        let trigger: String
        let lastID: Int64
    }

    private let suspended: [Suspended]

    /// Suspends indexing for a large batch, nil for a small one.
    init?(_ db: Database, _ entries: [RecordEntry]) throws {
        guard entries.count >= Self.threshold else { return nil }
        var suspended: [Suspended] = []
        for kind in Set(entries.map(\.kind)) {
            let table = try Table.of(kind)
            let columns = table.description.fields.filter(\.isSearched).map { quoted($0.name) }.joined(separator: ", ")
            let lastID = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table.name)") ?? 0
            for index in ["Search", "Spelling"] {
                let name = kind.rawValue + index
                let sql = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
                guard let trigger = try String.fetchOne(db, sql: sql, arguments: [name + "Insert"]) else {
                    throw StoreError.damaged(detail: name + "Insert")
                }
                try db.execute(sql: "DROP TRIGGER \(quoted(name + "Insert"))")
                suspended.append(
                    Suspended(
                        index: quoted(name), columns: columns, text: quoted(name + "Text"), trigger: trigger,
                        lastID: lastID))
            }
        }
        self.suspended = suspended
    }

    /// Indexes what came since and puts the triggers back.
    func finish(_ db: Database) throws {
        for part in suspended {
            try db.execute(
                sql: """
                    INSERT INTO \(part.index) (rowid, \(part.columns)) SELECT id, \(part.columns)
                    FROM \(part.text) WHERE id > ?
                    """, arguments: [part.lastID])
            try db.execute(sql: part.trigger)
        }
    }
}
