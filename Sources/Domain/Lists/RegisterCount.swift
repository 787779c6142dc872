// What the registers count, held against a figure that somebody reported.

/// A number that the registers count; a range where they do not say everything.
package struct RegisterCount: Sendable, Hashable {
    /// What is there for certain.
    package let least: Int
    /// What there can be at most: a product without a holder may have one that is not counted yet.
    package let most: Int

    /// A number, or a range.
    package init(_ least: Int, upTo most: Int? = nil) {
        self.least = least
        self.most = max(least, most ?? least)
    }

    /// What a reported figure is to what was counted.
    package enum Verdict: String, Sendable, CaseIterable {
        /// Both are the same.
        case agrees
        /// The registers do not say enough to tell.
        case open
        /// It cannot be, by what the registers say.
        case contradicts
    }

    /// Holds a reported figure against the count, exactly.
    /// - Parameter power: how many powers of ten of what is counted the unit of the figure is worth.
    package func verdict(on reported: Figure, inUnitsOf power: Int = 0) -> Verdict {
        guard let low = Figure.whole(Int64(least), inUnitsOf: power),
            let high = Figure.whole(Int64(most), inUnitsOf: power)
        else { return .open }
        if least == most, reported.isSame(as: low) { return .agrees }
        return reported.isLess(than: low) || high.isLess(than: reported) ? .contradicts : .open
    }
}

/// What the registers count for an indicator, beside what somebody reported.
package struct CheckedFigure: Sendable, Equatable {
    /// The figure's record.
    package let indicator: Indicator
    /// What is there for certain, in the unit of the indicator.
    package let least: Figure
    /// What there can be at most, in the unit of the indicator.
    package let most: Figure
    /// What the reported figure is to it; nil when nobody reported one.
    package let verdict: RegisterCount.Verdict?

    /// Holds an indicator against the counts; nil when nothing is counted for it, or in another unit than its own.
    package init?(_ indicator: Indicator, _ counts: [CountRequest: RegisterCount]) {
        guard let request = CountRequest(indicator), let count = counts[request],
            indicator.counter.suits(indicator.measure)
        else { return nil }
        let power = indicator.counter.isMoney ? Money.power(of: indicator.measure) ?? 0 : 0
        guard let least = Figure.whole(Int64(count.least), inUnitsOf: power),
            let most = Figure.whole(Int64(count.most), inUnitsOf: power)
        else { return nil }
        (self.indicator, self.least, self.most) = (indicator, least, most)
        verdict = indicator.result.map { count.verdict(on: $0, inUnitsOf: power) }
    }
}

/// What is known of an indicator: four things that are never taken for one another.
package enum IndicatorStanding: Sendable, Equatable {
    /// Somebody reported it; zero is a report.
    case reported(Figure)
    /// Nobody reported it, the registers count it.
    case counted(CheckedFigure)
    /// Nobody reported it.
    case notReported
    /// There is nothing to report.
    case notApplicable

    /// How an indicator stands.
    package init(_ indicator: Indicator, _ counts: [CountRequest: RegisterCount]) {
        if indicator.isNotApplicable {
            self = .notApplicable
        } else if let result = indicator.result {
            self = .reported(result)
        } else if let figure = CheckedFigure(indicator, counts) {
            self = .counted(figure)
        } else {
            self = .notReported
        }
    }

    /// The figure that counts as the result: what was reported, else what the registers count for certain.
    package var figure: Figure? {
        switch self {
        case .reported(let figure): figure
        case .counted(let figure): figure.least
        case .notReported, .notApplicable: nil
        }
    }
}
