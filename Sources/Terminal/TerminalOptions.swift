// What a person may choose about the terminal, and why it may be refused.

#if canImport(Glibc)
    import Glibc
#endif

/// What a person may choose about the terminal.
package struct TerminalOptions: Sendable, Equatable {
    /// Whether colours are used; without, bold, underline and reverse stand for them.
    package var usesColour: Bool
    /// Whether clicks and the wheel reach the program.
    package var usesMouse: Bool

    /// Options as given.
    package init(usesColour: Bool = true, usesMouse: Bool = true) {
        self.usesColour = usesColour
        self.usesMouse = usesMouse
    }

    /// The options of the environment: `NO_COLOR`, when not empty, turns colours off.
    package static func fromEnvironment(noColour: Bool = false, noMouse: Bool = false) -> TerminalOptions {
        let refusal = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return TerminalOptions(usesColour: !noColour && !refusal, usesMouse: !noMouse)
    }
}

/// Why the terminal cannot be used.
package enum TerminalError: Error, Equatable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// The terminal's name (`TERM`) is not known here, or it cannot place its cursor; empty when there is no name.
    case unknownTerminal(String)
}
