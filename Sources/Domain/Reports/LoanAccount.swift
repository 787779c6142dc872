// Loans over time and together: how those of one body in one unit went on, and what a period comes to in all.
import Vietnamese

/// An account of loans. Sums alone, exact in đồng; no person's data (law 91/2025/QH15).
package struct LoanAccount: Sendable {
    /// What one period comes to.
    package struct Total: Sendable, Equatable {
        /// How many figures, each of one body in one unit.
        package var count = 0
        /// How many bodies.
        package var bodies = 0
        /// How many units.
        package var units = 0
        /// All groups; nil when nobody gave a number.
        package var groups: Int?
        /// All households; nil when nobody gave a number.
        package var households: Int?
        /// What is lent in đồng; nil when nobody gave a sum, or when it is too large to be counted.
        package var outstanding: Int64?
        /// What was newly lent in đồng, likewise.
        package var lent: Int64?
        /// What should have been paid back in đồng, likewise.
        package var overdue: Int64?
    }

    private let loans: [Loan]

    /// An account of these loans.
    package init(_ loans: [Loan]) { self.loans = loans }

    /// The figures of the same body in the same unit, by period; of two for one period the one entered last.
    package func series(of loan: Loan) -> [Loan] {
        let key = Self.key(loan)
        let own = loans.filter { Self.key($0) == key }.sorted { $0.identity.id < $1.identity.id }
        let dated = own.compactMap { loan in Self.end(loan).map { (loan: loan, end: $0) } }
        return Self.latest(dated) { "\($0.end.year)-\($0.end.month)" }.sorted { $0.end < $1.end }.map(\.loan)
    }

    /// What the period of a loan comes to over all bodies and units.
    package func total(ofPeriodOf loan: Loan) -> Total { Self.end(loan).map(total) ?? Total() }

    /// What the last period comes to for which a figure is known; nil when it never is.
    package func lastTotal(knowing isKnown: (Loan) -> Bool) -> Total? {
        loans.filter(isKnown).compactMap(Self.end).max().map(total)
    }

    private func total(_ end: PeriodEnd) -> Total {
        let own = Self.latest(
            loans.filter { Self.end($0) == end }.sorted { $0.identity.id < $1.identity.id }, by: Self.key)
        var total = Total()
        total.count = own.count
        total.bodies = Set(own.map { matchKey($0.body) }).count
        total.units = Set(own.map { matchKey($0.unit) }).subtracting([""]).count
        total.groups = Self.sum(own.compactMap { $0.groups.map(Int64.init) }).map(Int.init)
        total.households = Self.sum(own.compactMap { $0.households.map(Int64.init) }).map(Int.init)
        total.outstanding = Self.sum(own.compactMap { $0.outstanding?.dong })
        total.lent = Self.sum(own.compactMap { $0.lent?.dong })
        total.overdue = Self.sum(own.compactMap { $0.overdue?.dong })
        return total
    }

    /// Which part of what is lent should have been paid back, in hundredths of a per cent, cut off; nil when it cannot be
    /// told.
    package static func overdueShare(overdue: Int64?, of outstanding: Int64?) -> Int? {
        guard let overdue, let outstanding, outstanding > 0, overdue >= 0 else { return nil }
        return Int(exactly: Int128(overdue) * 10_000 / Int128(outstanding))
    }

    /// When the period of a loan ends.
    package static func end(_ loan: Loan) -> PeriodEnd? { PeriodEnd(loan.period, year: loan.year) }

    private static func key(_ loan: Loan) -> String { matchKey(loan.body) + "\u{1}" + matchKey(loan.unit) }

    /// Of several that are the same, the one entered last.
    private static func latest<Item>(_ items: [Item], by key: (Item) -> String) -> [Item] {
        var places: [String: Int] = [:]
        var kept: [Item] = []
        for item in items {
            let key = key(item)
            if let place = places[key] {
                kept[place] = item
            } else {
                places[key] = kept.count
                kept.append(item)
            }
        }
        return kept
    }

    private static func sum(_ values: [Int64]) -> Int64? {
        values.isEmpty ? nil : Int64(exactly: values.reduce(Int128(0)) { $0 + Int128($1) })
    }
}
