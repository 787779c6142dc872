// A score sheet on the screen: its criteria, the options of the one with the cursor, the points and the next star.
import Domain
import Screen
import TextEditing
import Words

/// Where the parts of a score sheet stand in a window.
struct ScoreParts {
    let size: Size

    /// From this width on the options stand beside the list.
    private static let splitWidth = 100

    var area: Rect {
        let frame = Frame(size: size)
        return Rect(
            top: frame.tabs.top, left: 0, rows: frame.tabs.rows + frame.body.rows, columns: frame.body.columns)
    }
    var isWide: Bool { area.columns >= Self.splitWidth }
    private var headRows: Int { area.rows >= 12 ? 2 : 1 }
    private var footRows: Int { isWide ? 1 : area.rows >= 18 ? 3 : area.rows >= 12 ? 2 : 1 }
    var head: Rect { area.splitTop(headRows).top }
    var foot: Rect { area.splitTop(headRows).rest.splitBottom(footRows).bottom }
    private var middle: Rect { area.splitTop(headRows).rest.splitBottom(footRows).rest }
    var list: Rect { isWide ? middle.splitLeft(middle.columns * 11 / 20).left : middle }
    var side: Rect? { isWide ? middle.splitLeft(middle.columns * 11 / 20).rest : nil }
}

/// What stands in the list of a score sheet, and beside it.
struct ScoreLayout {
    let words: Words
    let size: Size
    let score: ScoreState

    private var parts: ScoreParts { ScoreParts(size: size) }
    private var isWide: Bool { parts.isWide }
    private var list: Rect { parts.list }

    /// The lines of the list: parts and criteria, below the one with the cursor its options where they have no place
    /// beside the list.
    var rows: [(line: StyledLine, isCurrent: Bool)] {
        var rows: [(line: StyledLine, isCurrent: Bool)] = []
        for entry in score.outline.entries {
            let isCurrent = entry.criterion == score.cursor
            rows.append((line(entry, isCurrent: isCurrent), isCurrent))
            if isCurrent, !isWide {
                rows += block(inlineWidth).map { (StyledLine(Self.indent) + $0, false) }
            }
        }
        return rows
    }

    /// The criteria whose minimum keeps the points from their stars.
    private var missed: Set<Int> { Set(score.scoring.missed.map(\.criterion)) }

    private static let indent = "    "
    /// The columns of the options where they stand in the list.
    private var inlineWidth: Int { max(12, list.columns - Self.indent.count - 3) }

    /// The first row shown: the criterion with the cursor and as much of its options as there is room for.
    var top: Int {
        let rows = rows
        let current = rows.firstIndex { $0.isCurrent } ?? 0
        let below = isWide ? 0 : block(inlineWidth).count
        let height = list.rows
        guard rows.count > height else { return 0 }
        let over = below + 1 - height
        if over > 0 {
            return min(current + score.scroll.first(height: height, count: below + 1), rows.count - height)
        }
        return min(max(0, current - max(0, (height - below - 1) / 2)), rows.count - height)
    }

    /// The rows for the options of the criterion, and how many they take.
    var scrolled: (height: Int, count: Int) {
        (parts.side?.rows ?? list.rows, isWide ? sideLines.count : block(inlineWidth).count + 1)
    }

    private func line(_ entry: CriteriaOutline.Entry, isCurrent: Bool) -> StyledLine {
        let points: String
        let role: StyleRole
        var sign = ""
        if let index = entry.criterion {
            let given = score.scoring.given[index]
            points = (given?.text ?? "–") + "/" + entry.maximum.text
            role = given == nil ? .warning : missed.contains(index) ? .error : .normal
            let mark = score.scoring.marks[entry.code]
            sign = score.clashes[entry.code] != nil ? "≠" : mark.evidence.isEmpty ? mark.note.isEmpty ? "" : "✎" : "§"
        } else {
            points = score.scoring.sum(entry.criteria).text + "/" + entry.maximum.text
            role = .header
        }
        let width = list.columns - 2
        let right = sign + " " + String(repeating: " ", count: max(0, 9 - columnWidth(points))) + points
        let indent = String(repeating: " ", count: min(6, 2 * entry.depth))
        let room = max(4, width - columnWidth(right) - 2)
        let name = clip(indent + entry.code + "  " + entry.name, room)
        let nameRole: StyleRole = entry.criterion == nil ? .header : .normal
        let line = StyledLine(Span(name, nameRole, bold: entry.depth == 0)).padded(to: room)
        return line + StyledLine(Span(right, role))
    }

    /// The options of the criterion with the cursor, its evidence and its note.
    func block(_ width: Int) -> [StyledLine] {
        guard let criterion = score.criterion else { return [] }
        var lines: [StyledLine] = []
        for (index, option) in criterion.options.enumerated() {
            let isChosen = score.mark.option == index
            let key = String((index + 1) % 10) + (isChosen ? " ● " : " ○ ")
            let minimum = option.minimum.map { words(.scoreMinimum, String($0)) + " " } ?? ""
            let points = "  " + minimum + words(.scorePoints, option.points.text)
            let room = max(8, width - 4 - columnWidth(points))
            for (row, piece) in wrapLines(option.text, room).enumerated() {
                let text = StyledLine(
                    Span(row == 0 ? key : "    ", .key, bold: isChosen),
                    Span(piece, isChosen ? .accent : .normal, bold: isChosen))
                lines.append(row == 0 ? text.padded(to: room + 4) + StyledLine(points, .dim) : text)
            }
        }
        if criterion.options.contains(where: { $0.minimum != nil }) {
            lines += wrapLines(words[.scoreMinimumNote], width).map { StyledLine($0, .dim) }
        }
        if criterion.options.isEmpty {
            let given = score.typed.isEmpty ? score.mark.points?.text ?? "" : score.typed.text
            lines.append(
                StyledLine(
                    Span(words(.scoreTypePoints, criterion.maximum.text) + " ", .dim),
                    Span(given + String(repeating: " ", count: max(1, 8 - columnWidth(given))), .input)))
        }
        if let clash = score.clashes[criterion.code] {
            let theirs = clash.points?.text ?? clash.option.map { String($0 + 1) } ?? "–"
            lines += wrapLines("! " + words(.scoreClashMark, theirs), width).map { StyledLine($0, .warning) }
        }
        if !criterion.aspects.isEmpty {
            lines += wrapLines(words(.scoreAspects, criterion.aspects.joined(separator: "; ")), width)
                .map { StyledLine($0, .dim) }
        }
        let mark = score.mark
        if mark.evidence.isEmpty {
            lines.append(StyledLine(clip(words[.scoreNoEvidence], width), .dim))
        } else {
            lines += wrapLines("§ " + words(.scoreEvidence, mark.evidence.joined(separator: "; ")), width)
                .map { StyledLine($0) }
        }
        if !mark.note.isEmpty {
            lines += wrapLines("✎ " + words(.scoreNote, mark.note), width).map { StyledLine($0) }
        }
        return lines
    }

    /// What stands beside the list: the criterion, its options, and the ways to the next star.
    var sideLines: [StyledLine] {
        guard let side = parts.side, let criterion = score.criterion else { return [] }
        let width = side.columns - 4
        var lines = wrapLines(criterion.code + "  " + criterion.name, width).map {
            StyledLine($0, .accent, bold: true)
        }
        lines += block(width) + [StyledLine("")]
        return lines + ScoreText(words: words).next(score.scoring, score.next, width: width)
    }
}

/// Draws a score sheet.
struct ScoreView {
    let words: Words
    let size: Size
    let score: ScoreState

    func draw(into surface: inout Surface, hasKeyboard: Bool) {
        let (parts, layout) = (ScoreParts(size: size), ScoreLayout(words: words, size: size, score: score))
        surface.fill(parts.area)
        drawHead(parts.head, into: &surface)
        if score.table != nil {
            ScoreTable(words: words, size: size, score: score).draw(into: &surface, hasKeyboard: hasKeyboard)
            return
        }
        drawList(layout, in: parts.list, into: &surface, hasKeyboard: hasKeyboard)
        if let side = parts.side { drawSide(layout, side, into: &surface) }
        let text = ScoreText(words: words)
        var foot = [text.total(score.scoring)]
        if parts.foot.rows > 1 {
            foot += text.next(score.scoring, score.next, width: parts.foot.columns - 2)
        } else if !parts.isWide, let next = score.next {
            foot[0] = foot[0] + StyledLine(" · " + text.missing(next), .dim)
        }
        for (row, line) in foot.prefix(parts.foot.rows).enumerated() {
            surface.draw(line, row: parts.foot.top + row, column: 1, limit: parts.foot.columns - 2)
        }
    }

    private func drawHead(_ area: Rect, into surface: inout Surface) {
        let kind = score.base.kind
        let role = words.choice(kind, "role", score.base["role"].text)
        let parts = [score.base.title, role, score.base["scorer"].text].filter { !$0.isEmpty }
        surface.write(
            clip(parts.joined(separator: " · "), area.columns - 2), row: area.top, column: 1, role: .accent, bold: true)
        guard area.rows > 1 else { return }
        let frame = score.set.isFrameOnly ? " · " + words[.scoreFrameOnly] : ""
        surface.write(
            clip(score.set.name + frame, area.columns - 2), row: area.top + 1, column: 1,
            role: score.set.isFrameOnly ? .warning : .dim)
    }

    private func drawList(
        _ layout: ScoreLayout, in area: Rect, into surface: inout Surface, hasKeyboard: Bool
    ) {
        let (rows, top) = (layout.rows, layout.top)
        for row in 0..<area.rows where rows.indices.contains(top + row) {
            let at = area.top + row
            let (line, isCurrent) = rows[top + row]
            surface.draw(line, row: at, column: area.left + 2, limit: area.columns - 3)
            guard isCurrent else { continue }
            surface.write("▌", row: at, column: area.left, role: .accent)
            surface.restyle(
                Rect(top: at, left: area.left + 1, rows: 1, columns: area.columns - 2),
                hasKeyboard ? .selected : .selectedInactive)
            if hasKeyboard { surface.cursor = Point(row: at, column: area.left + 2) }
        }
        surface.scrollBar(area, top: top, count: rows.count)
    }

    private func drawSide(_ layout: ScoreLayout, _ side: Rect, into surface: inout Surface) {
        for row in side.top..<side.bottom { surface.write("│", row: row, column: side.left, role: .border) }
        let lines = layout.sideLines
        let top = score.scroll.first(height: side.rows, count: lines.count)
        for row in 0..<side.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: side.top + row, column: side.left + 2, limit: side.columns - 3)
        }
        surface.scrollBar(side, top: top, count: lines.count)
    }
}
