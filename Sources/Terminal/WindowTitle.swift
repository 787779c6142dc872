// The title of the terminal's window: the one before is put aside and given back.

/// What is sent for the title of the window.
enum WindowTitle {
    /// Puts the title that is shown aside (XTWINOPS).
    static let keep = "\u{1B}[22;2t"
    /// Gives the title back that was put aside. A terminal that cannot put titles aside goes back to its own.
    static let giveBack = "\u{1B}]2;\u{1B}\\\u{1B}[23;2t"

    private static let longest = 120

    /// Shows a title (OSC 2). Nothing in it can end it early or be a control of its own.
    static func show(_ title: String) -> String {
        let plain = title.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
            default: true
            }
        }
        return "\u{1B}]2;" + String(String(String.UnicodeScalarView(plain)).prefix(longest)) + "\u{1B}\\"
    }
}
