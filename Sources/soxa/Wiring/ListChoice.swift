// Lists and records that the command line names.
import Domain
import Repository
import Screen
import UI

extension Desk {
    /// The list of a kind that a view and a filter ask for, with what it is called.
    func listPaper(of kind: RecordKind, view: String?, filter: String?) async throws(Sentence) -> Paper {
        var state = AppState(
            size: Size(rows: 0, columns: 0), words: words, officeName: "", today: systemNow().today)
        state.units = try await unitRegistry()
        state.department =
            try await stored { () async throws(StoreError) in
                try await store.setting("department", of: who)
            } ?? ""
        var query = state.query(of: kind, filter: filter ?? "")
        var title = words(.listOfRecords, words.kind(kind))
        if let view {
            let (found, name) = try await self.view(view, of: kind, state)
            title += " – " + name
            if filter == nil { (query.filter, query.units, query.reading) = (found.filter, found.units, found.reading) }
            (query.conditions, query.sort, query.isAscending) = (found.conditions, found.sort, found.isAscending)
        }
        return .list(query, title: title)
    }

    /// A view by its name as on the screen, or by its code.
    private func view(_ name: String, of kind: RecordKind, _ state: AppState) async throws(Sentence) -> (
        ListQuery, String
    ) {
        let presets = PresetView.presets(of: kind, on: state.today, department: state.department)
        let written = WrittenName(name)
        if let preset = presets.first(where: { $0.name == name || written.names(words.view(kind, $0.name)) }) {
            return (ListQuery(kind: kind, conditions: preset.conditions), words.view(kind, preset.name))
        }
        let kept = try await entries(SavedView.self).filter { $0.list == kind.rawValue }
        guard let view = kept.first(where: { written.names($0.name) }) else {
            let names = presets.map { words.view(kind, $0.name) } + kept.map(\.name)
            throw Sentence(.failedNoView, name, names.joined(separator: "; "))
        }
        var counts: [GroupCount]?
        if !view.group.isEmpty {
            let all = state.query(of: view, groups: nil)
            counts = try await stored { () async throws(StoreError) in try await store.groups(of: all, by: view.group) }
        }
        return (state.query(of: view, groups: counts), view.name)
    }

    /// The record of a kind that goes by a name.
    func recordPaper(of kind: RecordKind, named name: String) async throws(Sentence) -> Paper {
        let written = WrittenName(name)
        let all = try await stored { () async throws(StoreError) in try await store.allEntries(of: kind, limit: .max) }
        let own = all.filter { written.names($0.title) || $0.identity.uid == name }
        let found = own.isEmpty ? all.filter { $0.names.contains(where: written.names) } : own
        guard let first = found.first else { throw Sentence(.failedNoRecord, words.kind(kind), name) }
        guard found.count == 1 else { throw Sentence(.failedSeveralRecords, String(found.count), name) }
        return .record(kind, first.identity.id)
    }
}
