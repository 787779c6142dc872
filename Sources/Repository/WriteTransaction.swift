// How a transaction that writes begins: with what the file is now, and with some patience.
import Domain
import GRDB

extension Store {
    /// Writes in one transaction.
    /// - Parameter patience: how long to wait for another program that writes, in milliseconds; nil as the file was opened.
    func writing<Value: Sendable>(
        patience: Int?, _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        guard let patience else { return try await pool.write(body) }
        return try await pool.writeWithoutTransaction { db in
            let usual = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
            try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
            defer { try? db.execute(sql: "PRAGMA busy_timeout = \(usual)") }
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw StoreError.other(detail: "write") }
            return value
        }
    }

    /// Takes notice of what another program made of the schema: SQLite reads it again for a plain statement, and
    /// refuses one with triggers into an index of words.
    static func readSchema(_ db: Database) throws {
        _ = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM recordCount"))
    }
}
