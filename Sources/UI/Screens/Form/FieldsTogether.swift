// Changing one field of several records at once: those that were chosen.
import Domain
import Screen
import Vietnamese
import Words

/// One field of several records that is given another value.
enum FieldsTogether {
    /// Offers the fields that can be changed in all chosen records.
    static func chooseField(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard let kind = entries.first?.kind else { return [] }
        let description = kind.description
        let items = description.fields.filter(Self.isForMany).map { field in
            let values = Set(entries.map { $0[field.name] })
            let now = entries.first.map { CellText(field, of: $0, context: state.recordContext).text } ?? ""
            return MenuItem(
                title: state.words.field(kind, field.name),
                note: values.count > 1 ? state.words[.fieldsDiffer] : clip(now, 30)
            ) { chooseValue(of: field.name, entries, in: &$0) }
        }
        state.layers.append(.menu(MenuState(title: state.words(.fieldsTitle, state.counted(entries)), items: items)))
        return []
    }

    /// Whether one value of a field may stand in many records: no paragraphs, nothing that the program sets.
    private static func isForMany(_ field: FieldDescription) -> Bool {
        if case .several = field.kind { return false }
        return !field.isManaged && field.kind != .prose
    }

    /// Asks what a field of the chosen records shall hold: in a menu where the values are known, else in a line.
    static func chooseValue(of name: String, _ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard let entry = entries.first, let field = entry.kind.description[name] else { return [] }
        switch field.kind {
        case .choice, .flag, .reference: state.layers.append(.menu(valueMenu(field, of: entries, in: state)))
        case .text where field.offersValues:
            state.layers.append(.menu(valueMenu(field, of: entries, in: state)))
            return state.offered(field, of: entry.kind).map { .loadSuggestions($0.kind, field: $0.field) }
        default:
            let values = Set(entries.map { $0[name] })
            let title = state.words(.fieldsValue, state.words.field(entry.kind, name), state.counted(entries))
            let question = LineQuestion(
                title: { _ in title }, note: { $0[.promptFieldNote] }, mayBeEmpty: true,
                subject: .saving(isStep: false)
            ) { state, text in
                guard text.isEmpty else { return giveValue(typed: text, to: name, of: entries, in: &state) }
                // An empty line that nobody emptied is no wish to empty the field.
                return values.count > 1
                    ? askToEmpty(field, of: entries, in: &state) : giveValue(.none, to: name, of: entries, in: &state)
            }
            state.ask(question, suggestion: values.count == 1 ? entry[name].editingText : "")
        }
        return []
    }

    /// Asks before the different values of a field are emptied.
    private static func askToEmpty(_ field: FieldDescription, of entries: [RecordEntry], in state: inout AppState)
        -> [Effect]
    {
        guard let kind = entries.first?.kind else { return [] }
        let title = state.words(.fieldsClear, state.words.field(kind, field.name), state.counted(entries))
        let clear = MenuItem(title: state.words[.fieldsEmpty]) {
            giveValue(.none, to: field.name, of: entries, in: &$0)
        }
        state.layers.append(.menu(MenuState(title: title, items: [.dismissal(state.words[.goOnEditing]), clear])))
        return []
    }

    /// The values that a field can be given, as far as they are known.
    private static func valueMenu(_ field: FieldDescription, of entries: [RecordEntry], in state: AppState) -> MenuState
    {
        guard let kind = entries.first?.kind else { return MenuState(title: "", items: []) }
        func item(_ title: String, _ value: FieldValue) -> MenuItem {
            MenuItem(title: title) { giveValue(value, to: field.name, of: entries, in: &$0) }
        }
        let title = state.words(.fieldsValue, state.words.field(kind, field.name), state.counted(entries))
        let nothing = item(state.words[.fieldsEmpty], .none)
        switch field.kind {
        case .choice(let codes):
            return MenuState(
                title: title, items: codes.map { item(state.words.choice(kind, field.name, $0), .text($0)) })
        case .flag:
            return MenuState(
                title: title, items: [item(state.words[.yes], .flag(true)), item(state.words[.no], .flag(false))])
        case .reference(let other):
            let known = (state.options[other] ?? []).map { item($0.title, .reference($0.id)) }
            return MenuState(title: title, items: [nothing] + known)
        default:
            var seen: Set<String> = []
            let known = state.offered(field, of: kind).flatMap { state.suggestions[$0] ?? [] }
                .filter { seen.insert($0).inserted }
            return MenuState(
                title: title, items: known.map { item($0, .text($0)) } + [nothing],
                typedChoice: TypedChoice(
                    field: SuggestionKey(kind: kind, field: field.name),
                    menu: { valueMenu(field, of: entries, in: $0) },
                    take: { giveValue(.text($1), to: field.name, of: entries, in: &$0) }))
        }
    }

    /// Takes a typed value for a field of the chosen records; what is none is said below the line.
    static func giveValue(typed text: String, to name: String, of entries: [RecordEntry], in state: inout AppState)
        -> [Effect]
    {
        guard let entry = entries.first, let field = entry.kind.description[name] else { return [] }
        do throws(FieldProblem) {
            return giveValue(try FieldValue(reading: text, for: field), to: name, of: entries, in: &state)
        } catch {
            return state.complainInLine(Sentence(.problemOther, state.words.problem(error.reason, kind: entry.kind)))
        }
    }

    /// Gives a field of the chosen records a value, all in one change; none when it is wrong for one of them.
    static func giveValue(_ value: FieldValue, to name: String, of entries: [RecordEntry], in state: inout AppState)
        -> [Effect]
    {
        guard let description = entries.first.flatMap({ $0.kind.description }) else { return [] }
        var changed: [RecordEntry] = []
        var wrong = StepRefusals()
        for entry in entries where entry[name] != value {
            var wanted = entry
            wanted[name] = value
            wanted = description.settled(wanted, entry)
            if let problem = newProblem(wanted, entry, in: state) { wrong.add(entry, problem) }
            changed.append(wanted)
        }
        guard wrong.count == 0 else {
            refuseValue(wrong, in: &state)
            return []
        }
        let isChecked = SaveCheck.kinds.contains(description.kind) && !changed.isEmpty
        if state.layers.last?.isPrompt == true, !isChecked { state.layers.removeLast() }
        guard !changed.isEmpty else {
            state.say(.fieldsSame, role: .dim)
            return []
        }
        if isChecked { return [.check(Saving(entries: changed, action: "field"))] }
        return [.saveAll(changed, action: "field")]
    }

    /// Says for which records a value is wrong, and why, once for each reason.
    /// What is wrong with a changed record that was not wrong before, with its field; nil when nothing is.
    private static func newProblem(_ wanted: RecordEntry, _ old: RecordEntry, in state: AppState) -> String? {
        let description = old.kind.description
        let settled = description.settled(wanted, old)
        let known = description.problems(of: old)
        guard let problem = description.problems(of: settled).first(where: { !known.contains($0) }) else { return nil }
        return state.words.field(old.kind, problem.field) + ": " + state.words.problem(problem.reason, kind: old.kind)
    }

    private static func refuseValue(_ wrong: StepRefusals, in state: inout AppState) {
        let sentence = Sentence(.fieldsRefused, wrong.line(in: state))
        if case .prompt(var prompt) = state.layers.last {
            prompt.problem = state.words(sentence)
            prompt.replaceTop(of: &state)
        } else {
            let text = state.words(sentence)
            state.message = StatusMessage(text: text, role: .error, whole: wrong.whole(text, in: state))
        }
    }
}
