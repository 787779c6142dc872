// The shortest edit between two sequences of numbers (E. Myers, 1986), with a bound on the effort.

/// A stretch of one sequence that stands in place of a stretch of the other.
struct Replacement: Equatable {
    var old: Range<Int>
    var new: Range<Int>
}

/// Finds what differs between two sequences.
struct SequenceMatching {
    /// Edits looked for from each end before the whole is cut at anchors; the work grows with its square.
    private static let wholeEffort = 700
    /// The same for a stretch between anchors.
    private static let stretchEffort = 120
    /// How many numbers in a row make an anchor when they stand once in either sequence.
    private static let anchorLength = 3

    private let old: [Int32]
    private let new: [Int32]
    private var replacements: [Replacement] = []
    private var forward: [Int32] = []
    private var backward: [Int32] = []

    /// What differs, in order; between two stretches both sequences are the same.
    static func replacements(old: [Int32], new: [Int32]) -> [Replacement] {
        var matching = SequenceMatching(old: old, new: new)
        let width = 2 * min(wholeEffort, (old.count + new.count + 1) / 2) + 5
        matching.forward = [Int32](repeating: -1, count: width)
        matching.backward = matching.forward
        matching.compare(0..<old.count, 0..<new.count, effort: wholeEffort)
        return matching.replacements
    }

    private init(old: [Int32], new: [Int32]) {
        self.old = old
        self.new = new
    }

    private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, effort: Int) {
        var (left, right) = (left, right)
        while let a = left.first, let b = right.first, old[a] == new[b] {
            left = a + 1..<left.upperBound
            right = b + 1..<right.upperBound
        }
        while let a = left.last, let b = right.last, old[a] == new[b] {
            left = left.lowerBound..<a
            right = right.lowerBound..<b
        }
        guard !left.isEmpty, !right.isEmpty else {
            add(left, right)
            return
        }
        if let (x, y) = middle(left, right, effort: effort) {
            compare(left.lowerBound..<x, right.lowerBound..<y, effort: effort)
            compare(x..<left.upperBound, y..<right.upperBound, effort: effort)
        } else if effort > Self.stretchEffort {
            var (a, b) = (left.lowerBound, right.lowerBound)
            for anchor in anchors(left, right) {
                compare(a..<anchor.old, b..<anchor.new, effort: Self.stretchEffort)
                (a, b) = (anchor.old, anchor.new)
            }
            compare(a..<left.upperBound, b..<right.upperBound, effort: Self.stretchEffort)
        } else {
            add(left, right)
        }
    }

    private mutating func add(_ left: Range<Int>, _ right: Range<Int>) {
        if left.isEmpty, right.isEmpty { return }
        if let last = replacements.last, last.old.upperBound == left.lowerBound,
            last.new.upperBound == right.lowerBound
        {
            replacements[replacements.count - 1] = Replacement(
                old: last.old.lowerBound..<left.upperBound, new: last.new.lowerBound..<right.upperBound)
        } else {
            replacements.append(Replacement(old: left, new: right))
        }
    }

    /// A point in the middle of a shortest path, searched from both ends; nil when it costs more than the effort.
    ///
    /// The first and last numbers differ, so that the path has two edits at least and the point lies within.
    private mutating func middle(_ left: Range<Int>, _ right: Range<Int>, effort: Int) -> (Int, Int)? {
        let n = left.count
        let m = right.count
        let delta = n - m
        let limit = min((n + m + 1) / 2, effort)
        let zero = limit + 2
        let a0 = left.lowerBound
        let b0 = right.lowerBound
        return old.withUnsafeBufferPointer { a in
            new.withUnsafeBufferPointer { b in
                forward.withUnsafeMutableBufferPointer { forward in
                    backward.withUnsafeMutableBufferPointer { backward in
                        for d in 0...limit {
                            forward[zero - d - 1] = -1
                            forward[zero + d + 1] = -1
                            backward[zero - d - 1] = -1
                            backward[zero + d + 1] = -1
                            for k in stride(from: -d, through: d, by: 2) {
                                var x = Self.step(forward, zero + k, k, n, m, isFirst: d == 0)
                                guard x >= 0 else {
                                    forward[zero + k] = -1
                                    continue
                                }
                                while x < n, x - k < m, a[a0 + x] == b[b0 + x - k] { x += 1 }
                                forward[zero + k] = Int32(truncatingIfNeeded: x)
                                let opposite = delta - k
                                if delta & 1 != 0, abs(opposite) < d, backward[zero + opposite] >= 0,
                                    x + Int(backward[zero + opposite]) >= n
                                {
                                    return (a0 + x, b0 + x - k)
                                }
                            }
                            for k in stride(from: -d, through: d, by: 2) {
                                var x = Self.step(backward, zero + k, k, n, m, isFirst: d == 0)
                                guard x >= 0 else {
                                    backward[zero + k] = -1
                                    continue
                                }
                                while x < n, x - k < m, a[a0 + n - 1 - x] == b[b0 + m - 1 - x + k] { x += 1 }
                                backward[zero + k] = Int32(truncatingIfNeeded: x)
                                let opposite = delta - k
                                if delta & 1 == 0, abs(opposite) <= d, forward[zero + opposite] >= 0,
                                    x + Int(forward[zero + opposite]) >= n
                                {
                                    return (a0 + n - x, b0 + m - x + k)
                                }
                            }
                        }
                        return nil
                    }
                }
            }
        }
    }

    /// How far an edit leads on diagonal `k`: one number taken out or put in; -1 where neither stays inside.
    @inline(__always)
    private static func step(
        _ reached: UnsafeMutableBufferPointer<Int32>, _ place: Int, _ k: Int, _ n: Int, _ m: Int, isFirst: Bool
    ) -> Int {
        if isFirst { return 0 }
        let below = Int(reached[place + 1])
        let beside = Int(reached[place - 1])
        let inserting = below >= 0 && below - k <= m ? below : -1
        let removing = beside >= 0 && beside < n ? beside + 1 : -1
        return max(inserting, removing)
    }

    /// The longest rising chain of runs that stand exactly once in either stretch (patience).
    private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
        var places: [UInt64: (old: Int, new: Int)] = [:]
        places.reserveCapacity(left.count)
        for index in runs(left) {
            let key = key(old, index)
            places[key] = (places[key] == nil ? index : -1, -1)
        }
        for index in runs(right) {
            let key = key(new, index)
            guard let place = places[key], place.old >= 0 else { continue }
            places[key] = (place.old, place.new == -1 ? index : -2)
        }
        let pairs = places.values.filter { $0.old >= 0 && $0.new >= 0 }.sorted { $0.old < $1.old }
        var tails: [Int] = []
        var before = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var chain: [(old: Int, new: Int)] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(pairs[next])
            next = before[next]
        }
        return chain.reversed()
    }

    private func runs(_ stretch: Range<Int>) -> Range<Int> {
        stretch.lowerBound..<max(stretch.lowerBound, stretch.upperBound - Self.anchorLength + 1)
    }

    private func key(_ sequence: [Int32], _ index: Int) -> UInt64 {
        // Three numbers below 2²¹; a collision beyond only makes a worse anchor.
        sequence[index..<index + Self.anchorLength].reduce(0) { $0 << 21 ^ UInt64(UInt32(bitPattern: $1)) }
    }
}
