// What has the keyboard and is drawn: a pane, or what stands over the panes.
import Screen
import Words

/// A part of the screen with keys of its own: a pane, or an overlay.
protocol Screen: Sendable {
    /// The part of the program whose keys have their meaning here.
    var place: Place { get }
    /// What the line below the panes says when there is no message.
    func hint(in context: ScreenContext) -> String
    /// Draws it.
    /// - Parameter hasKeyboard: whether nothing covers it.
    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface)
    /// Takes a key while it has the keyboard.
    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect]
}

/// A screen over the panes: a value of its own, which keys put another one in the place of.
protocol OverlayScreen: Screen {
    /// The screen among all that can stand over the panes.
    var layer: Layer { get }
    /// Whether the panes below it are not drawn.
    var hidesPanes: Bool { get }
    /// Whether the wheel of the mouse means the arrow keys.
    var takesWheel: Bool { get }
    /// The screen as it fits the window: texts wrapped, what has the cursor in view. Asked for after every update.
    func laidOut(in context: ScreenContext) -> Layer
}

extension OverlayScreen {
    /// Puts it in the place of the screen on top.
    func replaceTop(of state: inout AppState) { state.layers[state.layers.count - 1] = layer }

    func laidOut(in context: ScreenContext) -> Layer { layer }

    var hidesPanes: Bool { false }
    var takesWheel: Bool { false }
}

/// An overlay of text that is only scrolled.
protocol ScrolledScreen: OverlayScreen {
    /// The first row shown.
    var top: Int { get set }
    /// How many rows are seen at once, and how many there are.
    func extent(in context: ScreenContext) -> (height: Int, count: Int)
}

extension ScrolledScreen {
    var takesWheel: Bool { true }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place), command != .accept { return state.give(command) }
        var scrolled = self
        let (height, count) = extent(in: state.screenContext)
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
