// A paper on the screen, line for line as it is printed.
import Screen

/// Draws the pages of a paper.
struct PageView {
    let state: AppState
    let page: PageState

    /// Labels are shown as on paper: a telephone reads their codes dark on light.
    private var role: StyleRole { if case .labels = page.order.paper { .code } else { .normal } }

    func draw(into surface: inout Surface) {
        let area = Overlay(size: state.size).page
        let whole = Rect(top: area.top, left: 0, rows: area.rows, columns: state.size.columns)
        surface.fill(whole, " ", role)
        let top = min(page.top, max(0, page.lines.count - whole.rows))
        for row in 0..<whole.rows where page.lines.indices.contains(top + row) {
            let line = page.lines[top + row]
            if line == PageState.pageMark {
                let mark = String(repeating: "╌", count: whole.columns)
                surface.write(mark, row: whole.top + row, column: 0, role: .border)
            } else {
                surface.write(line, row: whole.top + row, column: 1 - page.left, role: role)
            }
        }
        // At the end the last page counts, however short it is.
        let line = top + whole.rows >= page.lines.count ? page.lines.count : top + 1
        let number = page.lines.prefix(line).count { $0 == PageState.pageMark } + 1
        let note = " " + state.words(.pageOf, String(number), String(page.paper.pages.count)) + " "
        surface.write(note, row: whole.top, column: whole.right - columnWidth(note) - 1, role: .accent)
        surface.scrollBar(whole, top: top, count: page.lines.count)
        surface.cursor = Point(row: whole.top, column: 0)
    }
}
