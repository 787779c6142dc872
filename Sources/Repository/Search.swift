// The search over all kinds: the index is asked once, and what it finds is ranked as lists rank it.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// The most records ranked, those of the better ranks first; words more common than that find too much anyway.
    private static let candidateLimit = 1000
    /// The most records of one kind found by the values that its columns show.
    private static let valueLimit = 500

    /// Records in which every word stands or is shown by a column, best first in the order of `SearchStanding`; of two
    /// that stand alike the one of the kind that others refer to, then the newer.
    /// - Parameters:
    ///   - lexicon: the short words that are found both ways.
    ///   - lists: what lists of the kinds ask for that are filtered by the words: what these may mean in columns, and what
    ///     the units that they name were called before.
    package func search(
        _ text: String, knowing lexicon: SearchLexicon = .common, kinds: [RecordKind], limit: Int,
        lists: [RecordKind: ListQuery] = [:]
    ) async throws(StoreError) -> SearchResult {
        let query = SearchQuery(text, knowing: lexicon)
        guard !query.isEmpty, limit > 0, let match = Match(text, knowing: lexicon) else {
            return SearchResult(hits: [], total: 0)
        }
        return try await read { db in
            try checkWords(of: kinds, db)
            let finder = RecordFinder(db: db, query: query, match: match, kinds: kinds, limit: Self.candidateLimit)
            var rows = query.isPlain || !query.phrases.contains { $0.field != nil } ? try finder.rows() : []
            let known = rows.count
            var total = try finder.isComplete(rows) ? known : finder.count()
            // Kinds with columns that may show what was typed, and those whose fields are named.
            for kind in kinds {
                guard let list = lists[kind], !list.reading.isPlain || !list.units.isEmpty else { continue }
                guard let filter = try FilterRows(db, list, of: Table.of(kind)) else { continue }
                let before = rows.count
                for id in try filter.first(limit: Self.valueLimit) { rows.insert(WordIndex.row(of: id, kind)) }
                total += rows.count - before
            }
            let rarest = try match.rarest(db)
            var hits = try finder.entries(rows).map { entry in
                let list = lists[entry.kind] ?? ListQuery(kind: entry.kind)
                return Ranked(entry: entry, query, lexicon, rarest: rarest, list, isAlone: kinds.count == 1)
            }
            hits.sort()
            return SearchResult(
                hits: hits.prefix(limit).map { $0.hit(query) },
                total: total == rows.count ? hits.count : total)
        }
    }
}

/// Asks the index of all kinds.
private struct RecordFinder {
    let db: Database
    let query: SearchQuery
    let match: Match
    let kinds: [RecordKind]
    let limit: Int

    /// Rows that have the words. Where they are many, those that stand better are among them.
    func rows() throws -> Set<Int64> {
        var rows = Set(try first([], in: .words))
        guard rows.count == limit else { return rows }
        if let together = match.together {
            let isFirst = match.atBeginning?.inColumn("f0")
            for clause in [isFirst, together.inColumn("f0"), together].compactMap(\.self) {
                rows.formUnion(try first([clause], in: .words))
            }
        }
        if match.isPlain {
            rows.formUnion(try first(match.words.map { $0.inColumn("f0") }, in: .words))
        }
        if let nearest = match.nearer.first, !nearest.needsWords {
            rows.formUnion(try first(nearest.clauses, in: .spellings))
        }
        return rows
    }

    /// Whether rows are all there are.
    func isComplete(_ rows: Set<Int64>) -> Bool { rows.count < limit }

    /// How many rows have the words.
    func count() throws -> Int {
        let sql = "SELECT count(*) FROM \(WordIndex.words.name) WHERE \(WordIndex.words.name) MATCH ?" + range
        return try Int.fetchOne(db, sql: sql, arguments: [match.expression]) ?? 0
    }

    private var range: String { kinds.count == 1 ? WordIndex.isOf(kinds[0]) : "" }

    /// The newest rows of the last kinds first: these are the kinds of which there are few.
    private func first(_ clauses: [Clause], in index: WordIndex) throws -> [Int64] {
        let wanted = try (clauses.isEmpty ? match.words : clauses).map { try $0.wholeWords(db, of: index) }
        let sql = "SELECT rowid FROM \(index.name) WHERE \(index.name) MATCH ?" + range + " ORDER BY rowid DESC LIMIT ?"
        let expression = Clause.expression(wanted, without: index == .words ? match.excluded : [])
        return try Int64.fetchAll(db, sql: sql, arguments: [expression, limit])
    }

    /// The records in use of rows, of the kinds that are wanted.
    func entries(_ rows: Set<Int64>) throws -> [RecordEntry] {
        var numbers: [RecordKind: [Int64]] = [:]
        for row in rows {
            if let (kind, id) = WordIndex.record(ofRow: row) { numbers[kind, default: []].append(id) }
        }
        return try kinds.flatMap { kind -> [RecordEntry] in
            guard let ids = numbers[kind] else { return [] }
            let table = try Table.of(kind)
            let found = RowCondition.isOne(of: ids)
            let sql = "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL\(found.sql)"
            return try Reading.entries(db, table, sql: sql, found.arguments)
        }
    }
}

/// A record that was found, and how well it answers.
private struct Ranked: Comparable {
    let entry: RecordEntry
    private let field: String
    private let standing: SearchStanding?
    /// Whether its columns show what was typed, all of it.
    private let isShown: Bool
    /// How it was found: by words alone, by what its unit was called before, or by a number of values besides words.
    private let way: Int
    /// Whether a name of it begins with the words: with all of them, typed without all their marks; and beside records of
    /// other kinds with most of them, the others being shown (`xã chi lăng`).
    private let isNamed: Bool
    /// Whether it has a figure and the unit behind it, beside records of other kinds that only speak of such a figure.
    private let isQuantity: Bool
    private let place: Int

    private static let byUnit = 1

    init(
        entry: RecordEntry, _ query: SearchQuery, _ lexicon: SearchLexicon, rarest: Int?, _ list: ListQuery,
        isAlone: Bool
    ) {
        self.entry = entry
        let reading = list.reading
        let description = entry.kind.description
        let fields = WordIndex.fields(of: description)
        let texts = WordIndex.texts(of: entry)
        func standing(_ query: SearchQuery, rarest: Int? = nil) -> SearchStanding? {
            query.standing(in: texts, rarest: rarest) { name in
                reading.fields[name].flatMap { name in fields.firstIndex { $0.name == name } }
            }
        }
        var found = standing(query, rarest: rarest)
        var way = 0
        var isMostly = false
        if found == nil {
            // Of words and values, the words tell how well it answers.
            let values = reading.parts.filter { part in
                standing(SearchQuery(part.filter, knowing: lexicon)) == nil
                    && part.meanings.contains { $0.field(in: entry) != nil }
            }
            let written = reading.parts.filter { !values.contains($0) }
            let rest = SearchQuery(written.map(\.text).joined(separator: " "), knowing: lexicon)
            found = values.isEmpty ? nil : standing(rest)
            way = Self.byUnit + max(1, values.count)
            isMostly = !isAlone && written.count >= values.count
            let units = description.fields.filter(\.isOfUnit).map { entry[$0.name].text }
            if list.units.contains(where: { unit in units.contains(where: unit.isNamed) }) { way = Self.byUnit }
        }
        let shown = found == nil ? reading.field(shownBy: entry) : nil
        // `2000 hộp`: a figure and its unit, each in a column of the record.
        isQuantity = !isAlone && Self.isQuantity(entry, found.map { fields[$0.text] }, reading)
        // The words may stand in texts and values: then the first field that has any of them is named.
        let any = found == nil ? fields.first { !query.matches(in: entry[$0.name].text).isEmpty }?.name : nil
        field = found.map { fields[$0.text].name } ?? shown ?? any ?? description.titleField
        self.standing = found
        self.way = way
        isShown = reading.isShown(by: entry)
        isNamed = found?.isBeginning == true && (way == 0 ? !query.isFullyMarked : isMostly)
        place = RecordKind.allCases.firstIndex(of: entry.kind) ?? 0
    }

    /// Whether a record shows a figure that is the first part of a filter, and the other parts stand in one of its columns.
    private static func isQuantity(_ entry: RecordEntry, _ place: FieldDescription?, _ reading: FilterReading) -> Bool {
        guard let figure = reading.parts.first, reading.parts.count > 1, let place, place.column != nil,
            place.kind == .text
        else { return false }
        let shown = figure.meanings.lazy.compactMap { $0.field(in: entry) }.first
        guard let shown, let kind = entry.kind.description[shown]?.kind else { return false }
        return [.number, .figure, .money].contains(kind)
    }

    static func < (left: Ranked, right: Ranked) -> Bool {
        if left.isNamed != right.isNamed { return left.isNamed }
        if left.isShown != right.isShown { return left.isShown }
        if left.isQuantity != right.isQuantity { return left.isQuantity }
        if left.way != right.way { return left.way < right.way }
        switch (left.standing, right.standing) {
        case (let one?, let other?) where one != other: return one > other
        case (.some, nil): return true
        case (nil, .some): return false
        default:
            return (left.place, right.entry.identity.id) < (right.place, left.entry.identity.id)
        }
    }

    static func == (left: Ranked, right: Ranked) -> Bool { left.entry == right.entry }

    func hit(_ query: SearchQuery) -> SearchHit {
        SearchHit(entry: entry, field: field, excerpt: SearchExcerpt(of: entry[field].text, query))
    }
}
