// Fields with a list: how it opens, and the question before a text that is not in it is taken as it stands.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese

/// What somebody was about to do when a text was found that is not in the list of its field.
package enum FieldExit: Sendable, Hashable {
    /// Accept the field and go on.
    case accept
    /// Go to another field.
    case move(by: Int)
    /// Save the form.
    case save
}

extension FormState {
    /// Opens the list of the focused field; nil when it has none, or nothing to offer.
    func openList(in state: inout AppState) -> [Effect]? {
        guard let field = focused else { return nil }
        switch field.control {
        case .options(let options, let chosen):
            state.layers.append(.menu(Self.optionMenu(field.description, options, chosen, of: kind, in: state)))
            return []
        case .line(let editor, _) where field.description.isListed:
            var form = self
            let list = state.completionList(SuggestionKey(kind: form.kind, field: field.description.name))
            guard !list.all.isEmpty else { return nil }
            let likely = likelyValues(field.description)
            let all = likely + list.all.filter { !likely.contains($0) }
            let known = all.firstIndex { matchKey($0) == matchKey(editor.text) }
            let near = list.matches(editor.text).first.flatMap { all.firstIndex(of: $0) }
            // A text that is none of them is not written over by an Enter behind the key that opened the list.
            form.completion = Completion(matches: all, at: known ?? near ?? (editor.isEmpty ? 0 : nil))
            form.replaceTop(of: &state)
            return []
        default: return nil
        }
    }

    /// The values of a fixed list that the record speaks for by what is typed into another field.
    private func likelyValues(_ field: FieldDescription) -> [String] {
        guard let finder = field.finder else { return [] }
        let typed = fields.first { $0.description.name == finder.field }?.editor?.text
        return finder.find(typed ?? base[finder.field].text)
    }

    private static func optionMenu(
        _ field: FieldDescription, _ options: [FormOption], _ chosen: Int?, of kind: RecordKind, in state: AppState
    ) -> MenuState {
        var items = options.enumerated().map { index, option in
            MenuItem(
                title: option.title, note: index == chosen ? state.words[.stateNow] : ""
            ) {
                choose(option: index, in: &$0)
            }
        }
        // A choice always has a value; a reference may name nothing.
        let isReference = if case .reference = field.kind { true } else { false }
        if isReference {
            items.append(
                MenuItem(title: state.words[.nothingChosen]) { choose(option: nil, in: &$0) })
        }
        var menu = MenuState(title: state.words.field(kind, field.name), items: items)
        menu.cursor = chosen ?? 0
        return menu
    }

    /// Takes an option of the focused field and goes on to the next field; from the last one there is none.
    static func choose(option index: Int?, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, case .options(let options, let chosen) = form.focused?.control,
            index.map(options.indices.contains) ?? true
        else { return [] }
        var effects: [Effect] = []
        if index != chosen {
            form.focused?.control = .options(options, chosen: index)
            effects = form.typed(in: &state)
        }
        guard case .form(let changed) = state.layers.last, changed.focus < changed.fields.count - 1 else {
            return effects
        }
        return effects + changed.refocused(by: 1, in: &state)
    }

    /// The first field whose text is not in its list and was not asked about: the focused one, or any before a save.
    private func unlisted(_ exit: FieldExit, in state: inout AppState) -> Int? {
        let places = exit == .save ? Array(fields.indices) : [focus]
        for place in places where fields.indices.contains(place) {
            let field = fields[place]
            guard field.description.isListed, case .line(let editor, _) = field.control else { continue }
            let (name, text) = (field.description.name, trimmed(editor.text))
            guard !text.isEmpty, accepted[name] != text, matchKey(base[name].text) != matchKey(text) else {
                continue
            }
            let list = state.completionList(SuggestionKey(kind: kind, field: name))
            if isUnknownUnit(field.description, text, in: state), !list.contains(text) { return place }
            if isGoneUnit(field.description, text, in: state) { return place }
            // Of a register with more names than are fetched nobody knows here what is in it.
            let isWhole = state.offered(field.description, of: kind).allSatisfy {
                (state.suggestions[$0]?.count ?? 0) < Office.suggestionLimit
            }
            if isWhole, !list.all.isEmpty, !field.names(in: text).allSatisfy(list.contains) { return place }
        }
        return nil
    }

    /// Asks before a text that is not in the list of its field is taken as it stands.
    /// - Returns: what asking needs, nil when nothing is asked; what somebody was about to do waits for the answer.
    func askAboutUnlisted(before exit: FieldExit, in state: inout AppState) -> [Effect]? {
        if review == nil, let effects = spelledAsListed(before: exit, in: &state) { return effects }
        guard review == nil, let place = unlisted(exit, in: &state) else { return nil }
        var form = self
        form.completion = nil
        form.focus = place
        form.replaceTop(of: &state)
        let text = trimmed(form.fields[place].editor?.text ?? "")
        let description = form.fields[place].description
        if isUnknownUnit(description, text, in: state) || isGoneUnit(description, text, in: state) {
            return form.lookUpUnit(text, before: exit, in: state)
        }
        let field = state.words.field(form.kind, description.name)
        Self.askAboutUnlisted(
            text, field, mayStay: description.fixedValues.isEmpty,
            change: { state in state.openForm.flatMap { $0.openList(in: &state) } ?? [] }, in: &state,
            take: { Self.takeUnlisted(exit, in: &$0) })
        return []
    }

    /// Takes the spelling of the list, or of the register of units, for what is typed in small letters, and goes on.
    /// - Returns: nil where nothing is spelled otherwise.
    private func spelledAsListed(before exit: FieldExit, in state: inout AppState) -> [Effect]? {
        for place in exit == .save ? Array(fields.indices) : [focus] where fields.indices.contains(place) {
            let description = fields[place].description
            guard description.isListed, case .line(let editor, _) = fields[place].control else { continue }
            let text = trimmed(editor.text)
            guard !text.isEmpty, text == text.lowercased(), text != base[description.name].text,
                accepted[description.name] != text
            else { continue }
            let listed = state.completionList(SuggestionKey(kind: kind, field: description.name)).spelling(of: text)
            let ofUnit = description.name == "unit" ? state.units.spelling(of: text) : nil
            guard let spelled = ofUnit ?? listed, spelled != text else { continue }
            var form = self
            form.put(.text(spelled), into: description.name)
            let effects = form.typed(in: &state)
            guard case .form(let changed) = state.layers.last else { return effects }
            return effects + changed.goOn(exit, in: &state)
        }
        return nil
    }

    /// Does what somebody was about to do.
    private func goOn(_ exit: FieldExit, in state: inout AppState) -> [Effect] {
        switch exit {
        case .accept: acceptField(in: &state)
        case .move(let step): refocused(by: step, in: &state)
        case .save: save(in: &state)
        }
    }

    /// Asks whether a text that is in no list is meant as it stands.
    /// - Parameter mayStay: whether it may; a list that is the same everywhere takes nothing else.
    static func askAboutUnlisted(
        _ text: String, _ field: String, mayStay: Bool, change: @escaping Choice, in state: inout AppState,
        take: @escaping Choice
    ) {
        var items = [MenuItem(title: state.words[.unlistedChoose], note: "Esc", choose: change)]
        if mayStay { items.append(MenuItem(title: state.words(.unlistedTake, clip(text, 40)), choose: take)) }
        let title = state.words(.unlistedTitle, clip(text, 40), field)
        state.layers.append(.menu(MenuState(title: title, items: items, isOverText: true)))
    }

    /// Takes the text as it stands, and goes on with what somebody was about to do.
    static func takeUnlisted(_ exit: FieldExit, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, let field = form.focused, let editor = field.editor else {
            return []
        }
        form.accepted[field.description.name] = trimmed(editor.text)
        form.replaceTop(of: &state)
        return form.goOn(exit, in: &state)
    }
}

extension MenuState {
    /// Asks about a text typed into a menu that is not among its lines; nil when it is taken at once.
    func askAboutTyped(_ item: MenuItem, in state: inout AppState) -> [Effect]? {
        guard item.isTyped, !items.isEmpty, let field = typedChoice?.field,
            let description = field.kind.description[field.field], description.isListed
        else { return nil }
        let name = state.words.field(field.kind, field.field)
        let mayStay = description.fixedValues.isEmpty
        FormState.askAboutUnlisted(
            trimmed(filter.text), name, mayStay: mayStay, change: { _ in [] }, in: &state
        ) { state in
            // The menu below the question is done with too.
            if case .menu = state.layers.last { state.layers.removeLast() }
            return item.choose(&state)
        }
        return []
    }
}
