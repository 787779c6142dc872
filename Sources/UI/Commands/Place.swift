// The parts of the program in which keys have meanings of their own.

/// A part of the program in which keys have a meaning of their own.
package enum Place: String, Sendable, CaseIterable {
    /// The list of a pane.
    case list
    /// The record beside or instead of the list.
    case detail
    /// The summary pane.
    case summary
    /// The form of a record.
    case form
    /// A page before it is printed.
    case page
    /// What an import would do.
    case plan
    /// A list of choices: the menu, the states, the ways out of a conflict.
    case menu
    /// A line to be typed: a file's name.
    case prompt
    /// The versions of a record.
    case history
    /// A question beside its answer.
    case review
    /// The help.
    case help
    /// Questions like the one typed.
    case similar
    /// A record to read.
    case reader
    /// A code to be read by a telephone.
    case code
    /// A score sheet being filled.
    case score
    /// The account of the support of a year.
    case account
    /// What a paper hides.
    case hidden
    /// A paper that is about to be printed.
    case printing
    /// The examination of the terminal.
    case doctor
    /// The ways to read a file whose letters are old.
    case encoding
}
