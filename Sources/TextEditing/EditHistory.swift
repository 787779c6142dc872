// The steps that can be undone and redone, and which edits belong to one step.

/// What made an edit; it decides whether the edit joins the step before it.
enum EditKind: Equatable, Sendable {
    case word
    case wordAndSpace
    case space
    case backward
    case forward
    case alone
}

/// Where the cursor and the selection stand.
struct SelectionState: Equatable, Sendable {
    var cursor: Int
    var anchor: Int?
}

/// Undo and redo, bounded in steps and in graphemes.
struct EditHistory: Equatable, Sendable {
    struct Step: Equatable, Sendable {
        var edit: TextEdit
        var before: SelectionState
        var after: SelectionState
        /// What made its last edit.
        var kind: EditKind
        /// Whether it takes back letters of a word that was being typed: then both are one syllable.
        var goesOn: Bool
    }

    private static let maximumSteps = 1000
    private static let maximumSize = 1_000_000
    // Joining copies the step, so that a key held down for minutes must not make one step of everything.
    private static let maximumJoinedSize = 512

    private(set) var undoSteps: [Step] = []
    private(set) var redoSteps: [Step] = []
    private var size = 0
    private var openKind: EditKind?

    mutating func close() {
        openKind = nil
    }

    mutating func record(_ edit: TextEdit, kind: EditKind, before: SelectionState, after: SelectionState) {
        redoSteps.removeAll()
        if before.anchor == nil, let last = undoSteps.last, joins(kind, last.edit),
            let joined = last.edit.followed(by: edit), joined.size <= Self.maximumJoinedSize
        {
            undoSteps.removeLast()
            size -= last.edit.size
            if !joined.isEmpty {
                push(Step(edit: joined, before: last.before, after: after, kind: kind, goesOn: last.goesOn))
                joinSyllable()
            }
            openKind = joined.isEmpty ? nil : kind
        } else {
            let goesOn = openKind == .word && kind == .backward
            push(Step(edit: edit, before: before, after: after, kind: kind, goesOn: goesOn))
            openKind = kind
        }
    }

    /// A toneless syllable, its letters taken back and the toned one in their place are one step.
    private mutating func joinSyllable() {
        guard undoSteps.count > 1, let last = undoSteps.last, last.goesOn,
            last.kind == .word || last.kind == .wordAndSpace
        else { return }
        let first = undoSteps[undoSteps.count - 2]
        guard first.kind == .word, first.after == last.before, let whole = first.edit.followed(by: last.edit),
            whole.size <= Self.maximumJoinedSize
        else { return }
        undoSteps.removeLast(2)
        size -= first.edit.size + last.edit.size
        guard !whole.isEmpty else { return }
        push(Step(edit: whole, before: first.before, after: last.after, kind: last.kind, goesOn: first.goesOn))
    }

    mutating func popUndo() -> Step? {
        close()
        guard let step = undoSteps.popLast() else { return nil }
        size -= step.edit.size
        redoSteps.append(step)
        return step
    }

    mutating func popRedo() -> Step? {
        close()
        guard let step = redoSteps.popLast() else { return nil }
        push(step)
        return step
    }

    private mutating func push(_ step: Step) {
        undoSteps.append(step)
        size += step.edit.size
        var excess = max(0, undoSteps.count - Self.maximumSteps)
        var remaining = size - undoSteps.prefix(excess).reduce(0) { $0 + $1.edit.size }
        while remaining > Self.maximumSize, excess < undoSteps.count - 1 {
            remaining -= undoSteps[excess].edit.size
            excess += 1
        }
        undoSteps.removeFirst(excess)
        size = remaining
    }

    // Outside input methods take letters back and send the word again: that is one step, as long as it is one word.
    private func joins(_ kind: EditKind, _ last: TextEdit) -> Bool {
        switch (openKind, kind) {
        case (.word, .word), (.word, .wordAndSpace), (.word, .space): true
        case (.space, .space), (.wordAndSpace, .space): true
        case (.backward, .backward), (.forward, .forward): true
        case (.backward, .word), (.backward, .wordAndSpace): !last.removed.contains(where: \.isWhitespace)
        default: false
        }
    }
}
