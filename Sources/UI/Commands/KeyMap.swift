// Which command a key gives in which place.
import Screen

/// The keys of every place.
package struct KeyMap: Sendable {
    private let commands: [Place: [KeyPress: Command]]
    /// Two commands that want the same key in the same place.
    package let clashes: [(place: Place, key: KeyPress, first: Command, second: Command)]

    /// The keys as the commands declare them.
    package init() {
        var commands: [Place: [KeyPress: Command]] = [:]
        var clashes: [(place: Place, key: KeyPress, first: Command, second: Command)] = []
        for command in Command.allCases {
            for place in command.places {
                for key in command.keys {
                    if let first = commands[place]?[key] {
                        clashes.append((place, key, first, command))
                    } else {
                        commands[place, default: [:]][key] = command
                    }
                }
            }
        }
        self.commands = commands
        self.clashes = clashes
    }

    /// The command of a key. In lists an input method may have turned `dd` into `đ`, or `[` into `ơ`: the key behind it
    /// counts.
    package func command(for key: KeyPress, in place: Place) -> Command? {
        commands[place]?[Self.bare(key)] ?? Self.bracket(behind: key).flatMap { commands[place]?[$0] }
    }

    /// The bracket that Telex makes a letter of: ơ of `[`, ư of `]`.
    static func bracket(behind key: KeyPress) -> KeyPress? {
        switch key.key {
        case .character("ơ"), .character("Ơ"): KeyPress(.character("["), key.modifiers)
        case .character("ư"), .character("Ư"): KeyPress(.character("]"), key.modifiers)
        default: nil
        }
    }

    /// The F-key that Escape or Alt followed by a digit stands for: for terminals that keep function keys to
    /// themselves.
    package static func functionKey(for key: KeyPress) -> KeyPress? {
        guard case .character(let digit) = key.key, digit.isASCII, let number = digit.wholeNumberValue else {
            return nil
        }
        return KeyPress(.function(number == 0 ? 10 : number))
    }

    /// The key under a letter that an input method made, so that *đ* in a list is the key *d*.
    private static func bare(_ key: KeyPress) -> KeyPress {
        guard case .character(let letter) = key.key else { return key }
        switch letter {
        case "đ": return KeyPress(.character("d"), key.modifiers)
        case "ê": return KeyPress(.character("e"), key.modifiers)
        case "ă", "â": return KeyPress(.character("a"), key.modifiers)
        case "ô", "ơ": return KeyPress(.character("o"), key.modifiers)
        case "ư": return KeyPress(.character("u"), key.modifiers)
        default: return key
        }
    }
}

extension KeyPress {
    /// The key as help and key bars write it.
    package var label: String {
        let name: String
        switch key {
        case .character(" "): name = "Space"
        case .character(let letter): name = modifiers.contains(.control) ? letter.uppercased() : String(letter)
        case .function(let number): name = "F\(number)"
        case .enter: name = "Enter"
        case .escape: name = "Esc"
        case .tab: name = "Tab"
        case .backTab: name = "Shift-Tab"
        case .backspace: name = "Backspace"
        case .delete: name = "Delete"
        case .insert: name = "Insert"
        case .up: name = "↑"
        case .down: name = "↓"
        case .left: name = "←"
        case .right: name = "→"
        case .home: name = "Home"
        case .end: name = "End"
        case .pageUp: name = "PgUp"
        case .pageDown: name = "PgDn"
        }
        return (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
            + (modifiers.contains(.shift) ? "Shift-" : "") + name
    }
}
