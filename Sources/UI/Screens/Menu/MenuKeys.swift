// The keys of a menu.
import Screen
import TextEditing
import Vietnamese
import Words

extension MenuState: OverlayScreen {
    var place: Place { .menu }
    var layer: Layer { .menu(self) }

    func hint(in context: ScreenContext) -> String {
        context.words[ownHint ?? (isOverText ? .hintMenuOverText : .hintMenu)]
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        MenuView(words: context.words, size: context.size, menu: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var menu = self
        let shown = shownItems
        let last = max(0, shown.count - 1)
        switch key.key {
        case .escape:
            state.layers.removeLast()
            return []
        case .enter: return shown.indices.contains(cursor) ? choose(shown[cursor], in: &state) : []
        case .function(8) where shown.indices.contains(cursor) && shown[cursor].drop != nil:
            return shown[cursor].drop?(&state) ?? []
        case .up: menu.cursor = max(0, cursor - 1)
        case .down: menu.cursor = min(last, cursor + 1)
        case .home: menu.cursor = 0
        case .end: menu.cursor = last
        case .pageUp: menu.cursor = max(0, cursor - 10)
        case .pageDown: menu.cursor = min(last, cursor + 10)
        default:
            if isOverText { return goOnTyping(key, in: &state) }
            guard state.type(key, into: &menu.filter, rows: 1) else { return [] }
            return menu.narrowed(from: filter.text, in: &state)
        }
        menu.replaceTop(of: &state)
        return []
    }

    /// Puts the menu on top with another filter than it had, and has records looked for by it once typing rests.
    func narrowed(from before: String, in state: inout AppState) -> [Effect] {
        var menu = self
        let isOther = filter.text != before
        if isOther {
            (menu.cursor, menu.toldLine) = (0, nil)
            menu.forgetFound()
        }
        menu.replaceTop(of: &state)
        return isOther && findsRecords && !folded(filter.text).isEmpty ? [.awaitRest(.menu(filter.text))] : []
    }

    private func choose(_ item: MenuItem, in state: inout AppState) -> [Effect] {
        guard item.isEnabled else { return tellWhyNot(item, in: &state) }
        if let effects = askAboutTyped(item, in: &state) { return effects }
        state.layers.removeLast()
        return item.choose(&state)
    }

    /// Closes a question about a text and goes on typing in it; keys that type nothing leave the question there.
    private func goOnTyping(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        switch key.key {
        case .character where key.modifiers.isEmpty || key.modifiers == .shift: break
        case .backspace, .delete: break
        default: return []
        }
        state.layers.removeLast()
        return state.dispatch(key)
    }
}
