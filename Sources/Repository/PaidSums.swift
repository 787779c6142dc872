// Keeps beside each case what was paid of it, as its payments say.
import Domain
import GRDB

/// The sums of payments, written in the transaction that changes a payment or its case.
struct PaidSums {
    private let db: Database

    /// The sums within one transaction.
    init(_ db: Database) { self.db = db }

    /// A case with what was paid of it; other records as they are.
    func filled(_ entry: RecordEntry) throws -> RecordEntry {
        guard let support = entry.record(as: Support.self) else { return entry }
        var result = entry
        let paid = support.paidSum(of: entry.identity.id > 0 ? try payments(of: entry.identity.id) : [])
        result["paid"] = paid.map(FieldValue.money) ?? .none
        return result
    }

    /// Writes the sum of the cases that a payment belongs to, and belonged to. No new version: nobody changed the case.
    func follow(_ payment: RecordEntry, from old: RecordEntry? = nil) throws {
        guard payment.kind == .payment else { return }
        let table = try Table.of(RecordKind.support)
        for id in Set([payment, old].compactMap { $0?["support"].reference }) {
            guard let stored = try Reading.row(db, table, id: id)?.entry, let field = table.description["paid"] else {
                continue
            }
            let paid = try filled(stored)["paid"]
            try db.cachedStatement(sql: "UPDATE support SET paid = ?, paidWritten = ?, paidKey = ? WHERE id = ?")
                .execute(arguments: [
                    paid.money?.dong, paid.money?.written ?? "", table.key(paid, of: field), id,
                ])
        }
    }

    private func payments(of support: Int64) throws -> [Money] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT amount, amountWritten FROM payment WHERE support = ? AND binnedAt IS NULL ORDER BY id"),
            arguments: [support])
        var payments: [Money] = []
        while let row = try rows.next() {
            payments.append(Money(dong: try row.integer(0), written: try row.text(1)))
        }
        return payments
    }
}
