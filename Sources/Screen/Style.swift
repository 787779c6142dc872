// What a cell means, which the theme of the terminal turns into colours and attributes.

/// The role of a piece of the screen. Views name roles; only the terminal knows colours.
package enum StyleRole: UInt8, Sendable, CaseIterable {
    /// Ordinary text.
    case normal
    /// Secondary text: hints, units of measure, empty values.
    case dim
    /// The name of the record or dialog on the screen.
    case title
    /// The one accent colour: active pane, current tab.
    case accent
    /// The heading of a table.
    case header
    /// Lines between panes and around dialogs.
    case border
    /// The row or choice under the cursor.
    case selected
    /// The row under the cursor of a pane that has not the keyboard.
    case selectedInactive
    /// Text marked in an editor.
    case selection
    /// The cell or field that is being typed into.
    case input
    /// What stands in an empty field.
    case placeholder
    /// Letters found by the filter.
    case match
    /// Something that went wrong.
    case error
    /// Something to look at soon.
    case warning
    /// Something past its date.
    case overdue
    /// Something done.
    case success
    /// The key of a key bar entry.
    case key
    /// What that key does.
    case keyLabel
    /// A bar of a chart.
    case bar
    /// The part of a bar that is still to reach.
    case barRest
    /// Words that a later version lacks.
    case removed
    /// Words that a later version has more.
    case added
    /// Words that somebody commented on.
    case commented
    /// The modules of a code, and paper: black on white whatever the terminal's own colours are.
    case code
}
