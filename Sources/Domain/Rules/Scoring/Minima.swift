// The least that stars need: options of criteria without which a product stays below them, whatever its points.

/// A minimum that is not reached.
package struct MissedMinimum: Sendable, Hashable {
    /// The criterion, as its place in the outline.
    package let criterion: Int
    /// The stars that need it.
    package let stars: Int
    /// The option that is the least.
    package let option: Int
    /// The points of that option.
    package let points: Points
}

extension Criterion {
    /// The option that a number of stars needs at least; fewer stars' minima hold for more stars too. Among options that
    /// are marked for the same stars the one with the fewest points is enough.
    func least(for stars: Int) -> Int? {
        var least: Int?
        for level in Set(options.compactMap(\.minimum)).sorted() where level <= stars {
            let marked = options.indices.filter { options[$0].minimum == level }
            guard let option = marked.min(by: { options[$0].points < options[$1].points }) else { continue }
            if let before = least, options[before].points >= options[option].points { continue }
            least = option
        }
        return least
    }
}

extension CriteriaOutline {
    /// The minima up to a number of stars that are not reached, those of the fewest stars first.
    /// - Parameters:
    ///   - given: the points of every criterion, or their sum over sheets; no points reach no minimum.
    ///   - sheets: how many sheets the points are the sum of.
    func missed(_ given: [Points?], upTo stars: Int, of sheets: Int = 1) -> [MissedMinimum] {
        var found: [MissedMinimum] = []
        for (index, criterion) in criteria.enumerated() where criterion.options.contains(where: { $0.minimum != nil }) {
            for level in Set(criterion.options.compactMap(\.minimum)).sorted() where level <= stars {
                guard let option = criterion.least(for: level) else { continue }
                let least = criterion.options[option].points
                if let points = given[index], points.hundredths >= least.hundredths * sheets { continue }
                found.append(MissedMinimum(criterion: index, stars: level, option: option, points: least))
                // What the fewest stars need keeps from all above.
                break
            }
        }
        return found.sorted { ($0.stars, $0.criterion) < ($1.stars, $1.criterion) }
    }

    /// The stars of points: the highest band that they reach and whose minima are reached; nil below the lowest.
    func stars(_ total: Points, _ given: [Points?], of sheets: Int = 1) -> Int? {
        let highest = bands.bands.last?.stars ?? 0
        let barrier = missed(given, upTo: highest, of: sheets).first?.stars ?? highest + 1
        return bands.bands.last { $0.from <= total && $0.stars < barrier }?.stars
    }
}
