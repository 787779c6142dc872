// Two versions of a record, changed here and elsewhere: choosing between them, or going on with both.
import Domain
import Office
import Screen

extension ConflictState: OverlayScreen {
    var place: Place { .menu }
    var layer: Layer { .conflict(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintConflict] }

    func laidOut(in context: ScreenContext) -> Layer {
        guard scroll.isMoved else { return layer }
        var laidOut = self
        let text = ConflictText(context: context, conflict: self)
        laidOut.scroll.settle(height: text.height, count: text.rows.count)
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        ConflictText(context: context, conflict: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var changed = self
        switch key.key {
        case .escape:
            state.layers.removeLast()
            return []
        case .left: changed.choice = max(0, choice - 1)
        case .right, .tab: changed.choice = (choice + 1) % Way.allCases.count
        case .enter:
            state.layers.removeLast()
            return leave(Way.allCases[choice], in: &state)
        default: changed.scroll.take(key)
        }
        changed.replaceTop(of: &state)
        return []
    }

    private func leave(_ way: Way, in state: inout AppState) -> [Effect] {
        var mine = mine
        mine.identity = theirs.identity
        switch way {
        case .keepMine: return Saving.saving(mine, base: theirs)
        case .merge: return merge(mine, in: &state)
        case .keepTheirs:
            if state.openForm != nil { state.say(.tookTheirs, role: .warning) }
            let isFromReview = isFromReview(mine, state)
            state.closeForm(of: mine)
            return (isFromReview ? [.openReview(theirs)] : []) + state.reload(quietly: true)
        }
    }

    private func merge(_ mine: RecordEntry, in state: inout AppState) -> [Effect] {
        let (merged, conflicts) = mine.kind.description.merged(base: base, mine: self.mine, theirs: theirs)
        let isFromReview = isFromReview(mine, state)
        state.closeForm(of: mine)
        let draft = OpenDraft(entry: merged, time: state.time)
        var form = FormState(base: theirs, draft: draft, options: state.options, words: state.words)
        form.focus = form.firstFocus
        if isFromReview { form.behind = .review(ReviewState()) }
        state.layers.append(.form(form))
        let names = conflicts.map { state.words.field(mine.kind, $0) }.joined(separator: ", ")
        if conflicts.isEmpty {
            state.say(.merged, role: .warning)
        } else {
            state.say(.mergedMine, names, role: .warning)
        }
        return [.keepDraft(merged, edits: form.edits)]
    }

    private func isFromReview(_ mine: RecordEntry, _ state: AppState) -> Bool {
        state.openForm.map { $0.isOf(mine) && ($0.review != nil || $0.leadsToReview) } == true
    }
}
