// Typing into the filter, and what it does to the list.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

extension ListPane {
    static func handleFilter(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        guard let editor = state.lists[state.pane]?.filter else { return [] }
        switch key.key {
        case .escape:
            state.message = nil
            return clearFilter(in: &state)
        case .tab where completeTerm(in: &state): return applyFilter(in: &state)
        case .enter, .tab:
            state.lists[state.pane]?.isFiltering = false
            return settleFilter(in: &state)
        case .up, .down, .pageUp, .pageDown:
            return settleFilter(in: &state) { moveInList(key, in: &$0) }
        case .function:
            state.lists[state.pane]?.isFiltering = false
            let command = state.keys.command(for: key, in: .list)
            return settleFilter(in: &state) { state in command.map { state.give($0) } ?? [] }
        case .backspace where editor.isEmpty:
            return []
        default: break
        }
        return typeTogether([key], in: &state)
    }

    /// Types keys that came together, and looks for what they make once.
    static func typeTogether(_ keys: [KeyPress], in state: inout AppState) -> [Effect] {
        guard var editor = state.lists[state.pane]?.filter else { return [] }
        let before = editor.text
        for key in keys { _ = state.type(key, into: &editor, rows: 1) }
        state.lists[state.pane]?.filter = editor
        guard editor.text != before, let last = keys.last else { return [] }
        guard isInsideSyllable(after: last, in: state) else { return applyFilter(in: &state) }
        return [.awaitRest(.filter(editor.text))]
    }

    /// Whether the text is on its way from one syllable to another: of what stands there now nothing would be found. A
    /// method outside takes a syllable back before it writes the next one.
    private static func isInsideSyllable(after key: KeyPress, in state: AppState) -> Bool {
        state.typing.isInsideSyllable || state.typing.isResting && key.key == .backspace
    }

    /// Applies what was typed, unless that is done.
    /// - Parameter follow: what was meant for the rows that are found; they may still be on their way.
    static func settleFilter(in state: inout AppState, then follow: RowRequest.Follow? = nil) -> [Effect] {
        let list = state.lists[state.pane]
        let isSettled = trimmed(list?.filter.text ?? "") == list?.query.filter && list?.pending == nil
        return isSettled ? follow?(&state) ?? [] : applyFilter(in: &state, then: follow)
    }

    static func applyFilter(in state: inout AppState, then follow: RowRequest.Follow? = nil) -> [Effect] {
        state.detailScroll = Scroll()
        let wanted = trimmed(state.lists[state.pane]?.filter.text ?? "")
        guard let query = state.lists[state.pane].map({ state.listContext.filtered($0.query, by: wanted) }) else {
            return []
        }
        state.lists[state.pane]?.query = query
        let names = Set(query.units.map(\.name)).sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
        if let term = state.words.misunderstood(in: query),
            let trouble = state.words.trouble(with: term, of: query.kind)
        {
            state.sayWhole(trouble, role: .warning)
        } else if !names.isEmpty {
            state.say(.oldNames, names.joined(separator: ", "), role: .dim)
        }
        return state.lists[state.pane]?.ask(.start, pane: state.pane, then: follow) ?? []
    }

    /// Writes the filter on as the hint line offers; false where nothing is offered.
    private static func completeTerm(in state: inout AppState) -> Bool {
        guard let list = state.lists[state.pane], let offer = offers(to: list, state.words).first else { return false }
        state.lists[state.pane]?.filter = TextEditor(text: offer.filter, isMultiline: false)
        return true
    }

    /// How the filter may go on behind its last letter.
    private static func offers(to list: ListState, _ words: Words) -> [TermOffer] {
        let text = list.filter.text
        guard list.filter.cursor == text.count else { return [] }
        return words.termOffers(for: text, in: list.query.kind)
    }

    /// What the hint line says while a filter is typed.
    static func filterHint(_ list: ListState, _ words: Words, on today: CalendarDate) -> String {
        guard list.corrections.isEmpty else { return words[.hintOffer] }
        let offers = offers(to: list, words)
        if !offers.isEmpty { return words(.hintFilterOffers, offers.map(\.shown).joined(separator: " · ")) }
        let examples = words.termExamples(of: list.query.kind, on: today)
        return list.filter.isEmpty && !examples.isEmpty
            ? words(.hintFilterTerms, (examples + [words[.hintFilterWithout]]).joined(separator: "  "))
            : words[.hintFilter]
    }

    /// The keys that choose among what was probably meant; nil for any other key, or where nothing is offered.
    static func handleCorrection(_ key: KeyPress, in state: inout AppState) -> [Effect]? {
        guard let list = state.lists[state.pane], list.rows.isEmpty, !list.corrections.isEmpty, key.modifiers.isEmpty
        else {
            return nil
        }
        switch key.key {
        case .up, .down:
            state.lists[state.pane]?.chooseCorrection(by: key.key == .up ? -1 : 1)
            return []
        case .enter:
            guard let chosen = list.correction.flatMap({ list.corrections[safe: $0] }) else {
                state.say(.searchMeantUnchosen, list.query.filter, role: .warning)
                return []
            }
            state.lists[state.pane]?.filter = TextEditor(text: chosen.text, isMultiline: false)
            state.lists[state.pane]?.isFiltering = false
            return applyFilter(in: &state)
        default: return nil
        }
    }
}
