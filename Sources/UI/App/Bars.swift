// The lines around the pane: title, tabs and message.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

/// The first line: the program, the office, where one is, what needs attention.
struct TitleBar {
    let state: AppState

    func draw(into surface: inout Surface, _ area: Rect) {
        surface.fill(area, " ", .title)
        let trail = trail
        let (left, right) = sides(of: trail, in: area)
        let rightWidth = columnWidth(right)
        surface.write(right, row: area.top, column: area.right - rightWidth, role: .title)
        let room = area.columns - rightWidth - 2
        let shown = clip(left, room)
        surface.write(shown, row: area.top, column: 0, role: .title, bold: true)
        for middle in texts(of: trail.parts, keeping: trail.view ?? trail.parts.count - 1) {
            guard let start = place(of: middle, beside: shown, right, in: area) else { continue }
            surface.write(middle, row: area.top, column: start, role: .title)
            return
        }
    }

    /// The column at which where one is stands between both sides, in the middle if it can; nil where it does not fit.
    private func place(of middle: String, beside left: String, _ right: String, in area: Rect) -> Int? {
        let width = columnWidth(middle)
        let first = columnWidth(left) + 3
        let last = area.right - columnWidth(right) - 2 - width
        return first <= last ? min(max(first, (area.columns - width) / 2), last) : nil
    }

    /// Where one is, ever shorter: what comes before the part that is kept goes first, then what comes behind it.
    private func texts(of parts: [String], keeping kept: Int) -> [String] {
        guard parts.indices.contains(kept) else { return [] }
        let all = (0...kept).map { parts[$0...].joined(separator: " › ") }
        return kept == parts.count - 1 ? all : all + [parts[kept]]
    }

    /// Who one is, and what needs attention. Where only some records are listed, that must be seen: then the office's name
    /// goes, and the words of the alerts, and at last the program's name. Of where one is only the pane's name goes before
    /// them, which stands below as well.
    private func sides(of trail: (parts: [String], view: Int?), in area: Rect) -> (left: String, right: String) {
        let app = " " + state.words[.appName]
        let office = app + " · " + state.officeName
        let (full, short) = (rightText(short: false), rightText(short: true))
        let usual = (office, area.columns < Self.wordsWidth ? short : full)
        guard let view = trail.view else { return usual }
        for needed in texts(of: trail.parts, keeping: view).dropFirst() {
            let fitting = [usual, (app, full), (app, short), ("", short)].first {
                place(of: needed, beside: $0, $1, in: area) != nil
            }
            if let fitting { return fitting }
        }
        return usual
    }

    /// Where one is: the pane, the register when it is not the first, the view, and how many records there are; and which
    /// part says that only some are listed.
    private var trail: (parts: [String], view: Int?) {
        guard let list = state.lists[state.pane] else { return ([state.words.pane(state.pane)], nil) }
        let kind = list.query.kind
        var parts = [state.words.pane(state.pane)]
        for owner in (state.trails[state.pane, default: []] + [list]).compactMap(\.owner) {
            parts.append(clip(state.shortTitle(owner.entry), 30))
        }
        if kind != state.pane.kinds.first { parts.append(state.words.kind(kind)) }
        if list.isCurrentOnly {
            if let conference = state.currentConference { parts.append(state.words.conferenceName(conference)) }
        } else if kind == .question {
            parts.append(state.words[.allConferences])
        }
        let before = parts.count
        if let name = list.kept?.name ?? list.view.map({ state.words.view(kind, $0) }) { parts.append(name) }
        if let group = list.group { parts.append(group.title) }
        let view = parts.count > before ? before : nil
        if let total = list.total { parts.append(state.words.counted(kind, total)) }
        return (parts, view)
    }

    /// From this width alerts are written out.
    private static let wordsWidth = 70

    /// From this width there is room for the clock beside where one is.
    private static let clockWidth = 100

    /// The clock of the dialogues: what comes next, where that is not far off.
    private var clock: String? {
        guard let legal = state.clock, legal.day.dayNumber - state.today.dayNumber <= Conference.planDays
        else { return nil }
        let left = state.words.daysLeft(legal.day, on: state.today)
        return (legal.isOverdue(on: state.today) ? "! " : "") + state.words.clock(legal.duty) + " " + left
    }

    private func rightText(short: Bool) -> String {
        var parts: [String] = []
        if !short, state.size.columns >= Self.clockWidth, let clock { parts.append(clock) }
        if state.overdue > 0 { parts.append(state.words(.overdueCount, grouped(Int64(state.overdue)))) }
        if state.expiring > 0 {
            parts.append(
                state.words(short ? .expiringCountShort : .expiringCount, grouped(Int64(state.expiring))))
        }
        if state.isCopyTooOld {
            parts.append(state.lastCopy.map { state.words(.lastCopy, $0.shortText) } ?? state.words[.noCopy])
        }
        let sign = state.words.sign(of: state.typing)
        if !sign.isEmpty { parts.append(sign) }
        parts.append(state.words.language.rawValue.uppercased())
        return parts.joined(separator: "   ") + " "
    }
}

/// The line that says what happened, or what to do next.
struct MessageLine {
    let state: AppState

    func draw(into surface: inout Surface, _ area: Rect) {
        let working = state.longWork.map { StatusMessage(text: state.words.progress($0), role: .accent) }
        let message = working ?? state.message ?? StatusMessage(text: hint(area.columns - 2), role: .dim)
        let lines = lines(of: message, area)
        let top = max(0, area.top - lines.count + 1)
        if lines.count > 1 {
            surface.fill(Rect(top: top, left: 0, rows: lines.count, columns: area.columns), " ", .normal)
        }
        for (index, line) in lines.enumerated() {
            surface.write(line, row: top + index, column: 1, role: message.role)
        }
    }

    private func hint(_ width: Int) -> String {
        Self.fitted(state.hint, to: max(1, width))
    }

    /// A hint with as many of its parts as there is room for, each whole; the way out, which stands last, goes last.
    static func fitted(_ hint: String, to width: Int) -> String {
        let sign = " · "
        var parts = hint.split(separator: sign).map(String.init)
        let end = parts.last?.hasPrefix("Esc") == true ? 1 : 0
        while parts.count > 1, columnWidth(parts.joined(separator: sign)) > width {
            parts.remove(at: max(0, parts.count - 1 - (parts.count > end + 1 ? end : 0)))
        }
        return parts.joined(separator: sign)
    }

    /// The sign before what is said, so that it is never told by its colour alone.
    static func sign(of role: StyleRole) -> String {
        switch role {
        case .error: "✗ "
        case .warning: "! "
        default: ""
        }
    }

    /// A message on a few lines; where it goes on, the last one ends with the key that opens the rest.
    private func lines(of message: StatusMessage, _ area: Rect) -> [String] {
        let text = Self.sign(of: message.role) + message.text
        let width = max(1, area.columns - 2)
        // What went wrong is read to its end: the way out stands there. In a form the field itself says more.
        let isAWayOut = message.role == .error || message.role == .warning
        let most = isAWayOut && state.openForm == nil ? max(1, min(Self.mostLines, area.top / 3)) : 1
        var lines = most > 1 ? wrapLines(text, width) : [text]
        if lines.count > most { lines = lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")] }
        guard let last = lines.last, columnWidth(last) > width || !message.whole.isEmpty else { return lines }
        let key = state.message == message ? readOn : ""
        let room = width - columnWidth(key)
        // Where little room is left the words go before the key; F9 has it as well.
        return lines.dropLast() + [room * 2 > width ? clip(last, room) + key : clip(last, width)]
    }

    /// The key that opens the whole message, after what is cut; empty where there is none.
    private var readOn: String {
        switch state.place {
        case .list, .detail, .summary: "  " + state.words[.messageReadList]
        case .menu: "  " + state.words[.messageReadMenu]
        case let place: Command.menu.places.contains(place) ? "  " + state.words[.messageReadElse] : ""
        }
    }

    /// A message takes no more lines than these, however long it is.
    private static let mostLines = 4
}
