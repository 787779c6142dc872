// The whole screen, from the state alone.
import Domain
import Screen

/// Draws the state.
/// - Parameter kept: a frame whose record beside the list is left as it stands there; nil to draw that too.
package func render(_ state: AppState, leaving kept: Surface? = nil) -> Surface {
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
                surface.take(state.panes.detail, from: kept)
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
