// The dialog before a paper is printed: the choices, and what the paper hides.
import Domain
import Office
import Screen
import TextEditing
import Words

/// Draws the dialog.
struct PrintDialogView {
    let words: Words
    let size: Size
    let print: PrintState

    private var body: Rect { Rect(top: 1, left: 0, rows: size.rows - 3, columns: size.columns) }
    private var width: Int { min(size.columns - 2, 76) }
    private var room: Int { width - 4 }

    /// What is hidden and why, and what else there is to know, line by line.
    var listed: [StyledLine] {
        let remarks = print.remarks.flatMap { wrapped("! " + words($0), .warning) }
        guard !print.hidden.isEmpty else { return remarks + wrapped(words[.printHidesNothing], .dim) }
        let heading = print.order.disclosure == nil ? Text.printHides : .printShows
        return remarks + wrapped(words[heading], .header)
            + print.hidden.filter { $0.reason != .cleared }.flatMap { wrapped("- " + words.hidden($0), .normal) }
    }

    /// The rows there are for that.
    var listedRows: Int { max(1, min(listed.count, body.rows - 2 - PrintState.Line.allCases.count - notes.count)) }

    private var notes: [StyledLine] { print.problem.map { wrapped($0, .error) } ?? [] }

    private func wrapped(_ text: String, _ role: StyleRole) -> [StyledLine] {
        wrapLines(text, max(8, room)).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, role) }
    }

    func draw(into surface: inout Surface) {
        let lines = PrintState.Line.allCases
        let box = body.centered(rows: 2 + lines.count + listedRows + notes.count, columns: width)
        Overlay.draw(box, title: words(.printTitle, words.paper(print.order.paper)), into: &surface)
        let inner = box.inset(rows: 1, columns: 2)
        let labels = lines.map { words[Self.label($0)] }
        let labelWidth = min((labels.map { columnWidth($0) }.max() ?? 0) + 2, room / 2)
        for (row, line) in lines.enumerated() {
            let at = inner.top + row
            let isCurrent = print.line == line
            surface.write(
                clip(labels[row], labelWidth - 1), row: at, column: inner.left, role: isCurrent ? .accent : .dim)
            let field = Rect(
                top: at, left: inner.left + labelWidth, rows: 1, columns: max(1, inner.columns - labelWidth))
            draw(line, isCurrent, field, into: &surface)
        }
        var at = inner.top + lines.count
        for line in notes where at < inner.bottom {
            surface.draw(line, row: at, column: inner.left, limit: inner.columns)
            at += 1
        }
        let listed = listed
        let rows = min(listedRows, inner.bottom - at)
        let top = print.scroll.first(height: rows, count: listed.count)
        for row in 0..<max(0, rows) where listed.indices.contains(top + row) {
            surface.draw(listed[top + row], row: at + row, column: inner.left, limit: inner.columns)
        }
        surface.scrollBar(
            Rect(top: at, left: inner.left, rows: max(0, rows), columns: inner.columns + 1), top: top,
            count: listed.count)
    }

    private func draw(_ line: PrintState.Line, _ isCurrent: Bool, _ field: Rect, into surface: inout Surface) {
        switch line {
        case .printer, .sides:
            let text = line == .sides ? words[Self.name(print.sides)] : printer
            let shown = clip("‹ " + text + " ›", field.columns)
            surface.write(shown, row: field.top, column: field.left, role: isCurrent ? .selected : .normal)
            if isCurrent { surface.cursor = Point(row: field.top, column: field.left) }
        case .copies, .pages:
            let editor = line == .copies ? print.copies : print.pages
            let box = Rect(
                top: field.top, left: field.left, rows: 1, columns: min(field.columns, line == .copies ? 6 : 30))
            surface.fill(box, " ", .input)
            let window = editor.fieldWindow(firstColumn: 0, width: box.columns) { columnWidth($0) }
            if editor.isEmpty, line == .pages {
                surface.write(
                    clip(words[.printAllPages], box.columns), row: box.top, column: box.left, role: .placeholder)
            } else {
                surface.write(window.text, row: box.top, column: box.left, role: .input)
            }
            if isCurrent { surface.cursor = Point(row: box.top, column: box.left + window.cursorColumn) }
        }
    }

    private var printer: String {
        guard print.printers.indices.contains(print.printer) else { return "" }
        let count = print.printers.count
        return print.printers[print.printer] + (count > 1 ? "  (\(print.printer + 1)/\(count))" : "")
    }

    private static func label(_ line: PrintState.Line) -> Text {
        switch line {
        case .printer: .printPrinter
        case .copies: .printCopies
        case .pages: .printPages
        case .sides: .printSides
        }
    }

    private static func name(_ sides: PrintJob.Sides) -> Text {
        switch sides {
        case .one: .printOneSide
        case .long: .printLongEdge
        case .short: .printShortEdge
        }
    }
}
