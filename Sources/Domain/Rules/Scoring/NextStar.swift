// What it takes to reach the next star.

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
    /// The points that are missing.
    package let missing: Points
    /// Sets of improvements that reach it, as few as there can be in a set, the fewest points first.
    package let ways: [[Improvement]]
}

extension Scoring {
    /// The next star and up to `limit` ways to it; nil in the highest band.
    package func nextStar(limit: Int = 3) -> NextStar? {
        guard let band = outline.bands.next(above: total) else { return nil }
        let missing = band.from - total
        var search = ImprovementSearch(self, missing: missing, limit: limit)
        return NextStar(stars: band.stars, from: band.from, missing: missing, ways: search.ways())
    }
}

/// Looks for the smallest sets of improvements. With as few as possible in a set, leaving one out never suffices.
private struct ImprovementSearch {
    /// What can be gained at a criterion, the smallest gain first.
    private struct Candidate {
        let criterion: Int
        let steps: [Improvement]
        let isTyped: Bool
        let now: Points
        var best: Int { steps.last?.gain.hundredths ?? 0 }
    }

    private let candidates: [Candidate]
    /// The sum of the best gains of the first candidates.
    private let reach: [Int]
    private let missing: Int
    private let limit: Int
    private var found: [(gain: Int, set: [Improvement])] = []
    /// So many places are looked at, so that a large set answers within a key press too.
    private var budget = 0

    init(_ scoring: Scoring, missing: Points, limit: Int) {
        self.missing = missing.hundredths
        self.limit = limit
        candidates = scoring.outline.criteria.indices.compactMap { index -> Candidate? in
            let criterion = scoring.outline.criteria[index]
            let now = scoring.given[index] ?? .zero
            var steps = criterion.options.enumerated().filter { $0.element.points > now }.map { option in
                Improvement(
                    criterion: index, option: option.offset, gain: option.element.points - now,
                    points: option.element.points)
            }
            if criterion.options.isEmpty, criterion.maximum > now {
                steps = [
                    Improvement(
                        criterion: index, option: nil, gain: criterion.maximum - now, points: criterion.maximum)
                ]
            }
            steps.sort { ($0.gain, $0.option ?? 0) < ($1.gain, $1.option ?? 0) }
            guard !steps.isEmpty else { return nil }
            return Candidate(criterion: index, steps: steps, isTyped: criterion.options.isEmpty, now: now)
        }.sorted { ($1.best, $0.criterion) < ($0.best, $1.criterion) }
        reach = candidates.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.best) }
    }

    mutating func ways() -> [[Improvement]] {
        guard missing > 0, limit > 0, let size = reach.firstIndex(where: { $0 >= missing }) else { return [] }
        budget = max(4 * size, 20_000 / size)
        look(from: 0, slots: size, needed: missing, gain: 0, chosen: [])
        return found.map(\.set)
    }

    private mutating func look(from first: Int, slots: Int, needed: Int, gain: Int, chosen: [Improvement]) {
        for index in first..<max(first, candidates.count - slots + 1) {
            // Those behind gain no more: when they cannot reach it, nobody further on does.
            guard budget > 0, reach[index + slots] - reach[index] >= needed else { return }
            budget -= 1
            let candidate = candidates[index]
            if slots == 1 {
                guard let last = lastStep(of: candidate, needed) else { return }
                keep(gain + last.gain.hundredths, chosen + [last])
                continue
            }
            for step in candidate.steps.reversed() {
                let left = needed - step.gain.hundredths
                guard left > 0, reach[index + slots] - reach[index + 1] >= left else { continue }
                look(
                    from: index + 1, slots: slots - 1, needed: left, gain: gain + step.gain.hundredths,
                    chosen: chosen + [step])
            }
        }
    }

    /// The smallest step that gains enough; typed points gain exactly so much.
    private func lastStep(of candidate: Candidate, _ needed: Int) -> Improvement? {
        guard let step = candidate.steps.first(where: { $0.gain.hundredths >= needed }) else { return nil }
        guard candidate.isTyped else { return step }
        let gain = Points(hundredths: needed)
        return Improvement(criterion: candidate.criterion, option: nil, gain: gain, points: candidate.now + gain)
    }

    private mutating func keep(_ gain: Int, _ set: [Improvement]) {
        if found.count == limit, let last = found.last, gain > last.gain { return }
        let set = set.sorted { $0.criterion < $1.criterion }
        func comesBefore(_ other: (gain: Int, set: [Improvement])) -> Bool {
            if gain != other.gain { return gain < other.gain }
            let (mine, theirs) = (Self.order(set), Self.order(other.set))
            return mine.lexicographicallyPrecedes(theirs)
        }
        guard !found.contains(where: { $0.set == set }) else { return }
        let place = found.firstIndex(where: comesBefore) ?? found.count
        guard place < limit else { return }
        found.insert((gain, set), at: place)
        if found.count > limit { found.removeLast() }
        // Nothing is better than ways that gain exactly what is missing.
        if found.count == limit, found.last?.gain == missing { budget = 0 }
    }

    private static func order(_ set: [Improvement]) -> [Int] { set.flatMap { [$0.criterion, $0.option ?? 0] } }
}
