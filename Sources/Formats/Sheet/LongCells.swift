// Texts that are longer than a cell of a spreadsheet: the cell keeps the beginning and names the row of another sheet that
// has the rest, so that the file stays whole and reads back as it was.

/// The rests of long texts, gathered while the sheets with their beginnings are written.
struct LongCells {
    /// The sheet with the rests, as its tab calls it.
    let tab: String
    /// The rows of that sheet: the number of a text, then the pieces of its rest.
    private(set) var rows: [[SheetValue]] = []

    /// The letters of one piece, in UTF-16 units; the mark of the rest stands behind the first.
    private static let pieceLimit = 32_000

    /// A value as a cell can hold it.
    mutating func shortened(_ value: SheetValue) -> SheetValue {
        guard case .text(let text) = value, text.utf16.count > SheetWriter.textLimit else { return value }
        var pieces = Self.pieces(of: text)
        let first = pieces.removeFirst()
        rows.append([.number(rows.count + 1)] + pieces.map(SheetValue.text))
        return .text(first + RestMark.text(tab, rows.count))
    }

    private static func pieces(of text: String) -> [String] {
        var (pieces, rest) = ([String](), text[...])
        while rest.utf16.count > pieceLimit {
            var end = rest.utf16.index(rest.startIndex, offsetBy: pieceLimit)
            // A letter of two units stays whole.
            while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf16.index(before: end) }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces + [String(rest)]
    }
}

/// The mark at the end of a cell whose text goes on elsewhere: `…⟦Phần tiếp 3⟧`.
private enum RestMark {
    static func text(_ tab: String, _ number: Int) -> String { "…⟦\(tab) \(number)⟧" }

    /// What stands before the mark, and which sheet and row it names.
    static func parse(_ text: String) -> (beginning: Substring, tab: Substring, number: Int)? {
        // The last letter has these bytes: most cells need no closer look.
        guard text.utf8.suffix(3).elementsEqual([0xE2, 0x9F, 0xA7]), let open = text.lastIndex(of: "⟦") else {
            return nil
        }
        let inner = text[text.index(after: open)...].dropLast()
        guard text[..<open].last == "…", let blank = inner.lastIndex(of: " "),
            let number = Int(inner[inner.index(after: blank)...])
        else { return nil }
        return (text[..<open].dropLast(), inner[..<blank], number)
    }
}

extension Workbook {
    /// Puts texts that were too long for their cells together, and takes away the sheets that had their rests.
    /// - Returns: the cells whose rest is not there; they keep their mark.
    mutating func joinLongCells() -> [String] {
        var rests: [String: [Int: String]] = [:]
        var lost: [String] = []
        let tabs = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
        for (place, sheet) in sheets.enumerated() {
            for (row, cells) in sheet.rows.enumerated() {
                for (index, cell) in cells.cells.enumerated() {
                    guard case .text(let text) = cell.value, let (beginning, tab, number) = RestMark.parse(text) else {
                        continue
                    }
                    let name = String(tab)
                    if rests[name] == nil { rests[name] = tabs[name].map(Self.rests) ?? [:] }
                    guard let rest = rests[name]?[number] else {
                        let at = CellReference.letters(column: cell.column) + "\(cells.number)"
                        lost.append(sheet.name.isEmpty ? at : sheet.name + "!" + at)
                        continue
                    }
                    sheets[place].rows[row].cells[index].value = .text(beginning + rest)
                }
            }
        }
        sheets.removeAll { rests[$0.name]?.isEmpty == false }
        return lost
    }

    /// The rests on a sheet, by their numbers.
    private static func rests(on sheet: Sheet) -> [Int: String] {
        var rests: [Int: String] = [:]
        for row in sheet.rows {
            guard let first = row.cells.first, first.column == 0, let number = Int(first.value.text) else { continue }
            rests[number] = row.cells.dropFirst().map(\.value.text).joined()
        }
        return rests
    }
}
