// The ranks of rows that have all words of a filter, by where the words stand and how they are spelled.
import GRDB

/// The rows that have all words, in the order of `SearchStanding`: by their spelling, and by whether a name begins with
/// the words, they stand next to each other in a name or elsewhere, all or the rarest of them stand in names, or anywhere.
struct SpelledRanks {
    /// The ranks in the order of the list.
    private(set) var ranks: [FilterRank] = []
    private let words: RowSet
    /// Rows whose names begin with the words, that have them together in a name, and together anywhere: each has the rows
    /// of the one before it.
    private let beginning: RowSet?, togetherInName: RowSet?, together: RowSet?
    /// Rows that have all the words, or the rarest of them, in names.
    private let apart: [RowSet]
    /// The rows of each spelling, the nearest first; each has those of the nearer one, and the last one has all.
    private let spellings: [[any FoundRows]]

    /// - Parameters:
    ///   - rarest: the word that the fewest rows have, where it is much rarer than others.
    ///   - shown: rows that come after those whose names begin with the words, or before all where marks count most.
    init(_ db: Database, _ match: Match, _ words: RowSet, of table: Table, _ rarest: Clause?, _ shown: ColumnSet?) {
        func sets(_ spellings: Match.Spellings) -> [any FoundRows] {
            let spelled = RowSet(db, .spellings, of: table, spellings.clauses)
            return spellings.needsWords ? [words, spelled] : [spelled]
        }
        func found(_ clauses: [Clause], in columns: String?) -> RowSet? {
            guard let columns else { return nil }
            let clauses = clauses.map { $0.inColumn(columns) }
            return RowSet(db, .words, of: table, clauses, without: match.excluded)
        }
        self.words = words
        let names = WordIndex.names(of: table.description)
        beginning = match.atBeginning.flatMap {
            found([$0], in: WordIndex.names(of: table.description, isLine: true))
        }
        togetherInName = match.together.flatMap { found([$0], in: names) }
        together = match.together.map { RowSet(db, .words, of: table, [$0], without: match.excluded) }
        apart = [match.isPlain ? found(match.words, in: names) : nil, rarest.flatMap { found([$0], in: names) }]
            .compactMap(\.self)
        spellings = match.nearer.map(sets) + [[words]]
        if match.isMarked {
            addBySpelling(shown)
        } else {
            // Words that stand together have at least the marks that were typed.
            let near = match.typed.flatMap { typed in match.nearer.firstIndex(of: typed) } ?? spellings.count - 1
            addByPlace(shown, near: near)
        }
    }

    /// Ranks where marks were typed: they count most, then where the words stand.
    private mutating func addBySpelling(_ shown: ColumnSet?) {
        let told = add(shown, without: [])
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
    }

    /// Ranks where none were typed: where the words stand counts most, then their spelling.
    private mutating func addByPlace(_ shown: ColumnSet?, near: Int) {
        var last: [[any FoundRows]] = []
        if let beginning { last = addNear(beginning, near, without: []) }
        let told = add(shown, without: last)
        for place in [togetherInName, together].compactMap(\.self) {
            last = addNear(place, near, without: told + last)
        }
        var apartLast: [[any FoundRows]] = []
        for place in apart + [nil] {
            for (number, spelled) in spellings.enumerated() {
                add(place, spelled, without: nearer(number) + told + last + apartLast)
            }
            if let place { apartLast = [[place]] }
        }
    }

    /// Adds the rows of a place in each spelling that is near enough.
    /// - Returns: all of them.
    private mutating func addNear(
        _ place: RowSet, _ near: Int, without: [[any FoundRows]]
    ) -> [[any FoundRows]] {
        for number in 0...near {
            add(place, spellings[number].filter { $0 !== words }, without: without + nearer(number))
        }
        return [[place] + spellings[near].filter { $0 !== words }]
    }

    private mutating func add(_ place: RowSet?, _ spelled: [any FoundRows], without: [[any FoundRows]]) {
        ranks.append(FilterRank(sets: (place.map { [$0] } ?? []) + spelled, without: without))
    }

    /// Adds the rows that show the words as a value, if any.
    /// - Returns: them.
    private mutating func add(_ shown: ColumnSet?, without: [[any FoundRows]]) -> [[any FoundRows]] {
        guard let shown else { return [] }
        ranks.append(FilterRank(sets: [shown], without: without))
        return [[shown]]
    }

    /// The rows of the spelling before one. That all words stand in a row tells it from none.
    private func nearer(_ place: Int) -> [[any FoundRows]] {
        place == 0 ? [] : [spellings[place - 1].filter { $0 !== words }]
    }
}
