// A paper composed once from the records; writers turn it into text, Word and a page for a browser.

/// A paper: its sections, each on sheets of its own and with page numbers of its own.
package struct PaperDocument: Sendable, Equatable {
    /// What the file says it is called.
    package var title: String
    /// The sections in their order: the paper, then its annexes.
    package var sections: [PaperSection]

    /// A paper.
    package init(title: String, sections: [PaperSection]) {
        self.title = title
        self.sections = sections
    }
}

/// A part of a paper that begins on a new sheet and is numbered on its own (decree 30/2020/NĐ-CP, annex I).
package struct PaperSection: Sendable, Equatable {
    /// How the sheets lie.
    package var isLandscape: Bool
    /// What stands on them, from top to bottom.
    package var blocks: [PaperBlock]

    /// A section of blocks.
    package init(isLandscape: Bool = false, blocks: [PaperBlock]) {
        self.isLandscape = isLandscape
        self.blocks = blocks
    }
}

/// Something that stands below what came before it.
package enum PaperBlock: Sendable, Equatable {
    /// A paragraph.
    case paragraph(PaperParagraph)
    /// Paragraphs that belong together: the entries of a list.
    case list([PaperParagraph])
    /// A table with borders.
    case table(PaperTable)
    /// Columns beside each other without borders: the head of a letter, recipients beside the signer.
    case columns([PaperColumn])
    /// What follows begins on a new sheet.
    case pageBreak
}

/// One of several columns beside each other.
package struct PaperColumn: Sendable, Equatable {
    /// Its part of the width, against the others'.
    package var share: Int
    /// What stands in it.
    package var paragraphs: [PaperParagraph]

    /// A column.
    package init(share: Int, _ paragraphs: [PaperParagraph]) {
        self.share = share
        self.paragraphs = paragraphs
    }
}

/// A paragraph of one style.
package struct PaperParagraph: Sendable, Equatable {
    /// What it is on the paper.
    package var style: PaperStyle
    /// What it says, on one line.
    package var text: String
    /// The mark before a paragraph of a list: a dash, a number; empty for others.
    package var mark: String
    /// How deep it stands in a list.
    package var level: Int

    /// A paragraph.
    package init(_ style: PaperStyle, _ text: String, mark: String = "", level: Int = 0) {
        self.style = style
        self.text = text
        self.mark = mark
        self.level = level
    }

    /// The paragraphs of a text, one a line; empty lines are left out.
    package static func lines(_ style: PaperStyle, _ text: String) -> [PaperParagraph] {
        text.split(whereSeparator: \.isNewline).map { PaperParagraph(style, String($0)) }
    }
}

/// A table with borders, whose heading is repeated on every sheet.
package struct PaperTable: Sendable, Equatable {
    /// The parts of the width that the columns take, against each other.
    package var shares: [Int]
    /// The rows of the heading.
    package var heading: [PaperRow]
    /// The rows below it; a long one goes on over the page.
    package var rows: [PaperRow]

    /// A table.
    package init(shares: [Int], heading: [PaperRow], rows: [PaperRow]) {
        self.shares = shares
        self.heading = heading
        self.rows = rows
    }
}

/// A row of a table.
package struct PaperRow: Sendable, Equatable {
    /// The cells from left to right; together they span all columns.
    package var cells: [PaperCell]

    /// A row.
    package init(_ cells: [PaperCell]) { self.cells = cells }

    /// A row of texts, each in a column of its own.
    package init(texts: [String], style: PaperStyle = .cell) { self.init(texts.map { PaperCell($0, style: style) }) }
}

/// A cell of a table.
package struct PaperCell: Sendable, Equatable {
    /// What it says; several lines are several paragraphs.
    package var text: String
    /// What it is.
    package var style: PaperStyle
    /// How many columns it spans.
    package var span: Int

    /// A cell.
    package init(_ text: String, style: PaperStyle = .cell, span: Int = 1) {
        self.text = text
        self.style = style
        self.span = span
    }
}
