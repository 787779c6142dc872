// Pasted text, with marks or without: where text is typed it is put in, elsewhere it is never a command.
import Domain
import Screen
import TextEditing

extension AppState {
    /// Takes keys that arrived as no hand presses them.
    /// - Parameter goesOn: whether it is the next part of what came just before.
    mutating func take(burst keys: [KeyPress], goesOn: Bool, _ milliseconds: Int) -> [Effect] {
        let text = BurstDetector.text(of: keys)
        guard !frame.isTooSmall, examination == nil else { return press(keys, milliseconds) }
        // The input method inside makes letters of keys that waited; no Enter of them accepts anything.
        if takesText, !goesOn, BurstDetector.isWordAndKey(keys) { return press(keys, milliseconds) }
        guard takesText, typing.isActive, !text.contains(where: { $0 == "\n" || $0 == "\t" }) else {
            return paste(text)
        }
        return layers.isEmpty ? ListPane.typeTogether(keys, in: &self) : press(keys, milliseconds)
    }

    private mutating func press(_ keys: [KeyPress], _ milliseconds: Int) -> [Effect] {
        keys.flatMap { handle(.key($0), milliseconds) }
    }

    /// Whether the keyboard talks to a text.
    private var takesText: Bool {
        switch layers.last {
        case .form(let form):
            form.focused?.editor != nil && form.similar?.cursor == nil && form.review?.side != .question
                && form.review?.comparison == nil
        case .prompt, .menu, .print: true
        case nil: lists[pane]?.isFiltering == true
        default: false
        }
    }

    /// Puts pasted text where text is typed; a list is offered it as its filter.
    mutating func paste(_ text: String) -> [Effect] {
        beforeEscape = nil
        typing.forget()
        guard takesText else { return offerAsFilter(text) }
        if message?.outlivesTyping != true { message = nil }
        switch layers.last {
        case .form(var form):
            if let name = form.focused?.description.name, form.isSealed(name) {
                say(.problemPublished, role: .warning)
                return []
            }
            let isProse = form.focused?.editor?.isMultiline == true
            form.focused?.editor?.paste(isProse ? text : Self.withoutEnd(text))
            return form.typed(in: &self)
        case .prompt(var prompt):
            prompt.problem = nil
            prompt.editor.paste(Self.withoutEnd(text))
            prompt.replaceTop(of: &self)
            return []
        case .menu(let menu) where menu.isOverText:
            layers.removeLast()
            return paste(text)
        case .menu(var menu):
            let before = menu.filter.text
            menu.filter.paste(Self.withoutEnd(text))
            return menu.narrowed(from: before, in: &self)
        case .print(var print):
            print.paste(Self.withoutEnd(text))
            print.replaceTop(of: &self)
            return []
        default:
            lists[pane]?.filter.paste(Self.withoutEnd(text))
            return ListPane.applyFilter(in: &self)
        }
    }

    /// Opens the filter of the list with a text, to be accepted or dropped; a table may be imported as well. Where there is no
    /// list it is left out.
    private mutating func offerAsFilter(_ text: String) -> [Effect] {
        guard layers.isEmpty, !isInDetail, lists[pane] != nil else {
            say(.pasteNotHere, role: .warning)
            return []
        }
        if let table = PastedTable(text) {
            table.ask(in: &self) { $0.filter(byPasted: text) }
            return []
        }
        return filter(byPasted: text)
    }

    private mutating func filter(byPasted text: String) -> [Effect] {
        var wanted = Self.line(text)
        // Typed ahead with the key that opens the filter, it is meant for the filter all the same.
        if wanted.first == "/" { wanted = trimmed(String(wanted.dropFirst())) }
        var filter = TextEditor(text: "", isMultiline: false)
        filter.paste(String(wanted.prefix(Self.longestOffer)))
        guard !trimmed(filter.text).isEmpty else { return [] }
        lists[pane]?.filter = filter
        lists[pane]?.isFiltering = true
        let effects = ListPane.applyFilter(in: &self)
        say(.pastedIntoFilter, role: .dim)
        return effects
    }

    /// A filter of more letters finds nothing that fewer do not.
    private static let longestOffer = 200

    /// A pasted text without the line breaks behind it.
    private static func withoutEnd(_ text: String) -> String {
        var text = text[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }

    /// A pasted text as one line: line breaks and tabs are blanks, blanks in a row are one.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PrintState {
    /// Puts pasted text into the line that is typed; elsewhere it says nothing.
    fileprivate mutating func paste(_ text: String) {
        switch line {
        case .copies: copies.paste(text)
        case .pages: pages.paste(text)
        default: break
        }
    }
}
