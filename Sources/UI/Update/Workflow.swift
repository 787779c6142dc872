// The steps of questions on their way to a published answer, and of other records between their states.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

extension AppState {
    /// Offers where records can go from here.
    mutating func chooseState(_ entries: [RecordEntry]) -> [Effect] {
        if kind == .question { return chooseStep(entries) }
        guard let entry = entries.first else { return [] }
        switch entry.kind {
        case .dossierPaper: return choosePaperStep(entries)
        case .support: return chooseCaseStep(entries)
        case .dossier:
            return [.dossier(entries.count == 1 ? .offerSteps(entry) : .offerStepsTogether(entries))]
        case let kind where RecordSteps.serve(kind): return chooseStepTogether(entries)
        default: return chooseAnyState(entries)
        }
    }

    /// The questions that a step is meant for: the one that is open as it is typed, else those given.
    private mutating func questionsForStep(_ entries: [RecordEntry]) -> [RecordEntry]? {
        guard case .form(var form) = layers.last else { return entries }
        guard let entry = form.checkedEntry() else {
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
            message = StatusMessage(text: words[.notSavedYet], role: .error)
            return nil
        }
        return [entry]
    }

    private mutating func chooseStep(_ chosen: [RecordEntry]) -> [Effect] {
        guard let entries = questionsForStep(chosen) else { return [] }
        let questions = entries.compactMap { $0.record(as: Question.self) }
        guard !questions.isEmpty else { return [] }
        // The usual step first.
        let usual = questions.count == 1 ? QuestionWorkflow.steps(from: questions[0].state).map(\.to) : Self.stepOrder
        var items = usual.compactMap { stepItem(to: $0, entries, questions) }
        if let only = questions.first, questions.count == 1, only.state == .published {
            items.append(
                MenuItem(title: words[.replaceAnswer], note: "", isEnabled: true, action: .replace(entries[0])))
        }
        guard !items.isEmpty else {
            sayNoSteps(entries)
            return []
        }
        let title =
            questions.count == 1
            ? words(.stepFrom, stateText(entries[0].kind, questions[0].state.rawValue))
            : words(.stepOfMany, counted(entries))
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// The steps of several questions: those that lead on before those that lead back or out.
    private static let stepOrder: [Question.State] = [
        .assigned, .draft, .pending, .approved, .published, .returned, .forwarded,
    ]

    /// A line of the menu of steps; nil when no question can take the step from where it stands.
    private func stepItem(to state: Question.State, _ entries: [RecordEntry], _ questions: [Question]) -> MenuItem? {
        let near = questions.filter { question in
            QuestionWorkflow.steps(from: question.state).contains { $0.to == state }
        }
        guard !near.isEmpty else { return nil }
        var left = StepRefusals()
        for (entry, question) in zip(entries, questions) {
            if let obstacle = obstacle(to: state, question) { left.add(entry, words.obstacle(obstacle)) }
        }
        let needsReason = QuestionWorkflow.steps(from: near[0].state).first { $0.to == state }?.needsReason == true
        return stepItem(
            stateText(RecordKind.question, state.rawValue), asks: needsReason ? words[.stepAsksReason] : "",
            left, of: entries.count, action: .step(StepRequest(entries: entries, to: state)))
    }

    /// A line of a menu of steps: how many of the records can take it, what it asks for, or why none can.
    func stepItem(
        _ state: String, asks: String, _ left: StepRefusals, of count: Int, action: MenuAction
    ) -> MenuItem {
        let able = count - left.count
        let share = words(.stepCount, grouped(Int64(able)), grouped(Int64(count)))
        let reason = left.groups.first?.reason ?? ""
        let note = count == 1 ? able == 0 ? reason : asks : able == 0 ? share + " · " + reason : share
        return MenuItem(
            title: state, note: note, isEnabled: able > 0, action: action,
            reasons: able > 0 ? [] : reasons(left, to: state))
    }

    /// What keeps a question from a step, as far as it is known here.
    private func obstacle(to state: Question.State, _ question: Question) -> WorkflowObstacle? {
        let isOurs = currentConference != nil && currentConference?.identity.id == question.conference
        let found = QuestionWorkflow.obstacle(
            to: state, question: question, conference: isOurs ? currentConference : nil)
        // The notice of another conference is looked up when the step is taken, that of a replacement asked for then.
        return found == .needsNoticeNumber && (!isOurs || question.replaces != nil) ? nil : found
    }

    /// Takes a step, once everything it must know is known.
    mutating func take(_ request: StepRequest) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        let steps = request.entries.compactMap { $0.record(as: Question.self) }
            .flatMap { QuestionWorkflow.steps(from: $0.state) }
        if steps.first(where: { $0.to == request.to })?.needsReason == true, request.reason.isEmpty {
            ask(.reason(request), suggestion: "")
            return []
        }
        let replaces = request.entries.contains { entry in
            !entry["replaces"].isEmpty && entry["state"].text == Question.State.approved.rawValue
        }
        if request.to == .published, replaces, request.notice == nil {
            ask(.notice(request), suggestion: "")
            return []
        }
        return [.takeStep(request, today: today)]
    }

    mutating func takeStepped(_ outcome: StepOutcome, _ request: StepRequest) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        switch outcome {
        case .taken(let entries, let obstacles):
            var left = StepRefusals()
            for one in obstacles { left.add(one.entry, words.obstacle(one.obstacle)) }
            sayStep(entries, left, request, savedText: openForm?.isChanged == true)
            if !entries.isEmpty { unmark(exceptFor: left) }
            guard let entry = entries.first, let form = openForm, form.base.identity.id == entry.identity.id else {
                return reload(quietly: true, around: entries.count == 1 ? entries[0].identity.id : nil)
            }
            return goOn(from: entry) + reload(quietly: true, around: entry.identity.id)
        case .conflict(let mine, let theirs):
            guard let form = openForm, form.review != nil, form.base.identity.id == mine.identity.id else {
                complain(Sentence(.stepConflict, shortTitle(mine)))
                return reload(quietly: true)
            }
            if form.isChanged {
                layers.append(.conflict(ConflictState(base: form.base, mine: mine, theirs: theirs)))
                return [.keepDraft(form.typedEntry, edits: form.edits)]
            }
            complain(Sentence(.stepConflict, shortTitle(mine)))
            return showNewer(theirs) + reload(quietly: true)
        case .gone(let entry):
            complain(Sentence(.savedButGone))
            return reload(quietly: true, around: entry.identity.id)
        case .refused(let entry, let problem):
            complain(Sentence(.failedRefused, shortTitle(entry), words.problem(problem.reason, kind: entry.kind)))
            return []
        }
    }

    /// Opens the answer that was begun to replace a published one.
    mutating func takeReplaced(_ outcome: SaveOutcome, isNew: Bool) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        guard case .saved(let entry) = outcome else { return [] }
        layers.removeAll { if case .form = $0 { true } else { false } }
        if isNew { say(.replacementBegun) } else { say(.replacementThere, role: .warning) }
        return [.openReview(entry)] + reload(quietly: true, around: entry.identity.id)
    }

    private mutating func sayStep(
        _ entries: [RecordEntry], _ left: StepRefusals, _ request: StepRequest, savedText: Bool
    ) {
        let state = stateText(RecordKind.question, request.to.rawValue)
        if left.count == 0, entries.count == 1, let before = request.entries.first {
            let text: Text = savedText ? .stateChangedAndSaved : .stateChanged
            say(text, shortTitle(entries[0]), stateText(before.kind, before["state"].text), state)
        } else {
            sayStep(taken: entries.count, to: state, left: left, isQuestion: true)
        }
    }
}

extension Words {
    /// What keeps a question from a step.
    func obstacle(_ obstacle: WorkflowObstacle) -> String {
        switch obstacle {
        case .notAllowed(let from, _):
            self(.obstacleNotAllowed, choice(RecordKind.question, "state", from.rawValue))
        case .needsReason: self[.obstacleReason]
        case .needsDepartment: self[.obstacleDepartment]
        case .needsAnswer: self[.answerMissing]
        case .needsNoticeNumber: self[.obstacleNotice]
        }
    }
}
