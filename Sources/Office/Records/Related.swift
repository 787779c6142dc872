// The records that belong to one, for the part of the screen that shows it.
import Domain

extension Office {
    /// Records looked at at most for the sums of a period.
    private static let periodLimit = 10_000
    /// Records of one name looked at at most.
    private static let nameLimit = 500

    /// The records that belong to a record, and what is needed to tell how it stands: for a product its dossiers with
    /// the papers of the last one and the awards that are paid, for a dossier its papers and scores, for a holder its
    /// products, for a score sheet the criteria and the sheets beside it, for a lot its product.
    package func related(to entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        var found: [RecordEntry] = []
        for part in Catalogue.visibleParts(of: entry.kind) {
            found += try await records(part.kind, [.equals(field: part.field, .reference(entry.identity.id))])
        }
        if found.contains(where: { $0.kind == .scoreSheet }) {
            found += try await records(.criteriaSet)
        }
        switch entry.kind {
        case .product:
            if let last = found.compactMap({ $0.record(as: Dossier.self) }).max(by: Dossier.isEarlier) {
                found += try await records(
                    .dossierPaper, [.equals(field: "dossier", .reference(last.identity.id))])
            }
            found += try await records(.awardRule)
            if let holder = try await holder(named: entry["holder"].text) { found.append(holder) }
        case .dossier, .lot:
            if let id = entry["product"].reference,
                let product = try await self.entry(.product, id)
            {
                found.append(product)
            }
        case .holder:
            if let holder = entry.record(as: Holder.self) {
                found += try await records(.product, [.oneOf(field: "holder", holder.names)])
            }
        case .legalDocument:
            if let document = entry.record(as: LegalDocument.self) { found += try await citing(document) }
        case .scoreSheet:
            if let id = entry["criteria"].reference,
                let criteria = try await self.entry(.criteriaSet, id)
            {
                found.append(criteria)
            }
            if let id = entry["dossier"].reference {
                found += try await records(
                    .scoreSheet, [.equals(field: "dossier", .reference(id))])
            }
        default: break
        }
        return found + (try await startupRelated(to: entry))
    }

    /// The holder of a name or of an alias.
    private func holder(named name: String) async throws(OfficeFailure) -> RecordEntry? {
        guard !name.isEmpty else { return nil }
        let query = ListQuery(kind: .holder, filter: name)
        return try await window(query, .start, 50).rows.map(\.entry).first {
            $0.record(as: Holder.self)?.isNamed(name) == true
        }
    }

    /// What stands beside a project, need, loan figure or indicator, besides its parts.
    private func startupRelated(to entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        switch entry.kind {
        case .project: return try await named(entry, [("holder", .holder)])
        case .trainingNeed:
            return try await named(
                entry, [("activity", .activity), ("promise", .promise)])
        case .loan:
            let own = try await records(entry.kind, [.equals(field: "body", entry["body"])], limit: Self.periodLimit)
            let period = try await records(entry.kind, [.equals(field: "year", entry["year"])], limit: Self.periodLimit)
            let known = Set(own.map(\.identity.id))
            return own + period.filter { !known.contains($0.identity.id) }
        case .indicator:
            let query = ListQuery(kind: entry.kind, filter: entry["name"].text)
            return try await window(query, .start, Self.nameLimit).rows.map(\.entry)
        default: return []
        }
    }

    private func named(_ entry: RecordEntry, _ fields: [(String, RecordKind)]) async throws(OfficeFailure)
        -> [RecordEntry]
    {
        var found: [RecordEntry] = []
        for (field, kind) in fields {
            if let id = entry[field].reference, let other = try await self.entry(kind, id) { found.append(other) }
        }
        return found
    }
}
