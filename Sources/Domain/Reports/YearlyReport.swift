// The report of a year: what was reached, and what is planned for the next one.

/// What an indicator comes to in a year.
package struct ReportedFigure: Sendable {
    /// The indicator.
    package let indicator: Indicator
    /// How it stands.
    package let standing: IndicatorStanding

    /// An indicator with what is known of it.
    package init(_ indicator: Indicator, _ standing: IndicatorStanding) {
        self.indicator = indicator
        self.standing = standing
    }

    /// The figure: what was reported, else what the registers count for certain; nil when neither is known.
    package var text: String? {
        switch standing {
        case .reported(let figure): figure.vietnameseText
        case .counted(let checked): checked.least.vietnameseText
        case .notReported, .notApplicable: nil
        }
    }

    /// The figure with its unit.
    package var textWithUnit: String? {
        text.map { indicator.measure.isEmpty ? $0 : $0 + " " + indicator.measure }
    }
}

/// The report of a year.
package struct YearlyReport: Sendable {
    /// The year.
    package let year: Int
    /// The indicators whose last year it is, in the order in which they were entered.
    package let figures: [ReportedFigure]
    /// The indicators that say what is to be reached in the next year.
    package let targets: [Indicator]
    /// The open promises that are due by the end of the next year, and those without a day.
    package let promises: [Promise]

    /// The report of a year from the registers.
    /// - Parameters:
    ///   - year: the year; nil for the last that an indicator speaks of, up to today's.
    ///   - office: who reports; indicators and promises of other offices are left out. Empty for the figures of all.
    ///   - counts: what the registers count.
    ///   - conferences: where promises were made whose day is not known.
    package init(
        year: Int?, office: String = "", indicators: [Indicator], counts: [CountRequest: RegisterCount],
        promises: [Promise],
        conferences: [Conference] = [], on today: CalendarDate
    ) {
        let indicators = indicators.filter { $0.belongs(to: office) }
        let spoken = indicators.compactMap(\.years).filter { $0.first == $0.last }.map(\.last).filter {
            $0 <= today.year
        }
        let year = year ?? spoken.max() ?? today.year
        let inOrder = indicators.sorted { $0.identity.id < $1.identity.id }
        self.year = year
        figures = inOrder.filter { $0.years?.last == year }.map {
            ReportedFigure($0, IndicatorStanding($0, counts))
        }
        targets = inOrder.filter { $0.target != nil && $0.years?.contains(year + 1) == true }
        let years = Dictionary(conferences.map { ($0.identity.id, $0.year) }) { first, _ in first }
        self.promises = promises.filter { promise in
            // What was promised later is no plan of that year.
            let made = promise.madeOn?.year ?? promise.conference.flatMap { years[$0] ?? nil } ?? year
            let isOfItsTime = made <= year && (promise.dueOn.map { $0.year <= year + 1 } ?? true)
            return isOfItsTime && promise.state.isOpen && promise.belongs(to: office)
        }
    }
}
