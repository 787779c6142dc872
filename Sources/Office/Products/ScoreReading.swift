// What a score sheet is filled in with: its criteria, its papers, the sheets beside it, those of like products.
import Domain

/// What the score screen needs besides the sheet itself.
package struct ScoreMaterial: Sendable, Equatable {
    /// The sheet: as it is stored, or a new one; nil when it is gone.
    package let sheet: RecordEntry?
    /// What was being filled in when it was left.
    package let draft: OpenDraft?
    /// All sets of criteria.
    package let sets: [CriteriaSet]
    /// The papers of its dossier, by their names.
    package let papers: [String]
    /// The other sheets of its dossier, or of its product when it belongs to none.
    package let others: [ScoreSheet]
    /// The product.
    package let product: Product?
    /// Whether the draft is a version taken from the history.
    package let isOldVersion: Bool
}

/// A complete sheet of another product of the same set or group.
package struct ScorePrecedent: Sendable, Equatable {
    /// The sheet and its points.
    package let scored: ScoredSheet
    /// The set it was filled in by.
    package let set: CriteriaSet
}

extension Office {
    /// Sheets and sets fetched at most.
    private static let scoreLimit = 300

    /// The sets of criteria, the latest first.
    package func criteriaSets() async throws(OfficeFailure) -> [CriteriaSet] {
        let query = ListQuery(kind: .criteriaSet, sort: "validFrom", isAscending: false)
        return try await window(query, .start, Self.scoreLimit).rows.compactMap { $0.entry.record() }
    }

    /// A score sheet with what stands beside it.
    /// - Parameter old: a version from its history, to be taken up unless something filled in waits to be saved.
    package func scoreMaterial(_ entry: RecordEntry, old: OpenDraft?) async throws(OfficeFailure) -> ScoreMaterial {
        let isNew = entry.identity.id == 0
        let kept: OpenDraft?
        if isNew, entry.identity.uid.isEmpty {
            // By whatever criteria it was begun.
            var sheet = entry
            sheet["criteria"] = .none
            kept = try await self.draft(goingOnWith: sheet)
        } else {
            kept = try await self.draft(entry.kind, entry.identity)
        }
        let sheet = isNew ? entry.begun(kept) : try await self.entry(entry.kind, entry.identity.id)
        let draft = kept ?? old
        // What was being filled in before comes first, also for another product.
        let shown = isNew ? draft?.entry ?? entry : sheet ?? entry
        var (papers, others): ([String], [ScoreSheet]) = ([], [])
        if let dossier = shown["dossier"].reference {
            let owner = ListCondition.equals(field: "dossier", .reference(dossier))
            papers = try await records(.dossierPaper, [owner]).map(\.title)
            others = try await sheets([owner])
        } else if let product = shown["product"].reference {
            others = try await sheets([.equals(field: "product", .reference(product))])
        }
        var product: Product?
        if let id = shown["product"].reference {
            product = try await self.entry(.product, id)?.record()
        }
        return ScoreMaterial(
            sheet: sheet, draft: draft, sets: try await criteriaSets(), papers: papers,
            others: others.filter { $0.identity.id != shown.identity.id }, product: product,
            isOldVersion: kept == nil && old != nil)
    }

    /// The complete sheets of other products of the same product set, else of the same group, the latest first.
    package func precedents(for sheet: ScoreSheet, of product: Product) async throws(OfficeFailure)
        -> [ScorePrecedent]
    {
        let (field, value) =
            product.productSet.isEmpty ? ("group", product.group) : ("productSet", product.productSet)
        guard !value.isEmpty else { return [] }
        let similar = try await records(.product, [.equals(field: field, .text(value))])
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
        return try await window(query, .start, Self.scoreLimit).rows.compactMap { $0.entry.record() }
    }
}
