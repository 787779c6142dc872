// Tables that only frame sentences: their rows are read as the lines they are.
import Formats

extension TableGrid {
    /// The lines of a table whose rows ask and answer in turn, in one column or behind the labels of a first one; nil for
    /// any other table.
    var prose: [String]? {
        let filled = rows.map(\.filled).filter { !$0.isEmpty }
        guard filled.count >= 2, filled.allSatisfy({ $0.count <= 2 }) else { return nil }
        let labelled = filled.filter { $0.count == 2 }
        guard labelled.isEmpty || labelled.count >= 4, labelled.allSatisfy({ Self.isLabel($0[0].text) }) else {
            return nil
        }
        let lines = filled.flatMap { cells in
            cells.count == 2
                ? [cells[0].text + ": " + (cells[1].lines.first ?? "")] + cells[1].lines.dropFirst() : cells[0].lines
        }
        return ProseDialogue(lines).entries.contains(where: \.hasAnswer) ? lines : nil
    }

    private static func isLabel(_ text: String) -> Bool {
        let bare = text.filter { !$0.isNumber && $0 != ":" && $0 != "." }
        let label = TextLayout.trimmed(bare)
        return CellParts.isAskLabel(label) || CellParts.isAnswerLabel(label)
    }
}
