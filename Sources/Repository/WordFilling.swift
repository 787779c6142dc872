// Filling the indexes of words from the records, and holding them against the records.
import Domain
import GRDB

/// Makes the indexes of words again, inside a transaction.
struct WordFilling {
    private let db: Database

    /// Records indexed between two reports.
    private static let step = 20_000
    /// Bytes that FTS5 gathers before it writes them: fewer and larger pieces are merged sooner.
    private static let gathered = 64 << 20
    /// What FTS5 gathers by itself.
    private static let usuallyGathered = 1 << 20

    init(_ db: Database) { self.db = db }

    /// Empties both indexes, fills them from all records in use, and notes their layout.
    /// - Parameter report: told how many records of how many are done, where they are many, and at last that all are.
    func run(_ report: ((_ done: Int, _ total: Int) -> Void)? = nil) throws {
        let tables = try Catalogue.descriptions.map { try Table.of($0.kind) }
        var total = 0
        for table in tables { total += try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0 }
        var done = 0
        for index in WordIndex.allCases {
            try db.execute(sql: "INSERT INTO \(index.name) (\(index.name)) VALUES ('delete-all')")
            try gathering(Self.gathered, for: index) {
                for table in tables {
                    let statement = try db.makeStatement(sql: WordTexts(table, in: index).adding("id > ? AND id <= ?"))
                    var first: Int64 = 0
                    while let last = try end(of: table, after: first) {
                        try statement.execute(arguments: [first, last])
                        (first, done) = (last, done + Self.step)
                        if total > Self.step { report?(min(done / WordIndex.allCases.count, total - 1), total) }
                    }
                }
            }
        }
        if total > Self.step { report?(total, total) }
        try db.execute(
            sql: """
                INSERT INTO setting (who, name, value) VALUES ('', ?, ?)
                ON CONFLICT DO UPDATE SET value = excluded.value
                """, arguments: [WordIndex.layoutSetting, WordIndex.layout])
    }

    /// Does work with another number of bytes that FTS5 gathers before it writes them.
    func gathering(_ bytes: Int, for index: WordIndex, _ work: () throws -> Void) throws {
        try configure(index, "hashsize", bytes)
        try work()
        try configure(index, "hashsize", Self.usuallyGathered)
        // What is usual needs no row that every connection reads.
        try db.execute(sql: "DELETE FROM \(quoted(index.rawValue + "_config")) WHERE k = 'hashsize'")
    }

    /// The last of the next records that are indexed together; nil when there are none.
    private func end(of table: Table, after first: Int64) throws -> Int64? {
        let next = "SELECT id FROM \(table.name) WHERE id > ? ORDER BY id LIMIT \(Self.step)"
        return try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM (\(next))"), arguments: [first])
    }

    private func configure(_ index: WordIndex, _ name: String, _ value: Int) throws {
        try db.execute(
            sql: "INSERT INTO \(index.name) (\(index.name), rank) VALUES (?, ?)", arguments: [name, value])
    }

    /// Whether an index says of each record what the record says.
    ///
    /// FTS5 compares with a table that holds all texts. It is a view that is there for the comparison alone: as a part of
    /// the schema it would be read by every connection.
    func isSound(_ index: WordIndex) -> Bool {
        var isSound = false
        do {
            try db.inSavepoint {
                let columns = index == .words ? (0..<WordIndex.columnCount).map { "f\($0)" } : ["text"]
                let parts = try Catalogue.descriptions.map { WordTexts(try Table.of($0.kind), in: index).whole }
                try db.execute(
                    sql: """
                        CREATE VIEW \(quoted(index.rawValue + "Text")) (id, \(columns.joined(separator: ", "))) AS
                        \(parts.joined(separator: " UNION ALL "))
                        """)
                try db.execute(
                    sql: "INSERT INTO \(index.name) (\(index.name), rank) VALUES ('integrity-check', 1)")
                isSound = true
                return .rollback
            }
        } catch {
            return false
        }
        return isSound
    }
}
