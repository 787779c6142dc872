// The figures of all panes as a screen.
import Domain
import Office
import Screen

/// The pane of figures.
struct SummaryPane {
    /// The figures; nil until counted.
    let summary: Summary?
    /// The first row shown.
    let top: Int
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
        var lines = SummaryText(words: context.words, summary: summary).lines(width: width)
        if lines.isEmpty {
            let text = context.words.withKeys(context.words[.emptySummary])
            lines = [StyledLine("")] + wrapLines(text, width - 2).map { StyledLine(" " + $0, .dim) }
        }
        let top = min(top, max(0, lines.count - area.rows))
        for row in 0..<area.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: area.top + row, column: 1, limit: area.columns - 2)
        }
        surface.scrollBar(area, top: top, count: lines.count)
        if hasKeyboard { surface.cursor = Point(row: area.top, column: 0) }
    }

    func move(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        let count = SummaryText(words: state.words, summary: summary ?? Summary()).lines(width: width).count
        state.summaryTop = AppState.scrolled(top, key, height: area.rows, count: count)
        return []
    }
}
