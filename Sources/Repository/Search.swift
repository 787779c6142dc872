// The search over all kinds: the index is asked once, and what it finds is ranked as lists rank it.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Only so many records are ranked, those of the better ranks first; words as common as that find too much anyway.
    private static let candidateLimit = 1000
    /// So many records of one kind are found by the values that its columns show.
    private static let valueLimit = 500

    /// Records in which every word stands or is shown by a column, best first in the order of `SearchStanding`; of two
    /// that stand alike the one of the kind that others refer to, then the newer.
    /// - Parameter readings: what the words may mean in the columns of each kind.
    package func search(
        _ text: String, kinds: [RecordKind], limit: Int, readings: [RecordKind: FilterReading] = [:]
    ) async throws(StoreError) -> SearchResult {
        let query = SearchQuery(text)
        guard !query.isEmpty, limit > 0, let match = Match(text) else { return SearchResult(hits: [], total: 0) }
        return try await read { db in
            try checkWords(of: kinds, db)
            let finder = RecordFinder(db: db, query: query, match: match, kinds: kinds, limit: Self.candidateLimit)
            var rows = query.isPlain || !query.phrases.contains { $0.field != nil } ? try finder.rows() : []
            let known = rows.count
            var total = try finder.isComplete(rows) ? known : finder.count()
            // Kinds with columns that may show what was typed, and those whose fields are named.
            for kind in kinds {
                guard let reading = readings[kind], !reading.isPlain else { continue }
                var list = ListQuery(kind: kind, filter: text)
                list.reading = reading
                guard let filter = try FilterRows(db, list, of: Table.of(kind)) else { continue }
                let before = rows.count
                for id in try filter.first(limit: Self.valueLimit) { rows.insert(WordIndex.row(of: id, kind)) }
                total += rows.count - before
            }
            var hits = try finder.entries(rows).map { entry in
                Ranked(entry: entry, query, readings[entry.kind] ?? .plain)
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
            for clause in [together.inColumn("f0"), together] { rows.formUnion(try first([clause], in: .words)) }
        }
        if let inTitle = match.inTitle { rows.formUnion(try first(inTitle, in: .words)) }
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
    private let place: Int

    init(entry: RecordEntry, _ query: SearchQuery, _ reading: FilterReading) {
        self.entry = entry
        let description = entry.kind.description
        let fields = WordIndex.fields(of: description)
        func standing(_ query: SearchQuery) -> SearchStanding? {
            query.standing(
                in: fields.map { entry[$0.name].text }, title: fields.first?.name == description.titleField ? 0 : nil
            ) { name in reading.fields[name].flatMap { name in fields.firstIndex { $0.name == name } } }
        }
        // Of words and values, the words tell how well it answers.
        let written = reading.parts.filter { part in !part.meanings.contains { $0.field(in: entry) != nil } }
        let rest = SearchQuery(written.map(\.text).joined(separator: " "))
        let standing = standing(query) ?? (written.count < reading.parts.count ? standing(rest) : nil)
        let shown = standing == nil ? reading.field(shownBy: entry) : nil
        // The words may stand in texts and values: then the first field that has any of them is named.
        let any = standing == nil ? fields.first { !query.matches(in: entry[$0.name].text).isEmpty }?.name : nil
        field = standing.map { fields[$0.text].name } ?? shown ?? any ?? description.titleField
        self.standing = standing
        isShown = reading.isShown(by: entry)
        place = RecordKind.allCases.firstIndex(of: entry.kind) ?? 0
    }

    static func < (left: Ranked, right: Ranked) -> Bool {
        if left.isShown != right.isShown { return left.isShown }
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
