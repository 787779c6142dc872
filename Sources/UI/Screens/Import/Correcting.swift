// Putting a row of an import right: its record in the form, and from there back into the plan.
import Domain
import Office
import Screen
import TextEditing
import Words

extension Effect {
    /// Plans a file again with what was put right in its rows.
    static func planAgain(_ plan: ImportPlan, of path: String, row: FileRow) -> Effect {
        .ask("planAgain", about: plan, .holdsKeys) { services throws(OfficeFailure) in
            try await services.machine.planAgain(plan, path)
        } take: { state, now in
            guard case .plan(let shown) = state.layers.last, shown.path == path else { return }
            var plan = PlanState(plan: now, path: path, units: state.units)
            plan.isOfChosenEncoding = shown.isOfChosenEncoding
            plan.go(to: row)
            plan.seeksCursor = true
            plan.replaceTop(of: &state)
            let isGood = plan.current.map { now.items[$0].action != .refused } ?? false
            state.say(isGood ? .planRowCorrected : .planRowStillRefused, role: isGood ? .success : .warning)
        }
    }
}

extension PlanState {
    /// Opens the form of the row under the cursor of the plan on top, with what is wrong in it.
    static func correct(in state: inout AppState) -> [Effect] {
        guard case .plan(let plan) = state.layers.last, let current = plan.current else { return [] }
        let item = plan.plan.items[current]
        // What the file brings itself can be named too.
        var options = state.options
        for (index, other) in plan.plan.items.enumerated() where other.action == .new && !other.isLeftOut {
            options[other.entry.kind, default: []].append(
                ReferenceOption(id: -Int64(index + 1), title: other.entry.title))
        }
        var form = FormState(base: item.entry, draft: nil, options: options, words: state.words)
        (form.plannedRow, form.similar) = (current, nil)
        for problem in item.problems {
            guard let written = problem.written,
                let index = form.fields.firstIndex(where: { $0.description.name == problem.field }),
                let editor = form.fields[index].editor
            else { continue }
            form.fields[index].editor = TextEditor(text: written, isMultiline: editor.isMultiline)
        }
        form.beginHere()
        form.take(item.problems)
        state.layers.append(.form(form))
        let words = PlanWords(state.words, plan.plan, units: plan.units)
        let others = item.problems.filter { problem in
            !form.fields.contains { $0.description.name == problem.field }
        }
        if let other = others.first {
            state.message = StatusMessage(text: words.problem(other, of: item), role: .error)
        } else {
            state.say(.planCorrecting)
        }
        return []
    }
}

extension FormState {
    /// Puts what was typed into the plan from which the form was opened.
    func correct(_ row: Int, in state: inout AppState) -> [Effect] {
        var form = self
        let checked = form.checkedEntry()
        guard checked != nil || !form.fields.contains(where: { $0.problem != nil }) else {
            form.replaceTop(of: &state)
            state.message = StatusMessage(text: state.words[.notSavedYet], role: .error)
            return []
        }
        state.layers.removeLast()
        guard case .plan(let plan) = state.layers.last, plan.plan.items.indices.contains(row) else { return [] }
        let corrected = plan.plan.correcting(row, to: checked ?? form.typedEntry)
        return [.planAgain(corrected, of: plan.path, row: corrected.fileRows[row])]
    }
}
