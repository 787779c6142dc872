// The indexes of words and counters that are damaged, made again from the records.
import Domain
import GRDB

/// Looks through all indexes and counters of a database.
struct IndexRepair {
    private let db: Database
    private(set) var done: Set<Repair> = []
    private var leavesPages = false
    private(set) var changesSchema = false

    init(_ db: Database) { self.db = db }

    /// Whether an error can come of a damaged index or counter: a length in it may ask for more memory than there is, a
    /// table of it that is gone is an error of the statement, a counter below nothing one of its check.
    static func mayHelp(_ error: DatabaseError) -> Bool {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_NOMEM: true
        case .SQLITE_CONSTRAINT: error.extendedResultCode == .SQLITE_CONSTRAINT_CHECK
        default: false
        }
    }

    /// The error of an index that knows nothing of the records there are.
    static let emptied = DatabaseError(resultCode: .SQLITE_CORRUPT)

    /// Mends what it can, each index in a transaction of its own. None may be open: after a damaged page SQLite refuses
    /// the rest of one.
    mutating func run() throws {
        try mendWords()
        try db.inTransaction(.immediate) {
            try count()
            return .commit
        }
        // Only a copy of all that is reached leaves out the pages of what was too damaged to be taken down.
        if leavesPages { try? db.execute(sql: "VACUUM") }
    }

    // MARK: Indexes

    private mutating func mendWords() throws {
        let areTreesSound = WordIndex.allCases.allSatisfy { isTreeSound($0.rawValue) }
        if areTreesSound, try WordIndex.isCurrent(db), areSound { return }
        done.insert(.indexes)
        // A tree that cannot be trusted may lead into the pages of records: nothing in it is followed or freed.
        if areTreesSound, fill() { return }
        let schema = try Self.schema()
        try db.inTransaction(.immediate) {
            for index in WordIndex.allCases { try forget(index.rawValue) }
            for part in schema where part.name.hasPrefix("word") || part.name.hasPrefix("spelling") {
                if try !exists(part.name) { try db.execute(sql: part.sql) }
            }
            return .commit
        }
        guard fill() else { throw Self.emptied }
    }

    private var areSound: Bool { WordIndex.allCases.allSatisfy(WordFilling(db).isSound) }

    /// Whether the indexes could be filled and say what the records say.
    private func fill() -> Bool {
        do {
            try db.inTransaction(.immediate) {
                try WordFilling(db).run()
                return .commit
            }
        } catch {
            return false
        }
        return areSound
    }

    /// Whether the tables that hold the index are there and whole, whatever stands in them.
    private func isTreeSound(_ index: String) -> Bool {
        guard (try? exists(index)) == true else { return false }
        let sql = "SELECT name FROM sqlite_master WHERE name GLOB ?"
        let parts = (try? String.fetchAll(db, sql: sql, arguments: [index + "_*"])) ?? []
        return parts.count >= 3
            && parts.allSatisfy { part in
                let found = try? String.fetchAll(db, sql: "PRAGMA integrity_check(\(quoted(part)))")
                return found == ["ok"]
            }
    }

    /// Takes an index out of the schema without looking into it.
    private mutating func forget(_ index: String) throws {
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(
            sql: "DELETE FROM sqlite_master WHERE name = ? OR tbl_name GLOB ?", arguments: [index, index + "_*"])
        let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
        try db.execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
        db.clearSchemaCache()
        (leavesPages, changesSchema) = (true, true)
    }

    private func exists(_ name: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?)", arguments: [name])
            ?? false
    }

    /// What a new file has, in the order in which it is made.
    private static func schema() throws -> [(name: String, sql: String)] {
        try DatabaseQueue().write { db in
            try Migrations.bring(db)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_*' ORDER BY rowid
                    """
            ).map { ($0["name"], $0["sql"]) }
        }
    }

    // MARK: Counters

    private mutating func count() throws {
        for description in Catalogue.descriptions {
            let kind = description.kind.rawValue
            let table = quoted(kind)
            try db.execute(
                sql: """
                    INSERT INTO recordCount (kind, live, binned)
                    SELECT ?1, (SELECT count(*) FROM \(table) WHERE binnedAt IS NULL),
                        (SELECT count(*) FROM \(table) WHERE binnedAt IS NOT NULL)
                    WHERE true
                    ON CONFLICT DO UPDATE SET live = excluded.live, binned = excluded.binned
                        WHERE live <> excluded.live OR binned <> excluded.binned
                    """, arguments: [kind])
            if db.changesCount > 0 { done.insert(.counters) }
        }
    }
}
