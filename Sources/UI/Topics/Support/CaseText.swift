// What surrounds a case, a programme, a holder, a promise: below the fields of its record.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

/// The lines of what surrounds a record.
struct CaseText {
    let context: RecordContext
    let entry: RecordEntry

    private var words: Words { context.words }
    private var material: CaseMaterial { context.around.material }

    /// More records than this are counted, not named.
    private static let shown = 6

    /// What each kind is told with, each part under its heading; none while nothing is here.
    static let sections = [
        section(of: .support) { text, width in
            guard let support = text.entry.record(as: Support.self) else { return [] }
            return text.flags(width) + text.programme(support, width) + text.payments(support, width)
                + text.promise(width) + text.cases(.caseEarlier, text.material.earlier, width)
        },
        section(of: .payment) { text, width in
            guard let support = text.material.support else { return text.flags(width) }
            return text.flags(width) + text.cases(.paymentCase, [support], width) + text.payments(support, width)
        },
        section(of: .indicator) { $0.flags($1) },
        // How a programme stands is told before what surrounds it is here.
        RecordSection(of: .programme) { context, entry, width in
            let text = CaseText(context: context, entry: entry)
            return entry.record(as: Programme.self).map { text.standing($0, width, isOwn: true) } ?? []
        },
        section(of: .programme) { $0.years($1) },
        section(of: .holder) { $0.cases(.overviewSupports, $0.material.others, $1) },
        section(of: .promise) { $0.cases(.promiseCases, $0.material.others, $1) + $0.needs($1) },
        section(of: .trainingNeed) { $0.promise($1) },
    ]

    private static func section(
        of kind: RecordKind, _ lines: @escaping @Sendable (CaseText, _ width: Int) -> [StyledLine]
    ) -> RecordSection {
        RecordSection(of: kind) { context, entry, width in
            entry.identity.isSame(as: context.around.shown)
                ? lines(CaseText(context: context, entry: entry), width) : []
        }
    }

    /// What speaks against the record, with the reason for which it was saved.
    private func flags(_ width: Int) -> [StyledLine] {
        let found = context.around.flags ?? context.saveCheck.flags(of: [entry], [material]).first ?? []
        guard !found.isEmpty else { return [] }
        let open = Set(entry.open(found))
        var lines = found.flatMap { flag -> [StyledLine] in
            let isOpen = open.contains(flag)
            return wrapped((isOpen ? "! " : "✓ ") + words.flag(flag), width, isOpen ? .warning : .dim)
        }
        if open.count < found.count { lines += wrapped(words(.flagReason, entry["exception"].text), width, .dim) }
        return heading(.caseFlags) + lines
    }

    private func standing(_ programme: Programme, _ width: Int, isOwn: Bool) -> [StyledLine] {
        let standing = programme.standing(on: context.today, documents: context.documents)
        let sign = standing.isInForce ? "✓ " : "! "
        return heading(.caseProgramme)
            + wrapped(sign + words.standing(standing), width, standing.isInForce ? .success : .overdue)
    }

    private func programme(_ support: Support, _ width: Int) -> [StyledLine] {
        guard let programme = material.programme else { return [] }
        var lines = standing(programme, width, isOwn: false)
        if !programme.document.isEmpty { lines += wrapped(words(.programmeDocument, programme.document), width) }
        if let ceiling = programme.caseCeiling {
            lines += wrapped(words(.programmeCeiling, ceiling.fullText), width)
        }
        let eligibility = Eligibility(
            of: support, in: programme, product: material.product, holder: material.holder, units: context.units)
        guard !eligibility.lines.isEmpty || !eligibility.judged.isEmpty else { return lines }
        lines += heading(.caseEligibility)
        for line in eligibility.lines {
            let (text, role) = words.line(line, programme)
            lines += wrapped(text, width, role)
        }
        if !eligibility.judged.isEmpty {
            let judged = String(eligibility.judged.map { $0.isNewline ? " " : $0 })
            lines += wrapped("? " + words(.conditionOther, judged), width, .dim)
        }
        return lines
    }

    private func payments(_ support: Support, _ width: Int) -> [StyledLine] {
        let payments = material.payments
        guard !payments.isEmpty else { return [] }
        let paid = total(payments.map(\.amount))
        let rest = support.payable - paid
        let lines = payments.suffix(Self.shown).flatMap { payment -> [StyledLine] in
            let parts = [
                payment.label, payment.paidOn?.officialText ?? "", payment.amount?.fullText ?? "", payment.voucher,
            ].filter { !$0.isEmpty }
            return wrapped("– " + parts.joined(separator: " · "), width)
        }
        let sum =
            rest < 0
            ? words(.paymentsOver, dongText(paid), dongText(-rest))
            : words(.paymentsRest, dongText(paid), dongText(rest))
        return heading(.casePayments, payments.count) + more(payments.count) + lines
            + wrapped(sum, width, rest < 0 ? .overdue : .dim)
    }

    private func promise(_ width: Int) -> [StyledLine] {
        guard let promise = material.promise else { return [] }
        let due = promise.dueOn.map { words(.promiseDue, $0.officialText) } ?? words[.promiseUndated]
        let parts = [
            context.words.state(RecordKind.promise, promise.state.rawValue), due, promise.body,
        ].filter { !$0.isEmpty }
        let isLate = promise.isOverdue(on: context.today)
        let role: StyleRole = isLate ? .overdue : CellText.role(of: .promise, state: promise.state.rawValue)
        return heading(.casePromise) + wrapped("– " + RecordEntry(promise).title, width)
            + wrapped("  " + parts.joined(separator: " · ") + (isLate ? " !" : ""), width, role)
    }

    private func cases(_ title: Text, _ supports: [Support], _ width: Int) -> [StyledLine] {
        guard !supports.isEmpty else { return [] }
        let kind = RecordKind.support
        let sorted = supports.sorted { ($0.year ?? 0, $0.identity.id) > ($1.year ?? 0, $1.identity.id) }
        let lines = sorted.prefix(Self.shown).flatMap { support -> [StyledLine] in
            let sum = (support.amount ?? support.requested)?.fullText ?? ""
            let parts = [
                entry.kind == .promise || entry.kind == .payment
                    ? clip(support.beneficiary, 40) : "",
                words.choice(kind, "purpose", support.purpose.rawValue),
                support.isShared && !sum.isEmpty ? words(.caseShared, sum) : sum,
                clip(support.programme, 40), support.year.map { String($0) } ?? "",
                context.words.state(kind, support.state.rawValue),
            ].filter { !$0.isEmpty }
            return wrapped("– " + parts.joined(separator: " · "), width)
        }
        return heading(title, supports.count) + lines + more(supports.count)
    }

    private func needs(_ width: Int) -> [StyledLine] {
        guard !material.needs.isEmpty else { return [] }
        let kind = RecordKind.trainingNeed
        let lines = material.needs.prefix(Self.shown).flatMap { need -> [StyledLine] in
            let parts = [
                need.subject, need.registrant, need.people.map { String($0) } ?? "",
                context.words.state(kind, need.state.rawValue),
            ].filter { !$0.isEmpty }
            return wrapped("– " + parts.joined(separator: " · "), width)
        }
        return heading(.promiseNeeds, material.needs.count) + lines + more(material.needs.count)
    }

    /// What a programme approved and paid, year by year, and what is left of what it has.
    private func years(_ width: Int) -> [StyledLine] {
        guard let programme = entry.record(as: Programme.self), !material.years.isEmpty else { return [] }
        let approved = material.years.reduce(Int128(0)) { $0 + $1.approved }
        var lines = material.years.flatMap { year -> [StyledLine] in
            let name = year.year.map { String($0) } ?? "–"
            let text = words(.programmeYear, name, String(year.cases), dongText(year.approved), dongText(year.paid))
            let budget = programme.isBudgetYearly ? programme.budget : nil
            return wrapped("– " + text, width) + left(of: budget, year.approved, width)
        }
        if !programme.isBudgetYearly { lines += left(of: programme.budget, approved, width) }
        return heading(.programmeYears, material.years.reduce(0) { $0 + $1.cases }) + lines
    }

    private func left(of budget: Money?, _ approved: Int128, _ width: Int) -> [StyledLine] {
        guard let budget else { return [] }
        let rest = Int128(budget.dong) - approved
        let text =
            rest < 0
            ? words(.budgetOver, budget.fullText, dongText(-rest)) : words(.budgetRest, budget.fullText, dongText(rest))
        return wrapped("  " + text, width, rest < 0 ? .overdue : .dim)
    }

    private func heading(_ title: Text, _ count: Int? = nil) -> [StyledLine] {
        let name = Span(words[title], .header)
        return [StyledLine(""), count.map { StyledLine(name, Span(" (\($0))", .dim)) } ?? StyledLine(name)]
    }

    private func more(_ count: Int) -> [StyledLine] {
        count > Self.shown ? [StyledLine(words(.marketMore, String(count - Self.shown)), .dim)] : []
    }

    private func wrapped(_ text: String, _ width: Int, _ role: StyleRole = .normal) -> [StyledLine] {
        wrapLines(text, width).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, role) }
    }
}
