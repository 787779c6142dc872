// Typing in a form and going from field to field.
import Domain
import Office
import Screen
import TextEditing
import Words

extension FormState: OverlayScreen {
    var place: Place { review != nil ? .review : similar?.cursor == nil ? .form : .similar }
    var layer: Layer { .form(self) }
    var hidesPanes: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[hint] }

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

    func laidOut(in context: ScreenContext) -> Layer { .form(FormLayout(context: context, form: self).scrolledForm) }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        if review != nil {
            ReviewLayout(context: context, form: self).draw(into: &surface, hasKeyboard: hasKeyboard)
        } else {
            FormLayout(context: context, form: self).draw(into: &surface, hasKeyboard: hasKeyboard)
        }
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let review = self.review { return handle(key, review, in: &state) }
        if similar?.cursor != nil { return handleSimilar(key, in: &state) }
        if let effects = handleCompletion(key, in: &state) { return effects }
        let isText = focused?.editor != nil
        if let command = state.keys.command(for: key, in: .form), !(isText && Self.isTyped(key)) {
            return state.give(command)
        }
        if intake != nil, key == KeyPress(.enter), focused?.description.name == "question" {
            return save(in: &state)
        }
        if let editor = focused?.editor {
            if !editor.isMultiline || !isZoomed {
                switch key.key {
                case .enter where !editor.isMultiline: return acceptField(in: &state)
                case .up where !key.modifiers.contains(.shift) && Self.isAtEdge(editor, .up):
                    return askAboutUnlisted(before: .move(by: -1), in: &state) ?? refocused(by: -1, in: &state)
                case .down where !key.modifiers.contains(.shift) && Self.isAtEdge(editor, .down):
                    return askAboutUnlisted(before: .move(by: 1), in: &state) ?? refocused(by: 1, in: &state)
                default: break
                }
            }
            return typeIntoText(key, in: &state)
        }
        if key == KeyPress(.down) || key == .letter(" "), let effects = openList(in: &state) { return effects }
        switch key.key {
        case .enter: return acceptField(in: &state)
        case .up: return refocused(by: -1, in: &state)
        case .down: return refocused(by: 1, in: &state)
        case .left: return stepped(by: -1).typed(in: &state)
        case .right: return stepped(by: 1).typed(in: &state)
        case .character(" "): return toggled().typed(in: &state)
        // Many records can be named: what is typed looks for one.
        case .character where key.modifiers.isEmpty && focused?.namesRecord == true:
            guard let effects = openList(in: &state), case .menu(let menu) = state.layers.last else { return [] }
            return effects + menu.handle(key, in: &state)
        case .backspace, .delete: return emptied().typed(in: &state)
        case .character(let letter) where key.modifiers.isEmpty: return jumped(to: letter).typed(in: &state)
        default: return []
        }
    }

    /// Types into the text with the cursor, or moves in it.
    func typeIntoText(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var form = self
        guard var editor = form.focused?.editor, let name = form.focused?.description.name else { return [] }
        let before = editor
        if key == .control("x") {
            let text = editor.cut()
            if form.isSealed(name) { return Self.saySealed(in: &state) + (text.isEmpty ? [] : [.copy(text)]) }
            form.focused?.editor = editor
            return (text.isEmpty ? [] : [.copy(text)]) + form.typed(in: &state)
        }
        guard state.type(key, into: &editor, rows: proseRows), before != editor else { return [] }
        let isTyped = before.text != editor.text
        if isTyped, form.isSealed(name) { return Self.saySealed(in: &state) }
        form.focused?.editor = editor
        if isTyped { return form.typed(in: &state) }
        // Only the cursor moved: nothing to keep, and what is wrong with the field still is.
        form.replaceTop(of: &state)
        return []
    }

    private static func saySealed(in state: inout AppState) -> [Effect] {
        state.say(.problemPublished, role: .warning)
        return []
    }

    /// Takes a form that was typed into, and waits for a pause to keep its draft.
    func typed(in state: inout AppState) -> [Effect] {
        var form = self
        form.edits += 1
        form.focused?.problem = nil
        let missing = form.complete(in: &state)
        let search = form.focused?.description.name == "question" ? form.awaitSimilar(in: &state) : []
        form.replaceTop(of: &state)
        form.warnOfPublished(in: &state)
        return [.awaitPause(edits: form.edits)] + search + missing
    }

    /// Says once that a text which was published elsewhere is being changed.
    private func warnOfPublished(in state: inout AppState) {
        guard edits == 1, base["state"].text == Question.State.published.rawValue,
            kind == .question
        else { return }
        state.say(.publishedElsewhere, role: .warning)
    }

    /// Takes typing back in a text of a form, or does it again; saved records are not touched from there.
    func change(by step: UndoStep, in state: inout AppState) -> [Effect] {
        var form = self
        guard var editor = form.focused?.editor, step == .undo ? editor.undo() : editor.redo() else {
            // In the split view steps are taken too: with nothing typed, the last one is taken back.
            // Whoever took typing back means the text: what was done before to records is not meant.
            if form.review != nil, !form.isChanged, form.edits == 0 { return [step == .undo ? .undo : .redo] }
            state.say(step == .undo ? .nothingToUndo : .nothingToRedo, role: .warning)
            return []
        }
        form.focused?.editor = editor
        return form.typed(in: &state)
    }

    static func moveFocus(by step: Int, in state: inout AppState) -> [Effect] {
        guard case .form(let form) = state.layers.last else { return [] }
        if let effects = form.askAboutUnlisted(before: .move(by: step), in: &state) { return effects }
        guard step < 0 ? !form.leaveSimilar(in: &state) : !form.enterSimilar(in: &state) else { return [] }
        return form.refocused(by: step, in: &state)
    }

    func refocused(by step: Int, in state: inout AppState) -> [Effect] {
        var form = self
        form.completion = nil
        form.similar?.cursor = nil
        if var editor = form.focused?.editor {
            editor.clearSelection()
            form.focused?.editor = editor
        }
        form.moveFocus(by: step)
        if form.focused?.isProse != true { form.isZoomed = false }
        form.replaceTop(of: &state)
        return []
    }

    /// Goes on to the next field; behind the last one saving is offered.
    func acceptField(in state: inout AppState) -> [Effect] {
        if let effects = askAboutUnlisted(before: .accept, in: &state) { return effects }
        guard focus == fields.count - 1 else { return refocused(by: 1, in: &state) }
        let items = [
            MenuItem(title: state.words.shortCommand(.save, at: .form), note: Command.save.keys[0].label) {
                $0.give(.save)
            },
            .dismissal(state.words[.goOnEditing]),
        ]
        let isOverText = focused?.editor != nil
        state.layers.append(.menu(MenuState(title: state.words[.lastField], items: items, isOverText: isOverText)))
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

    /// Where typing begins: a new record in its first field that must not stay empty, else in the one that names it; a
    /// stored one in its first field, but for records that are a text, such as questions, in that text.
    var firstFocus: Int {
        let title = kind.description.titleField
        if base.identity.id == 0, let missing = firstMissing { return missing }
        guard let named = fields.firstIndex(where: { $0.description.name == title }) else { return 0 }
        return base.identity.id == 0 || fields[named].isProse ? named : 0
    }

    /// The first field that is empty and without which the record is not saved; nil when there is none.
    private var firstMissing: Int? {
        let problems = kind.description.problems(of: kind.description.settled(typedEntry, nil))
        let missing = Set(problems.lazy.filter { $0.reason == .missing }.map(\.field))
        return fields.firstIndex { missing.contains($0.description.name) }
    }
}
