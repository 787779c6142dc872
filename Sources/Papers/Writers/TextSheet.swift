// What stands on a sheet of paper, in lines of text.
import Formats
import TextEditing
import Vietnamese

/// The extent of a sheet in text.
package struct SheetSize: Sendable, Hashable {
    /// Columns of a line.
    package let columns: Int

    /// A4 across: 297 − 45 mm at 12 letters an inch (margins of decree 30/2020/NĐ-CP, annex I).
    package static let landscape = SheetSize(columns: 118)
    /// A4 upright: 210 − 45 mm at 12 letters an inch.
    package static let portrait = SheetSize(columns: 78)
}

/// A line of a sheet, and which item of the paper it belongs to.
package struct SheetLine: Sendable, Equatable {
    /// What stands on it.
    package var text: String
    /// The item, by its number in the whole paper; nil for what cannot be left out.
    package var item: Int?

    init(_ text: String, item: Int? = nil) {
        self.text = text
        self.item = item
    }
}

/// A sheet, or a column of it, while it is written as text.
struct TextSheet {
    private let columns: Int
    /// Whether a table that needs it is wider than the sheet.
    private let mayBeWider: Bool
    private var lines: [SheetLine] = []
    /// Whether an empty line parts what was put last from what comes next, and also from a line in the middle.
    private var endsWithGap = false
    private var endsBlock = false
    private var table: TextTable?
    private var parts: [Bool]?

    /// The room between two columns of text.
    private static let gap = 4

    private init(columns: Int, mayBeWider: Bool) {
        (self.columns, self.mayBeWider) = (columns, mayBeWider)
    }

    /// The lines of a sheet, its number and running head in front from the second one on.
    static func lines(of sheet: LaidSheet, columns: Int, mayBeWider: Bool) -> [SheetLine] {
        let across = mayBeWider ? sheet.columnCount : 1
        let width = max(1, (columns - gap * (across - 1)) / across)
        var written: [[SheetLine]] = []
        var column = TextSheet(columns: width, mayBeWider: mayBeWider)
        for part in sheet.parts {
            if case .columnBreak = part {
                written.append(column.lines)
                column = TextSheet(columns: width, mayBeWider: mayBeWider)
            } else {
                column.add(part)
            }
        }
        written.append(column.lines)
        let body = across > 1 ? sideBySide(written, width) : written.flatMap { $0 }
        return head(of: sheet, columns) + body
    }

    private static func head(of sheet: LaidSheet, _ columns: Int) -> [SheetLine] {
        guard sheet.number > 1 else { return [] }
        let lines =
            [String(sheet.number)] + (sheet.runningHead.isEmpty ? [] : wrappedLines(sheet.runningHead, columns))
        return lines.map { SheetLine(centered($0, columns)) } + [SheetLine("")]
    }

    private static func sideBySide(_ columns: [[SheetLine]], _ width: Int) -> [SheetLine] {
        (0..<(columns.map(\.count).max() ?? 0)).map { row in
            let cells = columns.map { row < $0.count ? $0[row] : SheetLine("") }
            let line = cells.map { padded($0.text, width) }.joined(separator: String(repeating: " ", count: gap))
            return SheetLine(withoutEnd(line), item: cells.lazy.compactMap(\.item).first)
        }
    }

    private mutating func add(_ part: SheetPart) {
        switch part {
        case .paragraphs(let paragraphs, let items): add(paragraphs, items)
        case .columns(let columns):
            leaveGap()
            add(columns)
        case .table(let table):
            leaveGap()
            self.table = TextTable(table, columns: columns, mayBeWider: mayBeWider)
            parts = nil
        case .row(let row, let item):
            guard let table else { return }
            lines += table.drawn(row, item: item, below: parts)
            parts = table.parts(row)
        case .tableEnd:
            lines += table?.closed(parts) ?? []
            (table, parts, endsWithGap, endsBlock) = (nil, nil, true, true)
        case .labels(let labels):
            lines += TextLabels(columns: columns).lines(labels).map { SheetLine($0) }
        case .columnBreak: break
        }
    }

    private mutating func add(_ paragraphs: [PaperParagraph], _ items: [Int]) {
        if let first = paragraphs.first, paragraphs.count == 1, first.style.alignment == .centre {
            if endsBlock { leaveGap() }
            // Lines in the middle are narrower than the sheet, for both sides together.
            let width = max(1, columns - (columns > 100 ? 20 : min(10, columns / 8)))
            lines += drawn(first, width).map { SheetLine(centered($0, columns), item: items.first) }
            endsWithGap = true
            return
        }
        leaveGap()
        for (paragraph, item) in zip(paragraphs, items) {
            lines += drawn(paragraph, columns).map { SheetLine($0, item: item) }
        }
        // Nothing parts a heading from what it stands over.
        if paragraphs.last?.style != .heading { lines.append(SheetLine("")) }
    }

    private mutating func leaveGap() {
        if endsWithGap, !lines.isEmpty { lines.append(SheetLine("")) }
        (endsWithGap, endsBlock) = (false, false)
    }

    private mutating func add(_ columns: [PaperColumn]) {
        let widths = sharedWidths(columns.map(\.share), of: self.columns)
        let texts = zip(columns, widths).map { column, width in
            column.paragraphs.flatMap { paragraph -> [String] in
                let room = max(1, width - 2)
                let aligned = drawn(paragraph, room).map {
                    paragraph.style.alignment == .centre ? centered($0, room) : $0
                }
                return aligned + Array(repeating: "", count: paragraph.style == .signature ? 4 : 0)
            }
        }
        for row in 0..<(texts.map(\.count).max() ?? 0) {
            let cells = zip(texts, widths).map { lines, width in
                padded(lines.indices.contains(row) ? lines[row] : "", width)
            }
            lines.append(SheetLine(withoutEnd(cells.joined())))
        }
        (endsWithGap, endsBlock) = (true, true)
    }

    private func drawn(_ paragraph: PaperParagraph, _ width: Int) -> [String] {
        if paragraph.style == .rule { return [String(repeating: "─", count: min(width, paragraph.text.count))] }
        let indent = String(repeating: " ", count: min(3 * paragraph.level, width / 2))
        let mark = indent + (paragraph.mark.isEmpty ? "" : paragraph.mark + " ")
        return hanging(mark, paragraph.text, columns: width)
    }
}

/// Widths by shares that add up to the whole.
func sharedWidths(_ shares: [Int], of width: Int) -> [Int] {
    let whole = max(1, shares.reduce(0, +))
    var (given, used) = (0, 0)
    return shares.map { share in
        given += share
        defer { used = width * given / whole }
        return width * given / whole - used
    }
}

/// A line without the blanks at its end.
private func withoutEnd(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }

/// A text in the middle of a width.
func centered(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, (width - text.count) / 2)) + text
}

/// A text with blanks at its end up to a width.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
