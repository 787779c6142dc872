// The page of the first steps: a line a step, and what the step under the cursor is for.
import Domain
import Screen
import Words

/// Draws the first steps.
struct FirstStepsView {
    let context: ScreenContext
    let page: FirstStepsState

    private typealias Line = (line: StyledLine, step: FirstStepsState.Step?)

    private var words: Words { context.words }
    private var inner: Rect { Overlay(size: context.size).inner }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: context.size)
        Overlay.draw(overlay.box, title: words.command(.firstSteps), into: &surface)
        let lines = lines
        let at = lines.firstIndex { $0.step == page.cursor } ?? 0
        // On a low screen the step under the cursor stands there with as much of what it is for as there is room.
        let end = lines.dropFirst(at + 1).firstIndex { $0.step != nil } ?? lines.count
        let needed = min(end, at + inner.rows) - inner.rows
        let top = min(max(0, needed), at)
        overlay.drawRows(lines.count, from: top, into: &surface) {
            (lines[$0].line, lines[$0].step == page.cursor)
        }
    }

    private var lines: [Line] {
        var lines = paragraph(words[.firstIntroduction], .dim, indent: 0) + [(StyledLine(""), nil)]
        let titleWidth = min(
            FirstStepsState.Step.allCases.map { columnWidth(words[$0.title]) }.max() ?? 0, inner.columns / 2)
        for step in FirstStepsState.Step.allCases {
            let isDone = page.isDone(step, context.typing)
            let value = page.value(of: step, context.typing, words)
            let head = "\(isDone ? "✓" : "○") \(step.rawValue + 1) "
            let room = max(0, inner.columns - columnWidth(head) - titleWidth - 2)
            let title = clip(words[step.title], titleWidth)
            let line =
                StyledLine(Span(head, isDone ? .success : .dim), Span(title)).padded(
                    to: columnWidth(head) + titleWidth + 2)
                + StyledLine(clip(value, room), .accent)
            lines.append((line, step))
            guard step == page.cursor else { continue }
            if columnWidth(value) > room { lines += paragraph(value, .accent, indent: 4) }
            lines += paragraph(words.withKeys(words[step.note]), .normal, indent: 4)
        }
        let end = words.withKeys(words[page.isWhole(context.typing) ? .firstWhole : .firstLater])
        return lines + [(StyledLine(""), nil)]
            + paragraph(end, page.isWhole(context.typing) ? .success : .dim, indent: 0)
    }

    private func paragraph(_ text: String, _ role: StyleRole, indent: Int) -> [Line] {
        wrapLines(text, max(8, inner.columns - indent)).map {
            (StyledLine(String(repeating: " ", count: indent) + $0, role), nil)
        }
    }
}

extension FirstStepsState.Step {
    /// What it is called.
    var title: Text {
        switch self {
        case .commune: .firstCommune
        case .letterhead: .firstLetterhead
        case .dialogue: .firstDialogue
        case .records: .firstRecords
        case .typing: .firstTyping
        }
    }

    /// What it is for.
    var note: Text {
        switch self {
        case .commune: .firstCommuneNote
        case .letterhead: .firstLetterheadNote
        case .dialogue: .firstDialogueNote
        case .records: .firstRecordsNote
        case .typing: .firstTypingNote
        }
    }
}
