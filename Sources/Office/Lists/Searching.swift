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
        if lists.contains(where: { !$0.1.reading.terms.isEmpty }) { return try await asked(lists.map(\.1), limit) }
        return try await stored { () async throws(StoreError) in
            try await store.search(
                text, knowing: lexicon, kinds: kinds, limit: min(max(1, limit), 10_000),
                lists: Dictionary(lists) { first, _ in first })
        }
    }

    /// What a search finds as it may leave the office: names of persons are hidden, and those that may be unless somebody
    /// keeps them.
    /// - Returns: the hits, and what is hidden in what they show, or shown because of the reason.
    package func search(
        _ text: String, kinds: [RecordKind], limit: Int, showing: Showing
    ) async throws(OfficeFailure) -> (result: SearchResult, hidden: [HiddenPart]) {
        let found = try await search(text, kinds: kinds, limit: limit)
        let hiding = try await hiding(
            showsAll: showing.reason != nil, hidesDoubtful: showing.doubtful != .keep, names: showing.names)
        var whole = hiding
        for hit in found.hits {
            _ = whole.veiled(hit.entry, fields: Set(hit.entry.kind.description.fields.map(\.name)))
        }
        var names = hiding
        names.learn(whole.hidden)
        let query = SearchQuery(text, knowing: SearchLexicon(try await shortWords()))
        let hits = found.hits.map { hit in
            let shown: Set<String> = [hit.field, hit.entry.kind.description.titleField]
            return hit.veiled(names.veiled(hit.entry, fields: shown), query)
        }
        if let objection = showing.names.objection(in: names.hidden, isDisclosed: showing.reason != nil) {
            throw .singleNames(objection)
        }
        if let reason = showing.reason {
            try await disclose(words(.searchDisclosed, text), reason: reason, hidden: names.hidden)
        }
        return (SearchResult(hits: hits, total: found.total), names.hidden)
    }

    /// What lists find whose fields a search names: a register has nothing to say of a field that it does not have.
    private func asked(_ lists: [ListQuery], _ limit: Int) async throws(OfficeFailure) -> SearchResult {
        var (hits, total) = ([SearchHit](), 0)
        let understood = lists.filter { words.misunderstood(in: $0) == nil }
        // Of what no register understands, the one says most that has the field.
        let wrong = lists.compactMap { list in words.misunderstood(in: list).map { (term: $0, kind: list.kind) } }
        if understood.isEmpty, let first = wrong.first(where: { $0.term.field != nil }) ?? wrong.first {
            throw .term(first.term, first.kind)
        }
        for list in understood {
            total += try await count(list)
            guard hits.count < limit else { continue }
            let rows = try await window(list, .start, min(max(1, limit - hits.count), 10_000)).rows
            hits += rows.map { row in
                let query = list.searched
                let written = row.entry.kind.description.fields.first { field in
                    field.isSearched && query.map { !$0.matches(in: row.entry[field.name].text).isEmpty } == true
                }?.name
                let shown = written ?? list.reading.field(shownBy: row.entry) ?? row.entry.kind.description.titleField
                return SearchHit(
                    entry: row.entry, field: shown,
                    excerpt: query.flatMap { SearchExcerpt(of: row.entry[shown].text, $0) })
            }
        }
        return SearchResult(hits: hits, total: total)
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
