// An edit that can be turned round, and the joining of two edits into one.

/// A replacement of graphemes; exchanging what it removes and what it inserts undoes it.
struct TextEdit: Equatable, Sendable {
    var offset: Int
    var removed: [Character]
    var inserted: [Character]

    var inverse: TextEdit { TextEdit(offset: offset, removed: inserted, inserted: removed) }
    var size: Int { removed.count + inserted.count }
    var isEmpty: Bool { areIdentical(removed, inserted) }

    /// The one edit that does this one and then the next, or nil when they do not touch.
    func followed(by next: TextEdit) -> TextEdit? {
        let end = offset + inserted.count
        let nextEnd = next.offset + next.removed.count
        guard next.offset <= end, nextEnd >= offset else { return nil }
        let before = next.removed.prefix(max(0, offset - next.offset))
        let after = next.removed.suffix(max(0, nextEnd - end))
        let keptBefore = inserted.prefix(max(0, next.offset - offset))
        let keptAfter = inserted.suffix(max(0, end - nextEnd))
        return TextEdit(
            offset: min(offset, next.offset), removed: before + removed + after,
            inserted: keptBefore + next.inserted + keptAfter)
    }
}
