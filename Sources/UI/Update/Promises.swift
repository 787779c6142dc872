// Making promises from an answer, and telling how far they are.
import Domain
import Office
import Screen
import TextEditing
import Words

extension AppState {
    /// Why no promise can be made from a text now; nil when one can.
    var reasonAgainstPromise: Text? {
        guard case .form(let form) = layers.last, form.kind == .question,
            form.focused?.description.name == "answer", form.focused?.editor?.isEmpty == false
        else { return .needsAnswerText }
        if let review = form.review, review.comparison != nil || review.side != .answer { return .needsAnswerText }
        return form.base.identity.id == 0 ? .saveQuestionFirst : nil
    }

    /// Opens a new promise with the words selected, else with the sentence around the cursor. The form of the question
    /// stays as it is, and what was typed into it is kept.
    mutating func makePromise() -> [Effect] {
        guard case .form(var form) = layers.last, var editor = form.focused?.editor else { return [] }
        if editor.selection == nil {
            editor.select(Sentences.range(in: editor.text, around: editor.cursor))
            form.focused?.editor = editor
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        }
        let quote = trimmed(editor.selectedText)
        guard !quote.isEmpty else {
            say(.nothingToPromise, role: .warning)
            return []
        }
        return keepDraftNow() + [.startPromise(form.typedEntry, quote: quote, today: today)]
    }

    /// Opens the form of a promise that was begun, unless one begun before waits to be saved.
    mutating func takePromiseStarted(_ promise: RecordEntry, _ draft: OpenDraft?) -> [Effect] {
        var form = FormState(base: promise, draft: nil, options: options, words: words)
        if let draft {
            form = FormState(base: promise, draft: draft, options: options, words: words)
            say(.promiseInTheWay, draft.time, role: .warning)
        } else {
            say(.promiseStarted, role: .dim)
        }
        form.focus = form.firstFocus
        layers.append(.form(FormLayout(state: self, form: form).scrolledForm))
        return []
    }

    /// Offers the bodies that the registry names for the one that is no more, and any other by its name.
    mutating func chooseSuccessor(of entry: RecordEntry) {
        let bodies = succession(of: entry, evenIfTaken: true)?.bodies ?? []
        guard !bodies.isEmpty else {
            ask(.successor(entry), suggestion: entry["successor"].text)
            return
        }
        let items = bodies.map { body in
            MenuItem(
                title: body, note: entry["successor"].text == body ? words[.stateNow] : "", isEnabled: true,
                action: .successor(body, entry))
        }
        let other = MenuItem(title: words[.otherSuccessor], note: "", isEnabled: true, action: .successor(nil, entry))
        layers.append(.menu(MenuState(title: words(.chooseSuccessor, entry["body"].text), items: items + [other])))
    }

    /// Stores who takes a promise over; without a name it is asked for.
    mutating func take(successor: String?, of entry: RecordEntry) -> [Effect] {
        guard let successor else {
            ask(.successor(entry), suggestion: entry["successor"].text)
            return []
        }
        var changed = entry
        changed["successor"] = .text(successor)
        return [.save(changed, base: entry)]
    }

    /// The promise with what was typed into a prompt for it; nil when the prompt is for something else.
    func changed(by purpose: PromptState.Purpose, _ text: String) -> RecordEntry? {
        switch purpose {
        case .note(let entry):
            guard let promise = entry.record(as: Promise.self) else { return nil }
            var changed = entry
            changed["progress"] = .text(promise.progress(adding: text, by: who, on: today))
            return changed
        case .successor(let entry):
            var changed = entry
            changed["successor"] = .text(text)
            return changed
        default: return nil
        }
    }

    /// Closes the prompt of a promise once what was typed is stored; until then it stays, and nothing is lost.
    /// - Returns: nil when the save is to be told of as any other.
    mutating func takeSavedFromPrompt(_ outcome: SaveOutcome, base: RecordEntry) -> [Effect]? {
        guard case .prompt(var prompt) = layers.last, let entry = prompt.purpose.promise,
            (entry.kind, entry.identity.id) == (base.kind, base.identity.id)
        else { return nil }
        switch outcome {
        case .saved:
            layers.removeLast()
            return nil
        case .conflict(let theirs):
            let purpose = prompt.purpose.renewed(theirs)
            prompt = PromptState(purpose: purpose, editor: prompt.editor)
            // A note goes below whatever was written meanwhile; what would replace something is for the person to say.
            if case .note = purpose, let changed = changed(by: purpose, trimmed(prompt.editor.text)) {
                layers[layers.count - 1] = .prompt(prompt)
                return [.save(changed, base: theirs)]
            }
            prompt.problem = words[.promiseChanged]
        case .gone: prompt.problem = words[.recordGone]
        case .refused(let problem):
            let reason = words.problem(problem.reason, kind: entry.kind)
            prompt.problem = words(.failedRefused, shortTitle(entry), reason)
        }
        layers[layers.count - 1] = .prompt(prompt)
        return reload(quietly: true)
    }
}

extension PromptState.Purpose {
    /// The promise that the line is for.
    var promise: RecordEntry? {
        switch self {
        case .note(let entry), .successor(let entry): entry
        default: nil
        }
    }

    /// The same for a newer version of the promise.
    func renewed(_ entry: RecordEntry) -> Self {
        switch self {
        case .note: .note(entry)
        case .successor: .successor(entry)
        default: self
        }
    }
}
