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
            $0.takeChecked(saving, $1)
        }
    }

    /// Stores records in one change.
    static func store(_ saving: Saving) -> Effect {
        .write("store", about: saving, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.saveAll(saving.entries + saving.following, saving.action)
        } answer: {
            $0.takeStored($1, saving)
        }
    }
}

extension AppState {
    /// Saves a record of a form or of the list, once it is known that nothing speaks against it.
    func saving(_ entry: RecordEntry, base: RecordEntry) -> [Effect] {
        guard SaveCheck.kinds.contains(entry.kind) else { return [.save(entry, base: base)] }
        return [.check(Saving(entries: [entry], base: base))]
    }

    /// The rules about saving, as the registers are known here.
    var saveCheck: SaveCheck { SaveCheck(units: units, documents: documents) }

    /// Saves what nothing speaks against; else asks for a reason.
    fileprivate mutating func takeChecked(_ checked: Saving, _ materials: [CaseMaterial]) -> [Effect] {
        let flags = saveCheck.flags(of: checked.entries, materials)
        let saving = payingOff(checked, materials)
        let isOpen = zip(checked.entries, flags).contains { !$0.open($1).isEmpty }
        guard isOpen else { return store(saving) }
        let known = zip(checked.entries, flags).first { !$1.isEmpty }?.0["exception"].text ?? ""
        ask(.exception(saving, flags), suggestion: known)
        return []
    }

    /// Saves with a reason for all that speaks against it. In a form the reason stands in its field from then on.
    mutating func take(exception reason: String, _ saving: Saving, _ flags: [[SaveFlag]]) -> [Effect] {
        if var step = saving.step {
            step.acceptance = reason
            return [.takeStep(step, today: today)]
        }
        var saving = saving
        for (index, found) in flags.enumerated() where !found.isEmpty && saving.entries.indices.contains(index) {
            saving.entries[index] = saving.entries[index].accepting(found, reason: reason)
        }
        if saving.base != nil,
            let index = layers.lastIndex(where: { if case .form = $0 { true } else { false } }),
            case .form(var form) = layers[index], saving.base.map(form.isOf) == true
        {
            form.put(FieldValue(text: reason), into: "exception")
            form.edits += 1
            layers[index] = .form(form)
        }
        return store(saving)
    }

    private mutating func store(_ saving: Saving) -> [Effect] {
        guard let base = saving.base, saving.entries.count == 1, saving.following.isEmpty, saving.note == .plain else {
            return [.store(saving)]
        }
        dropCasePrompts()
        return [.save(saving.entries[0], base: base)]
    }

    /// Closes the lines that were asked for.
    mutating func dropCasePrompts() {
        layers.removeAll { if case .prompt(let prompt) = $0 { prompt.isForSaving } else { false } }
    }

    /// A payment with which all that was approved is paid takes its case along.
    private func payingOff(_ saving: Saving, _ materials: [CaseMaterial]) -> Saving {
        guard saving.entries.count == 1, saving.note == .plain, let material = materials.first,
            let payment = saving.entries[0].record(as: Payment.self), let support = material.support,
            support.state == .approved, support.payable > 0
        else { return saving }
        let others = material.payments.filter { $0.identity.id != payment.identity.id }
        guard total(others.map(\.amount) + [payment.amount]) >= support.payable else { return saving }
        let last = (others.map(\.paidOn) + [payment.paidOn]).compactMap { $0 }.max()
        var step = RecordStep(entries: [RecordEntry(support)], to: Support.State.paid.rawValue)
        step.facts["paidOn"] = last.map(FieldValue.date)
        let paid = step.result([StepContext(today: today, who: who)]).changed
        guard !paid.isEmpty else { return saving }
        var saving = saving
        (saving.following, saving.note, saving.action) = (paid, .paidOff, "payment")
        return saving
    }

    /// Says what came of records that were stored together.
    fileprivate mutating func takeStored(_ outcome: BatchOutcome, _ saving: Saving) -> [Effect] {
        let all = saving.entries + saving.following
        dropCasePrompts()
        switch outcome {
        case .saved(let saved):
            unmark(saved)
            var effects: [Effect] = []
            if let base = saving.base, closeForm(of: base) { effects.append(.dropDraft(base.kind, base.identity)) }
            say(saved, saving)
            let shown = saved.first { $0.kind == kind }
            return effects
                + reload(quietly: true, around: saved.count == 1 || saving.base != nil ? shown?.identity.id : nil)
        case .conflict(let index, let theirs):
            if index == 0, let base = saving.base, let form = openForm, form.isOf(base) {
                layers.append(.conflict(ConflictState(base: base, mine: all[0], theirs: theirs)))
                return [form.keep(all[0])]
            }
            complain(Sentence(.stepConflict, all.indices.contains(index) ? shortTitle(all[index]) : ""))
        case .gone: complain(Sentence(.savedButGone))
        case .refused(let index, let problem):
            guard all.indices.contains(index) else { break }
            let reason = words.problem(problem.reason, kind: all[index].kind)
            complain(Sentence(.failedRefused, shortTitle(all[index]), reason))
        }
        return reload(quietly: true)
    }

    private mutating func say(_ saved: [RecordEntry], _ saving: Saving) {
        guard let first = saved.first else { return }
        switch saving.note {
        case .plain: say(.savedTogether, String(saved.count))
        case .paidOff: say(.casePaidOff, shortTitle(saved.last ?? first))
        case .split: say(.caseSplit, shortTitle(first), String(saved.count))
        }
    }
}

extension LineQuestion {
    /// Why records are saved although something speaks against them, which is listed above the line.
    static func exception(_ saving: Saving, _ flags: [[SaveFlag]]) -> LineQuestion {
        LineQuestion(
            title: { $0.words[.promptException] }, note: { $0.words[.promptExceptionNote] },
            warnings: { state in
                zip(saving.entries, flags).flatMap { entry, found in
                    let name = saving.entries.count > 1 ? state.shortTitle(entry) + ": " : ""
                    return found.map { name + state.words.flag($0) }
                }
            }, subject: .saving(isStep: saving.step != nil)
        ) { $0.take(exception: $1, saving, flags) }
    }
}
