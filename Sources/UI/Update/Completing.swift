// The drop-down of what other records say, under the field being typed into.
import Domain
import Screen

extension AppState {
    /// What is to be fetched before the fields of a kind can offer what records say.
    func suggestionsNeeded(_ kind: RecordKind) -> [Effect] {
        offeringFields(of: kind).filter { suggestions[SuggestionKey(kind: kind, field: $0)] == nil }
            .map { .loadSuggestions(kind, field: $0) }
    }

    /// Fetches anew what an open form offers; what nobody looks at now is forgotten. Quick entry adds what it saves by
    /// itself: a question a second is no reason to go through all of them.
    mutating func renewSuggestions() -> [Effect] {
        guard let form = openForm else {
            suggestions = [:]
            completions = [:]
            return []
        }
        guard form.intake == nil else { return [] }
        return offeringFields(of: form.kind).map { .loadSuggestions(form.kind, field: $0) }
    }

    private func offeringFields(of kind: RecordKind) -> [String] {
        (Catalogue.description(of: kind)?.fields ?? []).filter { $0.offersValues && !$0.isManaged }.map(\.name)
    }

    /// Takes what records say; a drop-down that waits for it opens.
    mutating func takeSuggestions(_ key: SuggestionKey, _ values: [String]) {
        suggestions[key] = values
        completions[key] = nil
        guard case .form(var form) = layers.last, form.kind == key.kind, form.completion?.matches.isEmpty == true,
            form.focused?.description.name == key.field
        else { return }
        _ = complete(&form)
        layers[layers.count - 1] = .form(form)
    }

    /// Adds what was just saved to what is offered.
    mutating func offer(_ value: FieldValue, in key: SuggestionKey) {
        guard !value.text.isEmpty, let known = suggestions[key], !known.contains(value.text) else { return }
        suggestions[key] = known + [value.text]
        completions[key] = nil
    }

    /// Offers what fits the text of the focused field.
    /// - Returns: what is still to be fetched for it.
    mutating func complete(_ form: inout FormState) -> [Effect] {
        guard let field = form.focused, field.description.offersValues, case .line(let editor, _) = field.control
        else {
            form.completion = nil
            return []
        }
        let key = SuggestionKey(kind: form.kind, field: field.description.name)
        form.completion = Completion(matches: completionList(key).matches(editor.text))
        guard suggestions[key] == nil else { return [] }
        // Asked for once, however much is typed before the answer.
        suggestions[key] = []
        return [.loadSuggestions(key.kind, field: key.field)]
    }

    private mutating func completionList(_ key: SuggestionKey) -> CompletionList {
        if let known = completions[key] { return known }
        let isUnit = key.field == "unit" || key.field == "beneficiary"
        let list = CompletionList((suggestions[key] ?? []) + (isUnit ? units.names(on: today) : []))
        completions[key] = list
        return list
    }

    /// Keys of an open drop-down; nil when the key is for the field.
    mutating func handleCompletion(_ key: KeyPress, in form: FormState) -> [Effect]? {
        guard var completion = form.completion, !completion.matches.isEmpty, key.modifiers.isEmpty else { return nil }
        var form = form
        switch key.key {
        case .up, .down:
            completion.move(by: key.key == .up ? -1 : 1)
            form.completion = completion
        case .escape: form.completion = nil
        case .enter, .tab:
            guard let chosen = completion.chosen else { return nil }
            return take(chosen, into: form)
        default: return nil
        }
        layers[layers.count - 1] = .form(form)
        return []
    }

    /// Puts what was chosen into the field and goes on to the next.
    private mutating func take(_ value: String, into form: FormState) -> [Effect] {
        var form = form
        form.focused?.editor?.selectAll()
        form.focused?.editor?.replaceSelection(with: value)
        let effects = typed(form)
        guard case .form(let changed) = layers.last else { return effects }
        return effects + acceptField(changed)
    }
}
