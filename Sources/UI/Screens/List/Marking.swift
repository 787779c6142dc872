// Marking rows of a list, and what is done to all of them at once.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Fetches the numbers of all rows of a list, to mark them. Keys that follow are meant for the records marked then.
    package static func loadMarks(_ pane: Pane, _ query: ListQuery) -> Effect {
        .ask("loadMarks", about: query, .holdsKeys, .long(.counting)) { services throws(OfficeFailure) in
            try await services.office.ids(query)
        } answer: {
            ListPane.takeMarks(pane, query, $1, in: &$0)
        }
    }

    /// Finds out which marked records are still there, and which of them a list shows.
    static func findMarks(_ pane: Pane, _ query: ListQuery, _ ids: [Int64]) -> Effect {
        .ask("findMarks", about: query, .list(pane, isAnew: false), .unasked) { services throws(OfficeFailure) in
            try await services.office.found(ids, in: query)
        } take: {
            ListPane.takeFoundMarks(pane, query, $1, of: ids, in: &$0)
        }
    }

    /// Finds the day of the law by which the answers to questions are wanted, and asks for theirs.
    fileprivate static func proposeDueDay(_ questions: [RecordEntry], _ department: String) -> Effect {
        .ask("proposeDueDay", about: questions, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.answerDay(of: questions)
        } take: {
            Assignment.askDueDay(questions, department, law: $1, in: &$0)
        }
    }
}

extension ListPane {
    /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
    static func toggleMark(in state: inout AppState) -> [Effect] {
        guard let current = state.current else { return [] }
        state.lists[state.pane]?.marks.toggle(current.identity.id)
        sayMarks(in: &state)
        return moveList(by: 1, in: &state) + askForSum(state.pane, in: state)
    }

    /// Marks every row that the list shows; when all of them are marked, none of them.
    static func markAll(in state: inout AppState) -> [Effect] {
        state.lists[state.pane].map { [.loadMarks(state.pane, $0.query)] } ?? []
    }

    /// Marks the records of a list, or takes their marks away when all have one, unless another list stands there by now.
    static func takeMarks(_ pane: Pane, _ query: ListQuery, _ ids: [Int64], in state: inout AppState) -> [Effect] {
        guard let list = state.lists[pane], list.query == query else { return [] }
        if ids.allSatisfy(list.marks.contains) {
            let shown = Set(ids)
            state.lists[pane]?.marks.keep { !shown.contains($0) }
            if let left = state.lists[pane]?.marks, !left.isEmpty {
                state.say(.marksTaken, grouped(Int64(ids.count)), state.count(of: left), role: .dim)
            } else {
                state.say(.marksGone, role: .dim)
            }
        } else {
            state.lists[pane]?.marks.add(ids)
            sayMarks(in: &state)
        }
        return askForSum(pane, in: state)
    }

    /// Takes what was found out about marked records.
    static func takeFoundMarks(
        _ pane: Pane, _ query: ListQuery, _ found: FoundMarks, of asked: [Int64], in state: inout AppState
    ) {
        guard state.lists[pane]?.query == query else { return }
        state.lists[pane]?.marks.take(found, of: asked)
    }

    /// Asks which marked records are still there and which of them a list that came hides.
    static func askForMarks(_ pane: Pane, in state: AppState) -> [Effect] {
        guard let list = state.lists[pane], !list.marks.isEmpty else { return [] }
        return [.findMarks(pane, list.query, list.marks.ids)]
    }

    private static func sayMarks(in state: inout AppState) {
        guard let marks = state.lists[state.pane]?.marks, !marks.isEmpty else {
            return state.say(.marksGone, role: .dim)
        }
        let text = state.words(.marked, state.count(of: marks)) + " "
        state.message = StatusMessage(text: text + markedHint(after: text, in: state), role: .dim)
    }

    /// What can be done to the marked records in this register: only what is not refused, with its key, as much as the
    /// line has room for.
    static func markedHint(after text: String = "", in state: AppState) -> String {
        let marked = state.lists[state.pane].flatMap { $0.entries($0.marks.ids) }
        let offered = Command.onMarks.filter { command in
            command.isListed(state) && state.refusal(of: command) == nil && marked.map(command.canWork) != false
        }
        let parts = offered.map { command in
            (command.keys.first?.label ?? "") + " " + state.words.shortCommand(command, at: .list).lowercased()
        }
        func hint(_ count: Int) -> String { (parts.prefix(count) + [state.words[.unmark]]).joined(separator: " · ") }
        let room = state.size.columns - 2 - columnWidth(text)
        return hint((0...parts.count).last { columnWidth(hint($0)) <= room } ?? 0)
    }
}

extension Assignment {
    /// Asks to which department questions are handed out.
    static func chooseAssignee(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard entries.contains(where: Self.isOpen) else {
            state.say(.nothingToAssign, role: .warning)
            return []
        }
        return ListPane.chooseDepartment(titled: state.words(.assignTitle, state.counted(entries)), in: &state) {
            [.proposeDueDay(entries, $1)]
        }
    }

    /// Asks by when, with the day that the law sets for the conclusion proposed; nothing is where none is left.
    fileprivate static func askDueDay(
        _ entries: [RecordEntry], _ department: String, law: LegalDay?, in state: inout AppState
    ) {
        let today = state.today
        let note: @Sendable (Words) -> String = { words in
            guard let law else { return words[.promptDueDayNote] }
            return words(
                .promptDueDayLaw, words.duty(law.duty), law.day.officialText, words.standing(law, on: today),
                words.article(law.duty))
        }
        let question = LineQuestion(title: { $0[.promptDueDay] }, note: note, mayBeEmpty: true) { state, text in
            guard !text.isEmpty else { return assign(entries, to: department, dueOn: nil, in: &state) }
            guard let day = CalendarDate(text) else { return state.complainInLine(Sentence(.problemDate, text)) }
            return assign(entries, to: department, dueOn: day, in: &state)
        }
        let isLeft = law.map { $0.day >= state.today } ?? false
        state.ask(question, suggestion: isLeft ? law?.day.officialText ?? "" : "")
    }

    /// Hands questions out, in one change.
    static func assign(_ entries: [RecordEntry], to department: String, dueOn: CalendarDate?, in state: inout AppState)
        -> [Effect]
    {
        var left = StepRefusals()
        var changed: [RecordEntry] = []
        for entry in entries {
            guard Self.isOpen(entry), let question = entry.record(as: Question.self) else {
                left.add(entry, state.words(.assignOver, state.words.state(entry.kind, entry["state"].text)))
                continue
            }
            changed.append(RecordEntry(QuestionWorkflow.assigned(question, to: department, dueOn: dueOn)))
        }
        return [.assign(Assignment(changed: changed, department: department, left: left))]
    }

    /// Whether somebody still has to answer a question.
    static func isOpen(_ entry: RecordEntry) -> Bool {
        Question.State(rawValue: entry["state"].text)?.isOpen == true
    }
}
