// The lines of an import plan on the screen: what changes, and what somebody has to choose between.
import Domain
import Screen
import Words

extension PlanWords {
    /// Why a row is refused, or what is to be looked at, which its line has no room for.
    func reasons(_ item: ImportItem) -> [String] {
        if item.isAnswer { return [] }
        if item.action == .refused { return item.problems.map { problem($0, of: item) } }
        return (item.alike.map { [words(.planAlike, $0)] } ?? []) + (item.remark.map { [words.importRemark($0)] } ?? [])
    }

    /// What is said below a row, where there is room for all of it: remarks, what changes, what there is to choose.
    func whole(_ item: ImportItem) -> [String] {
        if item.isAnswer { return remarks(on: item) }
        if item.action == .refused { return [] }
        let entry = item.stored ?? item.entry
        let changes = item.changesUnchosen.map { change in
            words.field(entry.kind, change.field) + ": " + value(change.before, change.field, entry) + " → "
                + value(change.after, change.field, entry)
        }
        let conflicts = item.conflicts.flatMap { conflict in
            [
                words.field(entry.kind, conflict.field) + ": "
                    + (conflict.base.map { words(.planBase, value($0, conflict.field, entry)) }
                        ?? words[.planBaseUnknown]),
                words(.planOurs, value(conflict.ours, conflict.field, entry)),
                words(.planTheirs, value(conflict.file, conflict.field, entry)),
            ]
        }
        return changes + conflicts
    }

    /// A field with what it held and what it will hold.
    func change(_ change: FieldChange, of entry: RecordEntry, columns: Int) -> String {
        let name = words.field(entry.kind, change.field) + ": "
        let half = max(8, (columns - columnWidth(name) - 3) / 2)
        let (before, after) = (value(change.before, change.field, entry), value(change.after, change.field, entry))
        let room = max(half, 2 * half - columnWidth(before))
        return clip(name + clip(before, half) + " → " + clip(after, room), columns)
    }

    /// The question of a row that came back, the answer here and the one in the file.
    func answer(_ item: ImportItem) -> [String] {
        let file = item.conflicts.first?.file ?? item.entry["answer"]
        var lines = [words.filePlace(item.place), item.entry.title]
        if let stored = item.stored { lines.append(words(.planOurs, value(stored["answer"], "answer", stored))) }
        lines.append(words(.planTheirs, value(file, "answer", item.entry)))
        return lines
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
            StyledLine(clip(name + (base ?? (item.isAnswer ? "" : words[.planBaseUnknown])), columns), .header),
            choice(words(.planOurs, value(conflict.ours, conflict.field, entry)), isChosen: !isTheirs),
            choice(words(.planTheirs, value(conflict.file, conflict.field, entry)), isChosen: isTheirs),
        ]
    }
}
