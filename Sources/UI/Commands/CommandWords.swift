// What commands, panes and places are called, and the keys of places that are no commands.
import Domain
import Words

extension Words {
    /// What a command does, by the name of the kind for whose records it is given and by where it is given.
    package func command(_ command: Command, of kind: RecordKind? = nil, at place: Place? = nil) -> String {
        let placed = place.flatMap { optional("short.\(command.name).\($0.rawValue)") }
        let ofKind = kind.flatMap { optional("command.\(command.name).\($0.rawValue)") }
        return placed ?? ofKind ?? filled("command." + command.name, [one(kind)])
    }

    /// What a command is called on the key bar.
    package func shortCommand(_ command: Command, at place: Place) -> String {
        optional("short.\(command.name).\(place.rawValue)") ?? optional("short." + command.name)
            ?? self.command(command)
    }

    /// A text in which `{name}` stands for a command: its first key, or where the menu of commands has it.
    package func withKeys(_ text: String) -> String {
        var parts = text.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst() {
            guard let end = parts[index].firstIndex(of: "}"),
                let command = Command.allCases.first(where: { $0.name == parts[index][..<end] })
            else { continue }
            parts[index] = key(of: command) + parts[index][parts[index].index(after: end)...]
        }
        return parts.joined()
    }

    /// The first key of a command; without one, how one comes to it: `F9 › Bản nháp`.
    package func key(of command: Command) -> String {
        let menu = Command.menu.keys.first?.label ?? ""
        let name = self.command(command)
        return command.keys.first?.label ?? menu + " › " + (name.hasSuffix("…") ? String(name.dropLast()) : name)
    }

    /// What stands between the parts of a hint.
    static let hintSign = " · "

    /// What a pane is called.
    package func pane(_ pane: Pane) -> String { family("pane." + pane.rawValue) }

    /// What a part of the program is called in the help.
    package func place(_ place: Place) -> String { family("place." + place.rawValue) }
}
