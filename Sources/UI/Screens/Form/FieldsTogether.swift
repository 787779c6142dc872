// Changing one field of several records at once: those that were chosen.
import Domain
import Screen
import Vietnamese
import Words

extension AppState {
    /// Offers the fields that can be changed in all chosen records.
    mutating func chooseField(_ entries: [RecordEntry]) -> [Effect] {
        guard let kind = entries.first?.kind else { return [] }
        let description = kind.description
        let items = description.fields.filter(Self.isForMany).map { field in
            let values = Set(entries.map { $0[field.name] })
            let now = entries.first.map { CellText(field, of: $0, state: self).text } ?? ""
            return MenuItem(
                title: words.field(kind, field.name), note: values.count > 1 ? words[.fieldsDiffer] : clip(now, 30)
            ) { $0.chooseValue(of: field.name, entries) }
        }
        layers.append(.menu(MenuState(title: words(.fieldsTitle, counted(entries)), items: items)))
        return []
    }

    /// Whether one value of a field may stand in many records: no paragraphs, nothing that the program sets.
    private static func isForMany(_ field: FieldDescription) -> Bool {
        if case .several = field.kind { return false }
        return !field.isManaged && field.kind != .prose
    }

    /// Asks what a field of the chosen records shall hold: in a menu where the values are known, else in a line.
    mutating func chooseValue(of name: String, _ entries: [RecordEntry]) -> [Effect] {
        guard let entry = entries.first, let field = entry.kind.description[name] else { return [] }
        switch field.kind {
        case .choice, .flag, .reference: layers.append(.menu(valueMenu(field, of: entries)))
        case .text where field.offersValues:
            layers.append(.menu(valueMenu(field, of: entries)))
            return offered(field, of: entry.kind).map { .loadSuggestions($0.kind, field: $0.field) }
        default:
            let values = Set(entries.map { $0[name] })
            let question = LineQuestion(
                .promptField, .promptFieldNote, mayBeEmpty: true, subject: .saving(isStep: false)
            ) { state, text in
                text.isEmpty
                    ? state.giveValue(.none, to: name, of: entries)
                    : state.giveValue(typed: text, to: name, of: entries)
            }
            ask(question, suggestion: values.count == 1 ? entry[name].editingText : "")
        }
        return []
    }

    /// The values that a field can be given, as far as they are known.
    private func valueMenu(_ field: FieldDescription, of entries: [RecordEntry]) -> MenuState {
        guard let kind = entries.first?.kind else { return MenuState(title: "", items: []) }
        func item(_ title: String, _ value: FieldValue) -> MenuItem {
            MenuItem(title: title) { $0.giveValue(value, to: field.name, of: entries) }
        }
        let title = words(.fieldsValue, words.field(kind, field.name), counted(entries))
        let nothing = item(words[.fieldsEmpty], .none)
        switch field.kind {
        case .choice(let codes):
            return MenuState(
                title: title, items: codes.map { item(words.choice(kind, field.name, $0), .text($0)) })
        case .flag:
            return MenuState(title: title, items: [item(words[.yes], .flag(true)), item(words[.no], .flag(false))])
        case .reference(let other):
            let known = (options[other] ?? []).map { item($0.title, .reference($0.id)) }
            return MenuState(title: title, items: [nothing] + known)
        default:
            var seen: Set<String> = []
            let known = offered(field, of: kind).flatMap { suggestions[$0] ?? [] }
                .filter { seen.insert($0).inserted }
            return MenuState(
                title: title, items: known.map { item($0, .text($0)) } + [nothing],
                typedChoice: TypedChoice(
                    field: SuggestionKey(kind: kind, field: field.name),
                    menu: { $0.valueMenu(field, of: entries) },
                    take: { $0.giveValue(.text($1), to: field.name, of: entries) }))
        }
    }

    /// Takes a typed value for a field of the chosen records; what is none is said below the line.
    mutating func giveValue(typed text: String, to name: String, of entries: [RecordEntry]) -> [Effect] {
        guard let entry = entries.first, let field = entry.kind.description[name] else { return [] }
        do throws(FieldProblem) {
            return giveValue(try FieldValue(reading: text, for: field), to: name, of: entries)
        } catch {
            return complainInLine(Sentence(.problemOther, words.problem(error.reason, kind: entry.kind)))
        }
    }

    /// Gives a field of the chosen records a value, all in one change; none when it is wrong for one of them.
    mutating func giveValue(_ value: FieldValue, to name: String, of entries: [RecordEntry]) -> [Effect] {
        guard let description = entries.first.flatMap({ $0.kind.description }) else { return [] }
        var changed: [RecordEntry] = []
        var wrong = StepRefusals()
        for entry in entries where entry[name] != value {
            var wanted = entry
            wanted[name] = value
            wanted = description.settled(wanted, entry)
            if let problem = newProblem(wanted, entry) { wrong.add(entry, problem) }
            changed.append(wanted)
        }
        guard wrong.count == 0 else {
            refuseValue(wrong)
            return []
        }
        let isChecked = SaveCheck.kinds.contains(description.kind) && !changed.isEmpty
        if layers.last?.isPrompt == true, !isChecked { layers.removeLast() }
        guard !changed.isEmpty else {
            say(.fieldsSame, role: .dim)
            return []
        }
        if isChecked { return [.check(Saving(entries: changed, action: "field"))] }
        return [.saveAll(changed, action: "field")]
    }

    /// Says for which records a value is wrong, and why, once for each reason.
    /// What is wrong with a changed record that was not wrong before, with its field; nil when nothing is.
    private func newProblem(_ wanted: RecordEntry, _ old: RecordEntry) -> String? {
        let description = old.kind.description
        let settled = description.settled(wanted, old)
        let known = description.problems(of: old)
        guard let problem = description.problems(of: settled).first(where: { !known.contains($0) }) else { return nil }
        return words.field(old.kind, problem.field) + ": " + words.problem(problem.reason, kind: old.kind)
    }

    private mutating func refuseValue(_ wrong: StepRefusals) {
        let sentence = Sentence(.fieldsRefused, line(of: wrong))
        if case .prompt(var prompt) = layers.last {
            prompt.problem = words(sentence)
            layers[layers.count - 1] = .prompt(prompt)
        } else {
            let text = words(sentence)
            message = StatusMessage(text: text, role: .error, whole: whole(text, wrong))
        }
    }
}
