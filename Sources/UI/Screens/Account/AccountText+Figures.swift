// The rows of an account that compare: programmes with their bars, targets, units then and now, years and cohorts.
import Domain
import Screen
import Vietnamese
import Words

extension AccountText {
    // Programmes.

    var programmes: [AccountRow] {
        let figures = account.figures
        let shown = account.programmes
        guard !shown.isEmpty else { return [note(words[.supportNothing])] }
        var rows = [
            note(
                words(
                    .supportCounts, grouped(Int64(figures.cases)), grouped(Int64(figures.approved)),
                    grouped(Int64(figures.refused)), grouped(Int64(figures.open))), .normal, indent: ""),
            note(
                sumsText(figures), .normal,
                indent: ""),
        ]
        if figures.unpriced > 0 {
            rows.append(note(words(.supportUnpriced, grouped(Int64(figures.unpriced))), .warning, indent: ""))
        }
        rows += [space, heading(words[.supportByProgramme])]
        let largest =
            shown.flatMap { programme in
                [programme.line.now.promised, programme.line.now.paid, programme.line.before.promised]
                    + (programme.budget.map { [Int128($0.dong)] } ?? [])
            }.max() ?? 0
        for programme in shown { rows.append(self.programme(programme, largest)) }
        rows.append(total())
        let purposes = account.purposes.filter { !$0.line.now.isEmpty || !$0.line.before.isEmpty }
        rows += [space, heading(words[.supportByPurpose])]
        for purpose in purposes {
            let title = words.choice(RecordKind.support, "purpose", purpose.purpose.rawValue)
            rows.append(row(title, purpose.line.now, purpose.line.before, list(purpose.line, title)))
        }
        return rows
    }

    /// The sums in whole đồng; what was asked for only where somebody wrote it down.
    private func sumsText(_ figures: SupportFigures) -> String {
        figures.requested == 0
            ? words(.supportSumsOnly, full(figures.promised), full(figures.paid))
            : words(.supportSums, full(figures.requested), full(figures.promised), full(figures.paid))
    }

    private func programme(_ programme: ProgrammeLine, _ largest: Int128) -> AccountRow {
        let (now, before) = (programme.line.now, programme.line.before)
        let title = named(programme.line.title)
        var row = row(title, now, before, list(programme.line, title), isWhole: true)
        row.lines.append(bar(String(account.year), now.promised, paid: now.paid, of: largest))
        row.lines.append(bar(String(account.year - 1), before.promised, paid: before.paid, of: largest))
        if let budget = programme.budget, let left = programme.left {
            let label = words[programme.programme?.isBudgetYearly == true ? .supportBudgetYear : .supportBudget]
            row.lines.append(bar(label, Int128(budget.dong), paid: 0, of: largest))
            row.lines +=
                note(
                    left < 0 ? words(.supportOverBudget, full(-left)) : words(.supportLeft, full(left)),
                    left < 0 ? .warning : .dim
                ).lines
        }
        let documents = programme.programme?.documents ?? []
        let rests = documents.isEmpty ? "" : words(.supportRestsOn, documents.joined(separator: "; "))
        if programme.programme == nil {
            row.lines += note(words[.supportNotInRegister], .warning).lines
        } else if !rests.isEmpty {
            row.lines += note(rests).lines
        }
        if let ceiling = programme.programme?.caseCeiling {
            row.lines += note(words(.supportCeiling, ceiling.fullText)).lines
        }
        return row
    }

    /// A bar: what was paid full, what was promised besides as its rest.
    func bar(_ label: String, _ promised: Int128, paid: Int128, of largest: Int128) -> StyledLine {
        let labelWidth = width < 56 ? 8 : 12
        let room = max(4, min(60, width - labelWidth - 16))
        func columns(_ sum: Int128) -> Int {
            guard sum > 0, largest > 0 else { return 0 }
            return min(room, max(1, Int((Double(sum) / Double(largest) * Double(room)).rounded())))
        }
        let full = columns(paid)
        let rest = max(0, columns(promised) - full)
        return StyledLine("  " + clip(label, labelWidth - 3), .dim).padded(to: labelWidth)
            + StyledLine(
                Span(String(repeating: "█", count: full), .bar), Span(String(repeating: "░", count: rest), .barRest),
                Span(" " + millions(promised)))
    }

    // Targets.

    var targets: [AccountRow] {
        guard !account.targets.isEmpty else { return [note(words(.supportNoTargets, String(account.year)))] }
        let open = account.targets.count { !$0.isReached && $0.result != .notApplicable }
        var rows = [
            note(
                words(.supportTargetsOpen, String(account.targets.count), String(open)), open > 0 ? .warning : .success,
                indent: ""), space,
        ]
        for target in account.targets { rows.append(row(target)) }
        return rows
    }

    private func row(_ line: TargetLine) -> AccountRow {
        let indicator = line.indicator
        let goal = line.target.vietnameseText + " " + indicator.measure
        var lines = wrapLines(indicator.name + " (" + indicator.period + ")", width).map { StyledLine($0) }
        let (text, role) = result(line)
        let figures = words(.supportTarget, goal) + " · " + text
        lines += wrapLines(figures, max(8, width - 2)).map { StyledLine("  " + $0, role) }
        if let figure = line.reached {
            let (reached, wanted) = (figure.approximation, line.target.approximation)
            let room = max(4, min(40, width - 4))
            let share = wanted > 0 ? min(1, max(0, reached / wanted)) : 1
            let full = Int((share * Double(room)).rounded())
            lines.append(
                StyledLine(
                    Span("  "), Span(String(repeating: "█", count: full), .bar),
                    Span(String(repeating: "░", count: room - full), .barRest)))
        }
        if !indicator.source.isEmpty {
            lines += wrapLines(indicator.source, max(8, width - 2)).map { StyledLine("  " + $0, .dim) }
        }
        let conditions: [ListCondition] = [
            .equals(field: "name", .text(indicator.name)), .equals(field: "period", FieldValue(text: indicator.period)),
        ]
        return AccountRow(
            lines: lines, target: list(conditions, indicator.name, kind: .indicator))
    }

    /// What was reached and what is missing; not reported, zero and not applicable are three things.
    func result(_ line: TargetLine) -> (text: String, role: StyleRole) {
        let measure = " " + line.indicator.measure
        switch line.result {
        case .notApplicable: return (words[.supportNotApplicable], .dim)
        case .notReported: return (words[.supportNotReported], .warning)
        case .zero:
            guard let missing = line.missing else { return (words[.supportZero], .success) }
            return (
                words[.supportZero] + " · " + words(.supportMissing, missing.vietnameseText + measure), .warning
            )
        case .reached(let figure), .counted(let figure):
            var reached = words(.supportReached, figure.vietnameseText + measure)
            if case .counted = line.result { reached = words(.supportCounted, figure.vietnameseText + measure) }
            let note = CountedText(words: words, checked: line.check).note
            if !note.isEmpty { reached += " (" + note + ")" }
            guard let missing = line.missing else { return (reached + " · " + words[.supportDone], .success) }
            return (reached + " · " + words(.supportMissing, missing.vietnameseText + measure), .warning)
        }
    }

    // Units.

    var units: [AccountRow] {
        let (then, today) = (
            account.units.filter { !$0.line.now.isEmpty }, account.unitsToday.filter { !$0.line.now.isEmpty }
        )
        guard !then.isEmpty else { return [note(words[.supportNothing])] }
        var rows = [heading(words[.supportUnitsThen])]
        for unit in then {
            let title = named(unit.line.title) + current(unit)
            rows.append(
                row(title, unit.line.now, unit.line.before, list(unit.line, named(unit.line.title)), isWhole: true))
        }
        rows += [total(), space, heading(words[.supportUnitsToday])]
        for unit in today {
            let sign = unit.isUnclear ? words[.supportUnclear] : ""
            let title = named(unit.line.title)
            rows.append(
                row(
                    sign.isEmpty ? title : title + " " + sign, unit.line.now, unit.line.before, list(unit.line, title),
                    isWhole: true))
        }
        return rows + [total()]
    }

    /// What a unit is called today, in brackets; empty when it still goes by its name.
    private func current(_ unit: UnitLine) -> String {
        switch unit.standing {
        case .one(let name, _):
            let (written, today) = (matchKey(unit.line.title), matchKey(name))
            return written == today || today.hasSuffix(" " + written) ? "" : " " + words(.nowCalled, name)
        case .unclear(let names):
            return " "
                + (names.isEmpty ? words[.supportUnclear] : words(.nowCalled, names.joined(separator: words[.or])))
        case .unregistered: return ""
        }
    }

    // Years and cohorts.

    var years: [AccountRow] {
        let history = account.history
        let largest = history.flatMap { [$0.figures.promised, $0.figures.paid] }.max() ?? 0
        var rows = [
            heading(words(.supportYearsTitle, String(history.first?.year ?? account.year), String(account.year)))
        ]
        let line = Sparkline(sums: history.map(\.figures.promised), isFine: hasFineBlocks).text
        rows.append(AccountRow(lines: [StyledLine(Span("  " + line, .bar), Span("  " + change, .dim))]))
        for year in history.reversed() {
            let target =
                year.figures.isEmpty
                ? nil : list([.ofAccount(year: year.year)], words(.supportOfYear, String(year.year)))
            var row = AccountRow(
                lines: [bar(String(year.year), year.figures.promised, paid: year.figures.paid, of: largest)],
                target: target)
            row.lines[0] =
                row.lines[0]
                + StyledLine(
                    " · " + words(.supportPaidSum, millions(year.figures.paid)) + " · "
                        + words.counted(RecordKind.support, year.figures.cases), .dim)
            rows.append(row)
        }
        rows += [space] + comparison + [space]
        rows.append(AccountRow(lines: [StyledLine(clip(words[.supportCohorts], width), .header, bold: true)]))
        if account.cohorts.isEmpty { rows.append(note(words[.supportNoCohorts])) }
        return rows + account.cohorts.map(row)
    }

    /// The year beside the one before it, figure by figure.
    private var comparison: [AccountRow] {
        let (now, before) = (account.figures, account.before)
        let column = width < 56 ? 10 : 14
        let room = max(8, width - 3 * column)
        func line(_ title: String, _ texts: [String], _ role: StyleRole = .normal) -> AccountRow {
            AccountRow(lines: [
                StyledLine(clip(title, room - 1), role).padded(to: room)
                    + StyledLine(texts.map { Self.aligned($0, column) }.joined(), role)
            ])
        }
        func counts(_ title: Text, _ now: Int, _ before: Int) -> AccountRow {
            line(
                words[title], [grouped(Int64(now)), grouped(Int64(before)), signed(Int128(now - before), String.init)])
        }
        func sums(_ title: Text, _ now: Int128, _ before: Int128) -> AccountRow {
            line(words[title], [millions(now), millions(before), signed(now - before) { millions($0) }])
        }
        // No sum asked for is one that nobody wrote down, not one of nothing.
        let asked = [now.requested, before.requested].map { $0 == 0 ? "–" : millions($0) }
        let isKnown = now.requested > 0 && before.requested > 0
        let change = isKnown ? signed(now.requested - before.requested) { millions($0) } : "–"
        let requested = line(words[.supportRequestedSum], asked + [change])
        return [
            line(
                words[.supportCompared], [String(account.year), String(account.year - 1), words[.supportDifference]],
                .header),
            counts(.supportCaseCount, now.cases, before.cases),
            counts(.supportApprovedCount, now.approved, before.approved),
            counts(.supportRefusedCount, now.refused, before.refused),
            requested,
            sums(.supportPromisedSum, now.promised, before.promised), sums(.supportPaid, now.paid, before.paid),
        ]
    }

    private func signed(_ difference: Int128, _ text: (Int128) -> String) -> String {
        difference > 0 ? "+" + text(difference) : difference < 0 ? "−" + text(-difference) : "0"
    }

    private func row(_ cohort: SupportCohort) -> AccountRow {
        let now = cohort.today
        let first = words(
            .supportCohort, String(cohort.year), String(cohort.count), String(now.running), String(now.stopped),
            String(now.unknown))
        var lines = wrapLines(first, width).map { StyledLine($0) }
        // The year itself tells little; what counts is who ran at the end of those after it.
        let later = cohort.later.enumerated().dropFirst().map { years, standing in
            words(.supportCohortAfter, String(years), String(standing.running), String(cohort.count))
                + (standing.unknown > 0 ? " " + words(.supportCohortUnknown, String(standing.unknown)) : "")
        }
        if !later.isEmpty {
            lines += wrapLines(later.joined(separator: " · "), max(8, width - 2)).map { StyledLine("  " + $0, .dim) }
        }
        let names = [ListCondition.oneOf(field: "name", cohort.names)]
        let title = words(.supportCohortTitle, String(cohort.year))
        return AccountRow(lines: lines, target: list(names, title, kind: .project))
    }
}
