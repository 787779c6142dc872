// The second line: the panes, the filter of the list, and where the cursor is in it.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

/// The second line: the panes, and the filter of the list.
struct Tabs {
    let words: Words
    /// The pane shown.
    let pane: Pane
    /// Its list; nil in the summary.
    let list: ListState?
    /// How many records are marked, in words; nil for none.
    let marks: String?
    /// The columns of the window.
    let columns: Int
    /// Whether something stands over the pane.
    let isCovered: Bool

    /// The panes' names; where they do not fit, only the shown one is written out, or none beside a filter.
    private var titles: [(pane: Pane, text: String)] {
        let full = Pane.allCases.map { (pane: $0, text: "\($0.number) \(words.pane($0))") }
        let short = full.map { $0.pane == pane ? $0 : (pane: $0.pane, text: "\($0.pane.number)") }
        let room = columns - columnWidth(position) - 1 - (showsFilter ? Self.filterWidth : 0)
        for titles in [full, short] where titles.reduce(1, { $0 + columnWidth($1.text) + 2 }) <= room {
            return titles
        }
        return showsFilter ? full.map { (pane: $0.pane, text: "\($0.pane.number)") } : short
    }

    /// The columns of a filter that can be read.
    private static let filterWidth = 24

    private var showsFilter: Bool {
        list.map { $0.isFiltering || !$0.query.filter.isEmpty } ?? false
    }

    /// Where the cursor is in the list, as `3/14`.
    private var position: String {
        guard let list else { return "" }
        let count = list.total.map { grouped(Int64($0)) } ?? "…"
        let row = list.rows.isEmpty ? "0" : list.position.map { grouped(Int64($0)) } ?? "…"
        let marks = marks.map { $0 + "  " } ?? ""
        let sum = list.sums.sum(of: list).flatMap { Money(sum: $0) }.map {
            words(.listSum, $0.millionsText) + "  "
        }
        return marks + (sum ?? "") + row + "/" + count
    }

    /// The pane whose name stands at a column.
    func pane(atColumn column: Int) -> Pane? {
        var at = 1
        for (pane, text) in titles {
            let width = columnWidth(text)
            if column >= at, column < at + width { return pane }
            at += width + 2
        }
        return nil
    }

    func draw(into surface: inout Surface, _ area: Rect) {
        var at = 1
        for (pane, text) in titles {
            let isShown = pane == self.pane
            at +=
                2
                + surface.write(
                    text, row: area.top, column: at, role: isShown ? .accent : .dim, bold: isShown)
        }
        guard let list else { return }
        drawPosition(list, into: &surface, area, from: at)
    }

    private func drawPosition(_ list: ListState, into surface: inout Surface, _ area: Rect, from start: Int) {
        let position = position
        let end = area.right - 1
        surface.write(position, row: area.top, column: end - columnWidth(position), role: .dim)
        guard showsFilter else { return }
        let label = words[.filterLabel] + " "
        let right = end - columnWidth(position) - 2
        let left = start
        let width = right - left - columnWidth(label)
        guard width > 2 else { return }
        surface.fill(Rect(top: area.top, left: left, rows: 1, columns: right - left))
        surface.write(label, row: area.top, column: left, role: .dim)
        let column = left + columnWidth(label)
        let role: StyleRole = list.isFiltering ? .input : .accent
        let window = list.filter.fieldWindow(firstColumn: 0, width: width) { columnWidth($0) }
        surface.fill(Rect(top: area.top, left: column, rows: 1, columns: width), " ", role)
        surface.write(window.text, row: area.top, column: column, role: role)
        drawTerms(list, window, into: &surface, row: area.top, column: column, width: width)
        if list.isFiltering, !isCovered {
            surface.cursor = Point(row: area.top, column: column + window.cursorColumn)
        }
    }
}

extension Tabs {
    /// Marks the parts of the filter that ask for fields, and those of them that are not understood.
    fileprivate func drawTerms(
        _ list: ListState, _ window: FieldWindow, into surface: inout Surface, row: Int, column: Int, width: Int
    ) {
        let typed = list.filter.text
        // What is applied may be behind what is typed.
        guard trimmed(typed) == list.query.filter else { return }
        let letters = Array(typed)
        let start = letters.prefix(while: \.isWhitespace).count
        for term in list.query.reading.terms {
            let place = term.place.lowerBound + start..<min(letters.count, term.place.upperBound + start)
            let before = letters[..<place.lowerBound].reduce(0) { $0 + columnWidth(String($1)) } - window.firstColumn
            var at = before
            let isWrong = words.trouble(with: term, of: list.query.kind) != nil
            for letter in letters[place] {
                let own = columnWidth(String(letter))
                if at >= 0, at + own <= width {
                    surface.write(String(letter), row: row, column: column + at, role: isWrong ? .error : .match)
                }
                at += own
            }
        }
    }
}
