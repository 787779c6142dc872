// What follows from a terminal's name: descriptions that do when terminfo lacks its own, and what it is sure to know.

/// The name of a kind of terminal (`TERM`).
struct TerminalName {
    /// The name.
    let name: String
    /// The program behind it (`TERM_PROGRAM`), where it says so.
    var program = ""
    /// Whether tmux is between (`TMUX`).
    var isInTmux = false

    private static let xtermLike = [
        "xterm", "kitty", "ghostty", "foot", "alacritty", "wezterm", "konsole", "gnome", "vte", "st", "contour", "rio",
        "mintty", "iterm", "iterm2", "mlterm", "putty", "nsterm", "eterm", "terminator", "tilix", "warp", "zutty",
        "ms-terminal", "ms-vt100", "rxvt", "tabby", "hyper", "vscode", "yakuake", "qterminal", "mrxvt", "cygwin",
    ]

    /// The first part of the name: `xterm` of `xterm-neu`, `screen` of `screen.xterm-256color`.
    private var family: String { String(name.prefix { $0 != "-" && $0 != "." }).lowercased() }

    private var isXtermLike: Bool {
        let lower = name.lowercased()
        return Self.xtermLike.contains { family == $0 || lower == $0 || lower.hasPrefix($0 + "-") }
    }

    /// The descriptions to try when there is none of this name, the nearest first; empty when nothing is known of it.
    var substitutes: [String] {
        if family == "tmux" || family == "screen" {
            return [
                "\(family)-256color", family, "screen-256color", "screen", "xterm-256color", "xterm", "vt100", "ansi",
            ]
        }
        // xterm's own description knows 8 colours.
        if isXtermLike {
            return (family == "xterm" ? [] : [family]) + ["xterm-256color", "xterm", "vt220", "vt100", "ansi"]
        }
        if family == "linux" { return ["linux", "vt220", "vt100", "ansi"] }
        if family.hasPrefix("vt"), family.dropFirst(2).first?.isNumber == true { return ["vt220", "vt100", "ansi"] }
        return []
    }

    /// Whether it speaks kitty's keyboard protocol when somebody left that on.
    var speaksKitty: Bool {
        let names = (name + " " + program).lowercased()
        return ["kitty", "ghostty", "foot", "wezterm", "alacritty", "rio"].contains { names.contains($0) }
    }

    /// Whether its function keys are those of SCO by its name: `scoansi`, `putty-sco`.
    var speaksSCO: Bool { name.lowercased().split(separator: "-").contains { $0.hasPrefix("sco") } }

    /// Whether its window has a title that can be set and given back.
    var hasTitle: Bool { isXtermLike || family == "tmux" || isInTmux }
}
