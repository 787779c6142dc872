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

/// A text that is only scrolled: what is shown of it follows from its window.
struct ScrolledText {
    /// What stands above it.
    var title = ""
    /// Its lines, as wide as the window.
    let lines: [StyledLine]
    /// The rows in which they are seen.
    let height: Int
    /// The row with which it begins while nobody scrolls.
    var start = 0
}

/// An overlay of text that is only scrolled.
protocol ScrolledScreen: OverlayScreen {
    /// How far it is scrolled.
    var scroll: Scroll { get set }
    /// What it shows in a window.
    func text(in context: ScreenContext) -> ScrolledText
}

extension ScrolledScreen {
    var takesWheel: Bool { true }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { handleScrolling(key, in: &state) }

    /// What a key does in a text that is only scrolled.
    func handleScrolling(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place), command != .accept { return state.give(command) }
        var scrolled = self
        scrolled.scroll.take(key)
        scrolled.replaceTop(of: &state)
        return []
    }

    func laidOut(in context: ScreenContext) -> Layer {
        guard scroll.isMoved else { return layer }
        var scrolled = self
        let text = text(in: context)
        scrolled.scroll.settle(height: text.height, count: text.lines.count, from: text.start)
        return scrolled.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        let text = text(in: context)
        Overlay(size: context.size).draw(
            text.lines, from: scroll, start: text.start, title: text.title, into: &surface)
    }
}
