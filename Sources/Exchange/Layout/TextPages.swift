// Lays a paper out as pages of text, in columns and lines.

/// The writer of pages of text.
package struct TextPages: PaperWriter {
    private var section = TextSection(size: .portrait)
    private var finished: [[SheetLine]] = []
    /// The width of endless sheets, one a section; nil for sheets of paper.
    private let width: Int?
    /// How many sheets there were at the end of each section.
    private(set) var sectionEnds: [Int] = []
    private var count = 0

    /// A writer of sheets of paper.
    package init() { width = nil }

    /// A writer of one endless sheet a section.
    init(width: Int) { self.width = width }

    /// The pages of all sections, every line as text; each section begins on a sheet of its own and counts its pages
    /// from 1. The rows must be at hand.
    package static func write(_ document: PaperDocument) -> [[String]] {
        var writer = TextPages()
        return writer.write(document).map { $0.map(\.text) }
    }

    package mutating func begin(_ document: PaperDocument) {}

    package mutating func begin(_ section: PaperSection) {
        self.section = TextSection(section, size: width.map { SheetSize(columns: $0, lines: .max) })
    }

    package mutating func add(_ block: PaperBlock) { section.add(block) }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) { section.add(paragraphs, items: items) }

    package mutating func begin(_ table: PaperTable) { section.begin(table) }

    package mutating func add(_ row: PaperRow, item: Int) { section.add(row, item: item) }

    package mutating func endTable() { section.endTable() }

    package mutating func end(_ section: PaperSection, isLast: Bool) {
        finished += self.section.finish()
        sectionEnds.append(count + finished.count)
    }

    package mutating func end() {}

    package mutating func take() -> [[SheetLine]] {
        let sheets = finished + section.take()
        finished = []
        count += sheets.count
        return sheets
    }
}

/// A section while it is laid out.
struct TextSection {
    private var filler: SheetFiller
    private let size: SheetSize
    /// How many columns of text stand side by side, and the sheet that they stand on.
    private let columnCount: Int
    private let outer: SheetSize
    private var gathered: SheetFiller
    private var columns: [[SheetLine]] = []
    /// Lines that stay with what comes next.
    private var pending: [SheetLine] = []
    /// Whether the last of them are a heading, which nothing parts from what it stands over.
    private var endsInHeading = false
    /// Whether an empty line parts what was put last from what comes next.
    private var endsWithGap = false
    /// Whether it parts it also from a line in the middle.
    private var endsBlock = false
    private var table: TextTable?
    private var parts: [Bool]?

    /// The room between two columns of text.
    private static let gap = 4

    /// A section on sheets of a size; without a limit of lines it is one endless sheet.
    init(_ section: PaperSection = PaperSection(blocks: []), size: SheetSize? = nil) {
        outer = size ?? SheetSize(of: section)
        columnCount = outer.lines == .max ? 1 : section.columnCount
        let width = (outer.columns - Self.gap * (columnCount - 1)) / columnCount
        // A sheet of columns has its number and running head above them.
        let heads = columnCount > 1 ? 2 + (section.runningHead.isEmpty ? 0 : 1) : 0
        self.size = SheetSize(columns: max(1, width), lines: max(1, outer.lines - heads))
        filler = SheetFiller(size: self.size)
        gathered = SheetFiller(size: outer)
        filler.isNumbered = columnCount == 1 && outer.lines < .max
        filler.runningHead = section.runningHead
        gathered.runningHead = section.runningHead
    }

    /// A section on sheets of a size.
    init(size: SheetSize) { self.init(PaperSection(blocks: []), size: size) }

    /// Lines in the middle are this much narrower than the sheet, for both sides together.
    private var headingWidth: Int { max(1, size.columns - (size.columns > 100 ? 20 : min(10, size.columns / 8))) }

    mutating func add(_ block: PaperBlock) {
        if case .columns(let columns) = block {
            leaveGap()
            add(columns)
            return
        }
        flush()
        switch block {
        case .pageBreak:
            filler.turn()
            while (columns.count + filler.finished.count) % columnCount != 0 { filler.turn() }
        case .columnBreak: filler.turn()
        case .paragraph, .list, .table, .columns: break
        }
    }

    mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {
        if let first = paragraphs.first, paragraphs.count == 1, first.style.alignment == .centre {
            flush()
            if endsBlock { leaveGap() }
            for line in lines(first, headingWidth) { filler.add(centered(line, size.columns), item: items.first) }
            endsWithGap = true
            return
        }
        leaveGap()
        let found = zip(paragraphs, items).flatMap { paragraph, item in
            lines(paragraph, size.columns).map { SheetLine($0, item: item) }
        }
        let isHeading = paragraphs.last?.style == .heading
        if isHeading || paragraphs.last?.keepsWithNext == true {
            pending += (pending.isEmpty || endsInHeading ? [] : [SheetLine("")]) + found
            endsInHeading = isHeading
        } else {
            put(pending + found)
            pending = []
        }
    }

    mutating func begin(_ table: PaperTable) {
        flush()
        leaveGap()
        self.table = TextTable(widths: widths(table.shares), heading: table.heading)
        parts = nil
    }

    mutating func add(_ row: PaperRow, item: Int) {
        if let table { parts = table.draw(row, item: item, below: parts, on: &filler) }
    }

    mutating func endTable() {
        table?.close(parts, on: &filler)
        (table, parts, endsWithGap, endsBlock) = (nil, nil, true, true)
    }

    /// The sheets that are full.
    mutating func take() -> [[SheetLine]] {
        guard columnCount > 1 else { return filler.take() }
        columns += filler.take()
        var sheets: [[SheetLine]] = []
        while columns.count >= columnCount {
            sheets.append(sideBySide(Array(columns.prefix(columnCount))))
            columns.removeFirst(columnCount)
        }
        return sheets
    }

    /// All sheets that are left.
    mutating func finish() -> [[SheetLine]] {
        flush()
        guard columnCount > 1 else { return filler.take() + [filler.sheet] }
        let full = take()
        columns.append(filler.sheet)
        return full + [sideBySide(columns)]
    }

    private mutating func sideBySide(_ columns: [[SheetLine]]) -> [SheetLine] {
        for row in 0..<(columns.map(\.count).max() ?? 0) {
            let cells = columns.map { row < $0.count ? $0[row] : SheetLine("") }
            let line = cells.map { padded($0.text, size.columns) }
                .joined(separator: String(repeating: " ", count: Self.gap))
            gathered.add(withoutEnd(line), item: cells.lazy.compactMap(\.item).first)
        }
        gathered.turn()
        return gathered.take().last ?? []
    }

    private mutating func leaveGap() {
        if endsWithGap, filler.left > 0, !filler.isFresh { filler.add("") }
        (endsWithGap, endsBlock) = (false, false)
    }

    /// Puts lines that waited for what comes next.
    private mutating func flush() {
        guard !pending.isEmpty else { return }
        put(pending)
        pending = []
    }

    /// Puts a block with an empty line after it; one that fits on a sheet stays whole.
    private mutating func put(_ block: [SheetLine]) {
        guard !block.isEmpty else { return }
        if block.count > filler.left, block.count <= size.lines - 2 { filler.turn() }
        for line in block { filler.add(line.text, item: line.item) }
        if filler.left > 0 { filler.add("") }
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
            withoutEnd(
                zip(texts, widths).map { lines, width in
                    padded(lines.indices.contains(row) ? lines[row] : "", width)
                }.joined())
        }
        let waiting = pending.isEmpty ? [] : pending + [SheetLine("")]
        pending = []
        let needed = waiting.count + block.count
        if needed > filler.left, needed <= size.lines - 2 { filler.turn() }
        for line in waiting { filler.add(line.text, item: line.item) }
        if block.count > filler.left, block.count <= size.lines - 2 { filler.turn() }
        for line in block { filler.add(line) }
        (endsWithGap, endsBlock) = (true, true)
    }

    private func lines(_ paragraph: PaperParagraph, _ width: Int) -> [String] {
        if paragraph.style == .rule { return [String(repeating: "─", count: min(width, paragraph.text.count))] }
        let indent = String(repeating: " ", count: min(3 * paragraph.level, width / 2))
        let mark = indent + (paragraph.mark.isEmpty ? "" : paragraph.mark + " ")
        return hanging(mark, paragraph.text, columns: width)
    }

    /// The columns of a table without its borders.
    private func widths(_ shares: [Int]) -> [Int] {
        parts(shares, of: max(shares.count, size.columns - 3 * shares.count - 1)).map { max(1, $0) }
    }

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

/// A line without the blanks at its end.
private func withoutEnd(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }
