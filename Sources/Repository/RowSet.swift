// The rows of one full-text query inside a transaction, and how thinly they are spread over their table.
import Domain
import GRDB

/// Rows that a part of a filter finds inside a transaction.
protocol FoundRows: AnyObject {
    /// The subquery of the rows, as the index of words numbers them.
    var rows: RowCondition { get throws }
    /// The condition that a row of the table is among them, which keeps SQLite from looking each of them up.
    var isMember: RowCondition { get throws }
    /// How thinly they are spread.
    var spread: Spread { get throws }
    /// Those of some numbers whose rows are among them.
    func members(of numbers: Set<Int64>) throws -> Set<Int64>
    /// Whether the row with a number is among them.
    func has(_ number: Int64) throws -> Bool
}

/// How thinly rows are spread over their table.
enum Spread {
    /// These are all, in ascending order.
    case few([Int64])
    /// An estimate from the first ones, in a table whose number of rows is known.
    case many(Int, of: Int)

    /// How many rows there are, about.
    var count: Int {
        switch self {
        case .few(let numbers): numbers.count
        case .many(let count, _): count
        }
    }
}

/// The rows that a full-text index finds for some words. Nothing is asked before it is needed, and only once.
final class RowSet: FoundRows {
    private let db: Database
    private let table: Table
    private let index: WordIndex
    private let base: Int64
    private let clauses: [Clause]
    private let excluded: [Clause]
    private var knownExpression: DatabaseValue?
    private var knownSpread: Spread?

    /// The rows found to estimate from how many there are.
    private static let sampleSize = 500
    /// Fewer rows than these are kept by their numbers.
    static let fewLimit = 3000
    /// The rows listed in the time that the index takes to tell of one whether it has the words.
    private static let listedPerQuestion = 300

    /// The rows of a table that an index of it finds.
    init(
        _ db: Database, _ index: WordIndex, of table: Table, _ clauses: [Clause], without excluded: [Clause] = []
    ) {
        self.excluded = excluded
        self.db = db
        self.table = table
        base = WordIndex.base(of: table.description.kind)
        self.index = index
        self.clauses = clauses
    }

    var rows: RowCondition { get throws { RowCondition(sql: query, arguments: [try expression]) } }

    var isMember: RowCondition {
        get throws { RowCondition(sql: "id + \(base) IN (\(query))", arguments: [try expression]) }
    }

    private func row(_ number: Int64) -> Int64 { WordIndex.row(of: number, table.description.kind) }

    private var query: String { index.rows(of: table.description.kind) }

    /// What the index is asked for.
    private var expression: DatabaseValue {
        get throws {
            if let knownExpression { return knownExpression }
            let wanted = try clauses.map { try $0.wholeWords(db, of: index) }
            let expression = Clause.expression(wanted, without: excluded).databaseValue
            knownExpression = expression
            return expression
        }
    }

    /// Whether there are no rows.
    var isEmpty: Bool { get throws { try numbers(limit: 1).isEmpty } }

    var spread: Spread {
        get throws {
            if let knownSpread { return knownSpread }
            let spread = try measuredSpread()
            knownSpread = spread
            return spread
        }
    }

    private func measuredSpread() throws -> Spread {
        let sample = try numbers(limit: Self.sampleSize)
        guard sample.count == Self.sampleSize, let first = sample.first, let last = sample.last else {
            return .few(sample)
        }
        let end = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table.name)")) ?? last
        // Numbers of a damaged file may lie so far apart that their distance is no number of ours.
        let sampled = Self.distance(first, last) / Self.distance(first, max(end, last))
        let expected = Int(min(Double(sample.count) / sampled, Self.most))
        if expected < Self.fewLimit {
            let found = try numbers(limit: Self.fewLimit * 2)
            if found.count < Self.fewLimit * 2 { return .few(found) }
        }
        return .many(expected, of: max(try Self.live(in: table, db), expected))
    }

    private func numbers(limit: Int) throws -> [Int64] { try Self.numbers(of: rows, in: table, limit: limit, db) }

    /// No table has more rows than these.
    private static let most = 1e15

    private static func distance(_ first: Int64, _ last: Int64) -> Double { Double(last) - Double(first) + 1 }

    /// The numbers of the first records whose rows a subquery gives.
    static func numbers(of rows: RowCondition, in table: Table, limit: Int, _ db: Database) throws -> [Int64] {
        let base = WordIndex.base(of: table.description.kind)
        let arguments = StatementArguments(rows.arguments + [limit.databaseValue])
        return try Int64.fetchAll(db.cachedStatement(sql: rows.sql + " LIMIT ?"), arguments: arguments).map {
            $0 - base
        }
    }

    /// How many rows of a table are in use.
    static func live(in table: Table, _ db: Database) throws -> Int {
        try table.counts(db).live
    }

    /// Listed where that is quicker, or asked for one by one.
    func members(of numbers: Set<Int64>) throws -> Set<Int64> {
        if case .few(let all) = knownSpread { return numbers.intersection(all) }
        guard let least = numbers.min(), let greatest = numbers.max() else { return [] }
        var listed = Self.distance(least, greatest)
        if case .many(let count, let all) = knownSpread { listed *= Double(count) / Double(all) }
        guard listed < Double(numbers.count * Self.listedPerQuestion) else { return try numbers.filter(has) }
        let between = try db.cachedStatement(sql: query + " AND rowid BETWEEN ? AND ?")
        let found = try Int64.fetchCursor(between, arguments: [expression, row(least), row(greatest)])
        var members: Set<Int64> = []
        while let number = try found.next() {
            if numbers.contains(number - base) { members.insert(number - base) }
        }
        return members
    }

    func has(_ number: Int64) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (\(query) AND rowid = ?)")
        return try Bool.fetchOne(statement, arguments: [expression, row(number)]) ?? false
    }
}

/// A part of a statement, and what its marks stand for.
struct RowCondition {
    var sql = ""
    var arguments: [DatabaseValue] = []

    static func + (left: RowCondition, right: RowCondition) -> RowCondition {
        RowCondition(sql: left.sql + right.sql, arguments: left.arguments + right.arguments)
    }

    /// The condition, beginning with AND, that a row has one of some numbers.
    static func isOne(of numbers: some Collection<Int64>) -> RowCondition {
        RowCondition(
            sql: " AND id IN (SELECT value FROM json_each(?))",
            arguments: ["[\(numbers.map(String.init).joined(separator: ","))]".databaseValue])
    }
}
