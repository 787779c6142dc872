// What is listed above a line to type: all that speaks against saving.
import Domain
import Screen
import TextEditing
import Words

/// The sentences above a line that asks for a reason.
struct PromptFlags {
    let state: AppState
    let prompt: PromptState

    /// The columns left for text in the box of a line.
    private var width: Int { min(state.size.columns - 2, 90) - 4 }

    /// The sentences, with the record when there are several.
    var lines: [String] {
        if case .writePaper(let order) = prompt.purpose { return wrapped(state.hiddenSentences(of: order)) }
        guard case .cases(.exception(let saving, let flags)) = prompt.purpose else { return [] }
        let sentences = zip(saving.entries, flags).flatMap { entry, found in
            found.map { flag in
                (saving.entries.count > 1 ? state.shortTitle(entry) + ": " : "") + state.words.flag(flag)
            }
        }
        return wrapped(sentences)
    }

    private func wrapped(_ sentences: [String]) -> [String] {
        sentences.flatMap { sentence in
            wrapLines("! " + sentence, width).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
        }
    }

    /// The title of the line when it depends on what is asked.
    var title: String? {
        switch prompt.purpose {
        case .cases(.part(let request)) where request.names.indices.contains(request.sums.count):
            state.words(
                .promptPart, String(request.sums.count + 1), String(request.names.count),
                request.names[request.sums.count])
        case .step(let question):
            question.step.entries.first.map { state.words.asked($0.kind, question.field) }
        default: nil
        }
    }

    /// How many rows the sentences take, beside rows for what stands below the line.
    func rows(_ below: Int) -> Int { min(lines.count, max(1, state.size.rows - 6 - below)) }

    /// The first sentence shown after a key.
    func scrolled(by key: Key) -> Int {
        let last = max(0, lines.count - 1)
        switch key {
        case .up: return max(0, prompt.top - 1)
        case .down: return min(last, prompt.top + 1)
        case .pageUp: return max(0, prompt.top - 5)
        default: return min(last, prompt.top + 5)
        }
    }

    func draw(into surface: inout Surface, _ area: Rect, rows: Int) {
        guard rows > 0 else { return }
        let lines = lines
        let top = min(prompt.top, max(0, lines.count - rows))
        for row in 0..<rows where lines.indices.contains(top + row) {
            surface.write(clip(lines[top + row], area.columns), row: area.top + row, column: area.left, role: .warning)
        }
        surface.scrollBar(
            Rect(top: area.top, left: area.left, rows: rows, columns: area.columns + 1), top: top, count: lines.count)
    }
}

extension CaseQuestion {
    /// What the line is called.
    var title: Text {
        switch self {
        case .exception: .promptException
        case .part: .promptPart
        }
    }

    /// What is said below the line.
    var note: Text {
        switch self {
        case .exception: .promptExceptionNote
        case .part: .promptPartNote
        }
    }
}
