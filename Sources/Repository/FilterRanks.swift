// The ranks of what a filter finds: in which order its rows are listed, and what tells those of one rank from the others.
import Domain
import GRDB

/// Rows of a filter that are listed together.
struct FilterRank {
    /// A row is in all of these.
    let sets: [any FoundRows]
    /// A row is in none of these, each given by the sets that it is in: what the ranks before have.
    let without: [[any FoundRows]]
}

/// The ranks of a filter.
struct FilterRanks {
    /// The ranks in the order of the list.
    let ranks: [FilterRank]
    /// The conjunctions of sets that have all rows of the filter, the words first.
    let whole: [[any FoundRows]]

    /// More words that may be values than these are looked for as words alone.
    private static let valueLimit = 3

    init(_ db: Database, _ query: ListQuery, _ match: Match, of table: Table) throws {
        let words = RowSet(db, table.search, of: table, match.words)
        let reading = query.reading
        let columns = ColumnRows(db, table)
        func columnSet(_ groups: [[ColumnCondition]]) throws -> ColumnSet {
            ColumnSet(
                db, of: table, try columns.condition(groups, isIndexed: true),
                isMember: try columns.condition(groups, isIndexed: false))
        }
        var ranks: [FilterRank] = []
        var whole: [[any FoundRows]] = [[words]]
        // What is shown as a value and nothing else comes before what is written somewhere.
        var before: [[any FoundRows]] = []
        if !reading.values.isEmpty {
            let shown = try columnSet(reading.values)
            ranks.append(FilterRank(sets: [shown], without: []))
            before.append([shown])
            whole.append([shown])
        }
        ranks += Self.spelled(db, match, words, of: table, before)
        before.append([words])
        if let units = query.units.isEmpty ? nil : try UnitRows(db, query.units, of: table) {
            let condition = RowCondition(sql: units.condition, arguments: units.arguments)
            let named = ColumnSet(db, of: table, condition, isMember: condition)
            ranks.append(FilterRank(sets: [named], without: before))
            before.append([named])
            whole.append([named])
        }
        for (values, rest) in Self.mixtures(of: reading) {
            var sets: [any FoundRows] = [try columnSet(values)]
            if let rest { sets.append(RowSet(db, table.search, of: table, rest.words)) }
            ranks.append(FilterRank(sets: sets, without: before))
            before.append(sets)
            whole.append(sets)
        }
        self.ranks = ranks
        self.whole = whole
    }

    /// The rows that have all words, by their spelling and by whether the words stand next to each other as whole words.
    /// Marks weigh more than places where every word has them; otherwise words that stand together, with the marks that
    /// were typed, come before all others.
    private static func spelled(
        _ db: Database, _ match: Match, _ words: RowSet, of table: Table, _ before: [[any FoundRows]]
    ) -> [FilterRank] {
        func sets(_ spellings: Match.Spellings) -> [any FoundRows] {
            let spelled = RowSet(db, table.spelling, of: table, spellings.clauses)
            return spellings.needsWords ? [words, spelled] : [spelled]
        }
        let together = match.together.map { RowSet(db, table.search, of: table, [$0]) }
        var ranks: [FilterRank] = []
        // Each spelling has the rows of the nearer one: the last one alone tells the others apart.
        var nearer: [[any FoundRows]] = []
        var isTold: [[any FoundRows]] = []
        if let together, !match.isMarked {
            let first: [any FoundRows] = [together] + (match.typed.map(sets) ?? [])
            ranks.append(FilterRank(sets: first, without: before))
            isTold = [first]
        }
        for spellings in match.nearer {
            let spelled = sets(spellings)
            if let together, match.isMarked {
                ranks.append(FilterRank(sets: [together] + spelled, without: before + nearer))
                isTold = [[together]]
            }
            ranks.append(FilterRank(sets: spelled, without: before + nearer + isTold))
            // That all words stand in a row tells it from none.
            nearer = [spelled.filter { $0 !== words }]
        }
        if let together, match.isMarked { ranks.append(FilterRank(sets: [together], without: before + nearer)) }
        ranks.append(FilterRank(sets: [words], without: before + nearer + isTold))
        return ranks
    }

    /// The ways to take some of the parts that may be values for values and the rest for words, most values first.
    private static func mixtures(of reading: FilterReading) -> [(values: [[ColumnCondition]], rest: Match?)] {
        let places = reading.parts.indices.filter { !reading.parts[$0].meanings.isEmpty }.prefix(valueLimit)
        guard !places.isEmpty else { return [] }
        let choices = (1..<(1 << places.count)).sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
        return choices.map { choice in
            let taken = Set(places.enumerated().filter { choice & (1 << $0.offset) != 0 }.map(\.element))
            let rest = reading.parts.indices.filter { !taken.contains($0) }.map { reading.parts[$0] }
            let text = rest.map(\.text).joined(separator: " ")
            let isOpen = rest.last?.isOpen ?? true
            return (
                taken.sorted().map { reading.parts[$0].meanings }, rest.isEmpty ? nil : Match(text, isOpen: isOpen)
            )
        }
    }
}
