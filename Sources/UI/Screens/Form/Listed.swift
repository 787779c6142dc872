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

extension AppState {
    /// Opens the list of the focused field; nil when it has none, or nothing to offer.
    mutating func openList(of form: FormState) -> [Effect]? {
        guard let field = form.focused else { return nil }
        switch field.control {
        case .options(let options, let chosen):
            layers.append(.menu(optionMenu(field.description, options, chosen, of: form.kind)))
            return []
        case .line(let editor, _) where field.description.isListed:
            var form = form
            let list = completionList(SuggestionKey(kind: form.kind, field: field.description.name))
            guard !list.all.isEmpty else { return nil }
            let likely = likelyValues(field.description, of: form)
            let all = likely + list.all.filter { !likely.contains($0) }
            let known = all.firstIndex { matchKey($0) == matchKey(editor.text) }
            let near = list.matches(editor.text).first.flatMap { all.firstIndex(of: $0) }
            // A text that is none of them is not written over by an Enter behind the key that opened the list.
            form.completion = Completion(matches: all, at: known ?? near ?? (editor.isEmpty ? 0 : nil))
            layers[layers.count - 1] = .form(form)
            return []
        default: return nil
        }
    }

    /// The values of a fixed list that the record speaks for by what is typed into another field.
    private func likelyValues(_ field: FieldDescription, of form: FormState) -> [String] {
        guard let finder = field.finder else { return [] }
        let typed = form.fields.first { $0.description.name == finder.field }?.editor?.text
        return finder.find(typed ?? form.base[finder.field].text)
    }

    private func optionMenu(
        _ field: FieldDescription, _ options: [FormOption], _ chosen: Int?, of kind: RecordKind
    ) -> MenuState {
        var items = options.enumerated().map { index, option in
            MenuItem(
                title: option.title, note: index == chosen ? words[.stateNow] : ""
            ) {
                $0.choose(option: index)
            }
        }
        // A choice always has a value; a reference may name nothing.
        let isReference = if case .reference = field.kind { true } else { false }
        if isReference {
            items.append(
                MenuItem(title: words[.nothingChosen]) { $0.choose(option: nil) })
        }
        var menu = MenuState(title: words.field(kind, field.name), items: items)
        menu.cursor = chosen ?? 0
        return menu
    }

    /// Takes an option of the focused field and goes on to the next field; from the last one there is none.
    mutating func choose(option index: Int?) -> [Effect] {
        guard case .form(var form) = layers.last, case .options(let options, let chosen) = form.focused?.control,
            index.map(options.indices.contains) ?? true
        else { return [] }
        var effects: [Effect] = []
        if index != chosen {
            form.focused?.control = .options(options, chosen: index)
            effects = typed(form)
        }
        guard case .form(let changed) = layers.last, changed.focus < changed.fields.count - 1 else { return effects }
        return effects + refocused(changed, by: 1)
    }

    /// The first field whose text is not in its list and was not asked about: the focused one, or any before a save.
    private mutating func unlisted(in form: FormState, _ exit: FieldExit) -> Int? {
        let places = exit == .save ? Array(form.fields.indices) : [form.focus]
        for place in places where form.fields.indices.contains(place) {
            let field = form.fields[place]
            guard field.description.isListed, case .line(let editor, _) = field.control else { continue }
            let (name, text) = (field.description.name, trimmed(editor.text))
            guard !text.isEmpty, form.accepted[name] != text, matchKey(form.base[name].text) != matchKey(text) else {
                continue
            }
            let list = completionList(SuggestionKey(kind: form.kind, field: name))
            // Of a register with more names than are fetched nobody knows here what is in it.
            let isWhole = offered(field.description, of: form.kind).allSatisfy {
                (suggestions[$0]?.count ?? 0) < Office.suggestionLimit
            }
            if isWhole, !list.all.isEmpty, !list.contains(text) { return place }
        }
        return nil
    }

    /// Asks before a text that is not in the list of its field is taken as it stands.
    /// - Returns: whether it asks; what somebody was about to do then waits for the answer.
    mutating func asksAboutUnlisted(_ form: FormState, before exit: FieldExit) -> Bool {
        guard form.review == nil, let place = unlisted(in: form, exit) else { return false }
        var form = form
        form.completion = nil
        form.focus = place
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        let text = trimmed(form.fields[place].editor?.text ?? "")
        let description = form.fields[place].description
        let field = words.field(form.kind, description.name)
        askAboutUnlisted(
            text, field, mayStay: description.fixedValues.isEmpty,
            change: { state in state.openForm.flatMap { state.openList(of: $0) } ?? [] },
            take: { $0.takeUnlisted(exit) })
        return true
    }

    /// Asks whether a text that is in no list is meant as it stands.
    /// - Parameter mayStay: whether it may; a list that is the same everywhere takes nothing else.
    mutating func askAboutUnlisted(
        _ text: String, _ field: String, mayStay: Bool, change: @escaping Choice, take: @escaping Choice
    ) {
        var items = [MenuItem(title: words[.unlistedChoose], note: "Esc", choose: change)]
        if mayStay { items.append(MenuItem(title: words(.unlistedTake, clip(text, 40)), choose: take)) }
        let title = words(.unlistedTitle, clip(text, 40), field)
        layers.append(.menu(MenuState(title: title, items: items, isOverText: true)))
    }

    /// Takes the text as it stands, and goes on with what somebody was about to do.
    mutating func takeUnlisted(_ exit: FieldExit) -> [Effect] {
        guard case .form(var form) = layers.last, let field = form.focused, let editor = field.editor else { return [] }
        form.accepted[field.description.name] = trimmed(editor.text)
        layers[layers.count - 1] = .form(form)
        switch exit {
        case .accept: return acceptField(form)
        case .move(let step): return refocused(form, by: step)
        case .save: return save(form)
        }
    }

    /// Asks about a text typed into a menu that is not among its lines; nil when it is taken at once.
    mutating func askAboutTyped(_ item: MenuItem, in menu: MenuState) -> [Effect]? {
        guard item.isTyped, !menu.items.isEmpty, let field = menu.typedChoice?.field,
            let description = field.kind.description[field.field], description.isListed
        else { return nil }
        let name = words.field(field.kind, field.field)
        let mayStay = description.fixedValues.isEmpty
        askAboutUnlisted(trimmed(menu.filter.text), name, mayStay: mayStay, change: { _ in [] }) { state in
            // The menu below the question is done with too.
            if case .menu = state.layers.last { state.layers.removeLast() }
            return item.choose(&state)
        }
        return []
    }
}
