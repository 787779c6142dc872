// The account of the support of a year on paper.
import Domain
import Vietnamese
import Words

/// Composes the account of what was promised and paid in a year.
package struct SupportComposer {
    let words: Words
    let printed: @Sendable (String) -> String?

    /// A composer with its words.
    /// - Parameter printed: a beneficiary's name as papers may have it; nil for a person's (law 91/2025/QH15).
    package init(
        words: Words, printed: @escaping @Sendable (String) -> String? = { $0 }
    ) {
        self.words = words
        self.printed = printed
    }

    /// The paper of an account as it was on a day. Sums are in whole đồng; every table adds up to the same total.
    package func document(_ account: SupportAccount, on day: CalendarDate) -> PaperDocument {
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words[.supportHeading])),
            .paragraph(PaperParagraph(.note, words(.supportAsOf, String(account.year), day.officialText))),
            .list(summary(account)),
        ]
        blocks += table(.supportByProgramme, account, account.programmes.map { row($0) })
        blocks += table(
            .supportByPurpose, account,
            account.purposes.map {
                (words.choice(RecordKind.support, "purpose", $0.purpose.rawValue), $0.line.now, $0.line.before)
            })
        blocks += table(.supportToWhom, account, beneficiaries(account), hasBefore: false)
        blocks += table(.supportBases, account, account.bases.map { row($0) }, hasBefore: false)
        blocks += part(.supportTargets, account.targets.map(lines))
        blocks += table(.supportUnitsThen, account, account.units.map { row($0) })
        blocks += table(.supportUnitsToday, account, account.unitsToday.map { row($0) })
        blocks += part(.supportYears, account.history.reversed().filter { !$0.figures.isEmpty }.map(lines))
        blocks += part(.supportCohorts, account.cohorts.map(lines))
        return PaperDocument(title: words[.supportHeading], sections: [PaperSection(blocks: blocks)])
    }

    private func summary(_ account: SupportAccount) -> [PaperParagraph] {
        let figures = account.figures
        let counts = words(
            .supportCounts, count(figures.cases), count(figures.approved), count(figures.refused), count(figures.open))
        let unpriced = figures.unpriced > 0 ? [words(.supportUnpriced, count(figures.unpriced))] : []
        return ([counts, sums(figures)] + unpriced).map { PaperParagraph(.body, $0) }
    }

    // Tables.

    private typealias Row = (title: String, now: SupportFigures, before: SupportFigures)

    /// - Parameter hasBefore: whether the year before was put together in the same way.
    private func table(
        _ heading: Text, _ account: SupportAccount, _ rows: [Row], hasBefore: Bool = true
    ) -> [PaperBlock] {
        let shown = rows.filter { !$0.now.isEmpty || hasBefore && !$0.before.isEmpty }
        guard !shown.isEmpty else { return part(heading, []) }
        let titles =
            [words[heading], words[.supportPromisedFull], words[.supportPaidFull]]
            + (hasBefore ? [words(.supportPromisedYear, String(account.year - 1))] : [])
        let all = shown + [(words[.supportTotal], account.figures, account.before)]
        let table = PaperTable(
            shares: [28, 15, 15] + (hasBefore ? [15] : []), heading: [PaperRow(texts: titles, style: .cellHeading)],
            rows: all.map { row in
                let sums = [row.now.promised, row.now.paid] + (hasBefore ? [row.before.promised] : [])
                return PaperRow([PaperCell(row.title)] + sums.map { PaperCell(plain($0), style: .cellNumber) })
            })
        return [.paragraph(PaperParagraph(.heading, words[heading])), .table(table)]
    }

    private func row(_ programme: ProgrammeLine) -> Row {
        var title = named(programme.line.title)
        if let left = programme.left {
            title += "\n" + (left < 0 ? words(.supportOverBudget, full(-left)) : words(.supportLeft, full(left)))
        }
        return (title, programme.line.now, programme.line.before)
    }

    private func row(_ basis: BasisLine) -> Row {
        var title = basis.line.title.isEmpty ? words[.supportNoBasis] : basis.line.title
        if basis.isOfProgramme { title += "\n" + words[.supportBasisOfProgramme] }
        for document in basis.documents { title += "\n- " + document.name + ": " + force(document.force) }
        return (title, basis.line.now, basis.line.before)
    }

    private func row(_ unit: UnitLine) -> Row {
        var title = named(unit.line.title)
        switch unit.standing {
        case .one(let name, _):
            let (written, today) = (matchKey(unit.line.title), matchKey(name))
            if written != today, !today.hasSuffix(" " + written) { title += " " + words(.nowCalled, name) }
        case .unclear(let names):
            title +=
                " "
                + (names.isEmpty
                    ? words[.supportUnclear] : words(.nowCalled, names.joined(separator: words[.or])))
        case .unregistered: break
        }
        return (title, unit.line.now, unit.line.before)
    }

    private func row(_ unit: UnitTodayLine) -> Row {
        let title = named(unit.line.title) + (unit.isUnclear ? " " + words[.supportUnclear] : "")
        return (title, unit.line.now, unit.line.before)
    }

    /// Everybody with a sum of their own, what several share whole, and the others together.
    private func beneficiaries(_ account: SupportAccount) -> [Row] {
        var rows: [Row] = account.beneficiaries.map { who in
            let title: String
            if who.isShared, who.names.count > 1 {
                title =
                    words(.supportShared, officeCount(who.names.count))
                    + who.names.map { "\n- " + (printed($0) ?? words[.supportUnnamed]) }.joined()
            } else {
                title =
                    named(printed(who.line.title) ?? words[.supportUnnamed])
                    + (who.isShared ? " " + words[.supportSharedMark] : "")
            }
            return (title, who.line.now, who.line.before)
        }
        if !account.otherBeneficiaries.isEmpty {
            let others = account.otherBeneficiaries
            rows.append((words(.supportOthers, count(others.cases)), others, SupportFigures()))
        }
        return rows
    }

    // Lists.

    private func part(_ heading: Text, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        let lists = lists.isEmpty ? [[PaperParagraph(.body, words[.marketNothing])]] : lists
        return [.paragraph(PaperParagraph(.heading, words[heading]))] + lists.map(PaperBlock.list)
    }

    private func lines(_ line: TargetLine) -> [PaperParagraph] {
        let measure = " " + line.indicator.measure
        var parts = [words(.supportTarget, line.target.vietnameseText + measure)]
        switch line.result {
        case .notApplicable: parts.append(words[.supportNotApplicable])
        case .notReported: parts.append(words[.supportNotReported])
        case .zero: parts.append(words[.supportZero])
        case .reached(let figure): parts.append(words(.supportReached, figure.vietnameseText + measure))
        case .counted(let figure): parts.append(words(.supportCounted, figure.vietnameseText + measure))
        }
        if line.isReached { parts.append(words[.supportDone]) }
        if let missing = line.missing { parts.append(words(.supportMissing, missing.vietnameseText + measure)) }
        let name = line.indicator.name + " (" + line.indicator.period + ")"
        return [
            PaperParagraph(.item, name, mark: "-"),
            PaperParagraph(.item, parts.joined(separator: "; "), mark: "+", level: 1),
        ]
    }

    private func lines(_ year: YearLine) -> [PaperParagraph] {
        [PaperParagraph(.item, String(year.year) + ": " + sums(year.figures), mark: "-")]
    }

    private func lines(_ cohort: SupportCohort) -> [PaperParagraph] {
        let now = cohort.today
        let first = words(
            .supportCohort, String(cohort.year), count(cohort.count), count(now.running), count(now.stopped),
            count(now.unknown))
        let later = cohort.later.enumerated().dropFirst().map { years, standing in
            words(.supportCohortAfter, String(years), count(standing.running), count(cohort.count))
                + (standing.unknown > 0 ? " " + words(.supportCohortUnknown, count(standing.unknown)) : "")
        }
        let below = later.isEmpty ? [] : [PaperParagraph(.item, later.joined(separator: "; "), mark: "+", level: 1)]
        return [PaperParagraph(.item, first, mark: "-")] + below
    }

    private func force(_ force: BasisDocument.Force) -> String {
        switch force {
        case .inForce: words[.supportInForce]
        case .notYet(let day): words(.supportNotYet, day.officialText)
        case .over(let day): words(.supportOver, day.officialText)
        case .replaced(let other): words(.supportReplaced, other)
        case .undated: words[.supportUndated]
        case .unregistered: words[.supportUnregistered]
        }
    }

    private func sums(_ figures: SupportFigures) -> String {
        figures.requested == 0
            ? words(.supportSumsOnly, full(figures.promised), full(figures.paid))
            : words(.supportSums, full(figures.requested), full(figures.promised), full(figures.paid))
    }

    private func named(_ title: String) -> String { title.isEmpty ? words[.unknown] : title }
    private func count(_ number: Int) -> String { officeCount(number) }
    private func full(_ sum: Int128) -> String { Money(sum: sum)?.fullText ?? words[.marketTooLarge] }
    private func plain(_ sum: Int128) -> String { Int64(exactly: sum).map { grouped($0) } ?? words[.marketTooLarge] }
}
