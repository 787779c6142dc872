// Windows of a list by key: what is asked for is found in the index of the column, wherever it stands.
import Domain
import GRDB

import struct Foundation.Data

/// One list inside a transaction.
private struct ListReader {
    /// Up to this many matches are sorted; more are picked out while walking the index of the column.
    static let sortLimit = 2000

    let db: Database
    let table: Table
    let key: String
    let isAscending: Bool
    let filter: FilterRows?
    /// The condition that the filter and the list's own conditions make.
    let condition: String
    /// What its marks stand for.
    let arguments: [DatabaseValue]
    private let conditions: Conditions

    init(_ db: Database, _ query: ListQuery) throws {
        self.db = db
        table = try Table.of(query.kind)
        key = table.sortColumn(query.sort)
        isAscending = query.isAscending
        filter = try FilterRows(db, query, of: table)
        conditions = try Conditions(query.conditions, of: table, db)
        guard let filter else {
            condition = conditions.sql
            arguments = conditions.arguments
            return
        }
        arguments = filter.arguments + conditions.arguments
        condition = try filter.condition(isLarge: filter.exceeds(Self.sortLimit, db)) + conditions.sql
    }

    /// Up to `limit` rows from a place on, or from an end of the list, in the direction of reading.
    func rows(_ isForward: Bool, from anchor: ListAnchor?, includingIt: Bool = false, limit: Int) throws -> [ListRow] {
        let isUp = isForward == isAscending
        let comparison = (isUp ? ">" : "<") + (includingIt ? "=" : "")
        let place = anchor == nil ? "" : " AND (\(key), id) \(comparison) (?, ?)"
        let direction = isUp ? "ASC" : "DESC"
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(table.selection), \(key) FROM \(table.name) WHERE binnedAt IS NULL\(condition)\(place)
                ORDER BY \(key) \(direction), id \(direction) LIMIT ?
                """)
        var arguments = arguments
        if let anchor { arguments += [Data(anchor.key).databaseValue, anchor.id.databaseValue] }
        arguments.append(limit.databaseValue)
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
        var rows: [ListRow] = []
        rows.reserveCapacity(min(limit, 1024))
        while let row = try cursor.next() {
            let entry = try table.row(row).entry
            rows.append(ListRow(entry: entry, anchor: ListAnchor(key: row.bytes(table.width), id: entry.identity.id)))
        }
        return rows
    }

    /// Where a record stands, nil when it is not in the list.
    func anchor(of id: Int64) throws -> ListAnchor? {
        let isMatching = filter?.condition(onRow: id) ?? (sql: "", arguments: [])
        let statement = try db.cachedStatement(
            sql: "SELECT \(key) FROM \(table.name) WHERE binnedAt IS NULL AND id = ?\(isMatching.sql)\(conditions.sql)")
        let arguments = [id.databaseValue] + isMatching.arguments + conditions.arguments
        return try Row.fetchOne(statement, arguments: StatementArguments(arguments)).map {
            ListAnchor(key: $0.bytes(0), id: id)
        }
    }

    /// Whether any row stands at a place or beyond it. Mostly the place's own row does, which is quickly found out.
    private func hasRows(_ isForward: Bool, from anchor: ListAnchor?) throws -> Bool {
        guard let anchor else { return false }
        return try self.anchor(of: anchor.id) == anchor
            || !rows(isForward, from: anchor, includingIt: true, limit: 1).isEmpty
    }

    /// How many rows there are, counted one by one.
    func count() throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM \(table.name) WHERE binnedAt IS NULL\(condition)")
        return try Int.fetchOne(statement, arguments: StatementArguments(arguments)) ?? 0
    }

    func window(at position: ListPosition, limit: Int) throws -> ListWindow {
        switch position {
        case .start: return try forward(from: nil, limit: limit)
        case .end: return try backward(from: nil, limit: limit)
        case .after(let anchor): return try forward(from: anchor, limit: limit)
        case .before(let anchor): return try backward(from: anchor, limit: limit)
        case .around(let id):
            guard let anchor = try anchor(of: id) else { return try forward(from: nil, limit: limit) }
            return try around(anchor, limit: limit)
        }
    }

    private func forward(from anchor: ListAnchor?, limit: Int) throws -> ListWindow {
        let found = try rows(true, from: anchor, limit: limit + 1)
        return ListWindow(
            rows: Array(found.prefix(limit)), hasBefore: try hasRows(false, from: anchor),
            hasAfter: found.count > limit)
    }

    private func backward(from anchor: ListAnchor?, limit: Int) throws -> ListWindow {
        let found = try rows(false, from: anchor, limit: limit + 1)
        return ListWindow(
            rows: Array(found.prefix(limit).reversed()), hasBefore: found.count > limit,
            hasAfter: try hasRows(true, from: anchor))
    }

    /// Half of the rows stand before the record, more of them where the list ends.
    private func around(_ anchor: ListAnchor, limit: Int) throws -> ListWindow {
        let before = try rows(false, from: anchor, limit: limit)
        let from = try rows(true, from: anchor, includingIt: true, limit: limit + 1)
        let taken = min(before.count, max(limit / 2, limit - from.count))
        let rest = from.prefix(limit - taken)
        return ListWindow(
            rows: before.prefix(taken).reversed() + rest, hasBefore: before.count > taken,
            hasAfter: from.count > rest.count)
    }
}

extension Store {
    /// Rows of a list from a place on. A filter without words leaves nothing out; an unknown column sorts as the kind
    /// does at first.
    /// - Parameter limit: the most rows wanted, 1–10,000.
    package func window(_ query: ListQuery, at position: ListPosition, limit: Int) async throws(StoreError)
        -> ListWindow
    {
        try await read { db in
            try ListReader(db, query).window(at: position, limit: min(max(limit, 1), 10_000))
        }
    }

    /// How many records a list has; without a filter this is kept, not counted.
    package func count(_ query: ListQuery) async throws(StoreError) -> Int {
        try await read { db in
            let table = try Table.of(query.kind)
            guard query.conditions.isEmpty else { return try ListReader(db, query).count() }
            guard let filter = try FilterRows(db, query, of: table) else {
                let statement = try db.cachedStatement(sql: "SELECT live FROM recordCount WHERE kind = ?")
                return try Int.fetchOne(statement, arguments: [query.kind.rawValue]) ?? 0
            }
            let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (\(filter.sql))")
            return try Int.fetchOne(statement, arguments: StatementArguments(filter.arguments)) ?? 0
        }
    }

    /// How many records of a kind are in the bin.
    package func binnedCount(of kind: RecordKind) async throws(StoreError) -> Int {
        try await read { db in
            let statement = try db.cachedStatement(sql: "SELECT binned FROM recordCount WHERE kind = ?")
            return try Int.fetchOne(statement, arguments: [kind.rawValue]) ?? 0
        }
    }
}
