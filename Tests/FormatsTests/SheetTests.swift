// Sheets: every kind of value, merging, and what is refused.
import FileSamples
import Formats
import Testing

@Suite("Sheets")
struct SheetTests {
    private func cells(_ data: String, after: String = "", strings: String? = nil, styles: String? = nil) throws
        -> [SheetRow]
    {
        try Samples.workbook(Samples.sheet(data, after: after, strings: strings, styles: styles))?.sheets.first?.rows
            ?? []
    }

    @Test func everyKindOfValue() throws {
        let row = """
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> two</t></r></is></c>\
            <c r="D3"><v>2023.0</v></c><c r="E3"><v>0.10000000000000001</v></c><c r="F3" t="b"><v>1</v></c>\
            <c r="G3" t="str"><f>A1</f><v>cached</v></c><c r="H3" t="e"><v>#REF!</v></c><c r="I3" s="1"><v>45394</v></c>\
            <c r="J3" s="2"><v>45394.5</v></c><c r="K3"><v>12345678901234567890</v></c><c r="L3" t="s"><v>99</v></c></row>
            """
        let strings =
            "<si><t>no</t></si><si><r><t>Th</t></r><r><t>ạch_x000D_&#10;đen</t></r><rPh><t>reading</t></rPh></si>"
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="d/m/yyyy\\ h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>
            """
        let rows = try cells(row, strings: strings, styles: styles)
        #expect(rows.map(\.number) == [3])
        #expect(
            rows.first?.cells.map(\.value) == [
                .text("Thạch\nđen"), .text("in two"), .number("2023"), .number("0.1"), .boolean(true), .text("cached"),
                .error("#REF!"), .date("2024-04-12"), .date("2024-04-12T12:00:00"), .number("12345678901234567890"),
            ])
        #expect(rows.first?.cells.map(\.column) == [0, 1, 3, 4, 5, 6, 7, 8, 9, 10])
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("0.25", "06:00:00"),
        ("2958465", "9999-12-31"),
    ])
    func serialDates(serial: String, text: String) throws {
        let rows = try cells(
            "<row><c s=\"0\"><v>\(serial)</v></c></row>", styles: "<cellXfs><xf numFmtId=\"22\"/></cellXfs>")
        #expect(rows.first?.cells.first?.value == .date(text))
    }

    @Test func mergedValuesSpreadDown() throws {
        let data = ["1", "2", "3"].map {
            "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"B\($0)\"><v>9</v></c></row>"
        }.joined()
        let rows = try cells(
            data, after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A3:C3\"/></mergeCells>")
        #expect(rows[1].cells[0].value == .number("1") && rows[1].cells[0].continuesAbove && rows[1].cells.count == 2)
        #expect(rows[2].cells[0].columnSpan == 3 && rows[2].cells[0].value == .number("3"))
    }

    @Test(arguments: ["A0", "A1048577", "XFE1", "1A", "AAAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999999", "B2"])
    func absurdReferencesAreRefused(reference: String) throws {
        #expect(throws: FormatError.badReference(part: "xl/worksheets/sheet1.xml", reference: reference)) {
            try cells("<row r=\"1\"><c r=\"\(reference)\"><v>1</v></c></row>")
        }
    }

    @Test func absurdRowsAreRefused() throws {
        for row in ["0", "-1", "1048577", "x", "99999999999999999999"] {
            #expect(throws: FormatError.badReference(part: "xl/worksheets/sheet1.xml", reference: row)) {
                try cells("<row r=\"\(row)\"/>")
            }
        }
    }

    @Test func manyCellsAreReadInOneStream() throws {
        var data = ""
        for row in 1...30_000 {
            data += "<row r=\"\(row)\">"
            for letter in ["A", "B", "C", "D"] {
                data +=
                    "<c r=\"\(letter)\(row)\" t=\"inlineStr\"><is><t>Gạo \(letter)\(row) \(row &* 2654435761)</t></is></c>"
            }
            data += "</row>"
        }
        let rows = try cells(data)
        #expect(rows.count == 30_000 && rows.last?.cells.last?.value.text.hasPrefix("Gạo D30000") == true)
    }
}
