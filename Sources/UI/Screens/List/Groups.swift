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
            ListPane.takeGroups(pane, field, $1, wanted: wanted, in: &$0)
        }
    }
}

extension ListState {
    /// The lines of the menu of views that lead to groups.
    func groupItems(in state: AppState) -> [MenuItem] {
        query.kind.description.groups.map { field in
            let isNow = group?.field == field
            return MenuItem(
                title: state.words(.groupBy, ListPane.fieldInSentence(query.kind, field, in: state)),
                note: isNow ? group?.title ?? "" : ""
            ) { ListPane.chooseGroup(field, in: &$0) }
        }
    }
}

extension ListPane {
    /// Counts the groups of a field, to choose one from.
    static func chooseGroup(_ field: String, in state: inout AppState) -> [Effect] {
        guard var list = state.lists[state.pane] else { return [] }
        list.group = nil
        return [.loadGroups(state.pane, list.query(in: state), field: field, wanted: nil)]
    }

    /// Offers the groups, or shows the one that a kept view wants.
    static func takeGroups(
        _ pane: Pane, _ field: String, _ counts: [GroupCount], wanted: String?, in state: inout AppState
    ) -> [Effect] {
        guard pane == state.pane, let kind = state.kind else { return [] }
        let groups = state.listContext.groups(kind, field, counts)
        if let wanted {
            let found = groups.first { $0.group.title == wanted }?.group
            return show(found ?? ListGroup(field: field, title: wanted, values: [FieldValue(text: wanted)]), in: &state)
        }
        let items = groups.map { group, count in
            MenuItem(title: group.title, note: grouped(Int64(count))) { show(group, in: &$0) }
        }
        guard !items.isEmpty else {
            state.say(.menuEmpty, role: .warning)
            return []
        }
        state.layers.append(
            .menu(MenuState(title: state.words(.groupBy, fieldInSentence(kind, field, in: state)), items: items)))
        return []
    }

    /// Shows a group.
    static func show(_ group: ListGroup, in state: inout AppState) -> [Effect] {
        state.lists[state.pane]?.group = group
        return askForView(in: &state)
    }

    fileprivate static func fieldInSentence(_ kind: RecordKind, _ field: String, in state: AppState) -> String {
        let name = state.words.field(kind, field)
        return name.prefix(1).lowercased() + name.dropFirst()
    }
}
