// One indicator through its periods.
import Vietnamese

/// The same indicator, by name and unit of measure, in one period after the other.
package struct IndicatorSeries: Sendable {
    /// One period.
    package struct Point: Sendable {
        /// The indicator in that period.
        package let indicator: Indicator
        /// What is known of it.
        package let standing: IndicatorStanding
        /// What it is more or less than in the period before that is known; nil for the first one.
        package let difference: Figure?
        /// The same in tenths of a per cent; nil when nothing came before.
        package let change: Int?
    }

    /// The periods in their order; of one period those of every plan or report.
    package let points: [Point]

    /// The periods of an indicator among others.
    package init(of indicator: Indicator, among all: [Indicator], counts: [CountRequest: RegisterCount]) {
        let key = Self.key(indicator)
        var same = all.filter { Self.key($0) == key && $0.identity != indicator.identity }
        same.append(indicator)
        let dated = same.map { (indicator: $0, end: PeriodEnd($0.period)) }.sorted { left, right in
            guard left.end != right.end else { return left.indicator.identity.id < right.indicator.identity.id }
            guard let first = left.end else { return true }
            return right.end.map { first < $0 } ?? false
        }
        var points: [Point] = []
        var (before, latest): (Figure?, (end: PeriodEnd?, figure: Figure)?) = (nil, nil)
        for (indicator, end) in dated {
            let standing = IndicatorStanding(indicator, counts)
            // Two reports of one period are both held against the period before.
            if let last = latest, last.end != end { before = last.figure }
            points.append(
                Point(
                    indicator: indicator, standing: standing,
                    difference: before.flatMap { before in standing.figure?.difference(from: before) },
                    change: before.flatMap { before in standing.figure?.change(from: before) }))
            if let figure = standing.figure { latest = (end, figure) }
        }
        self.points = points
    }

    private static func key(_ indicator: Indicator) -> String {
        matchKey(indicator.name) + "\u{1}" + matchKey(indicator.measure)
    }
}
