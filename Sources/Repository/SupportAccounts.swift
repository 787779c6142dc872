// The account of the support of a year, added up by the database.
import Domain
import GRDB

extension Store {
    /// The account of a year; without one, of today's year when it has records, else of the last one that has some.
    /// - Parameter office: who reports; targets of other offices are left out. Empty for those of all.
    package func supportAccount(
        year: Int? = nil, office: String = "", on today: CalendarDate
    ) async throws(StoreError) -> SupportAccount {
        try await read { db in
            let history = try SupportSums.read(db) { try $0.history() }
            let years = Set(history.filter { !$0.figures.isEmpty }.map(\.year)).sorted()
            let year = year ?? SupportAccount.firstShown(of: years, on: today)
            var source = SupportSource(year: year)
            source.history = history
            source.facts = try SupportSums.read(db) { try $0.facts(of: [year - 1, year]) }
            source.beneficiaries = try SupportSums.read(db) { try $0.beneficiaries(of: year) }
            source.firstPaid = try SupportSums.firstPaid(db)
            source.programmes = try Self.records(db, Self.used)
            source.documents = try Self.records(db, Self.used)
            source.units = UnitRegistry(try Self.records(db, Self.used), home: try OwnCommune.code(db))
            source.indicators = try Self.records(
                db, Self.used + " AND target IS NOT NULL AND firstYear <= ? AND lastYear >= ?", [year, year])
            source.indicators = source.indicators.filter { $0.belongs(to: office) }
            source.counts = try Self.counts(for: source.indicators, db, on: today)
            source.projects = try Self.records(db, Self.used + " AND state <> 'idea'")
            return SupportAccount(source, on: today)
        }
    }

    /// What the cases and payments of a year and of the one before it come to, by programme, basis, unit and purpose:
    /// the part of an account that many records make.
    package func supportFacts(of year: Int) async throws(StoreError) -> [SupportFact] {
        try await read { db in try SupportSums.read(db) { try $0.facts(of: [year - 1, year]) } }
    }

    private static let used = "binnedAt IS NULL"

    private static func records<R: Domain.Record>(_ db: Database, _ condition: String, _ arguments: [Int] = []) throws
        -> [R]
    {
        let table = try Table.of(R.description.kind)
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE \(condition) ORDER BY id LIMIT 100000"
        return try Reading.entries(db, table, sql: sql, arguments.map(\.databaseValue)).compactMap { $0.record() }
    }
}

/// Sums of cases and payments within one transaction. Where SQLite's own sums would overflow, a sum is made of two
/// numbers, milliards and what is left of them, which takes longer.
struct SupportSums {
    private let db: Database
    /// Whether sums are too large for numbers of 64 bits.
    private let isLarge: Bool

    /// Reads sums, and again in two numbers each when some are too large for one.
    static func read<Value>(_ db: Database, _ body: (SupportSums) throws -> Value) throws -> Value {
        do {
            return try body(SupportSums(db: db, isLarge: false))
        } catch let error as DatabaseError where error.message == "integer overflow" {
            return try body(SupportSums(db: db, isLarge: true))
        }
    }

    private static let milliard = Int128(1_000_000_000)

    /// More beneficiaries than this are not named one by one.
    private static let beneficiaryLimit = 2000

    private func parts(_ column: String) -> String {
        guard isLarge else { return "0, ifnull(sum(\(column)), 0)" }
        return "ifnull(sum(\(column) / 1000000000), 0), ifnull(sum(\(column) % 1000000000), 0)"
    }

    /// The columns of the figures of cases; those paid in instalments are paid by their payments.
    private var figures: String {
        """
        count(*), sum(state = 'refused'), sum(\(Self.approved)), sum(\(Self.approved) AND amount IS NULL),
        \(parts("requested")), \(parts("iif(\(Self.approved), amount, NULL)")),
        \(parts("iif(paid IS NULL OR \(Self.hasPayments), NULL, paid)"))
        """
    }

    private static let approved = "state IN ('approved', 'paid', 'reported', 'closed')"
    private static let hasPayments = """
        EXISTS (SELECT 1 FROM payment WHERE payment.support = support.id AND payment.binnedAt IS NULL)
        """

    /// Reads the columns of `figures` from a place on.
    private static func figures(_ row: Row, from place: Int) throws -> SupportFigures {
        var figures = SupportFigures()
        figures.cases = Int(try row.integer(place))
        figures.refused = Int(try row.integer(place + 1))
        figures.approved = Int(try row.integer(place + 2))
        figures.unpriced = Int(try row.integer(place + 3))
        figures.requested = try sum(row, from: place + 4)
        figures.promised = try sum(row, from: place + 6)
        figures.paid = try sum(row, from: place + 8)
        return figures
    }

    /// The whole number of a column that may be empty.
    private static func number(_ row: Row, _ index: Int) -> Int64? {
        guard case .int64(let number) = (row[index] as DatabaseValue).storage else { return nil }
        return number
    }

    private static func sum(_ row: Row, from place: Int) throws -> Int128 {
        Int128(try row.integer(place)) * milliard + Int128(try row.integer(place + 1))
    }

    /// Cases and payments of some years by what they say.
    func facts(of years: [Int]) throws -> [SupportFact] {
        let marks = Array(repeating: "?", count: years.count).joined(separator: ", ")
        let words = "programme, policy, basis, unit, purpose"
        let cases = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, \(words), \(figures) FROM support
                    WHERE binnedAt IS NULL AND year IN (\(marks)) GROUP BY year, \(words)
                    """), arguments: StatementArguments(years))
        var facts: [SupportFact] = []
        while let row = try cases.next() {
            var fact = try Self.fact(row)
            fact.figures = try Self.figures(row, from: 6)
            facts.append(fact)
        }
        // The payments lead to their cases, which are looked up by number.
        let paid = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT payment.year, \(words), \(parts("payment.amount")) FROM payment
                    CROSS JOIN support ON support.id = payment.support
                    WHERE payment.binnedAt IS NULL AND payment.year IN (\(marks)) AND support.binnedAt IS NULL
                    GROUP BY payment.year, \(words)
                    """), arguments: StatementArguments(years))
        while let row = try paid.next() {
            var fact = try Self.fact(row)
            fact.figures = SupportFigures(paid: try Self.sum(row, from: 6))
            facts.append(fact)
        }
        return facts
    }

    private static func fact(_ row: Row) throws -> SupportFact {
        var fact = SupportFact(year: Int(try row.integer(0)))
        fact.programme = try row.text(1)
        fact.policy = Self.number(row, 2)
        fact.basis = try row.text(3)
        fact.unit = try row.text(4)
        fact.purpose = Support.Purpose(rawValue: try row.text(5)) ?? .other
        return fact
    }

    /// Cases and payments of all years by programme.
    func history() throws -> [SupportFact] {
        func fact(_ row: Row) throws -> SupportFact {
            var fact = SupportFact(year: Int(try row.integer(0)))
            fact.programme = try row.text(1)
            fact.policy = Self.number(row, 2)
            return fact
        }
        let cases = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, programme, policy, \(figures) FROM support
                    WHERE binnedAt IS NULL AND year IS NOT NULL GROUP BY year, programme, policy
                    """))
        var facts: [SupportFact] = []
        while let row = try cases.next() {
            var fact = try fact(row)
            fact.figures = try Self.figures(row, from: 3)
            facts.append(fact)
        }
        let paid = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, '', NULL, \(parts("amount")) FROM payment
                    WHERE binnedAt IS NULL AND year IS NOT NULL
                        AND support NOT IN (SELECT id FROM support WHERE binnedAt IS NOT NULL)
                    GROUP BY year
                    """))
        while let row = try paid.next() {
            var fact = try fact(row)
            fact.figures = SupportFigures(paid: try Self.sum(row, from: 3))
            facts.append(fact)
        }
        return facts
    }

    /// The beneficiaries of a year, those with the largest sums when there are too many.
    func beneficiaries(of year: Int) throws -> [BeneficiaryFact] {
        let who = "holder, beneficiary, ifnull(recipients, 1) > 1"
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT holder, beneficiary, shared, sum(cases), sum(refused), sum(approved), sum(unpriced),
                        \(parts("requested")), \(parts("promised")), \(parts("paid"))
                    FROM (
                        SELECT \(who) AS shared, 1 AS cases, state = 'refused' AS refused, \(Self.approved) AS approved,
                            \(Self.approved) AND amount IS NULL AS unpriced, requested,
                            iif(\(Self.approved), amount, NULL) AS promised,
                            iif(paid IS NULL OR \(Self.hasPayments), NULL, paid) AS paid
                        FROM support WHERE binnedAt IS NULL AND year = ?
                        UNION ALL
                        SELECT \(who), 0, 0, 0, 0, NULL, NULL, payment.amount FROM payment
                        CROSS JOIN support ON support.id = payment.support
                        WHERE payment.binnedAt IS NULL AND payment.year = ? AND support.binnedAt IS NULL)
                    GROUP BY holder, beneficiary, shared
                    ORDER BY sum(promised / 1000000000.0) DESC, sum(paid / 1000000000.0) DESC, beneficiary, holder, shared
                    LIMIT \(Self.beneficiaryLimit)
                    """), arguments: [year, year])
        var facts: [BeneficiaryFact] = []
        while let row = try rows.next() {
            var support = Support()
            support.beneficiary = try row.text(1)
            var fact = BeneficiaryFact()
            (fact.holder, fact.beneficiary) = (Self.number(row, 0), support.beneficiary)
            fact.figures = try Self.figures(row, from: 3)
            fact.isShared = try row.integer(2) == 1 || support.isShared
            facts.append(fact)
        }
        return facts
    }

    /// The first year in which a case of a project was paid, by project.
    static func firstPaid(_ db: Database) throws -> [Int64: Int] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT project, min(paidIn) FROM (
                        SELECT project, year AS paidIn FROM support
                        WHERE binnedAt IS NULL AND project > 0 AND paid IS NOT NULL AND NOT \(hasPayments)
                        UNION ALL
                        SELECT project, payment.year FROM support JOIN payment ON payment.support = support.id
                        WHERE support.binnedAt IS NULL AND project > 0 AND payment.binnedAt IS NULL)
                    WHERE paidIn IS NOT NULL GROUP BY project
                    """))
        var years: [Int64: Int] = [:]
        while let row = try rows.next() { years[try row.integer(0)] = Int(try row.integer(1)) }
        return years
    }
}
