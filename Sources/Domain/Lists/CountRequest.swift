// What the registers are asked to count: which counter, and for which years.
import Vietnamese

/// A count that an indicator is held against.
package struct CountRequest: Sendable, Hashable {
    /// What is counted.
    package let counter: Indicator.Counter
    /// The years it is counted for; nil counts everything up to today.
    package let years: Period?
    /// Whether it is counted from the beginning to the last of the years.
    package let isCumulative: Bool

    /// A count; what can only stand at a day is counted at the end of the years.
    package init(_ counter: Indicator.Counter, years: Period? = nil, isCumulative: Bool = false) {
        self.counter = counter
        // Figures of a day have no beginning: all requests for the end of a year are one.
        self.years = counter.isOfADay ? years.map { Period(year: $0.last) } : years
        self.isCumulative = years != nil && (counter.isOfADay || isCumulative)
    }

    /// What is counted for an indicator; nil when nothing is.
    package init?(_ indicator: Indicator) {
        guard indicator.counter != .none, !indicator.isNotApplicable else { return nil }
        self.init(indicator.counter, years: indicator.years, isCumulative: indicator.isCumulative)
    }

    /// Whether what happened in a year counts; what has no year counts only where no years are asked for.
    package func contains(_ year: Int?) -> Bool {
        guard let years else { return true }
        guard let year else { return false }
        return isCumulative ? year <= years.last : years.contains(year)
    }

    /// The day at which figures of a day are counted: the last of the years, once that is over.
    package func day(on today: CalendarDate) -> CalendarDate {
        guard let last = years?.last, last < today.year else { return today }
        return CalendarDate(year: last, month: 12, day: 31) ?? today
    }
}

extension Indicator.Counter {
    /// Whether it counts what there is on a day, instead of what happened in a time.
    package var isOfADay: Bool {
        switch self {
        case .products, .holders, .youthLedProducts: true
        default: false
        }
    }

    /// Whether it counts đồng.
    package var isMoney: Bool { self == .supportPaid || self == .loanOutstanding }

    /// Whether a unit of measure can be that of the counter: times (lượt) are no people (người), and what is counted in
    /// đồng is money.
    package func suits(_ measure: String) -> Bool {
        let words = folded(measure).split(separator: " ")
        switch self {
        case .outreachAttendances, .exchangeAttendances, .adviceAttendances:
            return !words.contains("nguoi") || words.contains("luot")
        case .trained, .jobsFound, .supportedYouths: return !words.contains("luot")
        case .supportPaid, .loanOutstanding: return Money.power(of: measure) != nil
        default: return true
        }
    }
}

extension [CountRequest: RegisterCount] {
    /// What is counted today.
    package subscript(counter: Indicator.Counter) -> RegisterCount? { self[CountRequest(counter)] }
}
