// Reads a .xlsx archive into a workbook.

/// The reader of spreadsheet archives.
package enum SheetReader {
    /// Values that merging may repeat in one sheet.
    private static let repetitionLimit = 1_000_000

    /// The workbook in an opened archive; throws `FormatError`.
    static func read(_ archive: ZipArchive, _ letters: LetterReading) throws(FormatError) -> Workbook {
        var archive = archive
        guard let main = try archive.mainPart() else { throw .missingPart("xl/workbook.xml") }
        let relationships = try archive.relationships(of: main)
        let list = WorkbookPartReader()
        try MarkupReader.read(try archive.content(of: main), part: main, into: list)
        let strings = SharedStringReader()
        let styles = CellStyleReader()
        try readOptional("sharedStrings", into: strings)
        try readOptional("styles", into: styles)
        let fonts = CellFontReader()
        try readOptional("styles", into: fonts)
        var sheets: [Sheet] = []
        for entry in list.sheets {
            guard let relationship = relationships.byIdentifier[entry.relationship] else { continue }
            // Chart sheets stand in the list too and hold no cells.
            guard relationship.type.hasSuffix("/worksheet") else { continue }
            let path = ZipArchive.resolve(relationship.target, from: main)
            let reader = SheetPartReader(
                part: path, strings: strings.strings, isDate: styles.isDate, from1904: list.from1904,
                fonts: fonts.fonts, letters: letters)
            try MarkupReader.read(try archive.content(of: path), part: path, into: reader)
            var rows = reader.rows
            try merge(reader.merges, into: &rows, part: path)
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, rows: rows))
        }
        guard !sheets.isEmpty else { throw .missingPart("xl/worksheets/sheet1.xml") }
        return Workbook(sheets: sheets)

        func readOptional(_ type: String, into handler: any MarkupHandler) throws(FormatError) {
            guard let target = relationships.target(ofType: type) else { return }
            let path = ZipArchive.resolve(target, from: main)
            guard archive.contains(path) else { return }
            try MarkupReader.read(try archive.content(of: path), part: path, into: handler)
        }
    }

    /// Spreads each merged range's value down over the rows that hold anything.
    private static func merge(
        _ merges: [SheetPartReader.Merge], into rows: inout [SheetRow], part: String
    ) throws(FormatError) {
        var repeated = 0
        for merge in merges {
            let first = position(of: merge.top, in: rows)
            guard first < rows.count, rows[first].number == merge.top,
                let origin = rows[first].cells.firstIndex(where: { $0.column == merge.left })
            else { continue }
            repeated += rows[first].cells.count / 16
            rows[first].cells[origin].columnSpan = merge.right - merge.left + 1
            var below = rows[first].cells[origin]
            below.continuesAbove = true
            var index = first + 1
            while index < rows.count, rows[index].number <= merge.bottom {
                repeated += 1 + rows[index].cells.count / 16
                guard repeated <= repetitionLimit else { throw .tooLarge(part: part, limit: repetitionLimit) }
                rows[index].cells.removeAll { $0.column >= merge.left && $0.column <= merge.right }
                let place = rows[index].cells.firstIndex { $0.column > merge.left } ?? rows[index].cells.count
                rows[index].cells.insert(below, at: place)
                index += 1
            }
        }
    }

    private static func position(of number: Int, in rows: [SheetRow]) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Workbook {
    /// A delimited text as a workbook of one nameless sheet; blank cells are absent.
    package init(_ text: DelimitedText) {
        let rows = text.rows.enumerated().map { index, row in
            SheetRow(
                number: index + 1,
                cells: row.enumerated().filter { !$0.element.isEmpty }.map {
                    SheetCell(column: $0.offset, value: .text($0.element))
                })
        }
        self.init(sheets: [Sheet(name: "", rows: rows)])
    }
}
