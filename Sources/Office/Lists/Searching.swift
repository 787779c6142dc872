// The search over all registers, and what was probably meant when it finds nothing.
import Domain
import Repository
import Vietnamese
import Words

extension Office {
    /// Records in which every word stands or is shown by a column, best first.
    /// - Parameter limit: the most records wanted, 1–10,000.
    package func search(_ text: String, kinds: [RecordKind], limit: Int) async throws(OfficeFailure) -> SearchResult {
        let lexicon = SearchLexicon(try await shortWords())
        let context = ListContext(
            words: words, units: try await units(), department: "", today: now().today, lexicon: lexicon)
        let lists = kinds.map { ($0, context.filtered(ListQuery(kind: $0), by: text)) }
        return try await stored { () async throws(StoreError) in
            try await store.search(
                text, knowing: lexicon, kinds: kinds, limit: min(max(1, limit), 10_000),
                lists: Dictionary(lists) { first, _ in first })
        }
    }

    /// What was probably meant by words that are found nowhere, likeliest first.
    package func meant(by text: String, in kinds: [RecordKind]) async throws(OfficeFailure) -> [String] {
        let lexicon = SearchLexicon(try await shortWords())
        var found: [(place: Int, correction: SearchCorrection)] = []
        for kind in kinds {
            var query = ListQuery(kind: kind, filter: text)
            query.lexicon = lexicon
            found += try await corrections(query).enumerated().map { ($0, $1) }
        }
        // What is likeliest in any register comes before what is less likely in another.
        found.sort { ($0.place, $1.correction.count) < ($1.place, $0.correction.count) }
        var meant: [String] = []
        for text in found.map(\.correction.text) where !meant.contains(where: { $0.lowercased() == text.lowercased() })
        {
            meant.append(text)
        }
        return Array(meant.prefix(Office.correctionLimit))
    }
}
