// The journal as a chain: each change is sealed over its own entries and the seal before, so that a change from outside shows.
import Domain
import Foundation
import GRDB

/// The seals of the changes in the journal. Those from before the chain began have none.
struct JournalChain {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The number of the latest change; 0 where there is none.
    static func lastChange(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM journalChange")) ?? 0
    }

    /// What a database and its copies have in common with each other and with no other: the first seal. Nil before there is
    /// one.
    static func origin(_ db: Database) throws -> String? {
        let sql = "SELECT hex(hash) FROM journalSeal WHERE hash <> zeroblob(32) ORDER BY change LIMIT 1"
        return try String.fetchOne(db, sql: sql)
    }

    /// Seals the changes that were made in the open transaction.
    /// - Parameter last: the latest change before it. What stands there without a seal was not written by this program,
    ///   and gets none.
    func seal(after last: Int64) throws {
        let head = try Head(db)
        var sealed =
            try head
            ?? Row.fetchOne(
                db.cachedStatement(sql: "SELECT change, hash FROM journalSeal ORDER BY change DESC LIMIT 1")
            ).map { Head(change: try $0.integer(0), hash: $0.bytes(1)) }
        let changes = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM journalChange WHERE id > ? ORDER BY id"), arguments: [last])
        for change in changes {
            let hash = try seal(of: change, after: sealed?.hash ?? Self.beginning)
            try db.cachedStatement(sql: "INSERT INTO journalSeal (change, hash) VALUES (?, ?)")
                .execute(arguments: [change, Data(hash)])
            sealed = Head(change: change, hash: hash)
        }
        if let sealed, sealed != head { try sealed.store(db) }
    }

    /// The latest seal, kept beside the seals: that some of the last ones are gone shows by it.
    private struct Head: Equatable {
        private static let setting = "journalHead"
        let change: Int64
        let hash: [UInt8]

        init(change: Int64, hash: [UInt8]) { (self.change, self.hash) = (change, hash) }

        /// The head of a file; nil in one that no program wrote into since heads are kept.
        init?(_ db: Database) throws {
            let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = ?")
            let parts = try String.fetchOne(statement, arguments: [Self.setting])?.split(separator: " ") ?? []
            guard parts.count == 2, let change = Int64(parts[0]) else { return nil }
            (self.change, hash) = (
                change,
                stride(from: 0, to: parts[1].count - 1, by: 2).compactMap { place in
                    let start = parts[1].index(parts[1].startIndex, offsetBy: place)
                    return UInt8(parts[1][start...].prefix(2), radix: 16)
                }
            )
        }

        func store(_ db: Database) throws {
            let text = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            try db.cachedStatement(
                sql: """
                    INSERT INTO setting (who, name, value) VALUES ('', ?, ?)
                    ON CONFLICT DO UPDATE SET value = excluded.value
                    """
            ).execute(arguments: [Self.setting, "\(change) \(text)"])
        }
    }

    /// The first change that is not as it was sealed, or whose seal is missing; nil when the chain is whole.
    func firstBroken() throws -> Int64? {
        var hash = Self.beginning
        var isBegun = false
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT c.id, s.hash FROM journalChange c LEFT JOIN journalSeal s ON s.change = c.id
                WHERE c.id >= ifnull((SELECT min(change) FROM journalSeal), 0)
                UNION ALL
                SELECT s.change, NULL FROM journalSeal s WHERE s.change NOT IN (SELECT id FROM journalChange)
                ORDER BY 1
                """)
        while let row = try rows.next() {
            let change = try row.integer(0)
            let found = row.bytes(1)
            // Where the chain began in an older file stands a seal of nothing.
            if !isBegun, found == Self.beginning {
                isBegun = true
                continue
            }
            isBegun = true
            hash = try seal(of: change, after: hash)
            guard found == hash else { return change }
        }
        guard let head = try Head(db) else { return nil }
        let last = try Row.fetchOne(db, sql: "SELECT change, hash FROM journalSeal ORDER BY change DESC LIMIT 1")
        return try last.map { Head(change: try $0.integer(0), hash: $0.bytes(1)) } == head ? nil : head.change
    }

    private static let beginning = [UInt8](repeating: 0, count: 32)

    private func seal(of change: Int64, after hash: [UInt8]) throws -> [UInt8] {
        var digest = SHA256()
        digest.add(hash)
        // Whether it was taken back since is told by the change that took it back.
        try add(
            "SELECT id, at, who, action, role, revertsChange, session FROM journalChange WHERE id = ?", change, &digest)
        // Changes from before names were kept have none.
        try add("SELECT name FROM journalChange WHERE id = ? AND name <> ''", change, &digest)
        try add(
            """
            SELECT place, kind, record, step, versionBefore, versionAfter, before, after FROM journalEntry
            WHERE change = ? ORDER BY place
            """, change, &digest)
        return digest.finished()
    }

    private func add(_ sql: String, _ change: Int64, _ digest: inout SHA256) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [change])
        while let row = try rows.next() {
            for value in row.databaseValues {
                let text = String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init) ?? ""
                // The length before each value: two values never run into each other.
                digest.add(Array("\(text.utf8.count):".utf8))
                digest.add(Array(text.utf8))
            }
        }
    }
}
