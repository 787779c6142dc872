// Finds what speaks against saving records of the support tracker, one or several together.
import Vietnamese

/// The rules about saving, over units and documents as they are known.
package struct SaveCheck: Sendable {
    private let units: UnitRegistry
    private let documents: DocumentRegister

    /// More cases of the same help than this are not named.
    private static let named = 3

    /// The kinds of record that something can speak against.
    package static let kinds: Set<RecordKind> = [
        RecordKind.support, RecordKind.payment, RecordKind.indicator,
    ]

    /// Rules over registers.
    package init(units: UnitRegistry = UnitRegistry(), documents: DocumentRegister = DocumentRegister([])) {
        (self.units, self.documents) = (units, documents)
    }

    /// What speaks against each record of a batch, given what surrounds it. The records of the batch count as they are
    /// in it, and in no order.
    package func flags(of batch: [RecordEntry], _ materials: [CaseMaterial]) -> [[SaveFlag]] {
        let together = SaveBatch(batch, materials)
        return batch.indices.map { index in
            let material = materials.indices.contains(index) ? materials[index] : CaseMaterial()
            var found: [SaveFlag] = []
            if let support = batch[index].record(as: Support.self) {
                found = flags(support, material, together, index)
            } else if let payment = batch[index].record(as: Payment.self) {
                found = flags(payment, material, together)
            } else if let indicator = batch[index].record(as: Indicator.self) {
                found =
                    IndicatorCheck(indicator, material.indicators + together.indicators(like: indicator, at: index))
                    .flags
            }
            return Set(found).map { ($0.rank, $0.code, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        }
    }

    private func flags(_ support: Support, _ material: CaseMaterial, _ together: SaveBatch, _ index: Int) -> [SaveFlag]
    {
        let paid = total(material.payments.filter { !together.has($0) }.map(\.amount)) + together.payments(of: support)
        var found: [SaveFlag] = []
        if paid > support.payable, paid > 0 {
            found.append(.overApproved(paid: paid, approved: support.payable, own: support.amount?.dong ?? 0))
        }
        found += order(of: support)
        guard support.state != .refused else { return found }
        if let amount = support.amount, let requested = support.requested, amount.dong > requested.dong {
            found.append(.overRequested(amount: amount, requested: requested))
        }
        found += twice(support, material, together, index)
        guard let programme = material.programme else { return found }
        found += sums(support, programme, material, together)
        found += days(of: support, programme)
        let eligibility = Eligibility(
            of: support, in: programme, product: material.product, holder: material.holder, units: units)
        return found
            + eligibility.unmet.filter { $0.condition != .period }.map { .unmet($0.condition, has: $0.has) }
    }

    /// The same help for the same beneficiary, in the same programme or year.
    private func twice(_ support: Support, _ material: CaseMaterial, _ together: SaveBatch, _ index: Int) -> [SaveFlag]
    {
        let own = together.help(at: index)
        let stored = material.others.filter { !together.has($0) && $0.identity.id != support.identity.id }
            .map { HelpGiven($0, names: $0.beneficiaries) }
        let same = (stored + together.help(like: own, at: index)).filter { $0.isSame(as: own) }
        return same.sorted { ($0.support.year ?? 0, $0.uid) > ($1.support.year ?? 0, $1.uid) }.prefix(Self.named).map {
            .twice(
                uid: $0.uid, beneficiary: $0.support.beneficiary, programme: $0.support.programme,
                year: $0.support.year)
        }
    }

    private func sums(
        _ support: Support, _ programme: Programme, _ material: CaseMaterial, _ together: SaveBatch
    ) -> [SaveFlag] {
        var found: [SaveFlag] = []
        let recipients = max(1, support.recipients ?? 1, support.beneficiaries.count)
        if let amount = support.amount, let ceiling = programme.caseCeiling,
            Int128(amount.dong) > Int128(ceiling.dong) * Int128(recipients)
        {
            found.append(.overCeiling(amount: amount, ceiling: ceiling, recipients: recipients))
        }
        guard let budget = programme.budget, support.state.isApproved, let own = support.amount, own.dong > 0 else {
            return found
        }
        let year = programme.isBudgetYearly ? support.year : nil
        let others = programme.isBudgetYearly ? material.approvedInYear : material.approvedInAll
        let all = others + together.approved(by: programme, isYearly: programme.isBudgetYearly, in: support.year)
        if all > Int128(budget.dong) {
            found.append(.overBudget(total: all, budget: budget, year: year, own: own.dong))
        }
        return found
    }

    /// Days of steps that come before the day of an earlier step.
    private func order(of support: Support) -> [SaveFlag] {
        let entry = RecordEntry(support)
        let description = entry.kind.description
        return description.misplacedDays(in: entry, description.expectedDays).map {
            .earlierThan(field: $0.field, day: $0.day, other: $0.earlier, $0.earlierDay)
        }
    }

    private func days(of support: Support, _ programme: Programme) -> [SaveFlag] {
        let days = [support.paidOn, support.approvedOn, support.appliedOn].compactMap { $0 }
        let isPast = support.year.map { !programme.isOpen(in: $0) } ?? false
        if let day = days.first(where: { !programme.isOpen(on: $0) }) {
            return [.outsidePeriod(day: day, year: nil, from: programme.validFrom, to: programme.validTo)]
        }
        if isPast {
            return [.outsidePeriod(day: nil, year: support.year, from: programme.validFrom, to: programme.validTo)]
        }
        return afterDocument(programme, day: days.first, year: days.isEmpty ? support.year : nil)
    }

    private func flags(_ payment: Payment, _ material: CaseMaterial, _ together: SaveBatch) -> [SaveFlag] {
        guard let support = material.support else { return [] }
        var found: [SaveFlag] = []
        let others = material.payments.filter { !together.has($0) && $0.identity.id != payment.identity.id }
        let paid = total(others.map(\.amount)) + together.payments(of: support)
        if paid > support.payable, let own = payment.amount, own.dong > 0 {
            found.append(.overApproved(paid: paid, approved: support.payable, own: own.dong))
        }
        guard let programme = material.programme else { return found }
        if let day = payment.paidOn, !programme.isOpen(on: day) {
            found.append(.outsidePeriod(day: day, year: nil, from: programme.validFrom, to: programme.validTo))
            return found
        }
        return found
            + afterDocument(programme, day: payment.paidOn, year: payment.paidOn == nil ? payment.year : nil)
    }

    /// Whether a day, or a whole year, comes after the last day of a document.
    private func afterDocument(_ programme: Programme, day: CalendarDate?, year: Int?) -> [SaveFlag] {
        guard let looked = day ?? year.flatMap({ CalendarDate(year: $0, month: 1, day: 1) }) else { return [] }
        switch programme.documentStanding(on: looked, documents: documents) {
        case .documentEnded(let number, let last), .documentReplaced(let number, _, let last?):
            return [.afterDocument(number: number, last: last, day: day, year: year)]
        case .inForce, .notYet, .runOut, .documentReplaced(_, _, nil): return []
        }
    }
}

/// A cumulative figure beside the same one in other periods.
private struct IndicatorCheck {
    let indicator: Indicator
    let others: [Indicator]

    init(_ indicator: Indicator, _ others: [Indicator]) {
        self.indicator = indicator
        self.others = others.filter { other in
            other.isCumulative && (other.identity.id == 0 || other.identity.id != indicator.identity.id)
                && matchKey(other.name) == matchKey(indicator.name)
                && matchKey(other.measure) == matchKey(indicator.measure)
        }
    }

    var flags: [SaveFlag] {
        guard indicator.isCumulative, let result = indicator.result, let years = indicator.years else { return [] }
        var found: [SaveFlag] = []
        let known = others.compactMap { other in
            other.result.flatMap { figure in other.years.map { (other, figure, $0) } }
        }
        let earlier = known.filter { $0.2 < years && $0.2.last < years.last && Self.isLess(result, $0.1) }
        if let (other, figure, _) = earlier.max(by: { Self.order($0, $1) }) {
            found.append(.falls(result: result, uid: other.identity.uid, other: figure, period: other.period))
        }
        let later = known.filter { years.last < $0.2.last && Self.isLess($0.1, result) }
        if let (other, figure, _) = later.min(by: { Self.order($0, $1) }) {
            found.append(.exceedsLater(result: result, uid: other.identity.uid, other: figure, period: other.period))
        }
        return found
    }

    private static func isLess(_ left: Figure, _ right: Figure) -> Bool {
        FieldValue.figure(left).sortKey().lexicographicallyPrecedes(FieldValue.figure(right).sortKey())
    }

    private static func order(_ left: (Indicator, Figure, Period), _ right: (Indicator, Figure, Period)) -> Bool {
        let (one, two) = (FieldValue.figure(left.1).sortKey(), FieldValue.figure(right.1).sortKey())
        return one == two ? left.0.identity.uid < right.0.identity.uid : one.lexicographicallyPrecedes(two)
    }
}
