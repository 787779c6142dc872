// Lines of text with roles, made by views before they are drawn.
import Screen
import TextEditing
import Vietnamese

/// A piece of a line.
package struct Span: Sendable, Equatable {
    /// What it says.
    package var text: String
    /// What it means.
    package var role: StyleRole
    /// Whether it is bold.
    package var isBold: Bool

    /// A piece.
    package init(_ text: String, _ role: StyleRole = .normal, bold: Bool = false) {
        self.text = text
        self.role = role
        self.isBold = bold
    }
}

/// A line of pieces.
package struct StyledLine: Sendable, Equatable {
    /// The pieces from left to right.
    package var spans: [Span]

    /// A line of pieces.
    package init(_ spans: Span...) { self.spans = spans }

    /// A line of one piece.
    package init(_ text: String, _ role: StyleRole = .normal, bold: Bool = false) {
        spans = [Span(text, role, bold: bold)]
    }

    /// The columns it takes.
    package var width: Int { spans.reduce(0) { $0 + columnWidth($1.text) } }

    /// What it says.
    package var text: String { spans.map(\.text).joined() }

    /// The line with blanks at its end up to a width.
    func padded(to width: Int) -> StyledLine {
        var line = self
        let missing = width - self.width
        if missing > 0 { line.spans.append(Span(String(repeating: " ", count: missing))) }
        return line
    }

    /// The pieces one after the other with those of another line.
    static func + (left: StyledLine, right: StyledLine) -> StyledLine {
        var line = left
        line.spans += right.spans
        return line
    }
}

extension Surface {
    /// Draws a line, cut at a number of columns.
    package mutating func draw(_ line: StyledLine, row: Int, column: Int, limit: Int) {
        var at = column
        for span in line.spans {
            let left = column + limit - at
            guard left > 0 else { return }
            at += write(span.text, row: row, column: at, role: span.role, bold: span.isBold, limit: left)
        }
    }

    /// Gives the letters that a query found in a text written at a place the role of a match.
    mutating func mark(_ query: SearchQuery, in text: String, row: Int, column: Int) {
        for range in query.matches(in: text) {
            let start = column + columnWidth(text[..<range.lowerBound])
            restyle(
                Rect(top: row, left: start, rows: 1, columns: columnWidth(text[range])), .match)
        }
    }

    /// Draws a bar that shows which part of a list is in view, when not all of it is.
    mutating func scrollBar(_ area: Rect, top: Int, count: Int) {
        guard count > area.rows, area.rows > 0 else { return }
        let length = max(1, area.rows * area.rows / count)
        let start = min(area.rows - length, top * area.rows / count)
        for row in 0..<area.rows {
            let isThumb = row >= start && row < start + length
            write(isThumb ? "┃" : "│", row: area.top + row, column: area.right - 1, role: isThumb ? .accent : .border)
        }
    }
}

/// A text cut to a number of columns, an ellipsis at the cut.
func clip(_ text: String, _ width: Int) -> String {
    if width > 0, let plain = PlainLetters(of: text, atMost: width) {
        guard !plain.areAll, let kept = PlainLetters(of: text, atMost: width - 1) else { return text }
        let blanks = text.utf8.prefix(kept.bytes).reversed().prefix { $0 == 0x20 }.count
        return String(text[..<text.utf8.index(text.startIndex, offsetBy: kept.bytes - blanks)]) + "…"
    }
    return clipped(text, toWidth: width, columnWidth: { columnWidth($0) })
}

/// The width of text that nothing breaks, for the clipboard: whoever pastes it breaks the lines.
let unbrokenWidth = 1_000_000

/// A text wrapped by word to a number of columns.
func wrapLines(_ text: String, _ width: Int) -> [String] {
    wrapped(text, width: width, columnWidth: { columnWidth($0) })
}
