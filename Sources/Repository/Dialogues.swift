// The questions of one dialogue together with those they are linked with.
import Domain
import GRDB

extension Store {
    /// The questions of a conference by number, those without one last, and the questions elsewhere that they are
    /// linked with over any number of steps: whose answer answers them, what they replace and what replaces them.
    /// - Parameter withTexts: whether questions and answers come whole; otherwise those that are not empty come as `…`,
    ///   which is enough for the order and the links of thousands.
    package func questions(
        of conference: Int64, withTexts: Bool = true
    ) async throws(StoreError) -> (own: [Question], linked: [Question]) {
        try await read { db in
            let table = try Table.of(RecordKind.question)
            let sql = """
                WITH RECURSIVE reached (id) AS (
                    SELECT id FROM question WHERE conference = ? AND binnedAt IS NULL
                    UNION SELECT q.sameAs FROM reached r JOIN question q ON q.id = r.id WHERE q.sameAs IS NOT NULL
                    UNION SELECT q.replaces FROM reached r JOIN question q ON q.id = r.id WHERE q.replaces IS NOT NULL
                    UNION SELECT q.id FROM reached r JOIN question q ON q.replaces = r.id)
                SELECT \(table.selection) FROM question WHERE id IN reached AND binnedAt IS NULL
                ORDER BY number IS NULL, number, id
                """
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [conference])
            var all: [Question] = []
            while let row = try rows.next() {
                guard var question = try table.row(row).entry.record(as: Question.self) else { continue }
                if !withTexts {
                    if !question.question.isEmpty { question.question = "…" }
                    if !question.answer.isEmpty { question.answer = "…" }
                }
                all.append(question)
            }
            return (all.filter { $0.conference == conference }, all.filter { $0.conference != conference })
        }
    }

    /// The questions of a conference that came into the book after a day; none where the conference itself came in only then.
    package func questions(of conference: Int64, addedAfter day: CalendarDate) async throws(StoreError) -> Set<Int64> {
        try await read { db in
            let after = "date(createdAt, 'unixepoch', 'localtime') > ?"
            let sql = """
                SELECT id FROM question WHERE conference = ? AND binnedAt IS NULL AND \(after)
                AND NOT EXISTS (SELECT 1 FROM conference WHERE id = ? AND \(after))
                """
            let arguments: StatementArguments = [conference, day.isoText, conference, day.isoText]
            return Set(try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments))
        }
    }

    /// The questions of these numbers, by them; those that are gone are missing.
    package func questions(numbered ids: Set<Int64>) async throws(StoreError) -> [Int64: Question] {
        try await read { db in
            let table = try Table.of(RecordKind.question)
            var found: [Int64: Question] = [:]
            for id in ids.sorted() {
                found[id] = try Reading.row(db, table, id: id)?.entry.record(as: Question.self)
            }
            return found
        }
    }
}
