// The whole screen, from the state alone.
import Domain
import Screen

/// A frame of which a part still stands.
struct KeptFrame {
    let surface: Surface
    /// By how many rows the list has been scrolled since.
    let scrolled: Int
    /// The rows of the list that do not, counted from its first one that is shown; nil where none does.
    let rows: Set<Int>?
    /// Whether the record beside the list stays as it stands there.
    let hasRecord: Bool
}

/// Draws the state.
package func render(_ state: AppState) -> Surface { render(state, over: nil) }

/// Draws the state, or the parts of it that a frame before does not show.
func render(_ state: AppState, over kept: KeptFrame?) -> Surface {
    if let kept, let rows = kept.rows { return redrawn(state, rows, over: kept) }
    var surface = Surface(size: state.tour?.window ?? state.size)
    guard !state.frame.isTooSmall else {
        let text = state.words(.tooSmall, "\(Frame.minimum.columns)×\(Frame.minimum.rows)")
        for (row, line) in wrapLines(text, max(1, state.size.columns)).enumerated() {
            surface.write(line, row: row, column: 0, role: .warning)
        }
        return surface
    }
    let frame = state.frame
    state.titleBar.draw(into: &surface, frame.title)
    let context = state.screenContext
    if !state.layers.contains(where: \.screen.hidesPanes) {
        state.tabs.draw(into: &surface, frame.tabs)
        let hasKeyboard = state.layers.isEmpty
        if let list = state.listPane {
            list.draw(in: context, hasKeyboard: hasKeyboard, into: &surface)
            if let kept {
                surface.take(state.panes.detail, from: kept.surface)
            } else {
                state.recordPane.draw(in: context, hasKeyboard: hasKeyboard, into: &surface)
            }
        } else {
            state.summaryPane.draw(in: context, hasKeyboard: hasKeyboard, into: &surface)
        }
    }
    for (index, layer) in state.layers.enumerated() {
        layer.screen.draw(in: context, hasKeyboard: index == state.layers.count - 1, into: &surface)
    }
    state.messageLine.draw(into: &surface, frame.message)
    state.keyBar.draw(into: &surface, frame.keys)
    state.tour?.draw(state.words, into: &surface)
    return surface
}

/// Draws some rows of the list that has the keyboard, the record beside it and the lines around both over a frame that
/// shows the rest.
private func redrawn(_ state: AppState, _ rows: Set<Int>, over kept: KeptFrame) -> Surface {
    var surface = kept.surface
    surface.cursor = nil
    let (frame, context) = (state.frame, state.screenContext)
    for line in [frame.title, frame.tabs, frame.message, frame.keys] { surface.fill(line) }
    state.titleBar.draw(into: &surface, frame.title)
    state.tabs.draw(into: &surface, frame.tabs)
    if var list = state.listPane {
        surface.scroll(list.area.splitTop(1).1, by: kept.scrolled)
        list.rows = rows
        list.draw(in: context, hasKeyboard: true, into: &surface)
    }
    if !kept.hasRecord {
        surface.fill(state.panes.detail)
        state.recordPane.draw(in: context, hasKeyboard: true, into: &surface)
    }
    state.messageLine.draw(into: &surface, frame.message)
    state.keyBar.draw(into: &surface, frame.keys)
    return surface
}
