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
    /// How far they are scrolled.
    var scroll = Scroll()
}

extension MessagesState: ScrolledScreen {
    var place: Place { .reader }
    var layer: Layer { .messages(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintHelp] }

    func text(in context: ScreenContext) -> ScrolledText {
        let inner = Overlay(size: context.size).inner
        return ScrolledText(title: context.words[title], lines: lines(width: inner.columns), height: inner.rows)
    }

    /// Each message with its time, and below it all that there was to say.
    private func lines(width: Int) -> [StyledLine] {
        let groups = items.map { item in
            let text = MessageLine.sign(of: item.message.role) + item.message.text
            let stated = item.message.whole.isEmpty ? [text] : item.message.whole
            let body = stated.flatMap { wrapLines($0, width) }.map { StyledLine($0, item.message.role) }
            return [StyledLine(item.time, .dim)] + body
        }
        return Array(groups.joined(separator: [StyledLine("")]))
    }
}
