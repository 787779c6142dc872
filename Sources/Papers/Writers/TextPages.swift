// Writes a paper as pages of text: what stands on each of its sheets, in columns and lines.

/// The writer of pages of text.
package struct TextPages: PaperWriter {
    private var layout = SheetLayout()
    /// The width of the lines; nil for lines as wide as paper.
    private let width: Int?

    /// A writer of sheets of paper.
    package init() { width = nil }

    /// A writer of the same sheets in lines of another width.
    /// - Parameter columns: the width, at least 20.
    package init(columns: Int) { width = max(20, columns) }

    package mutating func begin(_ document: PaperDocument) { layout.begin(document) }

    package mutating func begin(_ section: PaperSection) { layout.begin(section) }

    package mutating func add(_ block: PaperBlock) { layout.add(block) }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) { layout.add(paragraphs, items: items) }

    package mutating func begin(_ table: PaperTable) { layout.begin(table) }

    package mutating func add(_ row: PaperRow, item: Int) { layout.add(row, item: item) }

    package mutating func endTable() { layout.endTable() }

    package mutating func end(_ section: PaperSection, isLast: Bool) { layout.end(section, isLast: isLast) }

    package mutating func end() { layout.end() }

    package mutating func take() -> [[SheetLine]] {
        layout.take().map { sheet in
            let columns = width ?? (sheet.isLandscape ? SheetSize.landscape : SheetSize.portrait).columns
            return TextSheet.lines(of: sheet, columns: columns, mayBeWider: width == nil)
        }
    }
}
