// The question's side of the split view as lines: what was asked, what was said about the answer, who did what when.
import Domain
import Screen

/// The lines beside an answer.
struct ReviewText {
    let context: ScreenContext
    let form: FormState
    let review: ReviewState

    func lines(width: Int) -> [StyledLine] {
        let entry = form.typedEntry(without: "answer")
        var lines = wrapLines(entry["question"].text, width).map { StyledLine($0) }
        lines += section(reason(width: width)) + section(comments(width: width)) + [StyledLine("")]
        var facts = entry
        for field in ["question", "reason"] { facts[field] = .none }
        lines += RecordText(context: context.records, entry: facts, omitted: ["answer"], cited: form.answerText)
            .styledLines(width: width)
        lines += section(steps(width: width))
        return lines
    }

    private func section(_ lines: [StyledLine]) -> [StyledLine] { lines.isEmpty ? [] : [StyledLine("")] + lines }

    /// Why it was sent back, passed on or replaced: what whoever writes the answer must read first.
    private func reason(width: Int) -> [StyledLine] {
        let text = form.base["reason"].text
        guard !text.isEmpty else { return [] }
        return wrapLines(context.words.field(form.kind, "reason") + ": " + text, width).map { StyledLine($0, .warning) }
    }

    private func comments(width: Int) -> [StyledLine] {
        guard !review.comments.isEmpty else { return [] }
        var lines = [StyledLine(context.words(.commentsTitle, String(review.openComments.count)), .header)]
        for placed in review.comments {
            let comment = placed.comment
            let sign = comment.isResolved ? "✓ " : "◆ "
            let day = comment.madeOn.map { " " + $0.officialText } ?? ""
            let role: StyleRole = comment.isResolved ? .dim : .warning
            let text = sign + comment.author + day + ": " + comment.text
            lines += wrapLines(text, width).map { StyledLine($0, role) }
            let quote = placed.anchor?.quote ?? comment.quote
            let note = placed.anchor == nil ? " (" + context.words[.commentWordsGoneShort] + ")" : ""
            if !comment.isResolved {
                lines += wrapLines("  “" + quote + "”" + note, width).prefix(2).map { StyledLine($0, .dim) }
            }
        }
        return lines
    }

    /// The steps, each with who took it and when; the latest first.
    private func steps(width: Int) -> [StyledLine] {
        let steps = review.history.compactMap { item -> StyledLine? in
            guard let change = item.changes.first(where: { $0.field == "state" }), !change.after.isEmpty else {
                return nil
            }
            let reason =
                item.changes.first { $0.field == "reason" && !$0.after.isEmpty }.map { " · " + $0.after.text } ?? ""
            let code = change.after.text
            return StyledLine(
                Span(context.words.state(form.kind, code), CellText.role(of: form.kind, state: code)),
                Span(" · \(item.who) · \(item.when)\(reason)", .dim))
        }
        guard !steps.isEmpty else { return [] }
        let wrapped = steps.flatMap { line -> [StyledLine] in
            guard line.width > width else { return [line] }
            let pieces = wrapLines(line.text, width)
            return pieces.enumerated().map { StyledLine($1, $0 == 0 ? .normal : .dim) }
        }
        return [StyledLine(context.words[.stepsTitle], .header)] + wrapped
    }
}
