// What a filter finds: by its words, nearest spelling first, and by what the unit it names was called before.
import Domain
import GRDB

/// What a filter finds.
struct FilterRows {
    /// The rows by how near they are to what was typed, the nearest first. Each has what the one before it has; the last
    /// are all that the words find.
    let ranks: [[RowSet]]
    private let db: Database
    private let table: Table
    private let units: UnitRows?

    /// Nil for a filter without words, which leaves nothing out.
    init?(_ db: Database, _ query: ListQuery, of table: Table) throws {
        guard let match = Match(query.filter) else { return nil }
        self.db = db
        self.table = table
        let words = RowSet(db, table.search, of: table, match.words)
        ranks =
            match.nearer.map { nearer in
                let spellings = RowSet(db, table.spelling, of: table, nearer.clauses)
                return nearer.needsWords ? [words, spellings] : [spellings]
            } + [[words]]
        units = query.units.isEmpty ? nil : try UnitRows(db, query.units, of: table)
    }

    /// The subquery of the numbers of all rows.
    var all: RowCondition {
        get throws {
            let words = try ranks[ranks.count - 1][0].rows
            guard let units else { return words }
            return words + RowCondition(sql: " UNION ") + units.rows(of: table)
        }
    }

    /// The condition that a row is found at all.
    var isFound: RowCondition {
        get throws {
            let all = try all
            return RowCondition(sql: " AND +id IN (\(all.sql))", arguments: all.arguments)
        }
    }

    /// The number of the rank of a row of the table, as a value to sort by; nil when all are of one rank.
    var rank: RowCondition? {
        get throws {
            guard ranks.count > 1 else { return nil }
            var result = RowCondition(sql: "CASE")
            for (rank, sets) in ranks.dropLast().enumerated() {
                result = try result + RowCondition(sql: " WHEN ") + Self.isInAll(sets)
                result.sql += " THEN \(rank)"
            }
            result.sql += " ELSE \(ranks.count - 1) END"
            return result
        }
    }

    /// How thinly the rows of a rank are spread, those of the ranks before it among them.
    func spread(ofRank rank: Int) throws -> RowSet.Spread {
        var thinnest: (count: Int, spread: RowSet.Spread)?
        for set in ranks[rank] {
            let spread = try set.spread
            let count =
                switch spread {
                case .few(let numbers): numbers.count
                case .many(let count, _): count
                }
            if thinnest.map({ count < $0.count }) ?? true { thinnest = (count, spread) }
        }
        guard let units = unitRows(ofRank: rank), let thinnest else { return thinnest?.spread ?? .few([]) }
        let named = try RowSet.numbers(of: units.rows(of: table), limit: RowSet.fewLimit, db)
        switch thinnest.spread {
        case .few(let numbers) where named.count < RowSet.fewLimit: return .few(Set(numbers).union(named).sorted())
        case .many(let count, let all): return .many(max(count, named.count), of: all)
        case .few: return .many(named.count, of: try RowSet.live(in: table, db))
        }
    }

    /// Whether all rows that are found are so few that it is quicker to look each of them up than to walk through the table.
    var isRare: Bool {
        get throws {
            switch try spread(ofRank: ranks.count - 1) {
            case .few: true
            case .many(let count, let all): count < all / 3
            }
        }
    }

    /// The rows of a rank that are found by a unit: they are of the last rank.
    private func unitRows(ofRank rank: Int) -> UnitRows? { rank == ranks.count - 1 ? units : nil }

    /// The numbers of all rows that are of a rank and of none before it, nil when they are more than a limit.
    func numbers(ofRank rank: Int, limit: Int) throws -> [Int64]? {
        guard unitRows(ofRank: rank) == nil else { return nil }
        var all = RowCondition()
        for set in ranks[rank] { all = try all + RowCondition(sql: all.sql.isEmpty ? "" : " INTERSECT ") + set.rows }
        for set in telling(rank) { all = try all + RowCondition(sql: " EXCEPT ") + set.rows }
        // In an order, the rows are compared as they come; without one they would be listed first.
        let found = try RowSet.numbers(of: all + RowCondition(sql: " ORDER BY 1"), limit: limit + 1, db)
        return found.count > limit ? nil : found
    }

    /// The sets that a row of the rank before is in; that all words stand in it tells it from none.
    private func telling(_ rank: Int) -> [RowSet] {
        rank == 0 ? [] : ranks[rank - 1].filter { $0 !== ranks[ranks.count - 1][0] }
    }

    /// The condition, beginning with AND, that a row is of a rank and of none before it.
    func isOf(rank: Int) throws -> RowCondition {
        var words = try Self.isInAll(ranks[rank])
        for set in telling(rank) { words = try words + RowCondition(sql: " AND NOT ") + Self.isInAll([set]) }
        guard let units = unitRows(ofRank: rank) else { return RowCondition(sql: " AND ") + words }
        let named = RowCondition(sql: " OR \(units.condition) AND NOT ", arguments: units.arguments)
        return try RowCondition(sql: " AND (") + words + named + Self.isInAll(ranks[rank]) + RowCondition(sql: ")")
    }

    /// The condition that a row is in all of some sets. A plus keeps SQLite from looking each row of them up.
    private static func isInAll(_ sets: [RowSet]) throws -> RowCondition {
        var result = RowCondition(sql: "(")
        for (place, set) in sets.enumerated() {
            let rows = try set.rows
            result.sql += (place == 0 ? "" : " AND ") + "+id IN (\(rows.sql))"
            result.arguments += rows.arguments
        }
        result.sql += ")"
        return result
    }

    /// Those of some rows that are of a rank and of none before it.
    func members(ofRank rank: Int, of numbers: [Int64]) throws -> Set<Int64> {
        var found = Set(numbers)
        for set in ranks[rank] { found = try set.members(of: found) }
        let others = Set(numbers).subtracting(found)
        for set in telling(rank) { found = found.subtracting(try set.members(of: found)) }
        guard let units = unitRows(ofRank: rank), !others.isEmpty else { return found }
        let named = units.rows(of: table) + .isOne(of: others)
        return found.union(try RowSet.numbers(of: named, limit: others.count, db))
    }

    /// The rank of a row, nil when it is not found.
    func rank(of id: Int64) throws -> Int? {
        for (rank, sets) in ranks.enumerated() {
            if try sets.allSatisfy({ try $0.has(id) }) { return rank }
        }
        guard let units else { return nil }
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE id = ? AND \(units.condition))")
        let arguments = StatementArguments([id.databaseValue] + units.arguments)
        return try Bool.fetchOne(statement, arguments: arguments) == true ? ranks.count - 1 : nil
    }
}
