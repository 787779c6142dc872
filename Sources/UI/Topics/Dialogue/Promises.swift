// Making promises from an answer, and telling how far they are.
import Domain
import Office
import Screen
import TextEditing
import Words

extension Effect {
    /// Begins a promise from the words of a question's answer.
    static func startPromise(_ question: Question, quote: String, today: CalendarDate) -> Effect {
        .ask("startPromise", about: question, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.beginPromise(quoting: quote, of: question, today: today)
        } answer: {
            QuestionPromises.takePromiseStarted($1.entry, $1.draft, in: &$0)
        }
    }

    /// Counts the promises that need a successor on a day.
    static func countOrphans(_ today: CalendarDate) -> Effect {
        .ask("countOrphans", about: today) { services throws(OfficeFailure) in
            let orphans = ListQuery(kind: .promise, conditions: ListCondition.orphanedPromises(on: today))
            return try await services.office.count(orphans)
        } take: { state, count in
            if count > 0 { state.say(.successorsNeeded, String(count), role: .warning) }
        }
    }
}

extension QuestionPromises {
    /// Why no promise can be made from a text now; nil when one can.
    static func reasonAgainstPromise(in state: AppState) -> Text? {
        guard case .form(let form) = state.layers.last, form.kind == .question,
            form.focused?.description.name == "answer", form.focused?.editor?.isEmpty == false
        else { return .needsAnswerText }
        if let review = form.review, review.comparison != nil || review.side != .answer { return .needsAnswerText }
        return form.base.identity.id == 0 ? .saveQuestionFirst : nil
    }

    /// Opens a new promise with the words selected, else with the sentence around the cursor. The form of the question
    /// stays as it is, and what was typed into it is kept.
    static func makePromise(in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, var editor = form.focused?.editor else { return [] }
        if editor.selection == nil {
            editor.select(Sentences.range(in: editor.text, around: editor.cursor))
            form.focused?.editor = editor
            form.replaceTop(of: &state)
        }
        let quote = trimmed(editor.selectedText)
        guard !quote.isEmpty else {
            state.say(.nothingToPromise, role: .warning)
            return []
        }
        guard let question = form.typedEntry.record(as: Question.self) else { return Drafts.keepDraftNow(in: state) }
        return Drafts.keepDraftNow(in: state) + [.startPromise(question, quote: quote, today: state.today)]
    }

    /// Opens the form of a promise that was begun, unless one begun before waits to be saved.
    static func takePromiseStarted(_ promise: RecordEntry, _ draft: OpenDraft?, in state: inout AppState) -> [Effect] {
        var form = FormState(base: promise, draft: nil, options: state.options, words: state.words)
        if let draft {
            form = FormState(base: promise, draft: draft, options: state.options, words: state.words)
            state.say(.promiseInTheWay, draft.time, role: .warning)
        } else {
            state.say(.promiseStarted, role: .dim)
        }
        form.focus = form.firstFocus
        state.layers.append(.form(form))
        return []
    }

    /// A body that ends, or a unit that ends and goes into others, leaves promises behind.
    static func asksForSuccessors(_ entry: RecordEntry, _ base: RecordEntry, in state: AppState) -> [Effect] {
        let isUnit = entry.kind == .administrativeUnit
        guard isUnit || entry.kind == .body, !entry["validTo"].isEmpty, !isUnit || !entry["successors"].isEmpty,
            entry["validTo"] != base["validTo"] || entry["successors"] != base["successors"]
        else { return [] }
        return [.countOrphans(state.today)]
    }

    /// Offers the bodies that the registry names for the one that is no more, and any other by its name.
    static func chooseSuccessor(of entry: RecordEntry, in state: inout AppState) {
        let bodies = entry.succession(evenIfTaken: true, in: state.recordContext)?.bodies ?? []
        guard !bodies.isEmpty else {
            state.ask(.promise(.successor, of: entry), suggestion: entry["successor"].text)
            return
        }
        let items = bodies.map { body in
            MenuItem(title: body, note: entry["successor"].text == body ? state.words[.stateNow] : "") { _ in
                var changed = entry
                changed["successor"] = .text(body)
                return [.save(changed, base: entry)]
            }
        }
        let other = MenuItem(title: state.words[.otherSuccessor]) { state in
            state.ask(.promise(.successor, of: entry), suggestion: entry["successor"].text)
            return []
        }
        state.layers.append(
            .menu(MenuState(title: state.words(.chooseSuccessor, entry["body"].text), items: items + [other])))
    }

    /// Closes the prompt of a promise once what was typed is stored; until then it stays, and nothing is lost.
    /// - Returns: nil when the save is to be told of as any other.
    static func takeSavedFromPrompt(_ outcome: SaveOutcome, base: RecordEntry, in state: inout AppState) -> [Effect]? {
        guard case .prompt(var prompt) = state.layers.last,
            case .promise(let line, let entry) = prompt.question.subject,
            (entry.kind, entry.identity.id) == (base.kind, base.identity.id)
        else { return nil }
        switch outcome {
        case .saved:
            state.layers.removeLast()
            return nil
        case .conflict(let theirs):
            prompt = PromptState(question: .promise(line, of: theirs), editor: prompt.editor)
            // A note goes below whatever was written meanwhile; what would replace something is for the person to say.
            if line == .note {
                prompt.replaceTop(of: &state)
                return [.save(line.changed(theirs, trimmed(prompt.editor.text), in: state), base: theirs)]
            }
            prompt.problem = state.words[.promiseChanged]
        case .gone: prompt.problem = state.words[.recordGone]
        case .refused(let problem):
            let reason = state.words.problem(problem.reason, kind: entry.kind)
            prompt.problem = state.words(.failedRefused, state.shortTitle(entry), reason)
        }
        prompt.replaceTop(of: &state)
        return state.reload(quietly: true)
    }
}

extension PromiseLine {
    /// A promise with what was typed for it.
    func changed(_ entry: RecordEntry, _ text: String, in state: AppState) -> RecordEntry {
        var changed = entry
        switch self {
        case .note:
            if let promise = entry.record(as: Promise.self) {
                changed["progress"] = .text(promise.progress(adding: text, by: state.who, on: state.today))
            }
        case .successor: changed["successor"] = .text(text)
        }
        return changed
    }
}

/// What is typed about a promise in a line.
enum PromiseLine {
    /// A note on how far it is.
    case note
    /// Who takes it over.
    case successor
}

extension LineQuestion {
    /// A line about a promise.
    static func promise(_ line: PromiseLine, of entry: RecordEntry) -> LineQuestion {
        let words: (title: Text, note: Text) =
            switch line {
            case .note: (.promptNote, .promptNoteNote)
            case .successor: (.promptSuccessor, .promptSuccessorNote)
            }
        return LineQuestion(words.title, words.note, subject: .promise(line, of: entry)) { state, text in
            [.save(line.changed(entry, text, in: state), base: entry)]
        }
    }
}
