// Does the work on dossiers: begins new ones, and fetches what awards follow from.
import Domain
import Office
import Words

extension EffectRunner {
    /// Dossiers of a product looked at.
    private static let dossierLimit = 500

    func answer(toDossier work: DossierWork) async throws(OfficeFailure) -> DossierAnswer {
        switch work {
        case .offerStarts(let product):
            let stored = try await office.entry(product.kind, product.identity.id)
            let known = try await dossiers(of: product.identity.id)
            return .startsOffered(stored, isUnderWay: known.contains { $0.state.isOpen })
        case .begin(let request):
            let change = try await office.begin(request)
            return .begun(change.outcome, change.wanted)
        case .reckonAward(let product):
            let stored = try await office.entry(product.kind, product.identity.id)
            guard let stored else { return .awardReckoned(nil, related: []) }
            return .awardReckoned(stored, related: try await related(to: stored))
        case .countExpiring(let today):
            let days = ListCondition.expiryDays.min() ?? 0
            return .expiring(
                try await office.count(
                    ListQuery(
                        kind: .product,
                        conditions: ListCondition.expiring(within: days, from: today))))
        }
    }

    private func dossiers(of product: Int64) async throws(OfficeFailure) -> [Dossier] {
        try await records(of: product, in: "product")
    }

    private func records<R: Record>(of owner: Int64, in field: String) async throws(OfficeFailure) -> [R] {
        let query = ListQuery(
            kind: R.description.kind, conditions: [.equals(field: field, .reference(owner))])
        return try await office.window(query, .start, Self.dossierLimit).rows.compactMap { $0.entry.record() }
    }
}
