// What came of a step for many: how many took it, and why the others did not, once for each reason.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Stores questions that were handed out in one change.
    static func assign(_ assignment: Assignment) -> Effect {
        .write("assign", about: assignment, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.saveAll(assignment.changed, "assign")
        } answer: {
            assignment.takeAssigned($1, in: &$0)
        }
    }
}

extension StepRefusals {
    /// The most records named for a reason where there is one line.
    private static let namedInLine = 2

    /// The most named where all is said.
    private static let namedInWhole = 200

    /// The reasons on one line, each with the first of its records: `chưa có câu trả lời: “A”, “B” và 3 bản ghi khác`.
    func line(in state: AppState) -> String {
        groups.map { state.words(.leftFew, $0.reason, Self.names(of: $0, in: state)) }.joined(separator: "; ")
    }

    /// The first of all the records, and how many others there are: `“A”, “B” và 3 bản ghi khác`.
    func names(in state: AppState) -> String { groups.map { Self.names(of: $0, in: state) }.joined(separator: "; ") }

    private static func names(of group: Group, in state: AppState) -> String {
        let names = group.entries.prefix(namedInLine).map(state.shortTitle).joined(separator: ", ")
        let others = group.entries.count - namedInLine
        guard others > 0, let kind = group.entries.first?.kind else { return names }
        return state.words(.leftMore, names, grouped(Int64(others)), state.words.many(kind))
    }

    /// All there is to say, when one line cannot: the line, and each reason with all its records.
    func whole(_ text: String, in state: AppState) -> [String] {
        groups.contains { $0.entries.count > Self.namedInLine } ? [text] + lines(in: state) : []
    }

    /// What one of the records is called.
    func one(in state: AppState) -> String { state.words.one(groups.first?.entries.first?.kind) }

    /// Each reason with all its records, line by line.
    func lines(in state: AppState) -> [String] {
        groups.flatMap { group -> [String] in
            let others = group.entries.count - Self.namedInWhole
            return ["", state.words(.leftReason, group.reason, grouped(Int64(group.entries.count)))]
                + group.entries.prefix(Self.namedInWhole).map { "  " + state.shortTitle($0) }
                + (others > 0 ? ["  " + Self.others(others, of: group, in: state)] : [])
        }
    }

    private static func others(_ count: Int, of group: Group, in state: AppState) -> String {
        state.words(.leftOthers, grouped(Int64(count)), group.entries.first.map { state.words.many($0.kind) } ?? "")
    }

    /// Why none of several records can take a step, for the line of a menu.
    func reasons(to newState: String, in state: AppState) -> [String] {
        count == 1 ? [] : [state.words(.stepNone, newState, line(in: state), one(in: state))] + lines(in: state)
    }
}

extension Steps {
    /// Says that none of some records can go anywhere from where it stands.
    static func sayNoSteps(_ entries: [RecordEntry], in state: inout AppState) {
        var left = StepRefusals()
        for entry in entries {
            left.add(entry, state.words(.noSteps, state.words.state(entry.kind, entry["state"].text)))
        }
        let text = entries.count == 1 ? left.groups.first?.reason ?? "" : left.line(in: state)
        state.message = StatusMessage(text: text, role: .warning, whole: left.whole(text, in: state))
    }

    /// Says how many records took a step, and why the others did not.
    private static func sayStep(taken count: Int, to newState: String, left: StepRefusals, in state: inout AppState) {
        let text =
            count == 0
            ? state.words(.stepNone, newState, left.line(in: state), left.one(in: state))
            : state.words.filled(
                .stepLeft, [grouped(Int64(count)), newState, grouped(Int64(left.count)), left.line(in: state)])
        state.message = StatusMessage(text: text, role: .warning, whole: left.whole(text, in: state))
    }

    /// Marks are taken away from what was changed; what was left stays marked, so that it can be seen to.
    static func unmark(exceptFor left: StepRefusals, in state: inout AppState) {
        let ids = left.ids
        state.lists[state.pane]?.marks.keep { ids.contains($0) }
    }

    /// Says what came of a step; a form whose record took it goes on from there.
    static func takeStepped(_ outcome: StepOutcome, _ step: RecordStep, in state: inout AppState) -> [Effect] {
        switch outcome {
        case .taken(let saved, let others, let left):
            dropStepPrompts(in: &state)
            let refusals = refusals(left, in: state)
            sayStep(saved, others, refusals, step, in: &state)
            guard let entry = saved.first else { return state.reload(quietly: true) }
            unmark(exceptFor: refusals, in: &state)
            let shown = saved.count == 1 && entry.kind == state.kind ? entry.identity.id : nil
            guard let form = state.openForm, form.isOf(entry) else { return state.reload(quietly: true, around: shown) }
            return FormState.goOn(from: entry, in: &state) + state.reload(quietly: true, around: shown)
        case .objected(let entries, let flags):
            var saving = Saving(entries: entries)
            saving.step = step
            saving.askForReason(against: flags, in: &state)
            return []
        case .conflict(let mine, let theirs): return takeStepConflict(mine, theirs, step, in: &state)
        case .gone(let entry):
            dropStepPrompts(in: &state)
            state.complain(
                state.openForm == nil ? Sentence(.stepGone, state.shortTitle(entry)) : Sentence(.savedButGone))
            return state.reload(quietly: true, around: entry.identity.id)
        case .refused(let left):
            dropStepPrompts(in: &state)
            refusals(left, in: state).complain(in: &state)
            return state.reload(quietly: true)
        }
    }

    /// Somebody saved a record meanwhile: what was typed for one record stays in the line, a form is held against theirs.
    private static func takeStepConflict(
        _ mine: RecordEntry, _ theirs: RecordEntry, _ step: RecordStep, in state: inout AppState
    ) -> [Effect] {
        if let form = state.openForm, form.isOf(mine) {
            dropStepPrompts(in: &state)
            if form.isChanged {
                state.layers.append(.conflict(ConflictState(base: form.base, mine: mine, theirs: theirs)))
                return [form.keep(form.typedEntry)]
            }
            state.complain(Sentence(.stepConflict, state.shortTitle(mine)))
            return FormState.showNewer(theirs, in: &state) + state.reload(quietly: true)
        }
        if case .prompt(let prompt) = state.layers.last, case .step(let asked, let field) = prompt.question.subject,
            step.entries.count == 1, step.mayTake(theirs)
        {
            let question = LineQuestion.fact(field, of: asked.renewed(theirs), theirs.kind)
            state.layers[state.layers.count - 1] = .prompt(
                PromptState(question: question, editor: prompt.editor, problem: state.words[.stepChanged]))
            return state.reload(quietly: true)
        }
        dropStepPrompts(in: &state)
        state.complain(Sentence(.stepConflict, state.shortTitle(mine)))
        return state.reload(quietly: true)
    }

    private static func sayStep(
        _ saved: [RecordEntry], _ others: [RecordEntry], _ left: StepRefusals, _ step: RecordStep,
        in state: inout AppState
    ) {
        guard let before = step.entries.first else { return }
        let newState = state.words.state(before.kind, step.to)
        if left.count > 0, step.entries.count == 1 {
            state.complain(Sentence(.stepRefused, left.groups[0].reason))
        } else if left.count > 0 {
            sayStep(taken: saved.count, to: newState, left: left, in: &state)
        } else if saved.count == 1 {
            state.message = StatusMessage(
                text: told(saved[0], others, from: before, newState, in: state), role: .normal)
        } else {
            state.message = StatusMessage(
                text: state.words(.recordsStepped, state.words.counted(before.kind, saved.count), newState),
                role: .normal)
        }
    }

    /// That one record took a step: in the words of its kind for that state, when all of them are known.
    private static func told(
        _ entry: RecordEntry, _ others: [RecordEntry], from before: RecordEntry, _ newState: String, in state: AppState
    ) -> String {
        let key = "stepped.\(entry.kind.rawValue).\(entry["state"].text)"
        let told = (entry.kind.description.workflow?.told(entry, others) ?? []).map(\.readingText)
        if state.words.optional(key) != nil, !told.contains("") {
            return state.words.filled(key, [state.shortTitle(entry)] + (told.isEmpty ? [newState] : told))
        }
        let text: Text = state.openForm?.isChanged == true ? .stateChangedAndSaved : .stateChanged
        return state.words(text, state.shortTitle(entry), state.words.state(entry.kind, before["state"].text), newState)
    }

    /// Closes the lines that were asked for a step.
    static func dropStepPrompts(in state: inout AppState) {
        state.layers.removeAll { if case .prompt(let prompt) = $0 { prompt.isForStep } else { false } }
    }
}

extension Assignment {
    /// Says what came of handing questions out.
    func takeAssigned(_ outcome: BatchOutcome, in state: inout AppState) -> [Effect] {
        func title(_ index: Int) -> String { state.shortTitle(changed[index]) }
        switch outcome {
        case .saved(let saved):
            if state.layers.last?.isPrompt == true { state.layers.removeLast() }
            Steps.unmark(exceptFor: left, in: &state)
            Self.sayAssigned(saved.count, to: department, left, in: &state)
        case .conflict(let index, _): state.complain(Sentence(.stepConflict, title(index)))
        case .gone(let index): state.complain(Sentence(.stepGone, title(index)))
        case .refused(let problems): StepRefusals(problems, of: changed, in: state).complain(in: &state)
        }
        return state.reload(quietly: true)
    }

    private static func sayAssigned(_ count: Int, to department: String, _ left: StepRefusals, in state: inout AppState)
    {
        let number = grouped(Int64(count))
        guard left.count > 0 else { return state.say(.assigned, number, department) }
        let text = state.words.filled(
            .assignedLeft, [number, department, grouped(Int64(left.count)), left.line(in: state)])
        state.message = StatusMessage(text: text, role: .warning, whole: left.whole(text, in: state))
    }
}
