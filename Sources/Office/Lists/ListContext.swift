// What lists ask for: filters with the units and values that they name, views, groups and views that somebody keeps.
import Domain
import Vietnamese
import Words

/// What a list's query depends on besides what the person chose.
package struct ListContext: Sendable {
    let words: Words
    let units: UnitRegistry
    /// The department whose work is the user's own; empty when it is not known.
    let department: String
    let today: CalendarDate
    /// The short words that filters are read with.
    let lexicon: SearchLexicon

    /// What lists of a day ask for.
    package init(
        words: Words, units: UnitRegistry, department: String, today: CalendarDate, lexicon: SearchLexicon = .common
    ) {
        (self.words, self.units, self.department, self.today) = (words, units, department, today)
        self.lexicon = lexicon
    }

    /// A query filtered by what was typed: by the words, the units that they name, and the values that they may mean.
    package func filtered(_ query: ListQuery, by filter: String) -> ListQuery {
        var query = query
        query.filter = filter
        query.reading = words.reading(of: filter, in: query.kind, on: today, knowing: lexicon)
        query.units = periods(named: query.filterWords, of: query.kind)
        query.lexicon = lexicon
        return query
    }

    /// What the unit that a filter names was called before; nothing for records that have no unit.
    package func periods(named filter: String, of kind: RecordKind) -> [UnitPeriod] {
        kind.description.fields.contains(where: \.isOfUnit) && SearchQuery(filter).isPlain
            ? units.predecessors(of: filter, on: today) : []
    }

    /// The views of a kind that every office has.
    package func presets(of kind: RecordKind) -> [PresetView] {
        kind.description.views(ViewContext(today: today, department: department))
    }

    /// What a list asks for of which a view, a scope, an owner and a group are shown.
    /// - Parameter view: one of the presets, by its name.
    package func query(
        _ query: ListQuery, view: String?, isCurrentOnly: Bool, owner: ListCondition?, group: ListGroup?
    ) -> ListQuery {
        var query = query
        let view = view.flatMap { name in presets(of: query.kind).first { $0.name == name } }
        let scope: [ListCondition] = isCurrentOnly ? [.ofCurrentConference(field: "conference")] : []
        let owner = owner.map { [$0] } ?? []
        query.conditions = scope + owner + (view?.conditions ?? []) + (group?.conditions ?? [])
        return query
    }

    /// What a view that somebody keeps of a kind asks for.
    /// - Parameter counts: the groups of its field among the records it starts from; nil leaves the group out.
    package func query(of view: SavedView, of kind: RecordKind, groups counts: [GroupCount]?) -> ListQuery {
        var query = filtered(ListQuery(kind: kind), by: view.filter)
        if !view.sort.isEmpty { query.sort = view.sort }
        query.isAscending = !view.isDescending
        var group: ListGroup?
        if let counts, !view.group.isEmpty {
            let found = groups(kind, view.group, counts).first { $0.group.title == view.value }?.group
            group = found ?? ListGroup(field: view.group, title: view.value, values: [FieldValue(text: view.value)])
        }
        return self.query(
            query, view: view.base.isEmpty ? nil : view.base, isCurrentOnly: view.isCurrentOnly, owner: nil,
            group: group)
    }

    /// The groups of a field: what units were called before counts for the unit of today as well, which stands first.
    package func groups(
        _ kind: RecordKind, _ field: String, _ counts: [GroupCount]
    ) -> [(group: ListGroup, count: Int)] {
        let plain = counts.map { count in
            (ListGroup(field: field, title: title(kind, field, count.value), values: [count.value]), count.count)
        }
        guard field == "unit" else { return plain }
        let merged = units.names(on: today).compactMap { name -> (ListGroup, Int)? in
            let before = units.predecessors(of: name, on: today)
            guard !before.isEmpty else { return nil }
            let own = matchKey(name)
            let members = counts.filter { count in
                matchKey(count.value.text) == own || before.contains { $0.isNamed(in: count.value.text) }
            }
            guard members.contains(where: { matchKey($0.value.text) != own }) else { return nil }
            let group = ListGroup(field: field, title: words(.unitToday, name), values: members.map(\.value))
            return (group, members.reduce(0) { $0 + $1.count })
        }
        return merged + plain
    }

    /// What the group of a value is called.
    private func title(_ kind: RecordKind, _ field: String, _ value: FieldValue) -> String {
        if value.isEmpty { return words[.unknown] }
        guard let field = kind.description[field] else { return value.readingText }
        if field.name == "state", case .text(let code) = value { return words.state(kind, code) }
        var entry = kind.description.blank()
        entry[field.name] = value
        return words.value(field, of: entry, units: units)
    }
}
