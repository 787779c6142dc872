// Showing one group of a list: the products of a unit, of a holder, of a star, of a year.
import Domain
import Vietnamese

extension AppState {
    /// The lines of the menu of views that lead to groups.
    func groupItems(_ list: ListState) -> [MenuItem] {
        Grouping.fields(of: list.query.kind).map { field in
            let isNow = list.group?.field == field
            return MenuItem(
                title: words(.groupBy, fieldInSentence(list.query.kind, field)),
                note: isNow ? list.group?.title ?? "" : "", isEnabled: true, action: .chooseGroup(field))
        }
    }

    /// Counts the groups of a field, to choose one from.
    mutating func chooseGroup(_ field: String) -> [Effect] {
        guard var list = lists[pane] else { return [] }
        list.group = nil
        return [.loadGroups(pane, query(of: list), field: field, wanted: nil)]
    }

    /// Offers the groups, or shows the one that a kept view wants.
    mutating func takeGroups(_ pane: Pane, _ field: String, _ counts: [GroupCount], wanted: String?) -> [Effect] {
        guard pane == self.pane, let kind else { return [] }
        let groups = self.groups(kind, field, counts)
        if let wanted {
            let found = groups.first { $0.group.title == wanted }?.group
            return show(found ?? ListGroup(field: field, title: wanted, values: [FieldValue(text: wanted)]))
        }
        let items = groups.map { group, count in
            MenuItem(title: group.title, note: grouped(Int64(count)), isEnabled: true, action: .group(group))
        }
        guard !items.isEmpty else {
            say(.nothingFound, role: .warning)
            return []
        }
        layers.append(.menu(MenuState(title: words(.groupBy, fieldInSentence(kind, field)), items: items)))
        return []
    }

    /// Shows a group.
    mutating func show(_ group: ListGroup) -> [Effect] {
        lists[pane]?.group = group
        return askForView()
    }

    /// The groups of a field: what units were called before counts for the unit of today as well, which stands first.
    func groups(_ kind: RecordKind, _ field: String, _ counts: [GroupCount]) -> [(
        group: ListGroup, count: Int
    )] {
        let plain = counts.map { count in
            (ListGroup(field: field, title: groupTitle(kind, field, count.value), values: [count.value]), count.count)
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

    private func fieldInSentence(_ kind: RecordKind, _ field: String) -> String {
        let name = words.field(kind, field)
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    private func groupTitle(_ kind: RecordKind, _ field: String, _ value: FieldValue) -> String {
        if value.isEmpty { return words[.unknown] }
        var blank = kind.description.blank()
        guard let description = kind.description[field] else { return value.readingText }
        if case .choice = description.kind, case .text(let code) = value {
            return field == "state" ? stateText(kind, code) : words.choice(kind, field, code)
        }
        blank[field] = value
        return CellText(description, of: blank, state: self).text
    }
}
