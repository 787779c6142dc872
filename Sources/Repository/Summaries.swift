// The figures of the summary, counted by the database from the records in use.
import Domain
import GRDB

extension Store {
    /// The summary as it stands at one moment; the day tells which recognitions are over.
    package func summary(on today: CalendarDate) async throws(StoreError) -> Summary {
        try await read { db in
            var summary = Summary()
            summary.counted = try Self.counted(db, on: today)
            summary.questionsByState = try Self.tallies(db, "question", "state", order: "key")
            summary.questionsByUnit = UnitSpellings.together(
                try Self.tallies(db, "question", "unit", order: "total DESC, key"))
            summary.productsByStar = try Self.tallies(db, "product", "starRating", order: "key DESC")
            summary.productsByYear = try Self.tallies(db, "product", "year", order: "key DESC")
            summary.support = try Self.support(db)
            let indicators = try Table.of(RecordKind.indicator)
            summary.targets = try Self.indicators(db, indicators, "target IS NOT NULL")
            summary.results = try Self.indicators(db, indicators, "target IS NULL")
            summary.ideas = try Self.ideas(db)
            return summary
        }
    }

    /// A table has at most this many lines.
    private static let lineLimit = 1000

    /// Counts in the index of a column, and looks only one record of each group up for what it holds.
    private static func tallies(_ db: Database, _ table: String, _ field: String, order: String) throws -> [Tally] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT ifnull(CAST(record."\(field)" AS TEXT), ''), total FROM
                        (SELECT "\(field)Key" AS key, count(*) AS total, min(id) AS first FROM "\(table)"
                            WHERE binnedAt IS NULL GROUP BY 1 ORDER BY \(order) LIMIT \(lineLimit))
                    JOIN "\(table)" AS record ON record.id = first ORDER BY \(order)
                    """))
        var tallies: [Tally] = []
        while let row = try rows.next() {
            tallies.append(Tally(name: try row.text(0), count: Int(try row.integer(1))))
        }
        return tallies
    }

    /// A support that was refused has given nothing, and one without a year belongs to none.
    private static func support(_ db: Database) throws -> [SupportSum] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT programme, year, count(*), \(Totals.money("amount")) FROM support
                    WHERE binnedAt IS NULL AND state <> 'refused' AND year IS NOT NULL
                    GROUP BY year, programmeKey, programme ORDER BY year DESC, programmeKey, programme LIMIT \(lineLimit)
                    """))
        var sums: [SupportSum] = []
        while let row = try rows.next() {
            try sums.append(
                SupportSum(
                    programme: row.text(0), year: Int(row.integer(1)), count: Int(row.integer(2)),
                    dong: Totals.money(row, 3)))
        }
        return sums
    }

    private static func indicators(_ db: Database, _ table: Table, _ condition: String) throws -> [Indicator] {
        let sql = """
            SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL AND \(condition)
            ORDER BY periodKey DESC, nameKey, id LIMIT \(lineLimit)
            """
        return try Reading.entries(db, table, sql: sql).compactMap { $0.record() }
    }

    /// The idea bank: what became of the ideas of each year.
    private static func ideas(_ db: Database) throws -> [IdeaYear] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, state, count(*) FROM project WHERE binnedAt IS NULL AND example = 0 GROUP BY year, state
                    ORDER BY year DESC, state
                    """))
        var years: [(year: Int?, states: [Project.State: Int])] = []
        while let row = try rows.next() {
            guard let state = Project.State(rawValue: try row.text(1)) else { continue }
            let year = Int.fromDatabaseValue(row[0])
            if years.isEmpty || years[years.count - 1].year != year { years.append((year, [:])) }
            years[years.count - 1].states[state] = Int(try row.integer(2))
        }
        return years.map { IdeaYear(year: $0.year, states: $0.states) }
    }
}
