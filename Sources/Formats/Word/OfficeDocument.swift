// A text document reduced to what records are made from: paragraphs and tables.

/// A document as a sequence of blocks.
package struct OfficeDocument: Equatable, Sendable {
    /// What stands one below the other in the body.
    package enum Block: Equatable, Sendable {
        /// A paragraph's text; a forced line break is "\n", a tab "\t".
        case paragraph(String)
        /// A table that is not inside another.
        case table(DocumentTable)
    }

    /// The blocks from top to bottom.
    package var blocks: [Block]

    /// A document of these blocks.
    package init(blocks: [Block]) { self.blocks = blocks }
}

/// A table of rows whose cells may span columns and rows.
package struct DocumentTable: Equatable, Sendable {
    /// The rows from top to bottom.
    package var rows: [DocumentRow]

    /// A table of these rows.
    package init(rows: [DocumentRow]) { self.rows = rows }

    /// A table of plain cells, one paragraph a line of their text.
    package init(texts: [[String]]) {
        rows = texts.map { texts in
            DocumentRow(
                cells: texts.enumerated().map { column, text in
                    DocumentCell(
                        column: column,
                        paragraphs: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
                })
        }
    }
}

/// A table's row.
package struct DocumentRow: Equatable, Sendable {
    /// The cells from left to right; a gap in their columns is an absent cell.
    package var cells: [DocumentCell]

    /// A row of these cells.
    package init(cells: [DocumentCell]) { self.cells = cells }
}

/// A table's cell.
package struct DocumentCell: Equatable, Sendable {
    /// The first grid column it covers, from 0.
    package var column: Int
    /// How many grid columns it covers.
    package var columnSpan: Int
    /// How many rows it covers, itself included; 1 in a cell that continues one above.
    package var rowSpan: Int
    /// Whether it is the lower part of a cell merged downwards; it then holds no text of its own.
    package var continuesAbove: Bool
    /// Its paragraphs, automatic numbers written out, those of tables inside it after each other.
    package var paragraphs: [String]

    /// A cell.
    package init(
        column: Int, columnSpan: Int = 1, rowSpan: Int = 1, continuesAbove: Bool = false, paragraphs: [String]
    ) {
        self.column = column
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.continuesAbove = continuesAbove
        self.paragraphs = paragraphs
    }
}
