// A figure of a plan that a year lies in: what was to be reached, what was, and what is missing.
import Vietnamese

/// A target beside its result.
package struct TargetLine: Sendable, Equatable {
    /// What is known of the result; the first three are different things and never shown alike.
    package enum Result: Sendable, Equatable {
        /// There is nothing to report.
        case notApplicable
        /// Nobody reported it.
        case notReported
        /// Nothing was reached, as somebody reported.
        case zero
        /// What was reached.
        case reached(Figure)
    }

    /// The figure.
    package let indicator: Indicator
    /// What is to be reached.
    package let target: Figure
    /// What was reached.
    package let result: Result
    /// What is missing to the target: nothing when it is reached, not known when nobody reported.
    package let missing: Figure?

    /// The line of an indicator; nil when it has no target, or when the year does not lie in its period.
    package init?(_ indicator: Indicator, in year: Int) {
        guard let target = indicator.target, indicator.years?.contains(year) == true else { return nil }
        self.indicator = indicator
        self.target = target
        guard !indicator.isNotApplicable else {
            (result, missing) = (.notApplicable, nil)
            return
        }
        guard let reached = indicator.result else {
            (result, missing) = (.notReported, nil)
            return
        }
        result = reached.unscaled == 0 ? .zero : .reached(reached)
        let (opposite, isOver) = Int64(0).subtractingReportingOverflow(reached.unscaled)
        let rest =
            isOver ? nil : Figure(unscaled: opposite, scale: reached.scale).flatMap { Figure.sum(of: [target, $0]) }
        missing = rest.flatMap { $0.unscaled > 0 ? $0 : nil }
    }

    /// Whether the target is reached.
    package var isReached: Bool {
        switch result {
        case .zero, .reached: missing == nil
        case .notApplicable, .notReported: false
        }
    }

    static func isBefore(_ left: TargetLine, _ right: TargetLine) -> Bool {
        let (one, other) = (left.indicator, right.indicator)
        if one.years != other.years, let first = one.years, let second = other.years { return second < first }
        let keys = (sortKey(one.name), sortKey(other.name))
        return keys.0 == keys.1 ? one.identity.id < other.identity.id : keys.0.lexicographicallyPrecedes(keys.1)
    }
}
