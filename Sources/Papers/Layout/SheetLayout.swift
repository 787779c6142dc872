// Lays a paper out on sheets by the widths of its letters: the one place that decides where a sheet ends.
import Domain

/// The writer of sheets. Preview, text, PDF and printer draw the sheets that it gives, so they have the same pages.
package struct SheetLayout: PaperWriter {
    var sheet = LaidSheet(isLandscape: false, columnCount: 1, runningHead: "", number: 1)
    var finished: [LaidSheet] = []
    /// How far down the sheet is filled, and in which of its columns.
    var y = 0.0
    private var column = 0
    /// Paragraphs that stay with what comes next.
    private var waiting: [(set: SetParagraph, item: Int, group: Int)] = []
    /// Which call the last paragraphs came with: those of one call belong together.
    private var group = 0
    private var lastGroup = -1
    var table: TableLayout?

    /// A writer.
    package init() {}

    /// The sheets of a paper whose rows are at hand.
    package static func sheets(of document: PaperDocument, leavingOut leftOut: Set<Int> = []) -> [LaidSheet] {
        var writer = SheetLayout()
        return writer.write(document, leavingOut: leftOut)
    }

    /// The height that text may take.
    var height: Double { sheet.size.height - points(PaperSheet.above + PaperSheet.below) }
    /// The width of a column of text.
    var width: Double {
        let room = sheet.size.width - points(PaperSheet.left + PaperSheet.right)
        return (room - Self.gap * Double(sheet.columnCount - 1)) / Double(sheet.columnCount)
    }
    /// The upper left corner of what comes next.
    var corner: (x: Double, y: Double) {
        (points(PaperSheet.left) + Double(column) * (width + Self.gap), points(PaperSheet.above) + y)
    }
    var left: Double { height - y }
    /// Whether nothing stands in the column yet.
    var isFresh: Bool { y == 0 }

    /// The room between two columns of text.
    private static let gap = 21.25

    package mutating func begin(_ document: PaperDocument) {}

    package mutating func begin(_ section: PaperSection) {
        sheet = LaidSheet(
            isLandscape: section.isLandscape, columnCount: section.columnCount, runningHead: section.runningHead,
            number: 1)
        (y, column, lastGroup) = (0, 0, -1)
    }

    package mutating func add(_ block: PaperBlock) {
        switch block {
        case .columns(let columns): add(columns)
        case .labels(let labels):
            flush()
            add(labels)
        case .pageBreak:
            flush()
            turnSheet()
        case .columnBreak:
            flush()
            turn()
        case .paragraph, .list, .table: break
        }
    }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {
        let set = paragraphs.map { SetParagraph($0, width: width) }
        group += 1
        // A short list stays whole, and lines whose columns stand under each other.
        let whole = set.reduce(0) { $0 + $1.above + $1.height }
        let isFixed = paragraphs.allSatisfy { $0.style == .fixed }
        if set.count > 1, whole <= (isFixed ? height : height / 8), whole + waitingHeight > left, !isFresh { turn() }
        for (set, item) in zip(set, items) {
            if set.paragraph.keepsWithNext || set.paragraph.style.keepsWithNext {
                waiting.append((set, item, group))
            } else {
                place(set, item, group)
            }
        }
    }

    package mutating func begin(_ table: PaperTable) { self.table = TableLayout(table, width: width) }

    package mutating func add(_ row: PaperRow, item: Int) { addRow(row, item: item) }

    package mutating func endTable() {
        flush()
        closeTable()
        table = nil
        y += Double(PaperStyle.rule.below)
    }

    package mutating func end(_ section: PaperSection, isLast: Bool) {
        flush()
        finished.append(sheet)
    }

    package mutating func end() {}

    package mutating func take() -> [LaidSheet] {
        defer { finished = [] }
        return finished
    }

    /// Goes to the next column, or to a new sheet.
    mutating func turn() {
        if column + 1 < sheet.columnCount {
            column += 1
            y = 0
            sheet.parts.append(.columnBreak)
        } else {
            turnSheet()
        }
    }

    private mutating func turnSheet() {
        finished.append(sheet)
        sheet = LaidSheet(
            isLandscape: sheet.isLandscape, columnCount: sheet.columnCount, runningHead: sheet.runningHead,
            number: sheet.number + 1)
        (y, column, lastGroup) = (0, 0, -1)
    }

    /// The height of what waits for what comes next.
    var waitingHeight: Double { waiting.reduce(0) { $0 + $1.set.above + $1.set.height } }

    /// Puts what waited; the caller has seen to the room.
    mutating func flush() {
        let held = waiting
        waiting = []
        if held.reduce(0, { $0 + $1.set.above + $1.set.height }) > left, !isFresh { turn() }
        for (set, item, group) in held { put(set, item, group) }
    }

    /// Places a paragraph under what waits for it.
    private mutating func place(_ set: SetParagraph, _ item: Int, _ group: Int) {
        let first = set.above + min(set.height, 2 * set.leading)
        if waitingHeight + first > left, !isFresh { turn() }
        flush()
        put(set, item, group)
    }

    /// Puts the lines of a paragraph where they go; two of them stay together at the foot and at the head of a sheet.
    private mutating func put(_ set: SetParagraph, _ item: Int, _ group: Int) {
        if !isFresh { y += set.above }
        var start = 0
        repeat {
            let rest = set.lines.count - start
            var count = max(0, min(rest, Int((left + 0.01) / set.leading)))
            if count < rest, rest - count < 2 { count = rest - 2 }
            if count < min(2, rest) {
                guard isFresh else {
                    turn()
                    continue
                }
                count = max(1, min(rest, count))
            }
            let range = start..<start + count
            sheet.marks += set.marks(range, x: corner.x, y: corner.y)
            note(set.part(range), item, group)
            y += Double(count) * set.leading
            start += count
            if start < set.lines.count { turn() }
        } while start < set.lines.count
        y += set.below
    }

    private mutating func note(_ paragraph: PaperParagraph, _ item: Int, _ group: Int) {
        if group == lastGroup, case .paragraphs(let paragraphs, let items)? = sheet.parts.last {
            sheet.parts[sheet.parts.count - 1] = .paragraphs(paragraphs + [paragraph], items: items + [item])
        } else {
            sheet.parts.append(.paragraphs([paragraph], items: [item]))
        }
        lastGroup = group
    }

    /// Columns beside each other stay on one sheet, with what waits for them.
    private mutating func add(_ columns: [PaperColumn]) {
        let whole = Double(max(1, columns.reduce(0) { $0 + $1.share }))
        let widths = columns.map { width * Double($0.share) / whole }
        let set = zip(columns, widths).map { column, width in
            column.paragraphs.map { SetParagraph($0, width: width - 2 * PaperTable.cellMargin) }
        }
        let heights = set.map { $0.reduce(0) { $0 + $1.above + $1.height } }
        let tallest = heights.max() ?? 0
        if waitingHeight + tallest > left, !isFresh { turn() }
        flush()
        var x = corner.x
        for (set, width) in zip(set, widths) {
            var down = corner.y
            for set in set {
                down += set.above
                sheet.marks += set.marks(set.lines.indices, x: x + PaperTable.cellMargin, y: down)
                down += set.height
            }
            x += width
        }
        sheet.parts.append(.columns(columns))
        lastGroup = -1
        y += tallest + Double(PaperStyle.rule.below)
    }
}
