// What lists and suggestions read.
import Domain
import Repository

extension Office {
    /// Rows of a list.
    package func window(_ query: ListQuery, _ position: ListPosition, _ limit: Int) async throws(OfficeFailure)
        -> ListWindow
    {
        try await stored { () async throws(StoreError) in
            try await store.window(query, at: position, limit: limit)
        }
    }

    /// The first records of a list of a kind.
    package func records(
        _ kind: RecordKind, _ conditions: [ListCondition] = [], limit: Int = 300
    ) async throws(OfficeFailure) -> [RecordEntry] {
        try await window(ListQuery(kind: kind, conditions: conditions), .start, limit).rows.map(\.entry)
    }

    /// Records of a kind that name a record in a field.
    func records(
        of kind: RecordKind, naming entry: RecordEntry, in field: String, limit: Int
    ) async throws(OfficeFailure) -> [RecordEntry] {
        try await records(kind, [.equals(field: field, .reference(entry.identity.id))], limit: limit)
    }

    /// Filters near one that finds nothing.
    package func corrections(_ query: ListQuery) async throws(OfficeFailure) -> [SearchCorrection] {
        try await stored { () async throws(StoreError) in
            try await store.corrections(of: query, limit: Office.correctionLimit)
        }
    }

    /// The numbers of all records of a list, in its order.
    package func ids(_ query: ListQuery) async throws(OfficeFailure) -> [Int64] {
        try await stored { () async throws(StoreError) in try await store.ids(of: query) }
    }

    /// How many records a list has.
    package func count(_ query: ListQuery) async throws(OfficeFailure) -> Int {
        try await stored { () async throws(StoreError) in try await store.count(query) }
    }

    /// The sum of what a list shows, in đồng: of the first column of money; nil where the kind has none.
    package func sum(_ query: ListQuery) async throws(OfficeFailure) -> Int128? {
        guard let field = query.kind.description.summedField else { return nil }
        return try await stored { () async throws(StoreError) in try await store.sum(of: field, in: query) }
    }

    /// How many records of a list say the same in a field, group by group.
    package func groups(_ query: ListQuery, _ field: String) async throws(OfficeFailure) -> [GroupCount] {
        try await stored { () async throws(StoreError) in try await store.groups(of: query, by: field) }
    }

    /// What records say in a field, the most frequent first.
    package func suggestions(_ kind: RecordKind, _ field: String) async throws(OfficeFailure) -> [String] {
        try await stored { () async throws(StoreError) in
            try await store.entered(in: field, of: kind, on: now().today, limit: Office.suggestionLimit)
        }
    }

    /// The records a reference can name.
    package func options(_ kind: RecordKind) async throws(OfficeFailure) -> [ReferenceOption] {
        let entries = try await stored { () async throws(StoreError) in
            try await store.allEntries(of: kind, limit: 2000)
        }
        return entries.map { entry in
            ReferenceOption(id: entry.identity.id, title: entry.title, day: entry.dayOfNames { _ in nil })
        }
    }

    /// The questions that speak of the same thing as a text, most alike first; one of them may be left out.
    package func similar(_ text: String, _ excluded: Int64?) async throws(OfficeFailure) -> [RecordEntry] {
        try await stored { () async throws(StoreError) in
            try await store.similar(
                to: text, kind: .question, excluding: excluded, limit: 8
            ).map(\.entry)
        }
    }

    /// The records whose names are like that of a record, up to a limit, most alike first.
    package func similarNames(_ entry: RecordEntry, _ limit: Int) async throws(OfficeFailure) -> [SimilarName] {
        try await stored { () async throws(StoreError) in
            try await store.similarNames(to: entry, limit: limit)
        }
    }
}
