// A record to read over what one is doing: a question with its answer, others field by field.
import Domain
import Screen

/// A record to read, over what one is doing.
package struct ReaderState: Sendable {
    /// The record.
    package let entry: RecordEntry
    /// How far it is scrolled.
    var scroll = Scroll()
}

extension ReaderState: ScrolledScreen {
    var place: Place { .reader }
    var layer: Layer { .reader(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintHelp] }

    func text(in context: ScreenContext) -> ScrolledText { ReaderView(context: context, reader: self).text }
}

/// Tells a record to read.
struct ReaderView {
    let context: ScreenContext
    let reader: ReaderState

    private var inner: Rect { Overlay(size: context.size).inner }

    /// What is shown of it.
    var text: ScrolledText {
        let entry = reader.entry
        let title = entry.kind == .question ? context.words.questionName(entry) : entry.title
        return ScrolledText(
            title: title.prefix(1).uppercased() + title.dropFirst(), lines: lines, height: inner.rows)
    }

    /// The question and its answer, then where they stand; of other records all that they say.
    private var lines: [StyledLine] {
        let entry = reader.entry
        guard entry.kind == .question else {
            return RecordText(context: context.records, entry: entry).styledLines(width: inner.columns)
        }
        let kind = entry.kind
        let answer = entry["answer"].text
        var lines = [StyledLine(context.words.field(kind, "question"), .header)]
        lines += wrapLines(entry["question"].text, inner.columns).map { StyledLine($0) }
        lines += [StyledLine(""), StyledLine(context.words.field(kind, "answer"), .header)]
        lines +=
            answer.isEmpty
            ? [StyledLine(context.words[.answerMissing], .dim)]
            : wrapLines(answer, inner.columns).map { StyledLine($0) }
        lines.append(StyledLine(""))
        for field in kind.description.fields where Self.facts.contains(field.name) {
            let cell = CellText(field, of: entry, context: context.records)
            guard !cell.text.isEmpty else { continue }
            lines += wrapLines(context.words.field(kind, field.name) + ": " + cell.text, inner.columns).map {
                StyledLine($0, .dim)
            }
        }
        return lines
    }

    private static let facts = ["asker", "topic", "department", "state", "notice", "conference"]
}
