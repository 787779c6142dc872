// A score sheet counted by its set of criteria.

/// The points of a sheet, criterion by criterion and summed up.
package struct Scoring: Sendable, Hashable {
    /// The criteria.
    package let outline: CriteriaOutline
    /// What was given.
    package let marks: ScoreMarks
    /// The points of every criterion; nil while it has none. Points that a criterion cannot give do not count.
    package let given: [Points?]
    /// All points together.
    package let total: Points
    /// How many criteria have no points yet.
    package let open: Int

    /// Counts a sheet.
    package init(_ outline: CriteriaOutline, _ marks: ScoreMarks) {
        self.outline = outline
        self.marks = marks
        given = outline.criteria.map { criterion in
            let mark = marks[criterion.code]
            if criterion.options.isEmpty { return mark.points.flatMap { $0 <= criterion.maximum ? $0 : nil } }
            return mark.option.flatMap { criterion.options.indices.contains($0) ? criterion.options[$0].points : nil }
        }
        total = .sum(given.compactMap { $0 })
        open = given.count { $0 == nil }
    }

    /// Whether every criterion has its points.
    package var isComplete: Bool { open == 0 && !given.isEmpty }

    /// The stars that the points mean, lowered by the minima that are missed; nil while a criterion has no points, for
    /// what is not scored is not bad.
    package var stars: Int? { isComplete ? outline.stars(total, given) : nil }

    /// The stars by the points alone, whatever minima are missed.
    package var starsByPoints: Int? { isComplete ? outline.bands.stars(for: total) : nil }

    /// The minima that were missed by what was chosen, up to a number of stars. What is still open misses none.
    package func missed(upTo stars: Int) -> [MissedMinimum] {
        outline.missed(given, upTo: stars).filter { given[$0.criterion] != nil }
    }

    /// The minima that keep the points of a complete sheet from their stars.
    package var missed: [MissedMinimum] { starsByPoints.map { missed(upTo: $0) } ?? [] }

    /// The points of some criteria together.
    package func sum(_ criteria: Range<Int>) -> Points { .sum(given[criteria].compactMap { $0 }) }

    /// The points of every part.
    package var parts: [Points] { outline.entries.filter { $0.depth == 0 }.map { sum($0.criteria) } }

    /// The sheet with what follows from its marks: points, and the stars once it is complete.
    package func settled(_ sheet: ScoreSheet) -> ScoreSheet {
        var sheet = sheet
        sheet.marks = marks.text
        sheet.points = open < given.count ? total.figure : nil
        sheet.starRating = stars
        sheet.isComplete = isComplete
        return sheet
    }
}
