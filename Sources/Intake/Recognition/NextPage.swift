// Tells the next page of a table from another list that stands below it.
import Formats

extension FileReader {
    /// Whether a table without a heading is the next page of the one before: as wide, with nothing between but the title
    /// of a group or a page's number.
    func continues(_ grid: TableGrid) -> Bool {
        guard let current, grid.width == current.width, let first = grid.rows.first(where: { !$0.isBlank }),
            !first.isLetterhead, !first.isSignature
        else { return false }
        guard lines.allSatisfy(Self.isBetween) else { return false }
        // Another list has a heading of its own: a word stands where the numbers of this one do.
        if let cell = current.order.flatMap(first.cell(at:)), cell.isFilled, first.filled.count >= 3,
            TextLayout.ordinal(cell.text) == nil, !GroupTitle.isMarker(cell.text)
        {
            return false
        }
        // Rows of data are numbered where those before are, or begin with a title.
        guard let order = current.order else { return lines.isEmpty }
        let numbers = grid.rows.prefix(6).compactMap { $0.cell(at: order)?.text }
        return lines.isEmpty || numbers.contains { TextLayout.ordinal($0) != nil }
    }

    /// Whether a line between two parts of a table says nothing of what they are.
    private static func isBetween(_ line: String) -> Bool {
        let folded = TextLayout.folded(line)
        return GroupTitle.isTitle(line) || folded.hasPrefix("trang ") || folded == "tiep theo"
            || folded.hasPrefix("bang tiep")
            || Int(folded) != nil || folded.isEmpty || folded.hasPrefix("tiep theo trang")
    }
}
