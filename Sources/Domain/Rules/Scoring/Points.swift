// Points of a score: hundredths, so that sums and averages are exact.

/// Points with at most two decimals.
package struct Points: Sendable, Hashable, Comparable {
    /// How many hundredths of a point.
    package let hundredths: Int

    /// No points.
    package static let zero = Points(hundredths: 0)
    /// More than any set of criteria gives.
    package static let limit = 100_000

    /// Points from hundredths.
    package init(hundredths: Int) { self.hundredths = hundredths }

    /// Whole points.
    package init(_ whole: Int) { hundredths = whole * 100 }

    /// Points from a figure; nil when it is negative, above `limit` or has more than two decimals that count.
    package init?(_ figure: Figure) {
        var (unscaled, scale) = (figure.unscaled, figure.scale)
        while scale > 2 {
            guard unscaled % 10 == 0 else { return nil }
            (unscaled, scale) = (unscaled / 10, scale - 1)
        }
        guard unscaled >= 0, unscaled <= Int64(Self.limit) * 100 else { return nil }
        for _ in scale..<2 { unscaled *= 10 }
        guard unscaled <= Int64(Self.limit) * 100 else { return nil }
        hundredths = Int(unscaled)
    }

    /// Reads the Vietnamese form: `2,5`.
    package init?(vietnamese text: String) {
        guard let figure = Figure(vietnamese: text), let points = Points(figure) else { return nil }
        self = points
    }

    /// The figure, with no more decimals than it needs.
    package var figure: Figure {
        let scale = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
        let unit = scale == 0 ? 100 : scale == 1 ? 10 : 1
        return Figure(unscaled: Int64(hundredths / unit), scale: scale) ?? Figure(0)
    }

    /// The Vietnamese form: `72,5`.
    package var text: String { figure.vietnameseText }

    package static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
    /// Two figures together.
    package static func + (left: Points, right: Points) -> Points {
        Points(hundredths: left.hundredths + right.hundredths)
    }
    /// What is left of a figure.
    package static func - (left: Points, right: Points) -> Points {
        Points(hundredths: left.hundredths - right.hundredths)
    }

    /// The sum.
    package static func sum(_ points: some Sequence<Points>) -> Points { points.reduce(.zero, +) }

    /// The average rounded to two decimals, half a hundredth up; nil of nothing.
    package static func average(_ points: [Points]) -> Points? {
        guard !points.isEmpty else { return nil }
        let (sum, count) = (sum(points).hundredths, points.count)
        return Points(hundredths: (2 * sum + count) / (2 * count))
    }
}
