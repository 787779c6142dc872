// Tables of text pages: borders, cells that span, a heading that is repeated, rows that go on over the page.
import Formats

/// The columns of a table in text and the borders between them.
struct TextTable {
    /// The widths of the columns without their borders.
    let widths: [Int]
    /// The lines of the heading with the border above it, and where its last row is parted.
    private let heading: [String]
    private let headingParts: [Bool]

    /// - Parameters:
    ///   - columns: how wide the table is.
    ///   - mayBeWider: whether it is wider where its longest words need it; otherwise they are broken.
    init(_ table: PaperTable, columns: Int, mayBeWider: Bool) {
        let count = table.shares.count
        let room = max(count, columns - 3 * count - 1)
        let least = table.needs.map { max(1, $0.letters) }
        widths = Self.widths(table.shares, least: least, of: mayBeWider ? max(room, least.reduce(0, +)) : room)
        (heading, headingParts) = TextHeading(widths: widths, rows: table.heading).drawn()
    }

    /// Whole columns by shares that add up to the room, none narrower than it needs where that is possible.
    private static func widths(_ shares: [Int], least: [Int], of room: Int) -> [Int] {
        let exact = PaperTable.widths(shares.map(Double.init), least: least.map(Double.init), of: Double(room))
        guard let exact else { return sharedWidths(shares, of: room).map { max(1, $0) } }
        var widths = exact.map { max(1, Int($0 + 0.001)) }
        // What rounding left over goes to the columns that lost most.
        let order = exact.indices.sorted { exact[$0] - Double(widths[$0]) > exact[$1] - Double(widths[$1]) }
        for index in order.prefix(max(0, room - widths.reduce(0, +))) { widths[index] += 1 }
        return widths
    }

    /// The lines of a row with the border above it, below another one or below the heading.
    /// - Parameter above: where the row before it is parted; nil when there is none on this sheet.
    func drawn(_ row: PaperRow, item: Int, below above: [Bool]?) -> [SheetLine] {
        let parts = parts(row)
        let beginning: [String]
        if let above {
            beginning = [rule(above: above, below: parts)]
        } else {
            beginning = heading + [rule(above: heading.isEmpty ? nil : headingParts, below: parts)]
        }
        return beginning.map { SheetLine($0) } + lines(row).map { SheetLine($0, item: item) }
    }

    /// The end of the table under its last row, or a heading without rows.
    func closed(_ above: [Bool]?) -> [SheetLine] {
        if let above { return [SheetLine(rule(above: above, below: nil))] }
        let parts = heading.isEmpty ? Array(repeating: true, count: widths.count + 1) : headingParts
        return heading.map { SheetLine($0) } + [SheetLine(rule(above: parts, below: nil))]
    }

    /// Where a row is parted: before the first column, between two and behind the last.
    func parts(_ row: PaperRow) -> [Bool] {
        var parts = Array(repeating: false, count: widths.count + 1)
        (parts[0], parts[widths.count]) = (true, true)
        var column = 0
        for cell in row.cells where column < widths.count {
            parts[column] = true
            column += cell.span
        }
        return parts
    }

    private func rule(above: [Bool]?, below: [Bool]?) -> String {
        var text = ""
        for index in 0...widths.count {
            let sides = (index > 0 ? BoxSides.left : []).union(index < widths.count ? .right : [])
                .union(above?[index] == true ? .up : []).union(below?[index] == true ? .down : [])
            text.append(sides.character)
            if index < widths.count { text += String(repeating: "─", count: widths[index] + 2) }
        }
        return text
    }

    private func lines(_ row: PaperRow) -> [String] {
        var column = 0
        let cells = row.cells.compactMap { cell -> (width: Int, style: PaperStyle, lines: [String])? in
            guard column < widths.count else { return nil }
            let width = Self.width(of: cell.span, from: column, widths)
            column += cell.span
            return (width, cell.style, wrappedLines(cell.text, width))
        }
        let missing = max(0, widths.count - column)
        let height = max(1, cells.map(\.lines.count).max() ?? 1)
        return (0..<height).map { index in
            let parts = cells.map { cell in
                " " + Self.aligned(index < cell.lines.count ? cell.lines[index] : "", cell.style, cell.width) + " "
            }
            let rest =
                missing > 0 ? [String(repeating: " ", count: Self.width(of: missing, from: column, widths) + 2)] : []
            return "│" + (parts + rest).joined(separator: "│") + "│"
        }
    }

    /// The width of cells that span columns, without the borders at their sides.
    static func width(of span: Int, from column: Int, _ widths: [Int]) -> Int {
        let spanned = widths[column..<min(widths.count, column + span)]
        return spanned.reduce(0, +) + 3 * (spanned.count - 1)
    }

    /// A line of a cell in its width.
    static func aligned(_ text: String, _ style: PaperStyle, _ width: Int) -> String {
        switch style.alignment {
        case .right: String(repeating: " ", count: max(0, width - text.count)) + text
        case .centre: padded(centered(text, width), width)
        case .left, .justified: padded(text, width)
        }
    }
}

/// The heading of a table, whose cells may span columns and rows.
private struct TextHeading {
    private struct Cell {
        let columns: Range<Int>
        var rows: Range<Int>
        let style: PaperStyle
        let lines: [String]
    }

    private let widths: [Int]
    private var cells: [Cell] = []
    private var rowCount: Int

    init(widths: [Int], rows: [PaperRow]) {
        self.widths = widths
        rowCount = rows.count
        cells = rows.placedCells(columns: widths.count).map { placed in
            let width = TextTable.width(of: placed.columns.count, from: placed.columns.lowerBound, widths)
            return Cell(
                columns: placed.columns, rows: placed.rows, style: placed.cell.style,
                lines: wrappedLines(placed.cell.text, width))
        }
    }

    /// The lines with the border above them, and where the last row is parted.
    func drawn() -> (lines: [String], parts: [Bool]) {
        guard rowCount > 0 else { return ([], []) }
        let top = tops()
        let left = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 3) }
        let height = top[rowCount]
        let width = (left.last ?? 0) + 1
        var sides = Array(repeating: Array(repeating: BoxSides(), count: width), count: height + 1)
        var letters = Array(repeating: Array(repeating: Character(" "), count: width), count: height + 1)
        var parts = Array(repeating: false, count: widths.count + 1)
        for cell in cells {
            let (x0, x1) = (left[cell.columns.lowerBound], left[cell.columns.upperBound])
            let (y0, y1) = (top[cell.rows.lowerBound], top[cell.rows.upperBound])
            for x in x0..<x1 {
                for y in [y0, y1] {
                    sides[y][x].insert(.right)
                    sides[y][x + 1].insert(.left)
                }
            }
            for y in y0..<y1 {
                for x in [x0, x1] {
                    sides[y][x].insert(.down)
                    sides[y + 1][x].insert(.up)
                }
            }
            if cell.rows.upperBound == rowCount {
                (parts[cell.columns.lowerBound], parts[cell.columns.upperBound]) = (true, true)
            }
            for (index, line) in cell.lines.enumerated() where y0 + 1 + index < y1 {
                for (offset, letter) in TextTable.aligned(line, cell.style, x1 - x0 - 3).enumerated()
                where x0 + 2 + offset < x1 {
                    letters[y0 + 1 + index][x0 + 2 + offset] = letter
                }
            }
        }
        let lines = (0..<height).map { y in
            String((0..<width).map { x in sides[y][x].isEmpty ? letters[y][x] : sides[y][x].character })
        }
        return (lines, parts)
    }

    /// The lines on which the borders above the rows stand, and that of the border under the last one.
    private func tops() -> [Int] {
        var heights = Array(repeating: 1, count: rowCount)
        for cell in cells where cell.rows.count == 1 {
            heights[cell.rows.lowerBound] = max(heights[cell.rows.lowerBound], cell.lines.count)
        }
        for cell in cells where cell.rows.count > 1 {
            let room = heights[cell.rows].reduce(0, +) + cell.rows.count - 1
            heights[cell.rows.upperBound - 1] += max(0, cell.lines.count - room)
        }
        return heights.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 1) }
    }
}

/// Where lines leave a corner of a border.
struct BoxSides: OptionSet {
    let rawValue: Int
    static let up = BoxSides(rawValue: 1)
    static let down = BoxSides(rawValue: 2)
    static let left = BoxSides(rawValue: 4)
    static let right = BoxSides(rawValue: 8)

    private static let characters = Array(" │││─┘┐┤─└┌├─┴┬┼")

    /// The character that draws it.
    var character: Character { Self.characters[rawValue & 15] }
}
