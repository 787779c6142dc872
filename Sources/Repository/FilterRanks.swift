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
        ranks += Self.spelled(db, match, words, of: table, rarest.map { match.words[$0] }, shown)
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

    /// The rows that have all words, in the order of `SearchStanding`: by their spelling, and by whether a name begins with
    /// the words, they stand next to each other in a name or elsewhere, all or the rarest of them stand in names, or
    /// anywhere.
    /// - Parameter shown: rows that come after those whose names begin with the words, or before all where marks count most.
    private static func spelled(
        _ db: Database, _ match: Match, _ words: RowSet, of table: Table, _ rarest: Clause?, _ shown: ColumnSet?
    ) -> [FilterRank] {
        func sets(_ spellings: Match.Spellings) -> [any FoundRows] {
            let spelled = RowSet(db, .spellings, of: table, spellings.clauses)
            return spellings.needsWords ? [words, spelled] : [spelled]
        }
        func found(_ clauses: [Clause], in columns: String?) -> RowSet? {
            guard let columns else { return nil }
            let clauses = clauses.map { $0.inColumn(columns) }
            return RowSet(db, .words, of: table, clauses, without: match.excluded)
        }
        let names = WordIndex.names(of: table.description)
        // Each has the rows of the one before it: words that stand together, and words that stand apart.
        let beginning = match.atBeginning.flatMap {
            found([$0], in: WordIndex.names(of: table.description, isLine: true))
        }
        let togetherInName = match.together.flatMap { found([$0], in: names) }
        let together = match.together.map { RowSet(db, .words, of: table, [$0], without: match.excluded) }
        let apart = [match.isPlain ? found(match.words, in: names) : nil, rarest.flatMap { found([$0], in: names) }]
            .compactMap(\.self)
        // The rows of each spelling, the nearest first; each has those of the nearer one, and the last one has all.
        let spellings: [[any FoundRows]] = match.nearer.map(sets) + [[words]]
        func nearer(_ place: Int) -> [[any FoundRows]] {
            // That all words stand in a row tells it from none.
            place == 0 ? [] : [spellings[place - 1].filter { $0 !== words }]
        }
        var ranks: [FilterRank] = []
        func add(_ place: RowSet?, _ spelled: [any FoundRows], without: [[any FoundRows]]) {
            ranks.append(FilterRank(sets: (place.map { [$0] } ?? []) + spelled, without: without))
        }
        func tell(_ shown: ColumnSet?, without: [[any FoundRows]]) -> [[any FoundRows]] {
            guard let shown else { return [] }
            ranks.append(FilterRank(sets: [shown], without: without))
            return [[shown]]
        }
        if match.isMarked {
            let told = tell(shown, without: [])
            for (number, spelled) in spellings.enumerated() {
                var last: [[any FoundRows]] = []
                for place in [beginning, togetherInName, together].compactMap(\.self) {
                    add(place, spelled.filter { $0 !== words }, without: told + nearer(number) + last)
                    last = [[place]]
                }
                var apartLast: [[any FoundRows]] = []
                for place in apart {
                    add(place, spelled, without: told + nearer(number) + last + apartLast)
                    apartLast = [[place]]
                }
                add(nil, spelled, without: told + nearer(number) + last + apartLast)
            }
            return ranks
        }
        // Words that stand together have at least the marks that were typed.
        let near = match.typed.flatMap { typed in match.nearer.firstIndex(of: typed) } ?? spellings.count - 1
        var last: [[any FoundRows]] = []
        func addNear(_ place: RowSet, without: [[any FoundRows]]) {
            for number in 0...near {
                add(place, spellings[number].filter { $0 !== words }, without: without + nearer(number))
            }
            last = [[place] + spellings[near].filter { $0 !== words }]
        }
        if let beginning { addNear(beginning, without: []) }
        let told = tell(shown, without: last)
        for place in [togetherInName, together].compactMap(\.self) { addNear(place, without: told + last) }
        var apartLast: [[any FoundRows]] = []
        for place in apart + [nil] {
            for (number, spelled) in spellings.enumerated() {
                add(place, spelled, without: nearer(number) + told + last + apartLast)
            }
            if let place { apartLast = [[place]] }
        }
        return ranks
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
