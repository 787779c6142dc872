// What came of storing a record, whoever asked for it.
import Domain
import Office
import Screen
import Words

extension Saving {
    /// Takes what came of storing a record, whoever asked for it.
    static func take(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry, in state: inout AppState) -> [Effect]
    {
        let effects =
            QuestionPromises.takeSavedFromPrompt(outcome, base: base, in: &state) ?? ScoreState.takeSavedFromScore(
                outcome, mine: mine, base: base, in: &state)
            ?? takeSaved(outcome, mine: mine, base: base, in: &state)
        guard case .saved(let entry) = outcome else { return effects }
        return effects + QuestionPromises.asksForSuccessors(entry, base, in: state)
            + DoubleState.doublesAfterSaving(entry, base)
    }

    static func takeSaved(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry, in state: inout AppState)
        -> [Effect]
    {
        if case .saved(let entry) = outcome { FormState.returnToReview(of: entry, in: &state) }
        switch outcome {
        case .saved(let entry)
        where state.openForm.map { $0.review != nil && $0.isOf(entry) } == true:
            state.layers.removeAll { if case .conflict = $0 { true } else { false } }
            let (before, after) = (base["state"].text, entry["state"].text)
            if base.identity.id != 0, entry.identity == base.identity {
                state.say(.nothingChanged, role: .dim)
            } else if before == after {
                state.say(.saved, state.shortTitle(entry), state.time)
            } else {
                let isUsual = Question.State(rawValue: before)?.isWithAuthor ?? false
                state.say(
                    .stateChangedAndSaved, state.shortTitle(entry), state.words.state(entry.kind, before),
                    state.words.state(entry.kind, after), role: isUsual ? .success : .warning)
            }
            return FormState.goOn(from: entry, in: &state) + state.reload(quietly: true, around: entry.identity.id)
        case .saved(let entry):
            let isFromForm = state.closeForm(of: base)
            let draft: [Effect] = isFromForm ? [.loadDrafts] : []
            if !isFromForm, entry["state"] != base["state"] {
                let (before, after) = (base["state"].text, entry["state"].text)
                state.say(
                    .stateChanged, state.shortTitle(entry), state.words.state(entry.kind, before),
                    state.words.state(entry.kind, after))
            } else if base.identity.id != 0, entry.identity == base.identity {
                state.say(.nothingChanged, role: .dim)
            } else {
                state.say(.saved, state.shortTitle(entry), state.time)
            }
            return draft + state.reload(quietly: true, around: entry.kind == state.kind ? entry.identity.id : nil)
        case .conflict(let theirs):
            state.layers.append(.conflict(ConflictState(base: base, mine: mine, theirs: theirs)))
        case .gone: state.complain(Sentence(.savedButGone))
        case .refused(let problem): FormState.refuse(problem, of: mine.kind, in: &state)
        }
        // A draft belongs to a form: a change of state from the list neither makes nor ends one.
        guard let form = state.openForm, form.isOf(base) else { return [] }
        return [form.keep(mine)]
    }
}
