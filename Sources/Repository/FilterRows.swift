// What a filter finds: by its words, nearest spelling first, by what the unit it names was called before, and by the values
// that columns show.
import Domain
import GRDB

/// What a filter finds.
struct FilterRows {
    /// The rows in the order of the list; a row is of one rank alone.
    let ranks: [FilterRank]
    private let whole: [[any FoundRows]]
    private let db: Database
    private let table: Table

    /// Nil for a filter without words and terms, which leaves nothing out.
    init?(_ db: Database, _ query: ListQuery, of table: Table) throws {
        let match = Match(query.filterWords, of: query.kind, fields: query.reading.fields, knowing: query.lexicon)
        let reading = query.reading
        guard match != nil || !reading.required.isEmpty || !reading.refused.isEmpty else { return nil }
        let ranks = try FilterRanks(db, query, match, of: table)
        (self.db, self.table, self.ranks, whole) = (db, table, ranks.ranks, ranks.whole)
    }

    /// The subquery of all rows, as the index of words numbers them.
    var all: RowCondition {
        get throws {
            var all = RowCondition()
            for (place, sets) in whole.enumerated() {
                all = try all + RowCondition(sql: place == 0 ? "" : " UNION ") + Self.rows(inAll: sets)
            }
            return all
        }
    }

    /// The condition that a row is found at all.
    var isFound: RowCondition {
        get throws {
            let all = try all
            return RowCondition(sql: " AND id + \(base) IN (\(all.sql))", arguments: all.arguments)
        }
    }

    private var base: Int64 { WordIndex.base(of: table.description.kind) }

    /// The number of the rank of a row of the table, as a value to sort by; nil when all are of one rank.
    var rank: RowCondition? {
        get throws {
            guard ranks.count > 1 else { return nil }
            var result = RowCondition(sql: "CASE")
            for (number, rank) in ranks.dropLast().enumerated() {
                result = try result + RowCondition(sql: " WHEN ") + Self.isInAll(rank.sets)
                result.sql += " THEN \(number)"
            }
            result.sql += " ELSE \(ranks.count - 1) END"
            return result
        }
    }

    /// How thinly the rows of a rank are spread, those of ranks before it that are in its sets among them.
    func spread(ofRank rank: Int) throws -> Spread { try Self.spread(ofAll: ranks[rank].sets) }

    private static func spread(ofAll sets: [any FoundRows]) throws -> Spread {
        var thinnest: Spread?
        for set in sets {
            let spread = try set.spread
            if thinnest.map({ spread.count < $0.count }) ?? true { thinnest = spread }
        }
        return thinnest ?? .few([])
    }

    /// Whether all rows that are found are so few that it is quicker to look each of them up than to walk through the table.
    var isRare: Bool {
        get throws {
            var found = 0
            var rows = 0
            for sets in whole {
                let spread = try Self.spread(ofAll: sets)
                found += spread.count
                if case .many(_, let all) = spread { rows = max(rows, all) }
            }
            return rows == 0 || found < rows / 3
        }
    }

    /// The numbers of all rows that are of a rank, nil when they are more than a limit.
    func numbers(ofRank rank: Int, limit: Int) throws -> [Int64]? {
        var all = try Self.rows(inAll: ranks[rank].sets)
        for sets in ranks[rank].without { all = try all + RowCondition(sql: " EXCEPT ") + Self.rows(inAll: sets) }
        // In an order, the rows are compared as they come; without one they would be listed first.
        let found = try RowSet.numbers(of: all + RowCondition(sql: " ORDER BY 1"), in: table, limit: limit + 1, db)
        return found.count > limit ? nil : found
    }

    /// Some rows, whatever their rank.
    func first(limit: Int) throws -> [Int64] { try RowSet.numbers(of: all, in: table, limit: limit, db) }

    /// The condition, beginning with AND, that a row is of a rank.
    func isOf(rank: Int) throws -> RowCondition {
        var condition = try RowCondition(sql: " AND ") + Self.isInAll(ranks[rank].sets)
        for sets in ranks[rank].without {
            condition = try condition + RowCondition(sql: " AND NOT ") + Self.isInAll(sets)
        }
        return condition
    }

    /// The subquery of the rows that are in all of some sets.
    private static func rows(inAll sets: [any FoundRows]) throws -> RowCondition {
        guard sets.count > 1 else { return try sets.first?.rows ?? RowCondition(sql: "SELECT 0 WHERE 0") }
        var result = RowCondition(sql: "SELECT * FROM (")
        for (place, set) in sets.enumerated() {
            result = try result + RowCondition(sql: place == 0 ? "" : " INTERSECT ") + set.rows
        }
        result.sql += ")"
        return result
    }

    /// The condition that a row is in all of some sets.
    private static func isInAll(_ sets: [any FoundRows]) throws -> RowCondition {
        var result = RowCondition(sql: "(")
        for (place, set) in sets.enumerated() {
            result = try result + RowCondition(sql: place == 0 ? "" : " AND ") + set.isMember
        }
        result.sql += ")"
        return result
    }

    /// Those of some rows that are of a rank.
    func members(ofRank rank: Int, of numbers: [Int64]) throws -> Set<Int64> {
        var found = try Self.members(ofAll: ranks[rank].sets, of: Set(numbers))
        for sets in ranks[rank].without where !found.isEmpty {
            found.subtract(try Self.members(ofAll: sets, of: found))
        }
        return found
    }

    private static func members(ofAll sets: [any FoundRows], of numbers: Set<Int64>) throws -> Set<Int64> {
        var found = numbers
        for set in sets where !found.isEmpty { found = try set.members(of: found) }
        return found
    }

    /// The rank of a row, nil when it is not found.
    func rank(of id: Int64) throws -> Int? {
        try ranks.firstIndex { rank in try rank.sets.allSatisfy { try $0.has(id) } }
    }
}
