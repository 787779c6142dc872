// Saving a form, leaving it, and the draft that is kept of it.
import Domain
import Office
import Screen
import TextEditing
import Words

extension AppState {
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
            let edited = RecordEntry(QuestionWorkflow.edited(question, from: base))
            return [.save(edited, base: form.base, endsDraft: true)]
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
        guard form.isKept else { return onceKept { $0.leaveForm() } }
        let effects = keepDraftNow()
        if form.goBack() {
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
            return effects + (form.review == nil ? [] : [.refreshReview(form.base)])
        }
        layers.removeLast()
        if form.isChanged { sayKept(keyBack(to: form)) } else { message = nil }
        return effects + (form.isChanged ? renewDrafts : [])
    }

    /// Keeps what was to be saved from a form as its draft.
    func keep(_ mine: RecordEntry, of form: FormState) -> Effect {
        var draft = mine
        if draft.identity.id == 0 { draft.identity = form.base.identity }
        return .keepDraft(draft, edits: form.edits)
    }

    /// Asks before what was typed is given up.
    mutating func askToDiscard() {
        let items = [
            .dismissal(words[.keepDraft]),
            MenuItem(title: words[.dropDraft]) { $0.discardDraft() },
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

    /// Opens the form of a record that came, with the draft that was kept of it; nil when the record is gone.
    package mutating func takeOpened(_ entry: RecordEntry?, _ draft: OpenDraft?) -> [Effect] {
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

    /// Takes what came of storing a record, whoever asked for it.
    mutating func take(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry) -> [Effect] {
        let effects =
            takeSavedFromPrompt(outcome, base: base) ?? takeSavedFromScore(outcome, mine: mine, base: base)
            ?? takeSaved(outcome, mine: mine, base: base)
        guard case .saved(let entry) = outcome else { return effects }
        return effects + asksForSuccessors(entry, base) + doublesAfterSaving(entry, base)
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
                let isUsual = Question.State(rawValue: before)?.isWithAuthor ?? false
                say(
                    .stateChangedAndSaved, shortTitle(entry), stateText(entry.kind, before),
                    stateText(entry.kind, after), role: isUsual ? .success : .warning)
            }
            return goOn(from: entry) + reload(quietly: true, around: entry.identity.id)
        case .saved(let entry):
            let isFromForm = closeForm(of: base)
            let draft: [Effect] = isFromForm ? [.loadDrafts] : []
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
}
