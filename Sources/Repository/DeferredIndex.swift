// The full-text indexes during large changes: filled once at the end instead of row by row.
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

/// Takes the triggers that follow changed rows away for the rest of a transaction, and makes the indexes anew at its end:
/// what half of the records leave is made sooner from those that stay.
struct RebuiltIndex {
    private let triggers: [String]
    private let indexes: [String]

    /// Suspends the indexes of a kind of which so many records leave the list; nil where row by row is sooner.
    init?(_ db: Database, _ kind: RecordKind, leaving count: Int) throws {
        guard count >= DeferredIndex.threshold else { return nil }
        let live = try Int.fetchOne(
            db, sql: "SELECT live FROM recordCount WHERE kind = ?", arguments: [kind.rawValue])
        guard let live, count * 2 > live else { return nil }
        var triggers: [String] = []
        indexes = ["Search", "Spelling"].map { kind.rawValue + $0 }
        for index in indexes {
            let name = index + "Update"
            let sql = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
            guard let trigger = try String.fetchOne(db, sql: sql, arguments: [name]) else {
                throw StoreError.damaged(detail: name)
            }
            try db.execute(sql: "DROP TRIGGER \(quoted(name))")
            triggers.append(trigger)
        }
        self.triggers = triggers
    }

    /// Makes the indexes anew and puts the triggers back.
    func finish(_ db: Database) throws {
        for index in indexes {
            try db.execute(sql: "INSERT INTO \(quoted(index)) (\(quoted(index))) VALUES ('rebuild')")
        }
        for trigger in triggers { try db.execute(sql: trigger) }
    }
}
