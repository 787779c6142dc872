// What is listed above a line to type: all that speaks against saving.
import Domain
import Screen
import TextEditing
import Words

/// The sentences above a line that asks for a reason.
struct PromptFlags {
    let words: Words
    let size: Size
    let prompt: PromptState

    /// The columns left for text in the box of a line.
    private var width: Int { min(size.columns - 2, 90) - 4 }

    /// The sentences.
    var lines: [String] {
        prompt.question.warnings(words).flatMap { sentence in
            wrapLines("! " + sentence, width).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
        }
    }

    /// How many rows the sentences take, beside rows for what stands below the line.
    func rows(_ below: Int) -> Int { min(lines.count, max(1, size.rows - 6 - below)) }

    /// The lines that a page key goes on by.
    static let page = 5

    func draw(into surface: inout Surface, _ area: Rect, rows: Int) {
        guard rows > 0 else { return }
        let lines = lines
        let top = prompt.scroll.first(height: rows, count: lines.count)
        for row in 0..<rows where lines.indices.contains(top + row) {
            surface.write(clip(lines[top + row], area.columns), row: area.top + row, column: area.left, role: .warning)
        }
        surface.scrollBar(
            Rect(top: area.top, left: area.left, rows: rows, columns: area.columns + 1), top: top, count: lines.count)
    }
}
