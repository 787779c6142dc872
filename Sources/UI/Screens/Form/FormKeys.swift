// Typing in a form and going from field to field.
import Domain
import Office
import Screen
import TextEditing
import Words

extension FormState: Screen {
    var place: Place { review != nil ? .review : similar?.cursor == nil ? .form : .similar }
    var layer: Layer { .form(self) }
    var hidesPanes: Bool { true }

    func hint(in state: AppState) -> String { state.words[hint] }

    private var hint: Text {
        if let review {
            return review.comparison != nil
                ? .hintComparison : review.side == .answer ? .hintReview : .hintReviewQuestion
        }
        if similar?.cursor != nil { return .hintSimilar }
        if completion?.matches.isEmpty == false { return .hintCompletion }
        switch focused?.control {
        case .prose where intake != nil && focused?.description.name == "question": return .hintIntake
        case .prose: return .hintProse
        case .options, .flag: return .hintOptions
        case .several: return .hintSeveral
        default: return .hintLine
        }
    }

    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        if review != nil {
            ReviewLayout(state: state, form: self).draw(into: &surface, hasKeyboard: hasKeyboard)
        } else {
            FormLayout(state: state, form: self).draw(into: &surface, hasKeyboard: hasKeyboard)
        }
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    mutating func handle(_ key: KeyPress, in form: FormState) -> [Effect] {
        if let review = form.review { return handle(key, inReview: form, review) }
        if form.similar?.cursor != nil { return handleSimilar(key, in: form) }
        if let effects = handleCompletion(key, in: form) { return effects }
        let isText = form.focused?.editor != nil
        if let command = keys.command(for: key, in: .form), !(isText && Self.isTyped(key)) {
            return give(command)
        }
        if form.intake != nil, key == KeyPress(.enter), form.focused?.description.name == "question" {
            return save(form)
        }
        if let editor = form.focused?.editor {
            if !editor.isMultiline || !form.isZoomed {
                switch key.key {
                case .enter where !editor.isMultiline: return acceptField(form)
                case .up where !key.modifiers.contains(.shift) && Self.isAtEdge(editor, .up):
                    return asksAboutUnlisted(form, before: .move(by: -1)) ? [] : refocused(form, by: -1)
                case .down where !key.modifiers.contains(.shift) && Self.isAtEdge(editor, .down):
                    return asksAboutUnlisted(form, before: .move(by: 1)) ? [] : refocused(form, by: 1)
                default: break
                }
            }
            return typeIntoText(key, form)
        }
        if key == KeyPress(.down) || key == .letter(" "), let effects = openList(of: form) { return effects }
        switch key.key {
        case .enter: return acceptField(form)
        case .up: return refocused(form, by: -1)
        case .down: return refocused(form, by: 1)
        case .left: return typed(form.stepped(by: -1))
        case .right: return typed(form.stepped(by: 1))
        case .character(" "): return typed(form.toggled())
        // Many records can be named: what is typed looks for one.
        case .character where key.modifiers.isEmpty && form.focused?.namesRecord == true:
            guard let effects = openList(of: form), case .menu(let menu) = layers.last else { return [] }
            return effects + menu.handle(key, in: &self)
        case .backspace, .delete: return typed(form.emptied())
        case .character(let letter) where key.modifiers.isEmpty: return typed(form.jumped(to: letter))
        default: return []
        }
    }

    /// Types into the text with the cursor, or moves in it.
    mutating func typeIntoText(_ key: KeyPress, _ form: FormState) -> [Effect] {
        var form = form
        guard var editor = form.focused?.editor, let name = form.focused?.description.name else { return [] }
        let before = editor
        if key == .control("x") {
            let text = editor.cut()
            if form.isSealed(name) { return saySealed() + (text.isEmpty ? [] : [.copy(text)]) }
            form.focused?.editor = editor
            return (text.isEmpty ? [] : [.copy(text)]) + typed(form)
        }
        let rows = FormLayout(state: self, form: form).proseRows
        guard type(key, into: &editor, rows: rows), before != editor else { return [] }
        let isTyped = before.text != editor.text
        if isTyped, form.isSealed(name) { return saySealed() }
        form.focused?.editor = editor
        if isTyped { return typed(form) }
        // Only the cursor moved: nothing to keep, and what is wrong with the field still is.
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return []
    }

    private mutating func saySealed() -> [Effect] {
        say(.problemPublished, role: .warning)
        return []
    }

    /// Takes a form that was typed into, and waits for a pause to keep its draft.
    mutating func typed(_ form: FormState) -> [Effect] {
        var form = form
        form.edits += 1
        form.focused?.problem = nil
        let missing = complete(&form)
        let search = form.focused?.description.name == "question" ? awaitSimilar(&form) : []
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        warnOfPublished(form)
        return [.awaitPause(edits: form.edits)] + search + missing
    }

    /// Says once that a text which was published elsewhere is being changed.
    private mutating func warnOfPublished(_ form: FormState) {
        guard form.edits == 1, form.base["state"].text == Question.State.published.rawValue,
            form.kind == .question
        else { return }
        say(.publishedElsewhere, role: .warning)
    }

    /// Takes typing back in a text of a form, or does it again; saved records are not touched from there.
    mutating func change(_ form: FormState, by step: UndoStep) -> [Effect] {
        var form = form
        guard var editor = form.focused?.editor, step == .undo ? editor.undo() : editor.redo() else {
            // In the split view steps are taken too: with nothing typed, the last one is taken back.
            if form.review != nil, !form.isChanged { return [step == .undo ? .undo : .redo] }
            say(step == .undo ? .nothingToUndo : .nothingToRedo, role: .warning)
            return []
        }
        form.focused?.editor = editor
        return typed(form)
    }

    mutating func moveFocus(by step: Int) {
        guard case .form(let form) = layers.last else { return }
        guard !asksAboutUnlisted(form, before: .move(by: step)) else { return }
        guard step < 0 ? !leaveSimilar(form) : !enterSimilar(form) else { return }
        _ = refocused(form, by: step)
    }

    mutating func refocused(_ form: FormState, by step: Int) -> [Effect] {
        var form = form
        form.completion = nil
        form.similar?.cursor = nil
        if var editor = form.focused?.editor {
            editor.clearSelection()
            form.focused?.editor = editor
        }
        form.moveFocus(by: step)
        if form.focused?.isProse != true { form.isZoomed = false }
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return []
    }

    /// Goes on to the next field; behind the last one saving is offered.
    mutating func acceptField(_ form: FormState) -> [Effect] {
        guard !asksAboutUnlisted(form, before: .accept) else { return [] }
        guard form.focus == form.fields.count - 1 else { return refocused(form, by: 1) }
        let items = [
            MenuItem(title: words.command(.save), note: Command.save.keys[0].label) { $0.give(.save) },
            .dismissal(words[.goOnEditing]),
        ]
        let isOverText = form.focused?.editor != nil
        layers.append(.menu(MenuState(title: words[.lastField], items: items, isOverText: isOverText)))
        return []
    }

    private static func isTyped(_ key: KeyPress) -> Bool {
        if case .character = key.key { return key.modifiers.isEmpty || key.modifiers == .shift }
        switch key.key {
        case .delete, .insert: return true
        default: return false
        }
    }

    private static func isAtEdge(_ editor: TextEditor, _ direction: Key) -> Bool {
        guard editor.isMultiline else { return true }
        let layout = editor.layout()
        return direction == .up ? layout.cursorRow == 0 : layout.cursorRow == layout.rowCount - 1
    }
}

extension FormState {
    /// Whether it is the form of a record.
    func isOf(_ entry: RecordEntry) -> Bool { kind == entry.kind && base.identity.id == entry.identity.id }

    /// Where typing begins: a new record in the field that names it; a stored one in its first field, but for records
    /// that are a text, such as questions, in that text.
    var firstFocus: Int {
        let title = kind.description.titleField
        guard let named = fields.firstIndex(where: { $0.description.name == title }) else { return 0 }
        return base.identity.id == 0 || fields[named].isProse ? named : 0
    }
}
