// Messages to be read to their end: the last one, or the last hundred.
import Domain
import Screen
import Words

/// Messages to be read.
package struct MessagesState: Sendable {
    /// The messages, the last one first.
    package let items: [PastMessage]
    /// What they are called.
    package let title: Text
    /// The first line shown.
    package var top = 0
}

extension MessagesState: ScrolledScreen {
    var place: Place { .reader }
    var layer: Layer { .messages(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintHelp] }

    func extent(in context: ScreenContext) -> (height: Int, count: Int) {
        (
            Overlay(size: context.size).inner.rows,
            MessagesView(words: context.words, size: context.size, messages: self).lines.count
        )
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        MessagesView(words: context.words, size: context.size, messages: self).draw(into: &surface)
    }
}

/// Draws messages with their times.
struct MessagesView {
    let words: Words
    let size: Size
    let messages: MessagesState

    private var inner: Rect { Overlay(size: size).inner }

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
        Overlay(size: size).draw(
            lines, from: messages.top, title: words[messages.title], into: &surface)
    }
}
