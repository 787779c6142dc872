// The schema that all steps together leave, as one script: a new file need not make what a later step drops.
import GRDB

extension Migrations {
    /// The statements that make what the steps leave in an empty file: tables and views with their rows, then what is
    /// made over them. `devtool documents` writes them into `PresentSchema.swift`, and the steps stay the one source.
    package static func statementsOfSteps() throws -> [String] {
        try DatabaseQueue().write { db in
            try run(steps[...], db)
            let tables = try parts(db, "type = 'table'")
            let others = try parts(db, "type <> 'table'")
            return try tables.map(\.sql) + tables.flatMap { try rows(db, $0.name) } + others.map(\.sql)
        }
    }

    /// What was made by name, in the order in which it was made; SQLite makes the parts of an index of words itself.
    private static func parts(_ db: Database, _ condition: String) throws -> [(name: String, sql: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_*' AND \(condition)
                ORDER BY rowid
                """
        ).map { (try $0.text(0), try $0.text(1)) }
    }

    /// Statements that put in the rows of a table; for an index of words, what was set for it.
    private static func rows(_ db: Database, _ table: String) throws -> [String] {
        let name = quoted(table)
        if try db.tableExists(table + "_config") {
            let set = try Row.fetchAll(
                db, sql: "SELECT quote(k), quote(v) FROM \(quoted(table + "_config")) WHERE k <> 'version' ORDER BY k")
            return try set.map { "INSERT INTO \(name) (\(name), rank) VALUES (\(try $0.text(0)), \(try $0.text(1)))" }
        }
        let type = try String.fetchOne(
            db, sql: "SELECT type FROM pragma_table_list WHERE name = ?", arguments: [table])
        guard type == "table" else { return [] }
        let columns = try db.columns(in: table).map { quoted($0.name) }
        let values = columns.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
        return try String.fetchAll(db, sql: "SELECT \(values) FROM \(name) ORDER BY 1").map {
            "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\($0))"
        }
    }
}
