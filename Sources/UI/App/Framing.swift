// What the lines around the panes show, taken from the state.
import Domain
import Screen
import Vietnamese
import Words

extension AppState {
    /// The first line.
    var titleBar: TitleBar {
        TitleBar(
            words: words, office: officeName, trail: trail,
            alerts: TitleBar.Alerts(
                clock: clockText, overdue: overdue, expiring: expiring,
                copy: isCopyTooOld ? lastCopy.map { words(.lastCopy, $0.shortText) } ?? words[.noCopy] : nil,
                typing: words.sign(of: typing)))
    }

    private var trail: TitleBar.Trail {
        guard let list = lists[pane] else { return ([words.pane(pane)], nil) }
        let kind = list.query.kind
        var parts = [words.pane(pane)]
        for owner in (trails[pane, default: []] + [list]).compactMap(\.owner) {
            parts.append(clip(shortTitle(owner.entry), 30))
        }
        if kind != pane.kinds.first { parts.append(words.kind(kind)) }
        if list.isCurrentOnly {
            if let currentConference { parts.append(words.conferenceName(currentConference)) }
        } else if kind == .question {
            parts.append(words[.allConferences])
        }
        let before = parts.count
        if let name = list.kept?.name ?? list.view.map({ words.view(kind, $0) }) { parts.append(name) }
        if let group = list.group { parts.append(group.title) }
        let view = parts.count > before ? before : nil
        if let total = list.total { parts.append(words.counted(kind, total)) }
        return (parts, view)
    }

    /// The clock of the dialogues: what comes next, where that is not far off.
    private var clockText: String? {
        guard let legal = clock, legal.day.dayNumber - today.dayNumber <= Conference.planDays else { return nil }
        let left = words.daysLeft(legal.day, on: today)
        return (legal.isOverdue(on: today) ? "! " : "") + words.clock(legal.duty) + " " + left
    }

    /// The second line.
    var tabs: Tabs {
        Tabs(
            words: words, pane: pane, list: lists[pane], marks: shownMarks.map { "◆ " + count(of: $0) },
            columns: size.columns, isCovered: !layers.isEmpty)
    }

    /// The line below the panes.
    var messageLine: MessageLine {
        let working = longWork.map { StatusMessage(text: words.progress($0), role: .accent) }
        return MessageLine(
            words: words, message: working ?? message, hint: hint, readOn: working == nil ? readOn : "",
            isWrapped: openForm == nil)
    }

    /// The key that opens the whole message, after what is cut; empty where there is none.
    private var readOn: String {
        guard message != nil else { return "" }
        return switch place {
        case .list, .detail, .summary: "  " + words[.messageReadList]
        case .menu: "  " + words[.messageReadMenu]
        case let place: Command.menu.places.contains(place) ? "  " + words[.messageReadElse] : ""
        }
    }

    /// The last line. Where every key is tried, none leaves.
    var keyBar: KeyBar {
        KeyBar(
            words: words, columns: size.columns, place: place, offersQuit: examination?.step.triesKeys != true)
    }
}
