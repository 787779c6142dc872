// What records say in fields that offer it: remembered, fetched again after changes, made ready for typing.
import Domain
import Office

extension AppState {
    /// What is to be fetched before the fields of a kind can offer what records say.
    func suggestionsNeeded(_ kind: RecordKind) -> [Effect] {
        offers(of: kind).filter { suggestions[$0] == nil }.map { .loadSuggestions($0.kind, field: $0.field) }
    }

    /// Fetches again what an open form offers; what nobody looks at now is forgotten. Quick entry adds what it saves by
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

    func sources(of field: FieldDescription, _ kind: RecordKind) -> [SuggestionKey] {
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
            known.replaceTop(of: &self)
        }
        guard case .form(var form) = layers.last, form.completion?.matches.isEmpty == true,
            let field = form.focused?.description, sources(of: field, form.kind).contains(key)
        else { return }
        _ = form.complete(in: &self)
        form.replaceTop(of: &self)
    }

    /// Adds what was just saved to what is offered.
    mutating func offer(_ value: FieldValue, in key: SuggestionKey) {
        guard !value.text.isEmpty, let known = suggestions[key], !known.contains(value.text) else { return }
        suggestions[key] = known + [value.text]
        forgetCompletions(with: key)
    }

    /// What was made ready for typing is made again where it has these values in it.
    private mutating func forgetCompletions(with key: SuggestionKey) {
        completions = completions.filter { made, _ in
            guard made != key else { return false }
            let from = made.kind.description[made.field]?.offeredFrom
            return from?.kind != key.kind || from?.field != key.field
        }
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
        let isOfSeveral = key.kind.description[key.field]?.takesSeveral == true
        let own = (suggestions[key] ?? []).flatMap { isOfSeveral ? severalCodes($0) : [$0] }
            .filter { !others.contains($0) }
        let list = CompletionList(others + own + (isUnit ? units.names(on: today) : []))
        completions[key] = list
        return list
    }
}
