// What reaches the program from the person in front of it.

/// A key without its modifiers.
package enum Key: Sendable, Hashable {
    /// A letter as typed; with Control always in lower case.
    case character(Character)
    /// F1 is 1.
    case function(Int)
    /// Named keys.
    case enter, escape, tab, backTab, backspace, delete, insert
    /// Arrows and page keys.
    case up, down, left, right, home, end, pageUp, pageDown
}

/// The modifiers held with a key.
package struct Modifiers: OptionSet, Sendable, Hashable {
    /// The bits.
    package let rawValue: UInt8
    /// Modifiers from their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Control.
    package static let control = Modifiers(rawValue: 1)
    /// Alt, or Escape sent directly before the key.
    package static let alt = Modifiers(rawValue: 2)
    /// Shift, where the terminal tells it apart (arrows, function keys).
    package static let shift = Modifiers(rawValue: 4)
}

/// One key with its modifiers.
package struct KeyPress: Sendable, Hashable {
    /// The key.
    package var key: Key
    /// What was held.
    package var modifiers: Modifiers

    /// A key press.
    package init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A letter without modifiers.
    package static func letter(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
    /// Control with a letter.
    package static func control(_ character: Character) -> KeyPress { KeyPress(.character(character), .control) }
}

/// What a mouse did.
package enum MouseAction: Sendable, Hashable {
    /// A button pressed and released.
    case click
    /// Pressed twice.
    case doubleClick
    /// The wheel towards the screen.
    case scrollUp
    /// The wheel towards the hand.
    case scrollDown
}

/// Something that happened at the terminal.
package enum Event: Sendable, Equatable {
    /// A key was pressed.
    case key(KeyPress)
    /// The Escape told last was no key: it began this key, which arrived torn, or something that is no key at all.
    case revokedEscape(KeyPress?)
    /// Text arrived between the marks of a bracketed paste.
    case paste(String)
    /// A mouse did something at a cell.
    case mouse(MouseAction, at: Point)
    /// The window has another size.
    case resize(Size)
    /// The terminal answered how it draws, after it was asked.
    case measured(TerminalFindings)
    /// The code that the key Backspace sent, directly before its press; told while the terminal is examined.
    case backspaceCode(UInt8)
    /// The program came back from being stopped and must draw everything.
    case resumed
    /// The terminal is gone or asked the program to end (SIGHUP, SIGTERM): save drafts and leave.
    case terminate
}

/// Where frames are shown: the terminal, and in tests a fake.
@MainActor
package protocol Display: AnyObject {
    /// The window's size now.
    var size: Size { get }
    /// Shows a frame; only what differs from the one before is sent.
    func present(_ surface: Surface)
    /// Calls back on the main actor with all events that wait, in order.
    func start(_ handler: @escaping @MainActor ([Event]) -> Void)
    /// Puts a text on the clipboard of the terminal (OSC 52), when it is not too long for one.
    /// Returns whether it was sent.
    func copy(_ text: String) -> Bool
    /// Asks the terminal how it draws, and tells what Backspace sends, until it is called with false.
    func examine(_ isOn: Bool)
    /// Draws stand-ins from now on.
    func use(_ standIns: StandIns)
    /// Gives the terminal back as it was found.
    func close()
}
