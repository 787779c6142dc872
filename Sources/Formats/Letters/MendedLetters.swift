// Puts the letters of a whole file right, whatever its format, and tells of it.
import Vietnamese

extension OfficeFile {
    /// The file with the letters that were meant. What programs exchange stays to the letter: rows of JSON, and sheets
    /// whose first row names a column `uid`.
    func mended() -> OfficeFile {
        var mender = LetterMender()
        var file = self
        switch file.content {
        case .records: return self
        case .document(var document):
            file.content = .records([])
            mender.mend(&document)
            file.content = .document(document)
        case .workbook(var workbook):
            mender.isExact =
                workbook.sheets.first?.rows.first?.cells.contains { $0.value.text == "uid" } ?? false
            file.content = .records([])
            mender.mend(&workbook)
            file.content = .workbook(workbook)
        }
        file.notes += mender.told
        return file
    }
}

/// Mends text after text.
private struct LetterMender {
    /// Whether only letters that no record has are changed, and nothing is told.
    var isExact = false
    private var notes = FileNotes()
    private var pairs: [String] = []
    private var count = 0
    private var places: [String] = []

    private static let pairLimit = 12

    var told: [FileNote] {
        notes.all
            + (pairs.isEmpty
                ? [] : [FileNote(.lookAlike(pairs.joined(separator: ", ")), count: count, places: places)])
    }

    mutating func mend(_ document: inout OfficeDocument) {
        var table = 0
        for block in document.blocks.indices {
            switch document.blocks[block] {
            case .paragraph(let text):
                if let mended = mended(text, at: nil) { document.blocks[block] = .paragraph(mended) }
            case .table(var grid):
                table += 1
                document.blocks[block] = .paragraph("")
                for row in grid.rows.indices {
                    for cell in grid.rows[row].cells.indices {
                        for line in grid.rows[row].cells[cell].paragraphs.indices {
                            let text = grid.rows[row].cells[cell].paragraphs[line]
                            guard let mended = mended(text, at: "\(table):\(row + 1)") else { continue }
                            grid.rows[row].cells[cell].paragraphs[line] = mended
                        }
                    }
                }
                document.blocks[block] = .table(grid)
            }
        }
    }

    mutating func mend(_ workbook: inout Workbook) {
        for sheet in workbook.sheets.indices {
            let name = workbook.sheets[sheet].name
            for row in workbook.sheets[sheet].rows.indices {
                for index in workbook.sheets[sheet].rows[row].cells.indices {
                    let cell = workbook.sheets[sheet].rows[row].cells[index]
                    guard case .text(let text) = cell.value else { continue }
                    let number = workbook.sheets[sheet].rows[row].number
                    let reference = CellReference.letters(column: cell.column) + "\(number)"
                    guard let mended = mended(text, at: name.isEmpty ? reference : "\(name)!\(reference)") else {
                        continue
                    }
                    workbook.sheets[sheet].rows[row].cells[index].value = .text(mended)
                }
            }
        }
    }

    private mutating func mended(_ text: String, at place: @autoclosure () -> String?) -> String? {
        // Most texts of an office have letters beyond ASCII, few have any that are looked at twice.
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        if isExact {
            let plain = composed(text)
            return plain.utf8.elementsEqual(text.utf8) ? nil : plain
        }
        var result: String?
        if let twice = SavedTwice.mended(text) {
            notes.add(.savedTwice, at: place())
            if twice.hasLost { notes.add(.lostLetters, at: place()) }
            result = twice.text
        }
        if let alike = LookAlike.mended(result ?? text) {
            result = alike.text
            if !alike.pairs.isEmpty { add(alike.pairs, at: place()) }
        }
        return result
    }

    private mutating func add(_ more: [String], at place: String?) {
        count += 1
        for pair in more where pairs.count < Self.pairLimit && !pairs.contains(pair) { pairs.append(pair) }
        if let place, places.count < FileNotes.placeLimit, places.last != place { places.append(place) }
    }
}
