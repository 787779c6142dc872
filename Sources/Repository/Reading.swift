// Reading records by what they are known by, and all of them for export.
import Domain
import GRDB

/// Rows inside a transaction.
enum Reading {
    /// A row by its number, nil when there is none.
    static func row(_ db: Database, _ table: Table, id: Int64) throws -> StoredRow? {
        try row(db, table, where: "id = ?", id.databaseValue)
    }

    /// A row by its uid, nil when there is none.
    static func row(_ db: Database, _ table: Table, uid: String) throws -> StoredRow? {
        try row(db, table, where: "uid = ?", uid.databaseValue)
    }

    /// All rows that a statement gives, read as entries.
    static func entries(_ db: Database, _ table: Table, sql: String, _ arguments: [DatabaseValue] = []) throws
        -> [RecordEntry]
    {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        var entries: [RecordEntry] = []
        while let row = try rows.next() { entries.append(try table.row(row).entry) }
        return entries
    }

    private static func row(_ db: Database, _ table: Table, where condition: String, _ value: DatabaseValue) throws
        -> StoredRow?
    {
        let statement = try db.cachedStatement(
            sql: "SELECT \(table.selection) FROM \(table.name) WHERE \(condition)")
        return try Row.fetchOne(statement, arguments: [value]).map(table.row)
    }
}

extension Store {
    /// The record of a number; nil when there is none.
    /// - Parameter withBin: whether one in the bin counts too.
    package func entry(of kind: RecordKind, id: Int64, withBin: Bool = true) async throws(StoreError) -> RecordEntry? {
        try await read { db in
            let row = try Reading.row(db, Table.of(kind), id: id)
            return withBin || row?.binnedAt == nil ? row?.entry : nil
        }
    }

    /// The record of a uid, also from the bin; nil when there is none.
    package func entry(of kind: RecordKind, uid: String) async throws(StoreError) -> RecordEntry? {
        try await read { db in try Reading.row(db, Table.of(kind), uid: uid)?.entry }
    }

    /// The records in use whose fields of the natural key hold the same values as an entry's, at most `limit`.
    package func entries(matching entry: RecordEntry, limit: Int = 20) async throws(StoreError) -> [RecordEntry] {
        try await read { db in
            let table = try Table.of(entry.kind)
            let wanted = try table.normalised(entry)
            var conditions = ["binnedAt IS NULL"]
            var arguments: [DatabaseValue] = []
            for name in table.description.naturalKey {
                guard let field = table.description[name] else { continue }
                let value = wanted[name]
                // The sort key has an index; the value itself makes sure, and the plus keeps its index out of it.
                if field.column != nil {
                    conditions.append("\(quoted(name + "Key")) = ?")
                    arguments.append(table.key(value, of: field).databaseValue)
                }
                conditions.append("+\(quoted(name)) IS ?")
                arguments.append(try table.column(value, of: field))
            }
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE \(conditions.joined(separator: " AND "))
                ORDER BY id LIMIT ?
                """
            return try Reading.entries(db, table, sql: sql, arguments + [limit.databaseValue])
        }
    }

    /// Gives all records in use of a kind by their number, in batches, as they stand at one moment.
    package func forEachBatch(
        of kind: RecordKind, size: Int = 500, _ body: @Sendable ([RecordEntry]) throws -> Void
    ) async throws {
        try await forEachBatch(of: kind, size: size) { _, batch in try body(batch) }
    }

    /// Gives all records in use of a kind by their number, in batches, with the moment at which they stand so.
    func forEachBatch(
        of kind: RecordKind, size: Int, _ body: @Sendable (Database, [RecordEntry]) throws -> Void
    ) async throws {
        try await batches(of: kind, size: size, body) { _, _ in ("WHERE binnedAt IS NULL ORDER BY id", []) }
    }

    /// Gives all records of a list in its order, in batches, as they stand at one moment.
    package func forEachBatch(
        _ query: ListQuery, size: Int = 500, _ body: @Sendable ([RecordEntry]) throws -> Void
    ) async throws {
        let direction = query.isAscending ? "ASC" : "DESC"
        if !query.filter.isEmpty { try await read { db in try checkWords(of: [query.kind], db) } }
        try await batches(of: query.kind, size: size, { _, batch in try body(batch) }) { db, table in
            let filter = try FilterRows(db, query, of: table)
            let conditions = try Conditions(query.conditions, of: table, db)
            let found = try filter?.isFound ?? RowCondition()
            let key = table.sortColumn(query.sort)
            let order = try filter?.rank
            return (
                """
                WHERE binnedAt IS NULL\(found.sql)\(conditions.sql)
                ORDER BY \(order.map { $0.sql + ", " } ?? "")\(key) \(direction), id \(direction)
                """, found.arguments + conditions.arguments + (order?.arguments ?? [])
            )
        }
    }

    /// All administrative units and bodies in use, with the commune the office is of as it was said.
    package func units() async throws(StoreError) -> UnitRegistry {
        let units: [AdministrativeUnit] = try await allEntries(of: .administrativeUnit).compactMap { $0.record() }
        let bodies: [Body] = try await allEntries(of: .body).compactMap { $0.record() }
        return UnitRegistry(units, home: try await ownCommune(), bodies: bodies)
    }

    /// The records in use of a kind by their number, at most `limit`: for kinds that stay small.
    package func allEntries(of kind: RecordKind, limit: Int = 100_000) async throws(StoreError) -> [RecordEntry] {
        try await read { db in
            let table = try Table.of(kind)
            let sql = "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL ORDER BY id LIMIT ?"
            return try Reading.entries(db, table, sql: sql, [limit.databaseValue])
        }
    }

    /// The uids of the records of a kind, by their numbers.
    /// - Parameter withBin: whether those in the bin count too.
    package func uids(of kind: RecordKind, withBin: Bool = false) async throws(StoreError) -> [Int64: String] {
        try await read { db in
            let table = try Table.of(kind)
            let condition = withBin ? "" : " WHERE binnedAt IS NULL"
            let rows = try Row.fetchCursor(db, sql: "SELECT id, uid FROM \(table.name)" + condition)
            var uids: [Int64: String] = [:]
            while let row = try rows.next() { uids[row[0]] = row[1] }
            return uids
        }
    }

    /// What the records in use say in a text field, the most frequent first.
    /// - Parameter today: the day on which bodies that are offered are still there; nil for those that ended too.
    package func entered(in field: String, of kind: RecordKind, on today: CalendarDate? = nil, limit: Int)
        async throws(StoreError) -> [String]
    {
        try await read { db in
            let table = try Table.of(kind)
            guard let description = table.description[field], [.text, .prose].contains(description.kind) else {
                return []
            }
            let column = quoted(description.name)
            let isOfBodies = kind == .body || kind == .letterhead
            let lasting = isOfBodies && today != nil ? " AND (validTo IS NULL OR validTo >= ?)" : ""
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(column) FROM \(table.name) WHERE binnedAt IS NULL AND \(column) <> ''\(lasting)
                    GROUP BY \(column) ORDER BY count(*) DESC, \(column) LIMIT ?
                    """)
            let day = lasting.isEmpty ? [] : [today?.isoText.databaseValue ?? .null]
            return try String.fetchAll(statement, arguments: StatementArguments(day + [limit.databaseValue]))
        }
    }

    private func batches(
        of kind: RecordKind, size: Int, _ body: @Sendable (Database, [RecordEntry]) throws -> Void,
        rows: @Sendable (Database, Table) throws -> (sql: String, arguments: [DatabaseValue])
    ) async throws {
        let path = path
        try await pool.read { db in
            do {
                let table = try Table.of(kind)
                let wanted = try rows(db, table)
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT \(table.selection) FROM \(table.name) \(wanted.sql)",
                    arguments: StatementArguments(wanted.arguments))
                var batch: [RecordEntry] = []
                while let row = try rows.next() {
                    batch.append(try table.row(row).entry)
                    guard batch.count >= max(1, size) else { continue }
                    try body(db, batch)
                    batch.removeAll(keepingCapacity: true)
                }
                if !batch.isEmpty { try body(db, batch) }
            } catch let error as DatabaseError {
                throw StoreError(error, path: path)
            }
        }
    }
}
