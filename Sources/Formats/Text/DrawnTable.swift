// Reads tables that are drawn with lines in plain text, as our own papers have them, over the pages that they go on.

/// A table between drawn lines: its columns, and its rows with the lines of their cells.
struct DrawnTable {
    /// A cell: its first column, how many it covers, the letters it has room for, and its lines as drawn.
    private struct Cell {
        let column: Int
        let span: Int
        let width: Int
        var lines: [String]

        /// Takes what stands of the cell on the next page: where the row ended there, nothing was meant.
        mutating func goOn(with more: [String]) {
            while lines.last?.isEmpty == true { lines.removeLast() }
            lines.append(DrawnTable.pageBreak)
            lines += more.drop(while: \.isEmpty)
        }
    }

    /// Where the borders of the columns stand, counted in letters.
    private var borders: [Int] = []
    private var rows: [[Cell]] = []

    /// Reads the table that begins at a line; nil when none begins there.
    /// - Returns: the table, and the first line behind it.
    static func read(_ lines: [String], from start: Int) -> (DocumentTable, next: Int)? {
        var table = DrawnTable()
        guard lines.indices.contains(start), isTop(lines[start]), var next = table.readPage(lines, from: start) else {
            return nil
        }
        while let top = pageBreak(lines, from: next), let end = table.readPage(lines, from: top) { next = end }
        return table.rows.isEmpty ? nil : (table.document, next)
    }

    /// The line with which the table goes on behind a page break: only the break and the number of the page stand between.
    private static func pageBreak(_ lines: [String], from start: Int) -> Int? {
        var (index, hasBreak) = (start, false)
        while index < lines.count, !isTop(lines[index]) {
            let text = TextLayout.trimmed(lines[index])
            guard text.isEmpty || text.allSatisfy(\.isNumber) else { return nil }
            if !text.isEmpty || lines[index].unicodeScalars.contains("\u{0C}") { hasBreak = true }
            index += 1
        }
        return hasBreak && index < lines.count ? index : nil
    }

    /// Reads the part of the table on one page.
    /// - Returns: the first line behind it; nil when it is no part of this table.
    private mutating func readPage(_ lines: [String], from start: Int) -> Int? {
        var (page, row): ([[Cell]], [Cell]) = ([], [])
        var borders: Set<Int> = []
        var end = start
        let isPart = { (line: String) in line.first.map { "│├└┌".contains($0) } ?? false }
        while end < lines.count, isPart(lines[end]) {
            for (place, letter) in lines[end].enumerated() where Self.downward.contains(letter) {
                borders.insert(place)
            }
            end += 1
            if lines[end - 1].first == "└" { break }
        }
        let edges = borders.sorted()
        guard edges.count > 1, self.borders.isEmpty || self.borders == edges else { return nil }
        for line in lines[start..<end] {
            if line.first == "│" {
                Self.add(line, edges, to: &row)
            } else if !row.isEmpty {
                page.append(row)
                row = []
            }
        }
        if !row.isEmpty { page.append(row) }
        self.borders = edges
        append(page)
        return end
    }

    private mutating func append(_ page: [[Cell]]) {
        guard let heading = rows.first, !page.isEmpty else {
            rows += page
            return
        }
        let isRepeated = heading.map(Self.text) == page[0].map(Self.text)
        var rest = isRepeated ? page[1...] : page[0...]
        // A row without its number goes on from the page before.
        if let first = rest.first, let last = rows.last, rows.count > 1, Self.text(first[0]).isEmpty,
            first.map(\.column) == last.map(\.column)
        {
            for index in first.indices { rows[rows.count - 1][index].goOn(with: first[index].lines) }
            rest = rest.dropFirst()
        }
        rows += rest
    }

    private static func add(_ line: String, _ borders: [Int], to row: inout [Cell]) {
        let letters = Array(line)
        let bars = borders.indices.filter { borders[$0] < letters.count && letters[borders[$0]] == "│" }
        let cells = zip(bars, bars.dropFirst()).map { left, right in
            Cell(
                column: left, span: right - left, width: max(1, borders[right] - borders[left] - 3),
                lines: [TextLayout.trimmed(String(letters[borders[left] + 1..<borders[right]]))])
        }
        if row.map(\.column) == cells.map(\.column), !row.isEmpty {
            for index in cells.indices { row[index].lines += cells[index].lines }
        } else if row.isEmpty {
            row = cells
        }
    }

    private static func text(_ cell: Cell) -> String { cell.lines.filter { !$0.isEmpty }.joined(separator: " ") }

    private var document: DocumentTable {
        DocumentTable(
            rows: rows.map { row in
                DocumentRow(
                    cells: row.map {
                        DocumentCell(column: $0.column, columnSpan: $0.span, paragraphs: Self.paragraphs($0))
                    })
            })
    }

    /// The lines of a cell put together again where the width alone ended them.
    private static func paragraphs(_ cell: Cell) -> [String] {
        var paragraphs: [String] = []
        var (last, isBehindBreak) = ("", false)
        for line in cell.lines {
            if line == pageBreak {
                isBehindBreak = true
                continue
            }
            let goesOn =
                !last.isEmpty && !line.isEmpty
                && (isBehindBreak ? !isParted(last, line) : isWrapped(last, before: line, cell.width))
            if goesOn {
                paragraphs[paragraphs.count - 1] += " " + line
            } else if !line.isEmpty {
                paragraphs.append(line)
            }
            (last, isBehindBreak) = (line, false)
        }
        return paragraphs
    }

    /// Stands among the lines of a cell where the next page begins.
    private static let pageBreak = "\u{0C}"

    /// Whether a paragraph ends at the end of a page, where its last line may be short.
    private static func isParted(_ line: String, _ next: String) -> Bool {
        guard let end = line.last, let start = next.first else { return true }
        return ".:;?!…".contains(end) && !start.isLowercase
    }

    /// Whether a line ends because what follows had no room; entries of a list begin lines of their own.
    private static func isWrapped(_ line: String, before next: String, _ width: Int) -> Bool {
        let isEntry = ["- ", "+ ", "* ", "– ", "• "].contains { next.hasPrefix($0) }
        return !isEntry && wrappedLines(line + " " + next, width).first == line
    }

    private static func isTop(_ line: String) -> Bool { line.hasPrefix("┌─") }

    private static let downward: Set<Character> = ["┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘"]
}
