// What commands, panes and places are called, and the keys of places that are no commands.
import Domain
import Words

extension Words {
    /// What a command does.
    package func command(_ command: Command) -> String { family("command." + command.name) }

    /// What a command is called on the key bar.
    package func shortCommand(_ command: Command, at place: Place) -> String {
        optional("short.\(command.name).\(place.rawValue)") ?? optional("short." + command.name)
            ?? self.command(command)
    }

    /// What a pane is called.
    package func pane(_ pane: Pane) -> String { family("pane." + pane.rawValue) }

    /// What a part of the program is called in the help.
    package func place(_ place: Place) -> String { family("place." + place.rawValue) }
}
