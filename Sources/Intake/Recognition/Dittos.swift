// Cells that say "as above": they say what the cell above them says.
import Domain
import Formats

extension TableGrid {
    private static let words: Set<String> = ["nt", "nhu tren", "nhu o tren", "nhu dong tren", "nhu y tren"]
    private static let signs: Set<String> = ["\"", "''", "”", "“", "〃", "-\"-", "-”-", "-“-", "- \" -"]
    private static let longest = 24

    /// Puts what stands above into cells that say so.
    /// - Parameter start: the first row below the heading.
    /// - Returns: what there is to say of each.
    mutating func takeFromAbove(from start: Int) -> [ReadRemark] {
        var remarks: [ReadRemark] = []
        let filled = rows.indices.dropFirst(start).filter { !rows[$0].isBlank }
        for (above, index) in zip(filled, filled.dropFirst()) {
            for place in rows[index].cells.indices where Self.isDitto(rows[index].cells[place]) {
                var cell = rows[index].cells[place]
                guard let source = rows[above].cell(at: cell.column), !source.lines.isEmpty else { continue }
                remarks.append(
                    ReadRemark(
                        place: self.place(row: rows[index], column: cell.column).description,
                        matter: .above(TableSequence.shortened(source.text)), text: cell.text))
                (cell.lines, cell.isNumber) = (source.lines, source.isNumber)
                rows[index].cells[place] = cell
            }
        }
        return remarks
    }

    private static func isDitto(_ cell: GridCell) -> Bool {
        guard !cell.continues, cell.lines.count == 1, cell.lines[0].utf8.count <= longest else { return false }
        // Most short cells of a list are numbers.
        if let first = cell.lines[0].utf8.first, (0x30...0x39).contains(first) { return false }
        return signs.contains(cell.lines[0]) || words.contains(TextLayout.folded(cell.lines[0]))
    }
}
