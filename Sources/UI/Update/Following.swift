// What follows from an answer once it is handled: what is remembered of the records, successors, doubles, promises.
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
        (message.changes.map { renew(after: $0) } ?? []) + followed(message)
    }

    private mutating func followed(_ message: Message) -> [Effect] {
        switch message {
        case .promises(let question, let entries, let generation):
            guard generation == links.generation, question == links.asked?.id else { return [] }
            promises = QuestionPromises(question: question, entries: entries)
            return []
        case .saved(.saved(let entry), _, let base):
            return asksForSuccessors(entry, base) + doublesAfterSaving(entry, base)
        // What was set by another program is no record.
        case .changedElsewhere: return [.loadDepartment, .loadDrafts]
        // While somebody types nobody sees which rows have a draft; once the form is left, they are marked.
        case .draftKept, .draftDropped: return openForm == nil && openScore == nil ? [.loadDrafts] : []
        case .orphansCounted(let count):
            if count > 0 { say(.successorsNeeded, String(count), role: .warning) }
            return []
        case .units: return renewFilters()
        case .loaded(let pane, let position, _, _):
            let isCounted = position.isWholeList && lists[pane]?.query.kind == .indicator
            return isCounted ? [.countRegisters(today)] : []
        default: return []
        }
    }

    /// A unit that ends and goes into others leaves promises behind.
    private func asksForSuccessors(_ entry: RecordEntry, _ base: RecordEntry) -> [Effect] {
        guard entry.kind == .administrativeUnit, !entry["validTo"].isEmpty,
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
            let periods = listContext.periods(named: query.filter, of: query.kind)
            guard periods != query.units else { continue }
            lists[pane]?.query.units = periods
            if lists[pane]?.isLoaded == true { effects += lists[pane]?.ask(.start, pane: pane) ?? [] }
        }
        return effects
    }
}
