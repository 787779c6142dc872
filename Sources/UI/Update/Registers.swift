// Which records a pane lists: the kinds that belong to it, and views of them.
import Domain

extension AppState {
    /// Lists another kind of record in the pane; the list that stood there keeps its place.
    mutating func showRegister(by step: Int) -> [Effect] {
        let kinds = pane.kinds
        guard let shown = lists[pane], let index = kinds.firstIndex(of: shown.query.kind) else { return [] }
        let kind = kinds[(index + step + kinds.count) % kinds.count]
        parked[shown.query.kind] = shown
        var list = parked.removeValue(forKey: kind) ?? ListState(kind: kind)
        list.comeBack(after: shown)
        list.isFiltering = false
        isInDetail = false
        detailTop = 0
        let effects = list.ask(list.current.map { .around($0.identity.id) } ?? .start, pane: pane)
        lists[pane] = list
        return effects
    }

    /// Offers the views of the kind listed.
    mutating func chooseView() {
        guard let kind, let list = lists[pane] else { return }
        let names = [nil] + PresetView.presets(of: kind, on: today).map(\.name)
        let items = names.map { name in
            MenuItem(
                title: name.map { words.view(kind, $0) } ?? words[.viewAll],
                note: list.view == name ? words[.stateNow] : "", isEnabled: true, action: .view(name))
        }
        layers.append(.menu(MenuState(title: words[.chooseView], items: items)))
    }

    /// Shows a view, or all records.
    mutating func show(view name: String?) -> [Effect] {
        guard let kind else { return [] }
        let view = PresetView.presets(of: kind, on: today).first { $0.name == name }
        lists[pane]?.view = view?.name
        lists[pane]?.query.conditions = view?.conditions ?? []
        detailTop = 0
        return lists[pane]?.ask(.start, pane: pane) ?? []
    }
}
