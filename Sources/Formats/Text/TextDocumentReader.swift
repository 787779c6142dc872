// Reads plain text into a document, finding tables in the forms they have there: a cell a line, each begun by a tab (what
// "save as text" makes), a row a line, cells parted by tabs, or drawn with lines as on our own papers.

/// The reader of plain text.
package enum TextDocumentReader {
    /// Lines of a text.
    private static let lineLimit = 2_000_000
    /// Blank lines that are kept of those that follow each other; more say nothing.
    private static let blankLimit = 16

    /// The document in a text; throws `FormatError.tooMany`.
    package static func read(_ text: String) throws(FormatError) -> OfficeDocument {
        let written = TextDecoding.lines(text, blanks: blankLimit, limit: lineLimit)
        if let long = written.firstIndex(where: { $0.utf8.count > ReadingBounds.text }) {
            throw .tooLong(place: String(long + 1), limit: ReadingBounds.text)
        }
        guard written.count <= lineLimit else { throw .tooMany(.lines, part: nil, limit: lineLimit) }
        let lines = written.map(Line.init)
        var blocks: [OfficeDocument.Block] = []
        var index = 0
        while index < lines.count {
            if index & 0xFF == 0 { try goOn() }
            if let (table, next) = DrawnTable.read(written, from: index) {
                blocks.append(.table(table))
                index = next
                continue
            }
            if lines[index].isCell, let columns = headingColumns(in: lines, from: index) {
                let (table, next) = cellTable(in: lines, from: index, columns: columns)
                blocks.append(.table(table))
                index = next
                continue
            }
            if lines[index].isRow {
                let (table, next) = rowTable(in: lines, from: index)
                blocks.append(.table(table))
                index = next
                continue
            }
            blocks.append(.paragraph(lines[index].text))
            index += 1
        }
        return OfficeDocument(blocks: blocks)
    }

    private struct Line {
        let text: String
        /// What follows the tab of a line that begins a cell.
        private(set) var cell: String?
        /// Whether blanks stand before that tab: an empty first cell, whose number was automatic.
        private(set) var beginsRow = false
        private(set) var isRow = false
        let isBlank: Bool
        /// The number that is all there is in the cell.
        private(set) var number: Int?

        var isCell: Bool { cell != nil }

        init(_ text: String) {
            self.text = text
            let scalars = text.unicodeScalars
            isBlank = scalars.allSatisfy(TextLayout.isBlank)
            guard !isBlank, let tab = scalars.firstIndex(of: "\t") else { return }
            let rest = scalars[scalars.index(after: tab)...]
            if scalars[..<tab].allSatisfy(TextLayout.isBlank), !rest.contains("\t") {
                cell = String(rest)
                beginsRow = tab != scalars.startIndex
                number = TextLayout.ordinal(TextLayout.trimmed(String(rest)))
            } else {
                isRow = true
            }
        }
    }

    /// How many cells a heading row has that begins here: it lasts until a line that begins a numbered row.
    /// Looks no further than a heading can reach, so that indented paragraphs cost little.
    private static func headingColumns(in lines: [Line], from start: Int) -> Int? {
        var columns = 0
        var adjacent = 0
        var length = 0
        var index = start
        while index < lines.count {
            let line = lines[index]
            if line.isRow { break }
            if columns > 0, line.beginsRow || line.number != nil {
                return columns >= 2 ? columns : nil
            }
            if line.isCell {
                columns += 1
                if adjacent == index - start { adjacent += 1 }
            }
            length += line.text.unicodeScalars.count + 1
            if length > 600 || columns > 16 { break }
            index += 1
        }
        return (2...16).contains(adjacent) ? adjacent : nil
    }

    private static func cellTable(in lines: [Line], from start: Int, columns: Int) -> (DocumentTable, next: Int) {
        var rows: [[[String]]] = []
        var row: [[String]] = []
        var lastNumber = 0
        var index = start
        func endRow() {
            if !row.isEmpty { rows.append(row) }
            row = []
        }
        while index < lines.count {
            let line = lines[index]
            if let cell = line.cell {
                if line.beginsRow, row.count != 1 {
                    endRow()
                    row = [[""], [cell]]
                    lastNumber += 1
                } else {
                    let isNext = line.number != nil && line.number == lastNumber + 1 && row.count > 1
                    if row.count >= columns || isNext { endRow() }
                    if row.isEmpty, let number = line.number { lastNumber = number }
                    row.append([cell])
                }
            } else if !line.isBlank, TextLayout.folded(line.text).hasPrefix("noi nhan") {
                break
            } else if !row.isEmpty {
                row[row.count - 1].append(line.text)
            }
            index += 1
        }
        endRow()
        return (table(rows), index)
    }

    private static func rowTable(in lines: [Line], from start: Int) -> (DocumentTable, next: Int) {
        var rows: [[[String]]] = []
        var index = start
        var blanks = 0
        while index < lines.count, lines[index].isRow || lines[index].isBlank {
            if lines[index].isRow {
                blanks = 0
                rows.append(
                    lines[index].text.split(separator: "\t", omittingEmptySubsequences: false).map { [String($0)] })
            } else {
                blanks += 1
            }
            index += 1
        }
        return (table(rows), index - blanks)
    }

    private static func table(_ rows: [[[String]]]) -> DocumentTable {
        DocumentTable(
            rows: rows.map { row in
                DocumentRow(cells: row.enumerated().map { DocumentCell(column: $0, paragraphs: $1) })
            })
    }
}
