// The record beside a list waits while a key is held: nobody reads what the cursor passes by.
import Domain
import Screen

/// Tells keys of a held key from single ones, by the time between them, and draws accordingly.
struct HeldKeys {
    /// How many milliseconds lie between two keys of a held one at most; terminals send 20 to 40 a second.
    static let gap = 60
    private var isHeld = false
    private var isOwed = false
    private var last: Int?
    /// How many keys, or batches of them, came, and how many had when it was asked last whether the keys rest.
    private var (count, seen) = (0, -1)
    private var shown: (surface: Surface, list: ShownList)?

    /// Notes that a key came.
    mutating func note(at now: Int) {
        // Keys of one moment come in one batch.
        isHeld = last.map { (1...Self.gap).contains(now - $0) } ?? false
        last = now
        count += 1
    }

    /// The state as it is drawn while keys come.
    /// - Parameter leavesList: whether the list is as it was in the frame before, but for the place of its cursor.
    /// - Returns: the frame, and whether somebody has to wait until keys rest and draw again then.
    mutating func frame(of state: AppState, leavesList: Bool) -> (Surface, mustWait: Bool) {
        let list = ShownList(state)
        var kept: KeptFrame?
        if let shown, list.beside != nil, shown.list.isWhere(list), shown.surface.size == state.size {
            let rows = leavesList ? list.rows(since: shown.list, height: state.listHeight) : nil
            if isHeld || rows != nil {
                kept = KeptFrame(
                    surface: shown.surface, scrolled: list.top - shown.list.top, rows: rows, hasRecord: isHeld)
            }
        }
        let surface = render(state, over: kept)
        shown = (surface, list)
        guard kept?.hasRecord == true, !isOwed else { return (surface, false) }
        isOwed = true
        return (surface, true)
    }

    /// Whether no key came since this was asked the last time; then none is held any more.
    mutating func hasRested() -> Bool {
        guard seen == count else {
            seen = count
            return false
        }
        (isHeld, isOwed) = (false, false)
        return true
    }
}

/// Where the list of a frame stood, and what it showed.
private struct ShownList {
    let pane: Pane
    /// Where a record stands beside it; nil where none does.
    let beside: Rect?
    let top: Int
    let cursor: Int
    /// Its columns, and how many lines a row takes.
    let widths: ColumnWidths?
    let rowLines: Int?
    /// Whether something covers a part of it, as long messages do.
    let isCovered: Bool

    init(_ state: AppState) {
        (pane, beside) = (state.pane, state.besideList)
        (top, cursor) = state.lists[state.pane].map { ($0.top, $0.cursor) } ?? (0, 0)
        (widths, rowLines) = (state.lists[state.pane]?.widths, state.lists[state.pane]?.rowLines)
        isCovered = !state.layers.isEmpty || state.message != nil || state.longWork != nil || state.tour != nil
    }

    func isWhere(_ other: ShownList) -> Bool { pane == other.pane && beside == other.beside }

    /// The rows to be drawn over a frame before, counted from the first one shown: those that the cursor left and reached,
    /// and those that came into view; nil for all.
    func rows(since before: ShownList, height: Int) -> Set<Int>? {
        guard !isCovered, !before.isCovered, widths == before.widths, rowLines == before.rowLines,
            abs(top - before.top) < height
        else { return nil }
        let cameIn = top > before.top ? (before.top + height)..<(top + height) : top..<max(top, before.top)
        return Set(([before.cursor, cursor] + cameIn).map { $0 - top })
    }
}

extension AppState {
    /// Where a record stands beside the list that has the keyboard; nil where none does.
    fileprivate var besideList: Rect? {
        guard layers.isEmpty, pane != .summary, !isInDetail, !frame.isTooSmall, !panes.detail.isEmpty else {
            return nil
        }
        return panes.detail
    }
}
