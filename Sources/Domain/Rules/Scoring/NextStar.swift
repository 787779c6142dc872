// What it takes to reach the next star: its minima, and the points.

/// A better answer to one criterion.
package struct Improvement: Sendable, Hashable {
    /// The criterion, as its place in the outline.
    package let criterion: Int
    /// The option to reach; nil where points are typed.
    package let option: Int?
    /// How many points it gives more.
    package let gain: Points
    /// The points that the criterion then has.
    package let points: Points
}

/// The next star and the ways to it.
package struct NextStar: Sendable, Hashable {
    /// Its stars.
    package let stars: Int
    /// The points from which on they are given.
    package let from: Points
    /// The points that are missing; none where minima alone keep from it.
    package let missing: Points
    /// What its minima need, criterion by criterion; every way has it too, or more of the same criterion.
    package let minima: [Improvement]
    /// Sets of improvements that reach it, as few as there can be in a set, the fewest points first.
    package let ways: [[Improvement]]
}

extension Scoring {
    /// The next star and up to `limit` ways to it; nil in the highest band. What is open counts as no points.
    package func nextStar(limit: Int = 3) -> NextStar? {
        guard let band = outline.bands.next(above: outline.stars(total, given)) else { return nil }
        let needed = outline.criteria.indices.compactMap { index -> Improvement? in
            let criterion = outline.criteria[index]
            guard let marked = criterion.least(for: band.stars) else { return nil }
            let (points, least) = (given[index] ?? .zero, criterion.options[marked].points)
            guard points < least || given[index] == nil else { return nil }
            // Another option may reach it with fewer points to gain.
            let options = criterion.options.indices.filter { criterion.options[$0].points >= least }
            let option = options.min { criterion.options[$0].points < criterion.options[$1].points } ?? marked
            let reached = criterion.options[option].points
            return Improvement(criterion: index, option: option, gain: reached - points, points: reached)
        }
        let missing = max(.zero, band.from - total)
        let left = missing.hundredths - Points.sum(needed.map(\.gain)).hundredths
        guard left > 0 else {
            return NextStar(
                stars: band.stars, from: band.from, missing: missing, minima: needed,
                ways: needed.isEmpty ? [] : [needed])
        }
        var search = ImprovementSearch(self, needed: needed, missing: left, limit: limit)
        return NextStar(stars: band.stars, from: band.from, missing: missing, minima: needed, ways: search.ways())
    }
}
