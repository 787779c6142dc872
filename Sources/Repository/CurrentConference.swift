// The conference that the office is busy with, and what people have set besides.
import Domain
import GRDB

/// Which conference is the current one.
enum CurrentConference {
    /// The setting that names it by its uid, the same for everybody.
    static let setting = "currentConference"

    /// Its number: the one that was chosen, else the latest by its day; NULL when there is none.
    static let selection = """
        SELECT ifnull(
            (SELECT id FROM conference WHERE binnedAt IS NULL
                AND uid = (SELECT value FROM setting WHERE who = '' AND name = '\(setting)')),
            (SELECT id FROM conference WHERE binnedAt IS NULL
                ORDER BY coalesce(heldOn, plannedOn, noticeDate, year || '') DESC, id DESC LIMIT 1))
        """

    /// How many records in use are of the current conference or of none, counted in the index of conferences: where more
    /// than half of them are, the others are taken from all, whose number is kept.
    /// - Returns: nil where there is no such field.
    static func count(of table: Table, by field: String, _ db: Database) throws -> Int? {
        guard let column = table.description[field].map({ quoted($0.name) }) else { return nil }
        let all = try table.counts(db).live
        // Without one, nothing is of another.
        guard let id = try Int64.fetchOne(db.cachedStatement(sql: selection)) else { return all }
        func count(_ condition: String, atMost limit: Int = .max) throws -> Int {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT count(*) FROM (SELECT 1 FROM \(table.name) WHERE binnedAt IS NULL AND \(column) \(condition)
                    LIMIT ?2)
                    """)
            return try Int.fetchOne(statement, arguments: [id, limit]) ?? 0
        }
        let own = try count("= ?1", atMost: all / 2 + 1)
        guard own > all / 2 else { return try own + count("IS NULL AND ?1 IS NOT NULL") }
        return try all - count("< ?1") - count("> ?1")
    }
}

/// Which commune the office is of.
enum OwnCommune {
    /// The setting that names it by its code, the same for everybody.
    static let setting = "office.commune"

    /// Its code; empty when nobody has said it.
    static func code(_ db: Database) throws -> String {
        let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = '\(setting)'")
        return try String.fetchOne(statement) ?? ""
    }
}

extension Store {
    /// The code of the commune the office is of; empty when nobody has said it.
    package func ownCommune() async throws(StoreError) -> String { try await read { try OwnCommune.code($0) } }

    /// Remembers for everybody which commune the office is of.
    package func setOwnCommune(_ code: String, by who: String) async throws(StoreError) {
        try await setForAll(OwnCommune.setting, to: code, by: who)
    }

    /// The conference the office is busy with: the one that was chosen, else the latest; nil when there is none.
    package func currentConference() async throws(StoreError) -> Conference? {
        try await read { db in
            let table = try Table.of(RecordKind.conference)
            let sql = "SELECT \(table.selection) FROM \(table.name) WHERE id = (\(CurrentConference.selection))"
            return try Reading.entries(db, table, sql: sql).first?.record()
        }
    }

    /// Makes a conference the current one for everybody.
    package func setCurrentConference(_ conference: RecordIdentity, by who: String) async throws(StoreError) {
        try await setForAll(CurrentConference.setting, to: conference.uid, by: who)
    }

    /// What a person has set under a name; nil when nothing.
    package func setting(_ name: String, of who: String) async throws(StoreError) -> String? {
        try await read { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM setting WHERE who = ? AND name = ?"), arguments: [who, name])
        }
    }

    /// All that a person has set under names with the same beginning.
    package func settings(beginning: String, of who: String) async throws(StoreError) -> [String: String] {
        try await read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT name, value FROM setting WHERE who = ? AND substr(name, 1, ?) = ?"),
                arguments: [who, beginning.count, beginning])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["value"]) })
        }
    }

    /// Sets something for a person.
    package func set(_ name: String, to value: String, for who: String) async throws(StoreError) {
        try await write { db in try Self.set(db, name, to: value, for: who) }
    }

    static func set(_ db: Database, _ name: String, to value: String, for who: String) throws {
        try db.cachedStatement(
            sql:
                "INSERT INTO setting (who, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
        ).execute(arguments: [who, name, value])
    }
}
