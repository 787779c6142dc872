// What follows from a change besides the list: registers read anew, and the promises of the question looked at.
import Domain

/// The promises of the question on which the cursor rested.
package struct QuestionPromises: Sendable {
    /// The question; nil as long as it rested on none.
    package var question: Int64?
    /// Its promises, by their day.
    package var entries: [RecordEntry] = []
}

extension AppState {
    /// What follows from a message once it is handled.
    mutating func follow(_ message: Message) -> [Effect] {
        switch message {
        case .promises(let question, let entries, let generation):
            guard generation == links.generation, question == links.asked?.id else { return [] }
            promises = QuestionPromises(question: question, entries: entries)
            return []
        case .saved(.saved(let entry), _, let base):
            return changed([entry.kind]) + asksForSuccessors(entry, base) + doublesAfterSaving(entry, base)
        case .savedAll(.saved(let entries), _, _): return changed(Set(entries.map(\.kind)))
        case .binned(.saved(let entry), _): return changed([entry.kind])
        case .binnedAll(.saved(let entries), _), .stepsStored(.saved(let entries), _):
            return changed(Set(entries.map(\.kind)))
        case .undone(.done, _), .carriedOut, .changedElsewhere: return changed(nil)
        case .orphansCounted(let count):
            if count > 0 { say(.successorsNeeded, String(count), role: .warning) }
            return []
        case .units: return renewFilters()
        case .loaded(let pane, let position, _, _):
            let isCounted = position.isWholeList && lists[pane]?.query.kind == Indicator.description.kind
            return isCounted ? [.countRegisters(today)] : []
        default: return []
        }
    }

    /// Reads anew what was kept of some kinds, of all when none are named.
    private mutating func changed(_ kinds: Set<RecordKind>?) -> [Effect] {
        var effects: [Effect] = []
        func concerns(_ kind: RecordKind) -> Bool { kinds?.contains(kind) ?? true }
        if concerns(AdministrativeUnit.description.kind) { effects.append(.loadUnits) }
        if concerns(SavedView.description.kind), kinds != nil { effects.append(.loadViews) }
        if concerns(LegalDocument.description.kind) { effects.append(.loadDocuments) }
        effects += renewAccount()
        if concerns(Promise.description.kind), let question = links.asked?.id {
            effects.append(.loadPromises(question: question, generation: links.generation))
        }
        return effects
    }

    /// A unit that ends and goes into others leaves promises behind.
    private func asksForSuccessors(_ entry: RecordEntry, _ base: RecordEntry) -> [Effect] {
        guard entry.kind == AdministrativeUnit.description.kind, !entry["validTo"].isEmpty,
            !entry["successors"].isEmpty,
            entry["validTo"] != base["validTo"] || entry["successors"] != base["successors"]
        else { return [] }
        return [.countOrphans(today)]
    }

    /// Asks lists anew whose filter names a unit of which more is known now.
    private mutating func renewFilters() -> [Effect] {
        var effects: [Effect] = []
        for pane in Pane.allCases {
            guard let query = lists[pane]?.query, !query.filter.isEmpty else { continue }
            let periods = periods(named: query.filter, of: query.kind)
            guard periods != query.units else { continue }
            lists[pane]?.query.units = periods
            if lists[pane]?.isLoaded == true { effects += lists[pane]?.ask(.start, pane: pane) ?? [] }
        }
        return effects
    }
}
