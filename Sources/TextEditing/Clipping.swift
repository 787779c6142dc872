// Cutting a text to a number of columns.

/// The text cut between graphemes to a width in columns, the ellipsis marking a cut where it fits.
///
/// Line breaks and tabs become spaces and other control characters U+FFFD.
package func clipped(
    _ text: String, toWidth width: Int, columnWidth: (Character) -> Int, ellipsis: String = "…"
) -> String {
    guard width > 0 else { return "" }
    let markWidth = ellipsis.reduce(0) { $0 + columnsTaken(by: $1, columnWidth) }
    let hasMark = markWidth <= width
    let room = hasMark ? width - markWidth : width
    var whole: [Character] = []
    var keptCount = 0
    var column = 0
    for source in text {
        let character = printable(source)
        column += columnsTaken(by: character, columnWidth)
        if column > width {
            var kept = whole[..<keptCount]
            while hasMark, kept.last?.isBreakingSpace == true { kept.removeLast() }
            return String(kept) + (hasMark ? ellipsis : "")
        }
        whole.append(character)
        if column <= room { keptCount = whole.count }
    }
    return String(whole)
}
