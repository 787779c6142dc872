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

    /// Holds a reported figure against the count.
    package func verdict(on reported: Figure) -> Verdict {
        let figure = reported.approximation
        if least == most, figure == Double(least) { return .agrees }
        return figure < Double(least) || figure > Double(most) ? .contradicts : .open
    }
}

/// A reported figure beside what the registers count.
package struct CheckedFigure: Sendable, Equatable {
    /// The figure's record.
    package let indicator: Indicator
    /// What was counted.
    package let count: RegisterCount
    /// What the figure is to it.
    package let verdict: RegisterCount.Verdict

    /// Holds an indicator against the counts; nil when nothing was reported, or nothing is counted for it.
    package init?(_ indicator: Indicator, _ counts: [Indicator.Counter: RegisterCount]) {
        guard let result = indicator.result, let count = counts[indicator.counter] else { return nil }
        self.indicator = indicator
        self.count = count
        verdict = count.verdict(on: result)
    }
}
