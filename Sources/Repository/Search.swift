// The search over all kinds: full text finds the candidates, Vietnamese spelling ranks them.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Only so many matches of each kind are ranked, the nearest spellings first; a word as common as that finds too much
    /// anyway.
    private static let candidateLimit = 500

    /// Records in which every word stands, best first: words with the marks as typed, then without tones, then without
    /// marks; words next to each other before others, the title before other fields, then the order of the kinds and of
    /// the records.
    package func search(_ text: String, kinds: [RecordKind], limit: Int) async throws(StoreError) -> [SearchHit] {
        guard let match = Match(text), limit > 0 else { return [] }
        let query = SearchQuery(text)
        return try await read { db in
            try checkWords(of: kinds, db)
            var hits: [(hit: SearchHit, rank: Int)] = []
            for kind in kinds {
                let table = try Table.of(kind)
                for entry in try Self.candidates(db, match, of: table) {
                    hits.append(Self.hit(entry, query, table.description))
                }
            }
            let order = hits.indices.sorted { (hits[$1].rank, $0) < (hits[$0].rank, $1) }
            return order.prefix(limit).map { hits[$0].hit }
        }
    }

    private static func candidates(_ db: Database, _ match: Match, of table: Table) throws -> [RecordEntry] {
        let words = Match.rows(of: table)
        var found: [Int64] = []
        var known: Set<Int64> = []
        func take(_ rows: String, _ arguments: [String]) throws {
            // Each rank has the rows of those before it.
            guard known.count < candidateLimit else { return }
            let statement = try db.cachedStatement(sql: rows + " LIMIT \(candidateLimit)")
            for id in try Int64.fetchAll(statement, arguments: StatementArguments(arguments))
            where known.insert(id).inserted { found.append(id) }
        }
        for nearer in match.nearer {
            let spellings = "SELECT rowid FROM \(table.spelling) WHERE \(table.spelling) MATCH ?"
            if nearer.needsWords {
                try take(spellings + " INTERSECT " + words, [Clause.expression(nearer.clauses), match.expression])
            } else {
                try take(spellings, [Clause.expression(nearer.clauses)])
            }
        }
        try take(words, [match.expression])
        let ids = found.prefix(candidateLimit).map(String.init).joined(separator: ", ")
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(ids)) AND binnedAt IS NULL ORDER BY id"
        return try Reading.entries(db, table, sql: sql, [])
    }

    /// The field in which the words stand best, and how well: the spelling weighs more than the field.
    private static func hit(_ entry: RecordEntry, _ query: SearchQuery, _ description: RecordDescription) -> (
        SearchHit, Int
    ) {
        var best: (field: String, rank: Int)?
        var first: String?
        for (field, value) in zip(description.fields, entry.values) where field.isSearched && !value.text.isEmpty {
            let quality = query.quality(in: value.text)
            guard quality > .none else {
                // The words may stand in several fields: then the first that has any of them is named.
                if first == nil, !query.matches(in: value.text).isEmpty { first = field.name }
                continue
            }
            let isTitle = field.name == description.titleField
            let rank = quality.nearness.rawValue * 4 + (quality.isTogether ? 2 : 0) + (isTitle ? 1 : 0)
            if rank > best?.rank ?? 0 { best = (field.name, rank) }
        }
        return (
            SearchHit(entry: entry, field: best?.field ?? first ?? description.titleField), best?.rank ?? 0
        )
    }
}
