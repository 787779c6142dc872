// Two versions of a record, changed here and elsewhere: choosing between them, or going on with both.
import Domain
import Office
import Screen

extension ConflictState: Screen {
    package var place: Place { .menu }
    package var layer: Layer { .conflict(self) }

    package func hint(in state: AppState) -> String { state.words[.hintConflict] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        ConflictText(state: state, conflict: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    mutating func handle(_ key: KeyPress, in conflict: ConflictState) -> [Effect] {
        var conflict = conflict
        switch key.key {
        case .escape:
            layers.removeLast()
            return []
        case .left: conflict.choice = max(0, conflict.choice - 1)
        case .right, .tab: conflict.choice = (conflict.choice + 1) % ConflictState.Way.allCases.count
        case .enter:
            layers.removeLast()
            return resolve(conflict, ConflictState.Way.allCases[conflict.choice])
        default:
            let count = ConflictText(state: self, conflict: conflict).rows(width: size.columns - 4).count
            conflict.scroll = Self.scrolled(conflict.scroll, key, height: ConflictText.height(size), count: count)
        }
        layers[layers.count - 1] = .conflict(conflict)
        return []
    }

    private mutating func resolve(_ conflict: ConflictState, _ way: ConflictState.Way) -> [Effect] {
        var mine = conflict.mine
        mine.identity = conflict.theirs.identity
        switch way {
        case .keepMine: return saving(mine, base: conflict.theirs)
        case .merge:
            let description = mine.kind.description
            let (merged, conflicts) = description.merged(
                base: conflict.base, mine: conflict.mine, theirs: conflict.theirs)
            let isFromReview = openForm.map { $0.isOf(mine) && ($0.review != nil || $0.leadsToReview) } == true
            closeForm(of: mine)
            let draft = OpenDraft(entry: merged, time: time)
            var form = FormState(base: conflict.theirs, draft: draft, options: options, words: words)
            form.focus = form.firstFocus
            if isFromReview { form.behind = .review(ReviewState()) }
            form = FormLayout(state: self, form: form).scrolledForm
            layers.append(.form(form))
            let names = conflicts.map { words.field(mine.kind, $0) }.joined(separator: ", ")
            if conflicts.isEmpty { say(.merged, role: .warning) } else { say(.mergedMine, names, role: .warning) }
            return [.keepDraft(merged, edits: form.edits)]
        case .keepTheirs:
            if openForm != nil { say(.tookTheirs, role: .warning) }
            let isFromReview = openForm.map { $0.isOf(mine) && ($0.review != nil || $0.leadsToReview) } == true
            closeForm(of: mine)
            return (isFromReview ? [.openReview(conflict.theirs)] : []) + reload(quietly: true)
        }
    }
}
