// Wrapping of text into lines of a width, by word and otherwise by grapheme.

/// One piece of a wrapped text.
package struct WrappedLine: Equatable, Sendable {
    /// The piece as it stands in the source, with the spaces that hang over its end, without the line break.
    package let text: String
    /// Its graphemes in the source, a line break counting as one.
    package let range: Range<Int>
    /// Whether a line break or the end of the text follows.
    package let endsParagraph: Bool
}

/// The text wrapped to a width in columns; the pieces of a paragraph joined are the paragraph.
///
/// Spaces hang over the end of a line, a word wider than the line is broken between graphemes, and a grapheme
/// wider than the line stands alone. A width below 1 is taken as 1.
package func wrap(_ text: String, width: Int, columnWidth: (Character) -> Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    forEachParagraph(of: text) { characters, offset in
        let starts = rowStarts(of: characters, width: width, columnWidth: columnWidth)
        for (index, start) in starts.enumerated() {
            let isLast = index + 1 == starts.count
            let end = isLast ? characters.count : starts[index + 1]
            lines.append(
                WrappedLine(
                    text: string(characters[start..<end]), range: offset + start..<offset + end, endsParagraph: isLast))
        }
    }
    return lines
}

/// The text wrapped for reading: paragraph breaks kept, trailing spaces dropped, control characters replaced.
package func wrapped(_ text: String, width: Int, columnWidth: (Character) -> Int) -> [String] {
    var lines: [String] = []
    forEachParagraph(of: text) { source, _ in
        let characters = source.map(printable)
        let starts = rowStarts(of: characters, width: width, columnWidth: columnWidth)
        for (index, start) in starts.enumerated() {
            var end = index + 1 == starts.count ? characters.count : starts[index + 1]
            while end > start, characters[end - 1].isBreakingSpace { end -= 1 }
            lines.append(string(characters[start..<end]))
        }
    }
    return lines
}

private func forEachParagraph(of text: String, _ body: ([Character], Int) -> Void) {
    var paragraph: [Character] = []
    var start = 0
    for character in text {
        if character.isLineBreak {
            body(paragraph, start)
            start += paragraph.count + 1
            paragraph.removeAll(keepingCapacity: true)
        } else {
            paragraph.append(character)
        }
    }
    body(paragraph, start)
}

/// Where the visual lines of one logical line start; the first is 0.
func rowStarts(of characters: [Character], width: Int, columnWidth: (Character) -> Int) -> [Int] {
    var starts = [0]
    var next = endOfRow(in: characters, from: 0, width: width, columnWidth: columnWidth)
    while next < characters.count {
        starts.append(next)
        next = endOfRow(in: characters, from: next, width: width, columnWidth: columnWidth)
    }
    return starts
}

/// The end of the visual line that starts at `start`; it never looks further than the first word that overflows.
func endOfRow(in characters: [Character], from start: Int, width: Int, columnWidth: (Character) -> Int) -> Int {
    let width = max(1, width)
    var column = 0
    var wordStart = start
    var index = start
    while index < characters.count {
        let character = characters[index]
        let columns = columnsTaken(by: character, columnWidth)
        if character.isBreakingSpace {
            wordStart = index + 1
        } else if column + columns > width, index > start {
            return wordStart > start ? wordStart : index
        }
        column += columns
        index += 1
    }
    return characters.count
}

/// The answer of a width function held within bounds that cannot overflow a sum.
func columnsTaken(by character: Character, _ columnWidth: (Character) -> Int) -> Int {
    min(max(0, columnWidth(character)), 1 << 16)
}
