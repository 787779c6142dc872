// Gathers what the score screen shows.
import Domain
import Office
import Words

extension EffectRunner {
    private static let scoreLimit = 300

    /// The sets of criteria, the latest first.
    func criteriaSets() async throws(OfficeFailure) -> [CriteriaSet] {
        let query = ListQuery(kind: .criteriaSet, sort: "validFrom", isAscending: false)
        return try await office.window(query, .start, Self.scoreLimit).rows.compactMap { $0.entry.record() }
    }

    /// A score sheet with what lies beside it.
    /// - Parameter old: a version from its history, to be taken up unless something filled in waits to be saved.
    func scoreMaterial(_ entry: RecordEntry, old: OpenDraft?) async throws(OfficeFailure) -> ScoreMaterial {
        let isNew = entry.identity.id == 0
        let kept: OpenDraft?
        if isNew, entry.identity.uid.isEmpty {
            // By whatever criteria it was begun.
            var sheet = entry
            sheet["criteria"] = .none
            kept = try await draft(goingOnWith: sheet)
        } else {
            kept = try await office.draft(entry.kind, entry.identity)
        }
        let sheet = isNew ? begun(entry, kept) : try await office.entry(entry.kind, entry.identity.id)
        let draft = kept ?? old
        // What was being filled in before comes first, also for another product.
        let shown = isNew ? draft?.entry ?? entry : sheet ?? entry
        var (papers, others): ([String], [ScoreSheet]) = ([], [])
        if let dossier = shown["dossier"].reference {
            let owner = ListCondition.equals(field: "dossier", .reference(dossier))
            papers = try await rows(RecordKind.dossierPaper, [owner]).map(\.title)
            others = try await sheets([owner])
        } else if let product = shown["product"].reference {
            others = try await sheets([.equals(field: "product", .reference(product))])
        }
        var product: Product?
        if let id = shown["product"].reference {
            product = try await office.entry(RecordKind.product, id)?.record()
        }
        return ScoreMaterial(
            sheet: sheet, draft: draft, sets: try await criteriaSets(), papers: papers,
            others: others.filter { $0.identity.id != shown.identity.id }, product: product,
            isOldVersion: kept == nil && old != nil)
    }

    /// The complete sheets of other products of the same product set, else of the same group, the latest first.
    func precedents(for sheet: ScoreSheet, of product: Product) async throws(OfficeFailure) -> [ScorePrecedent] {
        let (field, value) =
            product.productSet.isEmpty ? ("group", product.group) : ("productSet", product.productSet)
        guard !value.isEmpty else { return [] }
        let similar = try await rows(RecordKind.product, [.equals(field: field, .text(value))])
        let names = Set(
            similar.filter { $0.identity.id != product.identity.id }.flatMap { entry -> [String] in
                let aliases = entry["aliases"].text.split(separator: ";").map { trimmed(String($0)) }
                return ([entry.title] + aliases).filter { !$0.isEmpty }
            })
        guard !names.isEmpty else { return [] }
        let found = try await sheets([
            .oneOf(field: "item", names.sorted().prefix(Self.scoreLimit).map { $0 }),
            .equals(field: "complete", .flag(true)),
        ])
        let sets = try await criteriaSets()
        return found.filter { $0.product != product.identity.id }.compactMap { other -> ScorePrecedent? in
            if let day = sheet.scoredOn, let earlier = other.scoredOn, day < earlier { return nil }
            guard let set = sets.first(where: { $0.identity.id == other.criteria }) else { return nil }
            let scoring = Scoring(set.scored, ScoreMarks(other.marks))
            return ScorePrecedent(scored: ScoredSheet(sheet: other, scoring: scoring), set: set)
        }
    }

    private func sheets(_ conditions: [ListCondition]) async throws(OfficeFailure) -> [ScoreSheet] {
        let query = ListQuery(
            kind: .scoreSheet, sort: "scoredOn", isAscending: false, conditions: conditions)
        return try await office.window(query, .start, Self.scoreLimit).rows.compactMap { $0.entry.record() }
    }

    private func rows(_ kind: RecordKind, _ conditions: [ListCondition]) async throws(OfficeFailure) -> [RecordEntry] {
        let query = ListQuery(kind: kind, conditions: conditions)
        return try await office.window(query, .start, Self.scoreLimit).rows.map(\.entry)
    }
}
