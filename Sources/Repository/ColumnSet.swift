// The rows of a table that its own columns find inside a transaction, by their indexes.
import Domain
import GRDB

/// Rows that meet a condition on columns. Nothing is asked before it is needed, and only once.
final class ColumnSet: FoundRows {
    private let db: Database
    private let table: Table
    /// The condition by which rows are looked for.
    private let indexed: RowCondition
    let isMember: RowCondition
    private var knownSpread: Spread?

    /// More rows than these are not counted.
    private static let countLimit = 20_000

    /// Rows by a condition on their columns.
    /// - Parameter isMember: the same condition, worded so that no index answers it.
    init(_ db: Database, of table: Table, _ indexed: RowCondition, isMember: RowCondition) {
        self.db = db
        self.table = table
        self.indexed = indexed
        self.isMember = isMember
    }

    var rows: RowCondition {
        RowCondition(
            sql: """
                SELECT id + \(WordIndex.base(of: table.description.kind)) AS rowid FROM \(table.name)
                WHERE binnedAt IS NULL AND \(WordIndex.isNumbered) AND \(indexed.sql)
                """, arguments: indexed.arguments)
    }

    var spread: Spread {
        get throws {
            if let knownSpread { return knownSpread }
            let found = try RowSet.numbers(of: rows, in: table, limit: RowSet.fewLimit, db)
            var spread = Spread.few(found.sorted())
            if found.count == RowSet.fewLimit {
                let counted = try db.cachedStatement(
                    sql: "SELECT count(*) FROM (\(rows.sql) LIMIT \(Self.countLimit))")
                let count = try Int.fetchOne(counted, arguments: StatementArguments(rows.arguments)) ?? 0
                spread = .many(count, of: max(try RowSet.live(in: table, db), count))
            }
            knownSpread = spread
            return spread
        }
    }

    func members(of numbers: Set<Int64>) throws -> Set<Int64> {
        if case .few(let all) = knownSpread { return numbers.intersection(all) }
        guard !numbers.isEmpty else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM \(table.name) WHERE id IN (SELECT value FROM json_each(?))
                AND binnedAt IS NULL AND \(isMember.sql)
                """)
        let json = "[\(numbers.map(String.init).joined(separator: ","))]".databaseValue
        return Set(try Int64.fetchAll(statement, arguments: StatementArguments([json] + isMember.arguments)))
    }

    func has(_ number: Int64) throws -> Bool { try !members(of: [number]).isEmpty }
}
