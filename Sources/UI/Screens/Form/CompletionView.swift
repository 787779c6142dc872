// The drop-down under the field being typed into, and the questions like the one typed.
import Domain
import Screen
import Vietnamese

extension FormLayout {
    /// Draws the drop-down below the focused field, or above it where there is more room.
    func drawCompletion(into surface: inout Surface) {
        guard let completion = form.completion, !completion.matches.isEmpty, let row = focusedRow,
            let editor = form.focused?.editor
        else { return }
        let below = area.bottom - row - 1
        let above = row - area.top - 1
        let isBelow = below >= min(completion.matches.count, 3) || below >= above
        let count = min(completion.matches.count, isBelow ? below : above)
        guard count > 0 else { return }
        let first = max(0, (completion.selected ?? 0) - count + 1)
        let top = isBelow ? row + 1 : row - count
        let query = SearchQuery(editor.text, knowing: context.typing.lexicon)
        for index in 0..<count {
            let at = top + index
            let isSelected = completion.selected == first + index
            let role: StyleRole = isSelected ? .selected : .normal
            surface.fill(Rect(top: at, left: valueLeft - 2, rows: 1, columns: valueWidth + 2), " ", role)
            surface.write("│", row: at, column: valueLeft - 2, role: .border)
            surface.write("│", row: at, column: valueLeft + valueWidth - 1, role: .border)
            let text = clip(completion.matches[first + index], valueWidth - 2)
            surface.write(text, row: at, column: valueLeft, role: role)
            if !isSelected { surface.mark(query, in: text, row: at, column: valueLeft) }
        }
        // Where colours are missing, a line tells the drop-down from the fields under it.
        guard isBelow, count < below else { return }
        let line = "└" + String(repeating: "─", count: max(0, valueWidth)) + "┘"
        surface.write(line, row: top + count, column: valueLeft - 2, role: .border)
    }
}

extension FormLayout {
    /// The lines that say what the question typed is to others, and the rows of the list of questions like it.
    var similarRows: (notes: [StyledLine], listed: Int) {
        guard let similar = form.similar else { return ([], 0) }
        var notes: [StyledLine] = []
        if !form.value(of: "sameAs").isEmpty {
            let name = similar.main.map(context.words.questionName) ?? context.words[.unknown]
            notes.append(StyledLine(" = " + context.words(.sameAsLine, name), .accent))
        }
        let topic = form.value(of: "topic")
        if !topic.isEmpty, !form.fields.contains(where: { $0.description.name == "topic" }) {
            notes.append(StyledLine(" " + context.words.field(form.kind, "topic") + ": " + topic.text, .accent))
        }
        let isShown = form.intake != nil || form.focused?.description.name == "question"
        guard isShown, !similar.found.isEmpty else { return (notes, 0) }
        // The text keeps three rows; in the list that has the keyboard, its line is seen.
        let left = area.rows - 5 - notes.count
        let room = max(similar.cursor == nil ? 0 : 1, min(max(2, (area.rows - 1) / 3), left))
        return (notes, min(similar.found.count, room))
    }

    /// The rows at the foot of the form that the fields leave free.
    var similarHeight: Int {
        let (notes, listed) = similarRows
        return notes.count + (listed > 0 ? listed + 1 : 0)
    }

    func drawSimilar(into surface: inout Surface, hasKeyboard: Bool) {
        let (notes, listed) = similarRows
        var row = area.bottom - similarHeight
        surface.fill(Rect(top: row, left: 0, rows: area.bottom - row, columns: area.columns))
        for note in notes {
            surface.write(clip(note.text, area.columns - 2), row: row, column: 0, role: .accent)
            row += 1
        }
        guard listed > 0, let similar = form.similar else { return }
        let isInList = similar.cursor != nil
        surface.fill(Rect(top: row, left: 0, rows: 1, columns: area.columns), "─", .border)
        let title = " " + context.words(.similarTitle, String(similar.found.count)) + " "
        surface.write(
            clip(title, area.columns - 4), row: row, column: 2, role: isInList ? .accent : .dim, bold: isInList)
        let first = max(0, (similar.cursor ?? 0) - listed + 1)
        // Short words are in every question.
        let spoken: [Substring] = form.value(of: "question").text.split { !$0.isLetter && !$0.isNumber }
        let telling = spoken.lazy.filter { $0.count > 2 }.prefix(SearchQuery.wordLimit).joined(separator: " ")
        let query = SearchQuery(telling, knowing: context.typing.lexicon)
        for index in 0..<listed where similar.found.indices.contains(first + index) {
            draw(
                similar.found[first + index].entry, query, isSelected: similar.cursor == first + index,
                row: row + 1 + index, into: &surface)
        }
        if hasKeyboard, let cursor = similar.cursor {
            surface.cursor = Point(row: row + 1 + cursor - first, column: 0)
        }
    }

    /// Draws a question on one row: its number, its conference when that is another, its unit, its text, its state.
    private func draw(
        _ entry: RecordEntry, _ query: SearchQuery, isSelected: Bool, row: Int, into surface: inout Surface
    ) {
        let role: StyleRole = isSelected ? .selected : .normal
        surface.fill(Rect(top: row, left: 0, rows: 1, columns: area.columns), " ", role)
        if isSelected { surface.write("▌", row: row, column: 0, role: role) }
        let number = entry["number"].number.map(String.init) ?? "–"
        surface.write(number, row: row, column: max(1, 5 - columnWidth(number)), role: role)
        let other = context.records.otherConference(entry, than: form.value(of: "conference"))
        let unit = [other.map { clip($0, 12) }, entry["unit"].text].compactMap { $0 }.joined(separator: " ")
        let unitWidth = min(24, max(9, area.columns / 4))
        surface.write(clip(unit, unitWidth), row: row, column: 6, role: isSelected ? role : .dim)
        let left = 6 + unitWidth + 1
        let text = clip(entry.title, max(0, area.columns - left - 3))
        surface.write(text, row: row, column: left, role: role)
        if !isSelected { surface.mark(query, in: text, row: row, column: left) }
        let sign = context.words.sign(entry.kind, "state", entry["state"].text) ?? ""
        surface.write(sign, row: row, column: area.right - 2, role: role)
    }
}
