// Reads a .xlsx archive into a workbook.

/// The reader of spreadsheet archives.
package enum SheetReader {
    /// Values that merging may repeat in one sheet.
    private static let repetitionLimit = 1_000_000

    /// The workbook in an opened archive; throws `FormatError`.
    static func read(_ archive: ZipArchive, _ letters: LetterReading) throws(FormatError) -> OfficeFile {
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
        let around = SheetSurroundings(
            strings: strings.strings, formats: styles.formats, from1904: list.from1904, fonts: fonts.fonts,
            letters: letters)
        // Chart sheets stand in the list too and hold no cells; a part is no more than one sheet.
        var paths: Set<String> = []
        let entries = list.sheets.compactMap { entry -> (entry: WorkbookPartReader.Entry, path: String)? in
            // Without its relationships a workbook's sheets are those of the usual names.
            let relationship = relationships.byIdentifier[entry.relationship]
            let usual = relationships.byIdentifier.isEmpty ? "worksheets/sheet\(paths.count + 1).xml" : nil
            guard relationship?.type.hasSuffix("/worksheet") ?? (usual != nil),
                let target = relationship?.target ?? usual
            else { return nil }
            let path = ZipArchive.resolve(target, from: main)
            if usual != nil, !archive.contains(path) { return nil }
            return paths.insert(path).inserted ? (entry, path) : nil
        }
        guard !entries.isEmpty else { throw .missingPart("xl/worksheets/sheet1.xml") }
        let showsAll = entries.allSatisfy(\.entry.isHidden)
        var (sheets, notes): ([Sheet], FileNotes) = ([], FileNotes())
        var counts = (cells: 0, text: 0)
        for (entry, path) in entries {
            let reader = SheetPartReader(part: path, name: entry.name, around: around, counts: counts)
            try MarkupReader.read(try archive.content(of: path), part: path, into: reader)
            counts = (reader.cellCount, reader.textCount)
            var rows = reader.rows()
            if entry.isHidden, !showsAll {
                if !rows.isEmpty { notes.add(.hiddenSheet(entry.name)) }
                continue
            }
            try merge(reader.merges, into: &rows, hidden: reader.hiddenRows, part: path)
            if !reader.hiddenRows.isEmpty { rows.removeAll { reader.hiddenRows.contains($0.number) } }
            reader.tellHidden(shown: rows)
            notes.add(reader.told)
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, rows: rows))
        }
        var workbook = Workbook(sheets: sheets)
        for place in workbook.joinLongCells() { notes.add(.lostRest, at: place) }
        var file = OfficeFile(format: .sheet, content: .workbook(workbook))
        file.notes = notes.all
        return file

        func readOptional(_ type: String, into handler: any MarkupHandler) throws(FormatError) {
            guard let path = archive.part(ofType: type, usually: type + ".xml", of: main, relationships) else { return }
            try MarkupReader.read(try archive.content(of: path), part: path, into: handler)
        }
    }

    /// Spreads each merged range's value down over the rows that hold anything. The first of them that is shown is
    /// where it stands, the others continue it.
    private static func merge(
        _ merges: [SheetPartReader.Merge], into rows: inout [SheetRow], hidden: Set<Int>, part: String
    ) throws(FormatError) {
        var (repeated, text) = (0, 0)
        for merge in merges {
            let first = position(of: merge.top, in: rows)
            guard first < rows.count, rows[first].number == merge.top,
                let origin = rows[first].cells.firstIndex(where: { $0.column == merge.left })
            else { continue }
            repeated += rows[first].cells.count / 16
            rows[first].cells[origin].columnSpan = merge.right - merge.left + 1
            var below = rows[first].cells[origin]
            below.continuesAbove = !hidden.contains(merge.top)
            let size = below.value.text.utf8.count
            var index = first + 1
            while index < rows.count, rows[index].number <= merge.bottom {
                repeated += 1 + rows[index].cells.count / 16
                text += size
                guard repeated <= repetitionLimit else { throw .tooMany(.merges, part: part, limit: repetitionLimit) }
                guard text <= SheetPartReader.textLimit else {
                    throw .tooLarge(part: part, limit: SheetPartReader.textLimit)
                }
                rows[index].cells.removeAll { $0.column >= merge.left && $0.column <= merge.right }
                let place = rows[index].cells.firstIndex { $0.column > merge.left } ?? rows[index].cells.count
                rows[index].cells.insert(below, at: place)
                if !hidden.contains(rows[index].number) { below.continuesAbove = true }
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
        let rows = zip(text.rows, text.numbers).map { row, number in
            SheetRow(
                number: number,
                cells: row.enumerated().filter { !$0.element.isEmpty }.map {
                    SheetCell(column: $0.offset, value: .text($0.element))
                })
        }
        self.init(sheets: [Sheet(name: "", rows: rows)])
    }
}
