// Score sheets side by side: those of the same product, under the old and the new rules, and those of similar products.
import Domain
import Office
import Screen
import Words

/// Draws the table over a score sheet.
struct ScoreTable {
    let words: Words
    let size: Size
    let score: ScoreState

    private var columnWide: Int { size.columns < 60 ? 11 : 14 }
    private var area: Rect {
        let parts = ScoreParts(size: size)
        return parts.area.splitTop(parts.head.rows).rest
    }
    /// The rows of the table that are shown below its heading.
    private var height: Int { max(1, area.rows - 1) }

    /// The table scrolled no further than its end.
    func settled(_ table: ScoreTableState) -> ScoreTableState {
        var table = table
        table.scroll.settle(height: height, count: lines.count)
        table.across.settle(height: shownColumns, count: columns.count)
        return table
    }

    /// A column of a comparison: who, and the points of a range of criteria.
    private struct Column {
        let title: String
        let points: (CriteriaOutline.Entry) -> String
        let total: String
        let stars: String
    }

    private var sheet: ScoreSheet? { score.entry.record() }

    /// This sheet and the others by the same set, then the average of the members.
    private var columns: [Column] {
        guard let sheet else { return [] }
        let own = ScoredSheet(sheet: sheet, scoring: score.scoring)
        let others = score.others.filter { $0.criteria == sheet.criteria }
        let summary = ScoreSummary(sheets: others, sets: [score.set]).current
        var columns = ([own] + (summary?.sheets ?? [])).enumerated().map { index, scored in
            column(scored, title: index == 0 ? words[.scoreThis] : nil)
        }
        let members = ([own] + (summary?.sheets ?? [])).filter { $0.sheet.role == .member }.map(\.scoring)
        if let average = CouncilAverage(members) {
            columns.append(
                Column(
                    title: words(.scoreAverageShort, String(average.count)),
                    points: { entry in
                        if let index = entry.criterion { return average.criteria[index].text }
                        guard entry.depth == 0 else { return "" }
                        let part = score.outline.entries.filter { $0.depth == 0 }.firstIndex(of: entry)
                        return part.map { average.parts[$0].text } ?? ""
                    }, total: average.total.text, stars: stars(average.stars)))
        }
        return columns
    }

    private func column(_ scored: ScoredSheet, title: String?) -> Column {
        let role = words.choice(score.base.kind, "role", scored.sheet.role.rawValue)
        let name = scored.sheet.scorer.isEmpty ? role : scored.sheet.scorer
        return Column(
            title: title ?? name,
            points: { entry in
                if let index = entry.criterion { return scored.scoring.given[index]?.text ?? "–" }
                return scored.scoring.sum(entry.criteria).text
            }, total: scored.scoring.total.text + (scored.scoring.isComplete ? "" : " …"),
            stars: scored.scoring.isComplete ? stars(scored.scoring.stars) : "–")
    }

    private func stars(_ stars: Int?) -> String { stars.map { String($0) + "★" } ?? "–" }

    private var nameWidth: Int { max(12, min(area.columns * 2 / 5, area.columns - 3 - 2 * columnWide)) }
    private var shownColumns: Int { max(1, (area.columns - 3 - nameWidth) / columnWide) }

    /// The lines of the table.
    private var lines: [StyledLine] {
        switch score.table?.subject {
        case .comparison: comparison
        case .precedents(let found): precedents(found)
        case nil: []
        }
    }

    private var comparison: [StyledLine] {
        let left = score.table?.across.first(height: shownColumns, count: columns.count) ?? 0
        let shown = columns.dropFirst(left).prefix(shownColumns)
        func row(_ name: String, _ cells: [String], _ role: StyleRole, bold: Bool = false) -> StyledLine {
            let start = StyledLine(Span(clip(name, nameWidth), role, bold: bold)).padded(to: nameWidth)
            return cells.reduce(start) { $0 + StyledLine(right($1), role) }
        }
        var lines = [row("", shown.map(\.title), .header)]
        for entry in score.outline.entries {
            let indent = String(repeating: " ", count: min(6, 2 * entry.depth))
            let isPart = entry.criterion == nil || entry.depth == 0
            let name = indent + entry.code + " " + entry.name
            let maximum = " /" + entry.maximum.text
            let title = clip(name, nameWidth - columnWidth(maximum) - 1) + maximum
            lines.append(row(title, shown.map { $0.points(entry) }, isPart ? .header : .normal))
        }
        lines.append(
            row(words[.scoreTotal] + " /" + score.outline.total.text, shown.map(\.total), .accent, bold: true))
        lines.append(row(words.field(score.base.kind, "starRating"), shown.map(\.stars), .accent))
        if columns.count == 1 { lines.append(StyledLine(words[.scoreNoOthers], .dim)) }
        return lines + otherRules
    }

    /// The parts under other decisions beside those of this sheet, each with its most points.
    private var otherRules: [StyledLine] {
        let own = score.set
        let others = score.sets.filter { set in
            set.identity.id != own.identity.id && set.decision != own.decision
                && (set.productSet.isEmpty || set.productSet == own.productSet
                    || score.others.contains { $0.criteria == set.identity.id })
        }
        // Those by which the product was scored come first.
        let used = Set(score.others.compactMap(\.criteria))
        let ordered = others.filter { used.contains($0.identity.id) } + others.filter { !used.contains($0.identity.id) }
        return ordered.flatMap { set -> [StyledLine] in
            let outline = set.scored
            let found = ScoreSummary(sheets: score.others, sets: [set]).current
            // The sheet like this one, else the latest.
            let role = sheet?.role ?? .own
            let other = (found?.latest(role) ?? found?.sheets.last)?.scoring
            var lines = [
                StyledLine(""),
                StyledLine(
                    clip(words(.scoreAgainst, own.decision, set.decision), area.columns - 2), .header, bold: true),
            ]
            func row(_ name: String, _ cells: [String], _ role: StyleRole) -> StyledLine {
                let start = StyledLine(clip(name, nameWidth), role).padded(to: nameWidth)
                return cells.reduce(start) { $0 + StyledLine(right($1), role) }
            }
            lines.append(row("", [own.decision, set.decision], .dim))
            let mine = score.outline.entries.filter { $0.depth == 0 }
            let theirs = outline.entries.filter { $0.depth == 0 }
            let codes = mine.map(\.code) + theirs.map(\.code).filter { code in !mine.contains { $0.code == code } }
            for code in codes {
                let (here, there) = (mine.first { $0.code == code }, theirs.first { $0.code == code })
                let given = here.map { score.scoring.sum($0.criteria).text + "/" + $0.maximum.text } ?? "–"
                let also = there.map { part in
                    (other.map { $0.sum(part.criteria).text } ?? "–") + "/" + part.maximum.text
                }
                lines.append(row(code + " " + ((here ?? there)?.name ?? ""), [given, also ?? "–"], .normal))
            }
            let total = score.scoring.total.text + "/" + score.outline.total.text
            let otherTotal = (other?.total.text ?? "–") + "/" + outline.total.text
            lines.append(row(words[.scoreTotal], [total, otherTotal], .accent))
            let band = score.scoring.isComplete ? stars(score.scoring.stars) : "–"
            let otherBand = other.map { $0.isComplete ? stars($0.stars) : "–" } ?? "–"
            lines.append(row(words.field(score.base.kind, "starRating"), [band, otherBand], .accent))
            return lines
        }
    }

    private func precedents(_ found: [ScorePrecedent]?) -> [StyledLine] {
        var lines = [StyledLine(clip(words[.scorePrecedentsTitle], area.columns - 2), .header, bold: true)]
        guard let found else { return lines + [StyledLine(words[.scoreLoading], .dim)] }
        guard !found.isEmpty else {
            return lines + wrapLines(words[.scoreNoPrecedents], area.columns - 3).map { StyledLine($0, .dim) }
        }
        for precedent in found {
            let (sheet, scoring) = (precedent.scored.sheet, precedent.scored.scoring)
            let total = scoring.total.text + "  " + (scoring.isComplete ? stars(scoring.stars) : "–")
            let room = max(10, area.columns - 4 - columnWidth(total))
            lines.append(
                StyledLine(clip(sheet.item, room)).padded(to: room) + StyledLine(Span(total, .accent, bold: true)))
            let parts = zip(scoring.outline.parts, scoring.parts).map {
                "\($0.code) \($1.text)/\($0.maximum?.text ?? "")"
            }
            let facts = [
                sheet.scoredOn?.officialText ?? "", words.choice(score.base.kind, "role", sheet.role.rawValue),
                parts.joined(separator: "  "), precedent.set.decision,
            ]
            lines += wrapLines(facts.filter { !$0.isEmpty }.joined(separator: " · "), area.columns - 6).map {
                StyledLine("  " + $0, .dim)
            }
        }
        return lines
    }

    /// A cell at the right of its column.
    private func right(_ text: String) -> String {
        let text = clip(text, columnWide - 1)
        return String(repeating: " ", count: columnWide - columnWidth(text)) + text
    }

    func draw(into surface: inout Surface, hasKeyboard: Bool) {
        let (area, lines) = (area, lines)
        let top = score.table?.scroll.first(height: height, count: lines.count) ?? 0
        for row in 0..<height where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: area.top + row, column: 1, limit: area.columns - 2)
        }
        surface.scrollBar(
            Rect(top: area.top, left: 0, rows: height, columns: area.columns), top: top, count: lines.count)
        surface.draw(
            ScoreText(words: words).total(score.scoring), row: area.bottom - 1, column: 1, limit: area.columns - 2)
        if hasKeyboard { surface.cursor = Point(row: area.top, column: 1) }
    }
}
