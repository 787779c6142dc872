// Where words start: a run of letters, or a run of punctuation, with the spaces behind it.

extension TextBuffer {
    /// Back over spaces and then over one word; at the start of a line the end of the line before.
    func wordStart(before offset: Int) -> Int {
        let place = location(of: offset)
        guard place.column > 0 else { return max(0, offset - 1) }
        let characters = lines[place.line].characters
        var column = place.column
        while column > 0, characters[column - 1].wordClass == .space { column -= 1 }
        guard column > 0 else { return offset - place.column }
        let wordClass = characters[column - 1].wordClass
        while column > 0, characters[column - 1].wordClass == wordClass { column -= 1 }
        return offset - place.column + column
    }

    /// On over one word and then over spaces; at the end of a line the start of the next.
    func wordStart(after offset: Int) -> Int {
        let place = location(of: offset)
        let characters = lines[place.line].characters
        guard place.column < characters.count else { return min(length, offset + 1) }
        var column = place.column
        let wordClass = characters[column].wordClass
        while column < characters.count, characters[column].wordClass == wordClass { column += 1 }
        while column < characters.count, characters[column].wordClass == .space { column += 1 }
        return offset - place.column + column
    }

    /// The run of one class around the offset.
    func word(at offset: Int) -> Range<Int> {
        let place = location(of: offset)
        let characters = lines[place.line].characters
        guard !characters.isEmpty else { return offset..<offset }
        let column = min(place.column, characters.count - 1)
        let wordClass = characters[column].wordClass
        var start = column
        var end = column + 1
        while start > 0, characters[start - 1].wordClass == wordClass { start -= 1 }
        while end < characters.count, characters[end].wordClass == wordClass { end += 1 }
        let lineStart = offset - place.column
        return lineStart + start..<lineStart + end
    }
}
