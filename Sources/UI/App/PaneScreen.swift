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
    var hint: String { marksHint ?? front.hint(in: screenContext) }

    /// What can be done to marked records; nil without any, and where keys mean something else.
    private var marksHint: String? {
        guard layers.isEmpty, let list = lists[pane], !list.marks.isEmpty, isInDetail || !list.isFiltering else {
            return nil
        }
        return showsRecordAlone ? words(.marksRest, count(of: list.marks), words.one(kind)) : ListPane.markedHint(in: self)
    }
}
