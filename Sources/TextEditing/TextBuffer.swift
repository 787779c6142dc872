// The text as logical lines of graphemes, each with the visual lines it is wrapped into.

/// A line between two line breaks.
struct LogicalLine: Sendable {
    var characters: [Character]
    /// Where its visual lines start, counted in graphemes of the line.
    var rowStarts = [0]
}

/// A place in the text; both count from 0, the column in graphemes.
struct TextLocation: Equatable {
    var line: Int
    var column: Int
}

/// The width lines are wrapped to.
struct Wrapping: Sendable {
    var width: Int
    var columnWidth: ColumnWidth

    static let none = Wrapping(width: .max / 2, columnWidth: { _ in 1 })
}

/// Lines that are never empty as a list, and whose wrapping is kept up to date.
struct TextBuffer: Sendable {
    private(set) var lines: [LogicalLine]
    /// Graphemes in the text, a line break counting as one.
    private(set) var length: Int
    private(set) var wrapping = Wrapping.none
    private var isWrapped = false

    init(_ text: String) {
        let characters = Array(text)
        lines = Self.split(characters).map { LogicalLine(characters: $0) }
        length = characters.count
    }

    var text: String { joined(lines[...].map { $0.characters[...] }) }

    mutating func setWrapping(_ new: Wrapping) {
        guard !isWrapped || new.width != wrapping.width else { return }
        wrapping = new
        isWrapped = true
        for index in lines.indices { wrapLine(index) }
    }

    func location(of offset: Int) -> TextLocation {
        var remaining = max(0, offset)
        for index in lines.indices {
            let count = lines[index].characters.count
            if remaining <= count { return TextLocation(line: index, column: remaining) }
            remaining -= count + 1
        }
        return TextLocation(line: lines.count - 1, column: lines.last?.characters.count ?? 0)
    }

    /// The grapheme that starts at the offset; a line feed at the end of a line, nil at the end of the text.
    func character(at offset: Int) -> Character? {
        guard offset >= 0, offset < length else { return nil }
        let place = location(of: offset)
        let characters = lines[place.line].characters
        return place.column < characters.count ? characters[place.column] : .lineFeed
    }

    func text(in range: Range<Int>) -> String {
        joined(slices(in: range))
    }

    func characters(in range: Range<Int>) -> [Character] {
        Array(slices(in: range).joined(separator: [Character.lineFeed]))
    }

    mutating func apply(_ edit: TextEdit) {
        let start = location(of: edit.offset)
        let end = edit.removed.isEmpty ? start : location(of: edit.offset + edit.removed.count)
        length += edit.inserted.count - edit.removed.count
        var pieces = Self.split(edit.inserted)
        if start.line == end.line, pieces.count == 1 {
            lines[start.line].characters.replaceSubrange(start.column..<end.column, with: edit.inserted)
            if isWrapped {
                rewrapLine(start.line, replaced: start.column..<end.column, count: edit.inserted.count)
            }
            return
        }
        let tail = lines[end.line].characters[end.column...]
        pieces[0].insert(contentsOf: lines[start.line].characters[..<start.column], at: 0)
        pieces[pieces.count - 1].append(contentsOf: tail)
        lines.replaceSubrange(start.line...end.line, with: pieces.map { LogicalLine(characters: $0) })
        for index in start.line..<start.line + pieces.count { wrapLine(index) }
    }

    private mutating func wrapLine(_ index: Int) {
        guard isWrapped else { return }
        lines[index].rowStarts = rowStarts(
            of: lines[index].characters, width: wrapping.width, columnWidth: wrapping.columnWidth)
    }

    /// Wraps a line again from shortly before a change to where the old breaks come round again.
    private mutating func rewrapLine(_ index: Int, replaced: Range<Int>, count: Int) {
        let characters = lines[index].characters
        let old = lines[index].rowStarts
        let shift = count - replaced.count
        // A shorter word may now fit on the row before it, so the row before the changed one is wrapped too.
        let firstRow = max(0, lastIndex(in: old, notAbove: replaced.lowerBound) - 2)
        var starts = Array(old[...firstRow])
        var oldRow = firstRow + 1
        var next = old[firstRow]
        while true {
            next = endOfRow(in: characters, from: next, width: wrapping.width, columnWidth: wrapping.columnWidth)
            guard next < characters.count else { break }
            while oldRow < old.count, old[oldRow] < replaced.upperBound || old[oldRow] + shift < next { oldRow += 1 }
            if oldRow < old.count, old[oldRow] + shift == next {
                starts.append(contentsOf: old[oldRow...].lazy.map { $0 + shift })
                break
            }
            starts.append(next)
        }
        lines[index].rowStarts = starts
    }

    private func slices(in range: Range<Int>) -> [ArraySlice<Character>] {
        let start = location(of: range.lowerBound)
        let end = location(of: range.upperBound)
        if start.line == end.line { return [lines[start.line].characters[start.column..<end.column]] }
        return [lines[start.line].characters[start.column...]]
            + lines[start.line + 1..<end.line].map { $0.characters[...] }
            + [lines[end.line].characters[..<end.column]]
    }

    private func joined(_ slices: [ArraySlice<Character>]) -> String {
        var text = ""
        for (index, slice) in slices.enumerated() {
            if index > 0 { text.append("\n") }
            for character in slice { text.append(character) }
        }
        return text
    }

    private static func split(_ characters: [Character]) -> [[Character]] {
        characters.split(omittingEmptySubsequences: false, whereSeparator: \.isLineFeed).map(Array.init)
    }
}

/// The last index whose value is not above the limit, 0 when all are.
func lastIndex(in sorted: [Int], notAbove limit: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
        let middle = (low + high) / 2
        if sorted[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
}
