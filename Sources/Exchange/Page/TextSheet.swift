// Sheets of paper in text: A4 in columns and lines.
import TextEditing
import Vietnamese

/// The extent of a sheet in columns and lines, margins left out.
package struct SheetSize: Sendable, Hashable {
    /// Columns of a line.
    package let columns: Int
    /// Lines of a sheet.
    package let lines: Int

    /// A4 across: 297 − 45 mm at 12 letters an inch, 210 − 40 mm at 6 lines an inch (margins of decree 30/2020/NĐ-CP,
    /// annex I).
    package static let landscape = SheetSize(columns: 118, lines: 40)
    /// A4 upright: 210 − 45 mm at 12 letters an inch, 297 − 40 mm at 6 lines an inch.
    package static let portrait = SheetSize(columns: 78, lines: 60)
}

/// Fills sheets with lines; from the second one on each begins with its number in the middle (decree 30/2020/NĐ-CP).
struct SheetFiller {
    let size: SheetSize
    var sheets: [[String]] = [[]]

    /// Sheets of a size.
    init(size: SheetSize) { self.size = size }

    /// How many lines are left on the sheet.
    var left: Int { size.lines - (sheets.last?.count ?? 0) }

    /// Puts a line on the sheet, or on a new one when it is full.
    mutating func add(_ line: String) {
        if left <= 0 { turn() }
        sheets[sheets.count - 1].append(line)
    }

    /// Begins a new sheet.
    mutating func turn() {
        sheets.append([centered("\(sheets.count + 1)", size.columns), ""])
    }
}

/// A text in the middle of a width.
func centered(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, (width - text.count) / 2)) + text
}

/// A text wrapped by syllable to a width; Vietnamese letters take one column each.
func wrappedLines(_ text: String, _ width: Int) -> [String] {
    wrapped(composed(text), width: width, columnWidth: { _ in 1 })
}

/// A text with blanks at its end up to a width.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
