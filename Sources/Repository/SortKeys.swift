// The sort keys of files that a program with another order made: they are made again once.
import Domain
import GRDB

import struct Foundation.Data

/// Makes the sort keys of texts again, inside a transaction.
struct SortKeys {
    private let db: Database

    /// The order of the keys that this program makes; any other one is made again.
    private static let order = "3"
    private static let setting = "sortKeys"
    /// Records looked at between two reports.
    private static let step = 20_000

    init(_ db: Database) { self.db = db }

    /// Whether the keys of a file have the order of this program.
    var areCurrent: Bool {
        get throws {
            let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = ?")
            return try String.fetchOne(statement, arguments: [Self.setting]) == Self.order
        }
    }

    /// Makes all keys again that are different now, of records in the bin too, and notes their order.
    /// - Parameter report: told how many records of how many are done, where they are many, and at last that all are.
    func run(_ report: ((_ done: Int, _ total: Int) -> Void)? = nil) throws {
        let tables = try Catalogue.descriptions.map { try Table.of($0.kind) }
        var total = 0
        for table in tables { total += try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0 }
        var done = 0
        for table in tables {
            let fields = table.description.fields.filter { $0.column != nil && ($0.kind == .text || $0.kind == .prose) }
            var first: Int64 = 0
            while !fields.isEmpty, let last = try end(of: table, after: first) {
                for field in fields { try renew(field, of: table, from: first, to: last) }
                (first, done) = (last, done + Self.step)
                if total > Self.step { report?(min(done, total - 1), total) }
            }
        }
        if total > Self.step { report?(total, total) }
        try db.execute(
            sql: """
                INSERT INTO setting (who, name, value) VALUES ('', ?, ?)
                ON CONFLICT DO UPDATE SET value = excluded.value
                """, arguments: [Self.setting, Self.order])
    }

    private func renew(_ field: FieldDescription, of table: Table, from first: Int64, to last: Int64) throws {
        let (text, key) = (quoted(field.name), quoted(field.name + "Key"))
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, \(text), \(key) FROM \(table.name) WHERE id > ? AND id <= ?"),
            arguments: [first, last])
        var changed: [(id: Int64, key: Data)] = []
        while let row = try rows.next() {
            guard let text = String.fromDatabaseValue(row[1]), let id = Int64.fromDatabaseValue(row[0]) else {
                continue
            }
            let wanted = table.key(FieldValue(text: text), of: field)
            if Data.fromDatabaseValue(row[2]) != wanted { changed.append((id, wanted)) }
        }
        let update = try db.cachedStatement(sql: "UPDATE \(table.name) SET \(key) = ? WHERE id = ?")
        for (id, key) in changed { try update.execute(arguments: [key, id]) }
    }

    /// The last of the next records that are looked at together; nil when there are none.
    private func end(of table: Table, after first: Int64) throws -> Int64? {
        let next = "SELECT id FROM \(table.name) WHERE id > ? ORDER BY id LIMIT \(Self.step)"
        return try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM (\(next))"), arguments: [first])
    }
}
