// The list of a pane.
import Domain
import Office
import Screen
import Vietnamese

/// Draws the rows that are in the window.
struct ListView {
    let context: ScreenContext
    let list: ListState
    /// What was typed and not saved.
    let unsaved: Unsaved
    /// Whether it has the keyboard, or is only covered, not left for the record beside it.
    let isActive: Bool
    /// Whether the cursor stands in it.
    let hasKeyboard: Bool
    /// The rows that are drawn anew, counted from the first one shown; nil for all of it.
    var changed: Set<Int>?

    private var kind: RecordKind { list.query.kind }

    func draw(into surface: inout Surface, _ area: Rect) {
        guard !area.isEmpty else { return }
        let layout = list.layout(width: area.columns)
        let (heading, body) = area.splitTop(1)
        if changed == nil { drawHeading(layout, into: &surface, heading) }
        guard !list.rows.isEmpty else {
            if list.isLoaded { drawEmpty(into: &surface, body) }
            return
        }
        let query = list.query.searched
        let lines = list.rowLines
        for row in 0..<(body.rows / lines)
        where list.rows.indices.contains(list.top + row) && changed?.contains(row) != false {
            let place = Rect(top: body.top + row * lines, left: area.left, rows: lines, columns: area.columns)
            if changed != nil { surface.fill(place) }
            drawRow(list.top + row, layout, query, into: &surface, place)
        }
        if hasKeyboard {
            surface.cursor = Point(row: body.top + (list.cursor - list.top) * lines, column: area.left)
        }
    }

    private func drawHeading(_ layout: TableLayout, into surface: inout Surface, _ area: Rect) {
        surface.fill(area, " ", .header)
        for column in layout.columns {
            let isSorted = column.field.name == list.query.sort
            let mark = isSorted ? (list.query.isAscending ? "▴" : "▾") : ""
            let title = clip(context.words.column(list.query.kind, column.field.name), column.width - columnWidth(mark))
            let text = title + mark
            let indent = column.isRightAligned ? column.width - columnWidth(text) : 0
            surface.write(text, row: area.top, column: area.left + column.left + indent, role: .header, bold: isSorted)
        }
    }

    private func drawRow(
        _ index: Int, _ layout: TableLayout, _ query: SearchQuery?, into surface: inout Surface, _ area: Rect
    ) {
        let (entry, row) = (list.rows[index].entry, area.top)
        let isCurrent = index == list.cursor
        let selection: StyleRole? = !isCurrent ? nil : isActive ? .selected : .selectedInactive
        if let selection {
            surface.fill(area, " ", selection)
            for row in area.top..<area.bottom { surface.write("▌", row: row, column: area.left, role: selection) }
        }
        if list.isMarked(entry) {
            surface.write("◆", row: row, column: area.left, role: selection ?? .accent)
        }
        if let sign = sign(entry) {
            // A text that begins right behind the margin is kept apart from its sign.
            let isApart = !isCurrent && !list.isMarked(entry) && layout.columns.first?.isRightAligned == false
            let left = area.left + (isApart ? 0 : 1)
            surface.write(sign.text, row: row, column: left, role: selection ?? sign.role, bold: true)
        }
        for column in layout.columns {
            if list.rowLines > 1, column.field == layout.title?.field {
                drawTitle(of: entry, column, query, selection, into: &surface, area)
                continue
            }
            let cell = context.cell(column.field, of: entry, width: column.width)
            var text = query.flatMap { excerpt(column, entry, cell.text, $0, width: column.width) } ?? cell.text
            if column.field == layout.title?.field { text = clip(signed(text, of: entry), column.width) }
            let indent = column.isRightAligned ? column.width - columnWidth(text) : 0
            let left = area.left + column.left + indent
            let ownRole = isTitleOfCurrent(column, entry) ? .accent : cell.role
            let hasOwnRole = cell.role == .error || cell.role == .overdue
            surface.write(
                text, row: row, column: left, role: hasOwnRole && selection == nil ? cell.role : selection ?? ownRole,
                limit: area.left + column.left + column.width - left)
            mark(query, column, in: text, row: row, column: left, into: &surface)
        }
    }

    /// Draws the name of a record over the lines of its row.
    private func drawTitle(
        of entry: RecordEntry, _ column: TableLayout.Placed, _ query: SearchQuery?, _ selection: StyleRole?,
        into surface: inout Surface, _ area: Rect
    ) {
        let cell = CellText(column.field, of: entry, context: context.records)
        var lines = wrapLines(signed(cell.text, of: entry).replacing("\n", with: " "), column.width)
        if lines.count > area.rows {
            let rest = lines[(area.rows - 1)...].joined(separator: " ")
            // What answers the filter is shown, if not in the lines before.
            let isFound = query.map { query in lines.prefix(area.rows - 1).contains { !query.matches(in: $0).isEmpty } }
            let shown = clip(rest, column.width)
            let found =
                isFound == false ? query.flatMap { excerpt(column, entry, shown, $0, width: column.width) } : nil
            lines = lines.prefix(area.rows - 1) + [found ?? shown]
        }
        let role = selection ?? (isTitleOfCurrent(column, entry) ? .accent : cell.role)
        for (line, text) in lines.enumerated() {
            let (row, left) = (area.top + line, area.left + column.left)
            surface.write(text, row: row, column: left, role: role, limit: column.width)
            mark(query, column, in: text, row: row, column: left, into: &surface)
        }
    }

    /// The name of a record with the signs of what is particular about it.
    private func signed(_ title: String, of entry: RecordEntry) -> String {
        let text = context.named(title, entry)
        return unsaved.isEmpty ? text : unsaved.marked(text, of: entry) ?? text
    }

    /// Of a column that shows values, only what answers the whole filter is marked.
    private func mark(
        _ query: SearchQuery?, _ column: TableLayout.Placed, in text: String, row: Int, column left: Int,
        into surface: inout Surface
    ) {
        guard let query, column.field.isSearched || query.quality(in: text) > .none else { return }
        surface.mark(query, in: text, row: row, column: left)
    }

    private func isTitleOfCurrent(_ column: TableLayout.Placed, _ entry: RecordEntry) -> Bool {
        column.field.name == entry.kind.description.titleField && context.isCurrentConference(entry)
    }

    /// The part of a long text in which something was found, when its beginning does not show it.
    private func excerpt(
        _ column: TableLayout.Placed, _ entry: RecordEntry, _ shown: String, _ query: SearchQuery, width: Int
    ) -> String? {
        guard column.field.isSearched, query.matches(in: shown).isEmpty else { return nil }
        let text = CellText(column.field, of: entry, context: context.records).text
        guard let hit = query.matches(in: text).first else { return nil }
        // A few words before it say what it is about; near the end of the text there is room for more.
        var start = hit.lowerBound
        var room = max(width / 4, width - 1 - columnWidth(text[start...]))
        while start > text.startIndex, room > 0 {
            let before = text[..<start].dropLast().lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex
            room -= columnWidth(text[before..<start])
            if room >= 0 { start = before }
        }
        return start > text.startIndex ? clip("…" + text[start...], width) : nil
    }

    private func drawEmpty(into surface: inout Surface, _ area: Rect) {
        var row = area.top + 1
        for line in EmptyText(context: context, list: list, kind: kind).lines(width: area.columns - 4)
        where row < area.bottom {
            surface.write(line, row: row, column: area.left + 2, role: .dim)
            row += 1
        }
        let cursor = drawCorrections(into: &surface, area, from: row + 1)
        if hasKeyboard {
            surface.cursor = cursor ?? Point(row: area.top + 1, column: area.left + 2)
        }
    }

    /// Draws what was probably meant by a filter that finds nothing; returns where the cursor stands among it.
    private func drawCorrections(
        into surface: inout Surface, _ area: Rect, from top: Int
    ) -> Point? {
        // On a low screen the choices come before the space around them.
        let top = min(top, area.bottom - list.corrections.count - 1)
        guard !list.corrections.isEmpty, top > area.top else { return nil }
        surface.write(
            clip(context.words[.searchMeant], area.columns - 4), row: top, column: area.left + 2, role: .normal)
        for (index, correction) in list.corrections.enumerated() {
            let row = top + 1 + index
            let role: StyleRole = index == list.correction ? .selected : .normal
            let isCounted = correction.count <= SearchCorrection.countLimit
            let counted = context.words.counted(kind, min(correction.count, SearchCorrection.countLimit))
            let count = isCounted ? counted : context.words(.moreThan, counted)
            surface.fill(Rect(top: row, left: area.left, rows: 1, columns: area.columns), " ", role)
            if index == list.correction { surface.write("▌", row: row, column: area.left, role: role) }
            let room = area.columns - 6 - columnWidth(count)
            surface.write(clip(correction.text, room), row: row, column: area.left + 3, role: role, bold: true)
            surface.write(
                count, row: row, column: area.right - 1 - columnWidth(count),
                role: index == list.correction ? role : .dim)
        }
        return list.correction.map { Point(row: top + 1 + $0, column: area.left) }
    }
}

extension ScreenContext {
    /// Whether it is the conference that the office is busy with.
    func isCurrentConference(_ entry: RecordEntry) -> Bool {
        entry.kind == .conference && entry.identity.id == records.currentConference?.identity.id
    }

    /// The name of a record as lists have it: that of the current conference has a sign in front.
    func named(_ title: String, _ entry: RecordEntry) -> String {
        isCurrentConference(entry) ? "● " + title : title
    }
}
