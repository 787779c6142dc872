// A cell of a spreadsheet that is written: its type, its form, and how it is written where no type can hold it.

/// The value of a cell.
package enum SheetValue: Sendable, Hashable {
    /// Nothing.
    case none
    /// Words.
    case text(String)
    /// A whole number that is read as it stands: a year, an order number.
    case number(Int)
    /// A number in groups of three: its digits with a point before decimals, how many decimals are shown, and how
    /// offices write it.
    case figure(digits: String, decimals: Int, written: String)
    /// A day, counted from 1 January 1970, and how offices write it.
    case day(Int, written: String)
}
