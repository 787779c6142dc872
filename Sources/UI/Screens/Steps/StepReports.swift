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
            $0.takeAssigned($1, assignment)
        }
    }
}

extension AppState {
    /// So many records are named for a reason where there is one line.
    private static let namedInLine = 2
    /// So many are named where all is said.
    private static let namedInWhole = 200

    /// The reasons on one line, each with the first of its records: `chưa có câu trả lời: “A”, “B” và 3 bản ghi khác`.
    func line(of left: StepRefusals) -> String {
        left.groups.map { group in
            let names = group.entries.prefix(Self.namedInLine).map(shortTitle).joined(separator: ", ")
            let others = group.entries.count - Self.namedInLine
            return others > 0
                ? words(.leftMore, group.reason, names, grouped(Int64(others)))
                : words(.leftFew, group.reason, names)
        }.joined(separator: "; ")
    }

    /// All there is to say, when one line cannot: the line, and each reason with all its records.
    func whole(_ text: String, _ left: StepRefusals) -> [String] {
        left.groups.contains { $0.entries.count > Self.namedInLine } ? [text] + lines(of: left) : []
    }

    /// Each reason with all its records, line by line.
    func lines(of left: StepRefusals) -> [String] {
        left.groups.flatMap { group -> [String] in
            let others = group.entries.count - Self.namedInWhole
            return ["", words(.leftReason, group.reason, grouped(Int64(group.entries.count)))]
                + group.entries.prefix(Self.namedInWhole).map { "  " + shortTitle($0) }
                + (others > 0 ? ["  " + words(.leftOthers, grouped(Int64(others)))] : [])
        }
    }

    /// Why none of several records can take a step, for the line of a menu.
    func reasons(_ left: StepRefusals, to state: String) -> [String] {
        left.count == 1 ? [] : [words(.stepNone, state, line(of: left))] + lines(of: left)
    }

    /// Says that none of some records can go anywhere from where it stands.
    mutating func sayNoSteps(_ entries: [RecordEntry]) {
        var left = StepRefusals()
        for entry in entries { left.add(entry, words(.noSteps, stateText(entry.kind, entry["state"].text))) }
        let text = entries.count == 1 ? left.groups.first?.reason ?? "" : line(of: left)
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }

    /// Says how many records took a step, and why the others did not.
    private mutating func sayStep(taken count: Int, to state: String, left: StepRefusals) {
        let text =
            count == 0
            ? words(.stepNone, state, line(of: left))
            : words.filled(.stepLeft, [grouped(Int64(count)), state, grouped(Int64(left.count)), line(of: left)])
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }

    /// Marks are taken away from what was changed; what was left stays marked, so that it can be seen to.
    mutating func unmark(exceptFor left: StepRefusals) {
        let ids = left.ids
        lists[pane]?.marks.keep { ids.contains($0) }
    }

    /// Says what came of a step; a form whose record took it goes on from there.
    mutating func takeStepped(_ outcome: StepOutcome, _ step: RecordStep) -> [Effect] {
        switch outcome {
        case .taken(let saved, let others, let left):
            dropStepPrompts()
            let refusals = refusals(left)
            sayStep(saved, others, refusals, step)
            guard let entry = saved.first else { return reload(quietly: true) }
            unmark(exceptFor: refusals)
            let shown = saved.count == 1 && entry.kind == kind ? entry.identity.id : nil
            guard let form = openForm, form.isOf(entry) else { return reload(quietly: true, around: shown) }
            return FormState.goOn(from: entry, in: &self) + reload(quietly: true, around: shown)
        case .objected(let entries, let flags):
            let known = zip(entries, flags).first { !$1.isEmpty }?.0["exception"].text ?? ""
            var saving = Saving(entries: entries)
            saving.step = step
            ask(.exception(saving, flags), suggestion: known)
            return []
        case .conflict(let mine, let theirs): return takeStepConflict(mine, theirs, step)
        case .gone(let entry):
            dropStepPrompts()
            complain(openForm == nil ? Sentence(.stepGone, shortTitle(entry)) : Sentence(.savedButGone))
            return reload(quietly: true, around: entry.identity.id)
        case .refused(let entry, let problem):
            dropStepPrompts()
            complain(Sentence(.failedRefused, shortTitle(entry), words.problem(problem.reason, kind: entry.kind)))
            return reload(quietly: true)
        }
    }

    /// Somebody saved a record meanwhile: what was typed for one record stays in the line, a form is held against theirs.
    private mutating func takeStepConflict(_ mine: RecordEntry, _ theirs: RecordEntry, _ step: RecordStep) -> [Effect] {
        if let form = openForm, form.isOf(mine) {
            dropStepPrompts()
            if form.isChanged {
                layers.append(.conflict(ConflictState(base: form.base, mine: mine, theirs: theirs)))
                return [form.keep(form.typedEntry)]
            }
            complain(Sentence(.stepConflict, shortTitle(mine)))
            return FormState.showNewer(theirs, in: &self) + reload(quietly: true)
        }
        if case .prompt(let prompt) = layers.last, case .step(let asked, let field) = prompt.question.subject,
            step.entries.count == 1, step.mayTake(theirs)
        {
            let question = LineQuestion.fact(field, of: asked.renewed(theirs), theirs.kind)
            layers[layers.count - 1] = .prompt(
                PromptState(question: question, editor: prompt.editor, problem: words[.stepChanged]))
            return reload(quietly: true)
        }
        dropStepPrompts()
        complain(Sentence(.stepConflict, shortTitle(mine)))
        return reload(quietly: true)
    }

    private mutating func sayStep(
        _ saved: [RecordEntry], _ others: [RecordEntry], _ left: StepRefusals, _ step: RecordStep
    ) {
        guard let before = step.entries.first else { return }
        let state = stateText(before.kind, step.to)
        if left.count > 0, step.entries.count == 1 {
            complain(Sentence(.stepRefused, left.groups[0].reason))
        } else if left.count > 0 {
            sayStep(taken: saved.count, to: state, left: left)
        } else if saved.count == 1 {
            message = StatusMessage(text: told(saved[0], others, from: before, state), role: .normal)
        } else {
            message = StatusMessage(
                text: words.stepped(before.kind, grouped(Int64(saved.count)), to: state), role: .normal)
        }
    }

    /// That one record took a step: in the words of its kind for that state, when all of them are known.
    private func told(
        _ entry: RecordEntry, _ others: [RecordEntry], from before: RecordEntry, _ state: String
    ) -> String {
        let key = "stepped.\(entry.kind.rawValue).\(entry["state"].text)"
        let told = (entry.kind.description.workflow?.told(entry, others) ?? []).map(\.readingText)
        if words.optional(key) != nil, !told.contains("") {
            return words.filled(key, [shortTitle(entry)] + (told.isEmpty ? [state] : told))
        }
        let text: Text = openForm?.isChanged == true ? .stateChangedAndSaved : .stateChanged
        return words(text, shortTitle(entry), stateText(entry.kind, before["state"].text), state)
    }

    /// Closes the lines that were asked for a step.
    mutating func dropStepPrompts() {
        layers.removeAll { if case .prompt(let prompt) = $0 { prompt.isForStep } else { false } }
    }

    /// Says what came of handing questions out.
    mutating func takeAssigned(_ outcome: BatchOutcome, _ assignment: Assignment) -> [Effect] {
        func title(_ index: Int) -> String { shortTitle(assignment.changed[index]) }
        switch outcome {
        case .saved(let saved):
            if layers.last?.isPrompt == true { layers.removeLast() }
            unmark(exceptFor: assignment.left)
            sayAssigned(saved.count, to: assignment.department, assignment.left)
        case .conflict(let index, _): complain(Sentence(.stepConflict, title(index)))
        case .gone(let index): complain(Sentence(.stepGone, title(index)))
        case .refused(let index, let problem):
            let reason = words.problem(problem.reason, kind: assignment.changed[index].kind)
            complain(Sentence(.failedRefused, title(index), reason))
        }
        return reload(quietly: true)
    }

    private mutating func sayAssigned(_ count: Int, to department: String, _ left: StepRefusals) {
        let number = grouped(Int64(count))
        guard left.count > 0 else { return say(.assigned, number, department) }
        let text = words.filled(
            .assignedLeft, [number, department, grouped(Int64(left.count)), line(of: left)])
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }
}
