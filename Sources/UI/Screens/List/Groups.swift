// Showing one group of a list: the products of a unit, of a holder, of a star, of a year.
import Domain
import Office
import Vietnamese

extension Effect {
    /// Counts the groups of a list by a field, to choose one from, or for the one of this title.
    static func loadGroups(_ pane: Pane, _ query: ListQuery, field: String, wanted: String?) -> Effect {
        .ask("loadGroups", about: query, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.groups(query, field)
        } answer: {
            $0.takeGroups(pane, field, $1, wanted: wanted)
        }
    }
}

extension AppState {
    /// The lines of the menu of views that lead to groups.
    func groupItems(_ list: ListState) -> [MenuItem] {
        list.query.kind.description.groups.map { field in
            let isNow = list.group?.field == field
            return MenuItem(
                title: words(.groupBy, fieldInSentence(list.query.kind, field)),
                note: isNow ? list.group?.title ?? "" : ""
            ) { $0.chooseGroup(field) }
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
        let groups = listContext.groups(kind, field, counts)
        if let wanted {
            let found = groups.first { $0.group.title == wanted }?.group
            return show(found ?? ListGroup(field: field, title: wanted, values: [FieldValue(text: wanted)]))
        }
        let items = groups.map { group, count in
            MenuItem(title: group.title, note: grouped(Int64(count))) { $0.show(group) }
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

    private func fieldInSentence(_ kind: RecordKind, _ field: String) -> String {
        let name = words.field(kind, field)
        return name.prefix(1).lowercased() + name.dropFirst()
    }
}
