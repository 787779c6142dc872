// What a filter finds: by its words, nearest spelling first, and by what the unit it names was called before.
import Domain
import GRDB

/// The rows that a full-text index finds for an expression.
struct RowSet {
    /// How many rows there are, as far as it decides how they are looked for.
    enum Size: Int, Comparable {
        /// So few that they are fetched and sorted.
        case few
        /// So many that they are put down as a list, to be picked out while walking the index of a column.
        case some
        /// So many of the table's rows that the next few of them are found by asking for each.
        case many

        static func < (left: Size, right: Size) -> Bool { left.rawValue < right.rawValue }
    }

    /// More rows than these are not sorted.
    private static let sortLimit = 2000
    /// So many rows are put down as a list in a few milliseconds, in a table of any size.
    private static let listLimit = 20_000

    let index: String
    let expression: DatabaseValue
    let size: Size

    /// The rows that an index of a table finds for an expression.
    init(_ db: Database, _ index: String, of table: Table, _ clauses: [Clause]) throws {
        self.index = index
        let whole = try clauses.map { try $0.wholeWords(db, of: index) }
        let wanted = Clause.expression(whole).databaseValue
        self.expression = wanted
        func exceeds(_ limit: Int) throws -> Bool {
            let statement = try db.cachedStatement(
                sql: "SELECT count(*) FROM (SELECT 1 FROM \(index) WHERE \(index) MATCH ? LIMIT ?)")
            return try Int.fetchOne(statement, arguments: [wanted, limit + 1]) ?? 0 > limit
        }
        guard try exceeds(Self.sortLimit) else {
            size = .few
            return
        }
        let live = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT live FROM recordCount WHERE kind = ?"),
            arguments: [table.description.kind.rawValue])
        size = try exceeds(max(Self.listLimit, (live ?? 0) / 10)) ? .many : .some
    }

    /// The subquery of the numbers of the rows; its one argument is the expression.
    var rows: String { "SELECT rowid FROM \(index) WHERE \(index) MATCH ?" }

    /// The condition that a row is among them; its one argument is the expression.
    /// - Parameter asksEach: whether rows are asked for one by one, at any size.
    func has(_ table: Table, asksEach: Bool) -> String {
        // A plus keeps SQLite from looking each of them up, which would sort them all for every page.
        asksEach
            ? "EXISTS (SELECT 1 FROM \(index) WHERE \(index) MATCH ? AND rowid = \(table.name).id)"
            : "+id IN (\(rows))"
    }
}

/// A condition, beginning with AND, and what its marks stand for.
struct RowCondition {
    var sql = ""
    var arguments: [DatabaseValue] = []

    static func + (left: RowCondition, right: RowCondition) -> RowCondition {
        RowCondition(sql: left.sql + right.sql, arguments: left.arguments + right.arguments)
    }
}

/// What a filter finds.
struct FilterRows {
    /// The rows by how near they are to what was typed, the nearest first. Each has what the one before it has; the last
    /// are all that the words find.
    let ranks: [[RowSet]]
    private let table: Table
    private let units: UnitRows?

    /// Nil for a filter without words, which leaves nothing out.
    init?(_ db: Database, _ query: ListQuery, of table: Table) throws {
        guard let match = Match(query.filter) else { return nil }
        self.table = table
        let words = try RowSet(db, table.search, of: table, match.words)
        ranks =
            try match.nearer.map { nearer in
                let spellings = try RowSet(db, table.spelling, of: table, nearer.clauses)
                return nearer.needsWords ? [spellings, words] : [spellings]
            } + [[words]]
        units = query.units.isEmpty ? nil : try UnitRows(db, query.units, of: table)
    }

    /// The subquery of the numbers of all rows, with its arguments.
    var all: RowCondition {
        let words = ranks[ranks.count - 1][0]
        return RowCondition(
            sql: units.map { "\(words.rows) UNION \($0.rows(of: table))" } ?? words.rows,
            arguments: [words.expression] + (units?.arguments ?? []))
    }

    /// The condition that a row is found at all.
    var isFound: RowCondition {
        let all = all
        return RowCondition(sql: " AND +id IN (\(all.sql))", arguments: all.arguments)
    }

    /// The number of the rank of a row of the table, as a value to sort by; nil when all are of one rank.
    var rank: RowCondition? {
        guard ranks.count > 1 else { return nil }
        var result = RowCondition(sql: "CASE")
        for (rank, sets) in ranks.dropLast().enumerated() {
            result.sql += " WHEN \(sets.map { $0.has(table, asksEach: false) }.joined(separator: " AND ")) THEN \(rank)"
            result.arguments += sets.map(\.expression)
        }
        result.sql += " ELSE \(ranks.count - 1) END"
        return result
    }

    /// Whether the rows of a rank are so many that it is quicker to ask for each.
    func isCommon(rank: Int) -> Bool { ranks[rank].allSatisfy { $0.size == .many } }

    /// The condition that a row is of a rank and of none before it.
    /// - Parameter asksEach: whether rows are asked for one by one; see `isCommon(rank:)`.
    func condition(rank: Int, asksEach: Bool) -> RowCondition {
        let sets = ranks[rank].sorted { $0.size < $1.size }
        let isNarrow = sets[0].size < .many
        func has(_ set: RowSet) -> String { set.has(table, asksEach: asksEach || isNarrow && set.size == .many) }
        var result = RowCondition()
        for (place, set) in sets.enumerated() {
            result.arguments.append(set.expression)
            let isLeading = place == 0 && set.size == .few
            guard rank == ranks.count - 1, let units else {
                result.sql += " AND " + (isLeading ? "id IN (\(set.rows))" : has(set))
                continue
            }
            result.sql +=
                isLeading
                ? " AND id IN (\(set.rows) UNION \(units.rows(of: table)))" : " AND (\(has(set)) OR \(units.condition))"
            result.arguments += units.arguments
        }
        guard rank > 0 else { return result }
        let nearer = ranks[rank - 1]
        result.sql += " AND NOT (\(nearer.map(has).joined(separator: " AND ")))"
        result.arguments += nearer.map(\.expression)
        return result
    }

    /// The rank of a row, nil when it is not found.
    func rank(of id: Int64, _ db: Database) throws -> Int? {
        for (rank, sets) in ranks.enumerated() {
            let isHere = try sets.allSatisfy { set in
                let statement = try db.cachedStatement(sql: "SELECT EXISTS (\(set.rows) AND rowid = ?)")
                return try Bool.fetchOne(statement, arguments: [set.expression, id]) ?? false
            }
            if isHere { return rank }
        }
        guard let units else { return nil }
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE id = ? AND \(units.condition))")
        let arguments = StatementArguments([id.databaseValue] + units.arguments)
        return try Bool.fetchOne(statement, arguments: arguments) == true ? ranks.count - 1 : nil
    }
}
