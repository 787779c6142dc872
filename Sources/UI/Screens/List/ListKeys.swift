// The list as a screen: moving in it, filtering and sorting.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

/// The list of the pane that is shown: its keys, its views, its marks and what is done with its rows.
struct ListPane {
    let list: ListState
    /// What was typed and not saved.
    let unsaved: Unsaved
    /// Whether it has the keyboard, or is only covered: not while the record beside it has it.
    let isActive: Bool
    /// Where it is drawn.
    let area: Rect
    /// The rows that are drawn anew, counted from the first one shown; nil for all of it.
    var rows: Set<Int>?
}

extension ListPane: PaneScreen {
    var place: Place { .list }

    func hint(in context: ScreenContext) -> String {
        let words = context.words
        if list.isFiltering { return Self.filterHint(list, words, on: context.today) }
        if let standing = list.paperStanding(words) { return standing }
        if list.query.kind == .question { return words[.hintQuestions] }
        return words[list.current.map(Self.hasParts) == true ? .hintParts : .hintList]
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        ListView(
            context: context, list: list, unsaved: unsaved, isActive: isActive,
            hasKeyboard: hasKeyboard && isActive && !list.isFiltering, changed: rows
        ).draw(into: &surface, area)
    }

    func move(_ key: KeyPress, in state: inout AppState) -> [Effect] { Self.moveInList(key, in: &state) }
}

extension ListPane {
    /// Moves the cursor of the list.
    static func moveList(by step: Int, in state: inout AppState) -> [Effect] {
        state.detailScroll = Scroll()
        let (pane, height) = (state.pane, state.listHeight)
        return state.lists[pane]?.move(by: step, height: height, pane: pane) ?? []
    }

    static func moveInList(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        let page = max(1, state.listHeight - 1)
        switch key.key {
        case .up: return moveList(by: -1, in: &state)
        case .down: return moveList(by: 1, in: &state)
        case .pageUp: return moveList(by: -page, in: &state)
        case .pageDown: return moveList(by: page, in: &state)
        case .home:
            guard state.lists[state.pane]?.hasBefore == true else {
                return moveList(by: -ListState.capacity, in: &state)
            }
            state.detailScroll = Scroll()
            return state.lists[state.pane]?.ask(.start, pane: state.pane, isSame: true) ?? []
        case .end:
            guard state.lists[state.pane]?.hasAfter == true else { return moveList(by: ListState.capacity, in: &state) }
            state.detailScroll = Scroll()
            return state.lists[state.pane]?.ask(.end, pane: state.pane, isSame: true) ?? []
        case .right:
            state.isInDetail = state.current != nil
            return []
        default: return []
        }
    }

    /// Takes the filter away and keeps the cursor on its record.
    static func clearFilter(in state: inout AppState) -> [Effect] {
        let id = state.current?.identity.id
        state.lists[state.pane]?.isFiltering = false
        state.lists[state.pane]?.filter = TextEditor(text: "", isMultiline: false)
        guard state.lists[state.pane]?.query.filter.isEmpty == false else { return [] }
        state.lists[state.pane]?.query.filter = ""
        state.lists[state.pane]?.query.units = []
        state.lists[state.pane]?.query.reading = .plain
        return state.lists[state.pane]?.ask(id.map(ListPosition.around) ?? .start, pane: state.pane) ?? []
    }

    static func sortByNextColumn(in state: inout AppState) -> [Effect] {
        guard let list = state.lists[state.pane] else { return [] }
        let fields = list.columns.fields(of: list.query.kind).filter { !list.columns.hidden.contains($0.name) }
        let shown = fields.filter { $0.column != nil }.map(\.name)
        let index = shown.firstIndex(of: list.query.sort) ?? -1
        guard !shown.isEmpty else { return [] }
        return sort(by: shown[(index + 1) % shown.count], in: &state)
    }

    static func reverseOrder(in state: inout AppState) -> [Effect] {
        guard let list = state.lists[state.pane], let kind = state.kind else { return [] }
        state.lists[state.pane]?.query.isAscending.toggle()
        sayOrder(by: list.query.sort, of: kind, isAscending: !list.query.isAscending, in: &state)
        return state.lists[state.pane]?.ask(.start, pane: state.pane) ?? []
    }

    /// Sorts by the column under a mouse; a second time turns the order around.
    static func sort(atColumn column: Int, in state: inout AppState) -> [Effect] {
        guard let kind = state.kind, let list = state.lists[state.pane] else { return [] }
        let columns = list.layout(width: state.panes.list.columns).columns
        guard let hit = columns.first(where: { column >= $0.left && column < $0.left + $0.width }) else { return [] }
        guard hit.field.column != nil else {
            state.say(.columnUnsorted, state.words.field(kind, hit.field.name), role: .warning)
            return []
        }
        return hit.field.name == list.query.sort ? reverseOrder(in: &state) : sort(by: hit.field.name, in: &state)
    }

    private static func sort(by field: String, in state: inout AppState) -> [Effect] {
        guard let kind = state.kind else { return [] }
        state.detailScroll = Scroll()
        state.lists[state.pane]?.query.sort = field
        state.lists[state.pane]?.query.isAscending = true
        sayOrder(by: field, of: kind, isAscending: true, in: &state)
        return state.lists[state.pane]?.ask(.start, pane: state.pane) ?? []
    }

    private static func sayOrder(by field: String, of kind: RecordKind, isAscending: Bool, in state: inout AppState) {
        let ordersPersons = kind.description[field]?.ordersPersons == true
        let text: Text =
            isAscending
            ? ordersPersons ? .sortedUpByGivenName : .sortedUp
            : ordersPersons ? .sortedDownByGivenName : .sortedDown
        state.say(text, state.words.field(kind, field), role: .dim)
    }
}
