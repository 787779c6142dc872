// Which records a pane lists: the kinds that belong to it, and views of them.
import Domain
import Office
import TextEditing
import Vietnamese

extension Effect {
    /// Fetches the current conference.
    static var loadCurrentConference: Effect {
        .ask("loadCurrentConference") { services throws(OfficeFailure) in
            try await services.office.currentConference()
        } answer: {
            $0.take(conference: $1)
        }
    }

    /// Makes a conference the current one.
    static func chooseConference(_ identity: RecordIdentity) -> Effect {
        .ask("chooseConference", about: identity) { services throws(OfficeFailure) in
            try await services.office.chooseConference(identity)
            return try await services.office.currentConference()
        } answer: {
            $0.take(conference: $1)
        }
    }

    /// Fetches the views that people keep.
    static var loadViews: Effect {
        .ask("loadViews") { services throws(OfficeFailure) in
            try await services.office.records(.savedView, limit: 120).compactMap { $0.record(as: SavedView.self) }
        } take: {
            $0.takeViews($1)
        }
    }

    /// Fetches the user's department.
    static var loadDepartment: Effect {
        .ask("loadDepartment") { services throws(OfficeFailure) in
            try await services.office.setting("department") ?? ""
        } take: {
            $0.department = $1
        }
    }

    /// Remembers the user's department.
    static func setDepartment(_ name: String) -> Effect {
        .tell("setDepartment", about: name) { services throws(OfficeFailure) in
            try await services.office.set("department", name)
        }
    }
}

extension AppState {
    /// Lists another kind of record in the pane; the list that stood there keeps its place.
    mutating func showRegister(by step: Int) -> [Effect] {
        if let effects = showNextParts(by: step) { return effects }
        _ = restoreListBeforeAccount()
        let kinds = pane.kinds
        guard let shown = lists[pane], let index = kinds.firstIndex(of: shown.query.kind) else { return [] }
        let kind = kinds[(index + step + kinds.count) % kinds.count]
        parked[shown.query.kind] = shown
        var list = parked.removeValue(forKey: kind) ?? ListState(kind: kind)
        list.comeBack(after: shown)
        list.isFiltering = false
        isInDetail = false
        detailTop = nil
        let effects = list.ask(list.current.map { .around($0.identity.id) } ?? .start, pane: pane)
        lists[pane] = list
        return effects
    }

    /// Offers the views of the kind listed: those of the program, those that people keep, and to keep this one.
    mutating func chooseView() {
        guard let kind, let list = lists[pane] else { return }
        let names = [nil] + listContext.presets(of: kind).map(\.name)
        var items = names.map { name in
            let isNow = list.kept == nil && list.view == name && list.group == nil
            let note = isNow ? words[.stateNow] : name == "mine" ? department : ""
            return MenuItem(
                title: name.map { words.view(kind, $0) } ?? words[.viewAll], note: note
            ) { name == "mine" && $0.department.isEmpty ? $0.chooseDepartment() : $0.show(view: name) }
        }
        items += groupItems(list)
        items += keptViews.filter { $0.list == kind.rawValue }.map { view in
            MenuItem(
                title: "★ " + view.name, note: list.kept?.identity == view.identity ? words[.stateNow] : "",
                isEnabled: true
            ) { $0.show(view) }
        }
        items.append(
            MenuItem(title: words[.keepView]) { state in
                let question = LineQuestion(.promptView, .promptViewNote) { $0.keepView(named: $1) }
                state.ask(question, suggestion: state.lists[state.pane]?.kept?.name ?? "")
                return []
            })
        if let kept = list.kept {
            items.append(
                MenuItem(title: words(.dropView, kept.name)) { state in
                    state.lists[state.pane]?.kept = nil
                    return [.bin(RecordEntry(kept))] + state.show(view: nil)
                })
        }
        if kind == .question, !department.isEmpty {
            items.append(
                MenuItem(title: words[.changeDepartment], note: department) { $0.chooseDepartment() })
        }
        layers.append(.menu(MenuState(title: words[.chooseView], items: items)))
    }

    /// Shows a view, or all records.
    mutating func show(view name: String?) -> [Effect] {
        lists[pane]?.kept = nil
        lists[pane]?.view = name
        lists[pane]?.group = nil
        return askForView()
    }

    /// Shows a view that somebody keeps.
    mutating func show(_ view: SavedView) -> [Effect] {
        guard var list = lists[pane] else { return [] }
        list.kept = view
        list.view = view.base.isEmpty ? nil : view.base
        list.isCurrentOnly = view.isCurrentOnly
        list.filter = TextEditor(text: view.filter, isMultiline: false)
        list.query = listContext.filtered(list.query, by: view.filter)
        list.query.sort = view.sort
        list.query.isAscending = !view.isDescending
        list.group = nil
        lists[pane] = list
        guard view.group.isEmpty else {
            return [.loadGroups(pane, query(of: list), field: view.group, wanted: view.value)]
        }
        return askForView()
    }

    /// Keeps the view shown under a name; one of that name is replaced.
    mutating func keepView(named name: String) -> [Effect] {
        guard let list = lists[pane] else { return [] }
        var view = keptViews.first { $0.list == list.query.kind.rawValue && $0.name == name } ?? SavedView()
        (view.name, view.list, view.base) = (name, list.query.kind.rawValue, list.view ?? "")
        (view.group, view.value) = (list.group?.field ?? "", list.group?.title ?? "")
        (view.filter, view.sort) = (list.query.filter, list.query.sort)
        (view.isDescending, view.isCurrentOnly) = (!list.query.isAscending, list.isCurrentOnly)
        lists[pane]?.kept = view
        return [.saveAll([RecordEntry(view)], action: "view")]
    }

    /// Takes the conference that the office is busy with; lists of its questions follow another one.
    fileprivate mutating func take(conference: Conference?) -> [Effect] {
        let isOther =
            hasStarted && currentConference != nil && currentConference?.identity.id != conference?.identity.id
        currentConference = conference
        return isOther ? reload(quietly: true) : []
    }

    /// Takes the views that people keep; the one shown may have another version now, or be gone.
    mutating func takeViews(_ views: [SavedView]) {
        keptViews = views
        for pane in Pane.allCases {
            guard let kept = lists[pane]?.kept else { continue }
            lists[pane]?.kept = views.first { $0.list == kept.list && $0.name == kept.name }
        }
    }

    /// Asks which department's work is the user's own.
    mutating func chooseDepartment() -> [Effect] {
        chooseDepartment(titled: words[.chooseDepartment]) { $0.take(department: $1) }
    }

    /// Offers the departments that answer questions, to choose one from or to type another.
    mutating func chooseDepartment(
        titled title: String, take: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) -> [Effect] {
        layers.append(.menu(departmentMenu(title, take)))
        return [.loadSuggestions(RecordKind.question, field: "department")]
    }

    private func departmentMenu(
        _ title: String, _ take: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) -> MenuState {
        let field = SuggestionKey(kind: .question, field: "department")
        let items = (suggestions[field] ?? []).map { name in MenuItem(title: name) { take(&$0, name) } }
        let choice = TypedChoice(field: field, menu: { $0.departmentMenu(title, take) }, take: take)
        return MenuState(title: title, items: items, typedChoice: choice)
    }

    /// Calls a department's work the user's own and shows it.
    mutating func take(department name: String) -> [Effect] {
        department = name
        return [.setDepartment(name)] + show(view: "mine")
    }

    /// In the register of conferences the one chosen becomes the current one; elsewhere its questions alone
    /// are shown, or those of all conferences.
    mutating func changeScope(_ entry: RecordEntry?) -> [Effect] {
        if let entry, entry.kind == .conference {
            say(.conferenceChosen, shortTitle(entry))
            return [.chooseConference(entry.identity)]
        }
        guard var list = lists[pane] else { return [] }
        list.isCurrentOnly.toggle()
        lists[pane] = list
        say(list.isCurrentOnly ? .scopeCurrent : .scopeAll, role: .dim)
        return askForView(around: current?.identity.id)
    }

    /// Asks for the rows of the view shown.
    mutating func askForView(around id: Int64? = nil) -> [Effect] {
        guard var list = lists[pane] else { return [] }
        list.query = query(of: list)
        detailTop = nil
        let effects = list.ask(id.map(ListPosition.around) ?? .start, pane: pane)
        lists[pane] = list
        return effects
    }

    /// What a list asks for: its scope, the record it belongs to, its view and its group.
    func query(of list: ListState) -> ListQuery {
        listContext.query(
            list.query, view: list.view, isCurrentOnly: list.isCurrentOnly, owner: list.owner?.condition,
            group: list.group)
    }

    /// What lists ask for today.
    var listContext: ListContext { ListContext(words: words, units: units, department: department, today: today) }
}
