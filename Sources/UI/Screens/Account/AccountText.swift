// The rows of the account of a year: what was promised and paid, to whom, on which basis.
import Domain
import Screen
import Vietnamese
import Words

/// Words, sums and bars that all parts of an account use.
package struct AccountText {
    let words: Words
    let account: SupportAccount
    /// The columns of the rows.
    let width: Int
    /// Whether the terminal shows blocks of eight heights; a bare console has four shades at most.
    let hasFineBlocks: Bool

    /// The text of an account in a width.
    package init(words: Words, account: SupportAccount, width: Int, hasFineBlocks: Bool = true) {
        self.words = words
        self.account = account
        self.width = max(16, width)
        self.hasFineBlocks = hasFineBlocks
    }

    /// The rows of a part.
    package func rows(_ section: AccountState.Section) -> [AccountRow] {
        switch section {
        case .programmes: programmes
        case .beneficiaries: beneficiaries
        case .bases: bases
        case .targets: targets
        case .units: units
        case .years: years
        }
    }

    /// The year, its sums, and what they are to those of the year before.
    package var header: String {
        let figures = account.figures
        guard !figures.isEmpty else { return words(.supportHeaderNone, String(account.year)) }
        return words(.supportHeader, String(account.year), millions(figures.promised), millions(figures.paid))
            + " · " + change
    }

    /// What was promised beside the year before, in words.
    var change: String {
        let (now, before, last) = (account.figures.promised, account.before.promised, String(account.year - 1))
        if account.before.isEmpty { return words(.supportNoneBefore, last) }
        if now == before { return words(.supportEqual, last) }
        return now > before
            ? words(.supportMore, millions(now - before), last) : words(.supportLess, millions(before - now), last)
    }

    // Sums.

    /// A sum in millions of đồng.
    func millions(_ sum: Int128) -> String { Money(sum: sum)?.millionsText ?? words[.marketTooLarge] }

    /// A sum in whole đồng.
    func full(_ sum: Int128) -> String { Money(sum: sum)?.fullText ?? words[.marketTooLarge] }

    /// How many columns the sums of a row take: promised and paid, and last year's where there is room.
    private var sumColumns: Int { width >= 90 ? 3 : width >= 56 ? 2 : 1 }
    private var sumWidth: Int { width < 56 ? 11 : 13 }

    private func sums(_ texts: [String]) -> String {
        texts.map { Self.aligned($0, sumWidth) }.joined()
    }

    /// The sums that there is room for; those of the year before only where it was put together in the same way.
    private func shown(_ texts: [String], _ hasBefore: Bool) -> [String] {
        Array(texts.prefix(min(sumColumns, hasBefore ? 3 : 2)))
    }

    /// A row of a table: what it is about, and its sums; words too long for their column are cut, or go on below.
    func row(
        _ title: String, _ now: SupportFigures, _ before: SupportFigures, _ target: AccountTarget? = nil,
        isWhole: Bool = false, bold: Bool = false, hasBefore: Bool = true
    ) -> AccountRow {
        let texts = shown([millions(now.promised), millions(now.paid), millions(before.promised)], hasBefore)
        let room = max(8, width - texts.count * sumWidth)
        let pieces = isWhole ? wrapLines(title, room - 1) : [clip(title, room - 1)]
        let first = StyledLine(pieces.first ?? "", bold ? .accent : .normal, bold: bold).padded(to: room)
        let lines = [first + StyledLine(Span(sums(texts), bold ? .accent : .normal, bold: bold))]
        return AccountRow(lines: lines + pieces.dropFirst().map { StyledLine("  " + $0) }, target: target)
    }

    /// The heading of a table with its columns.
    func heading(_ title: String, hasBefore: Bool = true) -> AccountRow {
        let texts = shown(
            [words[.supportPromised], words[.supportPaid], words(.supportPromisedYear, String(account.year - 1))],
            hasBefore)
        let room = max(8, width - texts.count * sumWidth)
        let first = StyledLine(clip(title, room - 1), .header, bold: true).padded(to: room)
        return AccountRow(lines: [first + StyledLine(sums(texts), .dim)])
    }

    func note(_ text: String, _ role: StyleRole = .dim, indent: String = "  ") -> AccountRow {
        AccountRow(lines: wrapLines(text, max(8, width - indent.count)).map { StyledLine(indent + $0, role) })
    }

    var space: AccountRow { AccountRow(lines: [StyledLine("")]) }

    /// The last row of a table.
    func total(hasBefore: Bool = true) -> AccountRow {
        row(words[.supportTotal], account.figures, account.before, cases, bold: true, hasBefore: hasBefore)
    }

    /// All cases of the year.
    private var cases: AccountTarget? {
        account.figures.isEmpty
            ? nil : list([.ofAccount(year: account.year)], words(.supportOfYear, String(account.year)))
    }

    /// The cases behind a line; nil when there are none.
    func list(_ line: SupportLine, _ title: String) -> AccountTarget? {
        line.now.isEmpty ? nil : list(line.conditions, String(account.year) + " · " + title)
    }

    /// The cases that meet conditions.
    func list(_ conditions: [ListCondition], _ title: String, kind: RecordKind = RecordKind.support)
        -> AccountTarget
    {
        AccountTarget(
            kind: kind, group: ListGroup(field: "", title: clip(title, 40), values: [], ofAccount: conditions))
    }

    func named(_ text: String, orElse other: Text = .unknown) -> String { text.isEmpty ? words[other] : text }

    static func aligned(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - columnWidth(text))) + text
    }

    // To whom, and on which basis.

    private var beneficiaries: [AccountRow] {
        guard !account.figures.isEmpty else { return [note(words[.supportNothing])] }
        var rows = [heading(words[.supportToWhom], hasBefore: false)]
        for who in account.beneficiaries where !who.line.now.isEmpty {
            guard who.isShared, who.names.count > 1 else {
                let title = who.isShared ? who.line.title + " " + words[.supportSharedMark] : named(who.line.title)
                rows.append(
                    row(
                        title, who.line.now, who.line.before, list(who.line, named(who.line.title)), isWhole: true,
                        hasBefore: false))
                continue
            }
            // The names stand below the sum, so that it is nobody's.
            let title = words(.supportShared, String(who.names.count))
            var shared = row(
                title, who.line.now, who.line.before, list(who.line, title), isWhole: true, hasBefore: false)
            for name in who.names {
                shared.lines += wrapLines("– " + name, max(8, width - 4)).enumerated().map {
                    StyledLine(($0 == 0 ? "  " : "    ") + $1, .dim)
                }
            }
            rows.append(shared)
        }
        if !account.otherBeneficiaries.isEmpty {
            let title = words(.supportOthers, grouped(Int64(account.otherBeneficiaries.cases)))
            rows.append(row(title, account.otherBeneficiaries, SupportFigures(), hasBefore: false))
        }
        return rows + [total(hasBefore: false)]
    }

    private var bases: [AccountRow] {
        let lines = account.bases.filter { !$0.line.now.isEmpty }
        guard !lines.isEmpty else { return [note(words[.supportNothing])] }
        var rows = [heading(words[.supportBases], hasBefore: false)]
        for basis in lines {
            let title = named(basis.line.title, orElse: .supportNoBasis)
            var row = row(
                title, basis.line.now, basis.line.before, list(basis.line, title), isWhole: true, hasBefore: false)
            if basis.isOfProgramme { row.lines += note(words[.supportBasisOfProgramme], .warning).lines }
            for document in basis.documents {
                let (text, role) = force(document.force)
                let parts = [document.name, document.document?.issuer ?? "", text].filter { !$0.isEmpty }
                row.lines += wrapLines(parts.joined(separator: " · "), max(8, width - 4)).map {
                    StyledLine("    " + $0, role)
                }
            }
            if basis.documents.isEmpty, !basis.line.title.isEmpty {
                row.lines += note(words[.supportNoDocument], .warning).lines
            }
            rows.append(row)
        }
        return rows + [total(hasBefore: false)]
    }

    /// Whether a document holds, in words.
    func force(_ force: BasisDocument.Force) -> (text: String, role: StyleRole) {
        switch force {
        case .inForce: (words[.supportInForce], .success)
        case .notYet(let day): (words(.supportNotYet, day.officialText), .warning)
        case .over(let day): (words(.supportOver, day.officialText), .warning)
        case .replaced(let other): (words(.supportReplaced, other), .warning)
        case .undated: (words[.supportUndated], .dim)
        case .unregistered: (words[.supportUnregistered], .warning)
        }
    }
}
