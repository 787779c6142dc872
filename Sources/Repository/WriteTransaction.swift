// How a transaction that writes begins: with what the file is now, and with some patience.
import Domain
import GRDB

extension Store {
    /// Writes in one transaction, once no other program writes any more. Whoever asked is told that it waits, and may stop
    /// that: nothing has been done then.
    /// - Parameter patience: how long to wait, in milliseconds; nil as the file was opened.
    func writing<Value: Sendable>(
        patience: Int?, _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        var (pause, waited) = (1, 0)
        while true {
            switch try await attempt(body) {
            case .written(let value): return value
            case .busy(let usual):
                // What a busy machine adds to a pause is not waited for the other program, as SQLite counts too.
                guard waited < patience ?? usual else { throw StoreError.busy }
            }
            if waited == 0 { WorkProgress.listener?.wait() }
            try await Task.sleep(for: .milliseconds(pause))
            waited += pause
            pause = min(20, pause * 2)
        }
    }

    private enum Attempt<Value: Sendable>: Sendable {
        case written(Value)
        /// Another program writes; how long SQLite would wait for it, in milliseconds.
        case busy(Int)
    }

    /// Writes unless another program does.
    private func attempt<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Attempt<Value> {
        try await pool.writeWithoutTransaction { db in
            let usual = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            defer { try? db.execute(sql: "PRAGMA busy_timeout = \(usual)") }
            do {
                try db.beginTransaction(.immediate)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                return .busy(usual)
            }
            do {
                let value = try body(db)
                try db.commit()
                return .written(value)
            } catch {
                if db.isInsideTransaction { try db.rollback() }
                throw error
            }
        }
    }

    /// Takes notice of what another program made of the schema: SQLite reads it again for a plain statement, and
    /// refuses one with triggers into an index of words.
    static func readSchema(_ db: Database) throws {
        _ = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM recordCount"))
    }
}
