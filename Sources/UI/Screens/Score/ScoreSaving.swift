// Saving a score sheet and leaving it: what was chosen is never lost.
import Domain
import Screen
import Words

extension ScoreState {
    /// Stores a sheet with its points.
    func save(in state: inout AppState) -> [Effect] {
        let entry = self.entry
        if let problem = entry.kind.description.problems(of: entry).first {
            FormState.refuse(problem, of: entry.kind, in: &state)
            return []
        }
        return [.save(entry.withoutDraftName, base: base, endsDraft: true)]
    }

    /// Leaves a sheet; what was chosen stays as a draft.
    func leave(in state: inout AppState) -> [Effect] {
        guard isKept else {
            return Drafts.onceKept(in: state) { state in
                guard case .score(let score) = state.layers.last else { return [] }
                return score.leave(in: &state)
            }
        }
        let effects = isChanged ? [] : draft()
        state.layers.removeLast()
        if isChanged {
            let isNew = base.identity.id == 0
            let key = state.kind == base.kind ? (isNew ? Command.new : .open).keys.first?.label : nil
            Drafts.sayKept(key ?? Drafts.draftsDoor(in: state), in: &state)
        } else {
            state.message = nil
        }
        return effects + (isChanged ? Drafts.renewDrafts(in: state) : [])
    }

    /// Keeps what was chosen, or drops the draft when it says nothing new.
    func draft() -> [Effect] {
        if isChanged { return [.keepDraft(entry, edits: edits)] }
        return keptEdits > 0 ? [.dropDraft(base.kind, base.identity)] : []
    }

    /// Gives up what was chosen.
    static func discardScore(in state: inout AppState) -> [Effect]? {
        guard case .score(let score) = state.layers.last else { return nil }
        state.layers.removeLast()
        state.say(.draftDropped, role: .dim)
        return [.dropDraft(score.base.kind, score.base.identity)]
    }

    /// Takes what came of saving an open score sheet; nil when it is for somebody else.
    static func takeSavedFromScore(
        _ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry, in state: inout AppState
    ) -> [Effect]? {
        let index = state.layers.lastIndex {
            if case .score(let score) = $0 { score.base.identity.id == base.identity.id } else { false }
        }
        guard base.kind == .scoreSheet, let index, case .score(var score) = state.layers[index] else {
            return nil
        }
        if state.openForm?.isOf(base) == true {
            // The form of the same sheet was saved: the screen below goes on from there.
            if case .saved(let entry) = outcome { score.rebase(on: entry) }
            state.layers[index] = .score(score)
            return nil
        }
        switch outcome {
        case .saved(let entry):
            state.layers.remove(at: index)
            let points = entry["points"].readingText
            let stars = entry["starRating"].number
            if entry["complete"] == .flag(true) {
                state.say(.scoreSaved, state.shortTitle(entry), points, ScoreText(words: state.words).stars(stars))
            } else {
                state.say(.scoreSavedOpen, state.shortTitle(entry), String(score.scoring.open), role: .warning)
            }
            return [.loadDrafts]
                + state.reload(quietly: true, around: entry.kind == state.kind ? entry.identity.id : nil)
        case .conflict(let theirs):
            let merged = score.merge(theirs: theirs)
            if let code = merged.clashes.first,
                let place = score.outline.criteria.firstIndex(where: { $0.code == code })
            {
                score.move(to: place)
                state.say(.scoreClash, merged.clashes.joined(separator: ", "), role: .warning)
            } else {
                state.say(.scoreMerged, String(merged.taken), role: .warning)
            }
        case .gone: state.complain(Sentence(.savedButGone))
        case .refused(let problem): FormState.refuse(problem, of: mine.kind, in: &state)
        }
        state.layers[index] = .score(score)
        return [.keepDraft(score.entry, edits: score.edits)]
    }
}
