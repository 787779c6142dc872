// The search over all kinds: full text finds the candidates, Vietnamese spelling ranks them.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Only so many matches of each kind are ranked; a word as common as that finds too much anyway.
    private static let candidateLimit = 500

    /// Records in which every word stands, best first: words as typed before words without marks, the title before
    /// other fields, then the order of the kinds and of the records.
    package func search(_ text: String, kinds: [RecordKind], limit: Int) async throws(StoreError) -> [SearchHit] {
        guard let match = Match(text), limit > 0 else { return [] }
        let query = SearchQuery(text)
        return try await read { db in
            var hits: [(hit: SearchHit, rank: Int)] = []
            for kind in kinds {
                let table = try Table.of(kind)
                let sql = """
                    SELECT \(table.selection) FROM \(table.name)
                    WHERE id IN (\(Match.rows(of: table)) LIMIT \(Self.candidateLimit)) AND binnedAt IS NULL ORDER BY id
                    """
                for entry in try Reading.entries(db, table, sql: sql, [match.expression.databaseValue]) {
                    hits.append(Self.hit(entry, query, table.description))
                }
            }
            let order = hits.indices.sorted { (hits[$1].rank, $0) < (hits[$0].rank, $1) }
            return order.prefix(limit).map { hits[$0].hit }
        }
    }

    /// The field in which the words stand best, and how well: the spelling weighs more than the field.
    private static func hit(_ entry: RecordEntry, _ query: SearchQuery, _ description: RecordDescription) -> (
        SearchHit, Int
    ) {
        var best: (field: String, rank: Int)?
        var first: String?
        for (field, value) in zip(description.fields, entry.values) where field.isSearched && !value.text.isEmpty {
            let quality = query.quality(in: value.text).rawValue
            let rank = quality == 0 ? 0 : quality * 2 + (field.name == description.titleField ? 1 : 0)
            if rank > best?.rank ?? 0 { best = (field.name, rank) }
            // The words may stand in several fields: then the first that has any of them is named.
            if first == nil, !query.matches(in: value.text).isEmpty { first = field.name }
        }
        return (
            SearchHit(entry: entry, field: best?.field ?? first ?? description.titleField), best?.rank ?? 0
        )
    }
}
