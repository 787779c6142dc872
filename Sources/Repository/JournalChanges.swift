// The journal line by line: what was done, whatever it changed, papers and exports too.
import Domain
import GRDB

extension Store {
    /// What was done last, the latest first.
    package func changes(limit: Int) async throws(StoreError) -> [JournalChange] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT c.at, c.who, c.name, c.action, c.role,
                            (SELECT count(*) FROM journalEntry WHERE change = c.id), e.kind, e.record
                        FROM journalChange c LEFT JOIN journalEntry e ON e.change = c.id AND e.place = 0
                        ORDER BY c.id DESC LIMIT ?
                        """), arguments: [limit])
            var changes: [JournalChange] = []
            while let row = try rows.next() {
                let kind = String.fromDatabaseValue(row[6]).flatMap(RecordKind.init)
                let id = Int64.fromDatabaseValue(row[7])
                let first = kind.flatMap { kind in id.map { JournalChange.Record(kind: kind, id: $0) } }
                guard let role = JournalItem.Role(rawValue: try row.text(4)) else { continue }
                try changes.append(
                    JournalChange(
                        at: row.integer(0), who: row.text(1), name: row.text(2), action: row.text(3), role: role,
                        count: Int(row.integer(5)), first: first))
            }
            return changes
        }
    }
}
