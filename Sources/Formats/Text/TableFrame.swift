// Tables that only hold other tables in place are taken away; tables inside cells of data are their cells' text.

enum TableFrame {
    /// Tables nested deeper than this are the text of the cell around them, so that no text is copied more often.
    static let depthLimit = 16

    /// What stands in a table that only frames others; nil for a table of its own.
    /// - Parameter rows: the content of the cells.
    static func content(of rows: [[[OfficeDocument.Block]]]) -> [OfficeDocument.Block]? {
        let isColumn = rows.allSatisfy { $0.count <= 1 }
        guard isColumn || rows.count == 1 else { return nil }
        let holdsTable = rows.contains { row in
            row.contains { cell in
                cell.contains { block in
                    guard case .table(let table) = block else { return false }
                    let width = table.rows.map(\.cells.count).max() ?? 0
                    return isColumn ? width > 1 : width > 2 && table.rows.count > 1
                }
            }
        }
        return holdsTable ? rows.flatMap { $0.flatMap(\.self) } : nil
    }

    /// All paragraphs in reading order.
    static func paragraphs(in blocks: [OfficeDocument.Block]) -> [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let text): [text]
            case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.paragraphs) }
            }
        }
    }
}
