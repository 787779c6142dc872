// Reading messages to their end, and why a line of a menu cannot be chosen.
import Domain

extension AppState {
    /// Shows the last message, or the last hundred.
    mutating func showMessages(onlyLast: Bool = false) {
        let items = onlyLast ? Array(pastMessages.items.prefix(1)) : pastMessages.items
        layers.append(.messages(MessagesState(items: items, title: onlyLast ? .messageTitle : .messagesTitle)))
    }

    /// Says why a line of a menu cannot be chosen; asked once more, opens all that is to say.
    mutating func tellWhyNot(_ item: MenuItem, in menu: MenuState) -> [Effect] {
        guard !item.note.isEmpty else { return [] }
        let isAskedAgain = menu.toldLine == menu.cursor
        message = StatusMessage(text: item.reasons.first ?? item.note, role: .warning, whole: item.reasons)
        var menu = menu
        menu.toldLine = menu.cursor
        layers[layers.count - 1] = .menu(menu)
        if isAskedAgain { showMessages(onlyLast: true) }
        return []
    }
}
