// How the rows of an import plan are worded, on the screen and on the command line.
import Domain
import Screen
import Words

/// Words what becomes of the fields of a row.
package struct PlanWords {
    private let words: Words
    private let plan: ImportPlan

    /// Words for the rows of a plan.
    package init(_ words: Words, _ plan: ImportPlan) {
        self.words = words
        self.plan = plan
    }

    /// The title of a row, or why it is refused, and what else there is to say.
    func title(of item: ImportItem) -> String {
        if let problem = item.problems.first, item.action == .refused {
            return self.problem(problem, of: item)
        }
        let alike = item.alike.map { " ≈ " + words(.planAlike, $0) } ?? ""
        let remark = item.remark.map { " · " + words.importRemark($0) } ?? ""
        let kind = item.entry.kind == .conference ? words.kind(item.entry.kind) + ": " : ""
        return kind + item.entry.title + alike + remark
    }

    /// Why a row is refused.
    package func problem(_ problem: FieldProblem, of item: ImportItem) -> String {
        words.field(item.entry.kind, problem.field) + ": "
            + words.problem(problem.reason, kind: item.entry.kind)
    }

    /// A field with what it held and what it will hold.
    func change(_ change: FieldChange, of entry: RecordEntry, columns: Int) -> String {
        let name = words.field(entry.kind, change.field) + ": "
        let half = max(8, (columns - columnWidth(name) - 3) / 2)
        let (before, after) = (value(change.before, change.field, entry), value(change.after, change.field, entry))
        let room = max(half, 2 * half - columnWidth(before))
        return clip(name + clip(before, half) + " → " + clip(after, room), columns)
    }

    /// A field that both sides changed: what stands here, what the file says, and what it was when the file was made.
    func conflict(_ conflict: ImportConflict, of item: ImportItem, columns: Int) -> [StyledLine] {
        let entry = item.stored ?? item.entry
        let name = words.field(entry.kind, conflict.field) + ": "
        let base = conflict.base.map { words(.planBase, value($0, conflict.field, entry)) }
        let isTheirs = item.side == .theirs
        func choice(_ text: String, isChosen: Bool) -> StyledLine {
            StyledLine(clip((isChosen ? "● " : "○ ") + text, columns), isChosen ? .normal : .dim, bold: isChosen)
        }
        return [
            StyledLine(clip(name + (base ?? words[.planBaseUnknown]), columns), .header),
            choice(words(.planOurs, value(conflict.ours, conflict.field, entry)), isChosen: !isTheirs),
            choice(words(.planTheirs, value(conflict.file, conflict.field, entry)), isChosen: isTheirs),
        ]
    }

    /// A value of a field in words, on one line.
    package func value(_ value: FieldValue, _ name: String, _ entry: RecordEntry) -> String {
        guard let field = entry.kind.description[name], !value.isEmpty else {
            return words[.emptyValue]
        }
        switch (field.kind, value) {
        case (.choice, .text(let code)): return words.choice(entry.kind, name, code)
        case (.several, .text(let codes)):
            return severalCodes(codes).map { words.choice(entry.kind, name, $0) }.joined(separator: ", ")
        case (.flag, .flag(let flag)): return words[flag ? .yes : .no]
        case (.reference(let kind), .reference(let id)):
            return plan.title(of: kind, id) ?? words(.planRecord, words.kind(kind), String(id))
        case (.money, .money(let money)) where money.written.isEmpty: return money.fullText
        default: return trimmed(value.readingText)
        }
    }
}
