// The lines around the pane: title and message.
import Screen
import Vietnamese
import Words

/// The first line: the program, the office, where one is, what needs attention.
struct TitleBar {
    /// Where one is: the pane, the register when it is not the first, the view, and how many records there are; and which
    /// part says that only some are listed.
    typealias Trail = (parts: [String], view: Int?)

    /// What needs attention.
    struct Alerts {
        /// What the dialogues wait for next.
        let clock: String?
        /// How many questions are late.
        let overdue: Int
        /// How many products have to be told that their recognition ends.
        let expiring: Int
        /// That the last copy is too old.
        let copy: String?
        /// The input method.
        let typing: String
    }

    let words: Words
    let office: String
    let trail: Trail
    let alerts: Alerts

    func draw(into surface: inout Surface, _ area: Rect) {
        surface.fill(area, " ", .title)
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
    private func sides(of trail: Trail, in area: Rect) -> (left: String, right: String) {
        let app = " " + words[.appName]
        let left = app + " · " + office
        let (clocked, unclocked) = (rightText(short: false), rightText(short: false, hasClock: false))
        let isClocked =
            area.columns >= Self.clockWidth
            || area.columns >= Self.wordsWidth
                && texts(of: trail.parts, keeping: trail.view ?? trail.parts.count - 1).contains {
                    place(of: $0, beside: left, clocked, in: area) != nil
                }
        let (full, short) = (isClocked ? clocked : unclocked, rightText(short: true, hasClock: false))
        let usual = (left, area.columns < Self.wordsWidth ? short : full)
        guard let view = trail.view else { return usual }
        for needed in texts(of: trail.parts, keeping: view).dropFirst() {
            let fitting = [usual, (app, full), (app, short), ("", short)].first {
                place(of: needed, beside: $0, $1, in: area) != nil
            }
            if let fitting { return fitting }
        }
        return usual
    }

    /// From this width alerts are written out.
    private static let wordsWidth = 70

    /// From this width there is always room for the clock; in a narrower window it yields to where one is.
    private static let clockWidth = 100

    private func rightText(short: Bool, hasClock: Bool = true) -> String {
        var parts: [String] = []
        if hasClock, let clock = alerts.clock { parts.append(clock) }
        if alerts.overdue > 0 { parts.append(words(.overdueCount, grouped(Int64(alerts.overdue)))) }
        if alerts.expiring > 0 {
            parts.append(words(short ? .expiringCountShort : .expiringCount, grouped(Int64(alerts.expiring))))
        }
        if let copy = alerts.copy { parts.append(copy) }
        if !alerts.typing.isEmpty { parts.append(alerts.typing) }
        parts.append(words.language.rawValue.uppercased())
        return parts.joined(separator: "   ") + " "
    }
}

/// The line that says what happened, or what to do next.
struct MessageLine {
    let words: Words
    /// What happened; nil where nothing did.
    let message: StatusMessage?
    /// What to do next.
    let hint: String
    /// The key that opens all that there is to say; empty where there is none.
    let readOn: String
    /// Whether more than one line is taken for what went wrong. In a form the field itself says more.
    let isWrapped: Bool

    func draw(into surface: inout Surface, _ area: Rect) {
        let fitted = StatusMessage(text: Self.fitted(hint, to: max(1, area.columns - 2)), role: .dim)
        let message = message ?? fitted
        let lines = lines(of: message, area)
        let top = max(0, area.top - lines.count + 1)
        if lines.count > 1 {
            surface.fill(Rect(top: top, left: 0, rows: lines.count, columns: area.columns), " ", .normal)
        }
        for (index, line) in lines.enumerated() {
            surface.write(line, row: top + index, column: 1, role: message.role)
        }
    }

    /// A hint with as many of its parts as there is room for, each whole; the way out, which stands last, goes last.
    private static func fitted(_ hint: String, to width: Int) -> String {
        let sign = Words.hintSign
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
        // What went wrong is read to its end: the way out stands there.
        let isAWayOut = message.role == .error || message.role == .warning
        let most = isAWayOut && isWrapped ? max(1, min(Self.mostLines, area.top / 3)) : 1
        var lines = most > 1 ? wrapLines(text, width) : [text]
        if lines.count > most { lines = lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")] }
        guard let last = lines.last, columnWidth(last) > width || !message.whole.isEmpty else { return lines }
        let room = width - columnWidth(readOn)
        // Where little room is left the words go before the key; F9 has it as well.
        return lines.dropLast() + [room * 2 > width ? clip(last, room) + readOn : clip(last, width)]
    }

    /// A message takes no more lines than these, however long it is.
    private static let mostLines = 4
}
