// Marking rows of a list, and what is done to all of them at once.
import Domain
import Screen
import Vietnamese

extension AppState {
    /// The records that a command is meant for: those marked, else the one under the cursor.
    package var chosen: [RecordEntry] {
        let marks = lists[pane]?.marks ?? []
        return marks.isEmpty ? current.map { [$0] } ?? [] : marks
    }

    /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
    mutating func toggleMark() -> [Effect] {
        guard let current else { return [] }
        lists[pane]?.toggleMark(current)
        sayMarks()
        return moveList(by: 1)
    }

    /// Marks every row of the list; when some are marked, none.
    mutating func markAll() -> [Effect] {
        guard let list = lists[pane] else { return [] }
        guard list.marks.isEmpty else {
            lists[pane]?.mark([])
            say(.marksGone, role: .dim)
            return []
        }
        return [.loadMarks(pane, list.query)]
    }

    /// At most this many rows are marked at once.
    static let markLimit = 1000

    mutating func takeMarks(_ pane: Pane, _ entries: [RecordEntry]) {
        lists[pane]?.mark(entries)
        sayMarks()
    }

    private mutating func sayMarks() {
        let count = lists[pane]?.marks.count ?? 0
        if count == 0 { say(.marksGone, role: .dim) } else { say(.marked, grouped(Int64(count)), role: .dim) }
    }

    /// Asks to which department the chosen questions are handed out.
    mutating func chooseAssignee() -> [Effect] {
        let open = chosen.filter { entry in
            Question.State(rawValue: entry["state"].text)?.isOpen == true
        }
        guard !open.isEmpty else {
            say(.nothingToAssign, role: .warning)
            return []
        }
        layers.append(.menu(departmentMenu(.assign(open))))
        return [.loadSuggestions(Question.description.kind, field: "department")]
    }

    /// Hands questions out, in one change.
    mutating func assign(_ entries: [RecordEntry], to department: String, dueOn: CalendarDate?) -> [Effect] {
        let changed = entries.compactMap { entry in
            entry.record(as: Question.self).map {
                RecordEntry(QuestionWorkflow.assigned($0, to: department, dueOn: dueOn))
            }
        }
        return [.saveAll(changed, action: "assign")]
    }
}
