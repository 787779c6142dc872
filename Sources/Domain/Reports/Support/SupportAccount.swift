// What was promised and paid in a year: by programme, to whom, on which basis, by unit, beside the year before.
import Vietnamese

/// The account of the support of one year. Its lines add up to its sums, to the đồng, whatever order records come in.
package struct SupportAccount: Sendable {
    /// The year.
    package let year: Int
    /// What all cases and payments of the year come to.
    package let figures: SupportFigures
    /// The same of the year before.
    package let before: SupportFigures
    /// By programme, the largest sum first.
    package let programmes: [ProgrammeLine]
    /// By what it was for.
    package let purposes: [PurposeLine]
    /// By the unit as written.
    package let units: [UnitLine]
    /// By the unit of today.
    package let unitsToday: [UnitTodayLine]
    /// By the documents it rests on; lines of the year alone.
    package let bases: [BasisLine]
    /// By beneficiary; what several share is a line of its own, with all their names.
    package let beneficiaries: [BeneficiaryLine]
    /// The beneficiaries that stand in no line, because there are too many; empty figures when all do.
    package let otherBeneficiaries: SupportFigures
    /// The year and up to nine before it, the earliest first, without a gap.
    package let history: [YearLine]
    /// The years of which there are records, the earliest first.
    package let years: [Int]
    /// The figures of plans that the year lies in.
    package let targets: [TargetLine]
    /// The projects by the year from which they were helped, the latest first.
    package let cohorts: [SupportCohort]

    /// The account of what a source holds.
    /// - Parameter limit: the most beneficiaries that are named; the others come to `otherBeneficiaries`.
    package init(_ source: SupportSource, on today: CalendarDate, limit: Int = 500) {
        let (year, facts) = (source.year, source.facts)
        self.year = year
        figures = .sum(facts.filter { $0.year == year }.map(\.figures))
        before = .sum(facts.filter { $0.year == year - 1 }.map(\.figures))
        let lines = SupportLines(source, on: today)
        programmes = lines.programmes
        purposes = lines.purposes
        units = lines.units
        unitsToday = lines.unitsToday
        bases = lines.bases
        let named = Array(lines.beneficiaries.prefix(max(0, limit)))
        beneficiaries = named
        otherBeneficiaries = figures - .sum(named.map(\.line.now))
        let byYear = source.history.reduce(into: [Int: SupportFigures]()) { sums, fact in
            sums[fact.year, default: SupportFigures()] += fact.figures
        }
        years = byYear.filter { !$0.value.isEmpty }.keys.sorted()
        let first = max(year - 9, min(year, years.first ?? year))
        history = (first...year).map { YearLine(year: $0, figures: byYear[$0] ?? SupportFigures()) }
        targets = source.indicators.compactMap { TargetLine($0, in: year, source.counts) }.sorted(
            by: TargetLine.isBefore)
        cohorts = SupportCohort.cohorts(source.projects, firstPaid: source.firstPaid, on: today)
    }

    /// The year to begin with: today's when it has records, else the last one that has some, else today's.
    package static func firstShown(of years: [Int], on today: CalendarDate) -> Int {
        years.contains(today.year) ? today.year : years.filter { $0 < today.year }.max() ?? years.min() ?? today.year
    }

    /// The nearest year with records before or after this one; nil when there is none.
    package func year(after isLater: Bool) -> Int? {
        isLater ? years.first { $0 > year } : years.last { $0 < year }
    }
}

/// What cases that have something in common come to.
package struct SupportLine: Sendable, Equatable {
    /// What they have in common, as one of them spells it; empty when they do not say.
    package let title: String
    /// All spellings.
    package let spellings: [String]
    /// What they come to in the year.
    package let now: SupportFigures
    /// What they came to in the year before.
    package let before: SupportFigures
    /// The conditions that exactly these cases meet, among those of the year.
    package let conditions: [ListCondition]
}

/// The cases of a programme.
package struct ProgrammeLine: Sendable {
    /// The cases.
    package let line: SupportLine
    /// The programme in the register; nil when it is not there.
    package let programme: Programme?
    /// What was promised from it in all years.
    package let promisedInAll: Int128

    /// What may be spent, in the year or in all; nil when nothing is laid down.
    package var budget: Money? { programme?.budget }
    /// What is left of it; negative when too much was promised, nil when nothing is laid down.
    package var left: Int128? {
        programme.flatMap { programme in
            programme.budget.map { Int128($0.dong) - (programme.isBudgetYearly ? line.now.promised : promisedInAll) }
        }
    }
}

/// The cases of a purpose.
package struct PurposeLine: Sendable {
    /// What it was for.
    package let purpose: Support.Purpose
    /// The cases.
    package let line: SupportLine
}

/// The cases of a unit as they name it.
package struct UnitLine: Sendable {
    /// The cases.
    package let line: SupportLine
    /// What it is today.
    package let standing: UnitStanding
}

/// The cases of a unit of today, those of the units that went into it among them.
package struct UnitTodayLine: Sendable {
    /// The cases, under the name of today.
    package let line: SupportLine
    /// Whether it is not clear which unit of today it is: one that was split stays by itself.
    package let isUnclear: Bool
    /// Whether the register of units does not have it.
    package let isUnregistered: Bool
}

/// The cases that rest on the same documents.
package struct BasisLine: Sendable {
    /// The cases.
    package let line: SupportLine
    /// The documents; none when the words name none that can be read.
    package let documents: [BasisDocument]
    /// Whether the cases say nothing, and the documents are those of their programme.
    package let isOfProgramme: Bool
}

/// The cases of a beneficiary, or of several together.
package struct BeneficiaryLine: Sendable {
    /// The cases.
    package let line: SupportLine
    /// Who shares the sum, by name; one name when nobody does.
    package let names: [String]
    /// Whether several share it and nobody knows the split.
    package let isShared: Bool
}

/// A year beside others.
package struct YearLine: Sendable, Equatable {
    /// The year.
    package let year: Int
    /// What its cases and payments come to.
    package let figures: SupportFigures
}
