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

    /// The sheets of a section.
    package init(of section: PaperSection) { self = section.isLandscape ? .landscape : .portrait }

    init(columns: Int, lines: Int) {
        self.columns = columns
        self.lines = lines
    }
}

/// A line of a sheet, and which item of the paper it belongs to.
package struct SheetLine: Sendable, Equatable {
    /// What stands on it.
    package var text: String
    /// The item, by its number in the whole paper; nil for what cannot be left out.
    package var item: Int?

    init(_ text: String, item: Int? = nil) {
        self.text = text
        self.item = item
    }
}

/// Fills sheets with lines; from the second one on each begins with its number in the middle (decree 30/2020/NĐ-CP).
struct SheetFiller {
    let size: SheetSize
    /// Whether sheets have a number; the columns of a sheet have none.
    var isNumbered = true
    /// What stands under the number.
    var runningHead = ""
    /// The sheets that are full.
    private(set) var finished: [[SheetLine]] = []
    /// The sheet that is being filled.
    private(set) var sheet: [SheetLine] = []
    private var number = 1

    /// Sheets of a size.
    init(size: SheetSize) { self.size = size }

    /// All sheets, the one that is being filled too.
    var sheets: [[String]] { (finished + [sheet]).map { $0.map(\.text) } }

    /// How many lines are left on the sheet.
    var left: Int { size.lines - sheet.count }

    /// Whether nothing stands on the sheet but its head.
    var isFresh: Bool { sheet.count <= head.count }

    private var head: [SheetLine] {
        guard isNumbered, number > 1 else { return [] }
        let lines = [String(number)] + (runningHead.isEmpty ? [] : wrappedLines(runningHead, size.columns))
        return lines.prefix(max(1, size.lines / 4)).map { SheetLine(centered($0, size.columns)) } + [SheetLine("")]
    }

    /// Puts a line on the sheet, or on a new one when it is full.
    mutating func add(_ text: String, item: Int? = nil) {
        if left <= 0 { turn() }
        sheet.append(SheetLine(text, item: item))
    }

    /// Begins a new sheet.
    mutating func turn() {
        finished.append(sheet)
        number += 1
        sheet = head
    }

    /// The full sheets, which are no longer here afterwards.
    mutating func take() -> [[SheetLine]] {
        defer { finished = [] }
        return finished
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
