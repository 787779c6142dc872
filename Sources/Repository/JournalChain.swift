// The journal as a chain: each change is sealed over its own entries and the seal before, so that a change from outside shows.
import Domain
import Foundation
import GRDB

/// The seals of the changes in the journal. Those from before the chain began have none.
struct JournalChain {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Seals the changes that were made in the open transaction.
    func seal() throws {
        let last = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT change, hash FROM journalSeal ORDER BY change DESC LIMIT 1"))
        var hash = last.map { $0.bytes(1) } ?? Self.beginning
        let changes = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM journalChange WHERE id > ? ORDER BY id"),
            arguments: [try last?.integer(0) ?? 0])
        for change in changes {
            hash = try seal(of: change, after: hash)
            try db.cachedStatement(sql: "INSERT INTO journalSeal (change, hash) VALUES (?, ?)")
                .execute(arguments: [change, Data(hash)])
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
        return nil
    }

    private static let beginning = [UInt8](repeating: 0, count: 32)

    private func seal(of change: Int64, after hash: [UInt8]) throws -> [UInt8] {
        var digest = SHA256()
        digest.add(hash)
        // Whether it was taken back since is told by the change that took it back.
        try add(
            "SELECT id, at, who, action, role, revertsChange, session FROM journalChange WHERE id = ?", change, &digest)
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
