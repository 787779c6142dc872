// The bin: nothing is deleted, records go out of use and come back.
import Domain
import GRDB

extension Store {
    /// Moves a record to the bin. `gone` when it is there already.
    package func bin(_ kind: RecordKind, id: Int64, version: Int, by who: String) async throws(StoreError)
        -> SaveOutcome
    {
        try await write { db in
            try RecordWriter(db, JournalWriter(db, who: who, action: "bin"))
                .move(kind, id: id, version: version, toBin: true)
        }
    }

    /// Takes a record out of the bin; one that is in use is left as it is.
    package func restore(_ kind: RecordKind, id: Int64, version: Int, by who: String) async throws(StoreError)
        -> SaveOutcome
    {
        try await write { db in
            try RecordWriter(db, JournalWriter(db, who: who, action: "restore"))
                .move(kind, id: id, version: version, toBin: false)
        }
    }

    /// The records in the bin, the last to go there first.
    package func binned(_ kind: RecordKind, limit: Int = 500) async throws(StoreError) -> [RecordEntry] {
        try await read { db in
            let table = try Table.of(kind)
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NOT NULL
                ORDER BY binnedAt DESC, id DESC LIMIT ?
                """
            return try Reading.entries(db, table, sql: sql, [limit.databaseValue])
        }
    }
}
