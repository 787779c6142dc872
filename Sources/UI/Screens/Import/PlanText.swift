// What an import would do, row by row and field by field.
import Domain
import Office
import Screen
import Vietnamese
import Words

/// Draws the plan of an import.
struct PlanText {
    let words: Words
    let size: Size
    let plan: PlanState

    /// How many lines the window shows.
    var height: Int { PlanState.rows(in: size) }

    /// How many lines there are.
    var count: Int { notes.count + (plan.facts.starts.last ?? 0) + openCount }

    /// The lines of the values that are shown of the row under the cursor.
    private var openCount: Int {
        guard plan.isOpen, let current = plan.current else { return 0 }
        return values(of: plan.plan.items[current]).count
    }

    /// What there is to say of the file, before its rows.
    private var notes: [String] {
        plan.plan.notes.flatMap { wrapLines("! " + $0, Overlay(size: size).inner.columns) }
    }

    /// The first line shown, moved so that the row under the cursor is in sight.
    var topShowingCursor: Int {
        let top = plan.scroll.top ?? 0
        guard plan.current != nil else { return top }
        let cursor = plan.cursor
        let starts = plan.facts.starts
        let first = notes.count + starts[cursor]
        let rows = height
        let last = first + min(starts[cursor + 1] - starts[cursor] + openCount, rows) - 1
        // What is said of the file stands above the first row.
        if cursor == 0, last < rows { return 0 }
        return max(0, min(first, max(top, last - rows + 1)))
    }

    private var title: String {
        if Office.communeName(plan.path) != nil { return words[.planTitleCommune] }
        return words(plan.plan.isOfAnswers ? .planTitleAnswers : .planTitle, plan.plan.source)
    }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: size)
        Overlay.draw(overlay.box, title: title, into: &surface)
        let inner = overlay.inner
        surface.write(clip(counts, inner.columns), row: inner.top, column: inner.left, bold: true)
        let remarks = remarks(inner.columns)
        if remarks.count < 2, let first = plan.facts.respelled {
            surface.write(
                clip(words(.planRespelled, first), inner.columns), row: inner.top + 1, column: inner.left,
                role: .dim)
        }
        for (row, line) in remarks.enumerated() {
            surface.write(
                clip(line, inner.columns), row: inner.top + 3 - remarks.count + row, column: inner.left, role: .warning)
        }
        let rows = height
        let (total, open) = (count, openCount)
        let top = plan.scroll.first(height: rows, count: total)
        surface.cursor = Point(row: inner.top + 3, column: inner.left)
        let notes = notes
        for (row, note) in notes.enumerated().dropFirst(top).prefix(rows) {
            surface.write(note, row: inner.top + 3 + row - top, column: inner.left, role: .warning)
        }
        // Behind the row under the cursor all stand lower by its values.
        func line(of place: Int) -> Int {
            notes.count + plan.facts.starts[place] + (place > plan.cursor ? open : 0)
        }
        for place in plan.order.indices[plan.facts.place(ofLine: max(0, top - notes.count - open))...] {
            let start = line(of: place)
            guard start < top + rows else { break }
            let isCurrent = place == plan.cursor
            for (offset, text) in lines(of: plan.plan.items[plan.order[place]], inner.columns).enumerated() {
                let row = start + offset - top
                guard (0..<rows).contains(row) else { continue }
                let isHead = isCurrent && offset == 0
                if isHead {
                    let line = Rect(top: inner.top + 3 + row, left: inner.left, rows: 1, columns: inner.columns)
                    surface.fill(line, " ", .selected)
                }
                let shown = isHead ? StyledLine(text.spans.map(\.text).joined(), .selected) : text
                surface.draw(shown, row: inner.top + 3 + row, column: inner.left, limit: inner.columns)
                guard isHead else { continue }
                surface.cursor = Point(row: inner.top + 3 + row, column: inner.left)
            }
        }
        surface.scrollBar(
            Rect(top: inner.top + 3, left: inner.left, rows: rows, columns: inner.columns + 1), top: top, count: total)
    }

    private var counts: String {
        // Where both sides changed a field one of them is chosen at first: the rows are counted by that.
        (plan.facts.counts?.text(words, by: " · ") ?? "") + leftOut
    }

    private var leftOut: String {
        let count = plan.facts.leftOutCount
        return count == 0 ? "" : " · " + words(.planLeftOut, grouped(Int64(count)))
    }

    /// The values of a row, field by field.
    private func values(of item: ImportItem) -> [String] {
        let columns = Overlay(size: size).inner.columns
        let indent = String(repeating: " ", count: columns < 60 ? 2 : 4)
        let values = PlanWords(words, plan.plan, units: plan.units)
        let room = max(8, columns - indent.count)
        let fields =
            item.isAnswer
            ? values.answer(item)
            : item.entry.kind.description.fields.filter { !item.entry[$0.name].isEmpty }.map { field in
                words.field(item.entry.kind, field.name) + ": "
                    + values.value(item.entry[field.name], field.name, item.entry)
            }
        return (values.reasons(item) + values.whole(item).filter { columnWidth($0) > room } + fields)
            .flatMap { wrapLines($0, room) }.map { indent + $0 }
    }

    /// What concerns the file as a whole: how it was read, where somebody chose it, and which columns are not read. What
    /// speaks against an encoding takes two rows where one is too narrow.
    private func remarks(_ columns: Int) -> [String] {
        let all = plan.fileRemarks(words)
        var left = Array(all.prefix(2))
        if all.count > left.count || left.contains(where: { columnWidth($0) > columns }), let last = left.popLast() {
            // What has no room is read behind a key.
            let way = words(.planReadAll, words.key(of: .readMessage), grouped(Int64(all.count)))
            left.append(clip(last, max(0, columns - columnWidth(way) - 1)) + " " + way)
        }
        guard let encoding = plan.plan.encoding else { return left }
        if let doubt = plan.plan.doubt {
            return Array(wrapLines("! " + words.doubt(doubt, about: encoding), columns).prefix(2))
        }
        let name = encoding.isUnicode ? words[.encodingAsWritten] : words.encoding(encoding)
        return left + [words(.planEncoding, name)]
    }

    /// The lines of a row: what becomes of it, then field by field what there is to choose, and what changes from what to
    /// what.
    private func lines(of item: ImportItem, _ columns: Int) -> [StyledLine] {
        let indent = String(repeating: " ", count: columns < 60 ? 2 : 4)
        let words = PlanWords(words, plan.plan, units: plan.units)
        var lines = [heading(item, columns, words)]
        if plan.isOpen, plan.current.map({ plan.plan.items[$0] }) == item {
            lines += values(of: item).map { StyledLine($0) }
        }
        if item.isLeftOut { return lines }
        lines += words.remarks(on: item).map { StyledLine(clip(indent + $0, columns)) }
        for conflict in item.conflicts {
            lines += words.conflict(conflict, of: item, columns: columns - indent.count).map { line in
                var line = line
                line.spans.insert(Span(indent), at: 0)
                return line
            }
        }
        if item.action != .refused {
            lines += item.changesUnchosen.map { change in
                StyledLine(indent + words.change(change, of: item.entry, columns: columns - indent.count))
            }
        }
        return lines
    }

    private func heading(_ item: ImportItem, _ columns: Int, _ words: PlanWords) -> StyledLine {
        let isConflict = item.isAnswer ? item.isOpen : !item.conflicts.isEmpty && item.action != .refused
        let action: ImportAction = isConflict ? .conflict : item.action
        var (role, sign): (StyleRole, String) =
            switch action {
            case .new: (.success, "+")
            case .changed: (.warning, "~")
            case .same: (.dim, "=")
            case .conflict: (.error, "!")
            case .refused: (.error, "✗")
            }
        // A narrow window keeps its columns for the record: the counts above say what the signs mean.
        let isNarrow = columns < 60
        if item.isLeftOut { (role, sign) = (.dim, "–") }
        let name = item.isLeftOut ? self.words[.columnLeftOut] : words.action(item, shownAs: action)
        let word = isNarrow ? sign : sign + " " + name
        let (wordWidth, placeWidth) = isNarrow ? (2, 12) : (15, 18)
        func cell(_ text: String, _ width: Int) -> String {
            let clipped = clip(text, width - 1)
            return clipped + String(repeating: " ", count: width - columnWidth(clipped))
        }
        let place = self.words.filePlace(item.place)
        let text = clip(words.title(of: item), max(0, columns - wordWidth - placeWidth - 1))
        return StyledLine(
            Span(cell(word, wordWidth), role), Span(cell(place, placeWidth + 1), .dim), Span(text))
    }
}

extension PlanState {
    /// What there is to say of the tables of the file and of columns that are not read.
    func fileRemarks(_ words: Words) -> [String] {
        let fields = facts.unread.isEmpty ? [] : [words(.planUnread, facts.unread.joined(separator: ", "))]
        return words.tables(plan.tables, isWhole: false).map { trimmed($0) } + fields
    }
}
