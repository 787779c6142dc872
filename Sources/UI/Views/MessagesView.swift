// Messages to be read to their end: the last one, or the last hundred.
import Domain
import Screen

/// Draws messages with their times.
struct MessagesView {
    let state: AppState
    let messages: MessagesState

    private var inner: Rect { Overlay(size: state.size).inner }

    /// Each message with its time, and below it all that there was to say.
    var lines: [StyledLine] {
        let width = inner.columns
        let groups = messages.items.map { item in
            let text = MessageLine.sign(of: item.message.role) + item.message.text
            let stated = item.message.whole.isEmpty ? [text] : item.message.whole
            let body = stated.flatMap { wrapLines($0, width) }.map { StyledLine($0, item.message.role) }
            return [StyledLine(item.time, .dim)] + body
        }
        return Array(groups.joined(separator: [StyledLine("")]))
    }

    func draw(into surface: inout Surface) {
        Overlay(size: state.size).draw(
            lines, from: messages.top, title: state.words[messages.title], into: &surface)
    }
}
