// Saving a score sheet and leaving it: what was chosen is never lost.
import Domain
import Screen
import Words

extension AppState {
    /// The score sheet that is open, whatever lies over it.
    var openScore: ScoreState? {
        for case .score(let score) in layers.reversed() { return score }
        return nil
    }

    /// Stores a sheet with its points.
    mutating func save(_ score: ScoreState) -> [Effect] {
        let entry = score.entry
        if let problem = entry.kind.description.problems(of: entry).first {
            FormState.refuse(problem, of: entry.kind, in: &self)
            return []
        }
        return [.save(entry.withoutDraftName, base: score.base)]
    }

    /// Leaves a sheet; what was chosen stays as a draft.
    mutating func leave(_ score: ScoreState) -> [Effect] {
        let effects = draft(of: score)
        layers.removeLast()
        if score.isChanged {
            let isNew = score.base.identity.id == 0
            let key = kind == score.base.kind ? (isNew ? Command.new : .open).keys.first?.label : nil
            say(.draftKept, key ?? Drafts.draftsDoor(in: self), role: .warning)
        } else {
            message = nil
        }
        return effects
    }

    /// Keeps what was chosen, or drops the draft when it says nothing new.
    func draft(of score: ScoreState) -> [Effect] {
        if score.isChanged { return [.keepDraft(score.entry, edits: score.edits)] }
        return score.keptEdits > 0 ? [.dropDraft(score.base.kind, score.base.identity)] : []
    }

    /// Gives up what was chosen.
    mutating func discardScore() -> [Effect]? {
        guard case .score(let score) = layers.last else { return nil }
        layers.removeLast()
        say(.draftDropped, role: .dim)
        return [.dropDraft(score.base.kind, score.base.identity)]
    }

    /// Takes what came of saving an open score sheet; nil when it is for somebody else.
    mutating func takeSavedFromScore(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry) -> [Effect]? {
        let index = layers.lastIndex {
            if case .score(let score) = $0 { score.base.identity.id == base.identity.id } else { false }
        }
        guard base.kind == .scoreSheet, let index, case .score(var score) = layers[index] else {
            return nil
        }
        if openForm?.isOf(base) == true {
            // The form of the same sheet was saved: the screen below goes on from there.
            if case .saved(let entry) = outcome { score.rebase(on: entry) }
            layers[index] = .score(score)
            return nil
        }
        switch outcome {
        case .saved(let entry):
            layers.remove(at: index)
            let points = entry["points"].readingText
            let stars = entry["starRating"].number
            if entry["complete"] == .flag(true) {
                say(.scoreSaved, shortTitle(entry), points, starsText(stars))
            } else {
                say(.scoreSavedOpen, shortTitle(entry), String(score.scoring.open), role: .warning)
            }
            return [.dropDraft(base.kind, base.identity)]
                + reload(quietly: true, around: entry.kind == kind ? entry.identity.id : nil)
        case .conflict(let theirs):
            let merged = score.merge(theirs: theirs)
            if let code = merged.clashes.first,
                let place = score.outline.criteria.firstIndex(where: { $0.code == code })
            {
                score.move(to: place)
                say(.scoreClash, merged.clashes.joined(separator: ", "), role: .warning)
            } else {
                say(.scoreMerged, String(merged.taken), role: .warning)
            }
        case .gone: complain(Sentence(.savedButGone))
        case .refused(let problem): FormState.refuse(problem, of: mine.kind, in: &self)
        }
        layers[index] = .score(score)
        return [.keepDraft(score.entry, edits: score.edits)]
    }
}
