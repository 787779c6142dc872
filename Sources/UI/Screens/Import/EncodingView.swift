// The ways to read a file, and some of its lines as they would read.
import Domain
import Screen
import Vietnamese
import Words

/// Draws the choice among encodings over the panes.
struct EncodingView {
    let words: Words
    let size: Size
    let encodings: EncodingState

    /// How the rows of the box are shared: explanation, choices, sample.
    private struct Shares {
        let explanation: [String]
        let choices: Int
        let hasHeadings: Bool
        let sample: Int
    }

    private var overlay: Overlay { Overlay(size: size) }

    /// Where there is little room, choices and sample keep some of it, and the rest goes.
    private func shares(_ inner: Rect) -> Shares {
        let (choices, sample) = (encodings.offer.choices.count, encodings.choice?.lines.count ?? 0)
        let explanation = wrapLines(explanationText, inner.columns)
        let isRoomy = explanation.count + 1 + choices + 2 + sample <= inner.rows
        if isRoomy { return Shares(explanation: explanation, choices: choices, hasHeadings: true, sample: sample) }
        let shownSample = min(sample, max(1, inner.rows - min(choices, inner.rows / 2)))
        return Shares(
            explanation: [], choices: min(choices, inner.rows - shownSample), hasHeadings: false, sample: shownSample)
    }

    private var explanationText: String {
        let fonts = encodings.offer.namedByFonts.map { words.encoding($0) }.joined(separator: ", ")
        return fonts.isEmpty ? words[.encodingGuessed] : words(.encodingFonts, fonts)
    }

    func draw(into surface: inout Surface) {
        Overlay.draw(overlay.box, title: words(.encodingTitle, encodings.offer.source), into: &surface)
        let inner = overlay.inner
        let shares = shares(inner)
        var row = inner.top
        for line in shares.explanation {
            surface.write(line, row: row, column: inner.left)
            row += 1
        }
        if shares.hasHeadings { row += 1 }
        drawChoices(into: &surface, Rect(top: row, left: inner.left, rows: shares.choices, columns: inner.columns))
        row += shares.choices
        var sample = shares.sample
        if let choice = encodings.choice, let doubt = choice.doubt {
            let lines = wrapLines("! " + words.doubt(doubt, about: choice.encoding), inner.columns)
            // The row above the heading is free; without headings the sample makes room.
            let shown = shares.hasHeadings ? lines.prefix(1) : lines.prefix(max(1, sample - 1))
            for line in shown {
                surface.write(clip(line, inner.columns), row: row, column: inner.left, role: .warning)
                if !shares.hasHeadings { (row, sample) = (row + 1, sample - 1) }
            }
        }
        if shares.hasHeadings {
            surface.write(
                clip(words[.encodingSample], inner.columns), row: row + 1, column: inner.left, role: .header,
                bold: true)
            row += 2
        }
        for line in (encodings.choice?.lines ?? []).prefix(max(0, sample)) {
            surface.write(clip(line, inner.columns), row: row, column: inner.left)
            row += 1
        }
    }

    private func drawChoices(into surface: inout Surface, _ area: Rect) {
        let choices = encodings.offer.choices
        let top = max(0, min(encodings.cursor - area.rows / 2, choices.count - area.rows))
        for row in 0..<area.rows where choices.indices.contains(top + row) {
            let choice = choices[top + row]
            let isCurrent = top + row == encodings.cursor
            let at = area.top + row
            let role: StyleRole = isCurrent ? .selected : .normal
            surface.fill(Rect(top: at, left: area.left - 1, rows: 1, columns: area.columns + 2), " ", role)
            let note = top + row == 0 ? words[.encodingLikeliest] : ""
            let room = area.columns - columnWidth(note) - 2
            surface.write(
                clip((isCurrent ? "▸ " : "  ") + name(of: choice), room), row: at, column: area.left, role: role)
            surface.write(
                note, row: at, column: area.right - columnWidth(note), role: isCurrent ? .selected : .dim)
            if isCurrent { surface.cursor = Point(row: at, column: area.left) }
        }
        surface.scrollBar(
            Rect(top: area.top, left: area.left, rows: area.rows, columns: area.columns + 1), top: top,
            count: choices.count)
    }

    private func name(of choice: EncodingChoice) -> String {
        choice.encoding.isUnicode ? words[.encodingAsWritten] : words.encoding(choice.encoding)
    }
}
