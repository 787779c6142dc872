// The drop-down of what other records say, under the field being typed into.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches what records say in a field.
    static func loadSuggestions(_ kind: RecordKind, field: String) -> Effect {
        let key = SuggestionKey(kind: kind, field: field)
        return .ask("loadSuggestions", about: key, .unasked) { services throws(OfficeFailure) in
            try await services.office.suggestions(kind, field)
        } take: {
            $0.takeSuggestions(key, $1)
        }
    }
}

extension AppState {
    /// What is to be fetched before the fields of a kind can offer what records say.
    func suggestionsNeeded(_ kind: RecordKind) -> [Effect] {
        offers(of: kind).filter { suggestions[$0] == nil }.map { .loadSuggestions($0.kind, field: $0.field) }
    }

    /// Fetches anew what an open form offers; what nobody looks at now is forgotten. Quick entry adds what it saves by
    /// itself: a question a second is no reason to go through all of them.
    mutating func renewSuggestions(after changes: Changes) -> [Effect] {
        guard let form = openForm else {
            for key in suggestions.keys where changes.concern(key.kind) {
                suggestions[key] = nil
                forgetCompletions(with: key)
            }
            return []
        }
        guard form.intake == nil else { return [] }
        return offers(of: form.kind).filter { changes.concern($0.kind) }
            .map { .loadSuggestions($0.kind, field: $0.field) }
    }

    /// What is fetched for the fields of a kind that offer values: their own, and those of other kinds.
    private func offers(of kind: RecordKind) -> [SuggestionKey] {
        (kind.description.fields).filter { $0.offersValues && !$0.isManaged }
            .flatMap { sources(of: $0, kind) }
    }

    /// Where the values come from that a field of a kind offers.
    func offered(_ field: FieldDescription, of kind: RecordKind) -> [SuggestionKey] { sources(of: field, kind) }

    private func sources(of field: FieldDescription, _ kind: RecordKind) -> [SuggestionKey] {
        // What is the same everywhere is asked of no records.
        guard field.fixedValues.isEmpty else { return [] }
        let other = field.offeredFrom.map { SuggestionKey(kind: $0.kind, field: $0.field) }
        return [other, SuggestionKey(kind: kind, field: field.name)].compactMap { $0 }
    }

    /// Takes what records say; a drop-down that waits for it opens.
    mutating func takeSuggestions(_ key: SuggestionKey, _ values: [String]) {
        suggestions[key] = values
        forgetCompletions(with: key)
        if case .menu(let menu) = layers.last, let choice = menu.typedChoice {
            var known = choice.menu(self)
            (known.filter, known.cursor) = (menu.filter, menu.cursor)
            layers[layers.count - 1] = .menu(known)
        }
        guard case .form(var form) = layers.last, form.completion?.matches.isEmpty == true,
            let field = form.focused?.description, sources(of: field, form.kind).contains(key)
        else { return }
        _ = complete(&form)
        layers[layers.count - 1] = .form(form)
    }

    /// Adds what was just saved to what is offered.
    mutating func offer(_ value: FieldValue, in key: SuggestionKey) {
        guard !value.text.isEmpty, let known = suggestions[key], !known.contains(value.text) else { return }
        suggestions[key] = known + [value.text]
        forgetCompletions(with: key)
    }

    /// What was made ready for typing is made anew where it has these values in it.
    private mutating func forgetCompletions(with key: SuggestionKey) {
        completions = completions.filter { made, _ in
            guard made != key else { return false }
            let from = made.kind.description[made.field]?.offeredFrom
            return from?.kind != key.kind || from?.field != key.field
        }
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
        let matches = completionList(key).matches(editor.text)
        let found = field.description.finder?.find(editor.text) ?? []
        let offered = matches + found.filter { !matches.contains($0) }
        let isKnown = field.description.fixedValues.contains(editor.text)
        form.completion = Completion(matches: isKnown ? [] : Array(offered.prefix(CompletionList.limit)))
        let missing = sources(of: field.description, form.kind).filter { suggestions[$0] == nil }
        // Asked for once, however much is typed before the answer.
        for source in missing { suggestions[source] = [] }
        return missing.map { .loadSuggestions($0.kind, field: $0.field) }
    }

    mutating func completionList(_ key: SuggestionKey) -> CompletionList {
        if let known = completions[key] { return known }
        let fixed = key.kind.description[key.field]?.fixedValues ?? []
        if !fixed.isEmpty {
            let list = CompletionList(fixed)
            completions[key] = list
            return list
        }
        let isUnit = key.field == "unit" || key.field == "beneficiary"
        let from = key.kind.description[key.field]?.offeredFrom
        let others = from.flatMap { suggestions[SuggestionKey(kind: $0.kind, field: $0.field)] } ?? []
        let own = (suggestions[key] ?? []).filter { !others.contains($0) }
        let list = CompletionList(others + own + (isUnit ? units.names(on: today) : []))
        completions[key] = list
        return list
    }

    /// Keys of an open drop-down; nil when the key is for the field.
    mutating func handleCompletion(_ key: KeyPress, in form: FormState) -> [Effect]? {
        guard key.modifiers.isEmpty else { return nil }
        guard var completion = form.completion, !completion.matches.isEmpty else {
            let opens = key.key == .down || key.key == .character(" ") && form.focused?.editor?.isEmpty == true
            return opens && form.focused?.editor?.isMultiline == false ? openList(of: form) : nil
        }
        var form = form
        switch key.key {
        case .up, .down:
            completion.move(by: key.key == .up ? -1 : 1)
            form.completion = completion
        case .escape: form.completion = nil
        case .enter, .tab:
            guard let chosen = completion.chosen, key.key == .enter || completion.isMoved else { return nil }
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
