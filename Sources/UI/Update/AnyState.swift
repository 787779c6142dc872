// States of records whose kind has no steps of its own: from any to any other, one or several at once.
import Domain

extension AppState {
    /// Offers the states of records.
    mutating func chooseAnyState(_ entries: [RecordEntry]) -> [Effect] {
        guard let entry = entries.first, let field = entry.kind.description["state"] else { return [] }
        let codes = field.kind.choices
        let items = codes.map { entries.count == 1 ? stateItem($0, entry) : stateItem($0, entries) }
        let title = entries.count == 1 ? words[.chooseState] : words(.stepOfRecords, counted(entries))
        var menu = MenuState(title: title, items: items)
        menu.cursor = codes.firstIndex(of: entry["state"].text) ?? 0
        layers.append(.menu(menu))
        return []
    }

    private func stateItem(_ code: String, _ entry: RecordEntry) -> MenuItem {
        let isNow = entry["state"].text == code
        return MenuItem(
            title: stateText(entry.kind, code), note: isNow ? words[.stateNow] : stateNote(code, of: entry),
            isEnabled: !isNow, action: .state(code, entry))
    }

    private func stateItem(_ code: String, _ entries: [RecordEntry]) -> MenuItem {
        let left = split(entries, to: code).left
        let title = stateText(entries[0].kind, code)
        return stepItem(title, asks: "", left, of: entries.count, action: .states(code, entries))
    }

    /// Moves a record to a state; what shows that a promise was kept is asked for.
    mutating func take(state code: String, _ entry: RecordEntry) -> [Effect] {
        if needsEvidence(code, entry) {
            ask(.evidence(entry), suggestion: "")
            return []
        }
        var changed = entry
        changed["state"] = .text(code)
        return [.save(changed, base: entry)]
    }

    /// Moves records to a state, in one change.
    mutating func take(state code: String, _ entries: [RecordEntry]) -> [Effect] {
        let (changed, left) = split(entries, to: code)
        return store(StepBatch(changed: changed, to: code, left: left))
    }

    /// Records in a state, and those that cannot go to it, with the reason.
    private func split(_ entries: [RecordEntry], to code: String) -> (changed: [RecordEntry], left: StepRefusals) {
        var (changed, left) = ([RecordEntry](), StepRefusals())
        for entry in entries {
            var wanted = entry
            wanted["state"] = .text(code)
            if entry["state"].text == code {
                left.add(entry, words[.alreadyThere])
            } else if needsEvidence(code, entry) {
                // Each promise was kept in its own way: what shows it is asked for one by one.
                left.add(entry, words[.evidenceOneByOne])
            } else if let problem = newProblem(wanted, entry) {
                left.add(entry, problem)
            } else {
                changed.append(wanted)
            }
        }
        return (changed, left)
    }

    /// What is wrong with a changed record that was not wrong before, with its field; nil when nothing is.
    func newProblem(_ wanted: RecordEntry, _ old: RecordEntry) -> String? {
        let description = old.kind.description
        let settled = description.settled(wanted, old)
        let known = description.problems(of: old)
        guard let problem = description.problems(of: settled).first(where: { !known.contains($0) }) else { return nil }
        return words.field(old.kind, problem.field) + ": " + words.problem(problem.reason, kind: old.kind)
    }
}
