// The last line of the screen: the function keys that mean something where the keyboard is.
import Screen
import Words

/// The last line: the function keys, fitted to the width.
struct KeyBar {
    let words: Words
    /// The columns of the window.
    let columns: Int
    /// What the keyboard talks to.
    let place: Place
    /// Whether a key leaves the place, or the program.
    let offersQuit: Bool

    /// An entry, where it begins and how wide it is.
    private struct Entry {
        let command: Command
        let key: String
        let label: String
        let left: Int
        let labelLeft: Int
        var right: Int { labelLeft + columnWidth(label) }
    }

    /// What a narrow window gives up, first to last; every command stays in the help and in the menu.
    private static let dispensable: [Command] = [.duplicate, .state, .split, .bin, .new, .save, .edit]

    /// The entries: with room, then tight, then fewer; a bare digit would be the key of a pane.
    private var entries: [Entry] {
        var shown = (Command.keyBar + [.close]).filter { $0.places.contains(place) }
        if !offersQuit { shown.removeAll { $0 == .quit || $0 == .close } }
        let forms: [(hasF: Bool, space: Int, gap: Int)] = [(true, 1, 2), (true, 1, 1)]
        for form in forms {
            let entries = placed(shown, form)
            if fits(entries) { return entries }
        }
        for command in Self.dispensable {
            shown.removeAll { $0 == command }
            let entries = placed(shown, (true, 1, 1))
            if fits(entries) { return entries }
        }
        return placed(shown, (false, 0, 1))
    }

    private func fits(_ entries: [Entry]) -> Bool { (entries.last?.right ?? 0) <= columns }

    private func placed(_ commands: [Command], _ form: (hasF: Bool, space: Int, gap: Int)) -> [Entry] {
        var left = 1
        return commands.map { command in
            let name = command.keys.first?.label ?? ""
            let key = form.hasF ? name : String(name.drop { !$0.isNumber })
            let entry = Entry(
                command: command, key: key, label: words.shortCommand(command, at: place), left: left,
                labelLeft: left + columnWidth(key) + form.space)
            left = entry.right + form.gap
            return entry
        }
    }

    /// The command whose entry stands at a column.
    func command(atColumn column: Int) -> Command? {
        entries.first { column >= $0.left && column < $0.right }?.command
    }

    func draw(into surface: inout Surface, _ area: Rect) {
        for entry in entries {
            surface.write(entry.key, row: area.top, column: entry.left, role: .key, bold: true)
            surface.write(entry.label, row: area.top, column: entry.labelLeft, role: .keyLabel)
        }
    }
}
