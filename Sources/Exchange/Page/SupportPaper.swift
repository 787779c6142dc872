// The account of the support of a year on paper.
import Domain
import Vietnamese

/// A piece of the wording of the account; `%1` and so on in it are places for what the records say.
package enum SupportWord: Sendable, Hashable {
    /// The heading above all; the year and the day of the account.
    case heading, asOf
    /// How many cases; their sums in full; how many name none.
    case counts, sums, sumsOnly, unpriced
    /// The headings of the tables, and of their columns.
    case byProgramme, byPurpose, toWhom, bases, targets, unitsThen, unitsToday, years, cohorts
    case promised, paid
    /// The last row of a table; what stands for a part without records; for words that nobody wrote.
    case total, nothing, unknown, noBasis
    /// What several share; that it is not split; the beneficiaries that are not named.
    case shared, sharedMark, others
    /// What stands for a person's name.
    case unnamed
    /// That a unit of today is not known; a name of today in brackets; between several names.
    case unclear, nowCalled, or
    /// What is left of a budget; how much was promised too much; where the documents are from.
    case left, overBudget, ofProgramme
    /// Whether a document holds.
    case inForce, notYet, over, replaced, undated, unregistered
    /// What was promised in a year.
    case promisedYear
    /// A target and what became of it.
    case target, notApplicable, notReported, zero, reached, counted, missing, done
    /// A cohort, and how many of it ran later.
    case cohort, cohortAfter, cohortUnknown
    /// A purpose in words.
    case purpose(Support.Purpose)
    /// What stands for a sum that is too large.
    case tooLarge
}

/// Composes the account of what was promised and paid in a year.
package struct SupportPaper {
    let words: @Sendable (SupportWord) -> String
    let printed: @Sendable (String) -> String?

    /// A composer with its words.
    /// - Parameter printed: a beneficiary's name as papers may have it; nil for a person's (law 91/2025/QH15).
    package init(
        words: @escaping @Sendable (SupportWord) -> String,
        printed: @escaping @Sendable (String) -> String? = { $0 }
    ) {
        self.words = words
        self.printed = printed
    }

    /// The pages of text of an account as it was on a day.
    package func pages(_ account: SupportAccount, on day: CalendarDate) -> [[String]] {
        TextPages.write(document(account, on: day))
    }

    /// The paper of an account as it was on a day. Sums are in whole đồng; every table adds up to the same total.
    package func document(_ account: SupportAccount, on day: CalendarDate) -> PaperDocument {
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))),
            .paragraph(PaperParagraph(.note, filled(words(.asOf), String(account.year), day.officialText))),
            .list(summary(account)),
        ]
        blocks += table(.byProgramme, account, account.programmes.map { row($0) })
        blocks += table(
            .byPurpose, account, account.purposes.map { (words(.purpose($0.purpose)), $0.line.now, $0.line.before) })
        blocks += table(.toWhom, account, beneficiaries(account), hasBefore: false)
        blocks += table(.bases, account, account.bases.map { row($0) }, hasBefore: false)
        blocks += part(.targets, account.targets.map(lines))
        blocks += table(.unitsThen, account, account.units.map { row($0) })
        blocks += table(.unitsToday, account, account.unitsToday.map { row($0) })
        blocks += part(.years, account.history.reversed().filter { !$0.figures.isEmpty }.map(lines))
        blocks += part(.cohorts, account.cohorts.map(lines))
        return PaperDocument(title: words(.heading), sections: [PaperSection(blocks: blocks)])
    }

    private func summary(_ account: SupportAccount) -> [PaperParagraph] {
        let figures = account.figures
        let counts = filled(
            words(.counts), count(figures.cases), count(figures.approved), count(figures.refused), count(figures.open))
        let unpriced = figures.unpriced > 0 ? [filled(words(.unpriced), count(figures.unpriced))] : []
        return ([counts, sums(figures)] + unpriced).map { PaperParagraph(.body, $0) }
    }

    // Tables.

    private typealias Row = (title: String, now: SupportFigures, before: SupportFigures)

    /// - Parameter hasBefore: whether the year before was put together in the same way.
    private func table(
        _ heading: SupportWord, _ account: SupportAccount, _ rows: [Row], hasBefore: Bool = true
    ) -> [PaperBlock] {
        let shown = rows.filter { !$0.now.isEmpty || hasBefore && !$0.before.isEmpty }
        guard !shown.isEmpty else { return part(heading, []) }
        let titles =
            [words(heading), words(.promised), words(.paid)]
            + (hasBefore ? [filled(words(.promisedYear), String(account.year - 1))] : [])
        let all = shown + [(words(.total), account.figures, account.before)]
        let table = PaperTable(
            shares: [28, 15, 15] + (hasBefore ? [15] : []), heading: [PaperRow(texts: titles, style: .cellHeading)],
            rows: all.map { row in
                let sums = [row.now.promised, row.now.paid] + (hasBefore ? [row.before.promised] : [])
                return PaperRow([PaperCell(row.title)] + sums.map { PaperCell(plain($0), style: .cellNumber) })
            })
        return [.paragraph(PaperParagraph(.heading, words(heading))), .table(table)]
    }

    private func row(_ programme: ProgrammeLine) -> Row {
        var title = named(programme.line.title)
        if let left = programme.left {
            title += "\n" + (left < 0 ? filled(words(.overBudget), full(-left)) : filled(words(.left), full(left)))
        }
        return (title, programme.line.now, programme.line.before)
    }

    private func row(_ basis: BasisLine) -> Row {
        var title = basis.line.title.isEmpty ? words(.noBasis) : basis.line.title
        if basis.isOfProgramme { title += "\n" + words(.ofProgramme) }
        for document in basis.documents { title += "\n- " + document.name + ": " + force(document.force) }
        return (title, basis.line.now, basis.line.before)
    }

    private func row(_ unit: UnitLine) -> Row {
        var title = named(unit.line.title)
        switch unit.standing {
        case .one(let name, _):
            let (written, today) = (matchKey(unit.line.title), matchKey(name))
            if written != today, !today.hasSuffix(" " + written) { title += " " + filled(words(.nowCalled), name) }
        case .unclear(let names):
            title +=
                " "
                + (names.isEmpty
                    ? words(.unclear) : filled(words(.nowCalled), names.joined(separator: words(.or))))
        case .unregistered: break
        }
        return (title, unit.line.now, unit.line.before)
    }

    private func row(_ unit: UnitTodayLine) -> Row {
        let title = named(unit.line.title) + (unit.isUnclear ? " " + words(.unclear) : "")
        return (title, unit.line.now, unit.line.before)
    }

    /// Everybody with a sum of their own, what several share whole, and the others together.
    private func beneficiaries(_ account: SupportAccount) -> [Row] {
        var rows: [Row] = account.beneficiaries.map { who in
            let title: String
            if who.isShared, who.names.count > 1 {
                title =
                    filled(words(.shared), String(who.names.count))
                    + who.names.map { "\n- " + (printed($0) ?? words(.unnamed)) }.joined()
            } else {
                title =
                    named(printed(who.line.title) ?? words(.unnamed)) + (who.isShared ? " " + words(.sharedMark) : "")
            }
            return (title, who.line.now, who.line.before)
        }
        if !account.otherBeneficiaries.isEmpty {
            let others = account.otherBeneficiaries
            rows.append((filled(words(.others), count(others.cases)), others, SupportFigures()))
        }
        return rows
    }

    // Lists.

    private func part(_ heading: SupportWord, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        let lists = lists.isEmpty ? [[PaperParagraph(.body, words(.nothing))]] : lists
        return [.paragraph(PaperParagraph(.heading, words(heading)))] + lists.map(PaperBlock.list)
    }

    private func lines(_ line: TargetLine) -> [PaperParagraph] {
        let measure = " " + line.indicator.measure
        var parts = [filled(words(.target), line.target.vietnameseText + measure)]
        switch line.result {
        case .notApplicable: parts.append(words(.notApplicable))
        case .notReported: parts.append(words(.notReported))
        case .zero: parts.append(words(.zero))
        case .reached(let figure): parts.append(filled(words(.reached), figure.vietnameseText + measure))
        case .counted(let figure): parts.append(filled(words(.counted), figure.vietnameseText + measure))
        }
        if line.isReached { parts.append(words(.done)) }
        if let missing = line.missing { parts.append(filled(words(.missing), missing.vietnameseText + measure)) }
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
        let first = filled(
            words(.cohort), String(cohort.year), count(cohort.count), count(now.running), count(now.stopped),
            count(now.unknown))
        let later = cohort.later.enumerated().dropFirst().map { years, standing in
            filled(words(.cohortAfter), String(years), count(standing.running), count(cohort.count))
                + (standing.unknown > 0 ? " " + filled(words(.cohortUnknown), count(standing.unknown)) : "")
        }
        let below = later.isEmpty ? [] : [PaperParagraph(.item, later.joined(separator: "; "), mark: "+", level: 1)]
        return [PaperParagraph(.item, first, mark: "-")] + below
    }

    private func force(_ force: BasisDocument.Force) -> String {
        switch force {
        case .inForce: words(.inForce)
        case .notYet(let day): filled(words(.notYet), day.officialText)
        case .over(let day): filled(words(.over), day.officialText)
        case .replaced(let other): filled(words(.replaced), other)
        case .undated: words(.undated)
        case .unregistered: words(.unregistered)
        }
    }

    private func sums(_ figures: SupportFigures) -> String {
        figures.requested == 0
            ? filled(words(.sumsOnly), full(figures.promised), full(figures.paid))
            : filled(words(.sums), full(figures.requested), full(figures.promised), full(figures.paid))
    }

    private func named(_ title: String) -> String { title.isEmpty ? words(.unknown) : title }
    private func count(_ number: Int) -> String { grouped(Int64(number)) }
    private func full(_ sum: Int128) -> String { Money(sum: sum)?.fullText ?? words(.tooLarge) }
    private func plain(_ sum: Int128) -> String { Int64(exactly: sum).map { grouped($0) } ?? words(.tooLarge) }
}
