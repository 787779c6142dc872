// The figures of the summary pane and of the printed summary.

/// A counted group: its code or name, and how many records are in it.
package struct Tally: Sendable, Hashable {
    /// The code of a choice, or a name; empty when the records say nothing.
    package let name: String
    /// How many.
    package let count: Int

    /// A counted group.
    package init(name: String, count: Int) {
        self.name = name
        self.count = count
    }
}

/// The sum of the support of one programme in one year.
package struct SupportSum: Sendable, Hashable {
    /// The programme.
    package let programme: String
    /// The year.
    package let year: Int
    /// How many supports.
    package let count: Int
    /// The sum in đồng.
    package let dong: Int128

    /// A sum.
    package init(programme: String, year: Int, count: Int, dong: Int128) {
        self.programme = programme
        self.year = year
        self.count = count
        self.dong = dong
    }
}

/// The ideas of one year, and how far they have come.
package struct IdeaYear: Sendable, Hashable {
    /// The year; nil when it is not known.
    package let year: Int?
    /// How many stand in each state.
    package let states: [Project.State: Int]

    /// The ideas of a year.
    package init(year: Int?, states: [Project.State: Int]) {
        self.year = year
        self.states = states
    }

    /// How many there are.
    package var count: Int { states.values.reduce(0, +) }
}

/// Everything the summary shows, counted from the records.
package struct Summary: Sendable, Equatable {
    /// Questions by state, in the order of the workflow.
    package var questionsByState: [Tally] = []
    /// Questions by the unit that asked, most first.
    package var questionsByUnit: [Tally] = []
    /// Products by stars, most stars first; no name when not rated.
    package var productsByStar: [Tally] = []
    /// Products by year of recognition, latest first; no name when not known.
    package var productsByYear: [Tally] = []
    /// Support by year and programme, latest first.
    package var support: [SupportSum] = []
    /// Figures with a target.
    package var targets: [Indicator] = []
    /// Figures without a target.
    package var results: [Indicator] = []
    /// What the registers count for figures that are held against them.
    package var counted: [CountRequest: RegisterCount] = [:]
    /// The idea bank by year, latest first.
    package var ideas: [IdeaYear] = []

    /// An empty summary.
    package init() {}

    /// Figures of one source and period of which a part is larger than the whole: more products supported than there are.
    package var contradictions: [(part: Indicator, whole: Indicator)] {
        let reported = (results + targets).filter { $0.result != nil }
        return reported.flatMap { part in
            reported.compactMap { whole in
                guard part.counter.isOfProducts, whole.counter == .products, part.source == whole.source,
                    part.period == whole.period, let few = whole.result, let many = part.result,
                    many.approximation > few.approximation
                else { return nil }
                return (part, whole)
            }
        }
    }

    /// The sums of all programmes by year, latest first.
    package var supportByYear: [(year: Int, count: Int, dong: Int128)] {
        var years: [Int: (Int, Int128)] = [:]
        for sum in support {
            let (count, dong) = years[sum.year] ?? (0, 0)
            years[sum.year] = (count + sum.count, dong + sum.dong)
        }
        return years.sorted { $0.key > $1.key }.map { ($0.key, $0.value.0, $0.value.1) }
    }
}
