// The questions of one dialogue together with those they are linked with.
import Domain
import GRDB

extension Store {
    /// The questions of a conference by number, those without one last, and the questions elsewhere that they are
    /// linked with over any number of steps: whose answer answers them, what they replace and what replaces them.
    package func questions(of conference: Int64) async throws(StoreError) -> (own: [Question], linked: [Question]) {
        try await read { db in
            let table = try Table.of(Question.description.kind)
            let sql = """
                WITH RECURSIVE reached (id) AS (
                    SELECT id FROM question WHERE conference = ? AND binnedAt IS NULL
                    UNION SELECT q.sameAs FROM reached r JOIN question q ON q.id = r.id WHERE q.sameAs IS NOT NULL
                    UNION SELECT q.replaces FROM reached r JOIN question q ON q.id = r.id WHERE q.replaces IS NOT NULL
                    UNION SELECT q.id FROM reached r JOIN question q ON q.replaces = r.id)
                SELECT \(table.selection) FROM question WHERE id IN reached AND binnedAt IS NULL
                ORDER BY number IS NULL, number, id
                """
            let all = try Reading.entries(db, table, sql: sql, [conference.databaseValue])
                .compactMap { $0.record(as: Question.self) }
            return (all.filter { $0.conference == conference }, all.filter { $0.conference != conference })
        }
    }
}
