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
        let reading = query.reading
        let columns = ColumnRows(db, table)
        func columnSet(_ groups: [[ColumnCondition]]) throws -> ColumnSet {
            ColumnSet(
                db, of: table, try columns.condition(groups, isIndexed: true),
                isMember: try columns.condition(groups, isIndexed: false))
        }
        // What fields that hold no searched text must show, where the filter names them.
        let required: [any FoundRows] = reading.required.isEmpty ? [] : [try columnSet(reading.required)]
        guard !match.words.isEmpty else {
            ranks = [FilterRank(sets: required, without: [])]
            whole = [required]
            return
        }
        let words = RowSet(db, .words, of: table, match.words, without: match.excluded)
        guard required.isEmpty else {
            ranks = [FilterRank(sets: [words] + required, without: [])]
            whole = [[words] + required]
            return
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
            if let rest { sets.append(RowSet(db, .words, of: table, rest.words)) }
            ranks.append(FilterRank(sets: sets, without: before))
            before.append(sets)
            whole.append(sets)
        }
        self.ranks = ranks
        self.whole = whole
    }

    /// The rows that have all words, in the order of `SearchStanding`: by their spelling, and by whether the words stand
    /// next to each other as whole words, in the title, or anywhere.
    private static func spelled(
        _ db: Database, _ match: Match, _ words: RowSet, of table: Table, _ before: [[any FoundRows]]
    ) -> [FilterRank] {
        func sets(_ spellings: Match.Spellings) -> [any FoundRows] {
            let spelled = RowSet(db, .spellings, of: table, spellings.clauses)
            return spellings.needsWords ? [words, spelled] : [spelled]
        }
        func found(_ clauses: [Clause]) -> RowSet { RowSet(db, .words, of: table, clauses, without: match.excluded) }
        // Each place has the rows of the one before it that stand together.
        let hasTitle = WordIndex.column(table.description.titleField, of: table.description) == "f0"
        let inTitle = hasTitle ? match.inTitle.map(found) : nil
        let together = match.together.map { found([$0]) }
        let togetherInTitle = hasTitle ? match.together.map { found([$0.inColumn("f0")]) } : nil
        // The rows of each spelling, the nearest first; each has those of the nearer one, and the last one has all.
        let spellings: [[any FoundRows]] = match.nearer.map(sets) + [[words]]
        func nearer(_ place: Int) -> [[any FoundRows]] {
            // That all words stand in a row tells it from none.
            place == 0 ? [] : [spellings[place - 1].filter { $0 !== words }]
        }
        var ranks: [FilterRank] = []
        func add(_ place: RowSet?, _ sets: [any FoundRows], without: [[any FoundRows]]) {
            let own: [any FoundRows] = (place.map { [$0] } ?? []) + (place == nil ? sets : sets.filter { $0 !== words })
            ranks.append(FilterRank(sets: own, without: before + without))
        }
        if match.isMarked {
            for (number, spelled) in spellings.enumerated() {
                if let togetherInTitle { add(togetherInTitle, spelled, without: nearer(number)) }
                if let together {
                    add(together, spelled, without: nearer(number) + (togetherInTitle.map { [[$0]] } ?? []))
                }
                let told: [[any FoundRows]] = nearer(number) + (together.map { [[$0]] } ?? [])
                if let inTitle { add(inTitle, spelled, without: told) }
                add(nil, spelled, without: told + (inTitle.map { [[$0]] } ?? []))
            }
            return ranks
        }
        // Words that stand together have at least the marks that were typed.
        let near = match.typed.flatMap { typed in match.nearer.firstIndex(of: typed) } ?? spellings.count - 1
        var told: [[any FoundRows]] = []
        if let together {
            for place in [togetherInTitle, together].compactMap(\.self) {
                let isTold = place === together ? togetherInTitle.map { [[$0]] } ?? [] : []
                for number in 0...near { add(place, spellings[number], without: nearer(number) + isTold) }
            }
            told = [[together] + spellings[near].filter { $0 !== words }]
        }
        for place in inTitle == nil ? [nil] : [inTitle, nil] {
            for (number, spelled) in spellings.enumerated() {
                let isTold = place == nil ? inTitle.map { [[$0]] } ?? [] : []
                add(place, spelled, without: nearer(number) + told + isTold)
            }
        }
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
