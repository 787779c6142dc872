// The ranks of what a filter finds: in which order its rows are listed, and what tells those of one rank from the others.
import Domain
import GRDB
import Vietnamese

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

    /// - Parameter match: the words of the filter; nil where it has terms alone.
    init(_ db: Database, _ query: ListQuery, _ match: Match?, of table: Table) throws {
        let reading = query.reading
        let columns = ColumnRows(db, table)
        func columnSet(_ groups: [[ColumnCondition]]) throws -> ColumnSet {
            ColumnSet(
                db, of: table, try columns.condition(groups, isIndexed: true),
                isMember: try columns.condition(groups, isIndexed: false))
        }
        let required = try Self.required(db, reading, match, of: table).map { [$0 as any FoundRows] } ?? []
        guard let match, !match.words.isEmpty else {
            ranks = [FilterRank(sets: required, without: [])]
            whole = [required]
            return
        }
        let words = RowSet(db, .words, of: table, match.words, without: match.excluded)
        var ranks: [FilterRank] = []
        var whole: [[any FoundRows]] = [[words]]
        // What is shown as a value and nothing else comes before what is written somewhere but at the beginning of a name.
        let shown = reading.values.isEmpty ? nil : try columnSet(reading.values)
        let rarest = try match.rarest(db)
        ranks += SpelledRanks(db, match, words, of: table, rarest.map { match.words[$0] }, shown).ranks
        if let shown { whole.append([shown]) }
        var before: [[any FoundRows]] = (shown.map { [[$0]] } ?? []) + [[words]]
        if let units = query.units.isEmpty ? nil : try UnitRows(db, query.units, of: table) {
            let condition = RowCondition(sql: units.condition, arguments: units.arguments)
            let named = ColumnSet(db, of: table, condition, isMember: condition)
            ranks.append(FilterRank(sets: [named], without: before))
            before.append([named])
            whole.append([named])
        }
        for (values, rest) in Self.mixtures(of: reading, knowing: query.lexicon) {
            var sets: [any FoundRows] = [try columnSet(values)]
            if let rest { sets.append(RowSet(db, .words, of: table, rest.words)) }
            ranks.append(FilterRank(sets: sets, without: before))
            before.append(sets)
            whole.append(sets)
        }
        self.ranks = ranks.map { FilterRank(sets: $0.sets + required, without: $0.without) }
        self.whole = whole.map { $0 + required }
    }

    /// The rows that the terms of a filter want, and where it has nothing but words to leave out, those without them; nil
    /// where it asks for neither.
    private static func required(
        _ db: Database, _ reading: FilterReading, _ match: Match?, of table: Table
    ) throws -> ColumnSet? {
        let columns = ColumnRows(db, table)
        let (shown, refused) = (reading.required, reading.refused)
        let excluded = match.map { $0.words.isEmpty ? $0.excluded : [] } ?? []
        guard !shown.isEmpty || !refused.isEmpty || !excluded.isEmpty else { return nil }
        func condition(_ isIndexed: Bool) throws -> RowCondition {
            var whole = shown.isEmpty ? RowCondition(sql: "(1") : RowCondition(sql: "(")
            if !shown.isEmpty { whole = try whole + columns.condition(shown, isIndexed: isIndexed) }
            for groups in refused {
                whole =
                    try whole + RowCondition(sql: " AND NOT coalesce(") + columns.condition(groups, isIndexed: false)
                whole.sql += ", 0)"
            }
            for clause in excluded {
                let expression = Clause.expression([try clause.wholeWords(db, of: .words)])
                whole =
                    whole
                    + RowCondition(
                        sql: " AND id NOT IN (\(WordIndex.records(of: table.description.kind)))",
                        arguments: [expression.databaseValue])
            }
            return whole + RowCondition(sql: ")")
        }
        return ColumnSet(db, of: table, try condition(true), isMember: try condition(false))
    }

    /// The ways to take some of the parts that may be values for values and the rest for words, most words first.
    private static func mixtures(
        of reading: FilterReading, knowing lexicon: SearchLexicon
    ) -> [(values: [[ColumnCondition]], rest: Match?)] {
        let places = reading.parts.indices.filter { !reading.parts[$0].meanings.isEmpty }.prefix(valueLimit)
        guard !places.isEmpty else { return [] }
        let choices = (1..<(1 << places.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        return choices.map { choice in
            let taken = Set(places.enumerated().filter { choice & (1 << $0.offset) != 0 }.map(\.element))
            let rest = reading.parts.indices.filter { !taken.contains($0) }.map { reading.parts[$0] }
            let text = rest.map(\.text).joined(separator: " ")
            let isOpen = rest.last?.isOpen ?? true
            return (
                taken.sorted().map { reading.parts[$0].meanings },
                rest.isEmpty ? nil : Match(text, knowing: lexicon, isOpen: isOpen)
            )
        }
    }
}
