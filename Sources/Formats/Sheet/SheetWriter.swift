// Writes .xlsx row by row: typed cells under a bold heading that stays in sight, with a filter on it.

/// The writer of spreadsheet archives. Sheets are written one after the other.
package struct SheetWriter: Sendable {
    /// Characters a cell can hold, in UTF-16 units as spreadsheet programs count them.
    package static let textLimit = 32_767

    /// The first cell or sheet that no spreadsheet program could hold, as `FormatError.tooLarge`; what is written
    /// then is not whole.
    package private(set) var fault: FormatError?
    private var archive = ZipWriter()
    private var names: [String] = []
    /// The rows of the heading, the columns and the rows so far of the sheet that was begun.
    private var (headings, columns, row) = (0, 0, 0)
    private var isOpen = false
    private var widths: [Double] = []
    /// The filters, as the names that programs want for them.
    private var filters: [String] = []

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let prolog = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// The rests of texts that are longer than a cell; nil where such a text is a fault.
    private var long: LongCells?

    /// A workbook without sheets.
    /// - Parameter tab: the name of the sheet that takes what is longer than a cell; nil makes it a fault.
    package init(restsOn tab: String? = nil) { long = tab.map { LongCells(tab: $0) } }

    /// Begins a sheet.
    /// - Parameters:
    ///   - name: the name on the tab; what a tab cannot show is replaced, and it is cut to 31 characters.
    ///   - widths: the widths of the columns in characters.
    ///   - headings: the rows of the heading.
    package mutating func begin(_ name: String, widths: [Double], headings: [[String]]) {
        endSheet()
        isOpen = true
        names.append(unique(name))
        (self.headings, columns, row) = (headings.count, widths.count, 0)
        self.widths = widths
        archive.begin("xl/worksheets/sheet\(names.count).xml")
        var text = Self.prolog + #"<worksheet xmlns="\#(Self.main)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#
        text += #"<sheetViews><sheetView workbookViewId="0">"#
        if !headings.isEmpty {
            text +=
                #"<pane ySplit="\#(headings.count)" topLeftCell="A\#(headings.count + 1)" activePane="bottomLeft" state="frozen"/>"#
        }
        text += "</sheetView></sheetViews>"
        if !widths.isEmpty {
            let columns = widths.enumerated().map {
                #"<col min="\#($0 + 1)" max="\#($0 + 1)" width="\#($1)" customWidth="1"/>"#
            }
            text += "<cols>\(columns.joined())</cols>"
        }
        archive.append(text + "<sheetData>")
        for heading in headings { add(heading.map { SheetValue.text($0) }, isHeading: true) }
    }

    /// Adds a row.
    package mutating func add(_ cells: [SheetValue]) { add(cells, isHeading: false) }

    private mutating func add(_ cells: [SheetValue], isHeading: Bool) {
        guard fault == nil, isOpen else { return }
        row += 1
        let name = names.last ?? ""
        guard row <= CellReference.rowLimit else {
            fault = .tooLarge(part: name, limit: CellReference.rowLimit)
            return
        }
        guard cells.count <= CellReference.columnLimit else {
            fault = .tooLarge(part: name, limit: CellReference.columnLimit)
            return
        }
        columns = max(columns, cells.count)
        let cells = long == nil ? cells : cells.map { long?.shortened($0) ?? $0 }
        var text = "<row r=\"\(row)\" ht=\"\(height(cells))\">"
        for (column, value) in cells.enumerated() {
            let reference = CellReference.letters(column: column) + "\(row)"
            if case .text(let words) = value, words.utf16.count > Self.textLimit {
                fault = .tooLarge(part: name + "!" + reference, limit: Self.textLimit)
                return
            }
            text += SheetCellMarkup.cell(value, reference, isHeading: isHeading)
        }
        archive.append(text + "</row>")
    }

    /// The height of a row in points, as far as the widths of its columns tell: not every program wraps by itself.
    private func height(_ cells: [SheetValue]) -> Int {
        var lines = 1
        for (value, width) in zip(cells, widths) {
            guard case .text(let text) = value else { continue }
            let room = max(1, Int(width * 1.1))
            let needed = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
                $0 + max(1, ($1.count + room - 1) / room)
            }
            lines = max(lines, needed)
        }
        return min(409, 16 * lines)
    }

    /// Ends the sheet that was begun.
    package mutating func endSheet() {
        guard isOpen else { return }
        isOpen = false
        var text = "</sheetData>"
        if headings > 0, columns > 0 {
            let last = CellReference.letters(column: columns - 1)
            text += #"<autoFilter ref="A\#(headings):\#(last)\#(max(row, headings))"/>"#
            let sheet = (names.last ?? "").replacing("'", with: "''")
            filters.append(
                #"<definedName name="_xlnm._FilterDatabase" localSheetId="\#(names.count - 1)" hidden="1">"#
                    + SheetCellMarkup.escaped("'\(sheet)'!$A$\(headings):$\(last)$\(max(row, headings))")
                    + "</definedName>")
            filters.append(
                #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(names.count - 1)">"#
                    + SheetCellMarkup.escaped("'\(sheet)'!$1:$\(headings)") + "</definedName>")
        }
        text += #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
        archive.append(text)
    }

    /// The bytes that are finished since they were last taken.
    package mutating func take() -> [UInt8] { archive.take() }

    /// What is left of the archive; a workbook without sheets gets an empty one.
    package mutating func finish() -> [UInt8] {
        endSheet()
        if let rests = long, !rests.rows.isEmpty {
            long = nil
            begin(rests.tab, widths: [8, 100], headings: [])
            for row in rests.rows { add(row) }
            endSheet()
        }
        if names.isEmpty {
            begin("", widths: [], headings: [])
            endSheet()
        }
        var (overrides, list, relationships) = ("", "", "")
        for (index, name) in names.enumerated() {
            let number = index + 1
            overrides +=
                #"<Override PartName="/xl/worksheets/sheet\#(number).xml" ContentType="\#(Self.type).worksheet+xml"/>"#
            list += #"<sheet name="\#(SheetCellMarkup.escaped(name))" sheetId="\#(number)" r:id="rId\#(number)"/>"#
            relationships +=
                #"<Relationship Id="rId\#(number)" Type="\#(Self.office)/worksheet" Target="worksheets/sheet\#(number).xml"/>"#
        }
        let defined = filters.isEmpty ? "" : "<definedNames>\(filters.joined())</definedNames>"
        archive.add("xl/styles.xml", text: Self.prolog + SheetStyles.part(namespace: Self.main))
        archive.add(
            "xl/workbook.xml",
            text: Self.prolog
                + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><sheets>\#(list)</sheets>\#(defined)</workbook>"#
        )
        archive.add(
            "xl/_rels/workbook.xml.rels",
            text: Self.prolog
                + #"<Relationships xmlns="\#(Self.package)/relationships">\#(relationships)<Relationship Id="rIdStyles" Type="\#(Self.office)/styles" Target="styles.xml"/></Relationships>"#
        )
        archive.add(
            "_rels/.rels",
            text: Self.prolog
                + #"<Relationships xmlns="\#(Self.package)/relationships"><Relationship Id="rId1" Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        )
        archive.add(
            "[Content_Types].xml",
            text: Self.prolog
                + #"<Types xmlns="\#(Self.package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
                + #"<Override PartName="/xl/workbook.xml" ContentType="\#(Self.type).sheet.main+xml"/>"#
                + #"<Override PartName="/xl/styles.xml" ContentType="\#(Self.type).styles+xml"/>\#(overrides)</Types>"#)
        return archive.finish()
    }

    /// The name of a tab, as programs take it: no mark of theirs in it, no more than 31 UTF-16 units, not twice.
    private func unique(_ name: String) -> String {
        let number = names.count + 1
        var plain = ""
        for letter in name {
            let shown = letter.isNewline || "[]:*?/\\'".contains(letter) ? "-" : String(letter)
            guard plain.utf16.count + shown.utf16.count <= 27 else { break }
            plain += shown
        }
        let wanted = plain.allSatisfy(\.isWhitespace) ? "Sheet\(number)" : plain
        let isThere = names.contains { $0.lowercased() == wanted.lowercased() }
        return isThere ? wanted + "\(number)" : wanted
    }
}
