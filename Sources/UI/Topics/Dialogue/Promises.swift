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
            $0.takePromiseStarted($1.entry, $1.draft)
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
        guard let question = form.typedEntry.record(as: Question.self) else { return Drafts.keepDraftNow(in: self) }
        return Drafts.keepDraftNow(in: self) + [.startPromise(question, quote: quote, today: today)]
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

    /// A unit that ends and goes into others leaves promises behind.
    func asksForSuccessors(_ entry: RecordEntry, _ base: RecordEntry) -> [Effect] {
        guard entry.kind == .administrativeUnit, !entry["validTo"].isEmpty, !entry["successors"].isEmpty,
            entry["validTo"] != base["validTo"] || entry["successors"] != base["successors"]
        else { return [] }
        return [.countOrphans(today)]
    }

    /// Offers the bodies that the registry names for the one that is no more, and any other by its name.
    mutating func chooseSuccessor(of entry: RecordEntry) {
        let bodies = succession(of: entry, evenIfTaken: true)?.bodies ?? []
        guard !bodies.isEmpty else {
            ask(.promise(.successor, of: entry), suggestion: entry["successor"].text)
            return
        }
        let items = bodies.map { body in
            MenuItem(title: body, note: entry["successor"].text == body ? words[.stateNow] : "") { _ in
                var changed = entry
                changed["successor"] = .text(body)
                return [.save(changed, base: entry)]
            }
        }
        let other = MenuItem(title: words[.otherSuccessor]) { state in
            state.ask(.promise(.successor, of: entry), suggestion: entry["successor"].text)
            return []
        }
        layers.append(.menu(MenuState(title: words(.chooseSuccessor, entry["body"].text), items: items + [other])))
    }

    /// A promise with what was typed for it.
    func changed(_ entry: RecordEntry, by line: PromiseLine, _ text: String) -> RecordEntry {
        var changed = entry
        switch line {
        case .note:
            if let promise = entry.record(as: Promise.self) {
                changed["progress"] = .text(promise.progress(adding: text, by: who, on: today))
            }
        case .successor: changed["successor"] = .text(text)
        }
        return changed
    }

    /// Closes the prompt of a promise once what was typed is stored; until then it stays, and nothing is lost.
    /// - Returns: nil when the save is to be told of as any other.
    mutating func takeSavedFromPrompt(_ outcome: SaveOutcome, base: RecordEntry) -> [Effect]? {
        guard case .prompt(var prompt) = layers.last, case .promise(let line, let entry) = prompt.question.subject,
            (entry.kind, entry.identity.id) == (base.kind, base.identity.id)
        else { return nil }
        switch outcome {
        case .saved:
            layers.removeLast()
            return nil
        case .conflict(let theirs):
            prompt = PromptState(question: .promise(line, of: theirs), editor: prompt.editor)
            // A note goes below whatever was written meanwhile; what would replace something is for the person to say.
            if line == .note {
                layers[layers.count - 1] = .prompt(prompt)
                return [.save(changed(theirs, by: line, trimmed(prompt.editor.text)), base: theirs)]
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
            [.save(state.changed(entry, by: line, text), base: entry)]
        }
    }
}
