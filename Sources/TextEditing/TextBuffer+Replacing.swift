// Finding the edit that a replacement comes to once graphemes have joined or parted at its ends.

extension TextBuffer {
    /// The edit that puts text in place of a range, and the offset behind what was put in; nil when nothing changes.
    ///
    /// A mark put behind a letter joins it, and letters that meet may join: the neighbourhood is segmented again.
    func edit(replacing range: Range<Int>, with text: String) -> (edit: TextEdit, end: Int)? {
        let start = location(of: range.lowerBound)
        let end = location(of: range.upperBound)
        let head = lines[start.line].characters
        let tail = lines[end.line].characters
        // Where a grapheme starts depends on what is before it only, so one to the left is enough.
        let prefix = head[max(0, start.column - 1)..<start.column]
        let suffix = tail[end.column..<rightEdge(in: tail, from: end.column)]

        var window = String(prefix)
        window.append(text)
        window.append(contentsOf: suffix)
        let inserted = Array(window)
        let removed = Array(prefix) + characters(in: range) + suffix

        var sameBefore = 0
        while sameBefore < min(prefix.count, inserted.count), removed[sameBefore].isIdentical(to: inserted[sameBefore])
        {
            sameBefore += 1
        }
        let room = min(suffix.count, inserted.count - sameBefore, removed.count - sameBefore)
        var sameAfter = 0
        while sameAfter < room,
            removed[removed.count - 1 - sameAfter].isIdentical(to: inserted[inserted.count - 1 - sameAfter])
        {
            sameAfter += 1
        }

        let windowStart = range.lowerBound - prefix.count
        let edit = TextEdit(
            offset: windowStart + sameBefore, removed: Array(removed[sameBefore..<removed.count - sameAfter]),
            inserted: Array(inserted[sameBefore..<inserted.count - sameAfter]))
        guard !edit.isEmpty else { return nil }
        var scalars = prefix.reduce(0) { $0 + $1.unicodeScalars.count } + text.unicodeScalars.count
        var count = 0
        while scalars > 0, count < inserted.count {
            scalars -= inserted[count].unicodeScalars.count
            count += 1
        }
        return (edit, windowStart + count)
    }

    private func rightEdge(in characters: [Character], from column: Int) -> Int {
        guard column < characters.count else { return column }
        var right = column + 1
        while right < characters.count,
            !Character.alwaysBreaks(between: characters[right - 1], and: characters[right])
        {
            right += 1
        }
        return right
    }
}
