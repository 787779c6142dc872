// A record to read over what one is doing: a question with its answer, others field by field.
import Domain
import Screen

/// A record to read, over what one is doing.
package struct ReaderState: Sendable {
    /// The record.
    package let entry: RecordEntry
    /// The first row shown.
    package var top = 0
}

extension ReaderState: ScrolledScreen {
    var place: Place { .reader }
    var layer: Layer { .reader(self) }

    func hint(in state: AppState) -> String { state.words[.hintHelp] }

    func extent(in state: AppState) -> (height: Int, count: Int) {
        (Overlay(size: state.size).inner.rows, ReaderView(state: state, reader: self).lines.count)
    }

    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        ReaderView(state: state, reader: self).draw(into: &surface)
    }
}

/// Draws a record to read.
struct ReaderView {
    let state: AppState
    let reader: ReaderState

    private var inner: Rect { Overlay(size: state.size).inner }

    /// The question and its answer, then where they stand; of other records all that they say.
    var lines: [StyledLine] {
        let entry = reader.entry
        guard entry.kind == .question else {
            return RecordText(state: state, entry: entry).styledLines(width: inner.columns)
        }
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
        for field in kind.description.fields where Self.facts.contains(field.name) {
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
        let entry = reader.entry
        let title = entry.kind == .question ? state.questionName(entry) : entry.title
        Overlay(size: state.size).draw(
            lines, from: reader.top, title: title.prefix(1).uppercased() + title.dropFirst(), into: &surface)
    }
}
