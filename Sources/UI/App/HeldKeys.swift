// The record beside a list waits while a key is held: nobody reads what the cursor passes by.
import Domain
import Screen

/// Tells keys of a held key from single ones, by the time between them.
struct HeldKeys {
    /// How many milliseconds lie between two keys of a held one at most; terminals send 20 to 40 a second.
    static let gap = 60
    /// Whether the last key followed the one before it as those of a held key do.
    private(set) var isHeld = false
    /// How many keys, or batches of them, came.
    private(set) var count = 0
    private var last: Int?

    mutating func note(at now: Int) {
        // Keys of one moment come in one batch.
        isHeld = last.map { (1...Self.gap).contains(now - $0) } ?? false
        last = now
        count += 1
    }

    mutating func rest() { isHeld = false }
}

/// A frame that was shown, and where in it the record beside a list stands.
struct ShownFrame {
    let surface: Surface
    let pane: Pane
    let beside: Rect?

    init(_ surface: Surface, of state: AppState) {
        (self.surface, pane, beside) = (surface, state.pane, state.besideList)
    }

    /// Whether its record may stay in the next frame.
    func fits(_ state: AppState) -> Bool {
        surface.size == state.size && pane == state.pane && beside != nil && beside == state.besideList
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
