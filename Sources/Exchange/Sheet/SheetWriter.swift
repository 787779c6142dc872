// Writes a plain .xlsx: a bold heading row that stays in sight, and below it strings and numbers.

/// A sheet to be written.
package struct SheetContent: Equatable, Sendable {
    /// The name on the tab; what a tab cannot show is replaced, and it is cut to 31 characters.
    package var name: String
    /// The headings of the columns.
    package var headings: [String]
    /// The rows below them.
    package var rows: [[CellValue]]

    /// A sheet.
    package init(name: String, headings: [String], rows: [[CellValue]]) {
        self.name = name
        self.headings = headings
        self.rows = rows
    }
}

/// The writer of spreadsheet archives.
package enum SheetWriter {
    /// Characters a cell can hold, in UTF-16 units as spreadsheet programs count them.
    package static let textLimit = 32_767

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let prolog = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// The archive's bytes, the same for the same content.
    /// Throws `ExchangeError.tooLarge` naming the cell or sheet that no spreadsheet program could hold.
    package static func write(_ sheets: [SheetContent]) throws(ExchangeError) -> [UInt8] {
        var zip = ZipWriter()
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var overrides = ""
        var list = ""
        var relationships = ""
        var names: Set<String> = []
        var parts: [String] = []
        for (index, sheet) in sheets.enumerated() {
            let number = index + 1
            let name = unique(sheet.name, number, &names)
            overrides +=
                #"<Override PartName="/xl/worksheets/sheet\#(number).xml" ContentType="\#(type).worksheet+xml"/>"#
            list += #"<sheet name="\#(escaped(name))" sheetId="\#(number)" r:id="rId\#(number)"/>"#
            relationships +=
                #"<Relationship Id="rId\#(number)" Type="\#(office)/worksheet" Target="worksheets/sheet\#(number).xml"/>"#
            parts.append(try part(sheet, name: name))
        }
        zip.add(
            "[Content_Types].xml",
            text: prolog
                + #"<Types xmlns="\#(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
                + #"<Override PartName="/xl/workbook.xml" ContentType="\#(type).sheet.main+xml"/>"#
                + #"<Override PartName="/xl/styles.xml" ContentType="\#(type).styles+xml"/>\#(overrides)</Types>"#)
        zip.add(
            "_rels/.rels",
            text: prolog
                + #"<Relationships xmlns="\#(package)/relationships"><Relationship Id="rId1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        )
        zip.add(
            "xl/workbook.xml",
            text: prolog + #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><sheets>\#(list)</sheets></workbook>"#)
        zip.add(
            "xl/_rels/workbook.xml.rels",
            text: prolog
                + #"<Relationships xmlns="\#(package)/relationships">\#(relationships)<Relationship Id="rIdStyles" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#
        )
        zip.add("xl/styles.xml", text: prolog + styles)
        for (index, part) in parts.enumerated() { zip.add("xl/worksheets/sheet\(index + 1).xml", text: part) }
        return zip.finish()
    }

    /// Three cell styles: plain, heading, wrapped text.
    private static let styles =
        #"<styleSheet xmlns="\#(main)"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>"#
        + #"<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>"#
        + #"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + #"<cellXfs count="3"><xf fontId="0"/><xf fontId="1" applyFont="1"/>"#
        + #"<xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>"#

    private static func part(_ sheet: SheetContent, name: String) throws(ExchangeError) -> String {
        guard sheet.rows.count < CellReference.rowLimit else {
            throw .tooLarge(part: name, limit: CellReference.rowLimit - 1)
        }
        var text = prolog + #"<worksheet xmlns="\#(main)"><sheetViews><sheetView workbookViewId="0">"#
        text +=
            #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>"#
        for (index, row) in ([sheet.headings.map(CellValue.text)] + sheet.rows).enumerated() {
            guard row.count <= CellReference.columnLimit else {
                throw .tooLarge(part: name, limit: CellReference.columnLimit)
            }
            text += "<row r=\"\(index + 1)\">"
            for (column, value) in row.enumerated() where !value.text.isEmpty {
                let reference = CellReference.letters(column: column) + "\(index + 1)"
                guard value.text.utf16.count <= textLimit else {
                    throw .tooLarge(part: name + "!" + reference, limit: textLimit)
                }
                text += cell(value, reference, style: index == 0 ? 1 : 2)
            }
            text += "</row>"
        }
        return text + "</sheetData></worksheet>"
    }

    private static func cell(_ value: CellValue, _ reference: String, style: Int) -> String {
        switch value {
        // Fifteen digits are what a spreadsheet program keeps of a number; longer ones stay exact as text.
        case .number(let number) where number.utf8.count <= 15 && JSONParser.isNumber(Array(number.utf8)):
            return "<c r=\"\(reference)\" s=\"\(style)\"><v>\(number)</v></c>"
        case .boolean(let flag): return "<c r=\"\(reference)\" s=\"\(style)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
        case .text, .number, .date, .error:
            return
                "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(value.text))</t></is></c>"
        }
    }

    private static func unique(_ name: String, _ number: Int, _ names: inout Set<String>) -> String {
        let plain = String(name.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(28))
        let wanted = plain.isEmpty ? "Sheet\(number)" : plain
        let chosen = names.contains(wanted.lowercased()) ? wanted + "\(number)" : wanted
        names.insert(chosen.lowercased())
        return chosen
    }

    /// Text for markup; characters that markup cannot hold are written as _x000B_, as is what looks like that.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "_" where index + 6 < scalars.count && scalars[index + 1] == "x" && scalars[index + 6] == "_":
                result.append(contentsOf: "_x005F_".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(
                    contentsOf: ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
