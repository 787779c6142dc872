// Takes delimited text apart row by row, going over each line at most twice.

/// Reads rows of cells; quotes that stand where none may are letters of their cell, as a person wrote them.
struct DelimitedScanner {
    struct Row {
        var cells: [String] = []
        /// Whether a cell stood in quotes, so that even an empty row was meant.
        var isQuoted = false
        /// Counted from 1, blank ones included.
        var number: Int
    }

    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private var position: Int
    private var line = 1
    private var rowNumber = 0
    /// The end of the line that was looked at last, and the last place in it where a quote closes a cell.
    private var lookedTo = -1
    private var lastClosing = -1

    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = bytes.startIndex
    }

    /// The next row; nil at the end. Throws `FormatError.delimited`.
    mutating func row() throws(FormatError) -> Row? {
        guard position < bytes.endIndex else { return nil }
        rowNumber += 1
        var row = Row(number: rowNumber)
        while true {
            if let cell = try quoted() {
                row.isQuoted = true
                row.cells.append(cell)
            } else {
                row.cells.append(try bare())
            }
            guard position < bytes.endIndex, bytes[position] == separator else { break }
            guard row.cells.count < ReadingBounds.columns else {
                throw .tooWide(place: String(line), limit: ReadingBounds.columns)
            }
            position += 1
        }
        endLine()
        return row
    }

    private mutating func endLine() {
        guard position < bytes.endIndex else { return }
        if bytes[position] == 0x0D, position + 1 < bytes.endIndex, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }

    private func isLineEnd(_ place: Int) -> Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }

    /// Whether a cell ends at a place.
    private func isEnd(_ place: Int) -> Bool {
        place >= bytes.endIndex || bytes[place] == separator || isLineEnd(place)
    }

    /// The place behind blanks that are no separators.
    private func afterBlanks(_ place: Int) -> Int {
        var place = place
        while place < bytes.endIndex, bytes[place] == 0x20 || bytes[place] == 0x09, bytes[place] != separator {
            place += 1
        }
        return place
    }

    private mutating func bare() throws(FormatError) -> String {
        let start = position
        while !isEnd(position) { position += 1 }
        guard position - start <= ReadingBounds.text else {
            throw .tooLong(place: String(line), limit: ReadingBounds.text)
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A cell in quotes; nil when it is not in any, or when its quotes are letters of it.
    private mutating func quoted() throws(FormatError) -> String? {
        let first = afterBlanks(position)
        guard first < bytes.endIndex, bytes[first] == Self.quote else { return nil }
        var cell: [UInt8] = []
        var place = first + 1
        var lines = 0
        while true {
            guard place < bytes.endIndex else { throw .delimited(line: line, fault: .openQuote) }
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                let behind = afterBlanks(place)
                if isEnd(behind) {
                    position = behind
                    line += lines
                    return String(decoding: cell, as: UTF8.self)
                }
                if place < bytes.endIndex, bytes[place] == Self.quote {
                    place += 1
                } else if !closes(after: place) {
                    // No quote of this line ends the cell: they are all letters, unless lines were in it already.
                    if lines > 0 { throw .delimited(line: line + lines, fault: .textAfterQuote) }
                    return nil
                }
            } else if byte == 0x0A || byte == 0x0D && !(place < bytes.endIndex && bytes[place] == 0x0A) {
                lines += 1
            }
            cell.append(byte)
            guard cell.count <= ReadingBounds.text else {
                throw .tooLong(place: String(line), limit: ReadingBounds.text)
            }
        }
    }

    /// Whether a quote behind a place ends a cell in the same line.
    private mutating func closes(after place: Int) -> Bool {
        if place > lookedTo {
            var end = place
            lastClosing = -1
            while end < bytes.endIndex, !isLineEnd(end) {
                if bytes[end] == Self.quote, isEnd(end + 1) { lastClosing = end }
                end += 1
            }
            lookedTo = end
        }
        return lastClosing >= place
    }
}
