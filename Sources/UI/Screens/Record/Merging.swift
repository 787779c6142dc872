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
            if let entry = entries.first { state.offerMerge(entry, candidates) }
        }
    }

    /// Makes one record of two.
    package static func merge(_ other: RecordEntry, into survivor: RecordEntry) -> Effect {
        .write("merge", about: [other, survivor], .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.merge(other, survivor)
        } answer: {
            $0.takeMerged($1, other, survivor)
        }
    }

    /// Fetches the records whose names are like that of a record.
    static func findDoubles(_ entry: RecordEntry, afterSaving: Bool) -> Effect {
        .ask("findDoubles", about: entry, .unasked) { services throws(OfficeFailure) in
            try await services.office.similarNames(entry, 5)
        } take: {
            $0.takeDoubles(entry, $1, afterSaving: afterSaving)
        }
    }
}

extension AppState {
    /// Offers the records that may be one with a record.
    mutating func offerMerge(_ entry: RecordEntry, _ candidates: [MergeCandidate]) {
        guard !candidates.isEmpty else {
            say(.mergeNothing, shortTitle(entry), role: .warning)
            return
        }
        if candidates.count == 1, candidates[0].likeness == nil { return chooseSurvivor(entry, candidates[0].entry) }
        let items = candidates.map { candidate in
            let why = candidate.likeness.map { likeness in
                let reasons = likeness.reasons.map { words.likeness($0) }
                return (likeness.isProbable ? reasons : [words[.mergeDoubtful]] + reasons).joined(separator: "; ")
            }
            return MenuItem(
                title: candidate.entry.title + (why.map { " · " + $0 } ?? ""),
                note: candidate.parts == 0 ? "" : words(.mergeParts, String(candidate.parts)), isEnabled: true
            ) { state in
                state.chooseSurvivor(entry, candidate.entry)
                return []
            }
        }
        layers.append(.menu(MenuState(title: words(.mergeTitle, shortTitle(entry)), items: items)))
    }

    /// Asks which of two records stays.
    mutating func chooseSurvivor(_ entry: RecordEntry, _ other: RecordEntry) {
        let items = [(other, entry), (entry, other)].map { gone, stays in
            MenuItem(
                title: words(.mergeKeep, stays.title, gone.title), note: telling(stays)
            ) { _ in
                [.merge(gone, into: stays)]
            }
        }
        let cancel = MenuItem.dismissal(words[.mergeCancel])
        layers.append(.menu(MenuState(title: words[.mergeWhich], items: items + [cancel])))
    }

    /// What tells a record from one of the same name: its holder, unit, stars and year, or its number.
    private func telling(_ entry: RecordEntry) -> String {
        let facts = ["holder", "unit", "starRating", "year"].compactMap { name -> String? in
            guard let field = entry.kind.description[name], !entry[name].isEmpty else { return nil }
            return CellText(field, of: entry, state: self).text
        }
        return facts.isEmpty ? "#\(entry.identity.id)" : facts.joined(separator: ", ")
    }

    mutating func takeMerged(_ outcome: MergeOutcome, _ other: RecordEntry, _ survivor: RecordEntry) -> [Effect] {
        var stays = survivor
        switch outcome {
        case .merged(let entry, let moved):
            stays = entry
            lists[pane]?.marks.set([])
            say(.mergeDone, shortTitle(other), shortTitle(entry), grouped(Int64(moved)))
        case .conflict(let theirs): complain(Sentence(.mergeConflict, shortTitle(theirs)))
        case .gone: say(.recordGone, role: .warning)
        case .refused(let problem):
            let reason = words.problem(problem.reason, kind: survivor.kind)
            complain(
                Sentence(.failedRefused, survivor.title, words.field(survivor.kind, problem.field) + ": " + reason))
        }
        return reload(quietly: true, around: stays.kind == kind ? stays.identity.id : nil)
    }

    /// Looks for records like one that was just stored under a new name.
    func doublesAfterSaving(_ entry: RecordEntry, _ base: RecordEntry) -> [Effect] {
        guard SameName.kinds.contains(entry.kind), base.identity.id == 0 || base.title != entry.title else { return [] }
        return [.findDoubles(entry, afterSaving: true)]
    }

    mutating func takeDoubles(_ entry: RecordEntry, _ found: [SimilarName], afterSaving: Bool) {
        if afterSaving {
            guard let first = found.first(where: { $0.likeness.isProbable }), layers.isEmpty else { return }
            say(.doubleSaved, shortTitle(first.entry), Command.sameAs.keys.first?.label ?? "", role: .warning)
        } else if links.asked == entry.identity {
            doubles = DoubleState(shown: entry.identity, found: found)
        }
    }
}

extension Words {
    /// Why two names are taken for one.
    func likeness(_ reason: NameLikeness.Reason) -> String { family("likeness." + reason.rawValue) }
}
