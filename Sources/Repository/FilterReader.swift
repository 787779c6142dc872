// Rows of a filtered list: looked for along the index of its column while they are frequent, listed first where they are rare.
import Domain
import GRDB

import struct Foundation.Data

/// The filtered list in one direction of reading.
struct FilterReader {
    let list: ListReader
    let filter: FilterRows
    let isForward: Bool

    /// Where more rows would have to be walked, those that are looked for are listed first.
    private static let longestStretch = 50_000
    /// How much longer the next stretch is when too little was found.
    private static let growth = 4
    /// More rows than these are not sorted, even when walking did not find them.
    private static let sortLimit = 20_000

    /// Up to `limit` rows from a place on, or from an end of the list. The key of a place begins with the rank.
    func rows(from anchor: ListAnchor?, includingIt: Bool, limit: Int) throws -> [ListRow] {
        let ranks = filter.ranks.indices
        let first = anchor?.key.first.map(Int.init) ?? (isForward ? ranks.lowerBound : ranks.upperBound - 1)
        guard ranks.contains(first) else { return [] }
        var found: [ListRow] = []
        for rank in isForward ? Array(first..<ranks.upperBound) : (0...first).reversed() where found.count < limit {
            // The place is one of the first rank that is read; the next begins at its end.
            let place = rank == first ? anchor.map { ListAnchor(key: Array($0.key.dropFirst()), id: $0.id) } : nil
            let start = place.map { Start(place: $0, isIncluded: includingIt) }
            found += try rows(ofRank: rank, from: start, limit: limit - found.count)
        }
        return found
    }

    /// Where reading begins; the key of the place is that of the column.
    private struct Start {
        let place: ListAnchor
        let isIncluded: Bool
    }

    private func rows(ofRank rank: Int, from start: Start?, limit: Int) throws -> [ListRow] {
        switch try filter.spread(ofRank: rank) {
        case .few(let numbers):
            return try rows(rank, among: filter.members(ofRank: rank, of: numbers), from: start, limit)
        case .many(let count, let all):
            var found: [ListRow] = []
            var start = start
            var length = Int(min(Double(limit) * 1.25 * Double(all) / Double(count), Double(Self.longestStretch))) + 16
            while length < Self.longestStretch {
                let walked = try walk(from: start, length)
                let members = try filter.members(ofRank: rank, of: walked)
                found += try rows(rank, .isOne(of: members), limit - found.count)
                guard found.count < limit, walked.count == length, let last = walked.last else { return found }
                start = Start(place: try place(of: last), isIncluded: false)
                length *= Self.growth
            }
            if let numbers = try filter.numbers(ofRank: rank, limit: Self.sortLimit) {
                return try found + rows(rank, among: numbers, from: start, limit - found.count)
            }
            return try found + rows(rank, filter.isOf(rank: rank) + isBeyond(start, list.key), limit - found.count)
        }
    }

    /// Those of some rows that stand behind a place. A plus keeps SQLite from walking through the index of the column.
    private func rows(_ rank: Int, among numbers: some Collection<Int64>, from start: Start?, _ limit: Int) throws
        -> [ListRow]
    {
        try rows(rank, .isOne(of: numbers) + isBeyond(start, "+" + list.key), limit)
    }

    private func rows(_ rank: Int, _ condition: RowCondition, _ limit: Int) throws -> [ListRow] {
        try list.rows(condition, prefix: [UInt8(clamping: rank)], isForward, limit: limit)
    }

    /// The condition that a row stands behind a place.
    private func isBeyond(_ start: Start?, _ key: String) -> RowCondition {
        guard let start else { return RowCondition() }
        let comparison = (isForward == list.isAscending ? ">" : "<") + (start.isIncluded ? "=" : "")
        return RowCondition(
            sql: " AND (\(key), id) \(comparison) (?, ?)",
            arguments: [Data(start.place.key).databaseValue, start.place.id.databaseValue])
    }

    /// The numbers of the next rows in the order of the column, wanted or not.
    private func walk(from start: Start?, _ length: Int) throws -> [Int64] {
        let direction = list.direction(isForward)
        var walked: [Int64] = []
        for part in list.parts(isForward, from: start?.place, includingIt: start?.isIncluded ?? false) {
            let statement = try list.db.cachedStatement(
                sql: """
                    SELECT id FROM \(list.table.name) WHERE binnedAt IS NULL\(part.sql)
                    ORDER BY \(list.key) \(direction), id \(direction) LIMIT ?
                    """)
            let arguments = part.arguments + [(length - walked.count).databaseValue]
            walked += try Int64.fetchAll(statement, arguments: StatementArguments(arguments))
        }
        return walked
    }

    private func place(of number: Int64) throws -> ListAnchor {
        let statement = try list.db.cachedStatement(sql: "SELECT \(list.key) FROM \(list.table.name) WHERE id = ?")
        return ListAnchor(key: try Row.fetchOne(statement, arguments: [number])?.bytes(0) ?? [], id: number)
    }
}
