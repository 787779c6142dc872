// A figure of a plan or of a report: what was to be reached, and what was.
import Vietnamese

/// An indicator in one period. *Not reported* is an empty result, and is not zero.
package struct Indicator: Record {
    /// What the registers themselves can count, to be held against what was reported.
    package enum Counter: String, CaseIterable, Sendable {
        case none, products, holders, youthLedProducts, supportedProducts
        /// Cases: young persons that were helped (no organisation is one), co-operatives that were founded, what was paid.
        case supportedYouths, youthCooperatives, supportPaid
        /// Projects: those that were helped, the innovative ones among them, the idea bank, the jobs.
        case supportedProjects, innovativeProjects, ideas, ideasCarriedOut, jobsMade
        /// Activities: how many, how often somebody came, how many people.
        case outreachSessions, outreachAttendances, exchangeSessions, exchangeAttendances, trained, adviceAttendances
        case jobsFound
        /// Loans at the end of the last period.
        case loanGroups, loanHouseholds, loanOutstanding

        /// Whether it counts no more than there are products.
        package var isOfProducts: Bool {
            self == .holders || self == .youthLedProducts || self == .supportedProducts
        }
    }

    package var identity = RecordIdentity.unsaved
    /// What is counted.
    package var name = ""
    /// The unit it is counted in; `lượt` (times) and `người` (people) are never added.
    package var measure = ""
    /// The period, as `2022` or `2022–2025`.
    package var period = ""
    /// The plan or report it stands in.
    package var source = ""
    /// The office that plans and reports it, as its letterhead names it; empty for an indicator of every office.
    package var office = ""
    /// Whether it counts from the beginning instead of the period alone.
    package var isCumulative = false
    /// What is to be reached.
    package var target: Figure?
    /// What was reached; nothing when nobody reported it.
    package var result: Figure?
    /// Whether there is nothing to report: neither zero nor not yet known.
    package var isNotApplicable = false
    /// Who reported the result, and by which paper.
    package var resultSource = ""
    /// What the registers count for it.
    package var counter = Counter.none
    /// Why it was saved although something speaks against it: a cumulative figure that falls.
    package var exception = ""
    /// What was known to speak against it when that was said.
    package var accepted = ""
    /// The first year of the period; nil when it names none.
    package var firstYear: Int?
    /// The last year of the period; nil when it names none.
    package var lastYear: Int?
    /// The body of the register that plans and reports it.
    package var reportingBody: Int64?

    package init() {}

    package static let fields: [Field<Indicator>] = [
        Field(
            "name", \.name, rules: [.required], column: Column(minimum: 20, share: 3), isSearched: true),
        Field("measure", \.measure, column: Column(minimum: 10, priority: 2)),
        Field("period", \.period, column: Column(minimum: 10)),
        Field("source", \.source, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true),
        Field("office", \.office).offering(from: .letterhead, "issuer"),
        Field("cumulative", \.isCumulative),
        Field("target", \.target, column: Column(minimum: 12, priority: 1)),
        Field("result", \.result, column: Column(minimum: 13)),
        Field("notApplicable", \.isNotApplicable),
        Field("resultSource", \.resultSource, isSearched: true),
        Field("counter", \.counter),
        Field("exception", \.exception, isSearched: true),
        Field("accepted", \.accepted).managed,
        Field("firstYear", \.firstYear).managed,
        Field("lastYear", \.lastYear).managed,
        Field("reportingBody", \.reportingBody, to: .body).derived.named(by: "office"),
    ]

    package static let description = RecordDescription(
        .indicator, of: Indicator.self, titleField: "name",
        naturalKey: ["name", "period", "source"], defaultSort: "period"
    )
    // The figures of a year that is over stand in the report of who reported it.
    .following(bodies: "office") { figure, today in figure["lastYear"].number.map { $0 >= today.year } ?? true }
    .listed(with: "name", and: "target result measure")
    .shown(beside: .parts, .cases)
    .told(with: .namesakes)
    .grouped(by: "period", "source")
    .viewed { _ in
        [
            PresetView(
                name: "unreported",
                conditions: [.isEmpty(field: "result"), .equals(field: "notApplicable", .flag(false))]),
            PresetView(name: "cumulative", conditions: [.equals(field: "cumulative", .flag(true))]),
        ]
    }

    /// Whether it stands in the reports of an office; an indicator that names no office stands in all.
    package func belongs(to issuer: String) -> Bool {
        office.isEmpty || issuer.isEmpty || matchKey(office) == matchKey(issuer)
    }

    /// The years of the period; nil when it names none.
    package var years: Period? { firstYear.flatMap { first in lastYear.flatMap { Period(first: first, last: $0) } } }

    /// The years follow from the words of the period.
    package static func settled(_ record: Indicator, from old: Indicator?) -> Indicator {
        var record = record
        let years = Period(record.period)
        (record.firstYear, record.lastYear) = (years?.first, years?.last)
        return record
    }

    /// What does not apply has no result.
    package static func problems(of record: Indicator) -> [FieldProblem] {
        record.isNotApplicable && record.result != nil ? [FieldProblem("result", .notApplicable)] : []
    }
}
