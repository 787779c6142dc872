// The panes as screens: made from the state for a frame or a key, for what they show lasts longer than they do.
import Domain
import Screen
import Words

/// A screen that is always there. Its lists are kept for all panes, so it does not hold them itself as an overlay does:
/// its keys change the state, and it is made from that.
protocol PaneScreen: Screen {
    /// What a key does that is neither a command nor part of a filter.
    func move(_ key: KeyPress, in state: inout AppState) -> [Effect]
}

extension PaneScreen {
    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let effects = ListPane.handleCorrection(key, in: &state) { return effects }
        if state.lists[state.pane]?.isFiltering == true { return ListPane.handleFilter(key, in: &state) }
        if let command = state.keys.command(for: key, in: place) { return state.give(command) }
        if case .function(let number) = key.key, Command.keyBar.indices.contains(number - 1) {
            return state.give(Command.keyBar[number - 1])
        }
        return move(key, in: &state)
    }
}

extension AppState {
    /// What has the keyboard.
    var front: any Screen { layers.last?.screen ?? activePane }

    /// The part of the pane that has the keyboard while nothing covers it.
    var activePane: any PaneScreen {
        guard let list = listPane else { return summaryPane }
        return isInDetail ? recordPane : list
    }

    /// The pane of figures.
    var summaryPane: SummaryPane { SummaryPane(summary: summary, scroll: summaryScroll, area: frame.body) }

    /// The list of the pane; nil in the summary.
    var listPane: ListPane? {
        lists[pane].map {
            ListPane(list: $0, unsaved: unsaved, isActive: !isInDetail, area: panes.list)
        }
    }

    private var unsaved: Unsaved { Unsaved(drafts: drafts ?? [], editors: editors) }

    /// The record beside the list, or instead of it.
    var recordPane: RecordPane {
        RecordPane(
            entry: current, searched: lists[pane]?.query.searched, scroll: detailScroll,
            unsaved: unsaved,
            isActive: isInDetail, area: panes.record, border: panes.border)
    }

    /// What the line below the panes says when there is no message.
    var hint: String { marksHint ?? offersHint ?? front.hint(in: screenContext) }

    /// What is useful with the record under the cursor, then what else the screen has; nil where nothing is, and where
    /// keys mean something else.
    private var offersHint: String? {
        guard layers.isEmpty, let current, lists[pane]?.isFiltering == false else { return nil }
        let offers = offers(for: current)
        guard !offers.isEmpty else { return nil }
        let rest = front.hint(in: screenContext).split(separator: Words.hintSign).map(String.init)
        let others = rest.filter { part in !offers.contains { $0.key == part.prefix { $0 != " " } } }
        return (offers.map(\.text) + others).joined(separator: Words.hintSign)
    }

    /// What the kind of a record says is useful where the record stands, as far as it can be done now: for late records
    /// first, then by state; a role may have words of its own.
    private func offers(for entry: RecordEntry) -> [(key: Substring, text: String)] {
        let role = access.role.map { "." + $0.rawValue } ?? "." + OfficeRole.reviewer.rawValue
        let state = entry["state"].text
        let late = entry.isOverdue(on: today) ? words.optional("offer.\(entry.kind.rawValue).late") : nil
        let names = ["offer.\(entry.kind.rawValue).\(state)", "offer.\(entry.kind.rawValue)"]
        let usual = names.lazy.compactMap { words.optional($0 + role) ?? words.optional($0) }.first
        var offers: [(key: Substring, text: String)] = []
        for part in [late, usual].compactMap(\.self).flatMap({ $0.split(separator: Words.hintSign).map(String.init) }) {
            let name = part.drop { $0 == "{" }.prefix { $0 != "}" }
            guard let command = Command.allCases.first(where: { $0.name == name }), command.canWork([entry]),
                refusal(of: command) == nil
            else { continue }
            let text = words.withKeys(part)
            let key = text.prefix { $0 != " " }
            if !offers.contains(where: { $0.key == key }) { offers.append((key, text)) }
        }
        return offers
    }

    /// What can be done to marked records; nil without any, and where keys mean something else.
    private var marksHint: String? {
        guard layers.isEmpty, let list = lists[pane], !list.marks.isEmpty, isInDetail || !list.isFiltering else {
            return nil
        }
        return showsRecordAlone
            ? words(.marksRest, count(of: list.marks), words.one(kind)) : ListPane.markedHint(in: self)
    }
}
