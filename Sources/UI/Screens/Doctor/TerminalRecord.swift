// What is known about a terminal: what it answered by itself, and what somebody tried out on it.
import Domain
import Screen

/// What is remembered about a terminal. A nil part was not tried, or the terminal did not say.
package struct TerminalRecord: Sendable, Equatable {
    /// How pasted text arrives.
    package enum Paste: String, Sendable, CaseIterable {
        /// As a whole.
        case whole
        /// As if it were typed.
        case typed
        /// Not at all.
        case absent
    }

    /// How Vietnamese arrives from outside.
    package enum Method: Sendable, Hashable {
        /// As finished letters.
        case preedit
        /// As letters, backspaces with this code, and other letters.
        case retype(UInt8)
        /// As letters with marks behind them.
        case decomposed
        /// Not at all.
        case absent
    }

    /// Which terminal it is: its name, its program, what it runs in.
    package let name: String
    /// The day of the last finding.
    package var day: CalendarDate?
    /// What it answered about widths and modes.
    package var answers = TerminalFindings()
    /// Whether a box is closed.
    package var drawsLines: Bool?
    /// Whether the colours can be told apart.
    package var showsColours: Bool?
    /// The function keys that arrived.
    package var functionKeys: Set<Int>?
    /// Whether somebody pressed those that did not arrive.
    package var functionKeysAreLost = false
    /// The code of Backspace, 0x08 or 0x7F.
    package var backspace: UInt8?
    /// Those of Ctrl-S and Ctrl-Q that arrived, as `s` and `q`.
    package var flowKeys: Set<Character>?
    /// Whether somebody pressed those of Backspace, Ctrl-S and Ctrl-Q that did not arrive.
    package var otherKeysAreLost = false
    /// How pasted text arrives.
    package var paste: Paste?
    /// Whether clicks arrive.
    package var mouse: Bool?
    /// How Vietnamese arrives.
    package var method: Method?

    /// A terminal of which nothing is known.
    package init(name: String) { self.name = Self.plain(name) }

    /// The function keys that are tried.
    package static let triedKeys = 1...10

    /// Whether nothing is known.
    package var isEmpty: Bool {
        var blank = TerminalRecord(name: name)
        blank.day = day
        return self == blank
    }

    /// What has to be drawn in another way.
    package var standIns: StandIns {
        let lines = drawsLines == false ? Signs.lines.map { DrawnSubject.sign($0) } : []
        return StandIns((answers.wrong ?? []) + lines)
    }

    /// A name of printable letters of ASCII, at most 120 of them.
    private static func plain(_ name: String) -> String {
        let letters = name.unicodeScalars.prefix(120).map { $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "_" }
        return letters.isEmpty ? "_" : String(letters)
    }
}

/// What is known about the terminal before anything is tried.
package struct TerminalFacts: Sendable, Equatable {
    /// How many colours are used, as terminfo has it; 0 without colours.
    package var colours = 0
    /// What the terminal says of its colours (`COLORTERM`).
    package var colourTerm = ""
    /// Whether colours are not wanted (`NO_COLOR`, `--no-color`).
    package var refusesColour = false
    /// The description that terminfo has for it where it lacks its own; empty where it has one.
    package var substitute = ""

    /// Facts as found.
    package init(colours: Int = 0, colourTerm: String = "", refusesColour: Bool = false, substitute: String = "") {
        self.colours = colours
        self.colourTerm = colourTerm
        self.refusesColour = refusesColour
        self.substitute = substitute
    }
}
