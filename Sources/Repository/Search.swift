// The search over all kinds: full text finds the candidates, Vietnamese spelling ranks them.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Only so many matches of each kind are ranked, the nearest spellings first; a word as common as that finds too much
    /// anyway.
    private static let candidateLimit = 500

    /// Records in which every word stands or is shown by a column, best first: words with the marks as typed, then without
    /// tones, then without marks; words next to each other before others, the title before other fields, then the order of
    /// the kinds and of the records. Where no mark was typed, whole words next to each other come before all others.
    /// - Parameter readings: what the words may mean in the columns of each kind.
    package func search(
        _ text: String, kinds: [RecordKind], limit: Int, readings: [RecordKind: FilterReading] = [:]
    ) async throws(StoreError) -> [SearchHit] {
        let query = SearchQuery(text)
        guard !query.isEmpty, limit > 0 else { return [] }
        return try await read { db in
            try checkWords(of: kinds, db)
            var hits: [(hit: SearchHit, rank: Int)] = []
            for kind in kinds {
                let table = try Table.of(kind)
                var list = ListQuery(kind: kind, filter: text)
                list.reading = readings[kind] ?? .plain
                for entry in try Self.candidates(db, list, of: table) {
                    hits.append(Self.hit(entry, query, list.reading, table.description))
                }
            }
            let order = hits.indices.sorted { (hits[$1].rank, $0) < (hits[$0].rank, $1) }
            return order.prefix(limit).map { hits[$0].hit }
        }
    }

    private static func candidates(_ db: Database, _ query: ListQuery, of table: Table) throws -> [RecordEntry] {
        guard let filter = try FilterRows(db, query, of: table) else { return [] }
        var found: [Int64] = []
        var known: Set<Int64> = []
        for rank in filter.ranks.indices where known.count < candidateLimit {
            for id in try filter.first(upToRank: rank, limit: candidateLimit) where known.insert(id).inserted {
                found.append(id)
            }
        }
        let ids = found.prefix(candidateLimit).map(String.init).joined(separator: ", ")
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(ids)) AND binnedAt IS NULL ORDER BY id"
        return try Reading.entries(db, table, sql: sql, [])
    }

    /// The field in which the words stand best, and how well: the spelling weighs more than the field.
    private static func hit(
        _ entry: RecordEntry, _ query: SearchQuery, _ reading: FilterReading, _ description: RecordDescription
    ) -> (SearchHit, Int) {
        let isMarked = query.isMarked && query.words.allSatisfy { $0.isMarked || $0.isNumber }
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
            let isWhole = !isMarked && query.standsTogether(in: value.text)
            let rank =
                (isWhole ? 32 : 0) + quality.nearness.rawValue * 4 + (quality.isTogether ? 2 : 0) + (isTitle ? 1 : 0)
            if rank > best?.rank ?? 0 { best = (field.name, rank) }
        }
        let shown = best == nil ? reading.field(shownBy: entry) : nil
        return (
            SearchHit(entry: entry, field: best?.field ?? shown ?? first ?? description.titleField), best?.rank ?? 0
        )
    }
}
