// The figures of all panes as a screen.
import Domain
import Office
import Screen

/// The pane of figures.
struct SummaryPane {
    /// The figures; nil until counted.
    let summary: Summary?
    /// How far they are scrolled.
    let scroll: Scroll
    /// Where it is drawn.
    let area: Rect

    /// The columns left for text: a margin on either side, and the scroll bar.
    private var width: Int { max(10, area.columns - 3) }
}

extension SummaryPane: PaneScreen {
    var place: Place { .summary }

    func hint(in context: ScreenContext) -> String { context.words[.hintSummary] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        guard let summary else { return }
        let lines = lines(of: summary, in: context)
        let top = scroll.first(height: area.rows, count: lines.count)
        for row in 0..<area.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: area.top + row, column: 1, limit: area.columns - 2)
        }
        surface.scrollBar(area, top: top, count: lines.count)
        if hasKeyboard { surface.cursor = Point(row: area.top, column: 0) }
    }

    func move(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        state.summaryScroll.take(key)
        return []
    }

    /// How far it is scrolled once the keys that moved it are carried out.
    func settledScroll(in context: ScreenContext) -> Scroll {
        var scroll = scroll
        scroll.settle(height: area.rows, count: summary.map { lines(of: $0, in: context).count } ?? 0)
        return scroll
    }

    /// The figures; where there are none, what makes some.
    private func lines(of summary: Summary, in context: ScreenContext) -> [StyledLine] {
        let lines = SummaryText(words: context.words, summary: summary).lines(width: width)
        guard lines.isEmpty else { return lines }
        let text = context.words.withKeys(context.words[.emptySummary])
        return [StyledLine("")] + wrapLines(text, width - 2).map { StyledLine(" " + $0, .dim) }
    }
}
