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
            ListPane.take(conference: $1, in: &$0)
        }
    }

    /// Makes a conference the current one.
    static func chooseConference(_ identity: RecordIdentity) -> Effect {
        .ask("chooseConference", about: identity, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.chooseConference(identity)
            return try await services.office.currentConference()
        } answer: {
            ListPane.take(conference: $1, in: &$0)
        }
    }

    /// Fetches the views that people keep.
    static var loadViews: Effect {
        .ask("loadViews") { services throws(OfficeFailure) in
            try await services.office.records(.savedView, limit: 120).compactMap { $0.record(as: SavedView.self) }
        } take: {
            ListPane.takeViews($1, in: &$0)
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

extension ListPane {
    /// Lists another kind of record in the pane; the list that stood there keeps its place.
    static func showRegister(by step: Int, in state: inout AppState) -> [Effect] {
        if let effects = showNextParts(by: step, in: &state) { return effects }
        _ = AccountState.restoreListBeforeAccount(in: &state)
        let kinds = state.pane.kinds
        guard let kind = state.kind, let index = kinds.firstIndex(of: kind) else { return [] }
        return show(register: kinds[(index + step + kinds.count) % kinds.count], in: &state)
    }

    /// Offers the registers of the pane by their names.
    static func chooseRegister(in state: inout AppState) {
        let items = state.pane.kinds.map { kind in
            MenuItem(title: state.words.kind(kind), note: kind == state.kind ? state.words[.stateNow] : "") {
                Anywhere.show(kind, in: &$0)
            }
        }
        state.layers.append(.menu(MenuState(title: state.words[.chooseRegister], items: items)))
    }

    /// Shows a register of the pane as it was left.
    static func show(register kind: RecordKind, in state: inout AppState) -> [Effect] {
        _ = AccountState.restoreListBeforeAccount(in: &state)
        guard let shown = state.lists[state.pane], shown.query.kind != kind else { return [] }
        state.parked[shown.query.kind] = shown
        var list = state.parked.removeValue(forKey: kind) ?? ListState(kind: kind)
        list.comeBack(after: shown)
        list.isFiltering = false
        state.isInDetail = false
        state.detailScroll = Scroll()
        let effects = list.ask(list.current.map { .around($0.identity.id) } ?? .start, pane: state.pane)
        state.lists[state.pane] = list
        return effects
    }

    /// Offers the views of the kind listed: those of the program, those that people keep, and to keep this one.
    static func chooseView(in state: inout AppState) {
        guard let kind = state.kind, let list = state.lists[state.pane] else { return }
        let names = [nil] + state.listContext.presets(of: kind).map(\.name)
        var items = names.map { name in
            let isNow = list.kept == nil && list.view == name && list.group == nil
            let note = isNow ? state.words[.stateNow] : name == "mine" ? state.department : ""
            return MenuItem(
                title: name.map { state.words.view(kind, $0) } ?? state.words[.viewAll], note: note
            ) { name == "mine" && $0.department.isEmpty ? chooseDepartment(in: &$0) : show(view: name, in: &$0) }
        }
        items += list.groupItems(in: state)
        items += state.keptViews.filter { $0.list == kind.rawValue }.map { view in
            MenuItem(
                title: "★ " + view.name, note: list.kept?.identity == view.identity ? state.words[.stateNow] : "",
                isEnabled: true
            ) { show(view, in: &$0) }
        }
        items.append(
            MenuItem(title: state.words[.keepView]) { state in
                let question = LineQuestion(.promptView, .promptViewNote) { keepView(named: $1, in: &$0) }
                state.ask(question, suggestion: state.lists[state.pane]?.kept?.name ?? "")
                return []
            })
        if let kept = list.kept {
            items.append(
                MenuItem(title: state.words(.dropView, kept.name)) { state in
                    state.lists[state.pane]?.kept = nil
                    return [.bin(RecordEntry(kept))] + show(view: nil, in: &state)
                })
        }
        if names.contains("mine"), !state.department.isEmpty {
            items.append(
                MenuItem(title: state.words[.changeDepartment], note: state.department) { chooseDepartment(in: &$0) })
        }
        state.layers.append(.menu(MenuState(title: state.words[.chooseView], items: items)))
    }

    /// Shows a view, or all records.
    static func show(view name: String?, in state: inout AppState) -> [Effect] {
        state.lists[state.pane]?.kept = nil
        state.lists[state.pane]?.view = name
        state.lists[state.pane]?.group = nil
        return askForView(in: &state)
    }

    /// Shows a view that somebody keeps.
    static func show(_ view: SavedView, in state: inout AppState) -> [Effect] {
        guard var list = state.lists[state.pane] else { return [] }
        list.kept = view
        list.view = view.base.isEmpty ? nil : view.base
        list.isCurrentOnly = view.isCurrentOnly
        list.filter = TextEditor(text: view.filter, isMultiline: false)
        list.query = state.listContext.filtered(list.query, by: view.filter)
        list.query.sort = view.sort
        list.query.isAscending = !view.isDescending
        list.group = nil
        state.lists[state.pane] = list
        guard view.group.isEmpty else {
            return [.loadGroups(state.pane, list.query(in: state), field: view.group, wanted: view.value)]
        }
        return askForView(in: &state)
    }

    /// Keeps the view shown under a name; one of that name is replaced.
    static func keepView(named name: String, in state: inout AppState) -> [Effect] {
        guard let list = state.lists[state.pane] else { return [] }
        var view = state.keptViews.first { $0.list == list.query.kind.rawValue && $0.name == name } ?? SavedView()
        (view.name, view.list, view.base) = (name, list.query.kind.rawValue, list.view ?? "")
        (view.group, view.value) = (list.group?.field ?? "", list.group?.title ?? "")
        (view.filter, view.sort) = (list.query.filter, list.query.sort)
        (view.isDescending, view.isCurrentOnly) = (!list.query.isAscending, list.isCurrentOnly)
        state.lists[state.pane]?.kept = view
        return [.saveAll([RecordEntry(view)], action: "view")]
    }

    /// Takes the conference that the office is busy with; lists of its questions follow another one.
    fileprivate static func take(conference: Conference?, in state: inout AppState) -> [Effect] {
        let isOther =
            state.hasStarted && state.currentConference != nil
            && state.currentConference?.identity.id != conference?.identity.id
        state.currentConference = conference
        // Its name has a sign in front.
        for pane in Pane.allCases where state.lists[pane]?.query.kind == .conference { state.lists[pane]?.remeasure() }
        return isOther ? state.reload(quietly: true) : []
    }

    /// Takes the views that people keep; the one shown may have another version now, or be gone.
    static func takeViews(_ views: [SavedView], in state: inout AppState) {
        state.keptViews = views
        for pane in Pane.allCases {
            guard let kept = state.lists[pane]?.kept else { continue }
            state.lists[pane]?.kept = views.first { $0.list == kept.list && $0.name == kept.name }
        }
    }

    /// Asks which department's work is the user's own.
    static func chooseDepartment(in state: inout AppState) -> [Effect] {
        chooseDepartment(titled: state.words[.chooseDepartment], in: &state) { take(department: $1, in: &$0) }
    }

    /// Offers the departments that the register shown names, elsewhere those that answer questions, to choose one from or
    /// to type another.
    static func chooseDepartment(
        titled title: String, in state: inout AppState, take: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) -> [Effect] {
        let kind = state.kind.flatMap { $0.description["department"] == nil ? nil : $0 } ?? .question
        state.layers.append(.menu(departmentMenu(title, of: kind, in: state, take)))
        return sources(of: kind, in: state).map { .loadSuggestions($0.kind, field: $0.field) }
    }

    /// Where the departments of a kind come from: the register of bodies where it has one for them, and what records say.
    private static func sources(of kind: RecordKind, in state: AppState) -> [SuggestionKey] {
        kind.description["department"].map { state.offered($0, of: kind) } ?? []
    }

    /// The bodies of the register and those that records name; one that is no more comes last and says so.
    private static func departmentMenu(
        _ title: String, of kind: RecordKind, in state: AppState,
        _ take: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) -> MenuState {
        let field = SuggestionKey(kind: kind, field: "department")
        var seen: Set<String> = []
        // What records say is likelier than the register.
        let names = sources(of: kind, in: state).reversed().flatMap { state.suggestions[$0] ?? [] }
            .filter { seen.insert(matchKey($0)).inserted }
        let gone = Set(state.units.gone(names, on: state.today).filter { $0.startsOn == nil }.map(\.body))
        let sorted = names.filter { !gone.contains($0) } + names.filter(gone.contains)
        let items = sorted.map { name in
            MenuItem(title: name, note: gone.contains(name) ? state.words[.bodyGone] : "") { take(&$0, name) }
        }
        let choice = TypedChoice(field: field, menu: { departmentMenu(title, of: kind, in: $0, take) }, take: take)
        return MenuState(title: title, items: items, typedChoice: choice)
    }

    /// Calls a department's work the user's own and shows it.
    static func take(department name: String, in state: inout AppState) -> [Effect] {
        state.department = name
        return [.setDepartment(name)] + show(view: "mine", in: &state)
    }

    /// In the register of conferences the one chosen becomes the current one; elsewhere its questions alone
    /// are shown, or those of all conferences.
    static func changeScope(_ entry: RecordEntry?, in state: inout AppState) -> [Effect] {
        if let entry, entry.kind == .conference {
            state.say(.conferenceChosen, state.shortTitle(entry))
            return [.chooseConference(entry.identity)]
        }
        guard var list = state.lists[state.pane] else { return [] }
        list.isCurrentOnly.toggle()
        state.lists[state.pane] = list
        state.say(list.isCurrentOnly ? .scopeCurrent : .scopeAll, role: .dim)
        return askForView(around: state.current?.identity.id, in: &state)
    }

    /// Shows a record among all of its register, whatever the list left out.
    /// - Parameter keepsScope: whether a list of the current conference alone has it.
    static func showWhole(around id: Int64, keepsScope: Bool, in state: inout AppState) -> [Effect] {
        guard var list = state.lists[state.pane] else { return [] }
        (list.kept, list.view, list.group, list.isFiltering) = (nil, nil, nil, false)
        if !keepsScope { list.isCurrentOnly = false }
        list.filter = TextEditor(text: "", isMultiline: false)
        list.query = state.listContext.filtered(list.query, by: "")
        state.lists[state.pane] = list
        return askForView(around: id, in: &state)
    }

    /// Asks for the rows of the view shown.
    static func askForView(around id: Int64? = nil, in state: inout AppState) -> [Effect] {
        guard var list = state.lists[state.pane] else { return [] }
        list.query = list.query(in: state)
        state.detailScroll = Scroll()
        let effects = list.ask(id.map(ListPosition.around) ?? .start, pane: state.pane)
        state.lists[state.pane] = list
        return effects
    }
}

extension ListState {
    /// What a list asks for: its scope, the record it belongs to, its view and its group.
    func query(in state: AppState) -> ListQuery {
        state.listContext.query(
            query, view: view, isCurrentOnly: isCurrentOnly, owner: owner?.condition(of: query.kind),
            group: group)
    }
}
