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
        // Words are cut out of the bytes: long answers are laid out within a frame.
        let bytes = text.utf8
        var runStart = bytes.startIndex
        var wordStart = bytes.startIndex
        var at = bytes.startIndex
        func close(at end: String.Index) {
            append(text[runStart..<end], role)
            runStart = end
        }
        func endWord(at end: String.Index, blanksFrom blanks: String.Index) {
            let columns = Self.columns(text[wordStart..<blanks])
            let hanging = bytes.distance(from: blanks, to: end)
            if used + columns > width, used > 0 {
                close(at: wordStart)
                turn()
            }
            if columns > width {
                close(at: wordStart)
                for piece in wrapLines(String(text[wordStart..<blanks]), width) {
                    if used > 0 { turn() }
                    append(piece[...], role)
                    used = columnWidth(piece)
                }
                runStart = end
            } else {
                used += columns + hanging
            }
            wordStart = end
        }
        while at < bytes.endIndex {
            let byte = bytes[at]
            guard byte == 0x20 || byte == 0x0A else {
                bytes.formIndex(after: &at)
                continue
            }
            let blanks = at
            while at < bytes.endIndex, bytes[at] == 0x20 { bytes.formIndex(after: &at) }
            endWord(at: at, blanksFrom: blanks)
            guard at < bytes.endIndex, bytes[at] == 0x0A else { continue }
            close(at: at)
            turn()
            bytes.formIndex(after: &at)
            (runStart, wordStart) = (at, at)
        }
        endWord(at: at, blanksFrom: at)
        close(at: at)
    }

    /// The columns of a word: Latin letters are one wide and counted without looking them up.
    private static func columns(_ word: Substring) -> Int {
        var count = 0
        var lead: UInt8 = 0
        for byte in word.utf8 {
            switch byte {
            case 0x00..<0x80: count += 1
            case 0x80..<0xC0:
                if lead == 0xE1, !(0xB8...0xBB).contains(byte) { return columnWidth(word) }
                lead = 0
                continue
            case 0xC3...0xC9, 0xE1: count += 1
            default: return columnWidth(word)
            }
            lead = byte
        }
        return count
    }

    private mutating func append(_ text: Substring, _ role: StyleRole) {
        guard !text.isEmpty else { return }
        if let last = line.spans.indices.last, line.spans[last].role == role {
            line.spans[last].text += text
        } else {
            line.spans.append(Span(String(text), role))
        }
    }

    private mutating func turn() {
        lines.append(line)
        line = Self.empty
        used = 0
    }
}
