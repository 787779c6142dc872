// Two versions of a text as lines: one text with its changes marked, or paragraph beside paragraph.
import Screen
import TextEditing

/// The differences between two texts, by syllable. A sign stands beside each change, so that colour is not needed.
struct DifferenceText {
    let comparison: TextComparison
    /// Whether the cells of the terminal tell removed and added apart without signs.
    var hasSigns = true

    /// The differences between two texts.
    init(from old: String, to new: String) { comparison = TextComparison(from: old, to: new) }

    /// One text, what was removed before what was added.
    func lines(width: Int) -> [StyledLine] {
        var wrapper = LineWrapper(width: width)
        for segment in comparison.segments { wrapper.add(segment, hasSigns: hasSigns) }
        return wrapper.finished
    }

    /// Both texts, each in its own column.
    func columns(width: Int) -> [(old: StyledLine, new: StyledLine)] {
        var rows: [(old: StyledLine, new: StyledLine)] = []
        for pair in comparison.sideBySide() {
            let (old, new) = (lines(pair.old, width), lines(pair.new, width))
            for row in 0..<max(old.count, new.count) {
                rows.append(
                    (
                        old.indices.contains(row) ? old[row] : StyledLine(""),
                        new.indices.contains(row) ? new[row] : StyledLine("")
                    ))
            }
        }
        return rows
    }

    private func lines(_ paragraph: TextComparison.Paragraph?, _ width: Int) -> [StyledLine] {
        guard let paragraph else { return [] }
        var wrapper = LineWrapper(width: width)
        for segment in paragraph.segments { wrapper.add(segment, hasSigns: hasSigns) }
        return wrapper.finished
    }
}

/// Wraps pieces of text by word into lines.
private struct LineWrapper {
    let width: Int
    private var lines: [StyledLine] = []
    private var line = LineWrapper.empty
    private var used = 0

    private static var empty: StyledLine {
        var line = StyledLine("")
        line.spans = []
        return line
    }

    init(width: Int) { self.width = max(1, width) }

    /// The lines, the last one included.
    var finished: [StyledLine] { lines + [line] }

    mutating func add(_ segment: TextComparison.Segment, hasSigns: Bool) {
        let role: StyleRole =
            switch segment.change {
            case .same: .normal
            case .removed: .removed
            case .added: .added
            }
        var text = segment.text
        if hasSigns, segment.change == .removed { text = "[-" + text + "-]" }
        if hasSigns, segment.change == .added { text = "{+" + text + "+}" }
        var word = ""
        var wordWidth = 0
        func columns(_ character: Character) -> Int {
            guard let byte = character.utf8.first, byte < 0x80, character.utf8.count == 1 else {
                return columnWidth(String(character))
            }
            return 1
        }
        for character in text {
            if character == "\n" {
                put(word, wordWidth, role)
                (word, wordWidth) = ("", 0)
                turn()
                continue
            }
            if character != " ", word.last == " " {
                put(word, wordWidth, role)
                (word, wordWidth) = ("", 0)
            }
            word.append(character)
            wordWidth += columns(character)
        }
        put(word, wordWidth, role)
    }

    private mutating func put(_ word: String, _ wordWidth: Int, _ role: StyleRole) {
        guard !word.isEmpty else { return }
        // Blanks may hang over the end of a line.
        let blanks = word.reversed().prefix { $0 == " " }.count
        if used + wordWidth - blanks > width, used > 0 { turn() }
        guard wordWidth - blanks > width else { return append(word, wordWidth, role) }
        for piece in wrapLines(word, width) {
            if used > 0 { turn() }
            append(piece, columnWidth(piece), role)
        }
    }

    private mutating func append(_ text: String, _ columns: Int, _ role: StyleRole) {
        if let last = line.spans.indices.last, line.spans[last].role == role {
            line.spans[last].text += text
        } else {
            line.spans.append(Span(text, role))
        }
        used += columns
    }

    private mutating func turn() {
        lines.append(line)
        line = Self.empty
        used = 0
    }
}
