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
    private var shown: (surface: Surface, pane: Pane, beside: Rect?)?

    /// Notes that a key came.
    mutating func note(at now: Int) {
        // Keys of one moment come in one batch.
        isHeld = last.map { (1...Self.gap).contains(now - $0) } ?? false
        last = now
        count += 1
    }

    /// The state as it is drawn while keys come.
    /// - Returns: the frame, and whether somebody has to wait until keys rest and draw again then.
    mutating func frame(of state: AppState) -> (Surface, mustWait: Bool) {
        let beside = state.besideList
        var kept: Surface?
        if isHeld, let shown, let beside, shown.pane == state.pane, shown.beside == beside,
            shown.surface.size == state.size
        {
            kept = shown.surface
        }
        let surface = render(state, leaving: kept)
        shown = (surface, state.pane, beside)
        guard kept != nil, !isOwed else { return (surface, false) }
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

extension AppState {
    /// Where a record stands beside the list that has the keyboard; nil where none does.
    fileprivate var besideList: Rect? {
        guard layers.isEmpty, pane != .summary, !isInDetail, !frame.isTooSmall, !panes.detail.isEmpty else {
            return nil
        }
        return panes.detail
    }
}
