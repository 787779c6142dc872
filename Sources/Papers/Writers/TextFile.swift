// Writes a paper as a text file: page after page, a form feed on a line of its own between two.

/// The writer of text files. The pieces are the bytes of the file in their order.
package struct TextFile: PaperWriter {
    private var pages = TextPages()
    private var hasBegun = false
    private var count = 0
    private let wanted: (@Sendable (Int) -> Bool)?

    /// A writer.
    /// - Parameter wanted: which sheets are written, by their numbers from 1; nil for all.
    package init(wanted: (@Sendable (Int) -> Bool)? = nil) { self.wanted = wanted }

    package mutating func begin(_ document: PaperDocument) { pages.begin(document) }

    package mutating func begin(_ section: PaperSection) { pages.begin(section) }

    package mutating func add(_ block: PaperBlock) { pages.add(block) }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) { pages.add(paragraphs, items: items) }

    package mutating func begin(_ table: PaperTable) { pages.begin(table) }

    package mutating func add(_ row: PaperRow, item: Int) { pages.add(row, item: item) }

    package mutating func endTable() { pages.endTable() }

    package mutating func end(_ section: PaperSection, isLast: Bool) { pages.end(section, isLast: isLast) }

    package mutating func end() { pages.end() }

    package mutating func take() -> [[UInt8]] {
        pages.take().compactMap { sheet in
            count += 1
            guard wanted?(count) ?? true else { return nil }
            defer { hasBegun = true }
            let lines = sheet.map { $0.text + "\n" }.joined()
            return Array(((hasBegun ? "\u{0C}\n" : "") + lines).utf8)
        }
    }
}

extension PaperFormat {
    /// Pages of text.
    package static let text = PaperFormat(".txt", hasPages: true) { TextFile(wanted: $0.wanted) }
}
