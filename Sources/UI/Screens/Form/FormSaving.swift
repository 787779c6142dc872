// Saving a form, leaving it, and the draft that is kept of it.
import Domain
import Office
import Screen
import TextEditing
import Words

extension FormState {
    /// Checks and saves a form.
    func save(in state: inout AppState) -> [Effect] {
        if let effects = askAboutUnlisted(before: .save, in: &state) { return effects }
        if let plannedRow { return correct(plannedRow, in: &state) }
        var form = self
        guard let entry = form.checkedEntry() else {
            form.isZoomed = false
            // The drop-down would cover what is said about the fields below.
            form.completion = nil
            // What is wrong stands in a field that the split view does not show.
            if form.focused?.description.name != "answer" { form.showFields() }
            form.replaceTop(of: &state)
            state.message = StatusMessage(text: state.words[.notSavedYet], role: .error)
            return []
        }
        let other = form.similar?.grouped
        // A part of a question is numbered behind all others, unless a person numbered it.
        let takesNumber = form.intake != nil || form.similar != nil && !entry["splitFrom"].isEmpty
        guard takesNumber || other != nil else {
            guard let question = entry.record(as: Question.self), let base = form.base.record(as: Question.self) else {
                return Saving.saving(entry, base: form.base)
            }
            let edited = RecordEntry(QuestionWorkflow.edited(question, from: base))
            return [.save(edited, base: form.base, endsDraft: true)]
        }
        return [.saveQuestion(entry, base: form.base, grouping: other, takesNumber: takesNumber)]
    }

    /// Whether a field stands in a published answer and does not change any more.
    package func isSealed(_ field: String) -> Bool {
        guard !base[field].isEmpty else { return false }
        var changed = base
        changed[field] = .none
        return kind.description.objection(base, changed) != nil
    }

    /// Leaves a form without losing anything: what was typed stays as a draft.
    static func leaveForm(in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, !form.leaveSimilar(in: &state) else { return [] }
        if form.isZoomed {
            form.isZoomed = false
            form.replaceTop(of: &state)
            return []
        }
        guard form.isKept else { return Drafts.onceKept(in: state) { leaveForm(in: &$0) } }
        let effects = form.plannedRow == nil ? Drafts.keepDraftNow(in: state) : []
        if form.goBack() {
            form.replaceTop(of: &state)
            return effects + (form.review == nil ? [] : [.refreshReview(form.base)])
        }
        if form.plannedRow != nil, form.isChanged { return form.askBeforeDropping(in: &state) }
        state.layers.removeLast()
        if form.plannedRow != nil {
            state.message = nil
            return []
        }
        if form.isChanged {
            Drafts.sayKept(form.keyBack(in: state), in: &state)
        } else {
            state.message = nil
        }
        return effects + (form.isChanged ? Drafts.renewDrafts(in: state) : [])
    }

    /// Keeps what was to be saved from a form as its draft.
    func keep(_ mine: RecordEntry) -> Effect {
        var draft = mine
        if draft.identity.id == 0 { draft.identity = base.identity }
        return .keepDraft(draft, edits: edits)
    }

    /// Opens the form of a record that came, with the draft that was kept of it; nil when the record is gone.
    package static func takeOpened(_ entry: RecordEntry?, _ draft: OpenDraft?, in state: inout AppState) -> [Effect] {
        guard let entry else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        var form = FormState(base: entry, draft: draft, options: state.options, words: state.words)
        form.focus = form.firstFocus
        if draft == nil, entry.identity.id == 0, entry.kind == .payment,
            let sum = form.fields.firstIndex(where: { $0.description.name == "amount" })
        {
            // What is typed takes the place of what is suggested.
            form.focus = sum
            form.fields[sum].editor?.selectAll()
        }
        state.layers.append(.form(form))
        if let draft {
            state.say(.draftOpened, draft.time, role: .warning)
        } else if entry.identity.id == 0, !entry["splitFrom"].isEmpty {
            state.say(.splitOpened, role: .warning)
        } else {
            Editors.warn(of: entry, in: &state)
        }
        return searchAtOpening(in: &state)
    }

    /// Shows at its field, or in a sentence, why a record may not be saved.
    static func refuse(_ problem: FieldProblem, of kind: RecordKind, in state: inout AppState) {
        if case .form(var form) = state.layers.last {
            form.take([problem])
            form.replaceTop(of: &state)
        }
        let reason = state.words.field(kind, problem.field) + ": " + state.words.problem(problem.reason, kind: kind)
        state.message = StatusMessage(text: reason, role: .error)
    }
}
