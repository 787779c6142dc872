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

extension FormState {
    /// Offers what fits the text of the focused field.
    /// - Returns: what is still to be fetched for it.
    mutating func complete(in state: inout AppState) -> [Effect] {
        guard let field = focused, field.description.offersValues, case .line(let editor, _) = field.control
        else {
            completion = nil
            return []
        }
        let key = SuggestionKey(kind: kind, field: field.description.name)
        let matches = state.completionList(key).matches(field.lastName(in: editor.text))
        let found = field.description.finder?.find(editor.text) ?? []
        let offered = matches + found.filter { !matches.contains($0) }
        let isKnown = field.description.fixedValues.contains(editor.text)
        completion = Completion(matches: isKnown ? [] : Array(offered.prefix(CompletionList.limit)))
        let missing = state.sources(of: field.description, kind).filter { state.suggestions[$0] == nil }
        // Asked for once, however much is typed before the answer.
        for source in missing { state.suggestions[source] = [] }
        return missing.map { .loadSuggestions($0.kind, field: $0.field) }
    }

    /// Keys of an open drop-down; nil when the key is for the field.
    func handleCompletion(_ key: KeyPress, in state: inout AppState) -> [Effect]? {
        guard key.modifiers.isEmpty else { return nil }
        guard var completion = self.completion, !completion.matches.isEmpty else {
            let opens = key.key == .down || key.key == .character(" ") && focused?.editor?.isEmpty == true
            return opens && focused?.editor?.isMultiline == false ? openList(in: &state) : nil
        }
        var form = self
        switch key.key {
        case .up, .down:
            completion.move(by: key.key == .up ? -1 : 1)
            form.completion = completion
        case .escape: form.completion = nil
        case .enter, .tab:
            guard let chosen = completion.chosen, key.key == .enter || completion.isMoved else { return nil }
            return form.take(chosen, in: &state)
        default: return nil
        }
        form.replaceTop(of: &state)
        return []
    }

    /// Puts what was chosen into the field and goes on to the next.
    private func take(_ value: String, in state: inout AppState) -> [Effect] {
        var form = self
        let before = form.focused.map { $0.namesBeforeLast(in: $0.editor?.text ?? "") } ?? ""
        form.focused?.editor?.selectAll()
        form.focused?.editor?.replaceSelection(with: before + value)
        let effects = form.typed(in: &state)
        guard case .form(let changed) = state.layers.last else { return effects }
        return effects + changed.acceptField(in: &state)
    }
}

extension FormField {
    /// The name that is being typed: of several the last.
    func lastName(in text: String) -> String {
        description.takesSeveral
            ? String(text.split(separator: ";", omittingEmptySubsequences: false).last ?? "") : text
    }

    /// What stands in front of it, with the sign behind.
    func namesBeforeLast(in text: String) -> String {
        guard description.takesSeveral, let end = text.lastIndex(of: ";") else { return "" }
        return text[...end] + " "
    }

    /// The names in a text: several, or the one that it is.
    func names(in text: String) -> [String] { description.takesSeveral ? severalCodes(text) : [text] }
}
