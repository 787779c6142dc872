// What a person would see of a program's output: a small terminal like xterm-256color.

/// How a cell of the model is drawn.
package struct ScreenStyle: Sendable, Hashable {
    /// The letter's colour in the palette of 256; nil is the terminal's own.
    package var foreground: Int?
    /// The ground's colour in the palette of 256; nil is the terminal's own.
    package var background: Int?
    /// The attributes that are on.
    package var bold = false, dim = false, italic = false, underline = false, reverse = false
    /// The terminal's own look.
    package init() {}
}

/// One cell of the model; behind a wide letter stands a cell with an empty text.
package struct ScreenCell: Sendable, Hashable {
    /// The letter with its combining marks.
    package var text: String
    /// How it is drawn.
    package var style: ScreenStyle
}

/// Interprets the output of a program for TERM=xterm-256color.
package struct ScreenModel: Sendable, CustomStringConvertible {
    /// The number of rows.
    package internal(set) var rows: Int
    /// The number of columns.
    package internal(set) var columns: Int
    /// Where the cursor stands, counted from 0.
    package internal(set) var cursor = (row: 0, column: 0)
    /// The private modes that are on, such as 25 (cursor shown), 1049 (alternate screen), 2004 (bracketed paste).
    package internal(set) var modes: Set<Int> = [7, 25]
    /// The title of the window.
    package internal(set) var title = "before"
    /// The titles that were put aside.
    package internal(set) var titles: [String] = []
    /// What was last put on the clipboard, in base64.
    package internal(set) var clipboard: String?
    /// What was met and not understood; empty when all is well.
    package internal(set) var complaints: [String] = []

    /// Whether it answers where its cursor stands, what it is and which modes it knows.
    package var answers = false
    /// Letters that it draws with another width than usual.
    package var oddWidths: [Unicode.Scalar: Int] = [:]

    /// How often it was asked where its cursor stands.
    var questionCount = 0
    /// What it has to say to the program.
    var replies: [UInt8] = []
    var lastMark = 0
    var grid: [[ScreenCell]]
    var style = ScreenStyle()
    var top = 0
    var bottom: Int
    var wrapsNext = false
    var insertsLetters = false
    var lastScalar: Unicode.Scalar = " "
    var saved: (row: Int, column: Int, style: ScreenStyle) = (0, 0, ScreenStyle())
    var mainGrid: [[ScreenCell]]?
    var parser = OutputParser()

    /// An empty screen.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        bottom = rows - 1
        grid = Array(repeating: Self.blankRow(columns, ScreenStyle()), count: rows)
    }

    /// Interprets output; a letter or sequence may be split over calls.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if let action = parser.take(byte) { perform(action) }
        }
    }

    /// The text of each row, without blanks at its end.
    package var lines: [String] {
        grid.map { row in
            var line = row.reduce(into: "") { $0 += $1.text }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// All rows as one text.
    package var text: String { lines.joined(separator: "\n") }

    /// The text, the cursor and the modes, for messages of tests.
    package var description: String { "\(text)\ncursor \(cursor), modes \(modes.sorted())" }

    /// Whether the cursor is shown.
    package var isCursorVisible: Bool { modes.contains(25) }

    /// Whether the alternate screen is shown.
    package var isAlternate: Bool { mainGrid != nil }

    /// The cell at a position, nil outside.
    package func cell(row: Int, column: Int) -> ScreenCell? {
        guard grid.indices.contains(row), grid[row].indices.contains(column) else { return nil }
        return grid[row][column]
    }

    /// Gives the screen another size; what no longer fits is cut off.
    package mutating func resize(rows newRows: Int, columns newColumns: Int) {
        func fitted(_ old: [[ScreenCell]]) -> [[ScreenCell]] {
            (0..<newRows).map { row in
                let cells = row < old.count ? Array(old[row].prefix(newColumns)) : []
                return cells + Self.blankRow(newColumns - cells.count, ScreenStyle())
            }
        }
        grid = fitted(grid)
        mainGrid = mainGrid.map(fitted)
        (rows, columns, top, bottom) = (newRows, newColumns, 0, newRows - 1)
        move(row: cursor.row, column: cursor.column)
    }

    static func blankRow(_ count: Int, _ style: ScreenStyle) -> [ScreenCell] {
        Array(repeating: blank(style), count: max(0, count))
    }

    /// An erased cell keeps the ground's colour only, as xterm does (bce).
    static func blank(_ style: ScreenStyle) -> ScreenCell {
        var erased = ScreenStyle()
        erased.background = style.background
        return ScreenCell(text: " ", style: erased)
    }

    mutating func move(row: Int, column: Int) {
        cursor = (min(max(0, row), rows - 1), min(max(0, column), columns - 1))
        wrapsNext = false
    }
}
