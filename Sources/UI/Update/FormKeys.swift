// Typing in a form, saving it, and the draft that outlives it.
import Domain
import Office
import Screen
import TextEditing
import Words

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
            return effects + handle(key, in: menu)
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
        // Somebody who types without a pause must not lose more than a few words either.
        let kept: [Effect] = form.edits % Self.editsBetweenDrafts == 0 ? keepDraftNow() : []
        return [.awaitPause(edits: form.edits)] + kept + search + missing
    }

    /// After so many edits a draft is kept, paused or not.
    private static let editsBetweenDrafts = 12

    /// Says once that a text which was published elsewhere is being changed.
    private mutating func warnOfPublished(_ form: FormState) {
        guard form.edits == 1, form.base["state"].text == Question.State.published.rawValue,
            form.kind == .question
        else { return }
        say(.publishedElsewhere, role: .warning)
    }

    /// Takes typing back in a text of a form, or does it again; saved records are not touched from there.
    mutating func change(_ form: FormState, by command: Command) -> [Effect] {
        var form = form
        guard var editor = form.focused?.editor, command == .undo ? editor.undo() : editor.redo() else {
            // In the split view steps are taken too: with nothing typed, the last one is taken back.
            if form.review != nil, !form.isChanged { return command == .undo ? [.undo] : [.redo] }
            say(command == .undo ? .nothingToUndo : .nothingToRedo, role: .warning)
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
            MenuItem(
                title: words.command(.save), note: Command.save.keys[0].label, isEnabled: true,
                action: .command(.save)),
            MenuItem(title: words[.goOnEditing], note: "Esc", isEnabled: true, action: .dismiss),
        ]
        let isOverText = form.focused?.editor != nil
        layers.append(.menu(MenuState(title: words[.lastField], items: items, isOverText: isOverText)))
        return []
    }

    /// Checks and saves a form.
    mutating func save(_ form: FormState) -> [Effect] {
        guard !asksAboutUnlisted(form, before: .save) else { return [] }
        var form = form
        guard let entry = form.checkedEntry() else {
            form.isZoomed = false
            // The drop-down would lie over what is said about the fields below.
            form.completion = nil
            // What is wrong stands in a field that the split view does not show.
            if form.focused?.description.name != "answer" { form.showFields() }
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
            message = StatusMessage(text: words[.notSavedYet], role: .error)
            return []
        }
        let other = form.similar?.grouped
        // A part of a question is numbered behind all others, unless a person numbered it.
        let takesNumber = form.intake != nil || form.similar != nil && !entry["splitFrom"].isEmpty
        guard takesNumber || other != nil else {
            guard let question = entry.record(as: Question.self), let base = form.base.record(as: Question.self) else {
                return saving(entry, base: form.base)
            }
            return [.save(RecordEntry(QuestionWorkflow.edited(question, from: base)), base: form.base)]
        }
        return [.saveQuestion(entry, base: form.base, grouping: other, takesNumber: takesNumber)]
    }

    /// Leaves a form without losing anything: what was typed stays as a draft.
    mutating func leaveForm() -> [Effect] {
        guard case .form(var form) = layers.last, !leaveSimilar(form) else { return [] }
        if form.isZoomed {
            form.isZoomed = false
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
            return []
        }
        let effects = keepDraftNow()
        if form.goBack() {
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
            return effects + (form.review == nil ? [] : [.refreshReview(form.base)])
        }
        layers.removeLast()
        if form.isChanged { say(.draftKept, keyBack(to: form), role: .warning) } else { message = nil }
        return effects
    }

    /// Keeps what was to be saved from a form as its draft.
    func keep(_ mine: RecordEntry, of form: FormState) -> Effect {
        var draft = mine
        if draft.identity.id == 0 { draft.identity = form.base.identity }
        return .keepDraft(draft, edits: form.edits)
    }

    /// Keeps what stands in an open form, before it can be lost.
    func keepDraftNow() -> [Effect] {
        if openForm == nil, let score = openScore { return draft(of: score) }
        guard let form = openForm else { return [] }
        if form.isChanged { return [.keepDraft(form.typedEntry, edits: form.edits)] }
        return form.keptEdits > 0 ? [.dropDraft(form.kind, form.base.identity)] : []
    }

    func keepDraftIfPaused(_ edits: Int) -> [Effect] {
        if openForm == nil, let score = openScore {
            return score.edits == edits && score.keptEdits != edits ? draft(of: score) : []
        }
        guard case .form(let form) = layers.last, form.edits == edits, form.keptEdits != edits else { return [] }
        return keepDraftNow()
    }

    mutating func takeDraftKept(_ edits: Int) {
        // The form on top alone is typed into.
        for (index, layer) in layers.enumerated().reversed() {
            if case .score(var score) = layer {
                score.keptEdits = edits
                layers[index] = .score(score)
                return
            }
            guard case .form(var form) = layer else { continue }
            form.keptEdits = edits
            layers[index] = .form(form)
            return
        }
    }

    /// Asks before what was typed is given up.
    mutating func askToDiscard() {
        let items = [
            MenuItem(title: words[.keepDraft], note: "Esc", isEnabled: true, action: .dismiss),
            MenuItem(title: words[.dropDraft], note: "", isEnabled: true, action: .dropDraft),
        ]
        let isOverText = openForm?.focused?.editor != nil
        layers.append(.menu(MenuState(title: words.command(.discardDraft), items: items, isOverText: isOverText)))
    }

    mutating func discardDraft() -> [Effect] {
        if let effects = discardScore() { return effects }
        guard case .form(let form) = layers.last else { return [] }
        layers.removeLast()
        say(.draftDropped, role: .dim)
        return [.dropDraft(form.kind, form.base.identity)] + (form.leadsToReview ? [.openReview(form.base)] : [])
    }

    mutating func takeOpened(_ entry: RecordEntry?, _ draft: OpenDraft?) -> [Effect] {
        guard let entry else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        var form = FormState(base: entry, draft: draft, options: options, words: words)
        form.focus = form.firstFocus
        if draft == nil, entry.identity.id == 0, entry.kind == .payment,
            let sum = form.fields.firstIndex(where: { $0.description.name == "amount" })
        {
            // What is typed takes the place of what is suggested.
            form.focus = sum
            form.fields[sum].editor?.selectAll()
        }
        form = FormLayout(state: self, form: form).scrolledForm
        layers.append(.form(form))
        if let draft {
            say(.draftOpened, draft.time, role: .warning)
        } else if entry.identity.id == 0, !entry["splitFrom"].isEmpty {
            say(.splitOpened, role: .warning)
        }
        return searchAtOpening()
    }

    mutating func takeSaved(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry) -> [Effect] {
        if case .saved(let entry) = outcome { returnToReview(of: entry) }
        switch outcome {
        case .saved(let entry)
        where openForm.map { $0.review != nil && $0.isOf(entry) } == true:
            layers.removeAll { if case .conflict = $0 { true } else { false } }
            let (before, after) = (base["state"].text, entry["state"].text)
            if base.identity.id != 0, entry.identity == base.identity {
                say(.nothingChanged, role: .dim)
            } else if before == after {
                say(.saved, shortTitle(entry), time)
            } else {
                say(
                    .stateChangedAndSaved, shortTitle(entry), stateText(entry.kind, before),
                    stateText(entry.kind, after), role: .warning)
            }
            return goOn(from: entry) + reload(quietly: true, around: entry.identity.id)
        case .saved(let entry):
            let isFromForm = closeForm(of: base)
            let draft: [Effect] = isFromForm ? [.dropDraft(base.kind, base.identity)] : []
            if !isFromForm, entry["state"] != base["state"] {
                let (before, after) = (base["state"].text, entry["state"].text)
                say(.stateChanged, shortTitle(entry), stateText(entry.kind, before), stateText(entry.kind, after))
            } else if base.identity.id != 0, entry.identity == base.identity {
                say(.nothingChanged, role: .dim)
            } else {
                say(.saved, shortTitle(entry), time)
            }
            return draft + reload(quietly: true, around: entry.kind == kind ? entry.identity.id : nil)
        case .conflict(let theirs):
            layers.append(.conflict(ConflictState(base: base, mine: mine, theirs: theirs)))
        case .gone: complain(Sentence(.savedButGone))
        case .refused(let problem): refuse(problem, of: mine.kind)
        }
        // A draft belongs to a form: a change of state from the list neither makes nor ends one.
        guard let form = openForm, form.isOf(base) else { return [] }
        return [keep(mine, of: form)]
    }

    /// Closes the form of a record; forms of other records below it stay open.
    @discardableResult
    mutating func closeForm(of entry: RecordEntry) -> Bool {
        let index = layers.lastIndex { if case .form(let form) = $0 { form.isOf(entry) } else { false } }
        if let index { layers.remove(at: index) }
        return index != nil
    }

    /// Shows at its field, or in a sentence, why a record may not be saved.
    mutating func refuse(_ problem: FieldProblem, of kind: RecordKind) {
        if case .form(var form) = layers.last {
            form.take([problem])
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        }
        let reason = words.field(kind, problem.field) + ": " + words.problem(problem.reason, kind: kind)
        message = StatusMessage(text: reason, role: .error)
    }

    /// The form that is open, whatever lies over it.
    var openForm: FormState? {
        for case .form(let form) in layers.reversed() { return form }
        return nil
    }

    /// The title of a record, short enough for a sentence.
    func shortTitle(_ entry: RecordEntry) -> String {
        // What follows the title, the way back above all, must stay in the window.
        let width = min(40, max(8, size.columns - 60))
        return "“" + clipped(entry.title, toWidth: width, columnWidth: columnWidth) + "”"
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
