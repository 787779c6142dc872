// Typing into the filter, and what it does to the list.
import Domain
import Screen
import TextEditing
import Vietnamese

extension AppState {
    mutating func handleFilter(_ key: KeyPress) -> [Effect] {
        guard let editor = lists[pane]?.filter else { return [] }
        switch key.key {
        case .escape:
            message = nil
            return clearFilter()
        case .enter, .tab:
            lists[pane]?.isFiltering = false
            return settleFilter()
        case .up, .down, .pageUp, .pageDown:
            return settleFilter() + moveInList(key)
        case .function:
            lists[pane]?.isFiltering = false
            return settleFilter() + (keys.command(for: key, in: .list).map { give($0) } ?? [])
        case .backspace where editor.isEmpty:
            return []
        default: break
        }
        return typeTogether([key])
    }

    /// Types keys that came together, and looks for what they make once.
    mutating func typeTogether(_ keys: [KeyPress]) -> [Effect] {
        guard var editor = lists[pane]?.filter else { return [] }
        let before = editor.text
        for key in keys { _ = type(key, into: &editor, rows: 1) }
        lists[pane]?.filter = editor
        guard editor.text != before, let last = keys.last else { return [] }
        guard isInsideSyllable(after: last) else { return applyFilter() }
        return [.awaitRest(.filter(editor.text))]
    }

    /// Whether the text is on its way from one syllable to another: of what stands there now nothing would be found. A
    /// method outside takes a syllable back before it writes the next one.
    private func isInsideSyllable(after key: KeyPress) -> Bool {
        typing.isInsideSyllable || typing.isResting && key.key == .backspace
    }

    /// Applies what was typed, unless that is done.
    mutating func settleFilter() -> [Effect] {
        trimmed(lists[pane]?.filter.text ?? "") == lists[pane]?.query.filter ? [] : applyFilter()
    }

    mutating func applyFilter() -> [Effect] {
        detailTop = nil
        let wanted = trimmed(lists[pane]?.filter.text ?? "")
        guard let query = lists[pane].map({ listContext.filtered($0.query, by: wanted) }) else { return [] }
        lists[pane]?.query = query
        let names = Set(query.units.map(\.name)).sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
        if !names.isEmpty { say(.oldNames, names.joined(separator: ", "), role: .dim) }
        return lists[pane]?.ask(.start, pane: pane) ?? []
    }

    /// The keys that choose among what was probably meant; nil for any other key, or where nothing is offered.
    mutating func handleCorrection(_ key: KeyPress) -> [Effect]? {
        guard let list = lists[pane], list.rows.isEmpty, !list.corrections.isEmpty, key.modifiers.isEmpty else {
            return nil
        }
        switch key.key {
        case .up, .down:
            lists[pane]?.chooseCorrection(by: key.key == .up ? -1 : 1)
            return []
        case .enter:
            lists[pane]?.filter = TextEditor(text: list.corrections[list.correction].text, isMultiline: false)
            lists[pane]?.isFiltering = false
            return applyFilter()
        default: return nil
        }
    }
}
