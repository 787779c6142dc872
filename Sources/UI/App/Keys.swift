// From an event to the command or the text that it means where the keyboard is.
import Domain
import Screen
import TextEditing
import Vietnamese

extension AppState {
    mutating func handle(_ event: Event, _ milliseconds: Int) -> [Effect] {
        if let effects = DoctorState.examine(event, in: &self) {
            beforeEscape = nil
            return effects
        }
        typing.observe(Self.typedKeys([event]), events: 1)
        let effects = use(event, milliseconds)
        sayThatTypingRests()
        return effects
    }

    private mutating func use(_ event: Event, _ milliseconds: Int) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, milliseconds)
        case .revokedEscape(let key): return revokeEscape(for: key, milliseconds)
        case .paste where frame.isTooSmall, .mouse where frame.isTooSmall: return []
        case .paste(let text): return paste(text)
        case .mouse(let action, let point):
            beforeEscape = nil
            return handle(action, at: point)
        case .resize(let size):
            return resize(to: size)
        case .measured(let findings): return DoctorState.take(findings, in: &self)
        case .resumed, .backspaceCode: return []
        case .terminate: return end()
        }
    }

    mutating func handle(_ key: KeyPress) -> [Effect] {
        if let command = keys.command(for: key, in: place),
            [.quit, .leave].contains(command) || tour != nil && command == .skipStep
        {
            return give(command)
        }
        if frame.isTooSmall { return [] }
        if message?.outlivesTyping != true || !key.isLetter { message = nil }
        if let command = keys.command(for: key, in: place), command == .vietnamese || command == .rawKeys {
            return give(command)
        }
        // Shift-F8 is no F8: a function key with another one held does what says so, or nothing.
        if case .function = key.key, !key.modifiers.isEmpty, keys.command(for: key, in: place) == nil { return [] }
        let ended = endWord(before: key)
        if keys.command(for: key, in: place) == .close { return ended + give(.close) }
        return ended + dispatch(key)
    }

    /// Gives a key to what has the keyboard.
    mutating func dispatch(_ key: KeyPress) -> [Effect] {
        front.handle(key, in: &self)
    }

    /// The keys of events that an input method would look at.
    static func typedKeys(_ events: [Event]) -> [TypedKey] {
        events.compactMap { event in
            if case .paste(let text) = event { return .pasted(text) }
            guard case .key(let key) = event, key.modifiers.isEmpty || key.modifiers == .shift else { return nil }
            switch key.key {
            case .character(let letter): return .character(letter)
            case .backspace: return .backspace
            default: return nil
            }
        }
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> [Effect] {
        let frame = frame
        if frame.keys.contains(point), action == .click {
            let command = keyBar.command(atColumn: point.column)
            return command.map { give($0) } ?? []
        }
        guard layers.isEmpty else {
            let key = KeyPress(action == .scrollUp ? .up : .down)
            guard action == .scrollUp || action == .scrollDown else { return [] }
            if case .page = layers.last { return PageState.scrollPage(by: action == .scrollUp ? -3 : 3, in: &self) }
            guard let screen = layers.last?.screen, screen.takesWheel else { return [] }
            return screen.handle(key, in: &self)
        }
        if frame.tabs.contains(point), action == .click {
            let pane = tabs.pane(atColumn: point.column)
            return pane.map { show($0) } ?? []
        }
        let panes = panes
        if pane != .summary, panes.list.contains(point) {
            let below = point.row - panes.list.top - 1
            let row = below < 0 ? below : below / (lists[pane]?.rowLines ?? 1)
            switch action {
            case .scrollUp: return ListPane.moveList(by: -3, in: &self)
            case .scrollDown: return ListPane.moveList(by: 3, in: &self)
            case .click, .doubleClick:
                if row < 0 { return ListPane.sort(atColumn: point.column - panes.list.left, in: &self) }
                isInDetail = false
                detailScroll = Scroll()
                let (pane, height) = (pane, listHeight)
                let effects = lists[pane]?.point(atShownRow: row, height: height, pane: pane) ?? []
                return action == .doubleClick ? effects + give(.open) : effects
            }
        }
        let key = KeyPress(action == .scrollUp ? .up : .down)
        guard action == .scrollUp || action == .scrollDown else { return [] }
        return pane == .summary ? summaryPane.move(key, in: &self) : recordPane.scroll(key, in: &self)
    }

    /// Keys that move text in an editor, whatever the editor is for.
    static func edit(_ editor: inout TextEditor, with key: KeyPress, rows: Int) -> Bool {
        let isExtending = key.modifiers.contains(.shift)
        let byWord = key.modifiers.contains(.control) || key.modifiers.contains(.alt)
        switch key.key {
        case .left: editor.move(byWord ? .wordLeft : .left, extending: isExtending)
        case .right: editor.move(byWord ? .wordRight : .right, extending: isExtending)
        case .home: editor.move(byWord ? .textStart : .lineStart, extending: isExtending)
        case .end: editor.move(byWord ? .textEnd : .lineEnd, extending: isExtending)
        case .up where editor.isMultiline: editor.move(.up, extending: isExtending)
        case .down where editor.isMultiline: editor.move(.down, extending: isExtending)
        case .pageUp where editor.isMultiline: editor.move(.pageUp(rows: rows), extending: isExtending)
        case .pageDown where editor.isMultiline: editor.move(.pageDown(rows: rows), extending: isExtending)
        // By scalar: an input method that types marks on their own takes them back on their own.
        case .backspace: if byWord { editor.deleteWordBackward() } else { editor.deleteBackwardScalar() }
        case .delete: if byWord { editor.deleteWordForward() } else { editor.deleteForward() }
        case .enter where editor.isMultiline: editor.insert("\n")
        case .character("a") where key.modifiers == .control: editor.selectAll()
        case .character("w") where key.modifiers == .control: editor.deleteWordBackward()
        case .character("u") where key.modifiers == .control: editor.deleteLine()
        case .character("e") where key.modifiers == .control: editor.deleteToLineEnd()
        case .character("z") where key.modifiers == .control: editor.undo()
        case .character("y") where key.modifiers == .control: editor.redo()
        case .character(let letter) where key.modifiers.isEmpty || key.modifiers == .shift:
            editor.insert(String(letter))
        default: return false
        }
        return true
    }
}

extension KeyPress {
    /// Whether it would change a text: where none can be changed, that is said.
    var edits: Bool {
        switch key {
        case .character: modifiers.isEmpty || modifiers == .shift
        case .backspace, .delete: true
        default: false
        }
    }

    /// Whether it types a letter.
    fileprivate var isLetter: Bool {
        if case .character = key { modifiers.isEmpty } else { false }
    }
}
