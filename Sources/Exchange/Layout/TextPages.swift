// Lays a paper out as pages of text, in columns and lines.

/// The writer of pages of text.
package enum TextPages {
    /// The pages of all sections; each section begins on a sheet of its own and counts its pages from 1.
    package static func write(_ document: PaperDocument) -> [[String]] { document.sections.flatMap(pages) }

    private static func pages(_ section: PaperSection) -> [[String]] {
        var layout = TextSection(size: section.isLandscape ? .landscape : .portrait)
        for block in section.blocks { layout.add(block) }
        return layout.finished
    }
}

/// A section while it is laid out.
private struct TextSection {
    private var filler: SheetFiller
    private let size: SheetSize
    /// Lines that stay with what comes next.
    private var pending: [String] = []
    /// Whether an empty line parts what was put last from what comes next.
    private var endsWithGap = false

    init(size: SheetSize) {
        self.size = size
        filler = SheetFiller(size: size)
    }

    /// Lines in the middle are this much narrower than the sheet, for both sides together.
    private var headingWidth: Int { size.columns - (size == .landscape ? 20 : 10) }

    mutating func add(_ block: PaperBlock) {
        if case .paragraph(let paragraph) = block, paragraph.style.alignment == .centre {
            for line in lines(paragraph, headingWidth) { filler.add(centered(line, size.columns)) }
            endsWithGap = true
            return
        }
        if endsWithGap, filler.left > 0 { filler.add("") }
        endsWithGap = false
        switch block {
        case .paragraph(let paragraph) where paragraph.style == .heading: pending += lines(paragraph, size.columns)
        case .paragraph(let paragraph): add(lines: lines(paragraph, size.columns))
        case .list(let paragraphs): add(lines: paragraphs.flatMap { lines($0, size.columns) })
        case .table(let table): add(table)
        case .columns(let columns): add(columns)
        case .pageBreak: filler.turn()
        }
    }

    var finished: [[String]] {
        var last = filler
        last.add(blocks: [pending])
        return last.sheets
    }

    private mutating func add(lines: [String]) {
        filler.add(blocks: [pending + lines])
        pending = []
    }

    private mutating func add(_ table: PaperTable) {
        if !pending.isEmpty { add(lines: []) }
        let heading = table.heading.last.map { $0.cells.map(\.text) } ?? []
        let composer = TableComposer(widths: widths(table.shares), size: size, heading: heading)
        composer.begin(&filler)
        for (index, row) in table.rows.enumerated() {
            let numbers = row.cells.indices.filter { row.cells[$0].style == .cellNumber }
            composer.add(
                row.cells.map(\.text), numbers: Set(numbers), to: &filler, isLast: index == table.rows.count - 1)
        }
        if table.rows.isEmpty { composer.end(&filler) }
        endsWithGap = true
    }

    private mutating func add(_ columns: [PaperColumn]) {
        let widths = parts(columns.map(\.share), of: size.columns)
        let texts = zip(columns, widths).map { column, width in
            column.paragraphs.flatMap { paragraph -> [String] in
                let room = max(1, width - 2)
                let aligned = lines(paragraph, room).map {
                    paragraph.style.alignment == .centre ? centered($0, room) : $0
                }
                return aligned + Array(repeating: "", count: paragraph.style == .signature ? 4 : 0)
            }
        }
        let height = texts.map(\.count).max() ?? 0
        let block = (0..<height).map { row in
            let line = zip(texts, widths).map { lines, width in
                padded(lines.indices.contains(row) ? lines[row] : "", width)
            }
            .joined()
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
        if block.count > filler.left { filler.turn() }
        for line in block { filler.add(line) }
        endsWithGap = true
    }

    private func lines(_ paragraph: PaperParagraph, _ width: Int) -> [String] {
        let indent = String(repeating: " ", count: 3 * paragraph.level)
        let mark = indent + (paragraph.mark.isEmpty ? "" : paragraph.mark + " ")
        return hanging(mark, paragraph.text, columns: width)
    }

    /// The columns of a table without its borders.
    private func widths(_ shares: [Int]) -> [Int] { parts(shares, of: size.columns - 3 * shares.count - 1) }

    /// Widths by shares that add up to the whole.
    private func parts(_ shares: [Int], of width: Int) -> [Int] {
        let whole = max(1, shares.reduce(0, +))
        var (given, used) = (0, 0)
        return shares.map { share in
            given += share
            defer { used = width * given / whole }
            return width * given / whole - used
        }
    }
}
