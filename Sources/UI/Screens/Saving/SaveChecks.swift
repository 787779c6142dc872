// Before a case, a payment or a figure is saved: what speaks against it, and why it is saved nevertheless.
import Domain
import Office
import Screen
import TextEditing
import Words

extension Effect {
    /// Fetches what the rules about saving look at.
    static func check(_ saving: Saving) -> Effect {
        .ask("check", about: saving, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.flags(saving.entries, false)
        } answer: {
            saving.takeChecked($1, in: &$0)
        }
    }

    /// Stores records in one change.
    static func store(_ saving: Saving) -> Effect {
        .write("store", about: saving, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.saveAll(
                saving.entries + saving.following, saving.action, ending: saving.base.map(DraftName.init))
        } answer: {
            saving.takeStored($1, in: &$0)
        }
    }
}

extension Saving {
    /// Saves a record of a form or of the list, once it is known that nothing speaks against it.
    static func saving(_ entry: RecordEntry, base: RecordEntry) -> [Effect] {
        guard SaveCheck.kinds.contains(entry.kind) else { return [.save(entry, base: base, endsDraft: true)] }
        return [.check(Saving(entries: [entry], base: base))]
    }

    /// Saves what nothing speaks against; else asks for a reason.
    fileprivate func takeChecked(_ materials: [CaseMaterial], in state: inout AppState) -> [Effect] {
        let flags = state.recordContext.saveCheck.flags(of: entries, materials)
        let saving = payingOff(materials, in: state)
        let isOpen = zip(entries, flags).contains { !$0.open($1).isEmpty }
        guard isOpen else { return saving.store(in: &state) }
        saving.askForReason(against: flags, in: &state)
        return []
    }

    /// Saves with a reason for all that speaks against it. In a form the reason stands in its field from then on.
    func take(exception reason: String, _ flags: [[SaveFlag]], in state: inout AppState) -> [Effect] {
        if var step = self.step {
            step.acceptance = reason
            return [.takeStep(step, today: state.today)]
        }
        var saving = self
        for (index, found) in flags.enumerated() where !found.isEmpty && saving.entries.indices.contains(index) {
            saving.entries[index] = saving.entries[index].accepting(found, reason: reason)
        }
        if saving.base != nil,
            let index = state.layers.lastIndex(where: { if case .form = $0 { true } else { false } }),
            case .form(var form) = state.layers[index], saving.base.map(form.isOf) == true
        {
            form.put(FieldValue(text: reason), into: "exception")
            form.edits += 1
            state.layers[index] = .form(form)
        }
        return saving.store(in: &state)
    }

    private func store(in state: inout AppState) -> [Effect] {
        guard let base = self.base, entries.count == 1, following.isEmpty, note == .plain else {
            return [.store(self)]
        }
        Self.dropCasePrompts(in: &state)
        return [.save(entries[0], base: base, endsDraft: true)]
    }

    /// Closes the lines that were asked for.
    static func dropCasePrompts(in state: inout AppState) {
        state.layers.removeAll { if case .prompt(let prompt) = $0 { prompt.isForSaving } else { false } }
    }

    /// A payment with which all that was approved is paid takes its case along.
    private func payingOff(_ materials: [CaseMaterial], in state: AppState) -> Saving {
        guard entries.count == 1, note == .plain, let material = materials.first,
            let payment = entries[0].record(as: Payment.self), let support = material.support,
            support.state == .approved, support.payable > 0
        else { return self }
        let others = material.payments.filter { $0.identity.id != payment.identity.id }
        guard total(others.map(\.amount) + [payment.amount]) >= support.payable else { return self }
        let last = (others.map(\.paidOn) + [payment.paidOn]).compactMap { $0 }.max()
        var step = RecordStep(entries: [RecordEntry(support)], to: Support.State.paid.rawValue)
        step.facts["paidOn"] = last.map(FieldValue.date)
        let paid = step.result([StepContext(today: state.today, access: state.access)]).changed
        guard !paid.isEmpty else { return self }
        var saving = self
        (saving.following, saving.note, saving.action) = (paid, .paidOff, "payment")
        return saving
    }

    /// Says what came of records that were stored together.
    fileprivate func takeStored(_ outcome: BatchOutcome, in state: inout AppState) -> [Effect] {
        let all = entries + following
        Self.dropCasePrompts(in: &state)
        switch outcome {
        case .saved(let saved):
            ListPane.unmark(saved, in: &state)
            var effects: [Effect] = []
            if let base = self.base, state.closeForm(of: base) { effects.append(.loadDrafts) }
            say(saved, in: &state)
            let shown = saved.first { $0.kind == state.kind }
            return effects
                + state.reload(quietly: true, around: saved.count == 1 || self.base != nil ? shown?.identity.id : nil)
        case .conflict(let index, let theirs):
            if index == 0, let base = self.base, let form = state.openForm, form.isOf(base) {
                state.layers.append(.conflict(ConflictState(base: base, mine: all[0], theirs: theirs)))
                return [form.keep(all[0])]
            }
            state.complain(Sentence(.stepConflict, all.indices.contains(index) ? state.shortTitle(all[index]) : ""))
        case .gone: state.complain(Sentence(.savedButGone))
        case .refused(let problems): StepRefusals(problems, of: all, in: state).complain(in: &state)
        }
        return state.reload(quietly: true)
    }

    private func say(_ saved: [RecordEntry], in state: inout AppState) {
        guard let first = saved.first else { return }
        switch note {
        case .plain: state.say(.savedTogether, state.words.counted(first.kind, saved.count))
        case .paidOff: state.say(.casePaidOff, state.shortTitle(saved.last ?? first))
        case .split: state.say(.caseSplit, state.shortTitle(first), String(saved.count))
        }
    }
}

extension Saving {
    /// Asks why records are saved although something speaks against them, which is listed above the line.
    func askForReason(against flags: [[SaveFlag]], in state: inout AppState) {
        let names = entries.map(state.shortTitle)
        let question = LineQuestion(
            title: { $0[.promptException] }, note: { $0[.promptExceptionNote] },
            warnings: { words in
                zip(names, flags).flatMap { name, found in
                    found.map { (names.count > 1 ? name + ": " : "") + words.flag($0) }
                }
            }, subject: .saving(isStep: step != nil)
        ) { take(exception: $1, flags, in: &$0) }
        state.ask(question, suggestion: zip(entries, flags).first { !$1.isEmpty }?.0["exception"].text ?? "")
    }
}
