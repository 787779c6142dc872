// Looks for the smallest sets of improvements that gain the points a star needs.

/// Looks for sets of improvements. With as few as possible in a set, leaving one out never suffices. What minima need is
/// in every set; going further at the same criteria makes a set no larger.
struct ImprovementSearch {
    /// What can be gained at a criterion, the smallest gain first.
    private struct Candidate {
        let criterion: Int
        let steps: [Improvement]
        let isTyped: Bool
        let now: Points
        var best: Int { steps.last?.gain.hundredths ?? 0 }
    }

    /// Improvements of the criteria with minima beyond what those need, and what they gain together.
    private struct Extra {
        let gain: Int
        let steps: [Improvement]
    }

    private let needed: [Improvement]
    /// What can be gained at criteria whose minima are needed, the smallest gain first and nothing as the first.
    private let extras: [Extra]
    private let candidates: [Candidate]
    /// The sum of the best gains of the first candidates.
    private let reach: [Int]
    private let missing: Int
    private let limit: Int
    private var found: [(gain: Int, set: [Improvement])] = []
    /// Places looked at, so that a large set answers within a key press too.
    private var budget = 0

    private static let extraLimit = 2000

    /// - Parameters:
    ///   - needed: what minima need; its gain is no part of what is missing.
    ///   - missing: hundredths of a point.
    init(_ scoring: Scoring, needed: [Improvement], missing: Int, limit: Int) {
        (self.needed, self.missing, self.limit) = (needed, missing, limit)
        let minima = Dictionary(uniqueKeysWithValues: needed.map { ($0.criterion, $0.points) })
        let all = scoring.outline.criteria.indices.compactMap { index in
            Self.candidate(scoring.outline.criteria[index], index, minima[index] ?? scoring.given[index] ?? .zero)
        }
        candidates = all.filter { minima[$0.criterion] == nil }.sorted {
            ($1.best, $0.criterion) < ($0.best, $1.criterion)
        }
        extras = Self.extras(all.filter { minima[$0.criterion] != nil }, upTo: missing)
        reach = candidates.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.best) }
    }

    private static func candidate(_ criterion: Criterion, _ index: Int, _ now: Points) -> Candidate? {
        var steps = criterion.options.enumerated().filter { $0.element.points > now }.map { option in
            Improvement(
                criterion: index, option: option.offset, gain: option.element.points - now,
                points: option.element.points)
        }
        if criterion.options.isEmpty, criterion.maximum > now {
            steps = [
                Improvement(criterion: index, option: nil, gain: criterion.maximum - now, points: criterion.maximum)
            ]
        }
        steps.sort { ($0.gain, $0.option ?? 0) < ($1.gain, $1.option ?? 0) }
        guard !steps.isEmpty else { return nil }
        return Candidate(criterion: index, steps: steps, isTyped: criterion.options.isEmpty, now: now)
    }

    /// The sums that can be gained at some criteria, each once; of those that reach `missing` the smallest is enough.
    private static func extras(_ candidates: [Candidate], upTo missing: Int) -> [Extra] {
        var sums: [Int: [Improvement]] = [0: []]
        for candidate in candidates {
            var more = sums
            for (sum, steps) in sums where sum < missing {
                for step in candidate.steps where more[sum + step.gain.hundredths] == nil {
                    more[sum + step.gain.hundredths] = steps + [step]
                }
            }
            sums = more
            guard sums.count <= extraLimit else { break }
        }
        let sorted = sums.map { Extra(gain: $0.key, steps: $0.value) }.sorted { $0.gain < $1.gain }
        let most = candidates.compactMap(\.steps.last)
        let last = Extra(gain: most.reduce(0) { $0 + $1.gain.hundredths }, steps: most)
        return sorted.contains { $0.gain >= last.gain } ? sorted : sorted + [last]
    }

    mutating func ways() -> [[Improvement]] {
        let free = extras.last?.gain ?? 0
        guard missing > 0, limit > 0, let size = reach.firstIndex(where: { $0 + free >= missing }) else { return [] }
        budget = max(4 * size, 20_000 / max(1, size))
        if size == 0 {
            if let extra = extras.first(where: { $0.gain >= missing }) { keep(extra.gain, extra.steps) }
        } else {
            look(from: 0, slots: size, needed: missing, gain: 0, chosen: [])
        }
        return found.map(\.set)
    }

    private mutating func look(from first: Int, slots: Int, needed: Int, gain: Int, chosen: [Improvement]) {
        let free = extras.last?.gain ?? 0
        for index in first..<max(first, candidates.count - slots + 1) {
            // Those behind gain no more: when they cannot reach it, nobody further on does.
            guard budget > 0, reach[index + slots] - reach[index] + free >= needed else { return }
            budget -= 1
            let candidate = candidates[index]
            if slots == 1 {
                end(with: candidate, needed, gain, chosen)
                continue
            }
            for step in candidate.steps.reversed() {
                let left = needed - step.gain.hundredths
                // A set that gains enough before its last place is not one of the smallest.
                guard left > 0, reach[index + slots] - reach[index + 1] + free >= left else { continue }
                look(
                    from: index + 1, slots: slots - 1, needed: left, gain: gain + step.gain.hundredths,
                    chosen: chosen + [step])
            }
        }
    }

    /// Fills the last place of a set, and goes further at criteria with minima where that is not enough.
    private mutating func end(with candidate: Candidate, _ needed: Int, _ gain: Int, _ chosen: [Improvement]) {
        for step in candidate.steps {
            let left = needed - step.gain.hundredths
            guard let extra = extras.first(where: { $0.gain >= left }) else { continue }
            var step = step
            if candidate.isTyped, left < 0 {
                let gain = Points(hundredths: needed)
                step = Improvement(
                    criterion: candidate.criterion, option: nil, gain: gain, points: candidate.now + gain)
            }
            keep(gain + step.gain.hundredths + extra.gain, chosen + [step] + extra.steps)
            if left <= 0 { return }
        }
    }

    private mutating func keep(_ gain: Int, _ steps: [Improvement]) {
        if found.count == limit, let last = found.last, gain > last.gain { return }
        let set = whole(steps)
        func comesBefore(_ other: (gain: Int, set: [Improvement])) -> Bool {
            if gain != other.gain { return gain < other.gain }
            return Self.order(set).lexicographicallyPrecedes(Self.order(other.set))
        }
        guard !found.contains(where: { $0.set == set }) else { return }
        let place = found.firstIndex(where: comesBefore) ?? found.count
        guard place < limit else { return }
        found.insert((gain, set), at: place)
        if found.count > limit { found.removeLast() }
        // Nothing is better than ways that gain exactly what is missing.
        if found.count == limit, found.last?.gain == missing { budget = 0 }
    }

    /// The steps with what minima need, criterion by criterion; a step that goes further takes the place of the least.
    private func whole(_ steps: [Improvement]) -> [Improvement] {
        var set = Dictionary(uniqueKeysWithValues: needed.map { ($0.criterion, $0) })
        for step in steps {
            let least = set[step.criterion]?.gain ?? .zero
            set[step.criterion] = Improvement(
                criterion: step.criterion, option: step.option, gain: step.gain + least, points: step.points)
        }
        return set.values.sorted { $0.criterion < $1.criterion }
    }

    private static func order(_ set: [Improvement]) -> [Int] { set.flatMap { [$0.criterion, $0.option ?? 0] } }
}
