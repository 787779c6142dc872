// What a screen over the panes must say and do, whatever it shows.
import Screen
import Words

/// Something over the panes, which has the keyboard while it lies on top.
protocol Screen: Sendable {
    /// The part of the program whose keys have their meaning here.
    var place: Place { get }
    /// The screen as it lies over the panes.
    var layer: Layer { get }
    /// Whether the panes below it are not drawn.
    var hidesPanes: Bool { get }
    /// Whether the wheel of the mouse means the arrow keys.
    var takesWheel: Bool { get }
    /// What the line below the panes says when there is no message.
    func hint(in state: AppState) -> String
    /// Draws it.
    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface)
    /// The screen as it fits the window: texts wrapped, what has the cursor in view. Asked for after every update.
    func laidOut(in state: AppState) -> Layer
    /// Takes a key while it lies on top.
    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect]
}

extension Screen {
    /// Lies on top in place of what lay there.
    func replaceTop(of state: inout AppState) { state.layers[state.layers.count - 1] = layer }

    func laidOut(in state: AppState) -> Layer { layer }

    var hidesPanes: Bool { false }
    var takesWheel: Bool { false }
}

/// A screen of text that is only scrolled.
protocol ScrolledScreen: Screen {
    /// The first row shown.
    var top: Int { get set }
    /// How many rows are seen at once, and how many there are.
    func extent(in state: AppState) -> (height: Int, count: Int)
}

extension ScrolledScreen {
    var takesWheel: Bool { true }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place), command != .accept { return state.give(command) }
        var scrolled = self
        let (height, count) = extent(in: state)
        scrolled.top = AppState.scrolled(top, key, height: height, count: count)
        scrolled.replaceTop(of: &state)
        return []
    }
}

extension AppState {
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
}
