// Gathers the records that belong to one, for the part of the screen that shows it.
import Domain
import Office
import Words

extension EffectRunner {
    /// So many records of a kind are looked at beside the one they belong to.
    private static let relatedLimit = 300

    /// The records that belong to a record, and what is needed to tell how it stands: for a product its dossiers with
    /// the papers of the last one and the awards that are paid, for a dossier its papers and scores, for a holder its
    /// products, for a score sheet the criteria and the sheets beside it, for a lot its product.
    func related(to entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        var found: [RecordEntry] = []
        for part in Catalogue.visibleParts(of: entry.kind) {
            found += try await entries(part.kind, [.equals(field: part.field, .reference(entry.identity.id))])
        }
        if found.contains(where: { $0.kind == .scoreSheet }) {
            found += try await entries(RecordKind.criteriaSet, [])
        }
        switch entry.kind {
        case .product:
            if let last = found.compactMap({ $0.record(as: Dossier.self) }).max(by: Dossier.isEarlier) {
                found += try await entries(
                    RecordKind.dossierPaper, [.equals(field: "dossier", .reference(last.identity.id))])
            }
            found += try await entries(RecordKind.awardRule, [])
            if let holder = try await holder(named: entry["holder"].text) { found.append(holder) }
        case .dossier, .lot:
            if let id = entry["product"].reference,
                let product = try await office.entry(RecordKind.product, id)
            {
                found.append(product)
            }
        case .holder:
            if let holder = entry.record(as: Holder.self) {
                found += try await entries(RecordKind.product, [.oneOf(field: "holder", holder.names)])
            }
        case .scoreSheet:
            if let id = entry["criteria"].reference,
                let criteria = try await office.entry(RecordKind.criteriaSet, id)
            {
                found.append(criteria)
            }
            if let id = entry["dossier"].reference {
                found += try await entries(
                    RecordKind.scoreSheet, [.equals(field: "dossier", .reference(id))])
            }
        default: break
        }
        found += try await startupRelated(to: entry)
        return found
    }

    /// The holder of a name or of an alias.
    private func holder(named name: String) async throws(OfficeFailure) -> RecordEntry? {
        guard !name.isEmpty else { return nil }
        let query = ListQuery(kind: .holder, filter: name)
        return try await office.window(query, .start, 50).rows.map(\.entry).first {
            $0.record(as: Holder.self)?.isNamed(name) == true
        }
    }

    private func entries(_ kind: RecordKind, _ conditions: [ListCondition]) async throws(OfficeFailure) -> [RecordEntry]
    {
        let query = ListQuery(kind: kind, conditions: conditions)
        return try await office.window(query, .start, Self.relatedLimit).rows.map(\.entry)
    }
}
