// A paper composed once from the records; writers turn it into text, Word and a page for a browser.
import Domain

/// A paper: its sections, each on sheets of its own and with page numbers of its own.
package struct PaperDocument: Sendable {
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

extension PaperDocument {
    /// What it says outside its tables.
    package var sentences: String {
        sections.flatMap(\.blocks).map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text
            case .list(let paragraphs): paragraphs.map(\.text).joined(separator: "\n")
            default: ""
            }
        }.joined(separator: "\n")
    }
}

/// A part of a paper that begins on a new sheet and is numbered on its own (decree 30/2020/NĐ-CP, annex I).
package struct PaperSection: Sendable {
    /// How the sheets lie.
    package var isLandscape: Bool
    /// In how many columns the text runs, one beside the other.
    package var columnCount: Int
    /// What stands at the head of every sheet but the first, under its number; empty for nothing.
    package var runningHead: String
    /// What stands on them, from top to bottom.
    package var blocks: [PaperBlock]

    /// A section of blocks.
    package init(isLandscape: Bool = false, columnCount: Int = 1, runningHead: String = "", blocks: [PaperBlock]) {
        self.isLandscape = isLandscape
        self.columnCount = max(1, columnCount)
        self.runningHead = runningHead
        self.blocks = blocks
    }
}

/// Something that stands below what came before it.
package enum PaperBlock: Sendable {
    /// A paragraph.
    case paragraph(PaperParagraph)
    /// Paragraphs that belong together: the entries of a list.
    case list([PaperParagraph])
    /// A table with borders.
    case table(PaperTable)
    /// Columns beside each other without borders: the head of a letter, recipients beside the signer.
    case columns([PaperColumn])
    /// Labels with their codes, two beside each other; a label stays whole.
    case labels([PaperLabel])
    /// What follows begins on a new sheet.
    case pageBreak
    /// What follows begins in the next column, or on a new sheet where there is only one.
    case columnBreak
}

/// A label: a code and what stands beside it.
package struct PaperLabel: Sendable {
    /// The code in the ways it can be drawn, the one that restores most first; empty without.
    package var codes: [QRCode]
    /// What stands above the facts.
    package var title: String
    /// What it says, a line each.
    package var facts: [String]
    /// What stands for a code that cannot be drawn; empty otherwise.
    package var notice: String
    /// What the code says; nil without one.
    package var codeText: String?

    /// A label.
    package init(codes: [QRCode], title: String, facts: [String], notice: String = "", codeText: String? = nil) {
        (self.codes, self.title, self.facts, self.notice) = (codes, title, facts, notice)
        self.codeText = codeText
    }
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
    /// Whether it stays on the sheet of what follows it, whatever its style.
    package var keepsWithNext = false
    /// Whether it has nothing to say: it is not written and still counts among the items of the paper.
    package var isSilent = false

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

/// Rows that are fetched while the paper is written, so that a long table never stands in memory as a whole.
package struct PaperRowFeed: Sendable {
    /// How many rows there are.
    package let count: Int
    /// The rows from one on, as many as are at hand; an empty answer ends the table.
    package let rows: @Sendable (_ start: Int) async throws -> [PaperRow]

    /// A feed of rows.
    package init(count: Int, rows: @escaping @Sendable (_ start: Int) async throws -> [PaperRow]) {
        self.count = count
        self.rows = rows
    }
}

/// A table with borders, whose heading is repeated on every sheet.
package struct PaperTable: Sendable {
    /// The parts of the width that the columns take, against each other.
    package var shares: [Int]
    /// The rows of the heading.
    package var heading: [PaperRow]
    /// The rows below it; a long one goes on over the page.
    package var rows: [PaperRow]
    /// Where the rows come from while the paper is written; nil when they are all in `rows`.
    package var feed: PaperRowFeed?
    /// The widths of the columns of a spreadsheet in characters; empty where the shares say enough.
    package var sheetWidths: [Double] = []
    /// What each column needs at least; empty until the rows were looked at.
    package var needs: [ColumnNeed] = []

    /// A table.
    package init(shares: [Int], heading: [PaperRow], rows: [PaperRow] = [], feed: PaperRowFeed? = nil) {
        self.shares = shares
        self.heading = heading
        self.rows = rows
        self.feed = feed
    }

    /// How many rows it has.
    package var count: Int { feed?.count ?? rows.count }
}

/// A row of a table.
package struct PaperRow: Sendable, Equatable {
    /// The cells from left to right; with those that reach down from above they span all columns.
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
    /// How many rows of the heading it spans; a cell below the heading spans one.
    package var rows: Int
    /// What it says as a value, for spreadsheets; none where its text says it all.
    package var value = PrintedValue.none

    /// A cell.
    package init(_ text: String, style: PaperStyle = .cell, span: Int = 1, rows: Int = 1) {
        self.text = text
        self.style = style
        self.span = max(1, span)
        self.rows = max(1, rows)
    }
}
