// Another question and its answer, to read over what one is doing.
import Domain
import Screen

/// Draws a question to read.
struct ReaderView {
    let state: AppState
    let reader: ReaderState

    private var inner: Rect { Overlay(size: state.size).inner }

    /// The question and its answer, then where they stand.
    var lines: [StyledLine] {
        let entry = reader.entry
        let kind = entry.kind
        let answer = entry["answer"].text
        var lines = [StyledLine(state.words.field(kind, "question"), .header)]
        lines += wrapLines(entry["question"].text, inner.columns).map { StyledLine($0) }
        lines += [StyledLine(""), StyledLine(state.words.field(kind, "answer"), .header)]
        lines +=
            answer.isEmpty
            ? [StyledLine(state.words[.answerMissing], .dim)]
            : wrapLines(answer, inner.columns).map { StyledLine($0) }
        lines.append(StyledLine(""))
        for field in Catalogue.description(of: kind)?.fields ?? [] where Self.facts.contains(field.name) {
            let cell = CellText(field, of: entry, state: state)
            guard !cell.text.isEmpty else { continue }
            lines += wrapLines(state.words.field(kind, field.name) + ": " + cell.text, inner.columns).map {
                StyledLine($0, .dim)
            }
        }
        return lines
    }

    private static let facts = ["asker", "topic", "department", "state", "notice", "conference"]

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: state.size)
        let title = state.questionName(reader.entry)
        Overlay.draw(overlay.box, title: title.prefix(1).uppercased() + title.dropFirst(), into: &surface)
        let lines = lines
        let top = min(reader.top, max(0, lines.count - inner.rows))
        for row in 0..<inner.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: inner.top + row, column: inner.left, limit: inner.columns)
        }
        surface.scrollBar(
            Rect(top: inner.top, left: inner.left, rows: inner.rows, columns: inner.columns + 1), top: top,
            count: lines.count)
        surface.cursor = Point(row: inner.top, column: inner.left)
    }
}
