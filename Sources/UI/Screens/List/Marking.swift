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
        } take: {
            $0.takeMarks(pane, query, $1)
        }
    }

    /// Finds out which marked records are still there, and which of them a list shows.
    static func findMarks(_ pane: Pane, _ query: ListQuery, _ ids: [Int64]) -> Effect {
        .ask("findMarks", about: query, .list(pane, isAnew: false), .unasked) { services throws(OfficeFailure) in
            try await services.office.found(ids, in: query)
        } take: {
            $0.takeFoundMarks(pane, query, $1, of: ids)
        }
    }
}

extension AppState {
    /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
    mutating func toggleMark() -> [Effect] {
        guard let current else { return [] }
        lists[pane]?.marks.toggle(current.identity.id)
        sayMarks()
        return moveList(by: 1)
    }

    /// Marks every row of the list; when some are marked, none.
    mutating func markAll() -> [Effect] {
        guard let list = lists[pane] else { return [] }
        guard list.marks.isEmpty else {
            lists[pane]?.marks.set([])
            say(.marksGone, role: .dim)
            return []
        }
        return [.loadMarks(pane, list.query)]
    }

    /// Marks the records of a list, unless another list stands there by now.
    mutating func takeMarks(_ pane: Pane, _ query: ListQuery, _ ids: [Int64]) {
        guard lists[pane]?.query == query else { return }
        lists[pane]?.marks.set(ids)
        sayMarks()
    }

    /// Takes what was found out about marked records.
    mutating func takeFoundMarks(_ pane: Pane, _ query: ListQuery, _ found: FoundMarks, of asked: [Int64]) {
        guard lists[pane]?.query == query else { return }
        lists[pane]?.marks.take(found, of: asked)
    }

    /// Asks which marked records are still there and which of them a list that came hides.
    func askForMarks(_ pane: Pane) -> [Effect] {
        guard let list = lists[pane], !list.marks.isEmpty else { return [] }
        return [.findMarks(pane, list.query, list.marks.ids)]
    }

    private mutating func sayMarks() {
        guard let marks = lists[pane]?.marks, !marks.isEmpty else { return say(.marksGone, role: .dim) }
        let text = words(.marked, count(of: marks)) + " "
        message = StatusMessage(text: text + markedHint(after: text), role: .dim)
    }

    /// What can be done to the marked records in this register: only what is not refused, with its key, as much as the
    /// line has room for.
    func markedHint(after text: String = "") -> String {
        let marked = lists[pane].flatMap { $0.entries($0.marks.ids) }
        let offered = Command.onMarks.filter { command in
            command.isListed(self) && refusal(of: command) == nil && marked.map(command.canWork) != false
        }
        let parts = offered.map { command in
            (command.keys.first?.label ?? "") + " " + words.shortCommand(command).lowercased()
        }
        func hint(_ count: Int) -> String { (parts.prefix(count) + [words[.unmark]]).joined(separator: " · ") }
        let room = size.columns - 2 - columnWidth(text)
        return hint((0...parts.count).last { columnWidth(hint($0)) <= room } ?? 0)
    }

    /// Asks to which department questions are handed out.
    mutating func chooseAssignee(_ entries: [RecordEntry]) -> [Effect] {
        guard entries.contains(where: Self.isOpen) else {
            say(.nothingToAssign, role: .warning)
            return []
        }
        return chooseDepartment(titled: words(.assignTitle, counted(entries))) { state, department in
            let question = LineQuestion(.promptDueDay, .promptDueDayNote, mayBeEmpty: true) { state, text in
                guard !text.isEmpty else { return state.assign(entries, to: department, dueOn: nil) }
                guard let day = CalendarDate(text) else { return state.complainInLine(Sentence(.problemDate, text)) }
                return state.assign(entries, to: department, dueOn: day)
            }
            state.ask(question, suggestion: state.today.adding(days: 10)?.officialText ?? "")
            return []
        }
    }

    /// Hands questions out, in one change.
    mutating func assign(_ entries: [RecordEntry], to department: String, dueOn: CalendarDate?) -> [Effect] {
        var left = StepRefusals()
        var changed: [RecordEntry] = []
        for entry in entries {
            guard Self.isOpen(entry), let question = entry.record(as: Question.self) else {
                left.add(entry, words(.assignOver, stateText(entry.kind, entry["state"].text)))
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
