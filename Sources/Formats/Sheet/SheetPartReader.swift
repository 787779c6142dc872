// Reads one worksheet's cells and merged ranges, in whatever order they are written.

/// What the parts around a worksheet say of its cells.
struct SheetSurroundings {
    var strings: [SheetText]
    var formats: [CellFormat?]
    var from1904: Bool
    var fonts: [OldFont?]
    var letters: LetterReading
}

final class SheetPartReader: MarkupHandler {
    struct Merge {
        var top: Int
        var bottom: Int
        var left: Int
        var right: Int
    }

    /// Cells of a workbook.
    static let cellLimit = 4_000_000
    static let mergeLimit = 100_000
    /// Bytes of text that the cells of a workbook hold together, each use of a shared text counted.
    static let textLimit = 256 << 20

    private(set) var merges: [Merge] = []
    private(set) var fault: FormatError?
    /// What is shown otherwise, or was left out.
    private(set) var told = FileNotes()
    /// The rows that are not shown, by their numbers.
    private(set) var hiddenRows: Set<Int> = []
    /// Cells read, with those of the sheets before.
    private(set) var cellCount: Int
    /// Bytes of text read, with those of the sheets before.
    private(set) var textCount: Int
    private let part: String
    private let name: String
    private let around: SheetSurroundings
    private var read: [SheetRow] = []
    private var isSorted = true
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var row = 0
    private var isHidden = false
    private var cells: [SheetCell] = []
    private var column = -1
    private var type = "n"
    private var style = 0
    private var item: StringItem?
    private var value = ""
    private var (inValue, inCell, hasFormula) = (false, false, false)

    /// - Parameters:
    ///   - name: the sheet's name, for what is told.
    ///   - counts: the cells and bytes of text of the sheets before.
    init(part: String, name: String, around: SheetSurroundings, counts: (cells: Int, text: Int)) {
        self.part = part
        self.name = name
        self.around = around
        (cellCount, textCount) = counts
    }

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .sheet else { return }
        switch element.name {
        case "col": openColumns(element)
        case "row": openRow(element)
        case "c": openCell(element)
        case "v": inValue = inCell
        case "f": hasFormula = inCell
        case "is": item = StringItem()
        case "mergeCell": merge(element["ref"] ?? "")
        default: item?.open(element)
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        guard vocabulary == .sheet else { return }
        switch name {
        case "v": inValue = false
        case "c": closeCell()
        case "row": closeRow()
        default: item?.close(name)
        }
    }

    func text(_ text: String) {
        if inValue { value += text } else { item?.append(text) }
    }

    /// The rows by their numbers, hidden ones included; what is written of a row in two places is one row.
    func rows() -> [SheetRow] {
        if isSorted { return read }
        var rows: [SheetRow] = []
        for (_, row) in read.enumerated().sorted(by: { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
        ) {
            if rows.last?.number == row.number {
                rows[rows.count - 1].cells = Self.ordered(rows[rows.count - 1].cells + row.cells)
            } else {
                rows.append(row)
            }
        }
        return rows
    }

    private func openColumns(_ element: MarkupElement) {
        guard element.isSet("hidden"), let first = element.number("min"), let last = element.number("max"),
            first >= 1, first <= last, first <= CellReference.columnLimit, hiddenColumns.count < 1000
        else { return }
        hiddenColumns.append(first - 1...min(last, CellReference.columnLimit) - 1)
    }

    private func openRow(_ element: MarkupElement) {
        let reference = element["r"]
        let number = reference.map { Int($0) ?? -1 } ?? row + 1
        guard (1...CellReference.rowLimit).contains(number) else {
            fault = .badReference(part: part, reference: reference ?? "\(number)")
            return
        }
        if number <= row { isSorted = false }
        row = number
        isHidden = element.isSet("hidden")
        cells = []
        column = -1
    }

    private func closeRow() {
        guard !cells.isEmpty else { return }
        if read.count >= ReadingBounds.rows { fault = .tooMany(.rows, part: part, limit: ReadingBounds.rows) }
        read.append(SheetRow(number: row, cells: Self.ordered(cells)))
        if isHidden { hiddenRows.insert(row) }
        cells = []
    }

    /// Cells from left to right; of two in one place the later one counts.
    private static func ordered(_ cells: [SheetCell]) -> [SheetCell] {
        if zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { return cells }
        var ordered: [SheetCell] = []
        for (_, cell) in cells.enumerated().sorted(by: {
            ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
        }) {
            if ordered.last?.column == cell.column { ordered.removeLast() }
            ordered.append(cell)
        }
        return ordered
    }

    private func openCell(_ element: MarkupElement) {
        var next = column + 1
        if let reference = element["r"] {
            guard let place = CellReference.parse(reference), place.row == row else {
                fault = .badReference(part: part, reference: reference)
                return
            }
            next = place.column
        }
        guard next < CellReference.columnLimit else {
            fault = .badReference(part: part, reference: CellReference.letters(column: next))
            return
        }
        cellCount += 1
        if cellCount > Self.cellLimit { fault = .tooMany(.cells, part: part, limit: Self.cellLimit) }
        column = next
        type = element["t"] ?? "n"
        style = element.number("s") ?? 0
        (item, value, inCell, hasFormula) = (nil, "", true, false)
    }

    private func closeCell() {
        guard inCell else { return }
        inCell = false
        defer { item = nil }
        guard let found = cellValue() else {
            if hasFormula, !isHidden { told.add(.emptyFormula, at: place(column)) }
            return
        }
        if case .error(let code) = found {
            if !isHidden { told.add(.cellError(String(code.prefix(20))), at: place(column)) }
        } else {
            let text = found.text
            if text.isEmpty { return }
            textCount += text.utf8.count
            if text.utf8.count > ReadingBounds.text {
                fault = .tooLong(place: place(column), limit: ReadingBounds.text)
            }
            if textCount > Self.textLimit { fault = .tooLarge(part: part, limit: Self.textLimit) }
        }
        cells.append(SheetCell(column: column, value: found))
    }

    private func place(_ column: Int) -> String { "\(name)!\(CellReference.letters(column: column))\(row)" }

    private func cellValue() -> CellValue? {
        switch type {
        case "inlineStr": return shown(item?.content ?? .plain(value))
        case "s":
            guard let index = Int(Self.bare(value)), around.strings.indices.contains(index) else { return nil }
            return shown(around.strings[index])
        case "str": return shown(.plain(value))
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "d": return .date(Self.date(value))
        default:
            guard !value.isEmpty else { return item.flatMap { shown($0.content) } }
            return number(Self.bare(value))
        }
    }

    private func number(_ digits: String) -> CellValue? {
        guard let number = Double(digits), number.isFinite else { return .text(digits) }
        let plain = Self.shortest(digits, number)
        guard let format else { return .number(plain) }
        let seen = format.value(of: number, plain: plain, from1904: around.from1904)
        if seen == nil { told.add(.hiddenText, at: place(column)) }
        return seen
    }

    /// A number without blanks of markup around it.
    private static func bare(_ text: String) -> String {
        let isBare = text.utf8.first.map { $0 > 0x20 } ?? true && text.utf8.last.map { $0 > 0x20 } ?? true
        return isBare ? text : WordParagraph.trimmed(text)
    }

    private var format: CellFormat? { around.formats.indices.contains(style) ? around.formats[style] : nil }

    /// A text as its cell shows it.
    private func shown(_ text: SheetText) -> CellValue? {
        let font = around.fonts.indices.contains(style) ? around.fonts[style] : nil
        let text = around.letters.text(text, in: font)
        guard let format else { return .text(text) }
        let shown = format.text(text)
        if shown == nil, !text.isEmpty { told.add(.hiddenText, at: place(column)) }
        return shown.map { .text($0) }
    }

    /// A date as strict files write it, without a time that says nothing.
    private static func date(_ text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return text }
        let clock = parts[1].prefix { $0 != "." && $0 != "Z" && $0 != "+" }
        return clock == "00:00:00" ? String(parts[0]) : parts[0] + "T" + clock
    }

    /// A number without a trailing ".0" and without the digits that binary fractions add.
    private static func shortest(_ text: String, _ number: Double) -> String {
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
        return "\(number)"
    }

    private func merge(_ reference: String) {
        let corners = reference.split(separator: ":")
        guard let first = corners.first, let start = CellReference.parse(first), let last = corners.last,
            let end = CellReference.parse(last), start.column <= end.column, start.row <= end.row
        else {
            fault = .badReference(part: part, reference: reference)
            return
        }
        guard merges.count < Self.mergeLimit else {
            fault = .tooMany(.merges, part: part, limit: Self.mergeLimit)
            return
        }
        merges.append(Merge(top: start.row, bottom: end.row, left: start.column, right: end.column))
    }

    /// Tells of the rows that were left out and of the columns that hold something and are not shown.
    func tellHidden(shown rows: [SheetRow]) {
        var run: ClosedRange<Int>?
        func tell() {
            guard let run else { return }
            told.add(.hiddenRows, at: "\(name)!\(run.lowerBound):\(run.upperBound)", count: run.count)
        }
        for number in hiddenRows.sorted() {
            if let known = run, known.upperBound == number - 1 {
                run = known.lowerBound...number
            } else {
                tell()
                run = number...number
            }
        }
        tell()
        guard !hiddenColumns.isEmpty else { return }
        var used: Set<Int> = []
        for row in rows { for cell in row.cells where !cell.continuesAbove { used.insert(cell.column) } }
        for column in used.sorted() where hiddenColumns.contains(where: { $0.contains(column) }) {
            told.add(.hiddenColumns, at: "\(name)!\(CellReference.letters(column: column))")
        }
    }
}

extension MarkupElement {
    /// Whether an attribute is there and says yes.
    func isSet(_ key: String) -> Bool {
        switch self[key] {
        case "1", "true", "on": true
        default: false
        }
    }
}
