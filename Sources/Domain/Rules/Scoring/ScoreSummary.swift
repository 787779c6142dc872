// All score sheets of a dossier or a product together: who gave what, and the average of the council.

/// A sheet and its points.
package struct ScoredSheet: Sendable, Equatable {
    /// The sheet.
    package let sheet: ScoreSheet
    /// Its points by the set it was filled in by.
    package let scoring: Scoring

    /// A sheet with its points.
    package init(sheet: ScoreSheet, scoring: Scoring) {
        self.sheet = sheet
        self.scoring = scoring
    }

    /// Whether the set was changed after the sheet was complete, so that its points are others now.
    package var isOutdated: Bool {
        sheet.isComplete && sheet.points.flatMap { Points($0) } != scoring.total
    }
}

/// The average of the complete sheets of the council's members, rounded to two decimals, half up.
package struct CouncilAverage: Sendable, Hashable {
    /// How many sheets it is made of.
    package let count: Int
    /// The average of every criterion.
    package let criteria: [Points]
    /// The average of every part.
    package let parts: [Points]
    /// The average of all points: of the sheets' sums, not of the rounded parts.
    package let total: Points
    /// The stars that it means; a minimum is reached where the average of its criterion reaches it.
    package let stars: Int?
    /// The minima that keep its points from their stars.
    package let missed: [MissedMinimum]

    /// The average of sheets by one set; nil when none is complete.
    package init?(_ sheets: [Scoring]) {
        let complete = sheets.filter(\.isComplete)
        guard let first = complete.first, let total = Points.average(complete.map(\.total)) else { return nil }
        func average(_ points: (Scoring) -> [Points]) -> [Points] {
            let rows = complete.map(points)
            return (rows.first ?? []).indices.compactMap { column in Points.average(rows.map { $0[column] }) }
        }
        count = complete.count
        criteria = average { $0.given.map { $0 ?? .zero } }
        parts = average(\.parts)
        self.total = total
        let sums = first.given.indices.map { index in Points.sum(complete.compactMap { $0.given[index] }) }
        stars = first.outline.stars(total, sums, of: complete.count)
        missed = first.outline.missed(
            sums, upTo: first.outline.bands.stars(for: total) ?? 0, of: complete.count)
    }
}

/// The points that count among the sheets by one set.
package struct ScoreResult: Sendable, Equatable {
    /// The points.
    package let points: Points
    /// The stars that they mean.
    package let stars: Int?
    /// The minima that keep the points from their stars.
    package let missed: [MissedMinimum]
    /// Whose sheet it is; that of a member stands for the average of all.
    package let role: ScoreSheet.Role
}

/// The sheets of a dossier or a product, set by set.
package struct ScoreSummary: Sendable, Equatable {
    /// The sheets by one set of criteria.
    package struct BySet: Sendable, Equatable {
        /// The set.
        package let set: CriteriaSet
        /// Its outline.
        package let outline: CriteriaOutline
        /// The sheets: the holder's own, the commune's, the members', the council's, each by day.
        package let sheets: [ScoredSheet]
        /// The average of the members.
        package let average: CouncilAverage?

        /// The latest sheet of a role, a complete one before others.
        package func latest(_ role: ScoreSheet.Role) -> ScoredSheet? {
            let own = sheets.filter { $0.sheet.role == role }
            return own.last { $0.scoring.isComplete } ?? own.last
        }

        /// The points that count: the council's own sheet, else the average of its members, else the commune's, else
        /// the holder's; of complete sheets alone.
        package var result: ScoreResult? {
            func complete(_ role: ScoreSheet.Role) -> ScoreResult? {
                guard let scoring = latest(role)?.scoring, scoring.isComplete else { return nil }
                return ScoreResult(points: scoring.total, stars: scoring.stars, missed: scoring.missed, role: role)
            }
            let members = average.map {
                ScoreResult(points: $0.total, stars: $0.stars, missed: $0.missed, role: .member)
            }
            return complete(.council) ?? members ?? complete(.commune) ?? complete(.own)
        }
    }

    /// The sets that were used, the latest first.
    package let bySet: [BySet]

    /// Puts sheets together; those whose set is not among `sets` are left out.
    package init(sheets: [ScoreSheet], sets: [CriteriaSet]) {
        let used = Set(sheets.compactMap(\.criteria))
        let wanted = sets.filter { used.contains($0.identity.id) }.sorted { left, right in
            let (first, second) = (left.validFrom ?? .epoch, right.validFrom ?? .epoch)
            return first == second ? left.identity.id > right.identity.id : first > second
        }
        bySet = wanted.map { set in
            let outline = set.scored
            let own = sheets.filter { $0.criteria == set.identity.id }.sorted(by: Self.isBefore)
            let scored = own.map { ScoredSheet(sheet: $0, scoring: Scoring(outline, ScoreMarks($0.marks))) }
            let members = scored.filter { $0.sheet.role == .member }.map(\.scoring)
            return BySet(set: set, outline: outline, sheets: scored, average: CouncilAverage(members))
        }
    }

    /// The sheets by the latest set.
    package var current: BySet? { bySet.first }

    private static func isBefore(_ left: ScoreSheet, _ right: ScoreSheet) -> Bool {
        let roles = [left, right].map { sheet in ScoreSheet.Role.allCases.firstIndex(of: sheet.role) ?? 0 }
        if roles[0] != roles[1] { return roles[0] < roles[1] }
        let days = [left, right].map { $0.scoredOn ?? .epoch }
        return days[0] == days[1] ? left.identity.id < right.identity.id : days[0] < days[1]
    }
}
