// Merging products and holders that are one under two names: proposed, chosen, and done in one step.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Fetches the records that may be one with the first; two are offered to each other.
    static func offerMerge(_ entries: [RecordEntry]) -> Effect {
        .ask("offerMerge", about: entries, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.mergeCandidates(entries)
        } take: { state, candidates in
            if let entry = entries.first { DoubleState.offerMerge(entry, candidates, in: &state) }
        }
    }

    /// Makes one record of two.
    package static func merge(_ other: RecordEntry, into survivor: RecordEntry) -> Effect {
        .write("merge", about: [other, survivor], .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.merge(other, survivor)
        } answer: {
            DoubleState.takeMerged($1, other, survivor, in: &$0)
        }
    }

    /// Fetches the records whose names are like that of a record.
    static func findDoubles(_ entry: RecordEntry, afterSaving: Bool) -> Effect {
        .ask("findDoubles", about: entry, .unasked) { services throws(OfficeFailure) in
            try await services.office.similarNames(entry, 5)
        } take: {
            DoubleState.takeDoubles(entry, $1, afterSaving: afterSaving, in: &$0)
        }
    }
}

extension DoubleState {
    /// Offers the records that may be one with a record.
    static func offerMerge(_ entry: RecordEntry, _ candidates: [MergeCandidate], in state: inout AppState) {
        guard !candidates.isEmpty else {
            state.say(.mergeNothing, state.shortTitle(entry), state.words.one(entry.kind), role: .warning)
            return
        }
        if candidates.count == 1, candidates[0].likeness == nil {
            return chooseSurvivor(entry, candidates[0].entry, in: &state)
        }
        let items = candidates.map { candidate in
            let why = candidate.likeness.map { likeness in
                let reasons = likeness.reasons.map { state.words.likeness($0) }
                return (likeness.isProbable ? reasons : [state.words[.mergeDoubtful]] + reasons).joined(separator: "; ")
            }
            return MenuItem(
                title: candidate.entry.title + (why.map { " · " + $0 } ?? ""),
                note: candidate.parts == 0 ? "" : state.words(.mergeParts, String(candidate.parts)), isEnabled: true
            ) { state in
                chooseSurvivor(entry, candidate.entry, in: &state)
                return []
            }
        }
        state.layers.append(.menu(MenuState(title: state.words(.mergeTitle, state.shortTitle(entry)), items: items)))
    }

    /// Asks which of two records stays.
    static func chooseSurvivor(_ entry: RecordEntry, _ other: RecordEntry, in state: inout AppState) {
        let items = [(other, entry), (entry, other)].map { gone, stays in
            MenuItem(
                title: state.words(.mergeKeep, stays.title, gone.title), note: telling(stays, in: state)
            ) { _ in
                [.merge(gone, into: stays)]
            }
        }
        let cancel = MenuItem.dismissal(state.words[.mergeCancel])
        state.layers.append(.menu(MenuState(title: state.words[.mergeWhich], items: items + [cancel])))
    }

    /// What tells a record from one of the same name: its holder, unit, stars and year, or its number.
    private static func telling(_ entry: RecordEntry, in state: AppState) -> String {
        let facts = ["holder", "unit", "starRating", "year"].compactMap { name -> String? in
            guard let field = entry.kind.description[name], !entry[name].isEmpty else { return nil }
            return CellText(field, of: entry, context: state.recordContext).text
        }
        return facts.isEmpty ? "#\(entry.identity.id)" : facts.joined(separator: ", ")
    }

    static func takeMerged(
        _ outcome: MergeOutcome, _ other: RecordEntry, _ survivor: RecordEntry, in state: inout AppState
    ) -> [Effect] {
        var stays = survivor
        switch outcome {
        case .merged(let entry, let moved):
            stays = entry
            state.lists[state.pane]?.marks.set([])
            state.say(.mergeDone, state.shortTitle(other), state.shortTitle(entry), grouped(Int64(moved)))
        case .conflict(let theirs): state.complain(Sentence(.mergeConflict, state.shortTitle(theirs)))
        case .gone: state.say(.recordGone, role: .warning)
        case .refused(let problem):
            let reason = state.words.problem(problem.reason, kind: survivor.kind)
            state.complain(
                Sentence(
                    .failedRefused, survivor.title, state.words.field(survivor.kind, problem.field) + ": " + reason))
        }
        return state.reload(quietly: true, around: stays.kind == state.kind ? stays.identity.id : nil)
    }

    /// Looks for records like one that was just stored under a new name.
    static func doublesAfterSaving(_ entry: RecordEntry, _ base: RecordEntry) -> [Effect] {
        guard SameName.kinds.contains(entry.kind), base.identity.id == 0 || base.title != entry.title else { return [] }
        return [.findDoubles(entry, afterSaving: true)]
    }

    static func takeDoubles(_ entry: RecordEntry, _ found: [SimilarName], afterSaving: Bool, in state: inout AppState) {
        if afterSaving {
            guard let first = found.first(where: { $0.likeness.isProbable }), state.layers.isEmpty else { return }
            state.say(
                .doubleSaved, state.shortTitle(first.entry), Command.sameAs.keys.first?.label ?? "", role: .warning)
        } else if state.links.asked == entry.identity {
            state.doubles = DoubleState(shown: entry.identity, found: found)
        }
    }
}

extension Words {
    /// Why two names are taken for one.
    func likeness(_ reason: NameLikeness.Reason) -> String { family("likeness." + reason.rawValue) }
}
