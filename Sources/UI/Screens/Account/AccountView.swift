// The account of a year over the panes: its sums, its parts, and the rows of the part shown.
import Domain
import Screen
import Words

/// Where the parts of an account stand, and what they say.
struct AccountView {
    let context: ScreenContext
    let account: AccountState

    /// The whole window between title and message.
    private var area: Rect {
        let frame = context.frame
        return Rect(
            top: frame.tabs.top, left: 0, rows: frame.tabs.rows + frame.body.rows, columns: frame.body.columns)
    }

    private var text: AccountText? {
        account.account.map {
            AccountText(
                words: context.words, account: $0, width: area.columns - 3, hasFineBlocks: context.records.hasFineBlocks
            )
        }
    }

    /// The rows of the part shown.
    var rows: [AccountRow] { text?.rows(account.section) ?? [] }

    /// The lines above the rows: a low window has one for the sums, others as many as they need.
    private var header: [String] {
        guard let text else { return [context.words[.supportLoading]] }
        let lines = wrapLines(text.header, max(8, area.columns - 2))
        return area.rows >= 12 ? Array(lines.prefix(3)) : [clip(text.header, area.columns - 2)]
    }

    /// Where the rows are drawn.
    var body: Rect { area.splitTop(header.count + 1).rest }

    /// The names of the parts; where they do not fit only the one shown is written out.
    private var tabs: [(section: AccountState.Section, text: String)] {
        let full = AccountState.Section.allCases.map { ($0, "\($0.rawValue) " + context.words[$0.title]) }
        guard full.reduce(1, { $0 + columnWidth($1.1) + 2 }) > area.columns else { return full }
        return full.map { $0.0 == account.section ? $0 : ($0.0, String($0.0.rawValue)) }
    }

    /// The lines of all rows, each with the number of its row among those that lead to a list.
    private var lines: [(line: StyledLine, choice: Int?, isFirst: Bool)] {
        var lines: [(line: StyledLine, choice: Int?, isFirst: Bool)] = []
        var choice = 0
        for row in rows {
            for (index, line) in row.lines.enumerated() {
                lines.append((line, row.target == nil ? nil : choice, index == 0))
            }
            if row.target != nil { choice += 1 }
        }
        return lines
    }

    /// The first line shown: what stands before the first choice and behind the last one can be seen as well.
    private func top(_ lines: [(line: StyledLine, choice: Int?, isFirst: Bool)], cursor: Int, count: Int) -> Int {
        let height = body.rows
        let last = max(0, lines.count - height)
        guard count > 0 else { return account.scroll.first(height: height, count: lines.count) }
        let first = lines.firstIndex { $0.choice == cursor } ?? 0
        let end = lines.lastIndex { $0.choice == cursor } ?? first
        if cursor == 0, end < height { return 0 }
        if cursor == count - 1, first >= last { return last }
        return min(last, max(0, min(first, (first + end - height) / 2 + 1)))
    }

    func draw(into surface: inout Surface, hasKeyboard: Bool) {
        surface.fill(area)
        for (row, line) in header.enumerated() {
            surface.write(
                line, row: area.top + row, column: 1, role: row == 0 ? .title : .normal, bold: row == 0,
                limit: area.columns - 2)
        }
        var at = 1
        for (section, text) in tabs {
            let isShown = section == account.section
            at +=
                2
                + surface.write(
                    text, row: area.top + header.count, column: at, role: isShown ? .accent : .dim, bold: isShown,
                    limit: max(0, area.columns - at))
        }
        let (lines, body) = (lines, body)
        let count = rows.count { $0.target != nil }
        let cursor = min(account.cursor, max(0, count - 1))
        let top = top(lines, cursor: cursor, count: count)
        var place = Point(row: body.top, column: 0)
        for row in 0..<body.rows where lines.indices.contains(top + row) {
            let line = lines[top + row]
            surface.draw(line.line, row: body.top + row, column: 1, limit: area.columns - 3)
            guard count > 0, line.choice == cursor else { continue }
            surface.write("▌", row: body.top + row, column: 0, role: .accent)
            guard line.isFirst else { continue }
            place = Point(row: body.top + row, column: 0)
            surface.restyle(
                Rect(top: body.top + row, left: 1, rows: 1, columns: max(0, area.columns - 3)), .selected)
        }
        surface.scrollBar(body, top: top, count: lines.count)
        if hasKeyboard { surface.cursor = place }
    }
}

extension AccountState.Section {
    /// What the part is called.
    var title: Text {
        switch self {
        case .programmes: .supportByProgramme
        case .beneficiaries: .supportToWhom
        case .bases: .supportBases
        case .targets: .supportTargets
        case .units: .supportUnits
        case .years: .supportYears
        }
    }
}
