// Moving, filtering and sorting in the list; scrolling in record and summary.
import Domain
import Screen
import TextEditing
import Vietnamese

extension AppState {
    /// Moves the cursor of the list.
    mutating func moveList(by step: Int) -> [Effect] {
        detailTop = nil
        let (pane, height) = (pane, panes.listHeight)
        return lists[pane]?.move(by: step, height: height, pane: pane) ?? []
    }

    mutating func moveInList(_ key: KeyPress) -> [Effect] {
        let page = max(1, panes.listHeight - 1)
        switch key.key {
        case .up: return moveList(by: -1)
        case .down: return moveList(by: 1)
        case .pageUp: return moveList(by: -page)
        case .pageDown: return moveList(by: page)
        case .home:
            guard lists[pane]?.hasBefore == true else { return moveList(by: -ListState.capacity) }
            detailTop = nil
            return lists[pane]?.ask(.start, pane: pane) ?? []
        case .end:
            guard lists[pane]?.hasAfter == true else { return moveList(by: ListState.capacity) }
            detailTop = nil
            return lists[pane]?.ask(.end, pane: pane) ?? []
        case .right:
            isInDetail = current != nil
            return []
        default: return []
        }
    }

    mutating func scrollDetail(_ key: KeyPress) -> [Effect] {
        guard let current else { return [] }
        let area = panes.detail
        let lines = RecordText(state: self, entry: current).lines(width: RecordText.width(in: area))
        let height = RecordText.height(in: area)
        switch key.key {
        case .left where isInDetail:
            isInDetail = false
            return []
        default:
            let top = DetailView(state: self).firstRow(of: lines, height: height)
            detailTop = Self.scrolled(top, key, height: height, count: lines.count)
        }
        return []
    }

    mutating func scrollSummary(_ key: KeyPress) -> [Effect] {
        let count = SummaryText(state: self).lines(width: SummaryView.width(in: frame.body)).count
        summaryTop = Self.scrolled(summaryTop, key, height: frame.body.rows, count: count)
        return []
    }

    /// The first row shown after a key that scrolls.
    static func scrolled(_ top: Int, _ key: KeyPress, height: Int, count: Int) -> Int {
        let last = max(0, count - height)
        let wanted =
            switch key.key {
            case .up: top - 1
            case .down: top + 1
            case .pageUp: top - max(1, height - 1)
            case .pageDown, .character(" "): top + max(1, height - 1)
            case .home: 0
            case .end: last
            default: top
            }
        return min(max(0, wanted), last)
    }

    /// Takes the filter away and keeps the cursor on its record.
    mutating func clearFilter() -> [Effect] {
        let id = current?.identity.id
        lists[pane]?.isFiltering = false
        lists[pane]?.filter = TextEditor(text: "", isMultiline: false)
        guard lists[pane]?.query.filter.isEmpty == false else { return [] }
        lists[pane]?.query.filter = ""
        lists[pane]?.query.units = []
        lists[pane]?.query.reading = .plain
        return lists[pane]?.ask(id.map(ListPosition.around) ?? .start, pane: pane) ?? []
    }

    mutating func sortByNextColumn() -> [Effect] {
        guard let kind, let list = lists[pane] else { return [] }
        let shown = TableLayout(kind: kind, width: panes.list.columns).columns.map(\.field.name)
        let index = shown.firstIndex(of: list.query.sort) ?? -1
        guard !shown.isEmpty else { return [] }
        return sort(by: shown[(index + 1) % shown.count])
    }

    mutating func reverseOrder() -> [Effect] {
        guard let list = lists[pane], let kind else { return [] }
        lists[pane]?.query.isAscending.toggle()
        let column = words.field(kind, list.query.sort)
        say(list.query.isAscending ? .sortedDown : .sortedUp, column, role: .dim)
        return lists[pane]?.ask(.start, pane: pane) ?? []
    }

    /// Sorts by the column under a mouse; a second time turns the order around.
    mutating func sort(atColumn column: Int) -> [Effect] {
        guard let kind, let list = lists[pane] else { return [] }
        let columns = TableLayout(kind: kind, width: panes.list.columns).columns
        guard let hit = columns.first(where: { column >= $0.left && column < $0.left + $0.width }) else { return [] }
        return hit.field.name == list.query.sort ? reverseOrder() : sort(by: hit.field.name)
    }

    private mutating func sort(by field: String) -> [Effect] {
        guard let kind else { return [] }
        detailTop = nil
        lists[pane]?.query.sort = field
        lists[pane]?.query.isAscending = true
        say(.sortedUp, words.field(kind, field), role: .dim)
        return lists[pane]?.ask(.start, pane: pane) ?? []
    }
}
