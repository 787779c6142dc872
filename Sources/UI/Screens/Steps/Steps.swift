// The steps of records of every kind: the menu, what is asked for, and taking them in one change.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches what the steps of records look at.
    static func offerSteps(_ entries: [RecordEntry], today: CalendarDate) -> Effect {
        .ask("offerSteps", about: entries, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.stepContexts(entries, today)
        } answer: {
            Steps.offerSteps(entries, $1, in: &$0)
        }
    }

    /// Fetches the records that a fact of a step can name.
    static func chooseFact(_ field: String, of step: RecordStep, among query: ListQuery) -> Effect {
        .ask("chooseFact", about: step, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.window(query, .start, 500).rows.map(\.entry)
        } take: {
            Steps.offer($1, for: field, of: step, in: &$0)
        }
    }

    /// Takes a step with all records that can, in one change.
    static func takeStep(_ step: RecordStep, today: CalendarDate) -> Effect {
        .write("takeStep", about: step, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.take(step, today)
        } answer: {
            Steps.takeStepped($1, step, in: &$0)
        }
    }

    /// Begins an answer that replaces a published one.
    static func replace(_ entry: RecordEntry) -> Effect {
        .write("replace", about: entry, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.replace(entry)
        } answer: {
            Steps.takeReplaced($1.outcome, isNew: $1.isNew, in: &$0)
        }
    }
}

/// Taking steps: one menu, one question and one outcome for records of every kind, one or many.
enum Steps {
    /// Offers where records can go from here: the one that is open as it is typed, else those given.
    static func chooseState(_ chosen: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard let entries = entriesForStep(chosen, in: &state), let workflow = entries.first?.kind.description.workflow
        else {
            return []
        }
        guard workflow.sources.isEmpty else { return [.offerSteps(entries, today: state.today)] }
        return offerSteps(
            entries, entries.map { _ in StepContext(today: state.today, access: state.access) }, in: &state)
    }

    private static func entriesForStep(_ entries: [RecordEntry], in state: inout AppState) -> [RecordEntry]? {
        guard case .form(var form) = state.layers.last else { return entries }
        guard let entry = form.checkedEntry() else {
            form.replaceTop(of: &state)
            state.message = StatusMessage(text: state.words[.notSavedYet], role: .error)
            return nil
        }
        return [entry]
    }

    fileprivate static func offerSteps(_ entries: [RecordEntry], _ contexts: [StepContext], in state: inout AppState)
        -> [Effect]
    {
        guard let first = entries.first, let workflow = first.kind.description.workflow else { return [] }
        let present = first["state"].text
        let next = entries.map { Set(workflow.next($0["state"].text)) }
        // One record is offered the usual step first.
        let states =
            workflow.showsAll
            ? workflow.states
            : entries.count == 1
                ? workflow.next(present) : workflow.states.filter { code in next.contains { $0.contains(code) } }
        var items = states.map {
            stepItem(RecordStep(entries: entries, to: $0, contexts: contexts), contexts, in: state)
        }
        if entries.count == 1, present == workflow.replacedIn {
            items = [
                MenuItem(title: state.words[.replaceAnswer]) { state in
                    state.ask(
                        LineQuestion(.promptReason, .promptReplacementNote) { replace(first, reason: $1, in: $0) })
                    return []
                }
            ]
        } else if next.allSatisfy(\.isEmpty) {
            sayNoSteps(entries, in: &state)
            return []
        }
        let title =
            entries.count == 1
            ? state.words(.stepFrom, state.words.state(first.kind, present))
                + (state.isHiddenAlone(entries) ? " · " + state.words(.hiddenRecord, state.shortTitle(first)) : "")
            : state.words(.stepOfRecords, state.counted(entries))
        var menu = MenuState(title: title, items: items)
        // The usual step follows the present state; where any may follow, none is usual.
        let now = states.firstIndex(of: present) ?? -1
        let isFree = workflow.next(present).count == workflow.states.count - 1 && workflow.states.contains(present)
        let enabled = items.indices.filter { items[$0].isEnabled }
        // For one record the cursor stays on the usual step though it is refused: Enter says why, and takes no other.
        let usual = entries.count == 1 ? items.indices.first { $0 > now } : enabled.first { $0 > now }
        menu.cursor = isFree ? now : usual ?? enabled.first ?? 0
        state.layers.append(.menu(menu))
        return []
    }

    /// A line of the menu: how many of the records can take the step, what it asks for, or why none can.
    private static func stepItem(_ step: RecordStep, _ contexts: [StepContext], in state: AppState) -> MenuItem {
        let kind = step.entries[0].kind
        let newState = state.words.state(kind, step.to)
        let left = refusals(
            zip(step.entries, contexts).map {
                StepLeft(entry: $0, obstacles: step.obstacles(of: $0, $1, isAsking: true))
            }, in: state)
        let (count, able) = (step.entries.count, step.entries.count - left.count)
        let share = state.words(.stepCount, grouped(Int64(able)), grouped(Int64(count)))
        let reason = left.groups.first?.reason ?? ""
        let asks = state.words.asks(kind, to: step.to, step.missing.map(\.field))
        let behind = able == 0 ? reason : able == count ? asks : ""
        var note = count > 1 ? [share, behind].filter { !$0.isEmpty }.joined(separator: " · ") : behind
        if step.entries.allSatisfy({ $0["state"].text == step.to }) { note = state.words[.stateNow] }
        return MenuItem(
            title: newState, note: note, isEnabled: able > 0,
            reasons: able > 0 ? [] : left.reasons(to: newState, in: state)
        ) { take(step, in: &$0) }
    }

    /// Those that cannot take a step, by the reason in words.
    static func refusals(_ left: [StepLeft], in state: AppState) -> StepRefusals {
        var refusals = StepRefusals()
        for one in left where !one.obstacles.isEmpty {
            refusals.add(one.entry, state.words.obstacles(one.obstacles, kind: one.entry.kind))
        }
        return refusals
    }

    /// Takes a step, once everything it must know is known. Lines asked for one after the other cover each other, so
    /// that Escape leads back to the one before.
    static func take(_ step: RecordStep, in state: inout AppState) -> [Effect] {
        guard let fact = step.missing.first, let kind = step.entries.first?.kind else {
            return [.takeStep(step, today: state.today)]
        }
        if case .reference(let other) = kind.description[fact.field]?.kind {
            let sort = other.description.defaultSort
            let query = ListQuery(
                kind: other, sort: sort, isAscending: false, conditions: fact.among.map { [$0] } ?? [])
            return [.chooseFact(fact.field, of: step, among: query)]
        }
        if let codes = kind.description[fact.field]?.kind.codes, !codes.isEmpty {
            offer(codes: codes, for: fact.field, of: step, kind, in: &state)
            return []
        }
        let suggestion = step.suggestions[fact.field] ?? .none
        state.ask(.fact(fact.field, of: step, kind), suggestion: suggestion.editingText)
        return []
    }

    /// Takes what was typed for a step; what will not do is said below the line.
    static func take(_ text: String, as name: String, of step: RecordStep, in state: inout AppState) -> [Effect] {
        guard let kind = step.entries.first?.kind, let field = kind.description[name] else { return [] }
        var step = step
        do throws(FieldProblem) {
            step.facts[name] = try FieldValue(reading: text, for: field)
            if let problem = step.problem(with: name, on: state.today) { throw problem }
            return take(step, in: &state)
        } catch {
            return state.complainInLine(Sentence(.problemOther, state.words.problem(error.reason, kind: kind)))
        }
    }

    /// Begins an answer that replaces a published one.
    static func replace(_ entry: RecordEntry, reason: String, in state: AppState) -> [Effect] {
        guard let question = entry.record(as: Question.self) else { return [] }
        return [.replace(RecordEntry(QuestionWorkflow.replacement(of: question, reason: reason)))]
    }

    /// Offers the records that a fact of a step can name.
    fileprivate static func offer(
        _ records: [RecordEntry], for field: String, of step: RecordStep, in state: inout AppState
    ) {
        guard let kind = step.entries.first?.kind else { return }
        guard !records.isEmpty else {
            let text =
                state.words.optional("ask.\(kind.rawValue).\(field).none")
                ?? state.words(.noRecord, state.words.one(records.first?.kind))
            state.message = StatusMessage(text: text, role: .warning)
            return
        }
        let items = records.map { entry in
            var chosen = step
            chosen.facts[field] = .reference(entry.identity.id)
            let note = [entry["unit"].text, entry["year"].plainText].filter { !$0.isEmpty }.joined(separator: " · ")
            let taken = chosen
            return MenuItem(title: entry.title, note: note) { take(taken, in: &$0) }
        }
        state.layers.append(.menu(MenuState(title: state.words.asked(kind, field), items: items)))
    }

    /// Offers the choices that a fact of a step can be; of those of which several can be chosen the form takes more.
    private static func offer(
        codes: [String], for field: String, of step: RecordStep, _ kind: RecordKind, in state: inout AppState
    ) {
        let items = codes.map { code in
            var chosen = step
            chosen.facts[field] = .text(code)
            let taken = chosen
            return MenuItem(title: state.words.choice(kind, field, code)) { take(taken, in: &$0) }
        }
        let title = state.words.asked(kind, field) + " · " + state.words.state(kind, step.to)
        state.layers.append(.menu(MenuState(title: title, items: items)))
    }

    /// Opens the answer that was begun to replace a published one.
    fileprivate static func takeReplaced(_ outcome: SaveOutcome, isNew: Bool, in state: inout AppState) -> [Effect] {
        if state.layers.last?.isPrompt == true { state.layers.removeLast() }
        guard case .saved(let entry) = outcome else { return [] }
        state.layers.removeAll { if case .form = $0 { true } else { false } }
        if isNew { state.say(.replacementBegun) } else { state.say(.replacementThere, role: .warning) }
        return [.openReview(entry)] + state.reload(quietly: true, around: entry.identity.id)
    }
}

extension LineQuestion {
    /// A fact that a step must know.
    static func fact(_ field: String, of step: RecordStep, _ kind: RecordKind) -> LineQuestion {
        LineQuestion(
            title: { $0.asked(kind, field) + " · " + $0.state(kind, step.to) },
            note: { $0.askedNote(kind, field) }, subject: .step(step, field: field)
        ) { Steps.take($1, as: field, of: step, in: &$0) }
    }
}
