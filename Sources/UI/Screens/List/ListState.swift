// The list of a pane: a window of rows around the cursor, never the whole table.
import Domain
import Screen
import TextEditing

/// What a list shows and where its cursor is.
package struct ListState: Sendable {
    /// What is listed.
    package var query: ListQuery
    /// The rows that are here, one after the other in list order.
    package private(set) var rows: [ListRow] = []
    /// Whether the list goes on before and behind them.
    package private(set) var hasBefore = false
    /// Whether the list goes on behind them.
    package private(set) var hasAfter = false
    /// The row with the cursor, as a place in `rows`.
    package private(set) var cursor = 0
    /// The first row shown, as a place in `rows`.
    package private(set) var top = 0
    /// How many rows of the list stand before `rows`; nil when nobody counted.
    package private(set) var offset: Int? = 0
    /// How many rows the list has; nil until counted.
    package private(set) var total: Int?
    /// Whether that is the number of what was asked for last.
    private(set) var isCounted = false
    /// The number of the question the next answer must carry.
    package private(set) var generation = 0
    /// Whether the first answer has come.
    package private(set) var isLoaded = false
    /// Where in the list the rows are that were asked for and are not here yet; nil when none are on their way.
    private(set) var pending: ListPosition?
    /// The filter as it is typed.
    package var filter = TextEditor(text: "", isMultiline: false)
    /// Whether keys go to the filter.
    package var isFiltering = false
    /// What was probably meant by the filter, when it finds nothing.
    package private(set) var corrections: [SearchCorrection] = []
    /// The one of them that Enter takes.
    package private(set) var correction: Int?
    private var isFetchingBefore = false
    private var isFetchingAfter = false
    /// How many rows the cursor still has to go once more rows are here: held keys outrun the fetching.
    private var owed = 0
    /// Where it begins.
    private(set) var firstPosition = ListPosition.start

    /// The view shown, by its name; nil shows all.
    package var view: String?
    /// The record whose parts are shown; nil in a register.
    package var owner: ListOwner?
    /// The group that is shown; nil shows all.
    package var group: ListGroup?
    /// The account to which Escape leads back; nil in other lists.
    var account: AccountState?
    /// The view that somebody keeps, when one is shown.
    package var kept: SavedView?
    /// Whether it shows the questions of the current conference alone.
    package var isCurrentOnly: Bool
    /// The marked records; a filter, a view or a scope hides them and takes no mark away.
    package internal(set) var marks = Marks()

    /// What the money of its rows, and of the marked ones, comes to.
    package internal(set) var sums = ListSums()

    /// How wide its columns have to be.
    private(set) var widths = ColumnWidths()
    /// The rows that came since the columns were measured, and what those were of.
    private var unmeasured: [ListRow] = []
    private var measured: [ListCondition]?
    private var settledIn: Rect?
    /// Which columns it shows, as the person at the keyboard arranged them.
    private(set) var columns = ColumnArrangement()
    /// How many lines a row takes: two where all rows have room for them and names are long.
    private(set) var rowLines = 1
    /// How many rows a list begins with: more than most terminals show, and no more than are looked for quickly.
    static let firstBatch = 50
    /// How many rows are fetched at once otherwise.
    static let batch = 120
    /// How many rows are kept.
    static let capacity = 600

    /// An empty list of a kind.
    package init(kind: RecordKind) {
        isCurrentOnly = kind == .question
        let scope: [ListCondition] = isCurrentOnly ? [.ofCurrentConference(field: "conference")] : []
        query = ListQuery(kind: kind, conditions: scope)
    }

    /// Begins at a record once its rows are asked for first.
    mutating func begin(at record: Int64?) { firstPosition = record.map { .around($0) } ?? .start }

    /// Whether a record is marked.
    package func isMarked(_ entry: RecordEntry) -> Bool { marks.contains(entry.identity.id) }

    /// The records of some numbers, in their order, when all of them are among the rows that are here.
    func entries(_ ids: [Int64]) -> [RecordEntry]? {
        guard ids.count <= rows.count else { return nil }
        let known = Dictionary(rows.map { ($0.entry.identity.id, $0.entry) }) { first, _ in first }
        let found = ids.compactMap { known[$0] }
        return found.count == ids.count ? found : nil
    }

    /// The record under the cursor.
    package var current: RecordEntry? { rows.indices.contains(cursor) ? rows[cursor].entry : nil }

    /// The record nearest to the cursor that is none of some records.
    func neighbour(without ids: Set<Int64>) -> RecordEntry? {
        let after = rows.dropFirst(cursor).first { !ids.contains($0.entry.identity.id) }
        return (after ?? rows.prefix(cursor).last { !ids.contains($0.entry.identity.id) })?.entry
    }

    /// The number of the row under the cursor in the whole list, from 1; nil when nobody counted.
    package var position: Int? { offset.map { $0 + cursor + 1 } }

    /// Asks again; answers to earlier questions no longer count.
    /// - Parameters:
    ///   - asked: the number of a later question than this list knows of.
    ///   - isSame: whether it is asked for another place of the list that is shown, whose number of rows stays.
    ///   - follow: what was meant for the rows that come.
    mutating func ask(
        _ position: ListPosition, pane: Pane, after asked: Int = 0, isSame: Bool = false,
        then follow: RowRequest.Follow? = nil
    ) -> [Effect] {
        pending = position
        generation = max(generation, asked) + 1
        if !isSame { isCounted = false }
        isFetchingBefore = false
        isFetchingAfter = false
        owed = 0
        corrections = []
        let limit = position == .start || position == .end ? Self.firstBatch : Self.batch
        // Who types into the filter goes on typing; every other key is meant for the rows that come.
        let holdsKeys = isLoaded && !isFiltering || follow != nil
        return [
            .load(pane, query, position, limit: limit, generation: generation, holdsKeys: holdsKeys, then: follow)
        ]
    }

    /// Takes what was probably meant by the filter.
    mutating func offer(_ corrections: [SearchCorrection]) {
        (self.corrections, correction) = (corrections, nil)
    }

    /// Goes to another one of what was probably meant, at first to the likeliest.
    mutating func chooseCorrection(by step: Int) {
        correction = min(max(0, (correction ?? -1) + step), max(0, corrections.count - 1))
    }

    /// Comes back into its pane; answers meant for the list that stood there do not count for it.
    mutating func comeBack(after other: ListState) {
        generation = max(generation, other.generation) + 1
        isFetchingBefore = false
        isFetchingAfter = false
    }

    /// The rows that were asked for last do not come.
    mutating func giveUpPending() { pending = nil }

    /// Takes rows that were asked for.
    mutating func take(_ window: ListWindow, at position: ListPosition, height: Int) {
        if position.isWholeList { pending = nil }
        unmeasured = position.isWholeList ? window.rows : unmeasured + window.rows
        switch position {
        case .start:
            replace(window, offset: 0, cursor: 0, height: height)
        case .end:
            replace(
                window, offset: total.map { $0 - window.rows.count }, cursor: window.rows.count - 1, height: height)
        case .around(let id):
            let screenRow = cursor - top
            let index = window.rows.firstIndex { $0.entry.identity.id == id }
            let known = !window.hasBefore ? 0 : !window.hasAfter ? total.map { $0 - window.rows.count } : nil
            replace(window, offset: known, cursor: index ?? min(cursor, window.rows.count - 1), height: height)
            if index != nil { top = max(0, cursor - screenRow) }
        case .after(let anchor):
            // Rows may have been given up at that end meanwhile.
            isFetchingAfter = false
            guard rows.last?.anchor == anchor else { return }
            rows += window.rows
            hasAfter = window.hasAfter
            let surplus = min(rows.count - Self.capacity, top)
            if surplus > 0 {
                rows.removeFirst(surplus)
                cursor -= surplus
                top -= surplus
                offset = offset.map { $0 + surplus }
                hasBefore = true
            }
        case .before(let anchor):
            isFetchingBefore = false
            guard rows.first?.anchor == anchor else { return }
            rows = window.rows + rows
            cursor += window.rows.count
            top += window.rows.count
            offset = window.hasBefore ? offset.map { $0 - window.rows.count } : 0
            hasBefore = window.hasBefore
            if rows.count > Self.capacity {
                rows.removeLast(rows.count - Self.capacity)
                hasAfter = true
            }
        }
        step(by: owed)
        keepCursorVisible(height: height)
    }

    /// Has the columns measured again: what stands in them has come, or is called something else.
    mutating func remeasure() {
        widths.forgetRows()
        unmeasured = rows
    }

    /// Whether its columns and rows are laid out for what came, in an area and as they are arranged.
    func isSettled(in area: Rect, as columns: ColumnArrangement) -> Bool {
        unmeasured.isEmpty && settledIn == area && self.columns == columns
    }

    /// Lays columns and rows out in an area whose heading takes a line.
    mutating func settle(in area: Rect, as columns: ColumnArrangement, _ context: ScreenContext) {
        if !unmeasured.isEmpty {
            // A filter and another order leave the columns where they are.
            if measured != query.conditions { (widths, measured) = (ColumnWidths(), query.conditions) }
            widths.measure(unmeasured.map(\.entry), of: query.kind, in: context)
            unmeasured = []
        }
        (settledIn, self.columns) = (area, columns)
        let height = max(1, area.rows - 1)
        let isWhole = isLoaded && !hasBefore && !hasAfter && rows.count * 2 <= height
        rowLines = isWhole && layout(width: area.columns).cutsTitles ? 2 : 1
        keepCursorVisible(height: height / rowLines)
    }

    /// Its columns in a width.
    func layout(width: Int) -> TableLayout {
        TableLayout(kind: query.kind, width: width, widths: widths, sort: query.sort, arranged: columns)
    }

    /// Takes the count that was asked for.
    mutating func takeCount(_ count: Int) {
        (total, isCounted) = (count, true)
        if !hasAfter, isLoaded { offset = count - rows.count }
    }

    /// Moves the cursor; rows missing on the way are asked for before they are needed.
    mutating func move(by step: Int, height: Int, pane: Pane) -> [Effect] {
        guard !rows.isEmpty else { return [] }
        self.step(by: owed + step)
        keepCursorVisible(height: height)
        return fetchAhead(height: height, pane: pane)
    }

    /// Puts the cursor on a shown row.
    mutating func point(atShownRow row: Int, height: Int, pane: Pane) -> [Effect] {
        move(by: top + row - cursor, height: height, pane: pane)
    }

    /// Moves the cursor as far as the rows reach; what is left is owed while the list goes on.
    private mutating func step(by distance: Int) {
        let wanted = cursor + distance
        cursor = min(max(0, wanted), max(0, rows.count - 1))
        let left = wanted - cursor
        owed = left > 0 && hasAfter || left < 0 && hasBefore ? left : 0
    }

    /// Keeps the cursor in the window when that becomes smaller.
    mutating func keepCursorVisible(height: Int) {
        let height = max(1, height)
        cursor = min(max(0, cursor), max(0, rows.count - 1))
        if cursor < top { top = cursor }
        if cursor >= top + height { top = cursor - height + 1 }
        top = max(0, min(top, max(0, rows.count - height)))
    }

    /// Asks for the rows before and behind, once the cursor comes near.
    mutating func fetchAhead(height: Int, pane: Pane) -> [Effect] {
        var effects: [Effect] = []
        let margin = max(height, 20)
        if hasAfter, !isFetchingAfter, cursor + margin >= rows.count, let last = rows.last {
            isFetchingAfter = true
            effects.append(
                .load(pane, query, .after(last.anchor), limit: Self.batch, generation: generation))
        }
        if hasBefore, !isFetchingBefore, cursor < margin, let first = rows.first {
            isFetchingBefore = true
            effects.append(
                .load(pane, query, .before(first.anchor), limit: Self.batch, generation: generation))
        }
        return effects
    }

    private mutating func replace(_ window: ListWindow, offset: Int?, cursor: Int, height: Int) {
        rows = window.rows
        hasBefore = window.hasBefore
        hasAfter = window.hasAfter
        self.offset = offset
        self.cursor = max(0, cursor)
        if cursor < top || cursor >= top + max(1, height) { top = max(0, cursor - height + 1) }
        isLoaded = true
    }
}
