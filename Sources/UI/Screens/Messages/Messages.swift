// Reading messages to their end, and why a line of a menu cannot be chosen.
import Domain

extension MessagesState {
    /// Shows the last message, or the last hundred.
    static func showMessages(onlyLast: Bool = false, in state: inout AppState) {
        if onlyLast, case .plan(let plan) = state.layers.last {
            let remarks = plan.fileRemarks(state.words)
            let message = StatusMessage(text: remarks.first ?? "", role: .warning, whole: remarks)
            let told = [PastMessage(time: state.time, message: message)]
            return state.layers.append(.messages(MessagesState(items: told, title: .messageTitle)))
        }
        let items = onlyLast ? Array(state.pastMessages.items.prefix(1)) : state.pastMessages.items
        state.layers.append(.messages(MessagesState(items: items, title: onlyLast ? .messageTitle : .messagesTitle)))
    }
}

extension MenuState {
    /// Says why a line of a menu cannot be chosen; asked once more, opens all that is to say.
    func tellWhyNot(_ item: MenuItem, in state: inout AppState) -> [Effect] {
        guard !item.note.isEmpty else { return [] }
        let isAskedAgain = toldLine == cursor
        state.message = StatusMessage(text: item.reasons.first ?? item.note, role: .warning, whole: item.reasons)
        var menu = self
        menu.toldLine = menu.cursor
        menu.replaceTop(of: &state)
        if isAskedAgain { MessagesState.showMessages(onlyLast: true, in: &state) }
        return []
    }
}
