// Windows of a list by key: what is asked for is found in the index of the column, wherever it stands.
import Domain
import GRDB

import struct Foundation.Data

/// One list inside a transaction.
///
/// With a filter, the list has a part for each rank of its rows; the key of an anchor then begins with the rank.
struct ListReader {
    let db: Database
    let table: Table
    let key: String
    let isAscending: Bool
    let filter: FilterRows?
    private let conditions: RowCondition
    /// Whether it has all records in use, but for its filter.
    var isWhole: Bool { conditions.sql.isEmpty }

    init(_ db: Database, _ query: ListQuery) throws {
        self.db = db
        table = try Table.of(query.kind)
        key = table.sortColumn(query.sort)
        isAscending = query.isAscending
        filter = try FilterRows(db, query, of: table)
        let conditions = try Conditions(query.conditions, of: table, db)
        self.conditions = RowCondition(sql: conditions.sql, arguments: conditions.arguments)
    }

    /// Up to `limit` rows from a place on, or from an end of the list, in the direction of reading.
    func rows(_ isForward: Bool, from anchor: ListAnchor?, includingIt: Bool = false, limit: Int) throws -> [ListRow] {
        if let filter {
            let reader = FilterReader(list: self, filter: filter, isForward: isForward)
            return try reader.rows(from: anchor, includingIt: includingIt, limit: limit)
        }
        var found: [ListRow] = []
        for part in parts(isForward, from: anchor, includingIt: includingIt) where found.count < limit {
            found += try rows(part, isForward, limit: limit - found.count)
        }
        return found
    }

    /// The first rows that meet a condition, in the direction of reading.
    /// - Parameter prefix: what comes before the key of each row in its anchor.
    func rows(_ condition: RowCondition, prefix: [UInt8] = [], _ isForward: Bool, limit: Int) throws -> [ListRow] {
        let direction = direction(isForward)
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(table.selection), \(key) FROM \(table.name)
                WHERE binnedAt IS NULL\(condition.sql)\(conditions.sql)
                ORDER BY \(key) \(direction), id \(direction) LIMIT ?
                """)
        let arguments = condition.arguments + conditions.arguments + [limit.databaseValue]
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
        var rows: [ListRow] = []
        rows.reserveCapacity(min(limit, 1024))
        while let row = try cursor.next() {
            let entry = try table.row(row).entry
            let anchor = ListAnchor(key: prefix + row.bytes(table.width), id: entry.identity.id)
            rows.append(ListRow(entry: entry, anchor: anchor))
        }
        return rows
    }

    /// The direction of reading in the index of the column.
    func direction(_ isForward: Bool) -> String { isForward == isAscending ? "ASC" : "DESC" }

    /// The conditions of the rows from a place on, in the order in which they follow each other: those that sort the same,
    /// and those behind. One comparison of key and number together would walk past all that sort the same.
    func parts(_ isForward: Bool, from anchor: ListAnchor?, includingIt: Bool) -> [RowCondition] {
        guard let anchor else { return [RowCondition()] }
        let beyond = isForward == isAscending ? ">" : "<"
        let place = Data(anchor.key).databaseValue
        return [
            RowCondition(
                sql: " AND \(key) = ? AND id \(beyond)\(includingIt ? "=" : "") ?",
                arguments: [place, anchor.id.databaseValue]),
            RowCondition(sql: " AND \(key) \(beyond) ?", arguments: [place]),
        ]
    }

    /// Where a record stands, nil when it is not in the list.
    func anchor(of id: Int64) throws -> ListAnchor? {
        var prefix: [UInt8] = []
        if let filter {
            guard let rank = try filter.rank(of: id) else { return nil }
            prefix = [UInt8(clamping: rank)]
        }
        let statement = try db.cachedStatement(
            sql: "SELECT \(key) FROM \(table.name) WHERE binnedAt IS NULL AND id = ?\(conditions.sql)")
        let arguments = [id.databaseValue] + conditions.arguments
        return try Row.fetchOne(statement, arguments: StatementArguments(arguments)).map {
            ListAnchor(key: prefix + $0.bytes(0), id: id)
        }
    }

    /// Whether any row stands at a place or beyond it. Mostly the place's own row does, which is quickly found out.
    private func hasRows(_ isForward: Bool, from anchor: ListAnchor?) throws -> Bool {
        guard let anchor else { return false }
        return try self.anchor(of: anchor.id) == anchor
            || !rows(isForward, from: anchor, includingIt: true, limit: 1).isEmpty
    }

    /// How many rows there are, counted one by one up to a limit.
    func count(atMost limit: Int = .max) throws -> Int {
        var rows = RowCondition(sql: table.name)
        var condition = conditions
        if let filter {
            if try limit < .max || filter.isRare {
                rows = try RowCondition(sql: "(") + filter.all
                rows.sql +=
                    ") AS found CROSS JOIN \(table.name) ON id = found.rowid - \(WordIndex.base(of: table.description.kind))"
            } else {
                condition = try filter.isFound + condition
            }
        }
        let end = limit < .max ? " LIMIT \(limit)" : ""
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT 1 FROM \(rows.sql) WHERE binnedAt IS NULL\(condition.sql)\(end))")
        let arguments = rows.arguments + condition.arguments
        return try Int.fetchOne(statement, arguments: StatementArguments(arguments)) ?? 0
    }

    /// The sum of a money field over all rows, in đồng.
    func sum(of field: FieldDescription) throws -> Int128 {
        let condition = try (filter?.isFound ?? RowCondition()) + conditions
        let statement = try db.cachedStatement(
            sql: "SELECT \(Totals.money(quoted(field.name))) FROM \(table.name) WHERE binnedAt IS NULL\(condition.sql)")
        let row = try Row.fetchOne(statement, arguments: StatementArguments(condition.arguments))
        return try row.map { try Totals.money($0, 0) } ?? 0
    }

    /// The numbers of all rows, in the order of the list; those of a filter stand together whatever their rank.
    func numbers() throws -> [Int64] {
        var rows = RowCondition(sql: table.name)
        if let filter {
            rows = try RowCondition(sql: "(") + filter.all
            rows.sql +=
                ") AS found CROSS JOIN \(table.name) ON id = found.rowid - \(WordIndex.base(of: table.description.kind))"
        }
        let direction = direction(true)
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM \(rows.sql) WHERE binnedAt IS NULL\(conditions.sql)
                ORDER BY \(key) \(direction), id \(direction)
                """)
        return try Int64.fetchAll(statement, arguments: StatementArguments(rows.arguments + conditions.arguments))
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
            if !query.filter.isEmpty { try checkWords(of: [query.kind], db) }
            return try ListReader(db, query).window(at: position, limit: min(max(limit, 1), 10_000))
        }
    }

    /// The numbers of all records of a list, in its order.
    package func ids(of query: ListQuery) async throws(StoreError) -> [Int64] {
        try await read { db in try ListReader(db, query).numbers() }
    }

    /// How many records a list has; without a filter this is kept, not counted.
    package func count(_ query: ListQuery) async throws(StoreError) -> Int {
        try await read { db in
            let table = try Table.of(query.kind)
            if !query.filter.isEmpty { try checkWords(of: [query.kind], db) }
            if case .ofCurrentConference(let field)? = query.conditions.first, query.conditions.count == 1,
                query.filter.isEmpty, let count = try CurrentConference.count(of: table, by: field, db)
            {
                return count
            }
            let list = try ListReader(db, query)
            guard list.isWhole else { return try list.count() }
            guard let filter = list.filter else { return try table.counts(db).live }
            let all = try filter.all
            let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (\(all.sql))")
            return try Int.fetchOne(statement, arguments: StatementArguments(all.arguments)) ?? 0
        }
    }

    /// The sum of a money field over the records of a list, in đồng; nil for a field that is none.
    package func sum(of field: String, in query: ListQuery) async throws(StoreError) -> Int128? {
        try await read { db in
            let description = try Table.of(query.kind).description[field]
            guard let description, description.kind == .money else { return nil }
            if !query.filter.isEmpty { try checkWords(of: [query.kind], db) }
            return try ListReader(db, query).sum(of: description)
        }
    }

    /// How many records of a kind are in the bin.
    package func binnedCount(of kind: RecordKind) async throws(StoreError) -> Int {
        try await read { db in try Table.of(kind).counts(db).binned }
    }
}
