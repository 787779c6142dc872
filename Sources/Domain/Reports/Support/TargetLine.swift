// A figure of a plan that a year lies in: what was to be reached, what was, and what is missing.
import Vietnamese

/// A target beside its result.
package struct TargetLine: Sendable, Equatable {
    /// What is known of the result: five things that are never shown alike.
    package enum Result: Sendable, Equatable {
        /// There is nothing to report.
        case notApplicable
        /// Nobody reported it.
        case notReported
        /// Nothing was reached, as somebody reported.
        case zero
        /// What was reached, as somebody reported.
        case reached(Figure)
        /// What the registers count for certain, where nobody reported.
        case counted(Figure)
    }

    /// The figure.
    package let indicator: Indicator
    /// What is to be reached.
    package let target: Figure
    /// What was reached.
    package let result: Result
    /// What is missing to the target: nothing when it is reached, not known when nobody reported.
    package let missing: Figure?
    /// What the registers count, beside what was reported; nil when they count nothing for it.
    package let check: CheckedFigure?

    /// The line of an indicator; nil when it has no target, or when the year does not lie in its period.
    /// - Parameter counts: what the registers count.
    package init?(_ indicator: Indicator, in year: Int, _ counts: [CountRequest: RegisterCount] = [:]) {
        guard let target = indicator.target, indicator.years?.contains(year) == true else { return nil }
        self.indicator = indicator
        self.target = target
        check = CheckedFigure(indicator, counts)
        let reached: Figure
        switch IndicatorStanding(indicator, counts) {
        case .notApplicable:
            (result, missing) = (.notApplicable, nil)
            return
        case .notReported:
            (result, missing) = (.notReported, nil)
            return
        case .reported(let figure):
            reached = figure
            result = figure.unscaled == 0 ? .zero : .reached(figure)
        case .counted(let figure):
            reached = figure.least
            result = .counted(figure.least)
        }
        let (opposite, isOver) = Int64(0).subtractingReportingOverflow(reached.unscaled)
        let rest =
            isOver ? nil : Figure(unscaled: opposite, scale: reached.scale).flatMap { Figure.sum(of: [target, $0]) }
        missing = rest.flatMap { $0.unscaled > 0 ? $0 : nil }
    }

    /// What was reached, reported or counted; nil when nobody knows.
    package var reached: Figure? {
        switch result {
        case .reached(let figure), .counted(let figure): figure
        case .notApplicable, .notReported, .zero: nil
        }
    }

    /// Whether the target is reached.
    package var isReached: Bool {
        switch result {
        case .zero, .reached, .counted: missing == nil
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
