// Reads one worksheet's cells and merged ranges.

final class SheetPartReader: MarkupHandler {
    struct Merge {
        var top: Int
        var bottom: Int
        var left: Int
        var right: Int
    }

    static let cellLimit = 4_000_000
    static let mergeLimit = 100_000

    private(set) var rows: [SheetRow] = []
    private(set) var merges: [Merge] = []
    private(set) var fault: FormatError?
    private let part: String
    private let strings: [SheetText]
    private let isDate: [Bool]
    private let from1904: Bool
    private let fonts: [OldFont?]
    private let letters: LetterReading
    private var row = 0
    private var cells: [SheetCell] = []
    private var column = -1
    private var type = "n"
    private var style = 0
    private var item: StringItem?
    private var value = ""
    private var inValue = false
    private var inCell = false
    private var cellCount = 0

    init(
        part: String, strings: [SheetText], isDate: [Bool], from1904: Bool, fonts: [OldFont?], letters: LetterReading
    ) {
        self.part = part
        self.strings = strings
        self.isDate = isDate
        self.from1904 = from1904
        self.fonts = fonts
        self.letters = letters
    }

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .sheet else { return }
        switch element.name {
        case "row": openRow(element["r"])
        case "c": openCell(element)
        case "v": inValue = inCell
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
        case "row":
            if !cells.isEmpty { rows.append(SheetRow(number: row, cells: cells)) }
            cells = []
        default: item?.close(name)
        }
    }

    func text(_ text: String) {
        if inValue { value += text } else { item?.append(text) }
    }

    private func openRow(_ reference: String?) {
        let number = reference.map { Int($0) ?? -1 } ?? row + 1
        guard number > row, number <= CellReference.rowLimit else {
            fault = .badReference(part: part, reference: reference ?? "\(number)")
            return
        }
        row = number
        cells = []
        column = -1
    }

    private func openCell(_ element: MarkupElement) {
        var next = column + 1
        if let reference = element["r"] {
            guard let place = CellReference.parse(reference), place.row == row, place.column > column else {
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
        if cellCount > Self.cellLimit { fault = .tooLarge(part: part, limit: Self.cellLimit) }
        column = next
        type = element["t"] ?? "n"
        style = element.number("s") ?? 0
        item = nil
        value = ""
        inCell = true
    }

    private func closeCell() {
        inCell = false
        if let found = cellValue(), !found.text.isEmpty { cells.append(SheetCell(column: column, value: found)) }
        item = nil
    }

    private func cellValue() -> CellValue? {
        switch type {
        case "inlineStr": return .text(letters.text(item?.content ?? .plain(value), in: cellFont))
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return nil }
            return .text(letters.text(strings[index], in: cellFont))
        case "str": return .text(letters.text(.plain(value), in: cellFont))
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "d": return .date(value)
        default:
            guard !value.isEmpty else { return item.map { .text(letters.text($0.content, in: cellFont)) } }
            guard let number = Double(value), number.isFinite else { return .text(value) }
            if isDate.indices.contains(style), isDate[style],
                let date = SheetDate.text(serial: number, from1904: from1904)
            {
                return .date(date)
            }
            return .number(Self.shortest(value, number))
        }
    }

    /// The old font of the open cell.
    private var cellFont: OldFont? { fonts.indices.contains(style) ? fonts[style] : nil }

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
            fault = .tooLarge(part: part, limit: Self.mergeLimit)
            return
        }
        merges.append(Merge(top: start.row, bottom: end.row, left: start.column, right: end.column))
    }
}
