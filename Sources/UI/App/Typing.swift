// Keys on their way into a text: through the input method inside the program when it is on.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches how Vietnamese is typed, under this name, and the user's short words.
    static func loadTyping(_ name: String) -> Effect {
        .ask("loadTyping", about: name, .unasked) { services throws(OfficeFailure) in
            let abbreviations = try await services.office.setting(TypingState.abbreviationSetting)
            let office = try await services.office.shortWords()
            return (try await services.office.setting(name), abbreviations, office)
        } answer: {
            $0.takeTyping($1.0, abbreviations: $1.1)
            $0.typing.take(office: $1.2)
            return $0.renewFilters()
        }
    }

    /// Fetches the short words of the office, which somebody else may have changed.
    static let loadShortWords = Effect.ask("loadShortWords", about: 0, .unasked) { services throws(OfficeFailure) in
        try await services.office.shortWords()
    } answer: {
        $0.typing.take(office: $1)
        return $0.renewFilters()
    }

    /// Remembers the short words of the office.
    static func setShortWords(_ words: Abbreviations) -> Effect {
        .tell("setShortWords", about: words.text) { services throws(OfficeFailure) in
            try await services.office.set(shortWords: words)
        }
    }

    /// Remembers how Vietnamese is typed.
    static func setTyping(_ name: String, _ value: String) -> Effect {
        .tell("setTyping", about: name) { services throws(OfficeFailure) in
            try await services.office.set(name, value)
        }
    }
}

extension AppState {
    /// Types into an editor, or moves in it; false when the key means nothing there.
    mutating func type(_ key: KeyPress, into editor: inout TextEditor, rows: Int) -> Bool {
        guard typing.isActive else { return Self.edit(&editor, with: key, rows: rows) }
        switch key.key {
        case .character(let letter) where key.modifiers.isEmpty || key.modifiers == .shift:
            typing.type(letter, into: &editor)
        case .backspace where key.modifiers.isEmpty: typing.backspace(in: &editor)
        default:
            typing.forget()
            return Self.edit(&editor, with: key, rows: rows)
        }
        return true
    }

    /// Ends the word being typed before a key that is no part of it.
    mutating func endWord(before key: KeyPress) -> [Effect] {
        guard typing.isActive, typing.isComposing, !Self.staysInWord(key) else { return [] }
        return changeText { $0.endWord(in: &$1) }
    }

    private static func staysInWord(_ key: KeyPress) -> Bool {
        switch key.key {
        case .character:
            key.modifiers.isEmpty || key.modifiers == .shift || key == .control("z") || key == .control("l")
        case .backspace: key.modifiers.isEmpty
        default: false
        }
    }

    /// Switches the input method on or off.
    mutating func toggleTyping() -> [Effect] {
        let effects = changeText { $0.endWord(in: &$1) }
        typing.toggle()
        sayTyping()
        return effects + [.setTyping(typingSetting, typing.setting)]
    }

    /// Offers the ways of typing Vietnamese.
    mutating func chooseTyping() {
        let outside = MenuItem(
            title: words[.typingOutside], note: typing.isSaid && !typing.isOn ? words[.stateNow] : ""
        ) { state in
            state.typing.leaveOutside()
            state.say(.typingOff, role: .dim)
            return [.setTyping(state.typingSetting, state.typing.setting)]
        }
        var items =
            [outside]
            + TypingMethod.allCases.flatMap { method in
                [TonePlacement.old, .new].map { style in
                    let isNow = typing.isOn && typing.method == method && typing.style == style
                    return MenuItem(
                        title: words(style == .old ? .typingOld : .typingNew, words.name(of: method)),
                        note: isNow ? words[.stateNow] : ""
                    ) { $0.take(method, style) }
                }
            }
        items.append(
            MenuItem(
                title: words[.typingSpelling], note: words[typing.checksSpelling ? .typingChecked : .typingUnchecked]
            ) {
                $0.toggleSpelling()
            })
        let count = typing.abbreviations.pairs.count + typing.officeAbbreviations.pairs.count
        items.append(
            MenuItem(title: words.command(.shortWords), note: count == 0 ? "" : String(count)) { $0.chooseShortWord() })
        layers.append(.menu(MenuState(title: words.command(.typingMethod), items: items)))
    }

    /// Switches the spelling check of the input method on or off.
    private mutating func toggleSpelling() -> [Effect] {
        typing.toggleSpelling()
        say(typing.checksSpelling ? .spellingChecked : .spellingUnchecked, role: .dim)
        return [.setTyping(typingSetting, typing.setting)]
    }

    /// Takes a way of typing.
    mutating func take(_ method: TypingMethod, _ style: TonePlacement) -> [Effect] {
        typing.choose(method, style)
        sayTyping()
        return [.setTyping(typingSetting, typing.setting)]
    }

    /// Gives the word being typed back as its keys.
    mutating func restoreRawKeys() -> [Effect] {
        guard typing.isActive else {
            say(.typingOff, role: .dim)
            return []
        }
        return changeText { $0.restoreRaw(in: &$1) }
    }

    /// The name under which the setting is kept: terminals differ in what stands before them.
    var typingSetting: String { terminal.isEmpty ? "typing" : "typing." + terminal }

    /// Takes what was set; a bare console has no input method of its own.
    mutating func takeTyping(_ setting: String?, abbreviations: String?) {
        typing.take(setting, isOnAtFirst: terminal == "linux")
        typing.take(abbreviations: abbreviations)
    }

    /// Says once that it rests because a method outside was seen.
    mutating func sayThatTypingRests() {
        if typing.tellsRest(isFree: message == nil) { say(.typingRests, words.name(of: typing.method), role: .dim) }
    }

    private mutating func sayTyping() {
        if typing.isOn {
            say(.typingOn, words.name(of: typing.method), role: .dim)
        } else {
            say(.typingOff, role: .dim)
        }
    }

    /// Changes the text that has the cursor, whichever it is.
    private mutating func changeText(_ change: (inout TypingState, inout TextEditor) -> Bool) -> [Effect] {
        switch layers.last {
        case .form(var form):
            guard var editor = form.focused?.editor, change(&typing, &editor) else { return [] }
            form.focused?.editor = editor
            return form.typed(in: &self)
        case .menu(var menu):
            guard change(&typing, &menu.filter) else { return [] }
            menu.replaceTop(of: &self)
            return []
        case .prompt(var prompt):
            guard change(&typing, &prompt.editor) else { return [] }
            prompt.replaceTop(of: &self)
            return []
        case nil where lists[pane]?.isFiltering == true:
            guard var editor = lists[pane]?.filter, change(&typing, &editor) else { return [] }
            lists[pane]?.filter = editor
            return ListPane.applyFilter(in: &self)
        default: return []
        }
    }
}

extension Words {
    /// The sign of the input method; empty while it is off.
    func sign(of typing: TypingState) -> String {
        guard typing.isOn else { return "" }
        let name = name(of: typing.method)
        return typing.isResting ? "(\(name))" : name
    }

    fileprivate func name(of method: TypingMethod) -> String {
        switch method {
        case .telex: "Telex"
        case .simpleTelex: self[.typingSimpleTelex]
        case .vni: "VNI"
        case .viqr: "VIQR"
        }
    }
}
