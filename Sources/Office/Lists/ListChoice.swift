// Lists and records that the command line names.
import Domain
import Repository
import Vietnamese
import Words

extension Office {
    /// The list of a kind that a view and a filter ask for, with what it is called.
    func list(of kind: RecordKind, view: String?, filter: String?) async throws(OfficeFailure) -> (
        query: ListQuery, title: String
    ) {
        let department = try await stored { () async throws(StoreError) in
            try await store.setting("department", of: who)
        }
        let context = ListContext(
            words: words, units: try await units(), department: department ?? "", today: today,
            lexicon: SearchLexicon(try await shortWords()))
        var query = context.filtered(ListQuery(kind: kind), by: filter ?? "")
        if let term = words.misunderstood(in: query) {
            throw .term(term, kind)
        }
        var title = words(.listOfRecords, words.kind(kind))
        if let view {
            let (found, name) = try await self.view(view, of: kind, context)
            title += " – " + name
            var shown = found
            if filter != nil {
                (shown.filter, shown.units, shown.reading) = (query.filter, query.units, query.reading)
                shown.lexicon = query.lexicon
            }
            query = shown
        }
        return (query, title)
    }

    /// A view by its name as on the screen, or by its code.
    private func view(_ name: String, of kind: RecordKind, _ context: ListContext) async throws(OfficeFailure) -> (
        ListQuery, String
    ) {
        let presets = context.presets(of: kind)
        let written = WrittenName(name)
        if let preset = presets.first(where: { $0.name == name || written.names(words.view(kind, $0.name)) }) {
            return (ListQuery(kind: kind, conditions: preset.conditions), words.view(kind, preset.name))
        }
        let kept = try await entries(SavedView.self).filter { $0.list == kind.rawValue }
        guard let view = kept.first(where: { written.names($0.name) }) else {
            let names = presets.map { words.view(kind, $0.name) } + kept.map(\.name)
            throw .noView(name, known: names)
        }
        var counts: [GroupCount]?
        if !view.group.isEmpty {
            let all = context.query(of: view, of: kind, groups: nil)
            counts = try await stored { () async throws(StoreError) in try await store.groups(of: all, by: view.group) }
        }
        return (context.query(of: view, of: kind, groups: counts), view.name)
    }

    /// The record of a kind that goes by a name.
    func record(of kind: RecordKind, named name: String) async throws(OfficeFailure) -> RecordEntry {
        let written = WrittenName(name)
        let all = try await stored { () async throws(StoreError) in try await store.allEntries(of: kind, limit: .max) }
        let own = all.filter { written.names($0.title) || $0.identity.uid == name }
        let found = own.isEmpty ? all.filter { $0.names.contains(where: written.names) } : own
        guard let first = found.first else { throw .noRecord(kind, name: name) }
        guard found.count == 1 else { throw .severalRecords(kind, found.count, name: name) }
        return first
    }

    /// A product by its name or one of its other spellings.
    func product(named name: String) async throws(OfficeFailure) -> Product {
        let found = try await entries(Product.self).first { $0.isCalled(name) }
        guard let found else { throw .noProduct(name) }
        return found
    }
}
