// What the account of a year is made from: cases that say the same, counted together.
import Vietnamese

/// Cases that say the same of programme, basis, unit and purpose, and what they come to in a year.
package struct SupportFact: Sendable, Hashable {
    /// The year it counts for.
    package var year: Int
    /// The programme as written.
    package var programme = ""
    /// The programme in the register.
    package var policy: Int64?
    /// The basis as written.
    package var basis = ""
    /// The unit as written.
    package var unit = ""
    /// What it was for.
    package var purpose = Support.Purpose.other
    /// What they come to.
    package var figures = SupportFigures()

    /// Nothing yet in a year.
    package init(year: Int) { self.year = year }

    /// What a case says of itself.
    init(_ support: Support, year: Int, figures: SupportFigures) {
        self.year = year
        (programme, policy, basis) = (support.programme, support.policy, support.basis)
        (unit, purpose, self.figures) = (support.unit, support.purpose, figures)
    }
}

/// Cases of one beneficiary as written, and what they come to in the year of the account.
package struct BeneficiaryFact: Sendable, Hashable {
    /// The beneficiary, or several of them, as written.
    package var beneficiary = ""
    /// The holder in the register.
    package var holder: Int64?
    /// Whether several share the sum.
    package var isShared = false
    /// What they come to.
    package var figures = SupportFigures()

    /// Nothing yet.
    package init() {}
}

/// The records behind an account, as far as it needs them.
package struct SupportSource: Sendable {
    /// The year of the account.
    package let year: Int
    /// The cases and payments of the year and of the one before it.
    package var facts: [SupportFact] = []
    /// The beneficiaries of the year; those with the largest sums when there are too many.
    package var beneficiaries: [BeneficiaryFact] = []
    /// The cases and payments of all years by programme alone.
    package var history: [SupportFact] = []
    /// The programmes.
    package var programmes: [Programme] = []
    /// The legal documents.
    package var documents: [LegalDocument] = []
    /// The units.
    package var units = UnitRegistry()
    /// The figures of plans and reports.
    package var indicators: [Indicator] = []
    /// What the registers count for them.
    package var counts: [CountRequest: RegisterCount] = [:]
    /// The projects.
    package var projects: [Project] = []
    /// The first year in which a case of a project was paid.
    package var firstPaid: [Int64: Int] = [:]

    /// Nothing yet of a year.
    package init(year: Int) { self.year = year }

    /// The source of all cases and payments. A payment of a case that is not among them counts nowhere.
    package init(year: Int, cases: [Support], payments: [Payment]) {
        self.year = year
        let byCase = Dictionary(grouping: payments) { $0.support ?? 0 }
        for support in cases {
            let own = byCase[support.identity.id] ?? []
            if let counted = support.year {
                add(support, in: counted, SupportFigures(support, hasPayments: !own.isEmpty))
            }
            for payment in own {
                guard let counted = payment.year, let sum = payment.amount else { continue }
                add(support, in: counted, SupportFigures(paid: Int128(sum.dong)))
            }
            let paid = own.isEmpty ? (support.paid == nil ? nil : support.year) : own.compactMap(\.year).min()
            if let project = support.project, let paid {
                firstPaid[project] = min(firstPaid[project] ?? paid, paid)
            }
        }
    }

    private mutating func add(_ support: Support, in counted: Int, _ figures: SupportFigures) {
        history.append(SupportFact(support, year: counted, figures: figures))
        guard counted == year || counted == year - 1 else { return }
        facts.append(SupportFact(support, year: counted, figures: figures))
        guard counted == year else { return }
        var fact = BeneficiaryFact()
        (fact.beneficiary, fact.holder) = (support.beneficiary, support.holder)
        (fact.isShared, fact.figures) = (support.isShared, figures)
        beneficiaries.append(fact)
    }
}
