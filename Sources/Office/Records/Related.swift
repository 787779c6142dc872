// The records that belong to one and those it is told with, for the part of the screen that shows it.
import Domain

extension Office {
    /// Records looked at at most for the sums of a period.
    private static let sharedLimit = 10_000
    /// Records of one name looked at at most.
    private static let nameLimit = 500
    /// Records looked at at most for the one that goes by a name.
    private static let namedLimit = 50

    /// The records that belong to a record, and what is needed to tell how it stands, as its kind says.
    package func related(to entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        var found: [RecordEntry] = []
        for part in Catalogue.visibleParts(of: entry.kind) {
            found += try await records(part.kind, [Catalogue.belonging(part.kind, by: part.field, to: entry)])
        }
        for rules in Set(found.compactMap(\.kind.description.rules)) { found += try await records(rules) }
        for companion in entry.kind.description.companions {
            let known = Dictionary(grouping: found, by: \.kind).mapValues { Set($0.map(\.identity.id)) }
            found += try await records(companion, of: entry, parts: found).filter {
                known[$0.kind]?.contains($0.identity.id) != true
            }
        }
        return found
    }

    private func records(
        _ companion: Companion, of entry: RecordEntry, parts: [RecordEntry]
    ) async throws(OfficeFailure) -> [RecordEntry] {
        switch companion {
        case .referred(let field):
            guard case .reference(let kind) = entry.kind.description[field]?.kind, let id = entry[field].reference
            else { return [] }
            return try await self.entry(kind, id).map { [$0] } ?? []
        case .sharing(let field):
            guard !entry[field].isEmpty else { return [] }
            return try await records(entry.kind, [.equals(field: field, entry[field])], limit: Self.sharedLimit)
        case .namesakes:
            let query = ListQuery(kind: entry.kind, filter: entry.title)
            return try await window(query, .start, Self.nameLimit).rows.map(\.entry)
        case .named(let kind, let field):
            guard !entry[field].isEmpty else { return [] }
            let query = ListQuery(kind: kind, filter: entry[field].text)
            let rows = try await window(query, .start, Self.namedLimit).rows
            return rows.first { $0.entry.isNamed(entry[field].text) }.map { [$0.entry] } ?? []
        case .naming(let kind, let field): return try await records(kind, [.oneOf(field: field, entry.names)])
        case .all(let kind): return try await records(kind)
        case .ofLastDossier(let kind):
            guard let last = parts.compactMap({ $0.record(as: Dossier.self) }).max(by: Dossier.isEarlier) else {
                return []
            }
            return try await records(kind, [.equals(field: "dossier", .reference(last.identity.id))])
        case .citing:
            guard let document = entry.record(as: LegalDocument.self) else { return [] }
            return try await citing(document)
        }
    }
}
